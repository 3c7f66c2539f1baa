package jp.rrn.examples.store;

import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import jp.rrn.store.RegistryStore;
import jp.rrn.store.Session;
import org.h2.mvstore.MVStore;

/**
 * A registry in one file of an ordered key-value engine (MVStore). Transactions run one at a time;
 * none is run again, for nothing conflicts. One program has the file open. A transaction that
 * returned is on the disk; if the commit itself failed the store is closed: open it and look.
 */
public final class KeyValueStore implements RegistryStore, AutoCloseable {
  private final ReentrantLock turn = new ReentrantLock();
  private final MVStore engine;

  /** Opens the registry in this file, and makes it if there is none. */
  public KeyValueStore(Path file) {
    // tag::open[]
    MVStore.Builder quiet = new MVStore.Builder().fileName(file.toString());
    engine = quiet.autoCommitDisabled().autoCommitBufferSize(0).open();
    // end::open[]
  }

  // tag::transaction[]
  @Override
  public <T> T inTransaction(Function<Session, T> work) {
    if (turn.isHeldByCurrentThread()) {
      throw new IllegalStateException("transactions do not nest");
    }
    turn.lock();
    KeyValueSession session = new KeyValueSession(engine);
    try {
      T result = work.apply(session);
      if (engine.hasUnsavedChanges()) {
        engine.commit();
        engine.sync();
      }
      return result;
    } finally {
      session.close();
      if (!engine.isClosed()) {
        engine.rollback(); // To the last commit: nothing, if that was this one.
      }
      turn.unlock();
    }
  }

  // end::transaction[]

  @Override
  public void close() {
    engine.close();
  }
}
