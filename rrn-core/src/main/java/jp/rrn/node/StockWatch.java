package jp.rrn.node;

/**
 * The level of stock at which somebody wants to be told. Every draw takes one code, so the stock
 * passes each level once on its way down.
 */
record StockWatch(int level, StockAlarm alarm) {
  static final StockWatch NONE = new StockWatch(0, (level, left) -> {});

  StockWatch {
    if (level < 0) {
      throw new IllegalArgumentException("level must not be negative");
    }
  }

  /** Raises the alarm if the stock is below the level although codes came in. */
  void restocked(int size) {
    if (size < level) {
      alarm.below(level, size);
    }
  }

  /** Raises the alarm if this draw took the stock below the level. */
  void drawn(int left) {
    if (left == level - 1) {
      alarm.below(level, left);
    }
  }
}
