package jp.rrn.json;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import jp.rrn.node.BatchAnswer;
import jp.rrn.node.BatchProvision;
import jp.rrn.node.BatchRequest;
import jp.rrn.provision.BatchKey;

/**
 * A request for many in a file, of any length: it is read as a stream, once to check all of it and
 * once to answer, and never held whole. UTF-8 without a byte order mark; the forms are in
 * docs/batch-files.md and, for JSON, published as schemas beside this class.
 *
 * <p>A reply begins anew each time. What was answered before, a crash say, is answered again from
 * the log, and nothing is remembered twice: so all replies to one request are equal byte for byte.
 */
public final class BatchRequestFile {
  private final Path file;
  private final BatchFormat format;
  private final BatchRequest request;

  private BatchRequestFile(Path file, BatchFormat format, BatchRequest request) {
    this.file = file;
    this.format = format;
    this.request = request;
  }

  /**
   * Reads and checks the whole file.
   *
   * @throws IOException if it cannot be read
   * @throws BatchFormatException if a line is not of the form, with every line that is not
   */
  public static BatchRequestFile open(Path file, BatchFormat format) throws IOException {
    try (BatchReading reading = reading(file, format)) {
      reading.checkAll();
      return new BatchRequestFile(file, format, reading.request());
    }
  }

  private static BatchReading reading(Path file, BatchFormat format) throws IOException {
    return new BatchReading(Files.newInputStream(file), format.layout());
  }

  /** Returns who asks, for what, and about how many. */
  public BatchRequest request() {
    return request;
  }

  /**
   * Answers every line, in the order of the file, and writes the reply. The lines of a chunk are
   * written once it is durable that they were answered; the stream is flushed after each chunk, and
   * not closed.
   *
   * @param counter the counter that answers
   * @param reply where the reply goes
   * @param answered is told after each chunk how many lines were answered so far
   * @return whether every line was answered; false if provision is stopped as a whole, and the
   *     reply ends there: call again with a new stream when it is resumed
   * @throws IOException if the file cannot be read or the reply not written; go on by calling again
   *     with a new stream
   * @throws IllegalArgumentException if the file is no more what it was when it was opened
   * @throws jp.rrn.provision.BatchConflictException if the id stands for another request
   */
  public boolean answer(BatchProvision counter, OutputStream reply, LongConsumer answered)
      throws IOException {
    try (BatchReading reading = reading(file, format)) {
      if (!reading.request().equals(request)) {
        throw new IllegalArgumentException("file: must be as it was when it was opened");
      }
      write(reply, format.layout().replyHead());
      int place = 0;
      for (int chunk = 1; place < request.count(); chunk++) {
        List<BatchKey> keys = reading.next(BatchProvision.CHUNK);
        BatchAnswer answer = counter.answer(request, chunk, keys);
        if (answer.stopped()) {
          return false;
        }
        write(reply, lines(answer, place));
        place += keys.size();
        reply.flush();
        answered.accept(place);
      }
      return true;
    }
  }

  private List<String> lines(BatchAnswer answer, int before) {
    return IntStream.range(0, answer.replies().size())
        .mapToObj(
            line ->
                BatchForm.write(
                    request.id(), before + line + 1L, answer.at(), answer.replies().get(line)))
        .map(format.layout()::reply)
        .toList();
  }

  private void write(OutputStream reply, List<String> lines) throws IOException {
    write(reply, format, lines);
  }

  private static void write(OutputStream reply, BatchFormat format, List<String> lines)
      throws IOException {
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(line).append(format.layout().lineEnd()));
    reply.write(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Writes the file of a request, as a recipient does.
   *
   * @param request the head
   * @param keys the lines: as many, and of the kind, that the head says
   * @throws IllegalArgumentException if a text of the head holds a line break, which CSV cannot
   *     hold, or a lone surrogate
   */
  public static void write(
      BatchRequest request, Iterator<BatchKey> keys, BatchFormat format, OutputStream file)
      throws IOException {
    BatchLayout layout = format.layout();
    List<String> head = layout.head(BatchForm.write(request));
    if (head.stream().anyMatch(line -> line.contains("\n") || line.contains("\r"))) {
      throw new IllegalArgumentException("request: must hold no line break");
    }
    write(file, format, head);
    while (keys.hasNext()) {
      write(file, format, List.of(layout.key(keys.next())));
    }
  }
}
