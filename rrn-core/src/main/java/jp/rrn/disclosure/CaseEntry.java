package jp.rrn.disclosure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import jp.rrn.journal.JournalEntry;
import jp.rrn.journal.JournalKind;
import jp.rrn.operator.Operator;

/**
 * One place in the history of a case. Never altered or removed once appended.
 *
 * @param caseId which case
 * @param sequence 1, 2, 3 … per case, without gaps
 * @param at when it was written; never an order
 * @param on the day on which it happened; of the first entry the day of receipt
 * @param event what happened
 * @param due the last day for the answer as it stands after this; empty if neither law nor office
 *     sets one
 * @param operator who wrote it
 */
public record CaseEntry(
    CaseId caseId,
    int sequence,
    Instant at,
    LocalDate on,
    CaseEvent event,
    Optional<LocalDate> due,
    Operator operator)
    implements JournalEntry {
  /** The cases of one office. */
  public static final JournalKind<CaseEntry> KIND = new JournalKind<>("case", CaseEntry.class);

  private static final String AFTER_ALL_DAYS = "~";

  /** Checks the sequence and the years. */
  public CaseEntry {
    if (sequence < 1) {
      throw new IllegalArgumentException("sequence must be 1 or more");
    }
    if (due.filter(day -> day.getYear() < 1 || day.getYear() > 9999).isPresent()) {
      throw new IllegalArgumentException("due: must be of the years 1 to 9999");
    }
  }

  @Override
  public String journalId() {
    return caseId.value();
  }

  /** Returns the last day and the number; without a last day it comes after all others. */
  @Override
  public Optional<String> place() {
    return event.ends()
        ? Optional.empty()
        : Optional.of(due.map(LocalDate::toString).orElse(AFTER_ALL_DAYS) + "/" + caseId.value());
  }
}
