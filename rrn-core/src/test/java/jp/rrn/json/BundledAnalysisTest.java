package jp.rrn.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.rrn.law.Catalogue;
import jp.rrn.law.CatalogueAnalysis;
import jp.rrn.law.CatalogueDifference;
import jp.rrn.law.CatalogueFinding.MissingRows;
import jp.rrn.law.CatalogueFinding.Shadow;
import jp.rrn.law.ChangedBox;
import jp.rrn.law.TableCoverage;
import jp.rrn.law.UseRule;
import jp.rrn.record.Item;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the bundled files are found to be. */
class BundledAnalysisTest {
  private static final Catalogue NATIONAL = CatalogueReader.national();
  private static final Catalogue TRANSITIONAL = CatalogueReader.bundled("transitional-2015-301");

  /** Rows that the text of 2016-08 does not have: deleted ones, as far as the text tells. */
  private static final List<MissingRows> DELETED =
      List.of(missing("4", "4"), missing("6", "7"), missing("10", "10"), missing("14", "15"));

  private static MissingRows missing(String first, String last) {
    return new MissingRows("juki-act", 1, first, last);
  }

  @Test
  void theNationalTablesLackSixNumbersOfTheFirstAndNothingElse() {
    assertThat(CatalogueAnalysis.of(NATIONAL).findings()).containsExactlyElementsOf(DELETED);
  }

  @Test
  void twoRowsHaveTwoRules() {
    assertThat(CatalogueAnalysis.of(NATIONAL).tables())
        .containsExactly(
            new TableCoverage("juki-act", 1, 172, 172, DELETED),
            new TableCoverage("juki-act", 2, 57, 56, List.of()),
            new TableCoverage("juki-act", 3, 65, 65, List.of()),
            new TableCoverage("juki-act", 4, 56, 55, List.of()),
            new TableCoverage("juki-act", 5, 66, 66, List.of()),
            new TableCoverage("juki-act", 6, 4, 4, List.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"register-uses-2016-08", "example-prefecture", "example-municipality"})
  void nothingIsFoundInTheOthers(String name) {
    assertThat(CatalogueAnalysis.of(CatalogueReader.bundled(name)).findings()).isEmpty();
  }

  @Test
  void theTransitionalRulesOverlapTheRowsTheyAddACodeTo() {
    Catalogue all =
        NATIONAL
            .plus(TRANSITIONAL)
            .plus(CatalogueReader.bundled("register-uses-2016-08"))
            .plus(CatalogueReader.bundled("example-prefecture"))
            .plus(CatalogueReader.bundled("example-municipality"));
    CatalogueAnalysis analysis = CatalogueAnalysis.of(all);

    Map<String, Long> kinds =
        analysis
            .findings()
            .collect(
                Collectors.groupingBy(f -> f.getClass().getSimpleName(), Collectors.counting()));
    assertThat(kinds).isEqualTo(Map.of("Overlap", 116L, "Shadow", 91L, "MissingRows", 8L));
    assertThat(analysis.shadows())
        .isNotEmpty()
        .allSatisfy(
            found ->
                assertThat(found)
                    .isInstanceOfSatisfying(
                        Shadow.class,
                        shadow -> assertThat(shadow.by()).containsExactly("t-" + shadow.rule())));
  }

  /** Asked today of the time since the tables are in force; before, more differs. */
  @Test
  void theDifferenceTheTransitionalRulesMakeIsTheCode() {
    CatalogueDifference difference = CatalogueDifference.of(NATIONAL, NATIONAL.plus(TRANSITIONAL));

    assertThat(difference.boxes()).hasSize(3 * 116).noneMatch(ChangedBox::permittedByFirst);
    assertThat(difference.boxes())
        .filteredOn(box -> box.when().knownTo().isEmpty() && box.when().to().equals(LocalDate.MAX))
        .hasSize(116)
        .allSatisfy(
            box -> {
              assertThat(box.witness().items()).contains(Item.RESIDENCE_CODE);
              assertThat(box.asking().beyond())
                  .singleElement()
                  .satisfies(most -> assertThat(most).doesNotContain(Item.RESIDENCE_CODE));
            });
  }

  @Test
  void theRulesThatWereNeverCitedAreUnused() {
    CatalogueAnalysis analysis = CatalogueAnalysis.of(NATIONAL);
    Map<String, Long> cited = Map.of("1-41", 3L, "1-42", 0L, "of no rule", 1L);

    assertThat(analysis.unused(cited))
        .hasSize(419)
        .noneMatch(unused -> unused.rule().equals("1-41"))
        .anyMatch(unused -> unused.rule().equals("1-42"));
    assertThatThrownBy(() -> analysis.unused(Map.of("1-41", -1L)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("cited must not be negative");
  }

  @Test
  void aRowThatIsDeletedIsAGapAgainstTheWhole() {
    UseRule deleted = NATIONAL.find("1-41").orElseThrow();
    Catalogue without =
        Catalogue.of(NATIONAL.rules().stream().filter(rule -> !rule.equals(deleted)).toList());

    assertThat(CatalogueAnalysis.of(without).gapsAgainst(NATIONAL))
        .singleElement()
        .satisfies(
            gap -> {
              assertThat(gap.row().item()).isEqualTo("41");
              assertThat(gap.from()).isEqualTo(deleted.from());
              assertThat(gap.to()).isEqualTo(deleted.to());
            });
    assertThat(CatalogueAnalysis.of(without).findings()).contains(missing("41", "41"));
  }
}
