/**
 * Synthetic Japan: people, names, addresses and municipalities that nobody and nothing is, in the
 * proportions of published figures.
 *
 * <p>Start at {@link jp.rrn.testkit.japan.Residents}, who are drawn, and {@link
 * jp.rrn.testkit.japan.SyntheticMunicipality}, where they live. What is a figure is in {@link
 * jp.rrn.testkit.japan.Figures} with its source; what is made up says so where it stands.
 *
 * <p>Everything comes from the source of randomness that is handed in: the same seed draws the same
 * people on every machine. Nothing in here is real: municipalities have codes that no municipality
 * has, addresses are in streets that do not exist, and numbers are none of this package's: a
 * simulated ledger makes them.
 */
@NullMarked
package jp.rrn.testkit.japan;

import org.jspecify.annotations.NullMarked;
