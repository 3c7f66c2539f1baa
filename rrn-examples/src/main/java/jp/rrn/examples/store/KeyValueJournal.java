package jp.rrn.examples.store;

import static jp.rrn.examples.store.KeyValueSession.ALL;
import static jp.rrn.examples.store.KeyValueSession.key;
import static jp.rrn.examples.store.KeyValueSession.rows;

import java.util.List;
import java.util.Optional;
import jp.rrn.journal.Journal;
import jp.rrn.journal.JournalEntry;
import jp.rrn.journal.JournalKind;
import jp.rrn.journal.StaleJournalException;
import jp.rrn.json.JsonForm;
import org.h2.mvstore.MVMap;

/** Of each kind, entries: (id, sequence), and open ones: (place). */
record KeyValueJournal<E extends JournalEntry>(KeyValueSession session, JournalKind<E> kind)
    implements Journal<E> {
  // tag::journal[]
  @Override
  public void append(E entry) {
    String id = entry.journalId();
    Object[] next = session.next(kind.name(), id, entry.sequence(), StaleJournalException::new);
    find(id, entry.sequence() - 1).flatMap(E::place).ifPresent(p -> open().remove(key(p)));
    session.texts(kind.name()).put(next, JsonForm.of(kind).write(entry));
    entry.place().ifPresent(place -> open().put(key(place), id));
  }

  private MVMap<Object[], String> open() {
    return session.texts("open " + kind.name());
  }

  @Override
  public List<E> list(String id) {
    return session.list(kind.name(), JsonForm.of(kind), ALL, 1, id);
  }

  @Override
  public Optional<E> find(String id, int sequence) {
    return session.list(kind.name(), JsonForm.of(kind), 1, 2, id, sequence).stream().findFirst();
  }

  @Override
  public int count(String id) {
    return session.due(kind.name(), id) - 1;
  }

  @Override
  public List<String> listOpen(String after, int limit) {
    return rows(open(), limit, 0, after + '\0'); // The next text.
  }
  // end::journal[]
}
