package jp.rrn.journal;

import java.util.Optional;

/** One entry of a journal: immutable, and never altered or removed once appended. */
public interface JournalEntry {
  /** Returns whose journal it is in: 1 to 64 printable ASCII characters without a space. */
  String journalId();

  /** Returns 1, 2, 3 … per journal, without gaps. */
  int sequence();

  /**
   * Returns where the journal stands after this entry among those of its kind in which something is
   * left to do; empty if nothing is. Places are in the order of their characters, 1 to 100 of
   * printable ASCII, and two journals never stand at the same one.
   */
  Optional<String> place();
}
