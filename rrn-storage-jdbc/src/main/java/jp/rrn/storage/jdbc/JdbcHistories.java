package jp.rrn.storage.jdbc;

import java.util.List;
import java.util.Optional;
import jp.rrn.history.DuplicateMessageException;
import jp.rrn.history.HistoryEntry;
import jp.rrn.history.HistoryStore;
import jp.rrn.history.MessageId;
import jp.rrn.history.StaleHistoryException;
import jp.rrn.record.Subject;

/** The histories in their tables. */
final class JdbcHistories implements HistoryStore {
  private static final String INSERT =
      "insert into history_entry ("
          + HistoryRow.COLUMNS
          + ") values (:subject, :sequence, :recorded_at, :recorded_nanos, :message_high,"
          + " :message_low, :origin, :reason, :event_date, :notified_on, :effective_from, :items,"
          + " :name, :date_of_birth, :sex, :address, :residence_code, :my_number,"
          + " :former_residence_code, :former_my_number, :cancels_high, :cancels_low, :operator)";

  private final JdbcSession session;
  private final Sealing sealing;

  JdbcHistories(JdbcSession session, Sealing sealing) {
    this.session = session;
    this.sealing = sealing;
  }

  @Override
  public void append(HistoryEntry entry) {
    session.<Boolean>run(
        () -> {
          HistoryRow.check(entry);
          int held = session.state(new Key.OfHistory(entry.subject()));
          if (entry.sequence() != held + 1) {
            throw new StaleHistoryException(entry.sequence(), held + 1);
          }
          MessageId message = entry.change().messageId();
          if (session.state(new Key.OfMessage(message)) > 0) {
            throw new DuplicateMessageException(message);
          }
          insert(entry, message);
          session.moved(new Key.OfHistory(entry.subject()), entry.sequence());
          session.moved(new Key.OfMessage(message), 1);
          return true;
        });
  }

  private void insert(HistoryEntry entry, MessageId message) {
    HistoryRow.bind(session.handle().createUpdate(INSERT), entry, sealing).execute();
    session
        .handle()
        .createUpdate(
            "insert into change_message (message_high, message_low, subject, sequence)"
                + " values (:high, :low, :subject, :sequence)")
        .bind("high", message.high())
        .bind("low", message.low())
        .bind("subject", entry.subject().value())
        .bind("sequence", entry.sequence())
        .execute();
    place("insert into unforwarded (subject, sequence) values (:subject, :sequence)", entry);
  }

  private int place(String sql, HistoryEntry entry) {
    return session
        .handle()
        .createUpdate(sql)
        .bind("subject", entry.subject().value())
        .bind("sequence", entry.sequence())
        .execute();
  }

  @Override
  public List<HistoryEntry> list(Subject subject) {
    return session.run(
        () -> {
          List<HistoryEntry> entries =
              session
                  .handle()
                  .createQuery(
                      "select "
                          + HistoryRow.COLUMNS
                          + " from history_entry where subject = :subject order by sequence")
                  .bind("subject", subject.value())
                  .map((row, context) -> HistoryRow.read(row, sealing))
                  .list();
          session.saw(new Key.OfHistory(subject), entries.size());
          return List.copyOf(entries);
        });
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
    session.<Boolean>run(
        () -> {
          int marked =
              place(
                  "delete from unforwarded where subject = :subject and sequence = :sequence",
                  entry);
          if (marked == 1) {
            place("insert into forwarded (subject, sequence) values (:subject, :sequence)", entry);
          } else if (!isForwarded(entry)) {
            throw new IllegalArgumentException("entry was never appended here");
          }
          return true;
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
