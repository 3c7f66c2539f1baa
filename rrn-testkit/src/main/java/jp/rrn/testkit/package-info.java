/**
 * For the tests of other projects: contracts, arbitraries, made-up people and a manual clock.
 *
 * <p>A new store extends the contracts ({@link jp.rrn.testkit.HistoryStoreContract}, {@link
 * jp.rrn.testkit.NumberStoreContract}, {@link jp.rrn.testkit.ProvisionStoreContract}, {@link
 * jp.rrn.testkit.LogStoreContract}, {@link jp.rrn.testkit.JournalContract}, {@link
 * jp.rrn.testkit.FeedStoreContract}, {@link jp.rrn.testkit.EmergencyStopContract}, {@link
 * jp.rrn.testkit.RegistryStoreContract}), runs a {@link jp.rrn.testkit.command.StoreScript} and is
 * green. A property asks {@link jp.rrn.testkit.RegistryDomain} for values; a plain test takes
 * {@link jp.rrn.testkit.People}, {@link jp.rrn.testkit.TrickyNames} and a {@link
 * jp.rrn.testkit.ManualClock}. What is sent over a line goes through a {@link
 * jp.rrn.testkit.FaultyLine}.
 *
 * <p>Nobody and nothing in here is real.
 */
@NullMarked
package jp.rrn.testkit;

import org.jspecify.annotations.NullMarked;
