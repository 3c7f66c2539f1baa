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
    List<CaseEntry> held = list(entry.caseId());
    if (entry.sequence() != held.size() + 1) {
      throw new StaleCaseException(entry.sequence(), held.size() + 1);
    }
    session.texts("cases").put(key(id, entry.sequence()), JsonForm.CASE_ENTRY.write(entry));
    held.stream().skip(Math.max(0, held.size() - 1)).forEach(this::dequeue);
    if (!entry.event().ends()) {
      session.texts("open").put(place(entry), id);
    }
  }

  private void dequeue(CaseEntry last) {
    session.texts("open").remove(place(last));
  }

  private static Object[] place(CaseEntry entry) {
    long day = entry.due().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE);
    return key(day, entry.caseId().value());
  }

  // end::cases[]

  @Override
  public List<CaseEntry> list(CaseId caseId) {
    return rows(session.texts("cases"), Integer.MAX_VALUE, 1, caseId.value()).stream()
        .map(JsonForm.CASE_ENTRY::read)
        .toList();
  }

  @Override
  public List<CaseId> listOpen(int limit) {
    return rows(session.texts("open"), limit, 0).stream().map(CaseId::new).toList();
  }
}
