package jp.rrn.examples.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/**
 * What a run of {@code rrn} has left.
 *
 * @param exit its exit code
 * @param out what it wrote; empty if that went to a stream that keeps nothing
 * @param err what it complained of
 */
record Run(int exit, String out, String err) {
  /** Runs it without input. */
  static Run of(String... arguments) {
    return of(InputStream.nullInputStream(), new ByteArrayOutputStream(), arguments);
  }

  static Run of(InputStream in, OutputStream out, String... arguments) {
    StringWriter err = new StringWriter();
    CommandLine command = RrnCommand.commandLine(in, out);
    command.setErr(new PrintWriter(err, true));
    int exit = command.execute(arguments);
    String written = out instanceof ByteArrayOutputStream bytes ? bytes.toString(UTF_8) : "";
    return new Run(exit, written, err.toString());
  }
}
