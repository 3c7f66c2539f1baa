package jp.rrn.law;

/** How far the text of a rule can be relied on. */
public enum Status {
  /** Copied from a text of the law by machine; not checked by a lawyer. */
  TRANSCRIBED,
  /** Checked. */
  REVIEWED,
  /** Made up for an example. */
  SYNTHETIC
}
