package jp.rrn.date;

import java.time.LocalDate;
import java.util.Optional;

/** A date of which parts may be unknown. */
public record PartialDate(String wire) {
  /** Returns the known calendar date. */
  public static PartialDate of(LocalDate date) {
    return new PartialDate(date.toString());
  }

  /** Returns the date with this wire form. */
  public static PartialDate of(String wire) {
    return new PartialDate(wire);
  }

  /** Returns the wire form. */
  public String toWire() {
    return wire;
  }

  /** Returns the first day it can be; empty if the year is unknown. */
  public Optional<LocalDate> earliest() {
    return wire.startsWith("0000") ? Optional.empty() : Optional.of(LocalDate.parse(wire));
  }

  /** Returns the last day it can be; empty if the year is unknown. */
  public Optional<LocalDate> latest() {
    return earliest();
  }
}
