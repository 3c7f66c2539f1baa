package jp.rrn.record;

/** Sex as recorded (性別, 7条3号). */
public enum Sex {
  /** Not known. */
  UNKNOWN,
  /** 男. */
  MALE,
  /** 女. */
  FEMALE,
  /** Not applicable. */
  NOT_APPLICABLE
}
