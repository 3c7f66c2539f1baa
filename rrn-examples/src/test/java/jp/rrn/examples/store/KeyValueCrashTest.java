package jp.rrn.examples.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import jp.rrn.history.HistoryEntry;
import jp.rrn.store.RegistryStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is cut off, what was committed is there and nothing else. */
class KeyValueCrashTest {
  private static final int KILLS = 3;
  private static final int LONG = 3_000;
  private static final int EDGE = 24;
  private static final int STEP = 127;

  @TempDir Path folder;

  @Test
  void aTornTransactionIsNotThereAndTheOneBeforeIsWhole() throws IOException {
    Path file = folder.resolve("registry");
    byte[] before;
    byte[] after;
    try (KeyValueStore store = new KeyValueStore(file)) {
      KilledAppender.append(store, 1);
      before = Files.readAllBytes(file);
      KilledAppender.append(store, 2);
      after = Files.readAllBytes(file);
    }
    assertThat(after.length).as("the last transaction is at the end").isGreaterThan(before.length);

    for (int length : lengths(before.length, after.length)) {
      Path torn = folder.resolve("torn-" + length);
      Files.write(torn, Arrays.copyOf(after, length));
      try (KeyValueStore store = new KeyValueStore(torn)) {
        assertThat(sequences(store))
            .as("cut off after %d of %d bytes", length, after.length)
            .isEqualTo(length == after.length ? List.of(1, 2) : List.of(1));
      }
      Files.delete(torn);
    }
  }

  @Test
  void nothingOfALongTransactionIsOnTheDiskBeforeItsCommit() throws IOException {
    Path file = folder.resolve("registry");
    Path crashed = folder.resolve("crashed");
    try (KeyValueStore store = new KeyValueStore(file)) {
      KilledAppender.append(store, 1);
      store.<Path>inTransaction(
          s -> {
            for (int sequence = 2; sequence <= LONG; sequence++) {
              s.histories().append(KilledAppender.entry(sequence));
            }
            return copy(file, crashed);
          });
      assertThat(sequences(store)).hasSize(LONG);
    }

    try (KeyValueStore store = new KeyValueStore(crashed)) {
      assertThat(sequences(store)).containsExactly(1);
    }
  }

  private static Path copy(Path from, Path to) {
    try {
      return Files.copy(from, to);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Every byte of the first and the last few, and some in between. */
  private static int[] lengths(int from, int to) {
    return IntStream.rangeClosed(from, to)
        .filter(n -> n < from + EDGE || n > to - EDGE || n % STEP == 0)
        .toArray();
  }

  @Test
  void whatWasAcknowledgedSurvivesEveryKill() throws IOException, InterruptedException {
    Path file = folder.resolve("killed");
    int acknowledged = 0;
    for (int kill = 1; kill <= KILLS; kill++) {
      acknowledged = Math.max(acknowledged, runAndKill(file, 10));

      try (KeyValueStore store = new KeyValueStore(file)) {
        int kept = sequences(store).size();
        assertThat(sequences(store)).isEqualTo(IntStream.rangeClosed(1, kept).boxed().toList());
        assertThat(kept).isBetween(acknowledged, acknowledged + 1);
      }
    }
    assertThat(acknowledged).isGreaterThan(KILLS);
  }

  /** Returns the last sequence that was said to be done. */
  private static int runAndKill(Path file, int lines) throws IOException, InterruptedException {
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                KilledAppender.class.getName(),
                file.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    int last = 0;
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(child.getInputStream(), StandardCharsets.US_ASCII))) {
      for (int line = 0; line < lines; line++) {
        last = Integer.parseInt(out.readLine());
      }
      // By its handle: the process itself would close the stream before it was read to its end.
      child.toHandle().destroyForcibly();
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        last = Math.max(last, line.isEmpty() ? 0 : Integer.parseInt(line));
      }
    } finally {
      child.destroyForcibly();
    }
    assertThat(child.waitFor()).as("killed, not ended").isEqualTo(137);
    return last;
  }

  private static List<Integer> sequences(RegistryStore store) {
    return store.inTransaction(
        s ->
            s.histories().list(KilledAppender.SUBJECT).stream()
                .map(HistoryEntry::sequence)
                .toList());
  }
}
