package jp.rrn.storage.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import jp.rrn.card.CardEntry;
import jp.rrn.card.CardId;
import jp.rrn.card.CardStore;
import jp.rrn.card.StaleCardException;
import jp.rrn.json.JsonForm;

/** The journals of cards in their tables. */
final class JdbcCards implements CardStore {
  private static final String COLUMNS =
      "card, sequence, recorded_at, recorded_nanos, fact, is_open";

  private final JdbcSession session;

  JdbcCards(JdbcSession session) {
    this.session = session;
  }

  @Override
  public void append(CardEntry entry) {
    session.<Boolean>run(
        () -> {
          Key key = new Key.OfCard(entry.card());
          int held = session.state(key);
          if (entry.sequence() != held + 1) {
            throw new StaleCardException(entry.sequence(), held + 1);
          }
          insert(entry);
          place("delete from card_open where card = :card", entry.card());
          if (entry.open()) {
            place("insert into card_open (card) values (:card)", entry.card());
          }
          session.moved(key, entry.sequence());
          return true;
        });
  }

  private void insert(CardEntry entry) {
    session
        .handle()
        .createUpdate(
            "insert into card_entry ("
                + COLUMNS
                + ") values (:card, :sequence, :recorded_at, :recorded_nanos, :fact, :is_open)")
        .bind("card", entry.card().value())
        .bind("sequence", entry.sequence())
        .bind("recorded_at", Stored.micros("recordedAt", entry.recordedAt()))
        .bind("recorded_nanos", Stored.nanos(entry.recordedAt()))
        .bind("fact", JsonForm.CARD_FACT.write(entry.fact()))
        .bind("is_open", entry.open())
        .execute();
  }

  private void place(String sql, CardId card) {
    session.handle().createUpdate(sql).bind("card", card.value()).execute();
  }

  @Override
  public List<CardEntry> list(CardId card) {
    return session.run(
        () -> {
          List<CardEntry> entries =
              session
                  .handle()
                  .createQuery(
                      "select " + COLUMNS + " from card_entry where card = :card order by sequence")
                  .bind("card", card.value())
                  .map((row, context) -> read(row))
                  .list();
          session.saw(new Key.OfCard(card), entries.size());
          return List.copyOf(entries);
        });
  }

  @Override
  public List<CardId> listOpen(String after, int limit) {
    return session.run(
        () ->
            session
                .handle()
                .createQuery(
                    "select card from card_open where card > :after order by card limit :limit")
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> new CardId(row.getString("card")))
                .list());
  }

  private static CardEntry read(ResultSet row) throws SQLException {
    return new CardEntry(
        new CardId(row.getString("card")),
        row.getInt("sequence"),
        Stored.moment(row, "recorded_at", "recorded_nanos"),
        JsonForm.CARD_FACT.read(row.getString("fact")),
        row.getBoolean("is_open"));
  }
}
