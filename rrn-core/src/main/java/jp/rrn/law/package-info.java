/**
 * What is allowed: a {@link jp.rrn.law.Catalogue} of lawful uses decides a {@link
 * jp.rrn.law.UseRequest}.
 *
 * <p>A {@link jp.rrn.law.UseRule} is one row of a table of the Act, or of an ordinance a host adds:
 * who may have which items for which affair. Nothing is allowed that no single rule covers. A
 * {@link jp.rrn.law.Decision} names article, table and row; a refusal names its reasons and the
 * nearest rule. The residence code is never provided, the My Number only where a second law allows
 * it.
 *
 * <p>The national rules are read by {@link jp.rrn.json}; their text is of 2016-08.
 */
@NullMarked
package jp.rrn.law;

import org.jspecify.annotations.NullMarked;
