package jp.rrn.testkit;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import jp.rrn.code.RrnException;
import jp.rrn.store.RegistryStore;
import jp.rrn.store.Session;

/**
 * Two transactions, the first held open over the second. Two threads merely started together miss
 * the race.
 */
final class Race {
  private static final long HELD_OPEN_NANOS = TimeUnit.MILLISECONDS.toNanos(150);
  private static final long PATIENCE_SECONDS = 60;

  private Race() {}

  /** Returns how the first and the second ended: "committed", or the class of the exception. */
  static List<Object> holdOpen(
      RegistryStore store, Consumer<Session> first, Consumer<Session> second) {
    CountDownLatch firstHasWritten = new CountDownLatch(1);
    CompletableFuture<Object> one =
        CompletableFuture.supplyAsync(
            () ->
                outcome(
                    store,
                    s -> {
                      first.accept(s);
                      firstHasWritten.countDown();
                      LockSupport.parkNanos(HELD_OPEN_NANOS);
                    }));
    await(firstHasWritten);
    Object two = outcome(store, second);
    return List.of(one.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join(), two);
  }

  private static Object outcome(RegistryStore store, Consumer<Session> work) {
    try {
      return store.<String>inTransaction(
          s -> {
            work.accept(s);
            return "committed";
          });
    } catch (RrnException refused) {
      return refused.getClass();
    }
  }

  static void await(CountDownLatch latch) {
    try {
      if (!latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException("nobody came");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
