package jp.rrn.storage.jdbc;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import jp.rrn.number.Claim;
import jp.rrn.number.NumberKind;
import jp.rrn.provision.ProvisionScope;
import jp.rrn.record.Subject;
import org.jspecify.annotations.Nullable;

/**
 * What never changes once it is there, so that it may be remembered: whose a number is or was, and
 * under which name the scope of a request is written. What may change is not here: not whether a
 * number is in use, not that one is free, nothing of a history, no grant.
 *
 * <p>A fact comes in only after the transaction that saw it has committed, and is shown only to
 * transactions that began after that: none sees what another one has not committed, or what was not
 * there when it began.
 */
final class Facts {
  /** Remembers nothing. */
  static final Facts NONE = new Facts(0);

  private record NumberKey(NumberKind kind, long body) {}

  private record Fact<V>(V value, long since) {}

  private final AtomicLong moments = new AtomicLong();
  private final @Nullable Cache<NumberKey, Fact<Subject>> holders;
  private final @Nullable Cache<ProvisionScope, Fact<UUID>> names;

  /** Creates a memory of at most so many facts of each kind. */
  Facts(int most) {
    this.holders = most == 0 ? null : Caffeine.newBuilder().maximumSize(most).build();
    this.names = most == 0 ? null : Caffeine.newBuilder().maximumSize(most).build();
  }

  /** Begins a transaction, before it reads anything. */
  Seen begin() {
    long begun = moments.get();
    return new Seen(moments, new Kind<>(holders, begun), new Kind<>(names, begun));
  }

  /** Facts of one kind, as one transaction may be shown them and has seen them. */
  private static final class Kind<K, V> {
    private final @Nullable Cache<K, Fact<V>> cache;
    private final long begun;
    private final Map<K, V> seen = new HashMap<>();

    Kind(@Nullable Cache<K, Fact<V>> cache, long begun) {
      this.cache = cache;
      this.begun = begun;
    }

    Optional<V> find(K key) {
      Fact<V> known = cache == null ? null : cache.getIfPresent(key);
      return known == null || known.since() > begun ? Optional.empty() : Optional.of(known.value());
    }

    void saw(K key, V value) {
      if (cache != null) {
        seen.put(key, value);
      }
    }

    void committed(AtomicLong moments) {
      if (cache != null && !seen.isEmpty()) {
        long now = moments.incrementAndGet();
        // What is there already has been longer.
        seen.forEach((key, value) -> cache.asMap().putIfAbsent(key, new Fact<>(value, now)));
      }
    }
  }

  /** What one transaction may be shown, and what it has seen. */
  static final class Seen {
    private final AtomicLong moments;
    private final Kind<NumberKey, Subject> holders;
    private final Kind<ProvisionScope, UUID> names;

    private Seen(
        AtomicLong moments, Kind<NumberKey, Subject> holders, Kind<ProvisionScope, UUID> names) {
      this.moments = moments;
      this.holders = holders;
      this.names = names;
    }

    Optional<Subject> holder(NumberKind kind, long body) {
      return holders.find(new NumberKey(kind, body));
    }

    void saw(Claim claim) {
      Subject subject = claim.subject();
      if (subject != null) {
        holders.saw(new NumberKey(claim.kind(), claim.body()), subject);
      }
    }

    Optional<UUID> name(ProvisionScope scope) {
      return names.find(scope);
    }

    void saw(ProvisionScope scope, UUID name) {
      names.saw(scope, name);
    }

    /** Remembers what was seen; after the commit, and only then. */
    void committed() {
      holders.committed(moments);
      names.committed(moments);
    }
  }
}
