package jp.rrn.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import jp.rrn.code.LocalGovernmentCode;
import jp.rrn.code.ResidenceCode;
import jp.rrn.date.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who fits what is searched for, how well, and that everybody who fits has the keys. */
class SearchTermsTest {
  private static final PersonName NAME =
      PersonName.of("髙橋", "一\uFA11")
          .withFormerFamilyName(new FormerFamilyName("渡邉", Kana.NONE))
          .withAlternativeName(new AlternativeName("ANNA Mihon", Kana.NONE));

  private static IdentityRecord record(String dateOfBirth) {
    return IdentityRecord.of(
        NAME,
        PartialDate.of(dateOfBirth),
        Sex.FEMALE,
        Address.of(LocalGovernmentCode.of("131016"), "見本町二丁目1番地2号"),
        ResidenceCode.of("12345678903"));
  }

  @ParameterizedTest
  @CsvSource({
    "髙橋一﨑, EXACT",
    "髙橋　一﨑, EXACT",
    "髙橋一\uFA11\uDB40\uDD00, GLYPH_VARIANT_EQUAL",
    "高橋一崎, SHRINK_EQUAL",
    "渡邉一﨑, EXACT",
    "渡辺一﨑, SHRINK_EQUAL",
    "ANNA Mihon, EXACT",
    "anna mihon, SHRINK_EQUAL",
    "ＡＮＮＡ　Ｍｉｈｏｎ, SHRINK_EQUAL",
    "髙橋, ",
    "髙橋一, ",
    "橋一﨑, ",
    "佐藤一﨑, ",
  })
  void aNameFitsAsAWholeByAnyFormOfIt(String typed, MatchQuality quality) {
    assertFits(SearchTerms.named(typed), record("2000-04-01"), quality);
  }

  @ParameterizedTest
  @CsvSource({
    "2000-04-01, 2000-04-01, EXACT",
    "2000-04-01, 2000-04-02, ",
    "2000-04-01, 2000-04-00, UNCERTAIN",
    "2000-04-01, 0000-00-00, UNCERTAIN",
    "2000-04-01, 2000-05-00, ",
    "2000-00-00, 2000-04-01, UNCERTAIN",
    "2000-00-00, 2000-00-00, UNCERTAIN",
    "2001-00-00, 2000-04-01, ",
  })
  void aDateFitsIfItMayBeTheSameDay(String given, String recorded, MatchQuality quality) {
    SearchTerms terms = SearchTerms.named("髙橋一﨑").born(PartialDate.of(given));

    assertFits(terms, record(recorded), quality);
  }

  @ParameterizedTest
  @CsvSource({
    "見本町二丁目1番地2号, EXACT",
    "見本町2-1-2, SHRINK_EQUAL",
    "見本町2-1-3, ",
    "見本町, ",
  })
  void anAddressFitsInAnyNotation(String given, MatchQuality quality) {
    assertFits(SearchTerms.livingAt(given), record("2000-04-01"), quality);
    assertFits(SearchTerms.named("髙橋一﨑").at(given), record("2000-04-01"), quality);
  }

  private static void assertFits(SearchTerms terms, IdentityRecord record, MatchQuality quality) {
    SearchKeys keys = SearchKeys.of(Item.recorded(), record);

    assertThat(terms.quality(record).orElse(null)).isEqualTo(quality);
    if (quality != null) {
      assertThat(terms.keys().byItem().keySet()).allMatch(item -> terms.keys().meet(keys, item));
    }
  }

  @Test
  void theQualityIsThatOfTheWorstItem() {
    SearchTerms terms = SearchTerms.named("髙橋一﨑").born(PartialDate.of("2000-04-01")).of(Sex.FEMALE);

    assertFits(terms.at("見本町2-1-2"), record("2000-04-01"), MatchQuality.SHRINK_EQUAL);
    assertFits(terms.at("見本町2-1-2"), record("2000-04-00"), MatchQuality.UNCERTAIN);
    assertThat(terms.of(Sex.MALE).quality(record("2000-04-01"))).isEmpty();
  }

  @Test
  void anUncertainDateDoesNotMakeASearchSurer() {
    SearchTerms terms = SearchTerms.named("見本").at("見本町1").of(Sex.MALE);

    assertThat(terms.born(PartialDate.of("2000-04-01")).given())
        .containsExactlyInAnyOrder(Item.NAME, Item.DATE_OF_BIRTH, Item.SEX, Item.ADDRESS);
    assertThat(terms.born(PartialDate.of("2000-04-00")).given()).isEqualTo(terms.given());
    assertThat(terms.born(PartialDate.of("2000-04-00")).keys()).isEqualTo(terms.keys());
    assertThat(SearchTerms.livingAt("見本町1").given()).isEqualTo(Set.of(Item.ADDRESS));
  }

  @Test
  void whatFindsNobodyOrEverybodyCannotBeSearchedBy() {
    for (String nothing : new String[] {"", " ", "＊＊", "　*"}) {
      assertThatThrownBy(() -> SearchTerms.named(nothing))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("name must");
    }
    assertThatThrownBy(() -> SearchTerms.livingAt(" ")).hasMessageStartingWith("address must");
    assertThatThrownBy(() -> SearchTerms.named("見本").at("大字"))
        .hasMessageStartingWith("address must");
    assertThatThrownBy(() -> SearchTerms.named("見".repeat(1_001)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("見");
    assertThat(SearchTerms.named("見本花子").toString()).isEqualTo("SearchTerms[NAME]");
  }
}
