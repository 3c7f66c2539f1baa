package jp.rrn.examples.command;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code rrn} command. */
@Command(
    name = "rrn",
    mixinStandardHelpOptions = true,
    version = "rrn 0.1.0",
    description = "Tools for Japan's resident registry network (住基ネット).",
    subcommands = CheckCommand.class)
public final class RrnCommand {
  private RrnCommand() {}

  static CommandLine commandLine(InputStream in, PrintStream out) {
    return new CommandLine(new RrnCommand(), new StreamFactory(in, out));
  }

  /** Runs the command; exits with 0, 1 or 2 as the subcommand says. */
  public static void main(String[] args) {
    PrintStream out =
        new PrintStream(
            new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16),
            false,
            StandardCharsets.UTF_8);
    int exit = commandLine(System.in, out).execute(args);
    out.flush();
    System.exit(exit);
  }
}
