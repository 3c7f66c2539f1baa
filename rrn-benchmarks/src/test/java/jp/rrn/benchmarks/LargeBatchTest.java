package jp.rrn.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import jp.rrn.benchmarks.LargeBatch.Measured;
import org.junit.jupiter.api.Test;

/** Runs it small, so that it does not rot; measures nothing. */
class LargeBatchTest {
  private static final int PEOPLE = 2_000;

  @Test
  void inMemoryEverybodyIsAnsweredAboutAndEveryRowSealed() throws IOException {
    assertWhole(LargeBatch.inMemory(PEOPLE));
  }

  @Test
  void onPostgresTheSame() throws IOException {
    assertWhole(LargeBatch.onPostgres(PEOPLE));
  }

  private static void assertWhole(List<Measured> measured) {
    assertThat(measured).extracting(Measured::what).containsExactly("batch", "floor", "sealing");
    assertThat(measured)
        .allSatisfy(
            one -> {
              assertThat(one.lines()).isEqualTo(PEOPLE);
              assertThat(one.nanos()).isPositive();
              assertThat(one.liveBytes()).hasSize(3).allMatch(bytes -> bytes > 0);
            });
  }
}
