package jp.rrn.examples.store;

import static jp.rrn.examples.store.KeyValueSession.key;
import static jp.rrn.examples.store.KeyValueSession.rows;

import java.time.LocalDate;
import java.util.List;
import jp.rrn.disclosure.CaseEntry;
import jp.rrn.disclosure.CaseId;
import jp.rrn.disclosure.CaseStore;
import jp.rrn.disclosure.StaleCaseException;
import jp.rrn.json.JsonForm;

/** cases: (case, sequence). open: (last day, case). */
record KeyValueCases(KeyValueSession session) implements CaseStore {
  // tag::cases[]
  @Override
  public void append(CaseEntry entry) {
    String id = entry.caseId().value();
    int due = session.due("cases", id);
    if (entry.sequence() != due) {
      throw new StaleCaseException(entry.sequence(), due);
    }
    list(entry.caseId()).forEach(earlier -> session.texts("open").remove(place(earlier)));
    session.texts("cases").put(key(id, due), JsonForm.CASE_ENTRY.write(entry));
    if (!entry.event().ends()) {
      session.texts("open").put(place(entry), id);
    }
  }

  private static Object[] place(CaseEntry entry) {
    long day = entry.due().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE);
    return key(day, entry.caseId().value());
  }

  // end::cases[]

  @Override
  public List<CaseEntry> list(CaseId caseId) {
    return session.list("cases", JsonForm.CASE_ENTRY, caseId.value());
  }

  @Override
  public List<CaseId> listOpen(int limit) {
    return rows(session.texts("open"), limit, 0).stream().map(CaseId::new).toList();
  }
}
