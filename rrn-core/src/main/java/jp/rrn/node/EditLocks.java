package jp.rrn.node;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import jp.rrn.operator.EditLock;
import jp.rrn.operator.Operator;
import jp.rrn.record.Subject;

/**
 * The locks on residents being edited, in one program. Safe for concurrent callers; gone with the
 * object.
 *
 * <p>Several programs on one store have locks of their own each: two clerks may then edit one
 * record, and the second is told by the history that it has moved on.
 */
public final class EditLocks {
  private final Map<Subject, EditLock> locks = new HashMap<>();
  private final Duration length;
  private final Clock clock;

  /**
   * Creates locks that last so long unless they are renewed.
   *
   * @throws IllegalArgumentException if {@code length} is not positive
   */
  public EditLocks(Duration length, Clock clock) {
    if (length.isNegative() || length.isZero()) {
      throw new IllegalArgumentException("length must be positive");
    }
    this.length = length;
    this.clock = clock;
  }

  /** Locks a record, or renews one's own lock; of two who ask at once one gets it. */
  public EditLock.Answer lock(Subject subject, Operator operator) {
    return decide(subject, (current, now) -> EditLock.ask(current, subject, operator, now, length));
  }

  /**
   * Takes a lock over, whoever has it. The caller has asked whether the operator may supervise, and
   * logs why.
   */
  public EditLock.Answer takeOver(Subject subject, Operator operator) {
    return decide(
        subject, (current, now) -> EditLock.takeOver(current, subject, operator, now, length));
  }

  private synchronized EditLock.Answer decide(
      Subject subject, BiFunction<Optional<EditLock>, Instant, EditLock.Answer> decision) {
    Instant now = clock.instant();
    locks.values().removeIf(lock -> !lock.holdsAt(now));
    EditLock.Answer answer = decision.apply(Optional.ofNullable(locks.get(subject)), now);
    if (answer instanceof EditLock.Answer.Locked locked) {
      locks.put(subject, locked.lock());
    }
    return answer;
  }

  /** Returns whether this operator has the lock now; asked before the change is recorded. */
  public synchronized boolean holds(Subject subject, Operator operator) {
    return Optional.ofNullable(locks.get(subject))
        .filter(lock -> lock.holdsAt(clock.instant()))
        .filter(lock -> isOf(lock, operator))
        .isPresent();
  }

  /** Gives a lock back; that of another person stays his. */
  public synchronized void release(Subject subject, Operator operator) {
    locks.values().removeIf(lock -> lock.subject().equals(subject) && isOf(lock, operator));
  }

  private static boolean isOf(EditLock lock, Operator operator) {
    return lock.holder().person().equals(operator.person());
  }
}
