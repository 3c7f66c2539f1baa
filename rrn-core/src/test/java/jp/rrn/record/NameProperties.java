package jp.rrn.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class NameProperties {
  private static final VariantFold VARIANTS = VariantFold.standard();
  private static final Pattern LONE_MARK = Pattern.compile("(?:^|[ 　])\\p{M}");

  @Property
  void lengthIsWhatTheSegmentationOfUnicodeSays(@ForAll("texts") String text) {
    assertThat(Graphemes.length(text))
        .isEqualTo((int) Pattern.compile("\\X").matcher(text).results().count());
  }

  @Property
  void theFirstCharactersAreAPrefixOfThatLength(
      @ForAll("texts") String text, @ForAll("counts") int count) {
    String first = Graphemes.first(text, count);

    assertThat(text).startsWith(first);
    assertThat(Graphemes.length(first)).isEqualTo(Math.min(count, Graphemes.length(text)));
  }

  @Property
  void foldingTwiceIsFoldingOnce(@ForAll("texts") String text) {
    assertThat(VARIANTS.fold(VARIANTS.fold(text))).isEqualTo(VARIANTS.fold(text));
    assertThat(KanaFold.LOOSE.fold(KanaFold.LOOSE.fold(text))).isEqualTo(KanaFold.LOOSE.fold(text));
    assertThat(RomanFold.fold(RomanFold.fold(text))).isEqualTo(RomanFold.fold(text));
  }

  @Property(tries = 5000)
  void theKeyOfAnAddressIsItsOwnKey(@ForAll("addresses") String address) {
    AddressFold fold = new AddressFold(VARIANTS);

    assertThat(fold.fold(fold.fold(address))).isEqualTo(fold.fold(address));
  }

  @Property
  void everyNameIsFoundByItself(@ForAll("texts") String text) {
    NameSearch search = NameSearch.standard();
    NameKeys keys = search.keys(PersonName.of(text, ""));

    assertThat(keys.isFoundBy(search.query(text))).isEqualTo(!keys.written().isEmpty());
  }

  @Property
  void theGradesOfLikenessAreWhatTheFoldsSay(
      @ForAll("texts") String one, @ForAll("texts") String other) {
    NameMatch match = NameMatch.of(PersonName.of(one, ""), PersonName.of(other, ""), VARIANTS);

    assertThat(match == NameMatch.EXACT).isEqualTo(one.equals(other));
    boolean sameShrunk =
        NameSearch.joined(VARIANTS.fold(one)).equals(NameSearch.joined(VARIANTS.fold(other)));
    assertThat(match == NameMatch.DIFFERENT).isEqualTo(!sameShrunk);
    assertThat(NameMatch.of(PersonName.of(other, ""), PersonName.of(one, ""), VARIANTS))
        .isEqualTo(match);
  }

  @Provide
  Arbitrary<Integer> counts() {
    return Arbitraries.integers().between(0, 12);
  }

  @Provide
  Arbitrary<String> addresses() {
    return Arbitraries.of(
            "見本市", "大字", "字見本", "澤町", "霞ヶ関", "三が尻", "二", "十二", "丁目", "番地", "番", "号", "の", "1", "２",
            "10", "-", "－", "　", "第3寮", "北", "条", "一", "百", "千", "百二十三", "一〇一", "〇", "十", "字", "大",
            "文", "丁", "室")
        .list()
        .ofMinSize(1)
        .ofMaxSize(8)
        .map(parts -> String.join("", parts));
  }

  /**
   * Short texts of what is hard: variants, selectors, marks, width, letters beyond A–Z, spaces; not
   * blank, and no mark without a character before it.
   */
  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "高",
            "髙",
            "辺",
            "邉",
            "邊",
            "\uDB40\uDD0F",
            "\uDB40\uDD02",
            "𠮷",
            "吉",
            "\uFA19",
            "\uFA11",
            "\u2F3E",
            "\u2EA0",
            "か",
            "\u3099",
            "\u309A",
            "ハ",
            "ﾊ",
            "ﾟ",
            "ﾞ",
            "ー",
            "ョ",
            "ヂ",
            "ヴ",
            "ヶ",
            "三",
            "十",
            "丁目",
            "番地",
            "1",
            "２",
            "A",
            "ß",
            "İ",
            "đ",
            "É",
            "'",
            " ",
            "　",
            "字",
            "-")
        .list()
        .ofMinSize(1)
        .ofMaxSize(8)
        .map(parts -> String.join("", parts))
        .filter(text -> !text.isBlank() && !LONE_MARK.matcher(text).find());
  }
}
