package jp.rrn.law;

import java.util.Set;
import jp.rrn.record.Item;

/** Kinds of search, by what is given. Each rule says which it allows, and how many answers. */
public enum SearchKind {
  /** Name, date of birth, sex and address (4情報). */
  FOUR_ITEMS,
  /** The same without sex. */
  THREE_ITEMS,
  /** At least name and date of birth. */
  NAME_AND_BIRTH,
  /** An address and no name: who lives there. */
  ADDRESS,
  /** Anything else. */
  OTHER;

  /**
   * Returns the kind of a search by these items. A My Number or residence code among them does not
   * make it any surer.
   */
  public static SearchKind of(Set<Item> given) {
    if (!given.contains(Item.NAME)) {
      return given.contains(Item.ADDRESS) ? ADDRESS : OTHER;
    }
    if (!given.contains(Item.DATE_OF_BIRTH)) {
      return OTHER;
    }
    if (!given.contains(Item.ADDRESS)) {
      return NAME_AND_BIRTH;
    }
    return given.contains(Item.SEX) ? FOUR_ITEMS : THREE_ITEMS;
  }

  /**
   * Returns whether a My Number may be looked up by it: with fewer items people were taken for
   * others (総点検本部, 2023).
   */
  public boolean findsMyNumber() {
    return this == FOUR_ITEMS || this == THREE_ITEMS;
  }
}
