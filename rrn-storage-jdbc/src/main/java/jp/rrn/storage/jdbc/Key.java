package jp.rrn.storage.jdbc;

import java.util.UUID;
import jp.rrn.card.CardId;
import jp.rrn.disclosure.CaseId;
import jp.rrn.history.MessageId;
import jp.rrn.number.NumberKind;
import jp.rrn.number.RequestId;
import jp.rrn.record.Subject;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * What a transaction sees as one thing. Nothing is ever taken from a key, so the number of its rows
 * tells which state it is in.
 */
sealed interface Key {
  /** A subject's history. */
  record OfHistory(Subject subject) implements Key {}

  /** A message; 1 if it is recorded. */
  record OfMessage(MessageId messageId) implements Key {}

  /** A key whose rows are counted by themselves, as few are seen in one transaction. */
  sealed interface Single extends Key {
    /** Returns how many rows it has now. */
    int count(Handle handle);
  }

  private static int one(Query query) {
    try (query) {
      return query.mapTo(int.class).one();
    }
  }

  /** A number: how many states it has had, 0 if it is not taken. */
  record OfNumber(NumberKind kind, UUID body) implements Single {
    @Override
    public int count(Handle handle) {
      return one(
          handle
              .createQuery(
                  "select coalesce((select max(step) from ledger_state"
                      + " where body = :body and kind = :kind),"
                      + " (select 1 from ledger_claim where body = :body and kind = :kind), 0)")
              .bind("body", body)
              .bind("kind", ClaimRow.code(kind)));
    }
  }

  /** The numbers of one kind that a subject has or had. */
  record OfHolder(NumberKind kind, Subject subject) implements Key {}

  /** The numbers that answer a request. */
  record OfRequest(NumberKind kind, RequestId requestId) implements Single {
    @Override
    public int count(Handle handle) {
      return one(
          handle
              .createQuery(
                  "select coalesce(max(place), 0) from ledger_request"
                      + " where request_id = :request_id and kind = :kind")
              .bind("request_id", requestId.value())
              .bind("kind", ClaimRow.code(kind)));
    }
  }

  /** A case: how many entries it has. */
  record OfCase(CaseId caseId) implements Single {
    @Override
    public int count(Handle handle) {
      return one(
          handle
              .createQuery(
                  "select coalesce(max(sequence), 0) from case_entry where case_id = :case_id")
              .bind("case_id", caseId.value()));
    }
  }

  /** The journal of a card. */
  record OfCard(CardId card) implements Single {
    @Override
    public int count(Handle handle) {
      return one(
          handle
              .createQuery("select coalesce(max(sequence), 0) from card_entry where card = :card")
              .bind("card", card.value()));
    }
  }
}
