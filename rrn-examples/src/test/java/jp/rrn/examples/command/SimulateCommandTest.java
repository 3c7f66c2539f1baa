package jp.rrn.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulateCommandTest {
  @Test
  void writesASummaryAndNothingElseAndProgressApart() {
    Run run = run("--people", "30", "--break-line", "40+7", "--break-line", "100+30:m1");

    assertThat(run.exit()).isZero();
    assertThat(run.out()).startsWith("seed 1, 365 days to 2027-04-01\n").endsWith("agree\n");
    assertThat(run.err().lines()).allMatch(line -> line.matches("rrn simulate: \\d+ of 365 days"));
  }

  @Test
  void theSameSeedIsTheSameNationAndAnotherAnother() {
    assertThat(digests(run("--people", "20", "--seed", "5", "--quiet")))
        .isEqualTo(digests(run("--people", "20", "--seed", "5", "--quiet")))
        .isNotEqualTo(digests(run("--people", "20", "--seed", "6", "--quiet")));
    assertThat(run("--people", "20", "--quiet").err()).isEmpty();
  }

  private static String digests(Run run) {
    return run.out().replaceAll(", [0-9.]+ s, [0-9.]+ µs a change", "");
  }

  @Test
  void runsOnH2() {
    Run run = run("--people", "10", "--store", "h2", "--quiet", "--rough");

    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("10 founders").endsWith("agree\n");
  }

  @Test
  void runsOnPostgres() throws IOException {
    try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
      String url = server.getJdbcUrl("postgres", "postgres");
      for (int i = 0; i < 2; i++) {
        Run run = run("--people", "5", "--store", "postgresql", "--url", url, "--quiet");

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("5 founders").endsWith("agree\n");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--people 0",
        "--people many",
        "--years 101",
        "--store paper",
        "--store postgresql",
        "--store postgresql --url jdbc:h2:mem:x",
        "--break-line 40",
        "--break-line 40+0",
        "--break-line 40+7:x1",
        "--break-line 40+7:m99",
        "--break-line 123456+1"
      })
  void misuseExitsWithTwoAndRepeatsNoArgument(String arguments) {
    Run run = run(arguments.split(" ", -1));

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("rrn: wrong arguments").contains("Usage: rrn simulate");
  }

  @Test
  void aDatabaseThatIsNotThereEndsWithThree() {
    Run run =
        run("--store", "postgresql", "--url", "jdbc:postgresql://localhost:1/x?connectTimeout=1");

    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err()).startsWith("rrn: broken by ").doesNotContain("localhost");
  }

  @Test
  void anOutputThatTakesNothingEndsWithThree() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int next) throws IOException {
            throw new IOException("No space left on device");
          }
        };

    Run run = run(full, "--people", "5", "--quiet");
    assertThat(run).isEqualTo(new Run(3, "", "rrn: standard output cannot be written\n"));
  }

  private static Run run(String... arguments) {
    return run(new ByteArrayOutputStream(), arguments);
  }

  private static Run run(OutputStream out, String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "simulate";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return Run.of(InputStream.nullInputStream(), out, all);
  }
}
