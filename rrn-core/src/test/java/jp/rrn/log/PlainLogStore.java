package jp.rrn.log;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.rrn.record.Subject;

/** A log that keeps its entries and makes every hash anew. */
final class PlainLogStore implements LogStore {
  private final List<byte[]> entries = new ArrayList<>();
  private final Map<Subject, Long> counts = new HashMap<>();

  @Override
  public Frontier head() {
    return Frontier.of(entries.size(), this);
  }

  @Override
  public long append(byte[] entry) {
    entries.add(entry.clone());
    return entries.size() - 1L;
  }

  @Override
  public long nextCount(Subject subject) {
    return counts.merge(subject, 1L, Long::sum);
  }

  @Override
  public List<byte[]> entries(long from, int limit) {
    return entries.stream().skip(from).limit(limit).toList();
  }

  @Override
  public Hash node(int height, long index) {
    return height == 0
        ? Hash.ofLeaf(entries.get((int) index))
        : Hash.ofNode(node(height - 1, 2 * index), node(height - 1, 2 * index + 1));
  }
}
