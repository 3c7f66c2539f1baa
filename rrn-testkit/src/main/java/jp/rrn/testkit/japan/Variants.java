package jp.rrn.testkit.japan;

import java.util.List;
import java.util.random.RandomGenerator;

/** Writes surnames the way some families do, at the rates of {@link Figures}. */
final class Variants {
  private static final String SELECTOR_15 = new String(Character.toChars(0xE010F));
  private static final String SELECTOR_14 = new String(Character.toChars(0xE010E));

  /** Shapes beyond JIS: a supplementary plane, compatibility ideographs, variation selectors. */
  private static final List<WrittenName> RARE =
      List.of(
          new WrittenName("𠮷田", "ヨシダ"),
          new WrittenName("𠮷川", "ヨシカワ"),
          new WrittenName("\uFA19谷", "カミヤ"),
          new WrittenName("大\uFA10", "オオツカ"),
          new WrittenName("辻" + new String(Character.toChars(0xE0102)), "ツジ"),
          new WrittenName("葛" + new String(Character.toChars(0xE0102)) + "西", "カサイ"),
          new WrittenName("濵田", "ハマダ"),
          new WrittenName("䶒藤" + new String(Character.toChars(0xE0103)), "サイトウ"));

  private Variants() {}

  static WrittenName draw(WrittenName name, RandomGenerator random) {
    double drawn = random.nextDouble();
    if (random.nextDouble() < Figures.SHARE_RARE_SHAPE) {
      return RARE.get(random.nextInt(RARE.size()));
    }
    String text = name.text();
    return switch (text) {
      case "高橋" -> drawn < Figures.SHARE_TAKAHASHI_VARIANT ? name.written("髙橋") : name;
      case "渡辺" ->
          drawn < Figures.SHARE_WATANABE_VARIANT ? name.written("渡" + watanabe(random)) : name;
      case "斎藤" -> drawn < Figures.SHARE_SAITO_VARIANT ? name.written("齋藤") : name;
      case "斉藤" -> drawn < Figures.SHARE_SAITO_VARIANT ? name.written("齊藤") : name;
      default -> drawn < Figures.SHARE_SAKI_VARIANT ? name.written(text.replace('崎', '﨑')) : name;
    };
  }

  private static String watanabe(RandomGenerator random) {
    boolean first = random.nextBoolean();
    boolean selected = random.nextDouble() < Figures.SHARE_WATANABE_SELECTOR;
    return first ? "邉" + (selected ? SELECTOR_15 : "") : "邊" + (selected ? SELECTOR_14 : "");
  }
}
