/**
 * Lines that lose and databases that break, by a plan: every failure is drawn from a seed or named
 * by the number of the call, never left to threads or the wall clock.
 *
 * <p>A {@link jp.rrn.testkit.fault.FaultPlan} says of each call what goes wrong. {@link
 * jp.rrn.testkit.fault.FaultyLine} is an {@link jp.rrn.node.Upstream} that keeps to it, {@link
 * jp.rrn.testkit.fault.FaultyStore} a {@link jp.rrn.store.RegistryStore}, and {@link
 * jp.rrn.testkit.fault.FaultyCalls} any other port. What fails throws {@link
 * jp.rrn.testkit.fault.InjectedFaultException}.
 */
@NullMarked
package jp.rrn.testkit.fault;

import org.jspecify.annotations.NullMarked;
