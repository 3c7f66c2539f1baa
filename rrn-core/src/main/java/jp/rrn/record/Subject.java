package jp.rrn.record;

/**
 * The surrogate under which one node's store keeps one person. It is drawn at random, means nothing
 * outside that store, and never leaves the node. Numbers are facts about a subject.
 */
public record Subject(long value) implements Comparable<Subject> {
  @Override
  public int compareTo(Subject other) {
    return Long.compare(value, other.value);
  }
}
