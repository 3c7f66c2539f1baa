package jp.rrn.storage.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import jp.rrn.log.Frontier;
import jp.rrn.log.Hash;
import jp.rrn.log.LogStore;
import jp.rrn.record.Subject;

/**
 * A log in memory. Safe for concurrent callers: transactions run one at a time, and of a failed one
 * nothing remains. All is gone with the object.
 *
 * <p>Every node is kept, 64 bytes for each entry beside the entry itself, so that a proof makes no
 * hash but those at the right edge.
 */
public final class MemoryLogStore {
  private final ReentrantLock lock = new ReentrantLock();
  private final Undo undo = new Undo();
  private final List<byte[]> entries = new ArrayList<>();
  private final List<HashRow> rows = new ArrayList<>();
  private final Map<Subject, Long> counts = new HashMap<>();
  private Frontier head = Frontier.EMPTY;

  /** Creates an empty log. */
  public MemoryLogStore() {}

  /**
   * Runs {@code work} in a transaction of its own and returns its result after the commit.
   *
   * <p>If {@code work} throws, nothing it appended remains and the exception passes through.
   *
   * @throws IllegalStateException if called inside {@code work}: transactions do not nest
   */
  public <T> T inTransaction(Function<LogStore, T> work) {
    if (lock.isHeldByCurrentThread()) {
      throw new IllegalStateException("transactions do not nest");
    }
    lock.lock();
    Frontier before = head;
    boolean committed = false;
    try {
      T result = work.apply(new Transaction());
      committed = true;
      return result;
    } finally {
      if (committed) {
        undo.forget();
      } else {
        undo.run();
        truncate(before);
      }
      lock.unlock();
    }
  }

  private void truncate(Frontier to) {
    head = to;
    entries.subList((int) to.size(), entries.size()).clear();
    for (int height = 0; height < rows.size(); height++) {
      rows.get(height).truncate((int) (to.size() >> height));
    }
  }

  private void node(int height, long index, Hash hash) {
    if (height == rows.size()) {
      rows.add(new HashRow());
    }
    rows.get(height).add(hash);
  }

  /** The log as one transaction sees it. */
  private final class Transaction implements LogStore {
    @Override
    public Frontier head() {
      check();
      return head;
    }

    @Override
    public long append(byte[] entry) {
      check();
      if (entry.length > ENTRY_BYTES_MAX) {
        throw new IllegalArgumentException("entry must have at most " + ENTRY_BYTES_MAX + " bytes");
      }
      long index = head.size();
      entries.add(entry.clone());
      head = head.append(Hash.ofLeaf(entry), MemoryLogStore.this::node);
      return index;
    }

    @Override
    public long nextCount(Subject subject) {
      check();
      long next = counts.getOrDefault(subject, 0L) + 1;
      counts.put(subject, next);
      undo.add(() -> forget(subject, next));
      return next;
    }

    private void forget(Subject subject, long count) {
      if (count == 1) {
        counts.remove(subject);
      } else {
        counts.put(subject, count - 1);
      }
    }

    @Override
    public List<byte[]> entries(long from, int limit) {
      check();
      int first = (int) Math.min(from, entries.size());
      int end = Math.min(entries.size(), first + limit);
      return entries.subList(first, end).stream().map(byte[]::clone).toList();
    }

    @Override
    public Hash node(int height, long index) {
      check();
      if (height < 0 || height >= rows.size() || index < 0 || index >= rows.get(height).size()) {
        throw new IllegalArgumentException("node must be over leaves that are there");
      }
      return rows.get(height).get((int) index);
    }

    private void check() {
      if (!lock.isHeldByCurrentThread()) {
        throw new IllegalStateException("the transaction is over");
      }
    }
  }
}
