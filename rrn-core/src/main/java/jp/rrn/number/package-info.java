/**
 * Who is which number: one append-only ledger per node, on which no number is ever used twice.
 *
 * <p>{@link jp.rrn.number.NumberLedger} allots residence codes to municipalities and designates My
 * Numbers; {@link jp.rrn.number.CodeStock} is what a municipality does with its allotment. Both
 * work on the {@link jp.rrn.number.NumberStore} of one transaction. A request id makes every
 * request repeatable without effect.
 *
 * <p>How a My Number comes from a residence code is a {@link jp.rrn.number.MyNumberTransform}; that
 * of the nation is not public, and {@link jp.rrn.number.NoncedTransform} is ours.
 */
@NullMarked
package jp.rrn.number;

import org.jspecify.annotations.NullMarked;
