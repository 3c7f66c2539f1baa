package jp.rrn.operator;

/**
 * Who acts: a person by the authority he has. Both are kept with everything that is done.
 *
 * @param id the authority used (操作者ID)
 * @param person the person who uses it (照合ID)
 */
public record Operator(OperatorId id, MatchingId person) {
  /** Returns an operator with these ids. */
  public static Operator of(String id, String person) {
    return new Operator(new OperatorId(id), new MatchingId(person));
  }
}
