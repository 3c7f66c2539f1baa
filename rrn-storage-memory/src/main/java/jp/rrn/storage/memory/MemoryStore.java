package jp.rrn.storage.memory;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import jp.rrn.store.RegistryStore;
import jp.rrn.store.Session;

/**
 * A registry in memory.
 *
 * <p>Transactions run one at a time; a failed one is undone step by step, so that it costs what it
 * changed and never what the registry holds. Nothing is retried, for nothing conflicts. All is gone
 * with the object.
 */
public final class MemoryStore implements RegistryStore {
  private final ReentrantLock lock = new ReentrantLock();
  private final Undo undo = new Undo();
  private final MemoryHistories histories = new MemoryHistories(undo);
  private final MemoryNumbers numbers = new MemoryNumbers(undo);
  private final MemoryProvisions provisions = new MemoryProvisions(undo);
  private final MemoryLog log = new MemoryLog(undo);
  private final MemoryFeeds feeds = new MemoryFeeds(undo);
  private final MemoryJournals journals = new MemoryJournals(undo);

  /** Creates an empty registry. */
  public MemoryStore() {}

  @Override
  public <T> T inTransaction(Function<Session, T> work) {
    if (lock.isHeldByCurrentThread()) {
      throw new IllegalStateException("transactions do not nest");
    }
    lock.lock();
    MemorySession session = new MemorySession(histories, numbers, provisions, log, feeds, journals);
    boolean committed = false;
    try {
      T result = work.apply(session);
      committed = true;
      return result;
    } finally {
      session.close();
      if (committed) {
        undo.forget();
      } else {
        undo.run();
      }
      lock.unlock();
    }
  }
}
