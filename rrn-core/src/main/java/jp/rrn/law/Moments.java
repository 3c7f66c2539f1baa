package jp.rrn.law;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;

/**
 * The moments at which something of some rules came to be known, numbered from 0. Between two of
 * them every decision is the same whenever it is asked for.
 */
final class Moments {
  private final Instant[] moments;

  private Moments(Instant[] moments) {
    this.moments = moments;
  }

  static Moments of(Collection<UseRule> rules) {
    return new Moments(Catalogue.moments(rules).toArray(Instant[]::new));
  }

  /** Returns one moment alone: what was known by then was always known. */
  static Moments at(Instant known) {
    return new Moments(new Instant[] {known});
  }

  int count() {
    return moments.length;
  }

  Instant get(int number) {
    return moments[number];
  }

  /** Returns the number of the last one that is not after this moment; 0 if there is none. */
  int numberAt(Instant known) {
    int found = Arrays.binarySearch(moments, known);
    return found >= 0 ? found : Math.max(0, -found - 2);
  }
}
