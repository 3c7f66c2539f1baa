package jp.rrn.operator;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import jp.rrn.record.Subject;

/**
 * The right to edit one resident's record, alone, for a while (排他制御, 住民記録システム標準仕様書 10.3). It keeps
 * two clerks out of each other's way; that no change is lost is kept by the sequence of the
 * history.
 *
 * @param subject whose record
 * @param holder who has it
 * @param until the moment from which it does not count any more
 */
public record EditLock(Subject subject, Operator holder, Instant until) {
  /** What became of asking for a lock. */
  public sealed interface Answer {
    /**
     * It is the asker's.
     *
     * @param lock which
     * @param takenFrom the lock somebody else has lost by it
     */
    record Locked(EditLock lock, Optional<EditLock> takenFrom) implements Answer {}

    /**
     * It is another's.
     *
     * @param lock whose, and until when
     */
    record HeldByAnother(EditLock lock) implements Answer {}
  }

  /** Returns whether it counts at this moment. */
  public boolean holdsAt(Instant now) {
    return now.isBefore(until);
  }

  /**
   * Returns what becomes of asking: free and expired locks are given, one's own is renewed, that of
   * another person stays his.
   *
   * @param current the lock there is
   */
  public static Answer ask(
      Optional<EditLock> current, Subject subject, Operator asker, Instant now, Duration length) {
    Optional<EditLock> others = ofAnother(current, asker, now);
    return others
        .<Answer>map(Answer.HeldByAnother::new)
        .orElseGet(
            () ->
                new Answer.Locked(
                    new EditLock(subject, asker, now.plus(length)), Optional.empty()));
  }

  /**
   * Returns what becomes of taking over: it is the asker's, whoever had it. Only a supervisor may;
   * that is for {@link OperatorRegister#isSupervisor} to say, and the reason is for the log.
   */
  public static Answer.Locked takeOver(
      Optional<EditLock> current, Subject subject, Operator asker, Instant now, Duration length) {
    return new Answer.Locked(
        new EditLock(subject, asker, now.plus(length)), ofAnother(current, asker, now));
  }

  private static Optional<EditLock> ofAnother(
      Optional<EditLock> current, Operator asker, Instant now) {
    return current.filter(
        lock -> lock.holdsAt(now) && !lock.holder().person().equals(asker.person()));
  }
}
