package jp.rrn.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PersonNameTest {
  private static final PersonName NAME = PersonName.of("見本", "花子");

  @Test
  void carriesWhatIsRecordedBesideIt() {
    FormerFamilyName former = new FormerFamilyName("旧本", Kana.provisional("キュウホン"));
    PersonName married =
        NAME.withKana(Kana.provisional("ミホン"), Kana.provisional("ハナコ"))
            .withFormerFamilyName(former);

    assertThat(married.formerFamilyName()).contains(former);
    assertThat(married.familyKana().text()).isEqualTo("ミホン");
    assertThat(married.givenKana().text()).isEqualTo("ハナコ");
    assertThat(married).isNotEqualTo(NAME);
    assertThat(married.withoutFormerFamilyName().withKana(Kana.NONE, Kana.NONE)).isEqualTo(NAME);
  }

  @Test
  void aForeignResidentIsFoundByEveryNameThatIsRecorded() {
    PersonName name =
        PersonName.of("", "NGUYEN VAN A")
            .withKanji("阮文甲")
            .withAlternativeName(new AlternativeName("髙橋一郎", Kana.provisional("タカハシイチロウ")));
    NameSearch search = NameSearch.standard();
    NameKeys keys = search.keys(name);

    for (String typed :
        new String[] {"nguyen van", "ＮＧＵＹＥＮ", "阮文", "高橋一郎", "たかはし", "ﾀｶﾊｼ ｲﾁﾛｳ", "NGUYENVANA"}) {
      assertThat(keys.isFoundBy(search.query(typed))).as("query").isTrue();
    }
    assertThat(keys.isFoundBy(search.query("VAN A"))).isFalse();
    assertThat(keys.isFoundBy(search.query("一郎"))).isFalse();
    assertThat(search.keys(name.withoutAlternativeName()).isFoundBy(search.query("高橋"))).isFalse();
  }

  @Test
  void aFormerFamilyNameIsFoundWithTheGivenName() {
    PersonName name =
        NAME.withKana(Kana.provisional("ミホン"), Kana.provisional("ハナコ"))
            .withFormerFamilyName(new FormerFamilyName("澤", Kana.provisional("サワ")));
    NameSearch search = NameSearch.standard();

    assertThat(search.keys(name).isFoundBy(search.query("沢花子"))).isTrue();
    assertThat(search.keys(name).isFoundBy(search.query("サワハナコ"))).isTrue();
    assertThat(search.keys(name).isFoundBy(search.query("＊見本"))).isTrue();
  }

  @Test
  void aFormerFamilyNameWithoutAReadingMakesNoReadingOfTheGivenNameAlone() {
    PersonName name =
        NAME.withKana(Kana.provisional("ミホン"), Kana.provisional("ハナコ"))
            .withFormerFamilyName(new FormerFamilyName("澤", Kana.NONE));
    NameSearch search = NameSearch.standard();

    assertThat(search.keys(name).isFoundBy(search.query("ハナコ"))).isFalse();
    assertThat(search.keys(name).isFoundBy(search.query("ミホンハナコ"))).isTrue();
    assertThat(search.keys(name).isFoundBy(search.query("沢花子"))).isTrue();
  }

  @Test
  void aNameInHalfWidthIsFoundAsAWhole() {
    PersonName name = PersonName.of("ﾔﾏﾀﾞ", "ﾀﾛｳ");
    NameSearch search = NameSearch.standard();

    assertThat(search.keys(name).isFoundBy(search.query("ヤマダ　タロウ"))).isTrue();
    assertThat(search.keys(name).isFoundBy(search.query("ヤマタ"))).isFalse();
  }

  @Test
  void anEmptyQueryFindsNobody() {
    NameSearch search = NameSearch.standard();

    assertThat(search.keys(NAME).isFoundBy(search.query(""))).isFalse();
    assertThat(search.keys(NAME).isFoundBy(search.query("＊　"))).isFalse();
  }

  @Test
  void namesBesideTheNameKeepToTheirWidths() {
    assertThatThrownBy(() -> new FormerFamilyName("見".repeat(51), Kana.NONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("formerFamilyName: must have at most 50 characters");
    assertThatThrownBy(() -> new AlternativeName("見".repeat(101), Kana.NONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("alternativeName: must have at most 100 characters");
    assertThatThrownBy(() -> new FormerFamilyName("", Kana.NONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("formerFamilyName: must not be empty");
    assertThatThrownBy(
            () -> NAME.withKana(Kana.provisional("ミ".repeat(60)), Kana.provisional("ハ".repeat(41))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("kana: must have at most 100 characters");
    assertThat(new FormerFamilyName("見".repeat(50), Kana.provisional("ミ".repeat(50))).text())
        .hasSize(50);
  }

  @Test
  void readsANameInOneLine() {
    assertThat(PersonName.parse("見本 花子")).isEqualTo(NAME);
    assertThat(PersonName.parse("見本")).isEqualTo(PersonName.of("", "見本"));
    assertThatThrownBy(() -> PersonName.parse("　")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void differentPartsOfOneTextAreDifferentNamesAndOneForTheEye() {
    PersonName other = PersonName.of("見", "本花子");

    assertThat(other).isNotEqualTo(NAME);
    assertThat(NameMatch.of(NAME, other, VariantFold.standard()))
        .isEqualTo(NameMatch.GLYPH_VARIANT_EQUAL);
  }

  @Test
  void printsNothingOfItself() {
    PersonName name =
        NAME.withKana(Kana.provisional("ミホン"), Kana.NONE)
            .withAlternativeName(new AlternativeName("見本", Kana.provisional("ミホン")))
            .withFormerFamilyName(new FormerFamilyName("見本", Kana.NONE));

    assertThat(name + " " + name.familyKana() + name.alternativeName() + name.formerFamilyName())
        .doesNotContain("見本", "ミホン", "花子");
    assertThat(NameSearch.standard().keys(name).toString()).isEqualTo("NameKeys[masked]");
  }
}
