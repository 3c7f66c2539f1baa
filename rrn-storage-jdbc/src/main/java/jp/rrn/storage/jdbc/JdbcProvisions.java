package jp.rrn.storage.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import jp.rrn.json.JsonForm;
import jp.rrn.provision.Circumstances;
import jp.rrn.provision.ProvisionEntry;
import jp.rrn.provision.ProvisionScope;
import jp.rrn.provision.ProvisionStore;
import jp.rrn.record.Subject;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * The requests answered. Their positions are 0, 1, 2 … without gaps, so that who reads page by page
 * misses none: appending waits for whoever has appended and not committed yet.
 */
final class JdbcProvisions implements ProvisionStore {
  private static final String COLUMNS =
      "answered_at, answered_nanos, subject, p.scope, circumstances, provided,"
          + " s.request as scope_request, s.decision as scope_decision"
          + " from provision_entry p left join provision_scope s on s.scope = p.scope";

  private final JdbcSession session;
  private final Map<UUID, ProvisionScope> scopes = new HashMap<>();

  JdbcProvisions(JdbcSession session) {
    this.session = session;
  }

  @Override
  public void append(ProvisionEntry entry) {
    session.<Boolean>run(
        () -> {
          ProvisionRows rows = new ProvisionRows();
          Row row = rows.row(entry);
          session.dialect().insertAtNext(session.handle(), rows.scopes().get(0), row);
          return true;
        });
  }

  @Override
  public void appendAll(List<ProvisionEntry> entries) {
    session.<Boolean>run(
        () -> {
          ProvisionRows rows = new ProvisionRows();
          Optional<IllegalArgumentException> unstorable = rows.addAll(entries);
          if (rows.size() > 0) {
            session.dialect().insertScopes(session.handle(), rows.scopes());
            long first = session.dialect().takePositions(session.handle(), rows.size());
            session
                .dialect()
                .insertAll(session.handle(), new Rows("provision_entry", rows.from(first)));
          }
          if (unstorable.isPresent()) {
            throw unstorable.get();
          }
          return true;
        });
  }

  @Override
  public List<ProvisionEntry> list(long from, int limit) {
    return session.run(
        () ->
            List.copyOf(
                session
                    .handle()
                    .createQuery(
                        "select "
                            + COLUMNS
                            + " where position >= :from"
                            + " order by position limit :limit")
                    .bind("from", from)
                    .bind("limit", limit)
                    .map((row, context) -> read(row))
                    .list()));
  }

  @Override
  public SortedMap<Long, ProvisionEntry> listByPosition(long from, int limit) {
    return session.run(
        () ->
            session
                .handle()
                .createQuery(
                    "select position, " + COLUMNS + " where position >= :from and position < :to")
                .bind("from", from)
                .bind("to", from + limit)
                .reduceResultSet(new TreeMap<>(), this::put));
  }

  @Override
  public SortedMap<Long, ProvisionEntry> listByPosition(Subject subject) {
    return session.run(
        () ->
            session
                .handle()
                .createQuery("select position, " + COLUMNS + " where subject = :subject")
                .bind("subject", subject.value())
                .reduceResultSet(new TreeMap<>(), this::put));
  }

  private SortedMap<Long, ProvisionEntry> put(
      SortedMap<Long, ProvisionEntry> entries, ResultSet row, StatementContext context)
      throws SQLException {
    entries.put(row.getLong("position"), read(row));
    return entries;
  }

  @Override
  public List<ProvisionEntry> list(Subject subject) {
    return session.run(
        () ->
            List.copyOf(
                session
                    .handle()
                    .createQuery(
                        "select " + COLUMNS + " where subject = :subject order by position")
                    .bind("subject", subject.value())
                    .map((row, context) -> read(row))
                    .list()));
  }

  @Override
  public long size() {
    return session.run(
        () ->
            session
                .handle()
                .createQuery("select next_position from provision_head")
                .mapTo(long.class)
                .one());
  }

  private ProvisionScope scope(ResultSet row) throws SQLException {
    UUID name = row.getObject("scope", UUID.class);
    ProvisionScope known = scopes.get(name);
    if (known == null) {
      known = ScopeRow.read(row);
      scopes.put(name, known);
    }
    return known;
  }

  private ProvisionEntry read(ResultSet row) throws SQLException {
    long subject = row.getLong("subject");
    Optional<Subject> about = row.wasNull() ? Optional.empty() : Optional.of(new Subject(subject));
    Instant answered = Stored.moment(row, "answered_at", "answered_nanos");
    ProvisionScope scope = scope(row);
    Circumstances own = JsonForm.CIRCUMSTANCES.readWritten(row.getString("circumstances"));
    return new ProvisionEntry(
        answered,
        scope.request(own, answered),
        about,
        scope.decision(),
        row.getBoolean("provided"));
  }
}
