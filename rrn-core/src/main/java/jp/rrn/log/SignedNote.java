package jp.rrn.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A text and who signed it: a C2SP signed note (c2sp.org/signed-note).
 *
 * <p>The text says nothing until the signature of a known key has been checked.
 *
 * @param text what is signed; it ends with a newline
 * @param signatures at least one, each of another key
 */
public record SignedNote(String text, List<NoteSignature> signatures) {
  /** The most bytes a note may have. */
  public static final int BYTES_MAX = 1 << 20;

  private static final String DASH = "\u2014 ";

  /** What there is of the signature of one key. */
  public enum Check {
    /** The key has signed the text. */
    VALID,
    /** No signature says it is of this key. */
    MISSING,
    /** One says it is, and is not: the note is not to be believed at all. */
    FORGED
  }

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if the text does not end with a newline or has another control
   *     character, or there is no signature or two of one key
   */
  public SignedNote {
    signatures = List.copyOf(signatures);
    if (!text.endsWith("\n") || text.chars().anyMatch(c -> c < ' ' && c != '\n')) {
      throw new IllegalArgumentException(
          "text must end with a newline and have no other control character");
    }
    if (signatures.isEmpty()) {
      throw new IllegalArgumentException("signatures must not be empty");
    }
    Set<String> keys = new HashSet<>();
    for (NoteSignature signature : signatures) {
      if (!keys.add(signature.name() + "+" + signature.keyId())) {
        throw new IllegalArgumentException("signatures must be of different keys");
      }
    }
  }

  /**
   * Reads a note.
   *
   * @throws IllegalArgumentException if these are not the bytes of one note, to the byte
   */
  public static SignedNote parse(byte[] bytes) {
    if (bytes.length > BYTES_MAX) {
      throw new IllegalArgumentException("note must have at most " + BYTES_MAX + " bytes");
    }
    return parse(decoded(bytes));
  }

  private static SignedNote parse(String note) {
    int end = note.lastIndexOf("\n\n");
    if (end < 0 || !note.endsWith("\n")) {
      throw new IllegalArgumentException("note must have an empty line and end with a newline");
    }
    List<NoteSignature> signatures = new ArrayList<>();
    String lines = note.substring(end + 2);
    for (String line : lines.isEmpty() ? new String[0] : lines.split("\n", -1)) {
      if (!line.isEmpty()) {
        signatures.add(signature(line));
      }
    }
    return new SignedNote(note.substring(0, end + 1), signatures);
  }

  private static NoteSignature signature(String line) {
    String[] parts = line.split(" ", -1);
    if (parts.length != 3 || !line.startsWith(DASH)) {
      throw new IllegalArgumentException("signature must be a dash, a name and Base64");
    }
    return new NoteSignature(parts[1], parts[2]);
  }

  private static String decoded(byte[] bytes) {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException unreadable) {
      throw new IllegalArgumentException("note must be UTF-8", unreadable);
    }
  }

  /** Returns the note as bytes. */
  public byte[] encode() {
    return toString().getBytes(UTF_8);
  }

  /** Returns the note with one more signature, in place of one of the same key. */
  public SignedNote with(NoteSignature signature) {
    List<NoteSignature> more = new ArrayList<>(signatures);
    more.removeIf(old -> old.name().equals(signature.name()) && old.keyId() == signature.keyId());
    more.add(signature);
    return new SignedNote(text, more);
  }

  /** Returns what there is of the signature of this key. */
  public Check check(VerifierKey key) {
    return signatures.stream()
        .filter(key::claims)
        .findFirst()
        .map(found -> key.verifies(text, found) ? Check.VALID : Check.FORGED)
        .orElse(Check.MISSING);
  }

  /** Returns the note as text. */
  @Override
  public String toString() {
    StringBuilder note = new StringBuilder(text).append('\n');
    signatures.forEach(
        signature ->
            note.append(DASH)
                .append(signature.name())
                .append(' ')
                .append(signature.base64())
                .append('\n'));
    return note.toString();
  }
}
