package jp.rrn.testkit.japan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.rrn.record.KanaStatus;
import jp.rrn.record.Sex;
import jp.rrn.testkit.People;
import org.junit.jupiter.api.Test;

class ResidentsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 4, 1);
  private static final int DRAWN = 100_000;
  private static final List<Resident> SOME = list(1, DRAWN);

  private static List<Resident> list(long seed, int count) {
    Residents residents = new Residents(new Random(seed));
    return Stream.generate(() -> residents.any(TODAY, People.TOWN)).limit(count).toList();
  }

  @Test
  void ofOneSeedAreAlwaysTheSame() {
    assertThat(list(7, 200)).isEqualTo(list(7, 200)).isNotEqualTo(list(8, 200));
  }

  @Test
  void agesAndForeignResidentsAreInTheStatedProportions() {
    List<Resident> japanese = SOME.stream().filter(resident -> !resident.foreign()).toList();

    assertThat(share(SOME, Resident::foreign)).isCloseTo(3_677_463.0 / 124_330_690, within(0.003));
    assertThat(share(japanese, bornAfter(15))).isCloseTo(0.1138, within(0.005));
    assertThat(share(japanese, bornAfter(65))).isCloseTo(0.1138 + 0.5904, within(0.005));
    assertThat(share(japanese, bornAfter(106))).isEqualTo(1);
    assertThat(share(SOME, resident -> resident.written().sex() == Sex.FEMALE))
        .isCloseTo(0.514, within(0.006));
  }

  private static Predicate<Resident> bornAfter(int yearsAgo) {
    return resident -> resident.born().isAfter(TODAY.minusYears(yearsAgo));
  }

  /** Many share a surname: who takes a new one must not draw the own again. */
  @Test
  void aNewFamilyNameIsAlwaysAnother() {
    Residents residents = new Residents(new Random(1));

    assertThat(SOME.stream().limit(2_000).map(resident -> resident.written().name()))
        .noneMatch(name -> residents.withNewFamilyName(name, TODAY).family().equals(name.family()));
  }

  @Test
  void charactersVaryAtTheStatedRates() {
    assertVariants("[高髙]橋", "髙橋", 0.10);
    assertVariants("渡(辺|[邉邊].*)", "渡[邉邊].*", 0.25);
    assertVariants("渡[邉邊].*", "渡(邉\uDB40\uDD0F|邊\uDB40\uDD0E)", 1.0 / 3);
    assertVariants("[斎斉齋齊]藤", "[齋齊]藤", 0.20);
    assertVariants(".*[崎﨑].*", ".*﨑.*", 0.15);
  }

  /** Four standard deviations, so that the one seed tells a wrong rate from chance. */
  private static void assertVariants(String all, String variant, double rate) {
    List<String> families =
        SOME.stream()
            .map(resident -> resident.written().name().family())
            .filter(Pattern.compile(all).asMatchPredicate())
            .toList();
    double deviation = Math.sqrt(rate * (1 - rate) / families.size());
    assertThat(families).hasSizeGreaterThan(100);
    assertThat(share(families, Pattern.compile(variant).asMatchPredicate()))
        .as(variant)
        .isCloseTo(rate, within(4 * deviation));
  }

  @Test
  void aChildsReadingIsDeclaredAndAnOlderOneProvisionalUntilReadingsAreEntered() {
    Residents residents = new Residents(new Random(1));
    LocalDate after = LocalDate.of(2026, 5, 26);

    assertThat(status(residents.newborn(after, People.TOWN))).isEqualTo(KanaStatus.DECLARED);
    assertThat(status(residents.newborn(after.minusDays(1), People.TOWN)))
        .isEqualTo(KanaStatus.PROVISIONAL);
    assertThat(SOME.stream().filter(r -> !r.foreign()).map(ResidentsTest::status))
        .containsOnly(KanaStatus.PROVISIONAL);
  }

  private static KanaStatus status(Resident resident) {
    return resident.written().name().familyKana().status();
  }

  @Test
  void nothingAboutAPersonIsShown() {
    assertThat(SOME.get(0)).hasToString("Resident[masked]");
  }

  private static <T> double share(List<T> all, Predicate<T> wanted) {
    return (double) all.stream().filter(wanted).count() / all.size();
  }
}
