/** The storage port. */
@NullMarked
package jp.rrn.store;

import org.jspecify.annotations.NullMarked;
