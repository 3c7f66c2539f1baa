package jp.rrn.testkit.japan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class SyntheticMunicipalityTest {
  private static final List<SyntheticMunicipality> ALL = SyntheticMunicipality.list(1_741, 47);

  /** 総務省 2024: 横浜 3,752,969, eleven of a million or more, 青ヶ島 156, 1,741 in all. */
  @Test
  void allOfThemAreOfTheSizesOfRealOnes() {
    assertThat(ALL)
        .isSortedAccordingTo(Comparator.comparing(SyntheticMunicipality::size).reversed());
    assertThat(ALL.get(0).size()).isCloseTo(3_752_969, Percentage.withPercentage(15));
    assertThat(ALL.get(1_740).size()).isCloseTo(156, Percentage.withPercentage(25));
    assertThat(ALL.stream().filter(m -> m.size() >= 1_000_000).count()).isBetween(10L, 12L);
    assertThat(ALL.get(870).size()).isCloseTo(23_000, within(100.0));
    assertThat(ALL.stream().mapToDouble(SyntheticMunicipality::size).sum())
        .isCloseTo(Figures.POPULATION, Percentage.withPercentage(3));
  }

  @Test
  void noneHasACodeThatAMunicipalityHas() {
    assertThat(ALL).extracting(SyntheticMunicipality::code).doesNotHaveDuplicates();
    assertThat(ALL).allSatisfy(m -> assertThat(m.code().digits().substring(2, 5)).startsWith("0"));
  }

  @Test
  void refusesMoreThanThereIsRoomFor() {
    assertThatThrownBy(() -> SyntheticMunicipality.list(100, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SyntheticMunicipality.list(1, 2))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SyntheticMunicipality.list(48, 48))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
