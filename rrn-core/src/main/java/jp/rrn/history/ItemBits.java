package jp.rrn.history;

import java.util.EnumSet;
import java.util.Set;
import jp.rrn.record.Item;

/**
 * Sets of items as bits. A history asks of every entry what it still has to say; with sets that
 * took most of the time of {@link History#asOf}.
 */
final class ItemBits {
  /** Every item of a record. */
  static final int ALL = of(Item.recorded());

  private ItemBits() {}

  static int of(Set<Item> items) {
    int bits = 0;
    for (Item item : items) {
      bits |= bit(item);
    }
    return bits;
  }

  static Set<Item> items(int bits) {
    Set<Item> items = EnumSet.noneOf(Item.class);
    for (Item item : Item.recorded()) {
      if ((bits & bit(item)) != 0) {
        items.add(item);
      }
    }
    return items;
  }

  private static int bit(Item item) {
    return 1 << item.compareTo(Item.NAME);
  }
}
