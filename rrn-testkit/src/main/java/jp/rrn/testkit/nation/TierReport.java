package jp.rrn.testkit.nation;

/**
 * What one tier holds at the end.
 *
 * @param tier which
 * @param nodes how many nodes it has
 * @param changes how many changes they hold
 * @param due how many of them were not taken by the next tier; of the nation, which has none, 0
 * @param digest of all of them, person by person; equal digests, equal contents
 * @param nanos how much time its transactions took, if there was a stopwatch
 */
public record TierReport(Tier tier, int nodes, long changes, long due, String digest, long nanos) {}
