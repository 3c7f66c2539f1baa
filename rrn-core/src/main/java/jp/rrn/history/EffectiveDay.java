package jp.rrn.history;

import java.time.LocalDate;
import jp.rrn.date.PartialDate;

/**
 * The rule that turns the date of an event, which may be partly unknown, into the first day it
 * holds.
 */
public final class EffectiveDay {
  private EffectiveDay() {}

  /**
   * Returns the first day the event can have been; if not even its year is known, the day it was
   * notified.
   */
  public static LocalDate of(PartialDate eventDate, LocalDate notifiedOn) {
    return eventDate.earliest().orElse(notifiedOn);
  }
}
