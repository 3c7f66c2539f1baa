package jp.rrn.law;

/** Who reads an explanation. */
public enum Audience {
  /** Who inspects the node: sees everything. */
  AUDITOR,
  /** Who asked: sees no rule of another recipient, not where somebody lives, and no measure. */
  RECIPIENT,
  /** Whom it is about: sees who asked, for what and under which law; not which operator. */
  RESIDENT
}
