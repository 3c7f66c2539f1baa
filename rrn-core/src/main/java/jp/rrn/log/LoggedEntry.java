package jp.rrn.log;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One entry as a store keeps it: the bytes that stay for ever, and beside them, until they are
 * erased, what they commit to. Immutable.
 */
public final class LoggedEntry {
  /** The most bytes an entry may have: entries are published in C2SP bundles. */
  public static final int BYTES_MAX = 0xFFFF;

  private final byte[] entry;
  private final byte @Nullable [] contents;

  private LoggedEntry(byte[] entry, byte @Nullable [] contents) {
    if (entry.length > BYTES_MAX) {
      throw new IllegalArgumentException("entry must have at most " + BYTES_MAX + " bytes");
    }
    this.entry = entry;
    this.contents = contents;
  }

  /**
   * Returns these bytes.
   *
   * @param contents what the entry commits to; empty if it is erased, or was never kept
   * @throws IllegalArgumentException if the entry has more than 65,535 bytes
   */
  public static LoggedEntry of(byte[] entry, Optional<byte[]> contents) {
    return new LoggedEntry(entry.clone(), contents.map(byte[]::clone).orElse(null));
  }

  /** Returns the entry that commits to these contents, and the contents. */
  public static LoggedEntry of(EntryContents contents) {
    return new LoggedEntry(contents.entry().encode(), contents.encode());
  }

  /** Returns the entry. */
  public byte[] entry() {
    return entry.clone();
  }

  /** Returns what it commits to; empty if that is erased. */
  public Optional<byte[]> contents() {
    return Optional.ofNullable(contents).map(byte[]::clone);
  }

  /** Returns the hash of the entry as a leaf of the tree. */
  public Hash leaf() {
    return Hash.ofLeaf(entry);
  }

  /** Returns the entry alone. */
  public LoggedEntry erased() {
    return new LoggedEntry(entry, null);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LoggedEntry that
        && Arrays.equals(entry, that.entry)
        && Arrays.equals(contents, that.contents);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(entry) + Arrays.hashCode(contents);
  }

  /** Returns whether there are contents, never what is in them. */
  @Override
  public String toString() {
    return contents == null ? "LoggedEntry[erased]" : "LoggedEntry[with contents]";
  }
}
