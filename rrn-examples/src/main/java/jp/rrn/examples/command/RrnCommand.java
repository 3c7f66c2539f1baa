package jp.rrn.examples.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code rrn} command. */
@Command(
    name = "rrn",
    mixinStandardHelpOptions = true,
    version = "rrn 0.1.0",
    description = "Tools for Japan's resident registry network (住基ネット).",
    subcommands = {
      CatalogueCommand.class,
      CheckCommand.class,
      LoadCommand.class,
      LogCommand.class,
      ProvideCommand.class,
      SimulateCommand.class
    })
public final class RrnCommand {
  private RrnCommand() {}

  static CommandLine commandLine(InputStream in, OutputStream out) {
    return new CommandLine(new RrnCommand(), new StreamFactory(in, out))
        .setOut(new PrintWriter(out, false, StandardCharsets.UTF_8))
        // A file of numbers named as @file would become arguments.
        .setExpandAtFiles(false)
        .setParameterExceptionHandler(Failures::misused)
        .setExecutionExceptionHandler(Failures::broken);
  }

  /** Runs the command; exits with 0, 1, 2 or 3 as the subcommand says. */
  public static void main(String[] args) {
    CommandLine command = commandLine(System.in, new FileOutputStream(FileDescriptor.out));
    int exit = command.execute(args);
    // Help and version: what a subcommand writes it has checked itself.
    System.exit(command.getOut().checkError() ? Failures.BROKEN : exit);
  }
}
