/**
 * The three tiers: municipality, prefecture, nation. The only package that opens transactions,
 * reads the clock and draws at random.
 */
@NullMarked
package jp.rrn.node;

import org.jspecify.annotations.NullMarked;
