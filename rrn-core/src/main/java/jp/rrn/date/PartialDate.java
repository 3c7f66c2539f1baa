package jp.rrn.date;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date of which parts may be unknown, kept in the form in which it travels.
 *
 * <p>Ten characters, year-month-day. Year 0000, month 00 and day 00 are unknown. Months A1 to A4
 * are spring, summer, autumn and winter; B, C and D in place of A mean early, mid and late in the
 * season. Days A1, A2, A3 are the first, second and last third of a month (上旬, 中旬, 下旬). A day its
 * month does not have (2023-02-29) is legal as received. Immutable.
 *
 * <p>Which months a season has is not laid down with the codes: here spring begins in March and the
 * other seasons follow by three months, and early, mid and late are its first, second and third
 * month [likely]. Source: Digital Agency core data model DS-441 6.2, 6.3.
 */
public final class PartialDate {
  private static final Pattern WIRE =
      Pattern.compile("(\\d{4})-(0\\d|1[0-2]|[A-D][1-4])-([0-2]\\d|3[01]|A[1-3])");

  private final String wire;

  private PartialDate(String wire) {
    this.wire = wire;
  }

  /** Returns the calendar date. */
  public static PartialDate of(LocalDate date) {
    return of(date.toString());
  }

  /**
   * Returns the date with this wire form.
   *
   * @throws IllegalArgumentException if it is not of the form, or a part is known below one that is
   *     not
   */
  public static PartialDate of(String wire) {
    Matcher parts = WIRE.matcher(wire);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "date: must be like 1935-03-21, parts from the code table");
    }
    boolean yearKnown = !parts.group(1).equals("0000");
    boolean monthKnown = !parts.group(2).equals("00");
    boolean season = parts.group(2).charAt(0) >= 'A';
    boolean dayKnown = !parts.group(3).equals("00");
    if ((!yearKnown && monthKnown) || (dayKnown && (!monthKnown || season))) {
      throw new IllegalArgumentException("date: a part is known below one that is not");
    }
    return new PartialDate(wire);
  }

  /** Returns the wire form. */
  public String toWire() {
    return wire;
  }

  /** Returns whether it is one day of the calendar. */
  public boolean isExact() {
    return days().isOneDay();
  }

  /**
   * Returns the first day it can be; empty if the year is unknown. A day its month does not have is
   * the last of the month.
   */
  public Optional<LocalDate> earliest() {
    return isYearKnown() ? Optional.of(days().first()) : Optional.empty();
  }

  /**
   * Returns the last day it can be; empty if the year is unknown. A day its month does not have is
   * the first of the next month.
   */
  public Optional<LocalDate> latest() {
    return isYearKnown() ? Optional.of(days().last()) : Optional.empty();
  }

  private boolean isYearKnown() {
    return !wire.startsWith("0000");
  }

  /** Returns the days it can be. */
  DaySpan days() {
    return DaySpan.of(wire);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PartialDate that && wire.equals(that.wire);
  }

  @Override
  public int hashCode() {
    return wire.hashCode();
  }

  /** Returns the type's name and a mask: it may be somebody's birthday. */
  @Override
  public String toString() {
    return "PartialDate[masked]";
  }
}
