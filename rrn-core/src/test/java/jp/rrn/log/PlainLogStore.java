package jp.rrn.log;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.rrn.record.Subject;

/** A log that keeps its entries and makes every hash anew. */
final class PlainLogStore implements LogStore {
  private final List<LoggedEntry> entries = new ArrayList<>();
  private final Map<Subject, LogSubject> subjects = new HashMap<>();

  @Override
  public Frontier head() {
    return Frontier.of(entries.size(), this);
  }

  @Override
  public long append(LoggedEntry entry) {
    entries.add(entry);
    return entries.size() - 1L;
  }

  @Override
  public void eraseContents(long from, long to) {
    entries.subList((int) from, (int) to).replaceAll(LoggedEntry::erased);
  }

  @Override
  public Map<Subject, LogSubject> subjects(Set<Subject> asked) {
    Map<Subject, LogSubject> known = new HashMap<>(subjects);
    known.keySet().retainAll(asked);
    return known;
  }

  @Override
  public void putSubjects(Map<Subject, LogSubject> known) {
    subjects.putAll(known);
  }

  @Override
  public void forget(Subject subject) {
    subjects.remove(subject);
  }

  @Override
  public List<LoggedEntry> list(long from, int limit) {
    return entries.stream().skip(from).limit(limit).toList();
  }

  @Override
  public Hash node(int height, long index) {
    return height == 0
        ? entries.get((int) index).leaf()
        : Hash.ofNode(node(height - 1, 2 * index), node(height - 1, 2 * index + 1));
  }
}
