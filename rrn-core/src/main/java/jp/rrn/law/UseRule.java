package jp.rrn.law;

import java.time.LocalDate;
import java.util.Objects;

/**
 * One lawful use: a recipient may get an article's items for an affair, on days of [from, to).
 *
 * @param id unique in a catalogue; ties are settled by its order
 * @param basis where it stands in the law
 * @param recipient who, in the words of the law
 * @param affair for what
 * @param myNumber whether a second law lets the recipient use the My Number for it
 * @param from the first day
 * @param to the day after the last, {@link LocalDate#MAX} if there is none
 * @param status how far its text can be relied on
 */
public record UseRule(
    String id,
    BasisRef basis,
    String recipient,
    Affair affair,
    boolean myNumber,
    LocalDate from,
    LocalDate to,
    Status status) {
  /** How far the text of a rule can be relied on. */
  public enum Status {
    /** Copied from a text of the law by machine; not checked by a lawyer. */
    TRANSCRIBED,
    /** Checked. */
    REVIEWED,
    /** Made up for an example. */
    SYNTHETIC
  }

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the article has no affairs in that table or in ordinances,
   *     or never gives the My Number it should, or there is no day from {@code from} to {@code to}
   */
  public UseRule {
    Objects.requireNonNull(basis, "basis");
    Objects.requireNonNull(affair, "affair");
    if (id.isBlank() || recipient.isBlank()) {
      throw new IllegalArgumentException("id and recipient must not be blank");
    }
    if (!basis.article().isBasedOn(basis.table())) {
      throw new IllegalArgumentException("table: is no basis of " + basis.article());
    }
    if (myNumber && !basis.article().canGiveMyNumber()) {
      throw new IllegalArgumentException("myNumber: is never given under " + basis.article());
    }
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("from must be before to");
    }
  }
}
