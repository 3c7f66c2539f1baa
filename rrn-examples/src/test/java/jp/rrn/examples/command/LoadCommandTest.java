package jp.rrn.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoadCommandTest {
  @TempDir Path folder;

  @Test
  void saysHowManyWereLoaded() {
    Run run = load("--store", "memory", "--residents", "500");

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out()).matches("500 residents, \\d{4} entries in [0-9.]+ s: .* a second\\R");
  }

  @Test
  void leavesAStoreAloneThatIsNotEmptyAndGoesOnOnlyIfAsked() {
    assertThat(h2("--residents", "10").exit()).isZero();

    Run again = h2("--residents", "20");
    assertThat(again.exit()).isEqualTo(1);
    assertThat(again.err()).contains("not empty");
    assertThat(again.out()).isEmpty();

    Run other = h2("--residents", "20", "--seed", "2", "--resume");
    assertThat(other.exit()).isEqualTo(1);
    assertThat(other.err()).contains("something else");

    Run resumed = h2("--residents", "20", "--resume");
    assertThat(resumed.exit()).as(resumed.err()).isZero();
    assertThat(resumed.out()).startsWith("10 residents, ");
    assertThat(h2("--residents", "20", "--resume").out()).startsWith("0 residents, 0 entries");
  }

  @ParameterizedTest
  @CsvSource({
    "--residents, 0",
    "--residents, -5",
    "--residents, 100000001",
    "--residents, many",
    "--seed, x",
    "--store, oracle",
    "--url, jdbc:oracle:thin:@here",
    "--url, jdbc:h2:",
    "--url, jdbc:postgresql://here/x"
  })
  void namesTheOptionThatIsWrongAndNotItsValue(String option, String value) {
    Run run = load(option, value);

    assertThat(run.exit()).isEqualTo(Failures.MISUSE);
    assertThat(run.err()).contains("rrn: " + option + ": ").doesNotContain(value + "\n");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void aStoreInMemoryHasNoUrlAndPostgresqlWantsOne() {
    assertThat(load("--store", "memory", "--url", "jdbc:h2:x").exit()).isEqualTo(Failures.MISUSE);
    assertThat(load("--store", "postgresql").exit()).isEqualTo(Failures.MISUSE);
  }

  @Test
  void saysThatADatabaseDoesNotAnswer() {
    Run run = load("--store", "postgresql", "--url", "jdbc:postgresql://127.0.0.1:1/registry");

    assertThat(run.exit()).isEqualTo(Failures.BROKEN);
    assertThat(run.err()).contains("SQLState 08001");
  }

  private Run h2(String... more) {
    List<String> args = new ArrayList<>(List.of("--url", "jdbc:h2:" + folder.resolve("registry")));
    args.addAll(List.of(more));
    return load(args.toArray(String[]::new));
  }

  private static Run load(String... options) {
    List<String> args = new ArrayList<>(List.of("load"));
    args.addAll(List.of(options));
    return Run.of(args.toArray(String[]::new));
  }
}
