package jp.rrn.storage.jdbc;

import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.rrn.history.DuplicateMessageException;
import jp.rrn.history.HistoryEntry;
import jp.rrn.history.HistoryStore;
import jp.rrn.history.MessageId;
import jp.rrn.history.StaleHistoryException;
import jp.rrn.record.SearchKeys;
import jp.rrn.record.Subject;

/** The histories in their tables. */
final class JdbcHistories implements HistoryStore {
  private final JdbcSession session;
  private final Sealing sealing;

  JdbcHistories(JdbcSession session, Sealing sealing) {
    this.session = session;
    this.sealing = sealing;
  }

  @Override
  public void append(HistoryEntry entry) {
    appendAll(List.of(entry));
  }

  @Override
  public void appendAll(List<HistoryEntry> entries) {
    session.<Boolean>run(
        () -> {
          session.look(keys(entries));
          List<HistoryEntry> accepted = new ArrayList<>();
          Optional<RuntimeException> refusal = Optional.empty();
          for (HistoryEntry entry : entries) {
            refusal = refusal(entry);
            if (refusal.isPresent()) {
              break;
            }
            accepted.add(entry);
            session.moved(new Key.OfHistory(entry.subject()), entry.sequence());
            session.moved(new Key.OfMessage(entry.change().messageId()), 1);
          }
          insert(accepted);
          if (refusal.isPresent()) {
            throw refusal.get();
          }
          return true;
        });
  }

  private static Set<Key> keys(List<HistoryEntry> entries) {
    Set<Key> keys = new LinkedHashSet<>();
    for (HistoryEntry entry : entries) {
      keys.add(new Key.OfHistory(entry.subject()));
      keys.add(new Key.OfMessage(entry.change().messageId()));
    }
    return keys;
  }

  private Optional<RuntimeException> refusal(HistoryEntry entry) {
    try {
      HistoryRow.check(entry);
    } catch (IllegalArgumentException unstorable) {
      return Optional.of(unstorable);
    }
    int held = session.state(new Key.OfHistory(entry.subject()));
    if (entry.sequence() != held + 1) {
      return Optional.of(new StaleHistoryException(entry.sequence(), held + 1));
    }
    MessageId message = entry.change().messageId();
    return session.state(new Key.OfMessage(message)) > 0
        ? Optional.of(new DuplicateMessageException(message))
        : Optional.empty();
  }

  private void insert(List<HistoryEntry> entries) {
    insert("history_entry", entries, entry -> HistoryRow.of(entry, sealing));
    insert(
        "change_message",
        entries,
        entry ->
            place(
                new Row()
                    .bind("message_high", entry.change().messageId().high())
                    .bind("message_low", entry.change().messageId().low()),
                entry));
    insert("unforwarded", entries, entry -> place(new Row(), entry));
    insert(SearchKeyRows.TABLE, SearchKeyRows.of(entries, sealing));
  }

  private void insert(String table, List<HistoryEntry> entries, Function<HistoryEntry, Row> row) {
    insert(table, entries.stream().map(row).toList());
  }

  private void insert(String table, List<Row> rows) {
    if (!rows.isEmpty()) {
      session.dialect().insertAll(session.handle(), new Rows(table, rows));
    }
  }

  private static Row place(Row row, HistoryEntry entry) {
    return row.bind("subject", entry.subject().value()).bind("sequence", entry.sequence());
  }

  @Override
  public List<HistoryEntry> list(Subject subject) {
    return list(List.of(subject)).getOrDefault(subject, List.of());
  }

  @Override
  public Map<Subject, List<HistoryEntry>> list(Collection<Subject> subjects) {
    Set<Subject> asked = new LinkedHashSet<>(List.copyOf(subjects));
    return session.runOpening(
        opening -> {
          Map<Subject, List<HistoryEntry>> lists = new LinkedHashMap<>();
          Map<Subject, List<HistoryEntry>> found = bySubject(opening, asked);
          for (Subject subject : asked) {
            List<HistoryEntry> entries = found.getOrDefault(subject, List.of());
            session.saw(new Key.OfHistory(subject), entries.size());
            lists.put(subject, entries);
          }
          return Collections.unmodifiableMap(lists);
        });
  }

  private Map<Subject, List<HistoryEntry>> bySubject(String opening, Set<Subject> asked) {
    return PlainJdbc.list(
            session.handle(),
            opening + "select " + HistoryRow.COLUMNS + " from history_entry where subject = any(?)",
            row -> HistoryRow.read(row, sealing),
            SqlArrayOf.bigints(asked.stream().map(Subject::value).toList()))
        .stream()
        .sorted(Comparator.comparingInt(HistoryEntry::sequence))
        .collect(Collectors.groupingBy(HistoryEntry::subject, Collectors.toUnmodifiableList()));
  }

  /**
   * {@inheritDoc}
   *
   * <p>Waits for a transaction that has asked for the same message: of two that bring it at once,
   * the second finds it.
   */
  @Override
  public Optional<HistoryEntry> find(MessageId messageId) {
    return session.run(
        () -> {
          session.dialect().lock(session.handle(), 31 * messageId.high() + messageId.low());
          Optional<HistoryEntry> found =
              session
                  .handle()
                  .createQuery(
                      "select "
                          + HistoryRow.COLUMNS
                          + " from history_entry where (subject, sequence) = (select subject,"
                          + " sequence from change_message"
                          + " where message_high = :high and message_low = :low)")
                  .bind("high", messageId.high())
                  .bind("low", messageId.low())
                  .map((row, context) -> HistoryRow.read(row, sealing))
                  .findOne();
          session.saw(new Key.OfMessage(messageId), found.isPresent() ? 1 : 0);
          return found;
        });
  }

  @Override
  public List<Subject> search(SearchKeys keys) {
    if (keys.byItem().isEmpty()) {
      throw new IllegalArgumentException("keys must not be empty");
    }
    return session.run(() -> SearchKeyRows.find(session.handle(), keys, sealing));
  }

  @Override
  public List<HistoryEntry> listUnforwarded(int limit) {
    return session.run(
        () ->
            List.copyOf(
                session
                    .handle()
                    .createQuery(
                        "select "
                            + HistoryRow.columnsOf("h")
                            + " from unforwarded u join history_entry h"
                            + " on h.subject = u.subject and h.sequence = u.sequence"
                            + " order by u.position limit :limit")
                    .bind("limit", limit)
                    .map((row, context) -> HistoryRow.read(row, sealing))
                    .list()));
  }

  @Override
  public void markForwarded(HistoryEntry entry) {
    markAllForwarded(List.of(entry));
  }

  @Override
  public void markAllForwarded(List<HistoryEntry> entries) {
    session.<Boolean>run(
        () -> {
          List<HistoryEntry> marked = new ArrayList<>();
          int[] removed = removeUnforwarded(entries);
          for (int i = 0; i < removed.length; i++) {
            if (removed[i] == 1) {
              marked.add(entries.get(i));
            }
          }
          insert("forwarded", marked, entry -> place(new Row(), entry));
          if (marked.size() < entries.size() && !entries.stream().allMatch(this::isForwarded)) {
            throw new IllegalArgumentException("entry was never appended here");
          }
          return true;
        });
  }

  /** Returns for each entry how many rows it had: 1, or 0 if it was marked before. */
  private int[] removeUnforwarded(List<HistoryEntry> entries) {
    return PlainJdbc.on(
        session.handle(),
        connection -> {
          try (PreparedStatement remove =
              connection.prepareStatement(
                  "delete from unforwarded where subject = ? and sequence = ?")) {
            for (HistoryEntry entry : entries) {
              remove.setLong(1, entry.subject().value());
              remove.setInt(2, entry.sequence());
              remove.addBatch();
            }
            return remove.executeBatch();
          }
        });
  }

  private boolean isForwarded(HistoryEntry entry) {
    return session
        .handle()
        .createQuery("select 1 from forwarded where subject = :subject and sequence = :sequence")
        .bind("subject", entry.subject().value())
        .bind("sequence", entry.sequence())
        .mapTo(int.class)
        .findOne()
        .isPresent();
  }
}
