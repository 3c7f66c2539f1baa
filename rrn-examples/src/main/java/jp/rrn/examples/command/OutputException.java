package jp.rrn.examples.command;

import java.io.IOException;

/** What was found cannot be written: the disk is full, the output closed, or its reader gone. */
final class OutputException extends IOException {
  private static final long serialVersionUID = 1L;

  OutputException(IOException cause) {
    super("cannot write", cause);
  }

  /** Returns whether the reader has what it wanted, as {@code head} has; the system's words. */
  boolean isReaderGone() {
    Throwable cause = getCause();
    return cause != null && "Broken pipe".equals(cause.getMessage());
  }
}
