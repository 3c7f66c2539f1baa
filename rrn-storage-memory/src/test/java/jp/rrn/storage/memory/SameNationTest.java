package jp.rrn.storage.memory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.rrn.testkit.fault.FaultRates;
import jp.rrn.testkit.nation.Nation;
import jp.rrn.testkit.nation.NationReport;
import jp.rrn.testkit.nation.TierReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** P77, for a whole nation: the machine it lives on changes nothing. */
class SameNationTest {
  @TempDir Path folder;

  /** A run in a process of its own. */
  static final class Run {
    private Run() {}

    public static void main(String[] args) throws IOException {
      Files.write(Path.of(args[0]), told().getBytes(UTF_8));
    }

    static String told() {
      NationReport report =
          Nation.of(50)
              .days(150)
              .pace(15)
              .lineFaults(FaultRates.ROUGH)
              .crashes(0.02)
              .run(MemoryStore::new);
      List<String> digests = report.tiers().stream().map(TierReport::digest).toList();
      return report.summary() + String.join("\n", digests);
    }
  }

  @Test
  void zoneLocaleAndCharsetOfTheMachineChangeNothing() throws Exception {
    String here = Run.told();

    assertThat(elsewhere("America/Los_Angeles", "tr", "TR", "ISO-8859-1")).isEqualTo(here);
    assertThat(elsewhere("Pacific/Kiritimati", "ar", "EG", "US-ASCII")).isEqualTo(here);
  }

  private String elsewhere(String zone, String language, String country, String charset)
      throws Exception {
    Path told = folder.resolve(language + ".txt");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Duser.timezone=" + zone);
    command.add("-Duser.language=" + language);
    command.add("-Duser.country=" + country);
    command.add("-Dfile.encoding=" + charset);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Run.class.getName()));
    command.add(told.toString());
    Path log = folder.resolve("log.txt");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    assertThat(process.waitFor()).as(Files.readString(log, UTF_8)).isZero();
    return Files.readString(told, UTF_8);
  }
}
