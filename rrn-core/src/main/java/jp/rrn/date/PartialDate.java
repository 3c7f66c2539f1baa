package jp.rrn.date;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A date of which parts may be unknown (不詳日), kept in the form in which it travels.
 *
 * <p>Ten characters, year-month-day. Year 0000, month 00 and day 00 are unknown. Months A1 to A4
 * are spring, summer, autumn and winter; B, C and D in place of A mean early, mid and late in the
 * season. Days A1, A2, A3 are the first, second and last third of a month (上旬, 中旬, 下旬). A day its
 * month does not have (2023-02-29) is legal as received. Immutable.
 *
 * <p>Its completions are the days it can be: any day if the year is unknown; the last of the month
 * and the first of the next for a day the month does not have. Comparisons complete both sides
 * independently, so 1935-00-00 is only possibly the same day as itself.
 *
 * <p>Beside the code it can carry the words of the register and an era to print. Equality takes all
 * three, for it says "the same evidence": were dates equal that differ in their words, a correction
 * of the words would pass for no change and be lost. Ask {@link #sameDay} about the day itself. The
 * wire form is the code alone, as the words travel in a field of their own.
 *
 * <p>The order is by the first day it can be, unknown years first, then by the last, the code, the
 * printed form and the words: total and consistent with equality.
 *
 * <p>Which months a season has is not laid down with the codes: here spring begins in March and the
 * other seasons follow by three months, and early, mid and late are its first, second and third
 * month [likely]. Source: Digital Agency core data model DS-441 6.2, 6.3; 住民記録システム標準仕様書 1.1.8.
 */
public final class PartialDate implements Comparable<PartialDate> {
  /** The most user-perceived characters (extended grapheme clusters) of the words as written. */
  public static final int AS_WRITTEN_MAX = 72;

  private static final Comparator<PartialDate> ORDER =
      Comparator.comparing(PartialDate::days, DaySpan.ORDER)
          .thenComparing(date -> date.wire)
          .thenComparing(PartialDate::toJapanese)
          .thenComparing(date -> date.asWritten);

  private final String wire;

  /** Only where it is another than the usual one, so that dates that print alike are equal. */
  private final @Nullable Era unusualEra;

  /** Empty for none. */
  private final String asWritten;

  private PartialDate(String wire, @Nullable Era unusualEra, String asWritten) {
    this.wire = wire;
    this.unusualEra = unusualEra;
    this.asWritten = asWritten;
  }

  /** Returns the calendar date. */
  public static PartialDate of(LocalDate date) {
    return of(date.toString());
  }

  /**
   * Returns the date with this wire form.
   *
   * @throws IllegalArgumentException if it is not of the form, or a part is known below an unknown
   */
  public static PartialDate of(String wire) {
    WireForm.check(wire);
    return new PartialDate(wire, null, "");
  }

  /**
   * Returns the date a person wrote, with the era it is written in as its era to print: 年月日不詳,
   * 昭和10年月日不詳, 昭和10年春, 昭和10年初春, 昭和10年3月日不詳, 昭和10年3月中旬, 昭和10年3月21日, S10.3.21; or with four digits
   * and no era. Numbers and spaces are as lenient as in {@link Wareki#parse}. Other words (推定昭和10年)
   * are for {@link #withAsWritten}.
   *
   * @throws IllegalArgumentException if it is of no such form, or no day of it can be written in
   *     the era under this mode
   */
  public static PartialDate parse(String text, EraMode mode) {
    WrittenDate written = WrittenDate.read(text);
    PartialDate date = of(written.toWire());
    Era era = written.era();
    return era == null ? date : date.withDisplayEra(era, mode);
  }

  /** Returns the wire form: the code without words and era. */
  public String toWire() {
    return wire;
  }

  /** Returns it in Japanese, as {@link #parse} reads it: 昭和10年3月中旬; without era like 1850年春. */
  public String toJapanese() {
    return WrittenDate.of(displayEra().orElse(null), wire).toJapanese();
  }

  /** Returns the register's own words for the date, exactly as given. */
  public Optional<String> asWritten() {
    return asWritten.isEmpty() ? Optional.empty() : Optional.of(asWritten);
  }

  /**
   * Returns the same date with these words.
   *
   * @throws IllegalArgumentException if they are blank, too long or hold what no register has
   */
  public PartialDate withAsWritten(String words) {
    AsWritten.check(words, AS_WRITTEN_MAX);
    return new PartialDate(wire, unusualEra, words);
  }

  /**
   * Returns the era it is printed in: the one it was given, else that of the first day it can be
   * (of two, the new one); empty if the year is unknown or it can be before 1873-01-01.
   *
   * <p>It does not narrow the date: 1989-00-00 can be any day of 1989 also as 昭和64年.
   */
  public Optional<Era> displayEra() {
    return unusualEra == null ? WireForm.era(wire) : Optional.of(unusualEra);
  }

  /**
   * Returns the same date printed in this era; leniently also after its end (平成35年2月29日).
   *
   * @throws IllegalArgumentException if no day it can be may be written in the era under this mode
   */
  public PartialDate withDisplayEra(Era era, EraMode mode) {
    if (!mode.admits(era, WireForm.daysOfTheYearWritten(wire))) {
      throw new IllegalArgumentException("era: a day the date can be must lie in it");
    }
    boolean usual = WireForm.era(wire).equals(Optional.of(era));
    return new PartialDate(wire, usual ? null : era, asWritten);
  }

  /** Returns whether it is one day of the calendar. */
  public boolean isExact() {
    return days().isOneDay();
  }

  /** Returns the first day it can be; empty if the year is unknown. */
  public Optional<LocalDate> earliest() {
    return Optional.of(days().first()).filter(day -> !day.equals(LocalDate.MIN));
  }

  /** Returns the last day it can be; empty if the year is unknown. */
  public Optional<LocalDate> latest() {
    return Optional.of(days().last()).filter(day -> !day.equals(LocalDate.MAX));
  }

  /** Returns whether its day is before the other's. */
  public Certainty before(PartialDate other) {
    return days().before(other.days());
  }

  /** Returns whether its day is the other's; certain only of two exact dates. */
  public Certainty sameDay(PartialDate other) {
    return days().same(other.days());
  }

  /**
   * Returns whether its day is in a period.
   *
   * @param from the first day
   * @param until the day after the last
   * @throws IllegalArgumentException if the period has no day
   */
  public Certainty within(LocalDate from, LocalDate until) {
    return days().within(from, until);
  }

  /** Returns the days it can be. */
  DaySpan days() {
    return WireForm.days(wire);
  }

  @Override
  public int compareTo(PartialDate other) {
    return ORDER.compare(this, other);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PartialDate that
        && wire.equals(that.wire)
        && unusualEra == that.unusualEra
        && asWritten.equals(that.asWritten);
  }

  @Override
  public int hashCode() {
    return 31 * wire.hashCode() + asWritten.hashCode();
  }

  /** Returns the type's name and a mask: it may be somebody's birthday. */
  @Override
  public String toString() {
    return "PartialDate[masked]";
  }
}
