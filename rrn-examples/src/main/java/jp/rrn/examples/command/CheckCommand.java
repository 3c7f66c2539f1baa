package jp.rrn.examples.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import jp.rrn.code.NumberCheck;
import jp.rrn.code.NumberFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code rrn check}: one number a line in, one line out. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Reads one number a line from standard input and writes valid, ambiguous or invalid: <reason>.",
      "Exit: 0 if all are valid or ambiguous, 1 if one is invalid, 2 on misuse,",
      "3 if the input cannot be read to its end or the output not written (also | head)."
    })
final class CheckCommand implements Callable<Integer> {
  private static final byte[] VALID = "valid\n".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] AMBIGUOUS = "ambiguous\n".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] SPACE = {' '};

  private final InputStream in;
  private final Output out;

  @Option(
      names = "--kind",
      required = true,
      converter = KindConverter.class,
      paramLabel = "my-number|residence-code|local-government-code",
      description = "which kind of number")
  NumberFormat kind = NumberFormat.MY_NUMBER;

  @Option(names = "--quiet", description = "write only the counts")
  boolean quiet;

  @Option(names = "--echo", description = "write the number before each finding")
  boolean echo;

  private final long[] counts = new long[3];

  CheckCommand(InputStream in, Output out) {
    this.in = in;
    this.out = out;
  }

  @Override
  public Integer call() throws IOException {
    Lines lines = new Lines(in);
    while (lines.next()) {
      check(lines);
    }
    if (quiet) {
      out.write(
          "valid " + counts[0] + "\nambiguous " + counts[1] + "\ninvalid " + counts[2] + "\n");
    }
    out.flush();
    return counts[2] == 0 ? 0 : 1;
  }

  private void check(Lines line) throws OutputException {
    NumberCheck found = kind.check(line);
    counts[found == NumberCheck.VALID ? 0 : found == NumberCheck.AMBIGUOUS ? 1 : 2]++;
    if (quiet) {
      return;
    }
    if (echo) {
      line.writeTo(out);
      out.write(SPACE);
    }
    switch (found) {
      case VALID -> out.write(VALID);
      case AMBIGUOUS -> out.write(AMBIGUOUS);
      case WRONG_CHARACTER ->
          out.write("invalid: character at index " + NumberFormat.indexOfNonDigit(line) + "\n");
      default -> out.write("invalid: " + found.words() + "\n");
    }
  }

  /** Reads {@code my-number} and the like. */
  static final class KindConverter extends WordConverter<NumberFormat> {
    KindConverter() {
      super(NumberFormat.class, "kind");
    }
  }
}
