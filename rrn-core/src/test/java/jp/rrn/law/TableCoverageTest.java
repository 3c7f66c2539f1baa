package jp.rrn.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jp.rrn.law.CatalogueFinding.MissingRows;
import jp.rrn.record.Item;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableCoverageTest {
  @ParameterizedTest(name = "{0} lack {1}")
  @CsvSource({
    "1 2 3, ''",
    "1 3, 2-2",
    "3, 1-2",
    "1 4 5 8, 2-3 6-7",
    "1 1.2 1.4 2, 1.3-1.3",
    "1 2.2 3, 2-2",
    "1 2.3, 2-2 2.2-2.2",
    "1 999999999, 2-999999998",
    "1 附則, ''",
    "附則, ''",
    "1 9999999999, ''",
  })
  void namesTheNumbersBetween(String rows, String missing) {
    List<UseRule> rules = new ArrayList<>();
    for (String row : rows.split(" ", -1)) {
      rules.add(rule(row.replace('.', '-')));
    }
    List<TableCoverage> tables = CatalogueAnalysis.of(Catalogue.of(rules)).tables();

    List<String> found = new ArrayList<>();
    for (MissingRows run : tables.get(0).missing()) {
      found.add(run.first().replace('-', '.') + "-" + run.last().replace('-', '.'));
    }
    assertThat(String.join(" ", found)).isEqualTo(missing);
    assertThat(tables.get(0).rows()).isEqualTo(rules.size());
  }

  private static UseRule rule(String item) {
    InstrumentVersion version =
        new InstrumentVersion(
            new Instrument("i", Instrument.Kind.LAW, "見本法", "1"),
            "v",
            LocalDate.of(2026, 4, 1),
            LocalDate.MAX,
            Instant.EPOCH,
            Instant.MIN,
            Certainty.SURE,
            Status.SYNTHETIC,
            "made up");
    return new UseRule(
        "rule " + item,
        version,
        Place.of(Article.ARTICLE_30_9, item),
        Organ.of("organ"),
        new Affair("statute", "affair"),
        Grant.byEveryMethod(Set.of(Item.NAME)),
        Reach.onePerson(Area.NATIONWIDE),
        version.from(),
        version.to());
  }
}
