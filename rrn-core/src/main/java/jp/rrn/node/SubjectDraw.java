package jp.rrn.node;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.random.RandomGenerator;
import jp.rrn.number.NumberKind;
import jp.rrn.record.Subject;
import jp.rrn.store.Session;

/** Draws surrogates that this node has not given to anybody. */
final class SubjectDraw {
  private final RandomGenerator random;

  SubjectDraw(RandomGenerator random) {
    this.random = random;
  }

  Subject draw(Session session) {
    Subject subject = new Subject(random.nextLong(Long.MAX_VALUE));
    boolean taken =
        !session.histories().list(subject).isEmpty()
            || !session.numbers().list(NumberKind.RESIDENCE_CODE, subject).isEmpty();
    return taken ? draw(session) : subject;
  }

  /** Draws so many, each another one. */
  Set<Subject> draw(Session session, int count) {
    Set<Subject> drawn = new LinkedHashSet<>();
    while (drawn.size() < count) {
      drawn.add(draw(session));
    }
    return drawn;
  }
}
