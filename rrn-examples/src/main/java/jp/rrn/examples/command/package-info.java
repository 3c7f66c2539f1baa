/** The rrn command. */
@NullMarked
package jp.rrn.examples.command;

import org.jspecify.annotations.NullMarked;
