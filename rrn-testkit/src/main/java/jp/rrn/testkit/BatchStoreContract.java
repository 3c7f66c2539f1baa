package jp.rrn.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import jp.rrn.provision.BatchMark;
import jp.rrn.provision.BatchStore;
import jp.rrn.provision.StaleBatchException;
import org.junit.jupiter.api.Test;

/**
 * What every {@link jp.rrn.provision.BatchStore} does. Extend it and say how to make an empty
 * store.
 */
public abstract class BatchStoreContract extends StoreContract {
  private static final String ONE = "1".repeat(64);
  private static final String TWO = "f".repeat(64);

  /** Creates the contract. */
  protected BatchStoreContract() {}

  @Test
  final void findsEachChunkOfEachBatch() {
    write(b -> b.append(mark(ONE, 1)));
    write(b -> b.append(mark(TWO, 1)));
    write(b -> b.append(mark(ONE, 2)));

    assertThat(find(ONE, 1)).contains(mark(ONE, 1));
    assertThat(find(ONE, 2)).contains(mark(ONE, 2));
    assertThat(find(TWO, 1)).contains(mark(TWO, 1));
    assertThat(List.of(find(ONE, 3), find(ONE, 0), find(TWO, 2), find("0".repeat(64), 1)))
        .containsOnly(Optional.empty());
    assertThat(List.of(count(ONE), count(TWO), count("0".repeat(64)))).containsExactly(2, 1, 0);
  }

  @Test
  final void refusesAGapAndSaysWhichChunkWasDue() {
    write(b -> b.append(mark(ONE, 1)));

    for (int wrong : List.of(1, 3)) {
      assertThatThrownBy(() -> write(b -> b.append(mark(ONE, wrong))))
          .isInstanceOfSatisfying(
              StaleBatchException.class,
              stale -> {
                assertThat(stale.attempted()).isEqualTo(wrong);
                assertThat(stale.expected()).isEqualTo(2);
              });
    }
    assertThat(count(ONE)).isEqualTo(1);
  }

  @Test
  final void nothingOfAFailedTransactionRemains() {
    write(b -> b.append(mark(ONE, 1)));

    assertThatThrownBy(
            () ->
                write(
                    b -> {
                      b.append(mark(ONE, 2));
                      b.append(mark(TWO, 1));
                      assertThat(b.find(ONE, 2)).contains(mark(ONE, 2));
                      assertThat(b.count(TWO)).isEqualTo(1);
                      throw new IllegalStateException("crash before commit");
                    }))
        .hasMessage("crash before commit");

    assertThat(List.of(count(ONE), count(TWO))).containsExactly(1, 0);
    assertThat(find(ONE, 2)).isEmpty();
  }

  @Test
  final void ofTwoThatAppendTheSameChunkExactlyOneSucceeds() {
    List<Object> outcomes =
        Race.holdOpen(
            store(), s -> s.batches().append(mark(ONE, 1)), s -> s.batches().append(mark(ONE, 1)));

    assertThat(outcomes).containsExactly("committed", StaleBatchException.class);
    assertThat(count(ONE)).isEqualTo(1);
  }

  /** Of two that answer the same chunk at once the second finds that it is answered. */
  @Test
  final void whoFoundNothingAndIsOvertakenLooksAgain() {
    Consumer<BatchStore> once =
        b -> {
          if (b.find(ONE, 1).isEmpty()) {
            b.append(mark(ONE, 1));
          }
        };

    List<Object> outcomes =
        Race.holdOpen(store(), s -> once.accept(s.batches()), s -> once.accept(s.batches()));

    assertThat(outcomes).containsExactly("committed", "committed");
    assertThat(count(ONE)).isEqualTo(1);
  }

  private static BatchMark mark(String batch, int chunk) {
    return new BatchMark(
        batch, chunk, 3_000_000_000L + chunk, "a".repeat(64), List.of(0, chunk, 1));
  }

  private void write(Consumer<BatchStore> work) {
    store()
        .<Boolean>inTransaction(
            s -> {
              work.accept(s.batches());
              return true;
            });
  }

  private Optional<BatchMark> find(String batch, int chunk) {
    return store().inTransaction(s -> s.batches().find(batch, chunk));
  }

  private int count(String batch) {
    return store().<Integer>inTransaction(s -> s.batches().count(batch));
  }
}
