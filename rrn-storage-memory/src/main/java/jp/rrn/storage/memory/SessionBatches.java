package jp.rrn.storage.memory;

import java.util.Optional;
import jp.rrn.provision.BatchMark;
import jp.rrn.provision.BatchStore;

/** Which chunks of requests were answered, for as long as the session is open. */
record SessionBatches(MemorySession session, MemoryBatches batches) implements BatchStore {
  private MemoryBatches opened() {
    session.check();
    return batches;
  }

  @Override
  public void append(BatchMark mark) {
    opened().append(mark);
  }

  @Override
  public Optional<BatchMark> find(String batch, int chunk) {
    return opened().find(batch, chunk);
  }

  @Override
  public int count(String batch) {
    return opened().count(batch);
  }
}
