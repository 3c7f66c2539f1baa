package jp.rrn.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import jp.rrn.provision.BatchKey;
import jp.rrn.provision.KeyKind;

/** How requests and replies are laid out in lines. Each line has one text. */
interface BatchLayout {
  /** Returns what ends each line, the last one too. */
  String lineEnd();

  /** Returns the lines of a request before its keys. */
  List<String> head(ObjectNode request);

  /** Returns how many lines that are. */
  int headLines();

  /**
   * Returns the tree of such lines.
   *
   * @throws LineProblem if they are not laid out so
   */
  ObjectNode head(List<String> lines);

  /** Returns where in the head the field with this pointer is. */
  Place place(String pointer);

  /** Returns the line of a key. */
  String key(BatchKey key);

  /**
   * Returns the key in this line; its text is not compared with the one it would have.
   *
   * @throws JsonFormatException if it is none
   */
  BatchKey key(KeyKind kind, String line);

  /** Returns the lines of a reply before those of the keys. */
  List<String> replyHead();

  /** Returns the line of a reply. */
  String reply(ObjectNode line);

  /**
   * A place in a head.
   *
   * @param line which line, from 1
   * @param field which field of it
   */
  record Place(long line, String field) {}

  /** A line of a head is not laid out as it must be. */
  final class LineProblem extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final long line;
    private final String field;
    private final String rule;

    LineProblem(long line, String field, String rule) {
      super(rule);
      this.line = line;
      this.field = field;
      this.rule = rule;
    }

    Place place() {
      return new Place(line, field);
    }

    String rule() {
      return rule;
    }
  }
}
