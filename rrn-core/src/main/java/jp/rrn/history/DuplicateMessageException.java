package jp.rrn.history;

import jp.rrn.code.RrnException;

/**
 * This change is already held. A receiver answers as it did the first time; nothing needs to be
 * done.
 */
public final class DuplicateMessageException extends RrnException {
  private static final long serialVersionUID = 1L;

  private final transient MessageId messageId;

  /** Creates one for the repeated id. */
  public DuplicateMessageException(MessageId messageId) {
    super("Change is already recorded (message %s)".formatted(messageId));
    this.messageId = messageId;
  }

  /** Returns the repeated id. */
  public MessageId messageId() {
    return messageId;
  }
}
