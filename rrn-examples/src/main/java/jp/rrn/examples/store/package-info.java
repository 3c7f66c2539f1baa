/**
 * A store to learn from, over an ordered key-value engine: {@code docs/write-a-store.md} walks
 * through it. Start at {@link jp.rrn.examples.store.KeyValueStore}.
 */
@NullMarked
package jp.rrn.examples.store;

import org.jspecify.annotations.NullMarked;
