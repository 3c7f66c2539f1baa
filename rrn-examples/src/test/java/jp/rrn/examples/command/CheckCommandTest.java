package jp.rrn.examples.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class CheckCommandTest {
  private record Run(int exit, String out) {}

  @Test
  void saysOfEachLineWhatItIs() {
    Run run =
        check(
            "983205673214\n983205673210\r\n98320567321\n\n98320567321x\n９83205673214", "my-number");

    assertThat(run.out)
        .isEqualTo(
            """
            valid
            invalid: check digit
            invalid: length
            invalid: length
            invalid: character at index 11
            invalid: length
            """);
    assertThat(run.exit).isEqualTo(1);
  }

  @Test
  void anAmbiguousCodeIsNoFailure() {
    Run run = check("00000000000\n00000000001\n24727059608\n", "residence-code");

    assertThat(run.out).isEqualTo("ambiguous\nambiguous\nvalid\n");
    assertThat(run.exit).isZero();
  }

  @Test
  void writesOnlyTheCountsIfQuiet() {
    Run run = check("131016\n131041\n131042\n", "local-government-code", "--quiet");

    assertThat(run.out).isEqualTo("valid 2\nambiguous 0\ninvalid 1\n");
    assertThat(run.exit).isEqualTo(1);
  }

  @Test
  void echoesOnlyIfAsked() {
    assertThat(check("983205673214\n", "my-number").out).doesNotContain("9832");
    assertThat(check("983205673214\n", "my-number", "--echo").out)
        .isEqualTo("983205673214 valid\n");
  }

  @Test
  void anEndlessLineCostsNoMemoryAndIsTooLong() {
    assertThat(check("1".repeat(5_000_000) + "\n983205673214", "my-number").out)
        .isEqualTo("invalid: length\nvalid\n");
  }

  @Test
  void nothingInNothingOut() {
    assertThat(check("", "my-number")).isEqualTo(new Run(0, ""));
  }

  @Test
  void misuseExitsWithTwo() {
    assertThat(check("", "passport").exit).isEqualTo(2);
    assertThat(run("", "check").exit).isEqualTo(2);
    assertThat(run("", "no-such-command").exit).isEqualTo(2);
  }

  private static Run check(String input, String kind, String... more) {
    List<String> args = new ArrayList<>(List.of("check", "--kind", kind));
    args.addAll(List.of(more));
    return run(input, args.toArray(String[]::new));
  }

  private static Run run(String input, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CommandLine command =
        RrnCommand.commandLine(
            new ByteArrayInputStream(input.getBytes(UTF_8)), new PrintStream(out, false, UTF_8));
    command.setErr(new PrintWriter(Writer.nullWriter()));
    int exit = command.execute(args);
    return new Run(exit, out.toString(UTF_8));
  }
}
