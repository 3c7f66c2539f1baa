/**
 * What the library costs, each figure beside the plainest code that does the same work.
 *
 * <p>Start at {@link jp.rrn.benchmarks.Benchmarks}: it runs everything and prints one table. A
 * method named {@code floor…} is hand-written code without the library's generality; the ratio to
 * it is worth more than a time, which is that of one machine on one day.
 */
@NullMarked
package jp.rrn.benchmarks;

import org.jspecify.annotations.NullMarked;
