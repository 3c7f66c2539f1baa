/**
 * Random calls of every port of a store, and the plain model that says what they must answer: begin
 * at {@link jp.rrn.testkit.command.StoreScript}.
 */
@NullMarked
package jp.rrn.testkit.command;

import org.jspecify.annotations.NullMarked;
