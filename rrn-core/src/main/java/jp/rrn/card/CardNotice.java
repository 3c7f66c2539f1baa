package jp.rrn.card;

import java.time.LocalDate;
import jp.rrn.history.MessageId;

/**
 * One thing that happened to a card, as it is recorded and as it travels.
 *
 * @param id names it for ever: whoever receives the same id again has it already
 * @param sequence 1, 2, 3 … per card, without gaps; the order in which notices count
 * @param on the legal day on which it counts: the day at the counter, or of recording
 * @param event what happened
 */
public record CardNotice(MessageId id, int sequence, LocalDate on, CardEvent event) {
  /** Checks the sequence. */
  public CardNotice {
    if (sequence < 1) {
      throw new IllegalArgumentException("sequence must be 1 or more");
    }
  }

  /** Returns sequence and id; nothing about the holder. */
  @Override
  public String toString() {
    return "CardNotice[" + sequence + ", message " + id + "]";
  }
}
