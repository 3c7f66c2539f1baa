package jp.rrn.examples.load;

import java.util.Comparator;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;
import jp.rrn.examples.load.MadeUpRegistry.Resident;
import jp.rrn.number.Claim;
import jp.rrn.store.RegistryStore;
import jp.rrn.store.Session;

/**
 * Puts a made-up registry into a store, page by page in order of the index; one page is one
 * transaction. Whatever breaks it off leaves whole pages, and {@link #firstMissing} says where to
 * go on. One loader at a time works on a store.
 */
public final class Loader {
  /** So many residents have about a thousand entries. */
  static final int PAGE = 400;

  private final RegistryStore store;
  private final MadeUpRegistry registry;

  /** Creates one that loads this registry into this store. */
  public Loader(RegistryStore store, MadeUpRegistry registry) {
    this.store = store;
    this.registry = registry;
  }

  /** Returns the first index from 0 to {@code residents} that is not loaded. */
  public long firstMissing(long residents) {
    long from = 0;
    long to = residents;
    while (from < to) {
      long middle = (from + to) >>> 1;
      boolean held =
          store.inTransaction(s -> !s.histories().list(registry.subject(middle)).isEmpty());
      from = held ? middle + 1 : from;
      to = held ? to : middle;
    }
    return from;
  }

  /**
   * Loads the residents from {@code from} up to but not {@code to}.
   *
   * @param done is told after each page how many are loaded by then, those before {@code from}
   *     included
   * @return how many entries were appended
   */
  public long load(long from, long to, LongConsumer done) {
    long entries = 0;
    for (long start = from; start < to; start += PAGE) {
      long end = Math.min(to, start + PAGE);
      List<Resident> page = LongStream.range(start, end).mapToObj(registry::resident).toList();
      entries += store.<Integer>inTransaction(s -> put(s, page));
      done.accept(end);
    }
    return entries;
  }

  private static int put(Session session, List<Resident> page) {
    // Kind by kind: a store claims together what is of one kind.
    List<Claim> claims =
        page.stream()
            .flatMap(r -> r.claims().stream())
            .sorted(Comparator.comparing(Claim::kind))
            .toList();
    var entries = page.stream().flatMap(r -> r.entries().stream()).toList();
    session.histories().appendAll(entries);
    if (!session.numbers().claimAll(claims).isEmpty()) {
      throw new IllegalStateException("a number of this registry is taken in the store");
    }
    return entries.size();
  }
}
