package jp.rrn.log;

/** Takes each node that an appended leaf completes, the leaf first. */
@FunctionalInterface
public interface NodeSink {
  /** Takes the hash that {@link NodeSource#node} gives back for the same height and index. */
  void node(int height, long index, Hash hash);

  /** Takes nothing. */
  static NodeSink none() {
    return (height, index, hash) -> {};
  }
}
