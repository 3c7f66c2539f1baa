package jp.rrn.storage.jdbc;

import java.util.List;
import java.util.Optional;
import jp.rrn.journal.Journal;
import jp.rrn.journal.JournalEntry;
import jp.rrn.journal.JournalKind;
import jp.rrn.journal.StaleJournalException;
import jp.rrn.json.JsonForm;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;

/** The journals of one kind in the tables of all. */
final class JdbcJournal<E extends JournalEntry> implements Journal<E> {
  private final JdbcSession session;
  private final String kind;
  private final JsonForm<E> form;

  JdbcJournal(JdbcSession session, JournalKind<E> kind) {
    this.session = session;
    this.kind = kind.name();
    this.form = JsonForm.of(kind);
  }

  @Override
  public void append(E entry) {
    session.<Boolean>run(
        () -> {
          Key key = new Key.OfJournal(kind, entry.journalId());
          int due = session.state(key) + 1;
          if (entry.sequence() != due) {
            throw new StaleJournalException(entry.sequence(), due);
          }
          update(
                  "insert into journal_entry (id, kind, sequence, entry, place)"
                      + " values (:id, :kind, :sequence, :entry, :place)",
                  entry)
              .bind("sequence", due)
              .bind("entry", form.write(entry))
              .bind("place", entry.place())
              .execute();
          if (due > 1) {
            update("delete from journal_open where id = :id and kind = :kind", entry).execute();
          }
          entry.place().ifPresent(place -> open(entry, place));
          session.moved(key, due);
          return true;
        });
  }

  private void open(E entry, String place) {
    update("insert into journal_open (id, kind, place) values (:id, :kind, :place)", entry)
        .bind("place", place)
        .execute();
  }

  private Update update(String sql, E entry) {
    return session.handle().createUpdate(sql).bind("id", entry.journalId()).bind("kind", kind);
  }

  /** Whatever is provided asks first whether anything is, so this saves the round trip it can. */
  @Override
  public List<E> list(String id) {
    return session.runOpening(
        opening -> {
          List<E> entries =
              PlainJdbc.list(
                  session.handle(),
                  opening
                      + "select entry from journal_entry where id = any(?) and kind = any(?)"
                      + " order by sequence",
                  row -> form.readWritten(row.getString("entry")),
                  new SqlArrayOf("varchar", new Object[] {id}),
                  new SqlArrayOf("varchar", new Object[] {kind}));
          session.saw(new Key.OfJournal(kind, id), entries.size());
          return List.copyOf(entries);
        });
  }

  /** What is not there is seen as a count, so that what appears meanwhile is a conflict. */
  @Override
  public Optional<E> find(String id, int sequence) {
    return session.run(
        () ->
            sequence < 1 || sequence > session.state(new Key.OfJournal(kind, id))
                ? Optional.empty()
                : query(
                        "select entry from journal_entry where id = :id and kind = :kind"
                            + " and sequence = :sequence")
                    .bind("id", id)
                    .bind("sequence", sequence)
                    .mapTo(String.class)
                    .findOne()
                    .map(form::readWritten));
  }

  @Override
  public int count(String id) {
    return session.run(() -> session.state(new Key.OfJournal(kind, id)));
  }

  @Override
  public List<String> listOpen(String after, int limit) {
    return session.run(
        () ->
            query(
                    "select id from journal_open where kind = :kind and place > :after"
                        + " order by place limit :limit")
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(String.class)
                .list());
  }

  private Query query(String sql) {
    return session.handle().createQuery(sql).bind("kind", kind);
  }
}
