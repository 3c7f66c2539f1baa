package jp.rrn.examples.command;

import java.io.IOException;

/** A file can be read but is not of its form. The message names the file and each place in it. */
final class UnfitFileException extends IOException {
  private static final long serialVersionUID = 1L;

  UnfitFileException(String message) {
    super(message);
  }
}
