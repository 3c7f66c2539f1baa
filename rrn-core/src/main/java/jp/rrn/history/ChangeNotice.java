package jp.rrn.history;

import java.util.List;

/**
 * What goes up one tier (本人確認情報の通知, 30条の6, 30条の7): changes in the order they were recorded.
 *
 * @param changes 1 to {@link #LIMIT} changes; those of one person in the order of their history
 */
public record ChangeNotice(List<Change> changes) {
  /** The most changes one notice carries. Bounded so that no tier can flood the next. */
  public static final int LIMIT = 500;

  /** Copies the list and checks its size. */
  public ChangeNotice {
    changes = List.copyOf(changes);
    if (changes.isEmpty() || changes.size() > LIMIT) {
      throw new IllegalArgumentException("a notice carries 1 to " + LIMIT + " changes");
    }
  }
}
