package jp.rrn.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static jp.rrn.testkit.Entries.provision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import jp.rrn.log.DirectoryFiles;
import jp.rrn.log.EntryContents;
import jp.rrn.log.LogFiles;
import jp.rrn.log.LogRolledBackException;
import jp.rrn.log.LogVerifier;
import jp.rrn.log.LoggedEntry;
import jp.rrn.log.NoteSigner;
import jp.rrn.log.SubjectCount;
import jp.rrn.log.SubjectKey;
import jp.rrn.log.TileDirectory;
import jp.rrn.node.LogComparison;
import jp.rrn.node.NationalCenter;
import jp.rrn.node.ProvisionLog;
import jp.rrn.number.NoncedTransform;
import jp.rrn.provision.LogField;
import jp.rrn.provision.ProvisionEntry;
import jp.rrn.record.Subject;
import jp.rrn.store.RegistryStore;
import jp.rrn.store.Session;
import jp.rrn.testkit.fault.CountedFault;
import jp.rrn.testkit.fault.Fault;
import jp.rrn.testkit.fault.FaultPlan;
import jp.rrn.testkit.fault.FaultyStore;
import jp.rrn.testkit.fault.InjectedFaultException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is sealed, published and erased through every log. */
abstract class LogSealingContract extends StoreContract {
  private static final NoteSigner SIGNER = new NoteSigner("log.example", new byte[32]);
  private static final LogVerifier VERIFIER = new LogVerifier(SIGNER.key());

  /** So many fill more than one bundle. */
  private static final int MANY = 300;

  @TempDir Path folder = Path.of("");
  private final Random random = new Random(20261125);

  /** Creates the contract. */
  LogSealingContract() {}

  /** Returns the store made last as who may erase sees it, if the application may not. */
  protected RegistryStore erasingStore() {
    return store();
  }

  /** Property 44: each request has one entry, in the order of the requests, wherever pages end. */
  @Test
  final void everyRowIsSealedOnceInItsOrder() {
    List<ProvisionEntry> rows = ask(0, 23);

    assertThat(List.of(log().seal(10), log().seal(10), log().seal(10), log().seal(10)))
        .containsExactly(10, 10, 3, 0);
    isSealed(rows);
    List<ProvisionEntry> more = ask(23, 2);
    assertThat(log().seal()).isEqualTo(2);
    rows.addAll(more);
    isSealed(rows);
  }

  @Test
  final void whereverSealingBreaksOffItGoesOn() {
    List<ProvisionEntry> rows = ask(0, 2);
    CountedFault calls = CountedFault.never();
    log(new FaultyStore(store(), FaultPlan.NONE, calls)).seal(9);
    rows.addAll(ask(2, 3));

    assertThat(calls.calls()).isGreaterThanOrEqualTo(5);
    for (int due = 0; due < calls.calls(); due++) {
      breaksOff(new FaultyStore(store(), FaultPlan.NONE, CountedFault.at(due, Fault.AFTER)));
      assertThat(sealed(2, 1)).isEmpty();
    }
    breaksOff(new FaultyStore(store(), CountedFault.at(0, Fault.BEFORE), FaultPlan.NONE));
    assertThat(sealed(2, 1)).isEmpty();
    // It has committed, and nobody was told.
    breaksOff(new FaultyStore(store(), CountedFault.at(0, Fault.AFTER), FaultPlan.NONE));
    assertThat(sealed(2, 9)).hasSize(2);
    rows.addAll(ask(5, 1));
    log().seal();

    isSealed(rows);
  }

  private void breaksOff(RegistryStore faulty) {
    assertThatThrownBy(() -> log(faulty).seal(2)).isInstanceOf(InjectedFaultException.class);
  }

  /** The first has sealed and is not committed when the second begins. */
  @Test
  final void ofTwoSealersEachSealsWhatTheOtherHasNot() {
    List<ProvisionEntry> rows = ask(0, 9);

    List<Object> outcomes = Race.holdOpen(store(), one -> log(within(one)).seal(5), this::sealAll);

    assertThat(outcomes).containsExactly("committed", "committed");
    isSealed(rows);
  }

  private void sealAll(Session session) {
    log(within(session)).seal(9);
  }

  /** Returns a store whose transactions are all part of this one. */
  static RegistryStore within(Session session) {
    return new RegistryStore() {
      @Override
      public <T> T inTransaction(Function<Session, T> work) {
        return work.apply(session);
      }
    };
  }

  @Test
  final void whatIsPublishedCanBeProvedAndIsComplete() {
    List<ProvisionEntry> rows = ask(0, MANY);
    log().seal();
    LogFiles files = new DirectoryFiles(folder);

    log().publish(files, SIGNER);
    rows.addAll(ask(MANY, 3));
    log().seal();
    log().publish(files, SIGNER);

    TileDirectory directory = new TileDirectory(files);
    assertThat(VERIFIER.auditAll(files).findings()).isEmpty();
    for (int index : new int[] {0, 255, 256, MANY + 2}) {
      assertThat(VERIFIER.proves(directory.prove(index), sealed(index, 1).get(0).entry())).isTrue();
    }
    assertThat(files.read("contents/001")).isPresent();
    for (long subject = 1; subject <= 2; subject++) {
      Subject about = new Subject(subject);
      assertThat(VERIFIER.entriesAbout(log().key(about).orElseThrow(), files))
          .containsExactlyElementsOf(
              LongStream.range(0, rows.size())
                  .filter(i -> rows.get((int) i).subject().equals(Optional.of(about)))
                  .boxed()
                  .toList());
    }
    assertThat(log().key(new Subject(99))).isEmpty();
  }

  @Test
  final void nothingIsSignedAfterTheLogWasRolledBack() {
    ask(0, 3);
    log().seal();
    LogFiles files = new DirectoryFiles(folder);
    log().publish(files, SIGNER);
    byte[] checkpoint = files.read(TileDirectory.CHECKPOINT).orElseThrow();

    emptyStore();
    ask(0, 3);
    log().seal();

    assertThatThrownBy(() -> log().publish(files, SIGNER))
        .isInstanceOf(LogRolledBackException.class);
    assertThat(files.read(TileDirectory.CHECKPOINT)).contains(checkpoint);
  }

  @Test
  final void erasedContentsAreGoneEverywhereAndProofsHold() {
    ask(0, MANY);
    log().seal();
    LogFiles files = new DirectoryFiles(folder);
    log().publish(files, SIGNER);
    List<LoggedEntry> before = sealed(0, MANY);

    log(erasingStore()).eraseContents(2, 260, files);

    List<LoggedEntry> after = sealed(0, MANY);
    for (int i = 0; i < MANY; i++) {
      boolean erased = i >= 2 && i < 260;
      assertThat(after.get(i)).isEqualTo(erased ? before.get(i).erased() : before.get(i));
    }
    assertThat(VERIFIER.auditAll(files).findings()).isEmpty();
    TileDirectory directory = new TileDirectory(files);
    assertThat(VERIFIER.proves(directory.prove(100), before.get(100).entry())).isTrue();
    assertThat(contents(files))
        .contains("operator-1.", "operator-260.")
        .doesNotContain("operator-2.", "operator-259.");
    assertThat(log().compare()).isEqualTo(new LogComparison(MANY - 258, 258, List.of()));
    assertThat(log().seal()).isZero();
  }

  private static String contents(LogFiles files) {
    StringBuilder all = new StringBuilder();
    files.forEach(path -> all.append(new String(files.read(path).orElseThrow(), UTF_8)));
    return all.toString();
  }

  /** Who publishes would write down what is gone when the file is there. */
  @Test
  final void whoHoldsTheHeadSeesWhatIsErasedMeanwhile() {
    ask(0, 3);
    log().seal();
    List<LoggedEntry> seen = new ArrayList<>();

    List<Object> outcomes =
        Race.holdOpen(
            erasingStore(),
            erasing -> erasing.log().eraseContents(0, 2),
            publishing -> {
              publishing.log().head();
              seen.clear();
              seen.addAll(publishing.log().list(0, 3));
            });

    assertThat(outcomes).containsExactly("committed", "committed");
    assertThat(seen)
        .extracting(entry -> entry.contents().isPresent())
        .containsExactly(false, false, true);
  }

  @Test
  final void whoIsForgottenComesBackAsSomebodyElse() {
    ask(0, 7);
    log().seal();
    SubjectKey before = log().key(new Subject(1)).orElseThrow();
    log(erasingStore()).eraseContents(0, 7, new DirectoryFiles(folder));

    log(erasingStore()).forget(new Subject(1));
    log(erasingStore()).forget(new Subject(99));

    assertThat(log().key(new Subject(1))).isEmpty();
    assertThat(log().key(new Subject(2))).isPresent();
    ask(7, 7);
    log().seal();
    SubjectKey after = log().key(new Subject(1)).orElseThrow();
    assertThat(after).isNotEqualTo(before);
    assertThat(contents(sealed(7, 1).get(0)).subject()).contains(new SubjectCount(after, 1));
    assertThat(log().compare()).isEqualTo(new LogComparison(7, 7, List.of()));
  }

  @Test
  final void whatIsNotSealedIsNotCompared() {
    ask(0, 5);
    log().seal(3);

    assertThat(log().compare()).isEqualTo(new LogComparison(3, 0, List.of()));
  }

  /** Sees to it that the log has one entry for each of these rows, and no more of them. */
  private void isSealed(List<ProvisionEntry> rows) {
    List<LoggedEntry> entries = sealed(0, rows.size() + 1);
    assertThat(entries).hasSameSizeAs(rows);
    Map<Subject, Long> counts = new HashMap<>();
    Map<Subject, Optional<SubjectKey>> keys = new HashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      ProvisionEntry row = rows.get(i);
      EntryContents contents = contents(entries.get(i));
      assertThat(entries.get(i).entry()).isEqualTo(contents.entry().encode());
      LogField.of(row)
          .forEach((number, value) -> assertThat(contents.field(number)).contains(value));
      assertThat(contents.subject())
          .isEqualTo(
              row.subject()
                  .map(
                      subject ->
                          new SubjectCount(
                              keys.computeIfAbsent(subject, log()::key).orElseThrow(),
                              counts.merge(subject, 1L, Long::sum))));
    }
    assertThat(log().compare().findings()).isEmpty();
  }

  private static EntryContents contents(LoggedEntry entry) {
    return EntryContents.parse(entry.contents().orElseThrow());
  }

  private List<LoggedEntry> sealed(long from, int limit) {
    return store().inTransaction(s -> s.log().list(from, limit));
  }

  private ProvisionLog log() {
    return log(store());
  }

  private ProvisionLog log(RegistryStore store) {
    return new NationalCenter(
            store,
            new NoncedTransform(new byte[32]),
            ManualClock.at("2026-04-01T00:00:00Z"),
            random)
        .log(new SubjectKey.Maker(new byte[32]));
  }

  /** Remembers so many requests, about nobody, one person and another in turn. */
  private List<ProvisionEntry> ask(int first, int count) {
    List<ProvisionEntry> rows =
        new ArrayList<>(
            IntStream.range(first, first + count).mapToObj(i -> provision(i, i % 3)).toList());
    store()
        .<Boolean>inTransaction(
            s -> {
              s.provisions().appendAll(rows);
              return true;
            });
    return rows;
  }
}
