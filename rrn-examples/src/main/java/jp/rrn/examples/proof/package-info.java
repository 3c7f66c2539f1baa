/** What was provided is sealed, published and proved. */
@NullMarked
package jp.rrn.examples.proof;

import org.jspecify.annotations.NullMarked;
