package jp.rrn.date;

import java.util.List;

/**
 * Numbers below 10,000 as dates are written with them: in ASCII digits, in kanji with ten (六十三) or
 * digit by digit (二〇), in the forms of old registers (参拾壱, 廿), and 元 for the first year.
 */
final class KanjiNumber {
  /** Every character a number can hold, for a character class. */
  static final String KANJI = "〇零一壱壹弌二弐貳三参參四肆五伍六七八九十拾廿卅";

  private static final List<String> DIGITS =
      List.of("〇零", "一壱壹弌", "二弐貳", "三参參", "四肆", "五伍", "六", "七", "八", "九");

  private KanjiNumber() {}

  /** Returns the number, or -1 if the characters make none; 元 is 1. */
  static int read(String text) {
    if (text.equals("元")) {
      return 1;
    }
    String plain = text.replace("廿", "二十").replace("卅", "三十").replace('拾', '十');
    int ten = plain.indexOf('十');
    return ten < 0 ? positional(plain) : withTen(plain.substring(0, ten), plain.substring(ten + 1));
  }

  private static int positional(String text) {
    int number = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = digit(text.charAt(i));
      if (digit < 0) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return text.isEmpty() ? -1 : number;
  }

  private static int withTen(String before, String after) {
    int tens = before.isEmpty() ? 1 : factor(before);
    int ones = after.isEmpty() ? 0 : factor(after);
    return tens < 0 || ones < 0 ? -1 : tens * 10 + ones;
  }

  /** Returns the value of one character from one to nine, else -1. */
  private static int factor(String text) {
    int digit = text.length() == 1 ? digit(text.charAt(0)) : -1;
    return digit == 0 ? -1 : digit;
  }

  private static int digit(char character) {
    if (character >= '0' && character <= '9') {
      return character - '0';
    }
    for (int digit = 0; digit < DIGITS.size(); digit++) {
      if (DIGITS.get(digit).indexOf(character) >= 0) {
        return digit;
      }
    }
    return -1;
  }
}
