/**
 * What an office looks at in itself to see whether records are safe with it (自己点検).
 *
 * <p>A {@link jp.rrn.review.CheckList} is a version of the questions; jp.rrn.json reads the bundled
 * one and those of a host. {@link jp.rrn.review.Review} holds what was found against it: what is
 * lacking, until when, what nobody has looked at. {@link jp.rrn.review.ReviewReport} prints it.
 *
 * <p>The ten topics stand in the law; the wording of every check is ours, and most checks are good
 * practice that no law asks for. Each says which.
 */
@NullMarked
package jp.rrn.review;

import org.jspecify.annotations.NullMarked;
