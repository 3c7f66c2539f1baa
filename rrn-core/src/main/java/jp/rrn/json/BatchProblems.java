package jp.rrn.json;

import java.util.ArrayList;
import java.util.List;
import jp.rrn.json.BatchFormatException.Problem;

/** What is wrong with the lines of a request, so many at most. */
final class BatchProblems {
  private final List<Problem> listed = new ArrayList<>();
  private long count;

  void add(Problem problem) {
    count++;
    if (count <= BatchFormatException.LISTED_MAX) {
      listed.add(problem);
    }
  }

  void add(long line, String field, String rule) {
    add(new Problem(line, field, rule));
  }

  /** Returns the exception with this problem as well. */
  BatchFormatException with(BatchLayout.Place place, String rule) {
    add(place.line(), place.field(), rule);
    return new BatchFormatException(listed, count);
  }

  void throwIfAny() {
    if (count > 0) {
      throw new BatchFormatException(listed, count);
    }
  }
}
