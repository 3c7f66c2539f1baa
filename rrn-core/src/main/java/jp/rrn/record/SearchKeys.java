package jp.rrn.record;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Sets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a store finds subjects by: of each item its keys, folded so that what is written otherwise
 * has the same key. A subject is found if it has one of the keys asked for of every item asked for.
 *
 * <p>Keys narrow down and prove nothing: who asks compares the records ({@link
 * SearchTerms#quality}). They are derived; a store can make them again from the records.
 *
 * @param byItem the keys of each item, never empty; only of {@link #ITEMS}, in their order
 */
public record SearchKeys(Map<Item, Set<String>> byItem) {
  /** The items that have keys, those first that are compared fastest. */
  public static final List<Item> ITEMS = List.of(Item.DATE_OF_BIRTH, Item.ADDRESS, Item.NAME);

  /** The key of every date of which a part is unknown. */
  static final String PARTLY_UNKNOWN = "?";

  private static final NameSearch NAMES = NameSearch.standard();
  private static final AddressFold ADDRESSES = new AddressFold(VariantFold.standard());

  /** Copies the map in the order of {@link #ITEMS}. */
  public SearchKeys {
    Map<Item, Set<String>> copy = new LinkedHashMap<>();
    for (Item item : ITEMS) {
      Set<String> keys = byItem.get(item);
      if (keys != null) {
        copy.put(item, Set.copyOf(keys));
      }
    }
    if (copy.size() < byItem.size() || copy.containsValue(Set.of())) {
      throw new IllegalArgumentException("keys must be of an item that has some, and not empty");
    }
    byItem = ImmutableMap.copyOf(copy);
  }

  /** Returns the keys of these items of a record; an item without keys has none. */
  public static SearchKeys of(Set<Item> items, IdentityRecord record) {
    Map<Item, Set<String>> keys = new LinkedHashMap<>();
    for (Item item : Sets.intersection(items, Set.copyOf(ITEMS))) {
      Set<String> found =
          switch (item) {
            case DATE_OF_BIRTH ->
                Set.of(
                    record.dateOfBirth().isExact()
                        ? record.dateOfBirth().toWire()
                        : PARTLY_UNKNOWN);
            case ADDRESS -> Set.of(ofAddress(record.address().text()));
            default -> ofName(NAMES.keys(record.name()));
          };
      if (!found.isEmpty()) {
        keys.put(item, found);
      }
    }
    return new SearchKeys(keys);
  }

  static Set<String> ofName(String typed) {
    return ofName(NAMES.query(typed));
  }

  /** What is written, and Roman letters whatever their case; readings are no name. */
  private static Set<String> ofName(NameKeys keys) {
    return Set.copyOf(Sets.union(keys.written(), keys.roman()));
  }

  static String ofAddress(String text) {
    return ADDRESSES.fold(text);
  }

  /** Returns whether the other has one of these keys of this item. */
  public boolean meet(SearchKeys other, Item item) {
    Set<String> mine = byItem.getOrDefault(item, Set.of());
    return other.byItem.getOrDefault(item, Set.of()).stream().anyMatch(mine::contains);
  }

  /** Returns the type's name and a mask. */
  @Override
  public String toString() {
    return "SearchKeys[masked]";
  }
}
