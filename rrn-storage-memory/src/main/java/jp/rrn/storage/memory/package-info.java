/** A registry in memory. */
@NullMarked
package jp.rrn.storage.memory;

import org.jspecify.annotations.NullMarked;
