/**
 * The storage port: {@link jp.rrn.store.RegistryStore} runs work in a transaction, and its {@link
 * jp.rrn.store.Session} hands out one small port per feature.
 *
 * <p>A port's Javadoc is its contract, and rrn-testkit holds the contract as tests. Every
 * uniqueness is the store's to keep, never a check before a write.
 */
@NullMarked
package jp.rrn.store;

import org.jspecify.annotations.NullMarked;
