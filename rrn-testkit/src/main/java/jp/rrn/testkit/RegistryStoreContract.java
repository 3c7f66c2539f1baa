package jp.rrn.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import jp.rrn.history.HistoryStore;
import jp.rrn.record.Subject;
import jp.rrn.store.Session;
import org.junit.jupiter.api.Test;

/**
 * What every {@link jp.rrn.store.RegistryStore} does, whatever its ports. Extend it and say how to
 * make an empty store.
 */
public abstract class RegistryStoreContract extends StoreContract {
  private static final int WRITERS = 4;
  private static final int APPENDS = 25;

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
    List<Session> sessions = new ArrayList<>();
    List<HistoryStore> ports = new ArrayList<>();
    store()
        .<Boolean>inTransaction(
            s -> {
              ports.add(s.histories());
              return sessions.add(s);
            });

    assertThatThrownBy(() -> sessions.get(0).histories()).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> ports.get(0).list(new Subject(1)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  final void concurrentReadersAndWritersLoseNothing() {
    CompletableFuture<?>[] writers =
        IntStream.range(0, WRITERS)
            .mapToObj(writer -> CompletableFuture.runAsync(this::appendNextMany))
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

  /** Reads, then appends: a store that is not serializable here shows a stale history. */
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
