package jp.rrn.law;

/** How sure it is that the law says so today. */
public enum Certainty {
  /** Read in a current source. */
  SURE,
  /** Read in the text of 2016-08; wording or number may have changed since. */
  AS_OF_2016,
  /** A secondary source, or inferred. */
  LIKELY,
  /** Not settled. */
  OPEN
}
