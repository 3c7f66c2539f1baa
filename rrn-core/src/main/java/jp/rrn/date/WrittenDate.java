package jp.rrn.date;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date in Japanese writing, its parts in the codes of the wire form.
 *
 * @param era the era it is written in; absent for a year of the calendar
 * @param year the year of the calendar, 0 for unknown
 * @param month as in the wire form: 01 to 12, a season, or 00
 * @param day as in the wire form: 01 to 31, a third of the month, or 00
 */
record WrittenDate(@Nullable Era era, int year, String month, String day) {
  private static final String SEASONS = "春夏秋冬";
  private static final String PARTS_OF_A_SEASON = "初仲晩";
  private static final String THIRDS = "上中下";
  private static final int YEAR_MAX = 9999;

  private static final String SEPARATOR = "[./\\-‐−・]";
  private static final String NUMBER = "\\d{1,2}|[" + KanjiNumber.KANJI + "]{1,3}";
  private static final String ERA =
      "(?:(?<digit>[1-5])" + SEPARATOR + ")?(?<era>明治|大正|昭和|平成|令和|西暦|[明大昭平令MTSHRmtshr])?";
  private static final String NUMBER_OF_YEAR =
      "(?<year>元|\\d{1,4}|[" + KanjiNumber.KANJI + "]{1,4})";
  private static final String YEAR = ERA + NUMBER_OF_YEAR;
  private static final String MONTH = "(?<month>" + NUMBER + ")";
  private static final String DAY = "(?<day>" + NUMBER + ")";

  private static final Pattern NOTHING_KNOWN = Pattern.compile("(?:年月日)?不詳");
  private static final Pattern YEAR_KNOWN = Pattern.compile(YEAR + "年月日不詳");
  private static final Pattern SEASON_KNOWN =
      Pattern.compile(YEAR + "年(?<part>[初仲晩])?(?<season>[春夏秋冬])");
  private static final Pattern MONTH_KNOWN =
      Pattern.compile(YEAR + "年" + MONTH + "月(?:日不詳|(?<third>[上中下])旬)");
  private static final Pattern DAY_KNOWN = Pattern.compile(YEAR + "年" + MONTH + "月" + DAY + "日");

  /** A separator may follow an era (H.31.4.30) but never begin the text: -1935 is a mistake. */
  private static final Pattern SEPARATED =
      Pattern.compile(
          ERA
              + "(?:(?<=\\p{L})"
              + SEPARATOR
              + ")?"
              + NUMBER_OF_YEAR
              + SEPARATOR
              + MONTH
              + SEPARATOR
              + DAY);

  /** Spaces people set for looks; not between two digits, where one may be missing. */
  private static final Pattern SPACES =
      Pattern.compile("(?<![0-9{0}]) +| +(?![0-9{0}])".replace("{0}", KanjiNumber.KANJI));

  /**
   * Reads a date in one of the forms {@link PartialDate#parse} names.
   *
   * @throws IllegalArgumentException if it is of no such form or a part is out of range
   */
  static WrittenDate read(String text) {
    String plain = SPACES.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
    if (NOTHING_KNOWN.matcher(plain).matches()) {
      return new WrittenDate(null, 0, "00", "00");
    }
    Matcher date = YEAR_KNOWN.matcher(plain);
    if (date.matches()) {
      return of(date, "00", "00");
    }
    if (date.usePattern(SEASON_KNOWN).matches()) {
      return of(date, season(date), "00");
    }
    if (date.usePattern(MONTH_KNOWN).matches()) {
      return of(date, number("month", date, 12), third(date.group("third")));
    }
    if (date.usePattern(DAY_KNOWN).matches() || date.usePattern(SEPARATED).matches()) {
      return of(date, number("month", date, 12), number("day", date, 31));
    }
    throw new IllegalArgumentException("date: must be written like 昭和10年3月21日 or S10.3.21");
  }

  private static WrittenDate of(Matcher date, String month, String day) {
    Era era = era(date.group("digit"), date.group("era"));
    return new WrittenDate(era, year(era, group(date, "year")), month, day);
  }

  private static @Nullable Era era(@Nullable String digit, @Nullable String name) {
    Era coded = digit == null ? null : Era.ofMunicipalDigit(Integer.parseInt(digit));
    if (name == null) {
      return coded;
    }
    Era named = name.equals("西暦") ? null : Era.parse(name);
    if (coded != null && coded != named) {
      throw new IllegalArgumentException("era: the digit and the name must agree");
    }
    return named;
  }

  private static int year(@Nullable Era era, String text) {
    int number = KanjiNumber.read(text);
    if (era == null && text.length() != 4) {
      throw new IllegalArgumentException("year: must have four digits or an era");
    }
    int year = era == null ? number : era.calendarYear(number);
    if (number < 1 || year > YEAR_MAX) {
      throw new IllegalArgumentException("year: must be 1 or more and not after 9999");
    }
    return year;
  }

  private static String season(Matcher date) {
    String part = date.group("part");
    char letter = (char) (part == null ? 'A' : 'B' + PARTS_OF_A_SEASON.indexOf(part));
    return "" + letter + (SEASONS.indexOf(group(date, "season")) + 1);
  }

  private static String third(@Nullable String third) {
    return third == null ? "00" : "A" + (THIRDS.indexOf(third) + 1);
  }

  private static String number(String field, Matcher date, int most) {
    int number = KanjiNumber.read(group(date, field));
    if (number < 1 || number > most) {
      throw new IllegalArgumentException(field + ": must be 1 to " + most);
    }
    return twoDigits(number);
  }

  /** Returns a group that takes part in every match of its pattern. */
  private static String group(Matcher date, String name) {
    String group = date.group(name);
    return group == null ? "" : group;
  }

  private static String twoDigits(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }

  /** Returns the parts of a wire form that has been checked. */
  static WrittenDate of(@Nullable Era era, String wire) {
    int year = Integer.parseInt(wire.substring(0, 4));
    return new WrittenDate(era, year, wire.substring(5, 7), wire.substring(8));
  }

  /** Returns whether month and day are numbers, so that it names one day. */
  boolean isOneDay() {
    return Character.isDigit(month.charAt(0))
        && !month.equals("00")
        && Character.isDigit(day.charAt(0))
        && !day.equals("00");
  }

  /** Returns the wire form. */
  String toWire() {
    return String.format(Locale.ROOT, "%04d-%s-%s", year, month, day);
  }

  /** Returns the Japanese writing, the first year of an era as 元年. */
  String toJapanese() {
    return year == 0 ? "年月日不詳" : yearWritten() + "年" + restWritten();
  }

  private String yearWritten() {
    if (era == null) {
      return String.format(Locale.ROOT, "%04d", year);
    }
    int counted = era.yearOf(year);
    return era.kanji() + (counted == 1 ? "元" : counted);
  }

  private String restWritten() {
    if (month.equals("00")) {
      return "月日不詳";
    }
    if (month.charAt(0) >= 'A') {
      int part = month.charAt(0) - 'B';
      String written = part < 0 ? "" : PARTS_OF_A_SEASON.substring(part, part + 1);
      return written + SEASONS.charAt(month.charAt(1) - '1');
    }
    return Integer.parseInt(month) + "月" + dayWritten();
  }

  private String dayWritten() {
    if (day.equals("00")) {
      return "日不詳";
    }
    return day.charAt(0) == 'A'
        ? THIRDS.charAt(day.charAt(1) - '1') + "旬"
        : Integer.parseInt(day) + "日";
  }

  /** Says nothing of the date: it may be somebody's birthday. */
  @Override
  public String toString() {
    return "WrittenDate[masked]";
  }
}
