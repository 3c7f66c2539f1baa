package jp.rrn.law;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A text of an instrument, in force on days of [from, to).
 *
 * @param instrument of which
 * @param id unique within it
 * @param from the first day
 * @param to the day after the last, {@link LocalDate#MAX} if none is known
 * @param knownFrom when the host came to know it: before, nothing is decided by it
 * @param endKnownFrom when the host came to know {@code to}: before, it has no end. {@link
 *     Instant#MIN} if from the beginning
 * @param certainty how sure it is that the law says so today
 * @param status how far its rules can be relied on
 * @param source where the text was taken from
 */
public record InstrumentVersion(
    Instrument instrument,
    String id,
    LocalDate from,
    LocalDate to,
    Instant knownFrom,
    Instant endKnownFrom,
    Certainty certainty,
    Status status,
    String source) {
  /** Checks the interval and the texts. */
  public InstrumentVersion {
    Texts.require("id", id);
    Texts.require("source", source);
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("to must be after from");
    }
    if (to.equals(LocalDate.MAX) && !endKnownFrom.equals(Instant.MIN)) {
      throw new IllegalArgumentException("endKnownFrom must be left out where there is no end");
    }
    if (!endKnownFrom.equals(Instant.MIN) && endKnownFrom.isBefore(knownFrom)) {
      throw new IllegalArgumentException("endKnownFrom must not be before knownFrom");
    }
  }

  /** Returns it as it was known at this moment, from {@code knownFrom} on. */
  InstrumentVersion asKnownAt(Instant known) {
    return endKnownFrom.isAfter(known)
        ? new InstrumentVersion(
            instrument, id, from, LocalDate.MAX, knownFrom, Instant.MIN, certainty, status, source)
        : this;
  }
}
