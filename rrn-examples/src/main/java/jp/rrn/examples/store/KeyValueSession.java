package jp.rrn.examples.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import jp.rrn.code.RrnException;
import jp.rrn.feed.FeedStore;
import jp.rrn.history.HistoryStore;
import jp.rrn.journal.Journal;
import jp.rrn.journal.JournalEntry;
import jp.rrn.journal.JournalKind;
import jp.rrn.json.JsonForm;
import jp.rrn.log.LogStore;
import jp.rrn.number.NumberStore;
import jp.rrn.provision.ProvisionStore;
import jp.rrn.store.Session;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/** One open transaction. Its ports reach the maps through it alone, and only while it is open. */
final class KeyValueSession implements Session {
  /** Makes an exception of the sequence that was tried and the one that was due. */
  interface Stale extends BiFunction<Integer, Integer, RrnException> {}

  static final int ALL = Integer.MAX_VALUE;

  private final MVStore engine;
  private volatile @Nullable Thread owner = Thread.currentThread();

  KeyValueSession(MVStore engine) {
    this.engine = engine;
  }

  // tag::session[]
  /** Returns the index of this name, sorted by its keys, which are compared part by part. */
  MVMap<Object[], Object[]> map(String name) {
    return opened().engine.openMap(name);
  }

  /** Returns the values of this name as JSON, sorted in the same way. */
  MVMap<Object[], String> texts(String name) {
    return opened().engine.openMap(name);
  }

  private KeyValueSession opened() {
    if (Thread.currentThread() != owner) {
      throw new IllegalStateException("this transaction is over, or another thread's");
    }
    return this;
  }

  // end::session[]

  /** Returns the rows from this key on, at most so many, whose keys begin with the same parts. */
  static <V> List<V> rows(MVMap<Object[], V> map, int limit, int sameParts, Object... from) {
    List<V> rows = new ArrayList<>();
    Cursor<Object[], V> cursor = map.cursor(from);
    while (rows.size() < limit
        && cursor.hasNext()
        && Arrays.equals(cursor.next(), 0, sameParts, from, 0, sameParts)) {
      rows.add(cursor.getValue());
    }
    return rows;
  }

  /** Returns the row with this key, which an index says is there. */
  Object[] row(String name, Object... key) {
    return Objects.requireNonNull(map(name).get(key), name);
  }

  // tag::journal[]
  /** Returns the key of this place of this list, if it is the one that comes next. */
  Object[] next(String name, Object id, int sequence, Stale stale) {
    int due = due(name, id);
    if (sequence != due) {
      throw stale.apply(sequence, due);
    }
    return key(id, due);
  }

  /** Returns which sequence comes next in this list. */
  int due(String name, Object id) {
    Object[] last = texts(name).floorKey(key(id, ALL));
    return last != null && last[0].equals(id) ? (Integer) last[1] + 1 : 1;
  }

  /** Returns what the texts from this key on say, at most so many. */
  <T> List<T> list(String name, JsonForm<T> form, int limit, int sameParts, Object... from) {
    return rows(texts(name), limit, sameParts, from).stream().map(form::read).toList();
  }

  // end::journal[]

  static Object[] key(Object... parts) {
    return parts;
  }

  void close() {
    owner = null;
  }

  @Override
  public HistoryStore histories() {
    return new KeyValueHistories(opened());
  }

  @Override
  public NumberStore numbers() {
    return new KeyValueNumbers(opened());
  }

  @Override
  public ProvisionStore provisions() {
    return new KeyValueProvisions(opened());
  }

  @Override
  public LogStore log() {
    return new KeyValueLog(opened());
  }

  @Override
  public FeedStore feeds() {
    return new KeyValueFeeds(opened());
  }

  @Override
  public <E extends JournalEntry> Journal<E> journal(JournalKind<E> kind) {
    JsonForm.of(kind); // Every store refuses what none could write.
    return new KeyValueJournal<>(opened(), kind);
  }
}
