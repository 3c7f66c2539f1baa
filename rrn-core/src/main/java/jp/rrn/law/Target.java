package jp.rrn.law;

import java.util.Objects;
import jp.rrn.code.PrefectureCode;

/**
 * About whom.
 *
 * @param kind persons, or everybody of an area
 * @param persons how many
 * @param notifyingPrefecture the prefecture that notified their records last
 * @param consented whether each of them agreed
 */
public record Target(
    Kind kind, int persons, PrefectureCode notifyingPrefecture, boolean consented) {
  /** Kinds of targets. */
  public enum Kind {
    /** Persons the recipient names. */
    PERSONS,
    /** Whoever lives in an area. */
    AREA
  }

  /** Checks the number. */
  public Target {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(notifyingPrefecture, "notifyingPrefecture");
    if (persons < 1) {
      throw new IllegalArgumentException("persons must be at least 1");
    }
  }

  /** Returns one person. */
  public static Target person(PrefectureCode notifyingPrefecture) {
    return new Target(Kind.PERSONS, 1, notifyingPrefecture, false);
  }

  /** Returns the same, whose records another prefecture notified. */
  public Target notifiedBy(PrefectureCode other) {
    return new Target(kind, persons, other, consented);
  }
}
