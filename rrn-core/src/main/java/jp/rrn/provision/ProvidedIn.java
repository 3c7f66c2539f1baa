package jp.rrn.provision;

import jp.rrn.law.Method;
import jp.rrn.law.Recipient;

/**
 * How many records a recipient got: a row of the yearly report or of the ledger.
 *
 * @param <T> a month in the report, a day in the ledger
 * @param recipient who
 * @param time when
 * @param method how they were handed over
 * @param count how many records
 */
public record ProvidedIn<T>(Recipient recipient, T time, Method method, long count) {
  ProvidedIn<T> counting(long other) {
    return new ProvidedIn<>(recipient, time, method, other);
  }
}
