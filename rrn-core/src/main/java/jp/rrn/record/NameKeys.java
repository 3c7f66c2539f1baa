package jp.rrn.record;

import java.util.Set;

/**
 * The keys under which a name is found, made by a {@link NameSearch}. A host keeps them in an index
 * of its own, beside the name and never in its place, and makes them again when the search changes.
 *
 * @param written what is written: name, name in kanji, former family name, alternative name
 * @param kana the readings
 * @param roman what is written in Roman letters
 */
public record NameKeys(Set<String> written, Set<String> kana, Set<String> roman) {
  /** Copies the sets. */
  public NameKeys {
    written = Set.copyOf(written);
    kana = Set.copyOf(kana);
    roman = Set.copyOf(roman);
  }

  /** Returns whether some key of these begins with a key of the query, each kind by itself. */
  public boolean isFoundBy(NameKeys query) {
    return begins(written, query.written) || begins(kana, query.kana) || begins(roman, query.roman);
  }

  private static boolean begins(Set<String> keys, Set<String> prefixes) {
    return prefixes.stream()
        .anyMatch(prefix -> keys.stream().anyMatch(key -> key.startsWith(prefix)));
  }

  /** Returns the type's name and a mask. */
  @Override
  public String toString() {
    return "NameKeys[masked]";
  }
}
