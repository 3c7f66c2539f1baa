package jp.rrn.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import jp.rrn.log.Frontier;
import jp.rrn.log.Hash;
import jp.rrn.log.InclusionProof;
import jp.rrn.log.LogStore;
import jp.rrn.log.LogSubject;
import jp.rrn.log.LoggedEntry;
import jp.rrn.record.Subject;
import org.junit.jupiter.api.Test;

/**
 * What every {@link LogStore} does, and what is sealed through it. Extend it and say how to make an
 * empty store.
 */
public abstract class LogStoreContract extends LogSealingContract {
  private static final int THREADS = 4;
  private static final int EACH = 10;

  /** Across the borders of tiles. */
  private static final int MANY = 600;

  /** Creates the contract. */
  protected LogStoreContract() {}

  @Test
  final void anEmptyLogHasTheRootOfNothing() {
    assertThat(head()).isEqualTo(Frontier.EMPTY);
    assertThat(list(0, 9)).isEmpty();
  }

  @Test
  final void indicesBeginWithNoughtAndHaveNoGap() {
    List<Long> indices =
        inLog(log -> LongStream.range(0, 5).map(i -> log.append(entry(i))).boxed().toList());

    assertThat(indices).containsExactly(0L, 1L, 2L, 3L, 4L);
    assertThat(append(entry(5))).isEqualTo(5);
    assertThat(list(2, 3)).containsExactly(entry(2), entry(3), entry(4));
    assertThat(list(5, 3)).containsExactly(entry(5));
    assertThat(list(6, 3)).isEmpty();
  }

  @Test
  final void headAndNodesAreThoseOfTheTree() {
    Frontier tree = Frontier.EMPTY;
    for (int batch = 1; tree.size() < MANY; batch += batch / 2 + 1) {
      long from = tree.size();
      List<LoggedEntry> entries = entries(from, Math.min(MANY, from + batch));
      for (LoggedEntry entry : entries) {
        tree = tree.append(entry.leaf());
      }
      Frontier within =
          inLog(
              log -> {
                log.appendAll(entries);
                return log.head();
              });
      assertThat(within).isEqualTo(tree);
      assertThat(head()).isEqualTo(tree);
    }
    Hash root = tree.root();
    inLog(
        log -> {
          for (long size = 1; size <= MANY; size += 13) {
            assertThat(Frontier.of(size, log).root()).isEqualTo(root(size));
          }
          for (int i = 0; i < MANY; i += 7) {
            InclusionProof proof = InclusionProof.of(i, MANY, log);
            assertThat(proof.verifies(entry(i).leaf(), root)).isTrue();
          }
          assertThatIllegalArgumentException().isThrownBy(() -> log.node(0, MANY));
          assertThatIllegalArgumentException().isThrownBy(() -> log.node(1, MANY / 2));
          assertThatIllegalArgumentException().isThrownBy(() -> log.node(10, 0));
          return true;
        });
  }

  /** What a transaction has appended, it proves. */
  @Test
  final void nodesGrowWithinATransaction() {
    inLog(
        log -> {
          for (int i = 0; i < 3; i++) {
            log.append(entry(i));
            Frontier tree = Frontier.of(i + 1, log);
            assertThat(tree.root()).isEqualTo(root(i + 1));
          }
          return true;
        });
  }

  @Test
  final void contentsStandBesideTheirEntryUntilTheyAreErased() {
    LoggedEntry with = LoggedEntry.of(bytes(1), Optional.of(bytes(101)));
    inLog(
        log -> {
          log.appendAll(List.of(entry(0), with, with));
          return true;
        });
    Frontier before = head();

    assertThat(list(0, 9)).containsExactly(entry(0), with, with);
    erase(1, 2);
    assertThat(list(0, 9)).containsExactly(entry(0), entry(1), with);
    erase(0, 9);
    assertThat(list(0, 9)).containsExactly(entry(0), entry(1), entry(1));
    assertThat(head()).isEqualTo(before);
  }

  private void erase(long from, long to) {
    erasingStore()
        .<Boolean>inTransaction(
            s -> {
              s.log().eraseContents(from, to);
              return true;
            });
  }

  @Test
  final void remembersOfASubjectWhatWasPutLast() {
    LogSubject first = LogSubject.of(1, bytes("a salt that is long enough"));
    LogSubject other = LogSubject.of(4, bytes("another that is long enough"));
    put(Map.of(new Subject(1), first, new Subject(2), other));
    put(Map.of(new Subject(1), first.next(), new Subject(3), first));
    put(Map.of());

    assertThat(subjects(1, 2, 3, 4))
        .isEqualTo(
            Map.of(new Subject(1), first.next(), new Subject(2), other, new Subject(3), first));
    assertThat(subjects()).isEmpty();
  }

  private void put(Map<Subject, LogSubject> subjects) {
    inLog(
        log -> {
          log.head();
          log.putSubjects(subjects);
          return true;
        });
  }

  private Map<Subject, LogSubject> subjects(long... values) {
    Set<Subject> asked = LongStream.of(values).mapToObj(Subject::new).collect(Collectors.toSet());
    return inLog(log -> log.subjects(asked));
  }

  @Test
  final void nothingOfAFailedTransactionOfTheLogRemains() {
    LoggedEntry with = LoggedEntry.of(bytes(0), Optional.of(bytes(100)));
    LogSubject known = LogSubject.of(1, bytes("a salt that is long enough"));
    append(with);
    put(Map.of(new Subject(1), known));
    Frontier before = head();

    assertThatThrownBy(
            () ->
                erasingStore()
                    .inTransaction(
                        s -> {
                          s.log().appendAll(entries(1, 300));
                          s.log().append(entry(300));
                          s.log().putSubjects(Map.of(new Subject(1), known.next()));
                          s.log().putSubjects(Map.of(new Subject(2), known));
                          s.log().eraseContents(0, 9);
                          s.log().forget(new Subject(1));
                          throw new IllegalStateException("crash before commit");
                        }))
        .hasMessage("crash before commit");

    assertThat(head()).isEqualTo(before);
    assertThat(list(0, 9)).containsExactly(with);
    assertThat(subjects(1, 2)).isEqualTo(Map.of(new Subject(1), known));
    assertThat(append(entry(9))).isEqualTo(1);
    Hash pair = inLog(log -> log.node(1, 0));
    assertThat(pair).isEqualTo(Hash.ofNode(entry(0).leaf(), entry(9).leaf()));
  }

  @Test
  final void anEntryOfTheMostBytesIsKept() {
    LoggedEntry longest = LoggedEntry.of(new byte[LoggedEntry.BYTES_MAX], Optional.empty());
    append(longest);

    assertThat(list(0, 1)).containsExactly(longest);
  }

  /** Property 43: of many threads that append each index is given once, and each receipt proves. */
  @Test
  final void threadsThatAppendLeaveNoGapAndEachReceiptProves() throws Exception {
    List<Long> indices = new ArrayList<>();
    CountDownLatch start = new CountDownLatch(1);
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<List<Receipt>>> running = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        int thread = i;
        running.add(threads.submit(() -> appendMany(thread, start)));
      }
      start.countDown();
      for (Future<List<Receipt>> done : running) {
        for (Receipt receipt : done.get(60, TimeUnit.SECONDS)) {
          assertThat(receipt.proof().verifies(receipt.leaf(), receipt.root())).isTrue();
          indices.add(receipt.proof().index());
        }
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(indices)
        .containsExactlyInAnyOrderElementsOf(LongStream.range(0, THREADS * EACH).boxed().toList());
    assertThat(head().size()).isEqualTo(THREADS * EACH);
  }

  /** What who appended takes away: enough to prove it. */
  private record Receipt(Hash leaf, InclusionProof proof, Hash root) {}

  private List<Receipt> appendMany(int thread, CountDownLatch start) throws InterruptedException {
    start.await();
    List<Receipt> receipts = new ArrayList<>();
    for (int i = 0; i < EACH; i++) {
      LoggedEntry entry = entry(1000L * thread + i);
      receipts.add(
          inLog(
              log -> {
                long index = log.append(entry);
                Frontier head = log.head();
                return new Receipt(
                    entry.leaf(), InclusionProof.of(index, head.size(), log), head.root());
              }));
    }
    return receipts;
  }

  private <T> T inLog(Function<LogStore, T> work) {
    return store().inTransaction(s -> work.apply(s.log()));
  }

  private Frontier head() {
    return inLog(LogStore::head);
  }

  private long append(LoggedEntry entry) {
    return inLog(log -> log.append(entry));
  }

  private List<LoggedEntry> list(long from, int limit) {
    return inLog(log -> log.list(from, limit));
  }

  private static Hash root(long size) {
    Frontier tree = Frontier.EMPTY;
    for (long i = 0; i < size; i++) {
      tree = tree.append(entry(i).leaf());
    }
    return tree.root();
  }

  private static List<LoggedEntry> entries(long from, long to) {
    return LongStream.range(from, to).mapToObj(LogStoreContract::entry).toList();
  }

  private static LoggedEntry entry(long number) {
    return LoggedEntry.of(bytes(number), Optional.empty());
  }

  /** With a byte that no text has. */
  private static byte[] bytes(long number) {
    return bytes("\\entry\t" + number + "\0");
  }

  private static byte[] bytes(String text) {
    byte[] bytes = (text + "?").getBytes(UTF_8);
    bytes[bytes.length - 1] = (byte) 0xFF;
    return bytes;
  }
}
