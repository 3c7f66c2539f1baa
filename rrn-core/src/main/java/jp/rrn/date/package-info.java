/** Partial dates, eras and legal age. */
@NullMarked
package jp.rrn.date;

import org.jspecify.annotations.NullMarked;
