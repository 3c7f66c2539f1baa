package jp.rrn.node;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.random.RandomGenerator;
import jp.rrn.log.EntryContents;
import jp.rrn.log.LogFiles;
import jp.rrn.log.LogStore;
import jp.rrn.log.LogSubject;
import jp.rrn.log.LoggedEntry;
import jp.rrn.log.NoteSigner;
import jp.rrn.log.SignedNote;
import jp.rrn.log.SubjectCount;
import jp.rrn.log.SubjectKey;
import jp.rrn.log.TileDirectory;
import jp.rrn.provision.LogField;
import jp.rrn.provision.ProvisionEntry;
import jp.rrn.record.Subject;
import jp.rrn.store.RegistryStore;
import jp.rrn.store.Session;

/**
 * Makes the requests one node has answered provable: seals them into the tree of its log, publishes
 * that, erases what its time is over of, and audits it. Safe for concurrent callers, also in
 * several programs on one store.
 *
 * <p>A request is remembered in the transaction of its answer; that row is the record, and its
 * position is final. Sealing comes after, as often as one likes: each row gets the one entry of the
 * tree whose index is its position, whoever seals, and wherever it breaks off.
 *
 * <p>Source: 住民基本台帳法 30条の16, 30条の18, 30条の29.
 */
public final class ProvisionLog {
  /** The most rows that are sealed in one transaction. */
  public static final int LIMIT = 1_000;

  private final RegistryStore store;
  private final SubjectKey.Maker keys;
  private final RandomGenerator random;

  ProvisionLog(RegistryStore store, SubjectKey.Maker keys, RandomGenerator random) {
    this.store = store;
    this.keys = keys;
    this.random = random;
  }

  /**
   * Seals page by page, each in a transaction of its own, until no row is left; returns how many
   * that were.
   *
   * @throws ProvisionLostException if one is missing among those that are not sealed yet; those
   *     before it are sealed
   */
  public long seal() {
    long sealed = 0;
    for (int page = seal(LIMIT); page > 0; page = seal(LIMIT)) {
      sealed += page;
    }
    return sealed;
  }

  /**
   * Seals the next rows in one transaction, at most so many, and returns how many that were.
   *
   * @throws IllegalArgumentException if the limit is not from 1 to {@link #LIMIT}
   * @throws ProvisionLostException if the first that is not sealed is missing
   */
  public int seal(int limit) {
    if (limit < 1 || limit > LIMIT) {
      throw new IllegalArgumentException("limit must be from 1 to " + LIMIT);
    }
    return store.inTransaction(s -> seal(s, limit));
  }

  private int seal(Session session, int limit) {
    LogStore log = session.log();
    long from = log.head().size();
    List<ProvisionEntry> rows = next(session, from, limit);
    Map<Subject, LogSubject> subjects = new HashMap<>(log.subjects(subjects(rows)));
    List<LoggedEntry> entries = new ArrayList<>();
    for (ProvisionEntry row : rows) {
      Optional<SubjectCount> about = row.subject().map(subject -> count(subjects, subject));
      byte[] seed = drawn(EntryContents.SEED_BYTES);
      entries.add(LoggedEntry.of(EntryContents.of(seed, about, LogField.of(row))));
    }
    log.putSubjects(subjects);
    log.appendAll(entries);
    return entries.size();
  }

  /** Returns the rows from this position on, up to the first that is missing. */
  private static List<ProvisionEntry> next(Session session, long from, int limit) {
    SortedMap<Long, ProvisionEntry> rows = session.provisions().listByPosition(from, limit);
    List<ProvisionEntry> dense = new ArrayList<>();
    while (rows.containsKey(from + dense.size())) {
      dense.add(rows.get(from + dense.size()));
    }
    if (dense.isEmpty() && isLost(session, from)) {
      throw new ProvisionLostException(from);
    }
    return dense;
  }

  /** Looks for later rows first: one that is written meanwhile is not lost. */
  private static boolean isLost(Session session, long position) {
    return !session.provisions().list(position, 1).isEmpty()
        && session.provisions().listByPosition(position, 1).isEmpty();
  }

  static Set<Subject> subjects(Iterable<ProvisionEntry> rows) {
    Set<Subject> subjects = new HashSet<>();
    rows.forEach(row -> row.subject().ifPresent(subjects::add));
    return subjects;
  }

  private SubjectCount count(Map<Subject, LogSubject> subjects, Subject subject) {
    LogSubject known = subjects.get(subject);
    LogSubject counted =
        known == null ? LogSubject.of(1, drawn(LogSubject.SALT_BYTES)) : known.next();
    subjects.put(subject, counted);
    return new SubjectCount(counted.key(keys, subject), counted.count());
  }

  private byte[] drawn(int bytes) {
    byte[] drawn = new byte[bytes];
    random.nextBytes(drawn);
    return drawn;
  }

  /**
   * Publishes what is sealed: tiles, entries, a signed checkpoint, and the contents, which are not
   * for handing out. For one publisher of these files at a time. Meanwhile nothing is sealed, and
   * where transactions run one at a time nothing else is done either; seal and publish often.
   *
   * <p>What breaks off, or is run again after a conflict, is finished by the next.
   *
   * @return the checkpoint, for witnesses to cosign
   * @throws jp.rrn.log.LogRolledBackException if the log does not begin with what these files have
   *     been published with; nothing is written
   */
  public SignedNote publish(LogFiles files, NoteSigner signer) {
    TileDirectory directory = new TileDirectory(files);
    return store.inTransaction(
        s -> {
          // Files are an effect outside: they say what was committed before, so twice is as once.
          SignedNote note = directory.publish(s.log(), signer);
          directory.publishContents(s.log());
          return note;
        });
  }

  /**
   * Erases the contents of the entries from an index to before another, in the store and then in
   * the files; every proof stays true. Run it again if it breaks off. Copies of the files
   * elsewhere, and backups, are the host's to erase.
   */
  public void eraseContents(long from, long to, LogFiles files) {
    store.<Boolean>inTransaction(
        s -> {
          s.log().eraseContents(from, to);
          return true;
        });
    store.<Boolean>inTransaction(
        s -> {
          s.log().head(); // Who publishes what was there before has done so.
          new TileDirectory(files).writeContents(from, to, s.log());
          return true;
        });
  }

  /**
   * Erases the salt of a subject: nobody finds the entries about it any more who has not its key
   * already. Erase their contents first, which hold the key. An entry that comes later is about a
   * subject never seen before. An {@link AccountDesk} counts what came before as earlier, and
   * proves nothing of it.
   */
  public void forget(Subject subject) {
    store.<Boolean>inTransaction(
        s -> {
          s.log().forget(subject);
          return true;
        });
  }

  /**
   * Returns what finds the entries about a subject, for the person it is; empty if none is sealed.
   */
  public Optional<SubjectKey> key(Subject subject) {
    return store.inTransaction(
        s ->
            Optional.ofNullable(s.log().subjects(Set.of(subject)).get(subject))
                .map(known -> known.key(keys, subject)));
  }

  /**
   * Compares every row that is sealed with the contents of its entry, and makes the tree again out
   * of the entries, page by page. Memory stays the same however long the log is, but for what is
   * found.
   */
  public LogComparison compare() {
    return new LogComparing(store, keys).run();
  }
}
