package jp.rrn.storage.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.rrn.provision.BatchMark;
import jp.rrn.provision.StaleBatchException;

/** Which chunks of requests were answered. */
final class MemoryBatches {
  private final Undo undo;
  private final Map<String, List<BatchMark>> marks = new HashMap<>();

  MemoryBatches(Undo undo) {
    this.undo = undo;
  }

  void append(BatchMark mark) {
    int due = count(mark.batch()) + 1;
    if (mark.chunk() != due) {
      throw new StaleBatchException(mark.chunk(), due);
    }
    List<BatchMark> held = marks.computeIfAbsent(mark.batch(), key -> new ArrayList<>());
    undo.add(() -> held.remove(held.size() - 1));
    held.add(mark);
  }

  Optional<BatchMark> find(String batch, int chunk) {
    return chunk >= 1 && chunk <= count(batch)
        ? Optional.of(marks.getOrDefault(batch, List.of()).get(chunk - 1))
        : Optional.empty();
  }

  int count(String batch) {
    return marks.getOrDefault(batch, List.of()).size();
  }
}
