/** An organ searches for somebody it has no number of. */
@NullMarked
package jp.rrn.examples.search;

import org.jspecify.annotations.NullMarked;
