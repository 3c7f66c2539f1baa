package jp.rrn.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.LongFunction;
import jp.rrn.record.Subject;

/** A log with made-up contents about a few subjects, some about nobody; the same for one seed. */
final class LogOfPeople {
  static final int SUBJECTS = 3;
  static final NoteSigner SIGNER = new NoteSigner("log.example", SignedNoteTest.seed(1));
  static final LogVerifier VERIFIER = new LogVerifier(SIGNER.key());

  final LogStore store = new PlainLogStore();
  private final Map<Subject, Long> counts = new HashMap<>();
  final List<Optional<byte[]>> contents = new ArrayList<>();
  final List<Optional<Subject>> subjects = new ArrayList<>();
  private final SubjectKey.Maker keys = new SubjectKey.Maker(new byte[32]);
  private final SplittableRandom random;

  LogOfPeople(long seed) {
    random = new SplittableRandom(seed);
  }

  static LogOfPeople ofEntries(int count) {
    LogOfPeople log = new LogOfPeople(38);
    log.append(count);
    return log;
  }

  void append(int count) {
    for (int i = 0; i < count; i++) {
      append(subject(random.nextInt(SUBJECTS + 1)));
    }
  }

  private static Optional<Subject> subject(int number) {
    return number == 0 ? Optional.empty() : Optional.of(new Subject(number));
  }

  private void append(Optional<Subject> subject) {
    byte[] seed = new byte[EntryContents.SEED_BYTES];
    random.nextBytes(seed);
    EntryContents made =
        EntryContents.of(
            seed,
            subject.map(about -> new SubjectCount(key(about), counts.merge(about, 1L, Long::sum))),
            new TreeMap<>(
                Map.of(
                    1, "organ-plain".getBytes(UTF_8),
                    2, ("operator-plain-" + subjects.size()).getBytes(UTF_8))));
    store.append(LoggedEntry.of(made));
    contents.add(Optional.of(made.encode()));
    subjects.add(subject);
  }

  SubjectKey key(Subject subject) {
    return keys.key(subject, ("salt of subject " + subject.value()).getBytes(UTF_8));
  }

  List<Long> indicesAbout(Subject subject) {
    List<Long> indices = new ArrayList<>();
    for (int i = 0; i < subjects.size(); i++) {
      if (subjects.get(i).equals(Optional.of(subject))) {
        indices.add((long) i);
      }
    }
    return indices;
  }

  /** Publishes entries and contents. */
  SignedNote publish(LogFiles files) {
    TileDirectory directory = new TileDirectory(files);
    SignedNote note = directory.publish(store, SIGNER);
    directory.writeContents(0, contents.size(), contents());
    return note;
  }

  LongFunction<Optional<byte[]>> contents() {
    return index -> contents.get((int) index);
  }
}
