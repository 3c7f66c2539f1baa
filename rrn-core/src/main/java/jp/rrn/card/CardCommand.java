package jp.rrn.card;

import jp.rrn.history.MessageId;

/**
 * One operation on one card, to be carried to every place it must reach. Any part of it may be done
 * again: a place that has it, or something newer of the same field, stays as it is.
 *
 * @param id names it for ever
 * @param card which card
 * @param number 1, 2, 3 … per card in the order the commands were begun: of two that write the same
 *     field the higher one holds, in whatever order they arrive
 * @param operation what
 * @param value what it leaves in its field: 1 to 64 printable ASCII characters, a name or a digest
 *     and nothing about the holder
 */
public record CardCommand(
    MessageId id, CardId card, int number, CardOperation operation, String value) {
  /** Checks number and value. */
  public CardCommand {
    if (number < 1) {
      throw new IllegalArgumentException("number must be 1 or more");
    }
    if (!value.matches("[!-~]{1,64}")) {
      throw new IllegalArgumentException("value must be 1 to 64 printable ASCII characters");
    }
  }
}
