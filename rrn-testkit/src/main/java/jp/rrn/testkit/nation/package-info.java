/**
 * A nation in one JVM: municipalities, prefectures and the national centre over stores the host
 * gives, synthetic people to whom things happen, lines that fail, nodes that are lost.
 *
 * <p>Start at {@link jp.rrn.testkit.nation.Nation}: say how many people, how many years, what goes
 * wrong, and run it. {@link jp.rrn.testkit.nation.SimulatedNation} can also be lived day by day and
 * asked at any time whether its tiers agree. {@link jp.rrn.testkit.nation.NationReport} says what
 * became of it.
 *
 * <p>One thread, one seed: the same configuration over the same kind of store gives the same
 * nation, byte for byte, whatever the zone, locale and charset of the machine. Left out: families
 * (people move one by one), public holidays other than the turn of the year, messages between
 * municipalities other than what a mover brings along.
 */
@NullMarked
package jp.rrn.testkit.nation;

import org.jspecify.annotations.NullMarked;
