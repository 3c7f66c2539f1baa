/**
 * A registry in memory: {@link jp.rrn.storage.memory.MemoryStore}, for tests, examples and tools.
 *
 * <p>Transactions run one at a time, are undone step by step if they fail, and cost what they
 * change. What is in memory is gone with it.
 */
@NullMarked
package jp.rrn.storage.memory;

import org.jspecify.annotations.NullMarked;
