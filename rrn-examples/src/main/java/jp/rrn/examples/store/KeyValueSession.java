package jp.rrn.examples.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import jp.rrn.card.CardStore;
import jp.rrn.disclosure.CaseStore;
import jp.rrn.feed.FeedStore;
import jp.rrn.history.HistoryStore;
import jp.rrn.json.JsonForm;
import jp.rrn.log.LogStore;
import jp.rrn.number.NumberStore;
import jp.rrn.provision.BatchStore;
import jp.rrn.provision.ProvisionStore;
import jp.rrn.store.Session;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** One open transaction. Its ports reach the maps through it alone, and only while it is open. */
final class KeyValueSession implements Session {
  private final MVStore engine;
  private final Thread owner = Thread.currentThread();
  private volatile boolean open = true;

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
    if (!open || Thread.currentThread() != owner) {
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

  /** Returns the text with this key, which an index says is there. */
  String text(String name, Object... key) {
    return Objects.requireNonNull(texts(name).get(key), name);
  }

  // tag::journal[]
  /** Returns which sequence comes next in this list. */
  int due(String name, Object id) {
    Object[] last = texts(name).floorKey(key(id, Integer.MAX_VALUE));
    return last != null && last[0].equals(id) ? (Integer) last[1] + 1 : 1;
  }

  /** Returns all that is in this list. */
  <T> List<T> list(String name, JsonForm<T> form, Object id) {
    return rows(texts(name), Integer.MAX_VALUE, 1, id).stream().map(form::read).toList();
  }

  // end::journal[]

  static Object[] key(Object... parts) {
    return parts;
  }

  void close() {
    open = false;
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
  public BatchStore batches() {
    return new KeyValueBatches(opened());
  }

  @Override
  public CaseStore cases() {
    return new KeyValueCases(opened());
  }

  @Override
  public CardStore cards() {
    return new KeyValueCards(opened());
  }

  @Override
  public FeedStore feeds() {
    return new KeyValueFeeds(opened());
  }
}
