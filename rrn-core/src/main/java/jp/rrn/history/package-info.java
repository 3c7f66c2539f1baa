/** What happened to a resident: an append-only list with two times. */
@NullMarked
package jp.rrn.history;

import org.jspecify.annotations.NullMarked;
