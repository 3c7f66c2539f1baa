/**
 * The three tiers: {@link jp.rrn.node.Municipality}, {@link jp.rrn.node.Prefecture}, {@link
 * jp.rrn.node.NationalCenter}.
 *
 * <p>A municipality records what happens; {@code forward()} carries it up through the one method of
 * {@link jp.rrn.node.Upstream}. Nothing about a person goes down: a node has no reference to the
 * one below it. {@link jp.rrn.node.Provision} is the counter of a node at which records are asked
 * for, by key or by a search; {@link jp.rrn.node.RegisteredOperators} says who may ask there, and
 * {@link jp.rrn.node.ProvisionLog} makes what was answered provable. {@link jp.rrn.node.Feeds} is
 * the one at which recipients follow records.
 *
 * <p>The only package that opens transactions, reads the clock and draws at random; all three come
 * in through constructors. What the law refuses is a value ({@link jp.rrn.node.ChangeResult}).
 */
@NullMarked
package jp.rrn.node;

import org.jspecify.annotations.NullMarked;
