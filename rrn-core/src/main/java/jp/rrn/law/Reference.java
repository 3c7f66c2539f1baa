package jp.rrn.law;

import java.time.LocalDate;

/**
 * A second law on which an item depends, in force for the recipient and affair on days of [from,
 * to).
 *
 * @param id unique in an instrument
 * @param kind what it can allow
 * @param title its title
 * @param place article and paragraph in it
 * @param from the first day
 * @param to the day after the last, {@link LocalDate#MAX} if none is known
 * @param certainty how sure it is that it says so today
 */
public record Reference(
    String id,
    Kind kind,
    String title,
    String place,
    LocalDate from,
    LocalDate to,
    Certainty certainty) {
  /** What a second law can allow. */
  public enum Kind {
    /** The use of the My Number (番号法 9条). */
    NUMBER_ACT,
    /** The residence code for the time being (平成27年政令301号 附則4条). */
    TRANSITIONAL
  }

  /** Checks the interval and the texts. */
  public Reference {
    Texts.require("id", id);
    Texts.require("title", title);
    Texts.require("place", place);
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("to must be after from");
    }
  }

  /** Returns whether it is in force. */
  public boolean isInForceOn(LocalDate day) {
    return !day.isBefore(from) && day.isBefore(to);
  }
}
