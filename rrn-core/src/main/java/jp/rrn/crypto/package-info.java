/** Keyed mathematics; not exported. */
@NullMarked
package jp.rrn.crypto;

import org.jspecify.annotations.NullMarked;
