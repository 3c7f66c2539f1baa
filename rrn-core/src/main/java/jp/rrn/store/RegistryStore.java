package jp.rrn.store;

import java.util.function.Function;

/**
 * Where one node keeps everything it keeps. Safe for concurrent callers.
 *
 * <p>An adapter implements this and the ports of {@link Session}, then extends the contracts of
 * rrn-testkit.
 */
public interface RegistryStore {
  /**
   * Runs {@code work} in a transaction of its own and returns its result after the commit.
   *
   * <p>If {@code work} throws, nothing it wrote remains and the exception passes through.
   * Concurrent transactions that write histories, numbers, cases or cards behave as if they ran one
   * after the other, as far as they read those by their keys; one that writes none of them sees
   * each of them as it was when it looked. What was searched, or listed as open, unforwarded or in
   * stock, is where to look and is read by its key. A conflict reported by the engine, also at
   * commit, runs {@code work} again, at most the number of times the store states: {@code work}
   * must have no effect outside the session.
   *
   * @throws IllegalStateException if called inside {@code work} of the same store: transactions do
   *     not nest
   */
  <T> T inTransaction(Function<Session, T> work);
}
