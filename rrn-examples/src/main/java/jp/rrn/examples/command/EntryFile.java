package jp.rrn.examples.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import jp.rrn.json.JsonForm;
import jp.rrn.json.JsonFormatException;
import jp.rrn.provision.ProvisionEntry;

/** A file of provision entries, one JSON text a line. */
final class EntryFile {
  /** Far more than an entry takes; bounds what a file without line ends costs. */
  private static final int LINE_MAX = 1 << 20;

  /** So many wrong lines are named; who has more has another file in hand. */
  private static final int NAMED_MAX = 20;

  private final Consumer<ProvisionEntry> taker;
  private final List<String> problems = new ArrayList<>();
  private int line = 1;

  private EntryFile(Consumer<ProvisionEntry> taker) {
    this.taker = taker;
  }

  /**
   * Reads every line, in order.
   *
   * @return which lines are no entries and why, never what they say; the first twenty
   * @throws IOException if the file cannot be read
   */
  static List<String> read(Path file, Consumer<ProvisionEntry> taker) throws IOException {
    EntryFile reading = new EntryFile(taker);
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      reading.read(in);
    }
    return reading.problems;
  }

  private void read(InputStream in) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int next = in.read();
    while (next >= 0 && problems.size() < NAMED_MAX) {
      if (next == '\n') {
        take(bytes);
        bytes.reset();
        line++;
      } else if (bytes.size() <= LINE_MAX) {
        bytes.write(next);
      }
      next = in.read();
    }
    if (bytes.size() > 0 && problems.size() < NAMED_MAX) {
      take(bytes);
    }
  }

  private void take(ByteArrayOutputStream bytes) {
    if (bytes.size() > LINE_MAX) {
      problem("", "must be at most " + LINE_MAX + " bytes");
      return;
    }
    try {
      String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray())).toString();
      taker.accept(JsonForm.PROVISION_ENTRY.read(text.endsWith("\r") ? cut(text) : text));
    } catch (CharacterCodingException notText) {
      problem("", "must be UTF-8");
    } catch (JsonFormatException wrong) {
      problem(wrong.pointer(), wrong.rule());
    }
  }

  private static String cut(String text) {
    return text.substring(0, text.length() - 1);
  }

  private void problem(String pointer, String rule) {
    problems.add("line " + line + (pointer.isEmpty() ? "" : ", " + pointer) + ": " + rule);
  }
}
