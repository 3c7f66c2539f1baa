package jp.rrn.storage.jdbc;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import jp.rrn.number.Claim;
import jp.rrn.number.NumberKind;
import jp.rrn.record.Subject;
import org.jspecify.annotations.Nullable;

/**
 * Whose a number is or was: once it has a subject, that never changes, so it may be remembered.
 * What may change is not here: not whether a number is in use, not that one is free, nothing of a
 * history, no grant.
 *
 * <p>A fact comes in only after the transaction that saw it has committed, and is shown only to
 * transactions that began after that: none sees what another one has not committed, or what was not
 * there when it began.
 */
final class Facts {
  /** Remembers nothing. */
  static final Facts NONE = new Facts(0);

  private record NumberKey(NumberKind kind, long body) {}

  private record Holder(Subject subject, long since) {}

  private final @Nullable Cache<NumberKey, Holder> cache;
  private final AtomicLong moments = new AtomicLong();

  /** Creates a memory of at most so many facts. */
  Facts(int most) {
    this.cache = most == 0 ? null : Caffeine.newBuilder().maximumSize(most).build();
  }

  /** Begins a transaction, before it reads anything. */
  Seen begin() {
    return new Seen(cache, moments);
  }

  /** What one transaction may be shown, and what it has seen. */
  static final class Seen {
    private final @Nullable Cache<NumberKey, Holder> cache;
    private final AtomicLong moments;
    private final long begun;
    private final Map<NumberKey, Subject> holders = new HashMap<>();

    private Seen(@Nullable Cache<NumberKey, Holder> cache, AtomicLong moments) {
      this.cache = cache;
      this.moments = moments;
      this.begun = moments.get();
    }

    Optional<Subject> holder(NumberKind kind, long body) {
      if (cache == null) {
        return Optional.empty();
      }
      Holder known = cache.getIfPresent(new NumberKey(kind, body));
      return known == null || known.since() > begun
          ? Optional.empty()
          : Optional.of(known.subject());
    }

    void saw(Claim claim) {
      Subject subject = claim.subject();
      if (cache != null && subject != null) {
        holders.put(new NumberKey(claim.kind(), claim.body()), subject);
      }
    }

    /** Remembers what was seen; after the commit, and only then. */
    void committed() {
      if (cache != null && !holders.isEmpty()) {
        long now = moments.incrementAndGet();
        // Who is there already has been longer.
        holders.forEach(
            (number, subject) -> cache.asMap().putIfAbsent(number, new Holder(subject, now)));
      }
    }
  }
}
