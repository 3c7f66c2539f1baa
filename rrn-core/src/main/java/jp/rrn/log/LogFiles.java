package jp.rrn.log;

import java.util.Optional;
import java.util.function.Consumer;

/**
 * Where the files of a published log are. Paths are relative and divided by {@code /}.
 *
 * <p>Safe for one writer and any number of readers. Whatever the store throws if it cannot read or
 * write passes through.
 */
public interface LogFiles {
  /** Returns the bytes of a file; empty if there is none. */
  Optional<byte[]> read(String path);

  /**
   * Writes a file, in place of one that is there. All or nothing, also if the machine fails: a
   * reader finds the old bytes or the new. Returns when they are durable.
   */
  void write(String path, byte[] bytes);

  /** Deletes a file, or a folder and all in it; nothing if there is none. */
  void delete(String path);

  /** Gives the path of each file that is there, in no order. */
  void forEach(Consumer<String> path);
}
