package jp.rrn.signal;

import jp.rrn.law.Asker;
import jp.rrn.record.Subject;

/**
 * The host's answer to what the log cannot say: whether somebody at a screen is, or may be of the
 * family of, whom they look up. Nothing it knows of either gets further than this answer. Called
 * once for each look-up of a known subject, by the thread that reads the log; what it throws ends
 * the reading.
 */
@FunctionalInterface
public interface OperatorTies {
  /** How an operator and a subject belong together. */
  enum Tie {
    /** Not at all, as far as is known. */
    NONE,
    /** It is the same person. */
    SELF,
    /** They have the same family name, now or formerly. */
    SAME_SURNAME
  }

  /** Knows of none: the two kinds that need it are never found. */
  OperatorTies UNKNOWN = (asker, subject) -> Tie.NONE;

  /** Returns how who asked belongs to whom they asked about; {@code NONE} if that is not known. */
  Tie tie(Asker asker, Subject subject);
}
