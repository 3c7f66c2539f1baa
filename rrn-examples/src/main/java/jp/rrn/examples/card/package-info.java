/** The life of one card, from its application to its renewal. */
@NullMarked
package jp.rrn.examples.card;

import org.jspecify.annotations.NullMarked;
