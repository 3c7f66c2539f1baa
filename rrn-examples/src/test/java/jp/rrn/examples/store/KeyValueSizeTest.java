package jp.rrn.examples.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An example that grows is read by nobody. */
class KeyValueSizeTest {
  private static final Path SOURCES = Path.of("src/main/java/jp/rrn/examples/store");

  /** Blank, a comment, an import, an annotation, a brace: what no reader has to think about. */
  private static final Pattern NOT_COUNTED =
      Pattern.compile("\\s*((//|/?\\*|import |package |@).*|}\\)?;?)?");

  /** What provision in bulk and its proof add. */
  private static final Pattern ADDED = Pattern.compile("KeyValue(Log|Batches|Feeds).java");

  @Test
  void theStoreOfTheGuideHasFewerThanThreeHundredLinesAndAllOfItFewerThan350() throws IOException {
    try (Stream<Path> listed = Files.list(SOURCES)) {
      List<Path> files = listed.toList();

      assertThat(files.stream().filter(file -> !isAdded(file)).flatMap(KeyValueSizeTest::lines))
          .hasSizeBetween(100, 299);
      assertThat(files.stream().flatMap(KeyValueSizeTest::lines)).hasSizeBetween(100, 349);
    }
  }

  private static boolean isAdded(Path file) {
    return ADDED.matcher(file.getFileName().toString()).matches();
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream().filter(line -> !NOT_COUNTED.matcher(line).matches());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
