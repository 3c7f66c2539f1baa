package jp.rrn.testkit.japan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import jp.rrn.record.FuriganaRule;
import org.junit.jupiter.api.Test;

class SurnamesTest {
  private static final int DRAWN = 200_000;

  @Test
  void aHundredThousandRanksHaveAsManyNames() {
    Set<WrittenName> names = new HashSet<>();
    for (int rank = 1; rank <= 100_000; rank++) {
      names.add(Surnames.ofRank(rank));
    }

    assertThat(names).hasSize(100_000);
    assertThat(names)
        .allSatisfy(name -> assertThat(FuriganaRule.KATAKANA.problem(name.kana())).isEmpty());
    assertThatThrownBy(() -> Surnames.ofRank(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Surnames.ofRank(100_001)).isInstanceOf(IllegalArgumentException.class);
  }

  /** The stated cumulative shares, each to a part in fifty or half a per cent. */
  @Test
  void theFirstRanksAreAsFrequentAsInLife() {
    Map<WrittenName, Integer> counts = new HashMap<>();
    Random random = new Random(1);
    for (int i = 0; i < DRAWN; i++) {
      counts.merge(Surnames.draw(random), 1, Integer::sum);
    }

    for (Figures.Cumulative figure : Figures.SURNAMES) {
      List<Integer> first = new ArrayList<>();
      for (int rank = 1; rank <= figure.rank(); rank++) {
        first.add(counts.getOrDefault(Surnames.ofRank(rank), 0));
      }
      double percent = 100.0 * first.stream().mapToInt(Integer::intValue).sum() / DRAWN;
      assertThat(percent).as("first %d", figure.rank()).isCloseTo(figure.percent(), within(0.5));
    }
  }
}
