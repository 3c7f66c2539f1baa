package jp.rrn.json;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with a file, so many at most. */
final class Problems {
  /** More would not help whoever mends the file, and a hostile one has millions. */
  private static final int LISTED_MAX = 1_000;

  private final List<CatalogueFormatException.Problem> listed = new ArrayList<>();
  private int count;

  void add(String pointer, String rule) {
    count++;
    if (count <= LISTED_MAX) {
      listed.add(new CatalogueFormatException.Problem(pointer, rule));
    }
  }

  /** Returns how many there are, listed or not. */
  int count() {
    return count;
  }

  List<CatalogueFormatException.Problem> listed() {
    return List.copyOf(listed);
  }

  void throwIfAny() {
    if (count > 0) {
      throw new CatalogueFormatException(listed);
    }
  }
}
