package jp.rrn.record;

/** Sex as recorded (性別, 7条3号), with the digit it has in records (ISO/IEC 5218). */
public enum Sex {
  /** Not known. */
  UNKNOWN("0"),
  /** 男. */
  MALE("1"),
  /** 女. */
  FEMALE("2"),
  /** Not applicable. */
  NOT_APPLICABLE("9");

  private final String code;

  Sex(String code) {
    this.code = code;
  }

  /**
   * Returns the sex with this code.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Sex ofCode(String code) {
    return switch (code) {
      case "0" -> UNKNOWN;
      case "1" -> MALE;
      case "2" -> FEMALE;
      case "9" -> NOT_APPLICABLE;
      default -> throw new IllegalArgumentException("sex: code must be 0, 1, 2 or 9");
    };
  }

  /** Returns the code: 0, 1, 2 or 9. */
  public String code() {
    return code;
  }
}
