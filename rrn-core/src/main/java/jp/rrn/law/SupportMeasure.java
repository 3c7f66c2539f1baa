package jp.rrn.law;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A support measure (支援措置) for somebody persecuted at home.
 *
 * <p>It does not end by itself: past its review it still stands, and {@link #isOverdue} says that
 * somebody must look at it (STD J440).
 *
 * @param kind why
 * @param provisional whether it stands until the authorities have been heard (仮の支援措置)
 * @param from the first day
 * @param reviewBy the day by which it is to be renewed or ended
 * @param ended the end somebody has put to it
 */
public record SupportMeasure(
    Kind kind, boolean provisional, LocalDate from, LocalDate reviewBy, Optional<Ending> ended) {
  /** Kinds of persecution. */
  public enum Kind {
    /** 配偶者からの暴力. */
    DOMESTIC_VIOLENCE,
    /** ストーカー行為. */
    STALKING,
    /** 児童虐待. */
    CHILD_ABUSE,
    /** その他これらに準ずる行為. */
    OTHER
  }

  /**
   * An end.
   *
   * @param on the first day without it
   * @param operatorId who ended it
   * @param reason why
   */
  public record Ending(LocalDate on, String operatorId, String reason) {
    /** Checks that somebody says why. */
    public Ending {
      Texts.requireOperators("operatorId", operatorId);
      Texts.requireOperators("reason", reason);
    }

    /** Returns the day only. */
    @Override
    public String toString() {
      return "Ending[" + on + "]";
    }
  }

  /** Checks the days. */
  public SupportMeasure {
    if (!from.isBefore(reviewBy)) {
      throw new IllegalArgumentException("reviewBy must be after from");
    }
    if (ended.isPresent() && ended.get().on().isBefore(from)) {
      throw new IllegalArgumentException("ended must not be before from");
    }
  }

  /** Returns whether it stands on this day. */
  public boolean standsOn(LocalDate day) {
    return !day.isBefore(from) && ended.map(end -> day.isBefore(end.on())).orElse(true);
  }

  /** Returns whether it stands although its review is past. */
  public boolean isOverdue(LocalDate day) {
    return standsOn(day) && !day.isBefore(reviewBy);
  }

  /** Returns nothing about the measure. */
  @Override
  public String toString() {
    return "SupportMeasure[masked]";
  }
}
