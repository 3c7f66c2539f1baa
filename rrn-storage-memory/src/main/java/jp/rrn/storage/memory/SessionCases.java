package jp.rrn.storage.memory;

import java.util.List;
import jp.rrn.disclosure.CaseEntry;
import jp.rrn.disclosure.CaseId;
import jp.rrn.disclosure.CaseStore;

/** The cases, for as long as the session is open. */
record SessionCases(MemorySession session, MemoryCases cases) implements CaseStore {
  private MemoryCases opened() {
    session.check();
    return cases;
  }

  @Override
  public void append(CaseEntry entry) {
    opened().append(entry);
  }

  @Override
  public List<CaseEntry> list(CaseId caseId) {
    return opened().list(caseId);
  }

  @Override
  public List<CaseId> listOpen(int limit) {
    return opened().listOpen(limit);
  }
}
