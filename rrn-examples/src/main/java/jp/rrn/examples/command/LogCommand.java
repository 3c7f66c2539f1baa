package jp.rrn.examples.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code rrn log}: what can be done with a log. */
@Command(
    name = "log",
    mixinStandardHelpOptions = true,
    description = "Checks a published log, proves what is in it, and reports on provisions.",
    subcommands = {LogVerifyCommand.class, LogProveCommand.class, LogReportCommand.class})
final class LogCommand implements Runnable {
  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "missing subcommand");
  }
}
