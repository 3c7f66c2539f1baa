package jp.rrn.node;

/**
 * Is told that the stock of residence codes is low, so that more are asked for in time.
 *
 * <p>Called once each time the stock falls below the level, by the thread that drew the code, after
 * its transaction; and after a restocking that leaves it below. It must not throw: the change that
 * drew the code is recorded already.
 */
@FunctionalInterface
public interface StockAlarm {
  /**
   * The stock has fallen below the level.
   *
   * @param level the level that was set
   * @param left how many codes were left
   */
  void below(int level, int left);
}
