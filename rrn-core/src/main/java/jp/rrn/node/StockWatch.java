package jp.rrn.node;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The level of stock at which somebody wants to be told, once for each time it falls below. Of two
 * who draw at once neither need have seen the other, so the stock may pass a level unseen: what
 * counts is that it is below, not that it has just passed.
 */
final class StockWatch {
  static final StockWatch NONE = new StockWatch(0, (level, left) -> {});

  private final int level;
  private final StockAlarm alarm;
  private final AtomicBoolean told = new AtomicBoolean();

  StockWatch(int level, StockAlarm alarm) {
    if (level < 0) {
      throw new IllegalArgumentException("level must not be negative");
    }
    this.level = level;
    this.alarm = alarm;
  }

  /** Raises the alarm if the stock is below the level although codes came in. */
  void restocked(int size) {
    told.set(false);
    drawn(size);
  }

  /** Raises the alarm if the stock is below the level and nobody was told since it fell. */
  void drawn(int left) {
    if (left < level && told.compareAndSet(false, true)) {
      alarm.below(level, left);
    }
  }
}
