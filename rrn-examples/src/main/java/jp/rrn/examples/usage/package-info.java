/** What an office reads in its log of provisions. */
@NullMarked
package jp.rrn.examples.usage;

import org.jspecify.annotations.NullMarked;
