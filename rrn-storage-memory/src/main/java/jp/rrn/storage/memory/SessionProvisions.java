package jp.rrn.storage.memory;

import java.util.List;
import jp.rrn.provision.ProvisionEntry;
import jp.rrn.provision.ProvisionStore;
import jp.rrn.record.Subject;

/** The requests answered, for as long as the session is open. */
record SessionProvisions(MemorySession session, MemoryProvisions provisions)
    implements ProvisionStore {
  private MemoryProvisions opened() {
    session.check();
    return provisions;
  }

  @Override
  public void append(ProvisionEntry entry) {
    opened().append(entry);
  }

  @Override
  public List<ProvisionEntry> list(long from, int limit) {
    return opened().list(from, limit);
  }

  @Override
  public List<ProvisionEntry> list(Subject subject) {
    return opened().list(subject);
  }

  @Override
  public long size() {
    return opened().size();
  }
}
