package jp.rrn.node;

import jp.rrn.disclosure.CaseFile;
import jp.rrn.disclosure.CaseRefusal;
import jp.rrn.history.History;
import jp.rrn.provision.PersonalAccount;

/** What became of something an office wanted to note in a case. */
public sealed interface CaseResult {
  /**
   * It is in the case.
   *
   * @param file the case after it
   */
  record Noted(CaseFile file) implements CaseResult {}

  /**
   * The person gets everything that is recorded: this history, from first to last.
   *
   * @param file the case, which has ended
   * @param history what to hand over
   */
  record Disclosed(CaseFile file, History history) implements CaseResult {}

  /**
   * The person is told that no record exists (存在しない旨).
   *
   * @param file the case, which has ended
   */
  record NoRecord(CaseFile file) implements CaseResult {}

  /**
   * The person is told who was given the record, with the proof (提供状況の開示).
   *
   * @param file the case, which says so
   * @param account what to hand over
   */
  record AccountGiven(CaseFile file, PersonalAccount account) implements CaseResult {}

  /**
   * It is not: nothing was written.
   *
   * @param refusal why
   */
  record Refused(CaseRefusal refusal) implements CaseResult {}
}
