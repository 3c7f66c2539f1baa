package jp.rrn.examples.command;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckCommandTest {
  @Test
  void saysOfEachLineWhatItIs() {
    Run run =
        check(
            "983205673214\n983205673210\r\n98320567321\n\n98320567321x\n９83205673214", "my-number");

    assertThat(run.out())
        .isEqualTo(
            """
            valid
            invalid: check digit
            invalid: length
            invalid: length
            invalid: character at index 11
            invalid: character at index 0
            """);
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void anAmbiguousCodeIsNoFailure() {
    Run run = check("00000000000\n00000000001\n24727059608\n", "residence-code");

    assertThat(run.out()).isEqualTo("ambiguous\nambiguous\nvalid\n");
    assertThat(run.exit()).isZero();
  }

  @Test
  void writesOnlyTheCountsIfQuiet() {
    Run run = check("131016\n131041\n131042\n", "local-government-code", "--quiet");

    assertThat(run.out()).isEqualTo("valid 2\nambiguous 0\ninvalid 1\n");
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void echoesOnlyIfAsked() {
    assertThat(check("983205673214\n", "my-number").out()).doesNotContain("9832");
    assertThat(check("983205673214\n", "my-number", "--echo").out())
        .isEqualTo("983205673214 valid\n");
  }

  @Test
  void anEndlessLineCostsNoMemoryAndIsTooLong() {
    assertThat(check("1".repeat(5_000_000) + "\n983205673214", "my-number").out())
        .isEqualTo("invalid: length\nvalid\n");
  }

  @Test
  void nothingInNothingOut() {
    assertThat(check("", "my-number")).isEqualTo(new Run(0, "", ""));
  }

  @Test
  void misuseExitsWithTwo() {
    assertThat(check("", "passport").exit()).isEqualTo(2);
    assertThat(run("", "check").exit()).isEqualTo(2);
    assertThat(run("", "no-such-command").exit()).isEqualTo(2);
  }

  @Test
  void noWordOnMisuseRepeatsAnArgument(@TempDir Path folder) throws IOException {
    Path numbers = Files.writeString(folder.resolve("numbers.txt"), "983205673214");

    assertThat(run("", "check", "--kind", "my-number", "983205673214"))
        .satisfies(CheckCommandTest::isMisuse);
    assertThat(run("", "983205673214")).satisfies(CheckCommandTest::isMisuse);
    assertThat(run("", "chekc", "983205673214")).satisfies(CheckCommandTest::isMisuse);
    assertThat(run("", "check", "--kind", "983205673214")).satisfies(CheckCommandTest::isMisuse);
    assertThat(run("", "check", "--kind", "my-number", "--quiet=983205673214"))
        .satisfies(CheckCommandTest::isMisuse);
    assertThat(run("", "check", "--kind=my-number", "--983205673214"))
        .satisfies(CheckCommandTest::isMisuse);
    assertThat(run("", "check", "--kind", "my-number", "@" + numbers))
        .satisfies(CheckCommandTest::isMisuse);
    assertThat(run("", "@" + numbers)).satisfies(CheckCommandTest::isMisuse);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ９83205673214     | invalid: character at index 0
          98320567321４     | invalid: character at index 11
          ９８３２０５６７３２１４ | invalid: character at index 0
          98320567321𠮷     | invalid: character at index 11
          983205673２       | invalid: length
          98320567𠮷        | invalid: length
          é83205673214      | invalid: character at index 0
          """)
  void countsCharactersAndNotBytes(String line, String found) {
    assertThat(check(line + "\n", "my-number").out()).isEqualTo(found + "\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"983205673214\u0080", "\u0080983205673214", "9832\u00bf05673214"})
  void aByteThatIsNoUtf8HidesBehindNoNumber(String bytes) {
    assertThat(run(bytes.getBytes(ISO_8859_1), "check", "--kind", "my-number").out())
        .isEqualTo("invalid: length\n");
    assertThat(run("98320567321\u00f0".getBytes(ISO_8859_1), "check", "--kind", "my-number").out())
        .isEqualTo("invalid: character at index 11\n");
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheFirstNumber() {
    assertThat(check("\uFEFF983205673214\n983205673214\n", "my-number", "--echo").out())
        .isEqualTo("983205673214 valid\n983205673214 valid\n");
    assertThat(check("\uFEFF\n", "my-number").out()).isEqualTo("invalid: length\n");
    assertThat(check("\uFEFF", "my-number").out()).isEmpty();
    assertThat(check("983205673214\n\uFEFF983205673214\n", "my-number").out())
        .isEqualTo("valid\ninvalid: length\n");
  }

  /** Of a stream that gives what it has a byte at a time, and lines across the buffer's end. */
  @Test
  void readsTheSameHoweverTheBytesCome() {
    String input = "983205673214\n\uFEFF\r\n９83205673214\r\n" + "1".repeat(70_000) + "\n9832";
    String found = "valid\ninvalid: length\ninvalid: character at index 0\ninvalid: length\n";
    InputStream single =
        new ByteArrayInputStream(("\uFEFF" + input).getBytes(UTF_8)) {
          @Override
          public synchronized int read(byte[] bytes, int from, int count) {
            return super.read(bytes, from, Math.min(count, 1));
          }
        };

    assertThat(Run.of(single, new ByteArrayOutputStream(), "check", "--kind", "my-number").out())
        .isEqualTo(found + "invalid: length\n");
    assertThat(check("983205673214\r\n".repeat(10_000), "my-number").out())
        .isEqualTo("valid\n".repeat(10_000));
  }

  @Test
  void anOutputThatTakesNothingEndsWithThreeAndOneLine() {
    Run full = Run.of(numbers(1), refusing("No space left on device"), "check", "--kind=my-number");

    assertThat(full).isEqualTo(new Run(3, "", "rrn: standard output cannot be written\n"));
  }

  @Test
  void aReaderThatIsGoneStopsEndlessInputQuietly() {
    Run gone =
        Run.of(numbers(Long.MAX_VALUE), refusing("Broken pipe"), "check", "--kind=my-number");

    assertThat(gone).isEqualTo(new Run(3, "", ""));
  }

  @Test
  void anInputThatCannotBeReadEndsWithThreeAndOneLine() {
    InputStream folder =
        new SequenceInputStream(Collections.emptyEnumeration()) {
          @Override
          public int read(byte[] bytes, int from, int count) throws IOException {
            throw new IOException("Is a directory");
          }
        };

    Run broken = Run.of(folder, new ByteArrayOutputStream(), "check", "--kind", "my-number");
    assertThat(broken).isEqualTo(new Run(3, "", "rrn: standard input cannot be read\n"));
  }

  private static void isMisuse(Run run) {
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .startsWith("rrn: wrong arguments")
        .contains("Usage: rrn")
        .doesNotContain("9832");
  }

  private static InputStream numbers(long count) {
    return new InputStream() {
      private long left = count;

      @Override
      public int read() {
        throw new AssertionError("reads in pieces");
      }

      @Override
      public int read(byte[] bytes, int from, int length) {
        byte[] line = "983205673214\n".getBytes(UTF_8);
        System.arraycopy(line, 0, bytes, from, line.length);
        return left-- > 0 ? line.length : -1;
      }
    };
  }

  private static OutputStream refusing(String words) {
    return new OutputStream() {
      @Override
      public void write(int next) throws IOException {
        throw new IOException(words);
      }
    };
  }

  private static Run check(String input, String kind, String... more) {
    List<String> args = new ArrayList<>(List.of("check", "--kind", kind));
    args.addAll(List.of(more));
    return run(input, args.toArray(String[]::new));
  }

  private static Run run(String input, String... args) {
    return run(input.getBytes(UTF_8), args);
  }

  private static Run run(byte[] input, String... args) {
    return Run.of(new ByteArrayInputStream(input), new ByteArrayOutputStream(), args);
  }
}
