package jp.rrn.log;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.LongStream;
import jp.rrn.log.Audit.Problem;
import jp.rrn.record.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Properties 38 to 42: a log as files. */
class TileDirectoryTest {
  @ParameterizedTest
  @CsvSource({
    "HASHES, 0, 0, 256, tile/0/000",
    "HASHES, 1, 1234067, 256, tile/1/x001/x234/067",
    "HASHES, 63, 999, 1, tile/63/999.p/1",
    "ENTRIES, 0, 1000, 255, tile/entries/x001/000.p/255",
    "CONTENTS, 0, 7, 256, contents/007"
  })
  void pathsAreThoseOfC2sp(TilePath.Kind kind, int level, long index, int width, String path) {
    TilePath tile = new TilePath(kind, level, index, width);

    assertThat(tile).hasToString(path);
    assertThat(TilePath.parse(path)).contains(tile);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tile/00/000",
        "tile/64/000",
        "tile/0/0",
        "tile/0/0000",
        "tile/0/x000/001",
        "tile/0/001/001",
        "tile/0/000.p/0",
        "tile/0/000.p/256",
        "tile/0/000.p/01",
        "tile/0/000.p/257",
        "tile/0/000.p",
        "tile/0/000/",
        "/tile/0/000",
        "tile/entries/00",
        "contents",
        "tile/0/x999/x999/x999/x999/x999/x999/999"
      })
  void anythingElseIsNoPath(String path) {
    assertThat(TilePath.parse(path)).isEmpty();
  }

  /** The example of c2sp.org/tlog-tiles. */
  @Test
  void seventyThousandEntriesHaveTheTilesOfTheExample() {
    assertThat(TilePath.hashes(70_000, 0, 272)).hasToString("tile/0/272");
    assertThat(TilePath.hashes(70_000, 0, 273)).hasToString("tile/0/273.p/112");
    assertThat(TilePath.hashes(70_000, 1, 0)).hasToString("tile/1/000");
    assertThat(TilePath.hashes(70_000, 1, 1)).hasToString("tile/1/001.p/17");
    assertThat(TilePath.hashes(70_000, 2, 0)).hasToString("tile/2/000.p/1");
    assertThat(TilePath.count(70_000, 3)).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 255, 256, 257, 300, 512, 700})
  void everyEntryOfAPublishedLogIsProved(int size) {
    LogOfPeople log = LogOfPeople.ofEntries(size);
    MemoryFiles files = new MemoryFiles();
    SignedNote note = log.publish(files);
    TileDirectory directory = new TileDirectory(files);

    assertThat(LogOfPeople.VERIFIER.auditAll(files).findings()).isEmpty();
    assertThat(directory.checkpoint()).contains(note);
    for (long i = 0; i < size; i += size / 40 + 1) {
      LogProof proof = directory.prove(i);
      byte[] entry = log.store.list(i, 1).get(0).entry();

      assertThat(LogProof.parse(proof.encode())).isEqualTo(proof);
      assertThat(proof.entry()).isEqualTo(entry);
      assertThat(LogOfPeople.VERIFIER.proves(proof, entry)).isTrue();
      assertThat(LogOfPeople.VERIFIER.proves(proof, new byte[] {1})).isFalse();
    }
    assertThatIllegalArgumentException().isThrownBy(() -> directory.prove(size));
  }

  @Test
  void nodesOfTilesAreThoseOfTheTree() {
    LogOfPeople log = LogOfPeople.ofEntries(600);
    MemoryFiles files = new MemoryFiles();
    log.publish(files);
    NodeSource nodes = new TileDirectory(files).nodes(600);

    for (int height = 0; height < 10; height++) {
      for (long i = 0; i < 600 >> height; i++) {
        assertThat(nodes.node(height, i)).isEqualTo(log.store.node(height, i));
      }
      int above = height;
      assertThatIllegalArgumentException().isThrownBy(() -> nodes.node(above, 600 >> above));
    }
  }

  @Test
  void publishingInStepsEndsInTheFilesOfOneStepAndFewOthers() {
    LogOfPeople grown = new LogOfPeople(38);
    MemoryFiles inSteps = new MemoryFiles();
    for (int step : new int[] {0, 1, 100, 154, 1, 1, 60, 200}) {
      grown.append(step);
      grown.publish(inSteps);

      assertThat(LogOfPeople.VERIFIER.auditAll(inSteps).findings()).isEmpty();
    }
    MemoryFiles atOnce = new MemoryFiles();
    LogOfPeople.ofEntries(517).publish(atOnce);

    assertThat(inSteps.files.keySet()).containsAll(atOnce.files.keySet());
    assertThat(atOnce.files)
        .allSatisfy((path, bytes) -> assertThat(inSteps.files).containsEntry(path, bytes));
    // Where a tile is full nothing partial is left of it.
    assertThat(inSteps.files.keySet())
        .noneMatch(
            path -> path.startsWith("tile/0/000.p") || path.startsWith("tile/entries/000.p"));
  }

  /** Property 38. */
  @ParameterizedTest
  @CsvSource({"1, 1", "5, 1", "259, 61", "520, 331"})
  void everyFlippedByteIsFoundAndNamed(int size, int step) {
    MemoryFiles files = new MemoryFiles();
    LogOfPeople log = LogOfPeople.ofEntries(size - 1);
    log.publish(files);
    log.append(1);
    log.publish(files);
    assertThat(LogOfPeople.VERIFIER.auditAll(files).isClean()).isTrue();

    for (Map.Entry<String, byte[]> file : files.files.entrySet()) {
      byte[] bytes = file.getValue();
      for (int at = 0; at < bytes.length; at += step) {
        int bit = 1 << at % 8;
        bytes[at] ^= (byte) bit;
        Audit audit = LogOfPeople.VERIFIER.auditAll(files);
        bytes[at] ^= (byte) bit;

        assertThat(audit.isClean()).as("%s, byte %d", file.getKey(), at).isFalse();
        assertThat(audit.findings())
            .as("%s, byte %d", file.getKey(), at)
            .isNotEmpty()
            .extracting(Audit.Finding::file)
            .containsOnly(file.getKey());
      }
    }
  }

  /** Property 38: lost, emptied, cut and strange files. */
  @Test
  void everyLostOrCutFileIsFoundAndNamed() {
    MemoryFiles files = new MemoryFiles();
    LogOfPeople.ofEntries(520).publish(files);
    for (String path : List.copyOf(files.files.keySet())) {
      byte[] bytes = files.read(path).orElseThrow();
      files.files.remove(path);
      boolean contents = path.startsWith("contents");
      assertThat(LogOfPeople.VERIFIER.auditAll(files).findings())
          .extracting(Audit.Finding::file)
          .isEqualTo(contents ? List.of() : List.of(path));
      for (int length : new int[] {0, bytes.length / 2, bytes.length - 1}) {
        files.files.put(path, Arrays.copyOf(bytes, length));
        assertThat(LogOfPeople.VERIFIER.auditAll(files).findings())
            .as("%s cut to %d", path, length)
            .extracting(Audit.Finding::file)
            .containsExactly(path);
      }
      files.files.put(path, bytes);
    }
    for (String strange :
        List.of(
            "notes.txt",
            ".writing",
            "tile/0/003",
            "tile/0/002.p/9",
            "tile/5/000",
            "contents/009")) {
      files.files.put(strange, new byte[32]);
      assertThat(LogOfPeople.VERIFIER.auditAll(files).findings())
          .containsExactly(new Audit.Finding(strange, Problem.UNEXPECTED, OptionalInt.empty()));
      files.files.remove(strange);
    }
  }

  @Test
  void manyDamagedFilesAreAllNamed() {
    MemoryFiles files = new MemoryFiles();
    LogOfPeople.ofEntries(900).publish(files);
    List<String> damaged =
        List.of(
            "contents/001",
            "tile/0/001",
            "tile/0/003.p/132",
            "tile/entries/000",
            "tile/entries/002");
    damaged.forEach(
        path -> {
          byte[] bytes = files.read(path).orElseThrow();
          bytes[70] ^= 4;
          files.write(path, bytes);
        });

    assertThat(LogOfPeople.VERIFIER.auditAll(files).findings())
        .extracting(Audit.Finding::file)
        .containsExactlyInAnyOrderElementsOf(damaged);
  }

  @Test
  void aLogThatIsAltogetherAnotherHasAnotherRoot() {
    MemoryFiles files = new MemoryFiles();
    LogOfPeople.ofEntries(300).publish(files);
    SignedNote other = LogOfPeople.SIGNER.sign(300, Hash.EMPTY_ROOT);
    files.files.put("checkpoint", other.encode());

    assertThat(LogOfPeople.VERIFIER.auditAll(files).findings())
        .extracting(Audit.Finding::problem)
        .containsExactly(Problem.OTHER_ROOT);
  }

  @Test
  void aCosignatureNobodyCanCheckIsFound() {
    MemoryFiles files = new MemoryFiles();
    SignedNote note = LogOfPeople.ofEntries(3).publish(files);
    Cosigner witness = new Cosigner("witness.example", SignedNoteTest.seed(2));
    Witness.Answer answer =
        witness.answer(
            LogOfPeople.SIGNER.key(),
            Optional.empty(),
            note,
            new ConsistencyProof(0, 3, List.of()),
            Instant.EPOCH);
    new TileDirectory(files)
        .replaceCheckpoint(note.with(((Witness.Answer.Cosigned) answer).signature()));

    assertThat(LogOfPeople.VERIFIER.auditAll(files).findings())
        .extracting(Audit.Finding::problem)
        .containsExactly(Problem.UNKNOWN_SIGNATURE);
    assertThat(
            new LogVerifier(LogOfPeople.SIGNER.key(), List.of(witness.key()), 1)
                .auditAll(files)
                .isClean())
        .isTrue();
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new TileDirectory(files)
                    .replaceCheckpoint(LogOfPeople.SIGNER.sign(0, Hash.EMPTY_ROOT)));
  }

  /** Property 39. */
  @ParameterizedTest
  @CsvSource({"0, 1", "5, 6", "255, 256", "256, 257", "100, 300"})
  void whoHoldsANewerCheckpointFindsRollBack(int older, int newer) {
    LogOfPeople log = LogOfPeople.ofEntries(older);
    MemoryFiles files = new MemoryFiles();
    log.publish(files);
    MemoryFiles rolledBack = MemoryFiles.copyOf(files);
    log.append(newer - older);
    Checkpoint held = Checkpoint.parse(log.publish(files).text());

    assertThat(LogOfPeople.VERIFIER.auditAll(files, List.of(held)).isClean()).isTrue();
    assertThat(LogOfPeople.VERIFIER.auditAll(rolledBack).isClean()).isTrue();
    assertThat(LogOfPeople.VERIFIER.auditAll(rolledBack, List.of(held)).findings())
        .extracting(Audit.Finding::problem)
        .containsExactly(Problem.ROLLED_BACK);
  }

  /** Property 39: the log went on from an older state, and is longer by now. */
  @Test
  void whoHoldsACheckpointFindsAnotherHistory() {
    LogOfPeople fork = new LogOfPeople(1);
    fork.append(400);
    MemoryFiles files = new MemoryFiles();
    fork.publish(files);
    LogOfPeople log = LogOfPeople.ofEntries(300);
    Checkpoint held = Checkpoint.of("log.example", 300, log.store.head().root());

    assertThat(LogOfPeople.VERIFIER.auditAll(files, List.of(held)).findings())
        .extracting(Audit.Finding::problem)
        .containsExactly(Problem.ROLLED_BACK);
  }

  /** Property 39: nothing is signed that disagrees with what was signed before. */
  @Test
  void aLogRestoredFromAnOlderStateIsNotPublished() {
    MemoryFiles files = new MemoryFiles();
    LogOfPeople.ofEntries(300).publish(files);
    Map<String, byte[]> before = MemoryFiles.copyOf(files).files;
    LogOfPeople fork = new LogOfPeople(1);
    fork.append(400);

    assertThatExceptionOfType(LogRolledBackException.class)
        .isThrownBy(() -> LogOfPeople.ofEntries(299).publish(files))
        .satisfies(refused -> assertThat(refused.size()).isEqualTo(299))
        .satisfies(refused -> assertThat(refused.published()).isEqualTo(300));
    assertThatExceptionOfType(LogRolledBackException.class).isThrownBy(() -> fork.publish(files));
    assertThat(files.files).containsExactlyInAnyOrderEntriesOf(before);
  }

  /** Property 40. */
  @ParameterizedTest
  @CsvSource({"0, 3, 1", "3, 5, 1", "254, 3, 7", "250, 300, 211"})
  void aCrashAtAnyByteLeavesAPrefixWithItsRoot(int size, int more, int step) {
    LogOfPeople log = LogOfPeople.ofEntries(size);
    MemoryFiles before = new MemoryFiles();
    SignedNote old = new TileDirectory(before).publish(log.store, LogOfPeople.SIGNER);
    log.append(more);
    SignedNote next =
        new TileDirectory(MemoryFiles.copyOf(before)).publish(log.store, LogOfPeople.SIGNER);

    boolean crashed = true;
    for (long at = 0; crashed; at += step) {
      MemoryFiles files = MemoryFiles.copyOf(before).crashAfter(at);
      crashed = false;
      try {
        new TileDirectory(files).publish(log.store, LogOfPeople.SIGNER);
      } catch (MemoryFiles.Crash crash) {
        crashed = true;
      }
      files.crashAfter(Long.MAX_VALUE);
      SignedNote found = new TileDirectory(files).checkpoint().orElseThrow();

      // The old tree or the new, whole, and nothing but leftovers beside it.
      assertThat(found).isIn(old, next);
      assertThat(LogOfPeople.VERIFIER.auditAll(files).findings())
          .allMatch(finding -> finding.problem() == Problem.UNEXPECTED);
      assertThat(crashed || found.equals(next)).isTrue();

      // Publishing again ends where it would have ended.
      assertThat(new TileDirectory(files).publish(log.store, LogOfPeople.SIGNER)).isEqualTo(next);
      assertThat(LogOfPeople.VERIFIER.auditAll(files).findings())
          .allMatch(finding -> finding.file().equals(".writing"));
    }
  }

  /** Wherever publishing of entries and contents breaks off, the next time ends where it would. */
  @ParameterizedTest
  @CsvSource({"0, 3, 31", "250, 300, 12007"})
  void contentsThatBrokeOffAreFinishedByTheNext(int size, int more, int step) {
    LogOfPeople log = LogOfPeople.ofEntries(size);
    MemoryFiles before = new MemoryFiles();
    publishAll(log, before);
    log.append(more);
    MemoryFiles after = MemoryFiles.copyOf(before);
    publishAll(log, after);
    assertThat(after.files).containsKey("contents/00" + (size + more - 1) / 256);

    boolean crashed = true;
    for (long at = 0; crashed; at += step) {
      MemoryFiles files = MemoryFiles.copyOf(before).crashAfter(at);
      crashed = false;
      try {
        publishAll(log, files);
      } catch (MemoryFiles.Crash crash) {
        crashed = true;
      }
      files.crashAfter(Long.MAX_VALUE);
      publishAll(log, files);
      files.delete(".writing");

      assertThat(LogOfPeople.VERIFIER.auditAll(files).findings()).isEmpty();
      after.files.forEach(
          (path, bytes) -> assertThat(files.files).as(path).containsEntry(path, bytes));
    }
  }

  private static void publishAll(LogOfPeople log, MemoryFiles files) {
    TileDirectory directory = new TileDirectory(files);
    directory.publish(log.store, LogOfPeople.SIGNER);
    directory.publishContents(log.store);
  }

  /** Property 41. */
  @Test
  void erasingContentsLeavesEveryProofAndNoPlainWord() {
    LogOfPeople log = LogOfPeople.ofEntries(300);
    MemoryFiles files = new MemoryFiles();
    log.publish(files);
    TileDirectory directory = new TileDirectory(files);
    List<LogProof> proofs = LongStream.range(0, 300).mapToObj(directory::prove).toList();
    assertThat(words(files, "contents/")).contains("operator-plain-7", "organ-plain");

    // Entry 7 keeps its organ, of which statistics are made; all else goes.
    EntryContents seven = EntryContents.parse(log.contents.get(7).orElseThrow());
    directory.writeContents(
        0,
        300,
        index -> index == 7 ? Optional.of(seven.disclose(List.of(1)).encode()) : Optional.empty());

    assertThat(LogOfPeople.VERIFIER.auditAll(files).findings()).isEmpty();
    assertThat(words(files, "")).doesNotContain("operator-plain");
    assertThat(words(files, "contents/")).containsOnlyOnce("organ-plain");
    assertThat(words(files, "tile/")).doesNotContain("plain");
    for (int i = 0; i < 300; i++) {
      assertThat(directory.prove(i)).isEqualTo(proofs.get(i));
      assertThat(LogOfPeople.VERIFIER.proves(proofs.get(i), log.store.list(i, 1).get(0).entry()))
          .isTrue();
    }
  }

  /** Property 41: also before anything is erased, what is handed out has no plain word. */
  @Test
  void whatIsHandedOutNamesNobody() {
    MemoryFiles files = new MemoryFiles();
    LogOfPeople log = LogOfPeople.ofEntries(300);
    new TileDirectory(files).publish(log.store, LogOfPeople.SIGNER);

    assertThat(words(files, "")).doesNotContain("plain");
    for (int subject = 1; subject <= LogOfPeople.SUBJECTS; subject++) {
      assertThat(words(files, ""))
          .doesNotContain(new String(log.key(new Subject(subject)).bytes(), ISO_8859_1));
    }
  }

  @Test
  void whatIsLeftOfContentsMustStillMatch() {
    LogOfPeople log = LogOfPeople.ofEntries(9);
    MemoryFiles files = new MemoryFiles();
    log.publish(files);
    EntryContents other = EntryContents.parse(log.contents.get(3).orElseThrow());
    new TileDirectory(files)
        .writeContents(
            0,
            9,
            i ->
                i == 5
                    ? Optional.of(other.disclose(List.of(1)).encode())
                    : log.contents.get((int) i));

    assertThat(LogOfPeople.VERIFIER.auditAll(files).findings())
        .containsExactly(new Audit.Finding("contents/000", Problem.ALTERED, OptionalInt.of(5)));
  }

  /** Property 42. */
  @Test
  void droppingAnyOneEntryOfAPersonIsSeen() {
    LogOfPeople log = LogOfPeople.ofEntries(60);
    MemoryFiles files = new MemoryFiles();
    log.publish(files);
    for (int number = 1; number <= LogOfPeople.SUBJECTS; number++) {
      Subject subject = new Subject(number);
      List<Long> found = LogOfPeople.VERIFIER.entriesAbout(log.key(subject), files);

      assertThat(found).isEqualTo(log.indicesAbout(subject)).hasSizeGreaterThan(5);
      for (int dropped = 0; dropped < found.size(); dropped++) {
        // Left out of the list: the walk finds it. Left out of the log: the walk ends before it.
        assertThat(walkWithout(log, subject, found.get(dropped))).hasSize(dropped);
      }
    }
  }

  private static List<Long> walkWithout(LogOfPeople log, Subject subject, long dropped) {
    SubjectWalk walk = new SubjectWalk(log.key(subject));
    List<byte[]> entries = log.store.list(0, 60).stream().map(LoggedEntry::entry).toList();
    for (int i = 0; i < entries.size(); i++) {
      if (i != dropped) {
        walk.take(entries.get(i));
      }
    }
    return walk.found();
  }

  @Test
  void tagsHaveNothingInCommon() {
    LogOfPeople log = LogOfPeople.ofEntries(300);
    List<Tag> tags =
        log.store.list(0, 300).stream().map(e -> LogEntry.parse(e.entry()).tag()).toList();

    assertThat(tags).doesNotHaveDuplicates();
  }

  @Test
  void aFolderHoldsTheSameFiles(@TempDir Path folder) throws IOException {
    LogOfPeople log = LogOfPeople.ofEntries(200);
    MemoryFiles memory = new MemoryFiles();
    DirectoryFiles files = new DirectoryFiles(folder.resolve("log"));
    for (int step : new int[] {0, 40, 60}) {
      log.append(step);
      log.publish(memory);
      log.publish(files);
    }

    MemoryFiles found = new MemoryFiles();
    files.forEach(path -> found.files.put(path, files.read(path).orElseThrow()));
    assertThat(found.files).containsExactlyInAnyOrderEntriesOf(memory.files);
    assertThat(LogOfPeople.VERIFIER.auditAll(files).isClean()).isTrue();
    assertThat(files.read("tile/0/009")).isEmpty();

    // What a crash leaves behind is found, and gone after the next file is written.
    Files.write(folder.resolve("log/.writing"), new byte[] {1});
    assertThat(LogOfPeople.VERIFIER.auditAll(files).findings()).hasSize(1);
    log.publish(files);
    assertThat(LogOfPeople.VERIFIER.auditAll(files).findings()).isEmpty();
  }

  private static String words(MemoryFiles files, String prefix) {
    StringBuilder words = new StringBuilder();
    files.files.forEach(
        (path, bytes) -> {
          if (path.startsWith(prefix)) {
            words.append(new String(bytes, ISO_8859_1)).append('\n');
          }
        });
    return words.toString();
  }
}
