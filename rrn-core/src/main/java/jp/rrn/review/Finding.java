package jp.rrn.review;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What was found when one check was made.
 *
 * @param checkId which check
 * @param result what was found
 * @param evidence by what, or why it does not apply: 1 to 500 characters; no name of a person
 * @param on the day it was made
 * @param due until when what is missing is mended; there if and only if something is
 */
public record Finding(
    String checkId, Result result, String evidence, LocalDate on, Optional<LocalDate> due) {
  private static final int EVIDENCE_MAX = 500;

  /** What can be found. */
  public enum Result {
    /** It is so. */
    MET("適合", "Met"),
    /** It is so in part. */
    PARTLY_MET("一部不適合", "Partly met"),
    /** It is not so. */
    NOT_MET("不適合", "Not met"),
    /** It does not concern this office. */
    NOT_APPLICABLE("非該当", "Not applicable");

    private final String ja;
    private final String en;

    Result(String ja, String en) {
      this.ja = ja;
      this.en = en;
    }

    /** Returns its title. */
    public Bilingual title() {
      return new Bilingual(ja, en);
    }

    /** Returns whether something is to be mended. */
    public boolean isLacking() {
      return this == PARTLY_MET || this == NOT_MET;
    }
  }

  /** Checks that there is evidence, and a day for what is to be mended. */
  public Finding {
    if (evidence.isBlank() || evidence.length() > EVIDENCE_MAX) {
      throw new IllegalArgumentException(
          "evidence must have 1 to " + EVIDENCE_MAX + " characters, not all blank");
    }
    if (due.isPresent() != result.isLacking()) {
      throw new IllegalArgumentException("due must be there if and only if something is lacking");
    }
    if (due.filter(day -> day.isBefore(on)).isPresent()) {
      throw new IllegalArgumentException("due must not be before the day of the finding");
    }
  }

  /** Returns check, result and day; not the evidence, in which anything may stand. */
  @Override
  public String toString() {
    return "Finding[" + checkId + ", " + result + ", " + on + "]";
  }
}
