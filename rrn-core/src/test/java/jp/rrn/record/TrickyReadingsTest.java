package jp.rrn.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import jp.rrn.code.LocalGovernmentCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What readings and Roman letters do to software; each test has the number of its row. */
class TrickyReadingsTest {
  private static final LocalDate SINCE = LocalDate.of(2026, 5, 26);

  @Test
  void row21And22AVoicingMarkOfItsOwnIsComposedInTheKeyOnly() {
    assertThat(KanaFold.EXACT.fold(Text.of("304B 3099"))).isEqualTo("ガ");
    assertThat(KanaFold.EXACT.fold(Text.of("30CF 309A"))).isEqualTo("パ");
    assertThat(Graphemes.length(Text.of("30CF 309A"))).isEqualTo(1);
    assertThat(Kana.provisional(Text.of("304B 3099")).text()).isEqualTo(Text.of("304B 3099"));
  }

  @Test
  void row23AnAinuSyllableStaysTwoCodePointsAndOneCharacter() {
    String syllable = Text.of("31F7 309A");

    assertThat(Kana.provisional(syllable).text()).isEqualTo(syllable);
    assertThat(Graphemes.length(syllable)).isEqualTo(1);
    assertThat(KanaFold.EXACT.fold(syllable)).isEqualTo(syllable);
  }

  @Test
  void row24HalfWidthKanaIsOneCharacterWithItsMarkAndFullWidthInTheKey() {
    assertThat(KanaFold.EXACT.fold("ﾔﾏﾀﾞ ﾀﾛｳ")).isEqualTo("ヤマダタロウ");
    assertThat(Graphemes.length("ﾀﾞ")).isEqualTo(1);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "FF71 FF9E",
        "30A2 3099",
        "30F7",
        "309F",
        "30FF",
        "30F5",
        "30F6",
        "30FB",
        "30FD",
        "30FE",
        "FF94",
        "30E4 0020",
        "0041",
        "3042"
      })
  void row25And44WhatIsNotPlainKatakanaIsNoFurigana(String codePoints) {
    assertThatThrownBy(() -> furigana(Text.of(codePoints)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("furigana: character U+");
  }

  @Test
  void row26TwoEncodingsOfVaHaveOneKey() {
    assertThat(KanaFold.EXACT.fold(Text.of("30EF 3099"))).isEqualTo(Text.of("30F7"));
    assertThat(KanaFold.EXACT.fold(Text.of("30F7"))).isEqualTo(Text.of("30F7"));
  }

  @Test
  void row27KyokoAndKiyokoAreTwoReadingsWithOneKey() {
    assertThat(furigana("キヨウコ")).isNotEqualTo(furigana("キョウコ"));
    assertThat(KanaFold.LOOSE.fold("キヨウコ")).isEqualTo(KanaFold.LOOSE.fold("キョウコ"));
    assertThat(KanaFold.EXACT.fold("キヨウコ")).isNotEqualTo(KanaFold.EXACT.fold("キョウコ"));
  }

  @Test
  void row28LongVowelsDifferAndOnlyTheLongMarkCanBeDropped() {
    KanaFold dropping = KanaFold.of(EnumSet.of(KanaFold.Option.DROP_LONG_MARK));

    assertThat(KanaFold.LOOSE.fold("サトー")).isNotEqualTo(KanaFold.LOOSE.fold("サトウ"));
    assertThat(KanaFold.LOOSE.fold("サトウ")).isNotEqualTo(KanaFold.LOOSE.fold("サトオ"));
    assertThat(dropping.fold("サトー")).isEqualTo("サト");
    assertThat(dropping.fold("サトウ")).isEqualTo("サトウ");
  }

  @ParameterizedTest(name = "U+{0}")
  @ValueSource(strings = {"FF0D", "2010", "2212", "2015", "FF70"})
  void row29ADashIsNamedAndTheLongMarkSuggested(String dash) {
    assertThatThrownBy(() -> furigana("サト" + Text.of(dash)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("furigana: character U+%s at index 2 is not allowed, perhaps ー is meant", dash);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"二, ニ", "八, ハ", "力, カ", "口, ロ", "工, エ", "一, ー"})
  void row30AnIdeographThatLooksLikeKanaIsRefused(String ideograph, String kana) {
    assertThatThrownBy(() -> furigana(ideograph))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("perhaps " + kana + " is meant");
    assertThat(furigana(kana).text()).isEqualTo(kana);
  }

  @Test
  void row31HalfWidthVuIsVu() {
    assertThat(KanaFold.EXACT.fold("ｳﾞ")).isEqualTo("ヴ");
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({"ヱツ, エツ", "ヰ, イ", "ヲ, オ", "ヂ, ジ", "ヅ, ズ"})
  void row32OldKanaAreDistinctReadingsWithOneLooseKey(String old, String common) {
    assertThat(furigana(old)).isNotEqualTo(furigana(common));
    assertThat(KanaFold.EXACT.fold(old)).isNotEqualTo(KanaFold.EXACT.fold(common));
    assertThat(KanaFold.LOOSE.fold(old)).isEqualTo(KanaFold.LOOSE.fold(common));
  }

  @Test
  void row33FullWidthRomanIsFoundByTheNarrow() {
    assertThat(RomanFold.fold("ＮＧＵＹＥＮ　ＶＡＮ　Ａ")).isEqualTo("NGUYEN VAN A");
  }

  @Test
  void row34AccentsOfAnyEncodingAreOverlooked() {
    assertThat(RomanFold.fold(Text.of("4E 47 55 59 1EC4 4E"))).isEqualTo("NGUYEN");
    assertThat(RomanFold.fold(Text.of("4E 47 55 59 45 302 303 4E"))).isEqualTo("NGUYEN");
    assertThat(RomanFold.fold("Đỗ")).isEqualTo("DO");
  }

  @Test
  void row35ApostrophesAreOverlooked() {
    assertThat(RomanFold.fold("O'Brien")).isEqualTo("OBRIEN");
    assertThat(RomanFold.fold("O’BRIEN")).isEqualTo("OBRIEN");
  }

  /** In Turkish, i has a dot in upper case; registers know no such thing. */
  @Test
  void row51LettersDoNotDependOnTheLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertThat(RomanFold.fold("İpek Weiß ilker")).isEqualTo("IPEK WEISS ILKER");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void furiganaKnowTheirStatusAndSinceWhen() {
    Kana entered = furigana("ヤマダ");

    assertThat(entered.status().isEntered()).isTrue();
    assertThat(entered.since()).contains(SINCE);
    assertThat(Kana.provisional("やまだ").since()).isEmpty();
    assertThat(Kana.NONE.status().isEntered()).isFalse();
    assertThatThrownBy(() -> Kana.furigana("ヤマダ", KanaStatus.PROVISIONAL, SINCE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("status: ");
    assertThatThrownBy(() -> furigana("")).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(names = {"NOTIFIED", "DECLARED", "EX_OFFICIO"})
  void furiganaMaySayWhichMunicipalityTheyComeFrom(KanaStatus status) {
    LocalGovernmentCode domicile = LocalGovernmentCode.of("131016");
    Kana furigana = Kana.furigana("ヤマダ", status, SINCE);
    Kana sourced = furigana.withSource(domicile);

    assertThat(furigana.source()).isEmpty();
    assertThat(sourced.source()).contains(domicile);
    assertThat(sourced.text()).isEqualTo("ヤマダ");
    assertThat(sourced.status()).isEqualTo(status);
    assertThat(sourced.since()).contains(SINCE);
    assertThat(sourced)
        .isNotEqualTo(furigana)
        .isEqualTo(Kana.furigana("ヤマダ", status, SINCE).withSource(domicile))
        .hasSameHashCodeAs(Kana.furigana("ヤマダ", status, SINCE).withSource(domicile));
  }

  @Test
  void aReadingThatIsNotFuriganaHasNoSource() {
    LocalGovernmentCode domicile = LocalGovernmentCode.of("131016");

    for (Kana reading : new Kana[] {Kana.NONE, Kana.provisional("ヤマダ")}) {
      assertThat(reading.source()).isEmpty();
      assertThatThrownBy(() -> reading.withSource(domicile))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("source: only furigana have one");
    }
  }

  @Test
  void aHostMayBringItsOwnRule() {
    FuriganaRule anything = text -> Optional.empty();

    assertThat(Kana.furigana("ヵ", KanaStatus.DECLARED, SINCE, anything).text()).isEqualTo("ヵ");
  }

  private static Kana furigana(String text) {
    return Kana.furigana(text, KanaStatus.EX_OFFICIO, SINCE);
  }
}
