package jp.rrn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The map of packages: an import goes from a row to a lower row, never sideways and never up. */
class PackageArrowsTest {
  private static final Path SOURCES = Path.of("src/main/java/jp/rrn");
  private static final Pattern IMPORT = Pattern.compile("\\bjp\\.rrn\\.([a-z]+)\\.[A-Z]");
  private static final Pattern AMBIENT =
      Pattern.compile(
          "\\.now\\(|new SecureRandom|new Random\\(|System\\.(currentTimeMillis|nanoTime|getenv|getProperty)"
              + "|Math\\.random|ThreadLocalRandom");
  private static final Map<String, Integer> ROWS =
      Map.ofEntries(
          Map.entry("json", 6),
          Map.entry("node", 5),
          Map.entry("store", 4),
          Map.entry("signal", 4),
          Map.entry("card", 3),
          Map.entry("provision", 3),
          Map.entry("disclosure", 3),
          Map.entry("feed", 3),
          Map.entry("history", 2),
          Map.entry("law", 2),
          Map.entry("log", 2),
          Map.entry("number", 2),
          Map.entry("operator", 2),
          Map.entry("record", 1),
          Map.entry("journal", 1),
          Map.entry("review", 1),
          Map.entry("code", 0),
          Map.entry("date", 0),
          Map.entry("crypto", 0));

  @Test
  void everyImportGoesToALowerRow() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Path file : sources()) {
      String from = packageOf(file);
      Matcher imports = IMPORT.matcher(Files.readString(file));
      while (imports.find()) {
        String to = imports.group(1);
        if (!from.equals(to) && row(from) <= row(to)) {
          wrong.add(from + " -> " + to);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyPackageHasARow() throws IOException {
    assertThat(sources())
        .isNotEmpty()
        .allSatisfy(file -> assertThat(ROWS).containsKey(packageOf(file)));
  }

  @Test
  void nobodyReadsTheClockOrTheDiceByHimself() throws IOException {
    assertThat(containing(AMBIENT)).isEmpty();
  }

  @Test
  void keysAndDigestsStayInCrypto() throws IOException {
    assertThat(containing(Pattern.compile("import (javax\\.crypto|java\\.security)\\.")))
        .allMatch(file -> file.startsWith("crypto"));
  }

  @Test
  void jacksonStaysInJson() throws IOException {
    assertThat(containing(Pattern.compile("import com\\.fasterxml\\.")))
        .allMatch(file -> file.startsWith("json"));
  }

  private static List<String> containing(Pattern pattern) throws IOException {
    List<String> found = new ArrayList<>();
    for (Path file : sources()) {
      if (pattern.matcher(Files.readString(file)).find()) {
        found.add(SOURCES.relativize(file).toString());
      }
    }
    return found;
  }

  private static int row(String name) {
    return ROWS.getOrDefault(name, Integer.MAX_VALUE);
  }

  private static String packageOf(Path file) {
    return SOURCES.relativize(file).getName(0).toString();
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }
}
