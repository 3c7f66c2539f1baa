/**
 * What is allowed: a {@link jp.rrn.law.Catalogue} of lawful uses decides a {@link
 * jp.rrn.law.UseRequest}.
 *
 * <p>A {@link jp.rrn.law.UseRule} is a box: who may have which items, by which method, for which
 * affair, about whom, on which days. It stands in a version of an instrument, the Act or an
 * ordinance a host adds, and within what its {@link jp.rrn.law.Article} allows. Nothing is allowed
 * that no single rule covers. The residence code and the My Number are given only where an article
 * gives everything, or while a second law ({@link jp.rrn.law.Condition}) is in force.
 *
 * <p>A {@link jp.rrn.law.Decision} is small and can be made again from request and digest; {@link
 * jp.rrn.law.Explanation} and {@link jp.rrn.law.ExplanationText} say how it came about, {@link
 * jp.rrn.law.Disclosure} what the recipient may know of it. {@link jp.rrn.law.Authorization} adds
 * what only takes away: operators that are not valid, support measures, fact sources that fail.
 *
 * <p>{@link jp.rrn.law.CatalogueAnalysis} says what is odd about a catalogue without asking it
 * anything, and {@link jp.rrn.law.CatalogueDifference} which requests two of them decide
 * differently.
 *
 * <p>Files are read by {@link jp.rrn.json}; the national rules are those of 2016-08.
 */
@NullMarked
package jp.rrn.law;

import org.jspecify.annotations.NullMarked;
