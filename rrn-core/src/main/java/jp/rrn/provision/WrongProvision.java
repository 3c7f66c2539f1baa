package jp.rrn.provision;

import java.util.Set;
import jp.rrn.record.Item;

/**
 * An answer that gave what a correction has shown to be wrong: who was given it may have to be told
 * (個人情報の保護に関する法律 97条).
 *
 * @param entry the answer, as it is remembered
 * @param items the items given that were wrong; never their values
 */
public record WrongProvision(ProvisionEntry entry, Set<Item> items) {
  /** Copies the set. */
  public WrongProvision {
    items = Set.copyOf(items);
    if (items.isEmpty()) {
      throw new IllegalArgumentException("items must not be empty");
    }
  }
}
