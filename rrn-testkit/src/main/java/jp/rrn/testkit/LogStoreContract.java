package jp.rrn.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.LongStream;
import jp.rrn.log.Frontier;
import jp.rrn.log.Hash;
import jp.rrn.log.InclusionProof;
import jp.rrn.log.LogStore;
import jp.rrn.record.Subject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every {@link LogStore} does. Extend it and say how to make an empty log and how to run a
 * transaction on it; the library has no other idea of either.
 */
public abstract class LogStoreContract {
  private static final int THREADS = 4;
  private static final int EACH = 75;

  /** Creates the contract. */
  protected LogStoreContract() {}

  /** Makes the log empty. Called before each test. */
  @BeforeEach
  protected abstract void emptyLog();

  /** Runs work in a transaction of its own on the log made last. */
  protected abstract <T> T inTransaction(Function<LogStore, T> work);

  @Test
  final void anEmptyLogHasTheRootOfNothing() {
    assertThat(inTransaction(LogStore::head)).isEqualTo(Frontier.EMPTY);
    assertThat(entries(0, 9)).isEmpty();
  }

  @Test
  final void indicesBeginWithNoughtAndHaveNoGap() {
    List<Long> indices =
        inTransaction(
            log -> LongStream.range(0, 5).map(i -> log.append(entry(i))).boxed().toList());
    long next = inTransaction(log -> log.append(entry(5)));

    assertThat(indices).containsExactly(0L, 1L, 2L, 3L, 4L);
    assertThat(next).isEqualTo(5);
    assertThat(entries(2, 3)).containsExactly(entry(2), entry(3), entry(4));
    assertThat(entries(5, 3)).containsExactly(entry(5));
    assertThat(entries(6, 3)).isEmpty();
  }

  /** Across the borders of tiles. */
  @Test
  final void headAndNodesAreThoseOfTheTree() {
    Frontier tree = Frontier.EMPTY;
    for (int i = 0; i < 600; i++) {
      long number = i;
      tree = tree.append(Hash.ofLeaf(entry(i)));
      Frontier head =
          inTransaction(
              log -> {
                log.append(entry(number));
                return log.head();
              });
      assertThat(head).isEqualTo(tree);
    }
    Frontier last = tree;
    assertThat(inTransaction(LogStore::head)).isEqualTo(last);
    inTransaction(
        log -> {
          for (long size = 1; size <= 600; size += 13) {
            assertThat(Frontier.of(size, log).root()).isEqualTo(root(size));
          }
          for (int i = 0; i < 600; i += 7) {
            assertThat(InclusionProof.of(i, 600, log).verifies(Hash.ofLeaf(entry(i)), last.root()))
                .isTrue();
          }
          assertThatIllegalArgumentException().isThrownBy(() -> log.node(0, 600));
          assertThatIllegalArgumentException().isThrownBy(() -> log.node(1, 300));
          assertThatIllegalArgumentException().isThrownBy(() -> log.node(10, 0));
          return null;
        });
  }

  @Test
  final void countsOfASubjectHaveNoGap() {
    assertThat(count(1)).isEqualTo(1);
    assertThat(count(2)).isEqualTo(1);
    assertThat(count(1)).isEqualTo(2);
    assertThat(twoCounts(1)).containsExactly(3L, 4L);
  }

  @Test
  final void nothingOfAFailedTransactionRemains() {
    inTransaction(log -> log.append(entry(0)));
    count(1);
    Frontier before = inTransaction(LogStore::head);

    assertThatThrownBy(
            () ->
                inTransaction(
                    log -> {
                      for (int i = 1; i < 300; i++) {
                        log.append(entry(i));
                        log.nextCount(new Subject(i % 2));
                      }
                      throw new IllegalStateException("crash before commit");
                    }))
        .hasMessage("crash before commit");

    assertThat(inTransaction(LogStore::head)).isEqualTo(before);
    assertThat(entries(0, 9)).containsExactly(entry(0));
    assertThat(count(0)).isEqualTo(1);
    assertThat(count(1)).isEqualTo(2);
    assertThat(append(entry(9))).isEqualTo(1);
    assertThat(firstPair()).isEqualTo(Hash.ofNode(Hash.ofLeaf(entry(0)), Hash.ofLeaf(entry(9))));
  }

  @Test
  final void anEntryHasAtMostWhatABundleTakes() {
    assertThat(append(new byte[LogStore.ENTRY_BYTES_MAX])).isZero();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> append(new byte[LogStore.ENTRY_BYTES_MAX + 1]));
    assertThat(inTransaction(LogStore::head).size()).isEqualTo(1);
  }

  @Test
  final void bytesGivenAndTakenAreCopies() {
    byte[] given = entry(0);
    inTransaction(log -> log.append(given));
    given[0]++;
    entries(0, 1).get(0)[1]++;

    assertThat(entries(0, 1)).containsExactly(entry(0));
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
    assertThat(count(7)).isEqualTo(THREADS * EACH + 1);
  }

  /** What who appended takes away: enough to prove it. */
  private record Receipt(Hash leaf, InclusionProof proof, Hash root) {}

  private List<Receipt> appendMany(int thread, CountDownLatch start) throws InterruptedException {
    start.await();
    List<Receipt> receipts = new ArrayList<>();
    for (int i = 0; i < EACH; i++) {
      byte[] entry = entry(1000L * thread + i);
      receipts.add(
          inTransaction(
              log -> {
                log.nextCount(new Subject(7));
                long index = log.append(entry);
                Frontier head = log.head();
                return new Receipt(
                    Hash.ofLeaf(entry), InclusionProof.of(index, head.size(), log), head.root());
              }));
    }
    return receipts;
  }

  private long append(byte[] entry) {
    return inTransaction(log -> log.append(entry));
  }

  private List<byte[]> entries(long from, int limit) {
    return inTransaction(log -> log.entries(from, limit));
  }

  private Hash firstPair() {
    return inTransaction(log -> log.node(1, 0));
  }

  private List<Long> twoCounts(long subject) {
    return inTransaction(
        log -> List.of(log.nextCount(new Subject(subject)), log.nextCount(new Subject(subject))));
  }

  private long count(long subject) {
    return inTransaction(log -> log.nextCount(new Subject(subject)));
  }

  private static Hash root(long size) {
    Frontier tree = Frontier.EMPTY;
    for (long i = 0; i < size; i++) {
      tree = tree.append(Hash.ofLeaf(entry(i)));
    }
    return tree.root();
  }

  private static byte[] entry(long number) {
    return ("entry " + number).getBytes(UTF_8);
  }
}
