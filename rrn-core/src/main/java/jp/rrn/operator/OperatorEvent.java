package jp.rrn.operator;

import java.time.LocalDate;

/** What happens to operators. */
public sealed interface OperatorEvent {
  /**
   * A member of staff was given an id of his own (照合ID).
   *
   * @param person the id
   * @param staffNumber the number under which the office knows him
   */
  record Enrolled(MatchingId person, String staffNumber) implements OperatorEvent {
    /** Checks the number. */
    public Enrolled {
      Ascii.require("staff number", staffNumber);
    }
  }

  /**
   * An authority was given to a person, or the one he has renewed. The newest counts.
   *
   * @param operator which authority, to whom
   * @param role what it allows
   * @param from the first day
   * @param to the day after the last
   */
  record Granted(Operator operator, Role role, LocalDate from, LocalDate to)
      implements OperatorEvent {
    /** Checks the interval: an authority that never ends cannot be given by leaving the end out. */
    public Granted {
      if (!from.isBefore(to)) {
        throw new IllegalArgumentException("from must be before to");
      }
    }
  }

  /**
   * An authority was taken away.
   *
   * @param id which
   * @param from the first day without it
   * @param reason why
   */
  record Revoked(OperatorId id, LocalDate from, Reason reason) implements OperatorEvent {}

  /** Somebody failed to prove that he is this person (認証の失敗). */
  record Failed(MatchingId person) implements OperatorEvent {}

  /** This person proved who he is; failures are counted anew. */
  record Proved(MatchingId person) implements OperatorEvent {}

  /**
   * Somebody who was stopped may prove who he is again.
   *
   * @param person who
   * @param by a supervisor, another person
   * @param on the day
   * @param reason why
   */
  record Released(MatchingId person, Operator by, LocalDate on, Reason reason)
      implements OperatorEvent {}
}
