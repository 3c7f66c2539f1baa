package jp.rrn.examples.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An example that grows is read by nobody. */
class KeyValueSizeTest {
  private static final Path SOURCES = Path.of("src/main/java/jp/rrn/examples/store");

  /** Blank, a comment, an import, an annotation, a brace: what no reader has to think about. */
  private static final Pattern NOT_COUNTED =
      Pattern.compile("\\s*((//|/?\\*|import |package |@).*|}\\)?;?)?");

  @Test
  void theStoreOfTheGuideHasFewerThanThreeHundredLines() throws IOException {
    try (Stream<Path> files = Files.list(SOURCES)) {
      assertThat(files.flatMap(KeyValueSizeTest::lines)).hasSizeBetween(100, 299);
    }
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream().filter(line -> !NOT_COUNTED.matcher(line).matches());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
