/**
 * What in the log of provisions may be misuse: many look-ups, one person over and over, look-ups at
 * night, of oneself or one's family, many refusals.
 *
 * <p>A {@link jp.rrn.signal.MisuseWatch} reads the log in its order and gives a {@link
 * jp.rrn.signal.Signal} whenever a {@link jp.rrn.signal.Thresholds threshold} is reached. A signal
 * is a reason to ask somebody, no more. It says which entries of the log it rests on and whose they
 * are, and nothing about whom they are about: who may look into the log finds that there.
 */
@NullMarked
package jp.rrn.signal;

import org.jspecify.annotations.NullMarked;
