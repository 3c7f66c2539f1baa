package jp.rrn.examples.modular;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiles and runs a program of two requirements on the module path, in a process of its own. */
class ModulePathTest {
  private static final Path SOURCES = Path.of("src/modular/java");
  private static final String MODULE = "jp.rrn.examples.modular";
  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin");

  /** What a program needs at run time; whatever else is missing here the module system names. */
  private static final List<String> NEEDED =
      List.of("rrn-core", "rrn-storage-memory", "jackson-", "guava-", "failureaccess", "jspecify");

  @TempDir Path folder;

  @Test
  void aModularProgramCompilesAndRuns() throws IOException, InterruptedException {
    Path classes = folder.resolve("classes");
    List<String> compile =
        new ArrayList<>(
            List.of(
                "javac",
                "-encoding",
                "UTF-8",
                "-p",
                modulePath(),
                "-d",
                classes.toString(),
                "-Xlint:all",
                "-Werror"));
    compile.addAll(sources());

    assertThat(run(compile)).isEmpty();
    assertThat(
            run(
                List.of(
                    "java",
                    "-p",
                    modulePath() + File.pathSeparator + classes,
                    "-m",
                    MODULE + "/" + MODULE + ".OneBirth")))
        .isEqualTo("2 entries at the nation, 420 rules" + System.lineSeparator());
  }

  private static List<String> sources() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files.map(Path::toString).filter(file -> file.endsWith(".java")).sorted().toList();
    }
  }

  private static String modulePath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> NEEDED.stream().anyMatch(entry::contains))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private String run(List<String> command) throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(command);
    line.set(0, JAVA.resolve(command.get(0)).toString());
    Path output = folder.resolve(command.get(0) + ".txt");
    Process process =
        new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(output.toFile()).start();
    int exit = process.waitFor();
    String written = Files.readString(output, UTF_8);
    assertThat(exit).as(written).isZero();
    return written;
  }
}
