package jp.rrn.examples.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * What is said when a command cannot be run or cannot go on: fixed words. Whoever passes a number
 * as an argument by mistake does not find it again in a log.
 */
final class Failures {
  /** Exit code of a command that was used wrongly. */
  static final int MISUSE = 2;

  /** Exit code of a command that could not read or write. */
  static final int BROKEN = 3;

  private Failures() {}

  /** Says how the command and the wrong option are used, and nothing about how they were. */
  static int misused(ParameterException wrong, String[] arguments) {
    CommandLine command = wrong.getCommandLine();
    command
        .getErr()
        .println("rrn: wrong arguments (not repeated here: one may be somebody's number)");
    if (wrong.getArgSpec() instanceof OptionSpec option) {
      command.getErr().println("rrn: " + option.longestName() + ": " + option.description()[0]);
    }
    command.usage(command.getErr());
    return MISUSE;
  }

  /**
   * Says in one line what broke; nothing if only the reader left early. Of a file that is not of
   * its form, says where it is not.
   */
  static int broken(Exception failure, CommandLine command, ParseResult parsed) {
    if (failure instanceof UnfitFileException unfit) {
      command.getErr().println(unfit.getMessage());
      return MISUSE;
    }
    if (failure instanceof OutputException unwritten) {
      if (!unwritten.isReaderGone()) {
        command.getErr().println("rrn: standard output cannot be written");
      }
    } else if (failure instanceof FileSystemException || failure instanceof UncheckedIOException) {
      command.getErr().println("rrn: a file cannot be read or written");
    } else if (failure instanceof IOException) {
      command.getErr().println("rrn: standard input cannot be read");
    } else {
      command.getErr().println("rrn: broken by " + failure.getClass().getName());
    }
    return BROKEN;
  }
}
