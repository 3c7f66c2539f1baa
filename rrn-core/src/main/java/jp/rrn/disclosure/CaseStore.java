package jp.rrn.disclosure;

import java.util.List;

/**
 * The cases of one office: append-only. Used within the transaction that handed it out, by one
 * thread.
 */
public interface CaseStore {
  /**
   * Appends one entry.
   *
   * <p>Sequences of a case are 1, 2, 3 … without gaps. Of two callers that append the same sequence
   * exactly one succeeds.
   *
   * @throws StaleCaseException if {@code entry.sequence()} is not the next one
   */
  void append(CaseEntry entry);

  /** Returns the entries of a case by ascending sequence; empty if there is none. */
  List<CaseEntry> list(CaseId caseId);

  /**
   * Returns the cases whose last entry does not end them, at most {@code limit}: by the {@linkplain
   * CaseEntry#due() last day} of their last entry, those without one after all others, and those of
   * one day by their numbers.
   */
  List<CaseId> listOpen(int limit);
}
