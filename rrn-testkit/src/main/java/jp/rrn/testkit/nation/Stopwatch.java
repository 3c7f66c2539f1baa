package jp.rrn.testkit.nation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Adds up the time that is spent in each tier; in an upper tier it is not the lower one's. */
final class Stopwatch {
  private final LongSupplier nanos;
  private final Map<Tier, Long> spent = new EnumMap<>(Tier.class);
  private final Deque<Tier> running = new ArrayDeque<>();
  private long since;

  Stopwatch(LongSupplier nanos) {
    this.nanos = nanos;
  }

  <T> T time(Tier tier, Supplier<T> work) {
    charge();
    running.push(tier);
    try {
      return work.get();
    } finally {
      charge();
      running.pop();
    }
  }

  private void charge() {
    long now = nanos.getAsLong();
    Tier current = running.peek();
    if (current != null) {
      spent.merge(current, now - since, Long::sum);
    }
    since = now;
  }

  long spent(Tier tier) {
    return spent.getOrDefault(tier, 0L);
  }
}
