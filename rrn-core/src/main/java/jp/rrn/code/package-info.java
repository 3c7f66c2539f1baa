/**
 * Numbers and codes as values: {@link jp.rrn.code.ResidenceCode} (住民票コード), {@link
 * jp.rrn.code.MyNumber} (個人番号), {@link jp.rrn.code.LocalGovernmentCode} (全国地方公共団体コード).
 *
 * <p>{@code of} is strict and for machines, {@code parse} lenient and for people; both check the
 * check digit, and {@link jp.rrn.code.NumberFormat#check} says without an exception what is wrong.
 * Leading zeros count. {@code digits()} is the only way to the digits: nothing here prints them.
 *
 * <p>How a residence code with remainder 0 is checked is not settled; {@link
 * jp.rrn.code.ResidueZeroRule} holds both readings, and such a code is told to be ambiguous.
 */
@NullMarked
package jp.rrn.code;

import org.jspecify.annotations.NullMarked;
