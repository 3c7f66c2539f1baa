package jp.rrn.json;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with a file. With so many at most: reading does not go on after the last. */
final class Problems {
  /** More would not help whoever mends the file, and a hostile one has millions. */
  private static final int LISTED_MAX = 1_000;

  private final List<CatalogueFormatException.Problem> listed = new ArrayList<>();

  void add(String pointer, String rule) {
    listed.add(new CatalogueFormatException.Problem(pointer, rule));
    if (listed.size() == LISTED_MAX) {
      throwIfAny();
    }
  }

  int count() {
    return listed.size();
  }

  List<CatalogueFormatException.Problem> listed() {
    return List.copyOf(listed);
  }

  void throwIfAny() {
    if (!listed.isEmpty()) {
      throw new CatalogueFormatException(listed);
    }
  }
}
