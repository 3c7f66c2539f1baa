package jp.rrn.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What ideographs and spaces in names do to software; each test has the number of its row. */
class TrickyNamesTest {
  private static final NameSearch SEARCH = NameSearch.standard();

  @Test
  void row1TakahashiIsKeptAndFoundByTheCommonForm() {
    assertKept("9AD9 6A4B", 2);
    assertThat(isFound("9AD9 6A4B", "高橋")).isTrue();
  }

  @Test
  void row2SakiIsKeptAndFoundByTheCommonForm() {
    assertKept("FA11", 1);
    assertThat(isFound("FA11", "崎")).isTrue();
    assertThat(isFound("FA11 E0102", "崎")).isTrue();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"6E21 9089", "6E21 908A", "6E21 9089 E010F", "6E21 908A E010E"})
  void row3WatanabeIsFoundByTheCommonForm(String codePoints) {
    assertKept(codePoints, 2);
    assertThat(isFound(codePoints, "渡辺")).isTrue();
  }

  @Test
  void row4ASelectorMakesAnotherNameThatIsFoundAllTheSame() {
    String plain = "6E21 9089";
    String selected = "6E21 9089 E010F";

    assertThat(TextSize.of(Text.of(selected))).isEqualTo(new TextSize(2, 3, 4, 10));
    assertThat(name(plain)).isNotEqualTo(name(selected));
    assertThat(match(plain, selected)).isEqualTo(NameMatch.GLYPH_VARIANT_EQUAL);
    assertThat(isFound(selected, Text.of(plain))).isTrue();
  }

  @Test
  void row6YoshidaOutsideTheBasicPlaneIsTwoCharacters() {
    assertKept("20BB7 7530", 2);
    assertThat(TextSize.of(Text.of("20BB7 7530")).utf16Units()).isEqualTo(3);
    assertThat(isFound("20BB7 7530", "吉田")).isTrue();
  }

  @Test
  void row7AnIdeographOfExtensionFIsKept() {
    assertKept("6E21 2E7BD", 2);
  }

  @Test
  void row8TwoSelectorsAndExtensionAAreCountedAsSeen() {
    assertThat(PersonName.of(Text.of("4D92 85E4 E0103"), Text.of("592A 6717 E0105")).length())
        .isEqualTo(4);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"FA19, 795E, 795E E0103", "FA10, 585A, 585A E0105"})
  void row9And10ACompatibilityIdeographIsKeptAndConvertedOnlyOnPurpose(
      String compatibility, String unified, String sequence) {
    assertKept(compatibility, 1);
    assertThat(CharacterMap.COMPATIBILITY_TO_VARIATION.apply(Text.of(compatibility)))
        .isEqualTo(Text.of(sequence));
    assertThat(match(compatibility, unified)).isEqualTo(NameMatch.GLYPH_VARIANT_EQUAL);
    assertThat(match(compatibility, sequence)).isEqualTo(NameMatch.GLYPH_VARIANT_EQUAL);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"FA26, 90FD", "FA1B, 798F", "2F81A, 51AC"})
  void row11And12OtherCompatibilityIdeographsAreKeptAndFoundByTheUnifiedOne(
      String compatibility, String unified) {
    assertKept(compatibility, 1);
    assertThat(match(compatibility, unified)).isEqualTo(NameMatch.GLYPH_VARIANT_EQUAL);
    assertThat(isFound(compatibility, Text.of(unified))).isTrue();
  }

  @Test
  void row13UnifiedIdeographsAmongTheCompatibilityOnesStayThemselves() {
    assertKept("FA0E", 1);
    assertKept("FA1F", 1);
    assertThat(Glyphs.fold(Text.of("FA0E FA1F"))).isEqualTo(Text.of("FA0E FA1F"));
    assertThat(isFound("FA0E", "雙")).isTrue();
  }

  @Test
  void row14SelectorsOfTwoCollectionsAreNeverSilentlyEqual() {
    assertThat(name("8FBB E0100")).isNotEqualTo(name("8FBB E0102"));
    assertThat(match("8FBB E0100", "8FBB E0102")).isEqualTo(NameMatch.GLYPH_VARIANT_EQUAL);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"E0102", "E0103", "E0104", "E0105", "E0106", "E0107", "E0108"})
  void row15EveryVariantOfOneIdeographIsFoundByIt(String selector) {
    assertKept("845B " + selector, 1);
    assertThat(isFound("845B " + selector, "葛")).isTrue();
  }

  @Test
  void row16TwoNamesOfOneSoundAreTwoClassesAndTheSoundFindsAll() {
    assertThat(VariantFold.standard().fold("齋藤")).isEqualTo("斎藤");
    assertThat(VariantFold.standard().fold("齊藤")).isEqualTo("斉藤");
    assertThat(match(hex("齋藤"), hex("齊藤"))).isEqualTo(NameMatch.DIFFERENT);
    Kana reading = Kana.provisional("サイトウ");
    for (String written : new String[] {"齋藤", "齊藤", "斎藤", "斉藤"}) {
      PersonName name = PersonName.of(written, "").withKana(reading, Kana.NONE);
      assertThat(SEARCH.keys(name).isFoundBy(SEARCH.query("さいとう"))).isTrue();
    }
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({"冨田, 富田", "嶋田, 島田", "澤田, 沢田", "濵田, 浜田", "濱田, 浜田", "廣田, 広田", "惠, 恵", "德, 徳"})
  void row17OldAndNewFormsShrinkToOne(String old, String common) {
    assertThat(match(hex(old), hex(common))).isEqualTo(NameMatch.SHRINK_EQUAL);
    assertThat(isFound(hex(old), common)).isTrue();
  }

  @Test
  void row18TwoIterationMarksAreTwoNamesWithOneKey() {
    assertThat(name("4F50 3005 6728")).isNotEqualTo(name("4F50 303B 6728"));
    assertThat(isFound("4F50 303B 6728", "佐々木")).isTrue();
  }

  @Test
  void row19KanaInTheMiddleIsNotTheIdeographOfItsSound() {
    assertThat(match(hex("一ノ瀬"), hex("一之瀬"))).isEqualTo(NameMatch.DIFFERENT);
    assertThat(isFound(hex("一ノ瀬"), "一之瀬")).isFalse();
    assertThat(isFound(hex("一之瀬"), "一ノ瀬")).isFalse();
  }

  @Test
  void row20KeIsOneInAddressesOnly() {
    AddressFold addresses = new AddressFold(VariantFold.standard());

    for (String written : new String[] {"三ヶ尻", "三ヵ尻", "三が尻"}) {
      assertThat(addresses.fold(written)).isEqualTo(addresses.fold("三ケ尻"));
      assertThat(match(hex(written), hex("三ケ尻"))).isEqualTo(NameMatch.DIFFERENT);
      assertThat(isFound(hex(written), "三ケ尻")).isFalse();
    }
  }

  @ParameterizedTest(name = "row {0}: {1}")
  @CsvSource({
    "21, 304B 3099, が",
    "22, 30CF 309A 30CA, パナ",
    "23, 31F7 309A, ㇷ゚",
    "24, FF94 FF8F FF80 FF9E, ヤマダ",
    "26, 30EF 3099, ヷ",
    "33, FF21 FF22, AB",
    "49, FF7D FF83 FF8C FF67 FF86 FF70, ステファニー"
  })
  void kanaInANameAreFoundInWhateverWayTheyAreEncoded(
      String row, String codePoints, String common) {
    assertThat(isFound(codePoints, common)).as("row %s", row).isTrue();
    assertThat(isFound(hex(common), Text.of(codePoints))).as("row %s", row).isTrue();
    assertThat(name(codePoints).family()).isEqualTo(Text.of(codePoints));
  }

  @Test
  void row36AKoreanCompatibilityIdeographIsKeptAndFound() {
    assertKept("F9E1", 1);
    assertThat(isFound("F9E1", Text.of("674E"))).isTrue();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"2F3E, 6238", "2EA0, 6C11"})
  void row38And39ARadicalIsKeptAndFoundByTheJapaneseIdeograph(String radical, String ideograph) {
    assertKept(radical, 1);
    assertThat(match(radical, ideograph)).isEqualTo(NameMatch.GLYPH_VARIANT_EQUAL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"㈱", "㍿", "①", "Ⅲ", "㍻", "㋿"})
  void row40SymbolsAreRefusedInNamesAndKeptInBuildings(String symbol) {
    assertThatThrownBy(() -> PersonName.of("見" + symbol, ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("index 1 is not allowed in a name");
    assertThat(new AddressParts("", "", "", "", "", symbol + "見本寮", "").building())
        .isEqualTo(symbol + "見本寮");
  }

  @Test
  void row41TwoWaveDashesAreKeptAsReceived() {
    assertThat(name("898B 301C")).isNotEqualTo(name("898B FF5E"));
    assertKept("301C", 1);
    assertKept("FF5E", 1);
  }

  @ParameterizedTest(name = "U+{0}")
  @ValueSource(strings = {"3000", "0020", "00A0", "3000 3000"})
  void row42And43AnySpacesPartANameAndAreNoPartOfIt(String spaces) {
    PersonName name = PersonName.parse("山田" + Text.of(spaces) + "太郎");

    assertThat(name).isEqualTo(PersonName.of("山田", "太郎"));
    assertThat(name.full()).isEqualTo("山田 太郎");
    assertThat(isFound(hex("山田太郎"), "山田" + Text.of(spaces) + "太郎")).isTrue();
  }

  @Test
  void row45AHundredIdeographsWithSelectorsFitAndOneMoreDoesNot() {
    String variant = Text.of("9089 E010F");

    assertThat(PersonName.of(variant.repeat(60), variant.repeat(40)).length()).isEqualTo(100);
    assertThatThrownBy(() -> PersonName.of(variant.repeat(60), variant.repeat(41)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("name: must have at most 100 characters");
  }

  @ParameterizedTest(name = "U+{0}")
  @ValueSource(strings = {"D842", "FFFE", "1FFFF", "0000", "0007", "200B", "FEFF", "202E", "E0041"})
  void row46WhatNoNameHoldsIsRefusedWithItsPlace(String codePoint) {
    assertThatThrownBy(() -> PersonName.of("見" + Text.of(codePoint) + "本", ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("family: character U+%s at index 1 is not allowed", codePoint);
  }

  @Test
  void row47APrivateUseCharacterIsRefusedUnlessAMapSaysWhatItIs() {
    String written = Text.of("E000") + "田";

    assertThatThrownBy(() -> PersonName.of(written, ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("外字");
    CharacterMap gaiji = CharacterMap.of(Map.of(0xE000, Text.of("9089 E010F")));
    assertThat(PersonName.of(gaiji.apply(written), "").family())
        .isEqualTo(Text.of("9089 E010F 7530"));
  }

  @Test
  void row49OneNameIsEnoughAndNoneIsNot() {
    assertThat(PersonName.of("", "ｽﾃﾌｧﾆｰ").family()).isEmpty();
    assertThatThrownBy(() -> PersonName.of("", "")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void row50SelectorsOccurInAddressesToo() {
    AddressFold addresses = new AddressFold(VariantFold.standard());

    assertThat(addresses.fold(Text.of("845B E0102") + "城市")).isEqualTo("葛城市");
  }

  @Test
  void row52TheIdeographOneIsNotTheLongMark() {
    PersonName name = PersonName.of("一", "一");

    assertThat(name.full()).isEqualTo("一 一");
    assertThat(SEARCH.keys(name).isFoundBy(SEARCH.query("ーー"))).isFalse();
    assertThat(KanaFold.of(EnumSet.allOf(KanaFold.Option.class)).fold("一")).isEqualTo("一");
  }

  @Test
  void whatJavaDoesNotKnowYetIsKept() {
    assertKept("2EBF0", 1);
    assertKept("31350", 1);
  }

  @Test
  void anExampleIsMeasuredInEveryUnit() {
    String text = Text.of("6E21 9089 E010F 20 592A 6717 E0105");

    assertThat(TextSize.of(text)).isEqualTo(new TextSize(5, 7, 9, 21));
    assertThat(Graphemes.first(text, 2)).isEqualTo(Text.of("6E21 9089 E010F"));
  }

  private static void assertKept(String codePoints, int length) {
    PersonName name = name(codePoints);
    assertThat(name.family()).isEqualTo(Text.of(codePoints));
    assertThat(name.length()).isEqualTo(length);
    assertThat(match(codePoints, codePoints)).isEqualTo(NameMatch.EXACT);
  }

  private static boolean isFound(String codePoints, String query) {
    return SEARCH.keys(name(codePoints)).isFoundBy(SEARCH.query(query));
  }

  private static NameMatch match(String one, String other) {
    return NameMatch.of(name(one), name(other), VariantFold.standard());
  }

  private static PersonName name(String codePoints) {
    return PersonName.of(Text.of(codePoints), "");
  }

  private static String hex(String text) {
    return text.codePoints().mapToObj(Integer::toHexString).collect(Collectors.joining(" "));
  }
}
