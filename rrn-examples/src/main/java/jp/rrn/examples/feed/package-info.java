/** An organ follows somebody's record and keeps a mirror of what it was told. */
@NullMarked
package jp.rrn.examples.feed;

import org.jspecify.annotations.NullMarked;
