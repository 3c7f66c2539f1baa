package jp.rrn.testkit;

import static jp.rrn.testkit.Entries.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import jp.rrn.disclosure.CaseEntry;
import jp.rrn.history.HistoryStore;
import jp.rrn.journal.Journal;
import jp.rrn.log.LogStore;
import jp.rrn.number.NumberKind;
import jp.rrn.number.NumberStore;
import jp.rrn.provision.ProvisionStore;
import jp.rrn.record.Subject;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/**
 * What every {@link jp.rrn.store.RegistryStore} does, whatever its ports. Extend it and say how to
 * make an empty store.
 */
public abstract class RegistryStoreContract extends StoreContract {
  private static final int WRITERS = 4;
  private static final int APPENDS = 25;

  /** Threads of their own: the common pool of a small machine may have one only. */
  private static final Executor THREADS = task -> new Thread(task).start();

  /** Creates the contract. */
  protected RegistryStoreContract() {}

  @Test
  final void returnsWhatTheWorkReturns() {
    assertThat(store().<Integer>inTransaction(s -> 42)).isEqualTo(42);
  }

  @Test
  final void refusesATransactionInsideATransactionAndStaysUsable() {
    assertThatThrownBy(
            () -> store().<Integer>inTransaction(s -> store().<Integer>inTransaction(t -> 1)))
        .isInstanceOf(IllegalStateException.class);
    assertThat(store().<Integer>inTransaction(s -> 42)).isEqualTo(42);
  }

  @Test
  final void aSessionIsOverWithItsTransaction() {
    List<ThrowingCallable> late = new ArrayList<>();
    store()
        .<Boolean>inTransaction(
            s -> {
              HistoryStore histories = s.histories();
              NumberStore numbers = s.numbers();
              NumberStore.Stock stock = numbers.stock();
              ProvisionStore provisions = s.provisions();
              late.add(s::histories);
              late.add(s::numbers);
              late.add(s::provisions);
              Journal<CaseEntry> cases = s.journal(CaseEntry.KIND);
              late.add(() -> s.journal(CaseEntry.KIND));
              late.add(() -> cases.listOpen("", 1));
              LogStore log = s.log();
              late.add(s::log);
              late.add(log::head);
              late.add(() -> log.list(0, 1));
              late.add(() -> histories.list(new Subject(1)));
              late.add(() -> numbers.find(NumberKind.MY_NUMBER, 1));
              late.add(stock::size);
              return late.add(() -> provisions.list(new Subject(1)));
            });

    assertThat(late)
        .allSatisfy(call -> assertThatThrownBy(call).isInstanceOf(IllegalStateException.class));
  }

  /** Each writes what the other has read: of two that ran one after the other, one has seen it. */
  @Test
  final void whatATransactionHasReadStillHoldsWhenItCommits() {
    AtomicInteger firstSaw = new AtomicInteger();
    AtomicInteger secondSaw = new AtomicInteger();

    List<Object> outcomes =
        Race.holdOpen(
            store(),
            s -> {
              firstSaw.set(s.histories().list(new Subject(2)).size());
              s.histories().append(entry(1, 1));
            },
            s -> {
              secondSaw.set(s.histories().list(new Subject(1)).size());
              s.histories().append(entry(2, 1));
            });

    assertThat(outcomes).containsExactly("committed", "committed");
    assertThat(firstSaw.get() + secondSaw.get()).isEqualTo(1);
  }

  @Test
  final void concurrentReadersAndWritersLoseNothing() {
    CompletableFuture<?>[] writers =
        IntStream.range(0, WRITERS)
            .mapToObj(writer -> CompletableFuture.runAsync(this::appendNextMany, THREADS))
            .toArray(CompletableFuture<?>[]::new);

    CompletableFuture.allOf(writers).orTimeout(120, TimeUnit.SECONDS).join();

    List<Integer> sequences =
        store()
            .inTransaction(
                s -> s.histories().list(new Subject(1)).stream().map(e -> e.sequence()).toList());
    assertThat(sequences)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, WRITERS * APPENDS).boxed().toList());
  }

  private void appendNextMany() {
    for (int i = 0; i < APPENDS; i++) {
      appendNext();
    }
  }

  /** Reads, then appends; a store may run the work again, or show that another was first. */
  private void appendNext() {
    boolean appended = false;
    while (!appended) {
      try {
        appended =
            store()
                .<Boolean>inTransaction(
                    s -> {
                      int next = s.histories().list(new Subject(1)).size() + 1;
                      s.histories().append(entry(1, next));
                      return true;
                    });
      } catch (jp.rrn.history.StaleHistoryException moved) {
        // Another writer was first: read again.
        appended = false;
      }
    }
  }
}
