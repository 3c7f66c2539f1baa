package jp.rrn.storage.jdbc;

import java.util.UUID;
import jp.rrn.card.CardId;
import jp.rrn.disclosure.CaseId;
import jp.rrn.history.MessageId;
import jp.rrn.number.NumberKind;
import jp.rrn.number.RequestId;
import jp.rrn.record.Subject;

/**
 * What a transaction sees as one thing. Nothing is ever taken from a key, so the number of its rows
 * tells which state it is in; {@link KeyCounts} counts them.
 */
sealed interface Key {
  /** A subject's history. */
  record OfHistory(Subject subject) implements Key {}

  /** A message; 1 if it is recorded. */
  record OfMessage(MessageId messageId) implements Key {}

  /** A key of the ledger of one kind of number. */
  sealed interface OfLedger extends Key {
    NumberKind kind();
  }

  /** A number: how many states it has had, 0 if it is not taken. */
  record OfNumber(NumberKind kind, UUID body) implements OfLedger {}

  /** The numbers of one kind that a subject has or had. */
  record OfHolder(NumberKind kind, Subject subject) implements OfLedger {}

  /** The numbers that answer a request. */
  record OfRequest(NumberKind kind, RequestId requestId) implements OfLedger {}

  /** A case: how many entries it has. */
  record OfCase(CaseId caseId) implements Key {}

  /** The journal of a card. */
  record OfCard(CardId card) implements Key {}
}
