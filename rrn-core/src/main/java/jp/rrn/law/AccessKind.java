package jp.rrn.law;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import jp.rrn.record.Item;

/** How a recipient says whom it asks about, as far as rules tell it apart. */
public enum AccessKind {
  /** By a number or code. */
  BY_KEY(),
  /** {@link SearchKind#FOUR_ITEMS}. */
  FOUR_ITEMS(Item.NAME, Item.DATE_OF_BIRTH, Item.SEX, Item.ADDRESS),
  /** {@link SearchKind#THREE_ITEMS}. */
  THREE_ITEMS(Item.NAME, Item.DATE_OF_BIRTH, Item.ADDRESS),
  /** {@link SearchKind#NAME_AND_BIRTH}. */
  NAME_AND_BIRTH(Item.NAME, Item.DATE_OF_BIRTH),
  /** {@link SearchKind#ADDRESS}. */
  ADDRESS(Item.ADDRESS),
  /** {@link SearchKind#OTHER}. */
  OTHER(Item.NAME);

  private final ImmutableSet<Item> example;

  AccessKind(Item... example) {
    this.example = ImmutableSet.copyOf(example);
  }

  /** Returns that of a request. */
  public static AccessKind of(Access access) {
    return access instanceof Access.Search search ? of(search.kind()) : BY_KEY;
  }

  static AccessKind of(SearchKind kind) {
    return switch (kind) {
      case FOUR_ITEMS -> FOUR_ITEMS;
      case THREE_ITEMS -> THREE_ITEMS;
      case NAME_AND_BIRTH -> NAME_AND_BIRTH;
      case ADDRESS -> ADDRESS;
      case OTHER -> OTHER;
    };
  }

  /** Returns the kind of search; empty if there is none. */
  public Optional<SearchKind> search() {
    return example.isEmpty() ? Optional.empty() : Optional.of(SearchKind.of(example));
  }

  /** Returns whether a My Number may be asked for this way. */
  boolean findsMyNumber() {
    return search().map(SearchKind::findsMyNumber).orElse(true);
  }

  /** Returns an example. */
  Access example() {
    return example.isEmpty() ? Access.BY_KEY : new Access.Search(example);
  }
}
