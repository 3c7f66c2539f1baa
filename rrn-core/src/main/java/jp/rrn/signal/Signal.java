package jp.rrn.signal;

import java.time.Instant;
import java.util.List;
import jp.rrn.law.Asker;

/**
 * Something that may be misuse.
 *
 * @param kind what
 * @param evidence the entries of the log it rests on, as many as the threshold takes, the oldest
 *     first
 */
public record Signal(SignalKind kind, List<Evidence> evidence) {
  /**
   * An entry of the log.
   *
   * @param position which one, 0 being the oldest
   * @param at when it was answered, or when one before it was, if that is later
   * @param asker who asked
   */
  public record Evidence(long position, Instant at, Asker asker) {}

  /** Copies the list. */
  public Signal {
    evidence = List.copyOf(evidence);
    if (evidence.isEmpty()) {
      throw new IllegalArgumentException("evidence must not be empty");
    }
  }
}
