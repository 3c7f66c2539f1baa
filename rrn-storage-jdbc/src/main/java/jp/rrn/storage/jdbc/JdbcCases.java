package jp.rrn.storage.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.rrn.disclosure.CaseEntry;
import jp.rrn.disclosure.CaseId;
import jp.rrn.disclosure.CaseStore;
import jp.rrn.disclosure.StaleCaseException;
import jp.rrn.json.JsonForm;
import jp.rrn.operator.Operator;

/** The cases in their tables. */
final class JdbcCases implements CaseStore {
  private static final String COLUMNS =
      "case_id, sequence, written_at, written_nanos, happened_on, event, due_on, operator,"
          + " operator_person";

  private final JdbcSession session;

  JdbcCases(JdbcSession session) {
    this.session = session;
  }

  @Override
  public void append(CaseEntry entry) {
    session.<Boolean>run(
        () -> {
          Key key = new Key.OfCase(entry.caseId());
          int held = session.state(key);
          if (entry.sequence() != held + 1) {
            throw new StaleCaseException(entry.sequence(), held + 1);
          }
          insert(entry);
          queue(entry);
          session.moved(key, entry.sequence());
          return true;
        });
  }

  private void insert(CaseEntry entry) {
    session
        .handle()
        .createUpdate(
            "insert into case_entry ("
                + COLUMNS
                + ") values (:case_id, :sequence, :written_at, :written_nanos, :happened_on, :event,"
                + " :due_on, :operator, :operator_person)")
        .bind("case_id", entry.caseId().value())
        .bind("sequence", entry.sequence())
        .bind("written_at", Stored.micros("at", entry.at()))
        .bind("written_nanos", Stored.nanos(entry.at()))
        .bind("happened_on", Stored.day("on", entry.on()))
        .bind("event", Stored.text("event", JsonForm.CASE_EVENT.write(entry.event())))
        .bind("due_on", entry.due().map(day -> Stored.day("due", day)))
        .bind("operator", entry.operator().id().value())
        .bind("operator_person", entry.operator().person().value())
        .execute();
  }

  /** Puts the case where its last day puts it now, or takes it out if it has ended. */
  private void queue(CaseEntry entry) {
    session
        .handle()
        .createUpdate("delete from case_open where case_id = :case_id")
        .bind("case_id", entry.caseId().value())
        .execute();
    if (!entry.event().ends()) {
      session
          .handle()
          .createUpdate("insert into case_open (case_id, due_on) values (:case_id, :due_on)")
          .bind("case_id", entry.caseId().value())
          .bind("due_on", entry.due())
          .execute();
    }
  }

  @Override
  public List<CaseEntry> list(CaseId caseId) {
    return session.run(
        () -> {
          List<CaseEntry> entries =
              session
                  .handle()
                  .createQuery(
                      "select "
                          + COLUMNS
                          + " from case_entry where case_id = :case_id order by sequence")
                  .bind("case_id", caseId.value())
                  .map((row, context) -> read(row))
                  .list();
          session.saw(new Key.OfCase(caseId), entries.size());
          return List.copyOf(entries);
        });
  }

  @Override
  public List<CaseId> listOpen(int limit) {
    return session.run(
        () ->
            List.copyOf(
                session
                    .handle()
                    .createQuery(
                        "select case_id from case_open order by due_on nulls last, case_id"
                            + " limit :limit")
                    .bind("limit", limit)
                    .map((row, context) -> new CaseId(row.getString("case_id")))
                    .list()));
  }

  private static CaseEntry read(ResultSet row) throws SQLException {
    return new CaseEntry(
        new CaseId(row.getString("case_id")),
        row.getInt("sequence"),
        Stored.moment(row, "written_at", "written_nanos"),
        row.getObject("happened_on", LocalDate.class),
        JsonForm.CASE_EVENT.read(row.getString("event")),
        Optional.ofNullable(row.getObject("due_on", LocalDate.class)),
        Operator.of(row.getString("operator"), row.getString("operator_person")));
  }
}
