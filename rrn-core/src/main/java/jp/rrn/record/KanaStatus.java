package jp.rrn.record;

/**
 * How far the reading of a name is settled. Since 2025-05-26 the reading is an item of the family
 * register; what a municipality held before is only an aid, and all of these coexist.
 *
 * <p>Source: 戸籍法 13条 1項2号, 令和5年法律48号.
 */
public enum KanaStatus {
  /** None is held; a document shows {@code ******}. */
  NONE,
  /** Held by the municipality for its own convenience; the only one foreign residents have. */
  PROVISIONAL,
  /** Notified to the person by the municipality of the registered domicile, not yet entered. */
  NOTIFIED,
  /** Entered because the person declared it. */
  DECLARED,
  /** Entered ex officio (職権), from 2026-05-26 on, as it had been notified. */
  EX_OFFICIO;

  /** Returns whether the reading is in the family register, and so is furigana in law. */
  public boolean isEntered() {
    return this == DECLARED || this == EX_OFFICIO;
  }
}
