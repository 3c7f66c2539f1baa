/**
 * Journals: lists that only grow, one for each thing that has a story, such as a card or a case.
 * What an entry says belongs to its own package; what is the same for all of them is here: {@link
 * jp.rrn.journal.JournalEntry} is appended to the {@link jp.rrn.journal.Journal} of its {@link
 * jp.rrn.journal.JournalKind}.
 */
@NullMarked
package jp.rrn.journal;

import org.jspecify.annotations.NullMarked;
