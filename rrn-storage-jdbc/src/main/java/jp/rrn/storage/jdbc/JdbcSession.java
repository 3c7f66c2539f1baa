package jp.rrn.storage.jdbc;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jp.rrn.feed.FeedStore;
import jp.rrn.history.HistoryStore;
import jp.rrn.journal.Journal;
import jp.rrn.journal.JournalEntry;
import jp.rrn.journal.JournalKind;
import jp.rrn.log.LogStore;
import jp.rrn.number.NumberStore;
import jp.rrn.provision.ProvisionStore;
import jp.rrn.store.Session;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/**
 * The ports of one transaction; closed with it.
 *
 * <p>It remembers in which state it saw each key. Under read committed a second look could show
 * another state: that is a conflict, and the work runs again on what is there now.
 */
final class JdbcSession implements Session {
  private final Handle handle;
  private final Dialect dialect;
  private final Failures failures;
  private final Thread owner = Thread.currentThread();
  private final Facts.Seen facts;
  private final Map<Key, Integer> states = new HashMap<>();
  private final Set<Key> guarded = new HashSet<>();
  private final JdbcHistories histories;
  private final JdbcNumbers numbers;
  private final JdbcProvisions provisions;
  private final JdbcLog log;
  private final JdbcFeeds feeds;
  private volatile boolean open = true;
  private String opening = "";
  private Isolation isolation = Isolation.READ_COMMITTED;
  private @Nullable RuntimeException broken;

  JdbcSession(Handle handle, Dialect dialect, Sealing sealing, Facts facts) {
    this.facts = facts.begin();
    this.handle = handle;
    this.dialect = dialect;
    this.failures = new Failures(dialect);
    this.histories = new JdbcHistories(this, sealing);
    this.numbers = new JdbcNumbers(this, sealing);
    this.provisions = new JdbcProvisions(this);
    this.log = new JdbcLog(this);
    this.feeds = new JdbcFeeds(this);
  }

  void close() {
    open = false;
  }

  /** Returns what broke the transaction: nothing it wrote may be committed. */
  Optional<RuntimeException> broken() {
    return Optional.ofNullable(broken);
  }

  Handle handle() {
    return handle;
  }

  Dialect dialect() {
    return dialect;
  }

  Facts.Seen facts() {
    return facts;
  }

  /** Begins the transaction. */
  void begin(Isolation wanted) {
    isolation = wanted;
    opening =
        run(
            () -> {
              handle.begin();
              return dialect.begin(handle, wanted);
            });
  }

  /** Begins within a transaction of the caller's. */
  void join() {
    isolation = run(() -> dialect.join(handle));
  }

  /**
   * Ends the work. What it has seen must still be so when it commits, or of two that each move what
   * the other has seen neither would have seen the other. A primary key guards what it has moved
   * itself; who has moved nothing may have been before everybody.
   */
  void settle() {
    Set<Key> seen = seen().keySet();
    if (seen.isEmpty() || guarded.isEmpty()) {
      return;
    }
    boolean look = run(() -> dialect.settle(handle, isolation, marks(seen), marks(guarded)));
    if (look && !stillStands()) {
      throw conflict();
    }
  }

  /** Returns what this transaction has seen and not moved, in the state it saw. */
  private Map<Key, Integer> seen() {
    Map<Key, Integer> seen = new HashMap<>(states);
    seen.keySet().removeAll(guarded);
    return seen;
  }

  private static Set<Integer> marks(Set<Key> keys) {
    return keys.stream().map(Key::mark).collect(Collectors.toSet());
  }

  /**
   * Runs statements of one port. What the driver throws breaks the transaction for good, even if
   * the work catches it.
   */
  <T> T run(Supplier<T> statements) {
    return runOpening(
        unsaid -> {
          if (!unsaid.isEmpty()) {
            PlainJdbc.execute(handle, unsaid);
          }
          return statements.get();
        });
  }

  /**
   * As {@link #run}, but the first statement, one of {@link PlainJdbc}, must take with it what has
   * to go before it: that saves a round trip.
   */
  <T> T runOpening(Function<String, T> statements) {
    check();
    if (broken != null) {
      throw broken;
    }
    try {
      String unsaid = opening;
      opening = "";
      return statements.apply(unsaid);
    } catch (JdbiException failed) {
      RuntimeException found =
          failures.isConflict(failed) ? new ConflictSignal() : Failures.failed(failed, false);
      broken = found;
      throw found;
    }
  }

  /** Ends the attempt: what was seen is not what is there. */
  ConflictSignal conflict() {
    ConflictSignal signal = new ConflictSignal();
    broken = signal;
    return signal;
  }

  /** Notes in which state a key is; another one than before is a conflict. */
  void saw(Key key, int rows) {
    Integer before = states.putIfAbsent(key, rows);
    if (before != null && before != rows) {
      throw conflict();
    }
  }

  /** Returns in which state this transaction has seen or left a key; looks if it has not. */
  int state(Key key) {
    look(List.of(key));
    return states.getOrDefault(key, 0);
  }

  /** Looks at those of these keys that were not seen yet, all at once. */
  void look(Collection<? extends Key> keys) {
    List<Key> unseen =
        keys.stream().<Key>map(key -> key).filter(k -> !states.containsKey(k)).toList();
    states.putAll(KeyCounts.of(handle, unseen));
  }

  /** Returns whether this transaction has seen that the key has no row. */
  boolean sawNothing(Key key) {
    Integer before = states.get(key);
    return before != null && before == 0;
  }

  /** Notes that this transaction itself has moved a key on; the primary key guards it from now. */
  void moved(Key key, int rows) {
    states.put(key, rows);
    guarded.add(key);
  }

  /**
   * Returns whether everything this transaction has seen still stands. If not, what the work made
   * of it need not be so.
   */
  boolean stillStands() {
    return run(
        () -> {
          Map<Key, Integer> seen = seen();
          return seen.equals(KeyCounts.of(handle, seen.keySet()));
        });
  }

  private void check() {
    if (!open || Thread.currentThread() != owner) {
      throw new IllegalStateException(
          "the transaction of this session is over, or another thread's");
    }
  }

  @Override
  public HistoryStore histories() {
    check();
    return histories;
  }

  @Override
  public NumberStore numbers() {
    check();
    return numbers;
  }

  @Override
  public ProvisionStore provisions() {
    check();
    return provisions;
  }

  @Override
  public LogStore log() {
    check();
    return log;
  }

  @Override
  public FeedStore feeds() {
    check();
    return feeds;
  }

  @Override
  public <E extends JournalEntry> Journal<E> journal(JournalKind<E> kind) {
    check();
    return new JdbcJournal<>(this, kind);
  }
}
