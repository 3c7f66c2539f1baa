/**
 * What happened to a resident: an append-only list of changes with two times.
 *
 * <p>A {@link jp.rrn.history.Change} is what a municipality records and what travels; a {@link
 * jp.rrn.history.HistoryEntry} is its place in one node's list. {@link jp.rrn.history.History}
 * reads the list: what held on a day as known at a moment, from day to day, item by item, and what
 * a later moment knew better. It also says whether a change may follow, as a {@link
 * jp.rrn.history.Refusal}.
 *
 * <p>Nothing is ever altered or removed. What was wrong is cancelled, or corrected, by a further
 * entry.
 */
@NullMarked
package jp.rrn.history;

import org.jspecify.annotations.NullMarked;
