package jp.rrn.storage.jdbc;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.rrn.log.Frontier;
import jp.rrn.log.Hash;
import jp.rrn.log.LogStore;
import jp.rrn.log.LogSubject;
import jp.rrn.log.LoggedEntry;
import jp.rrn.log.TileNodes;
import jp.rrn.log.TilePath;
import jp.rrn.record.Subject;
import org.jspecify.annotations.Nullable;

/**
 * The log in its tables. Of the nodes only those are kept from which others are made: one row for
 * 255 entries.
 */
final class JdbcLog implements LogStore {
  private final JdbcSession session;

  /** As this transaction has it, or null while it does not hold it. */
  private @Nullable Frontier head;

  private @Nullable TileNodes nodes;

  JdbcLog(JdbcSession session) {
    this.session = session;
  }

  @Override
  public Frontier head() {
    return session.run(this::held);
  }

  private Frontier held() {
    if (head == null) {
      // An update, not a mere lock: whoever began before sees that others have been here.
      session.handle().execute("update log_head set tree_size = tree_size");
      head =
          session
              .handle()
              .createQuery("select tree_size, peaks from log_head")
              .map((row, context) -> frontier(row.getLong("tree_size"), row.getBytes("peaks")))
              .one();
    }
    return head;
  }

  private static Frontier frontier(long size, byte[] peaks) {
    List<Hash> hashes = new ArrayList<>();
    for (int at = 0; at < peaks.length; at += Hash.BYTES) {
      hashes.add(Hash.at(peaks, at));
    }
    return Frontier.of(size, hashes);
  }

  @Override
  public long append(LoggedEntry entry) {
    appendAll(List.of(entry));
    return head().size() - 1;
  }

  @Override
  public void appendAll(List<LoggedEntry> entries) {
    session.<Boolean>run(
        () -> {
          Frontier tree = held();
          LogRows rows = new LogRows();
          for (LoggedEntry entry : entries) {
            tree = rows.append(tree, entry);
          }
          rows.tables().forEach(table -> session.dialect().insertAll(session.handle(), table));
          move(tree);
          return true;
        });
  }

  private void move(Frontier to) {
    ByteBuffer peaks = ByteBuffer.allocate(to.peaks().size() * Hash.BYTES);
    to.peaks().forEach(peak -> peaks.put(peak.bytes()));
    session
        .handle()
        .createUpdate("update log_head set tree_size = :tree_size, peaks = :peaks")
        .bind("tree_size", to.size())
        .bind("peaks", peaks.array())
        .execute();
    head = to;
    nodes = null;
  }

  @Override
  public List<LoggedEntry> list(long from, int limit) {
    return session.run(
        () ->
            List.copyOf(
                session
                    .handle()
                    .createQuery(
                        "select e.entry, c.contents from log_entry e"
                            + " left join log_contents c on c.position = e.position"
                            + " where e.position >= :from order by e.position limit :limit")
                    .bind("from", from)
                    .bind("limit", limit)
                    .map(
                        (row, context) ->
                            LoggedEntry.of(
                                row.getBytes("entry"),
                                Optional.ofNullable(row.getBytes("contents"))))
                    .list()));
  }

  @Override
  public void eraseContents(long from, long to) {
    session.<Integer>run(
        () -> {
          held();
          return session
              .handle()
              .createUpdate("delete from log_contents where position >= :from and position < :to")
              .bind("from", from)
              .bind("to", to)
              .execute();
        });
  }

  @Override
  public Map<Subject, LogSubject> subjects(Set<Subject> subjects) {
    return session.run(() -> known(subjects));
  }

  private Map<Subject, LogSubject> known(Set<Subject> subjects) {
    Map<Subject, LogSubject> known = new HashMap<>();
    PlainJdbc.list(
        session.handle(),
        "select subject, entries, salt from log_subject where subject = any(?)",
        row ->
            known.put(
                new Subject(row.getLong("subject")),
                LogSubject.of(row.getLong("entries"), row.getBytes("salt"))),
        SqlArrayOf.bigints(subjects.stream().map(Subject::value).toList()));
    return known;
  }

  @Override
  public void putSubjects(Map<Subject, LogSubject> subjects) {
    session.<Boolean>run(
        () -> {
          held();
          Map<Subject, LogSubject> before = known(subjects.keySet());
          List<Row> first = new ArrayList<>();
          List<Row> again = new ArrayList<>();
          subjects.forEach(
              (subject, known) -> {
                Row count =
                    new Row().bind("entries", known.count()).bind("subject", subject.value());
                boolean isThere = before.containsKey(subject);
                (isThere ? again : first).add(isThere ? count : count.bind("salt", known.salt()));
              });
          if (!first.isEmpty()) {
            session.dialect().insertAll(session.handle(), new Rows("log_subject", first));
          }
          if (!again.isEmpty()) {
            PlainJdbc.<Boolean>on(
                session.handle(),
                connection -> {
                  new Rows("log_subject", again)
                      .insert(connection, "update log_subject set entries = ? where subject = ?");
                  return true;
                });
          }
          return true;
        });
  }

  @Override
  public void forget(Subject subject) {
    session.<Integer>run(
        () -> {
          held();
          return session
              .handle()
              .createUpdate("delete from log_subject where subject = :subject")
              .bind("subject", subject.value())
              .execute();
        });
  }

  @Override
  public Hash node(int height, long index) {
    return session.run(
        () -> {
          if (nodes == null) {
            nodes = new TileNodes(held().size(), this::hashes);
          }
          return nodes.node(height, index);
        });
  }

  /** Of the lowest level, whose hashes are those of the entries, nothing is kept. */
  private byte[] hashes(int level, long index, int width) {
    long first = index * TilePath.FULL;
    List<byte[]> hashes =
        level == 0
            ? list(first, width).stream().map(entry -> entry.leaf().bytes()).toList()
            : session
                .handle()
                .createQuery(
                    "select hash from log_node where level = :level and position >= :first"
                        + " order by position limit :width")
                .bind("level", level)
                .bind("first", first)
                .bind("width", width)
                .map((row, context) -> row.getBytes("hash"))
                .list();
    ByteBuffer bytes = ByteBuffer.allocate(hashes.size() * Hash.BYTES);
    hashes.forEach(bytes::put);
    return bytes.array();
  }
}
