package jp.rrn.log;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The contents of an entry as far as they are shown: of the other fields there is only what the
 * entry commits to. Immutable.
 *
 * <p>It is shown to whoever may see these fields, and it is what remains where some fields are
 * erased before the others. As bytes, version 2: the byte 2; for each field in the order of numbers
 * its number, one byte, then either the byte 1, the salt, 32 bytes, the length of the value, two
 * bytes, and the value; or the byte 0 and the commitment, 32 bytes.
 */
public final class Disclosure {
  /** A field of it. */
  sealed interface Field {
    Hash commitment(int number);
  }

  /** A field that is shown. */
  static final class Shown implements Field {
    private final byte[] salt;
    private final byte[] value;

    Shown(byte[] salt, byte[] value) {
      this.salt = salt;
      this.value = value;
    }

    @Override
    public Hash commitment(int number) {
      return Commitment.field(number, salt, value);
    }
  }

  /** A field that is hidden or erased. */
  record Hidden(Hash commitment) implements Field {
    @Override
    public Hash commitment(int number) {
      return commitment;
    }
  }

  static final byte VERSION = 2;
  private static final int SHOWN = 1;
  private static final int HIDDEN = 0;

  private final SortedMap<Integer, Field> fields;

  Disclosure(SortedMap<Integer, Field> fields) {
    this.fields = Collections.unmodifiableSortedMap(fields);
  }

  /**
   * Reads a disclosure.
   *
   * @throws IllegalArgumentException if these are not the bytes of one, to the byte
   */
  public static Disclosure parse(byte[] bytes) {
    if (bytes.length < 1 || bytes[0] != VERSION) {
      throw new IllegalArgumentException("disclosure must have version 2");
    }
    FieldReader reader = new FieldReader(bytes, 1);
    SortedMap<Integer, Field> fields = new TreeMap<>();
    int last = -1;
    while (reader.hasMore()) {
      last = reader.numberAfter(last);
      fields.put(last, field(reader));
    }
    return new Disclosure(fields);
  }

  private static Field field(FieldReader reader) {
    int kind = reader.oneByte();
    if (kind == SHOWN) {
      return new Shown(reader.bytes(Hash.BYTES), reader.value());
    }
    if (kind == HIDDEN) {
      return new Hidden(Hash.of(reader.bytes(Hash.BYTES)));
    }
    throw new IllegalArgumentException("field must be shown or hidden");
  }

  /** Returns the bytes. */
  public byte[] encode() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(VERSION);
    fields.forEach(
        (number, field) -> {
          bytes.write(number);
          if (field instanceof Shown shown) {
            bytes.write(SHOWN);
            bytes.writeBytes(shown.salt);
            bytes.write(shown.value.length >>> 8);
            bytes.write(shown.value.length);
            bytes.writeBytes(shown.value);
          } else {
            bytes.write(HIDDEN);
            bytes.writeBytes(field.commitment(number).bytes());
          }
        });
    return bytes.toByteArray();
  }

  /** Returns the value of a field; empty if there is none or it is not shown. */
  public Optional<byte[]> field(int number) {
    return fields.get(number) instanceof Shown shown
        ? Optional.of(shown.value.clone())
        : Optional.empty();
  }

  /** Returns whom the entry is about; empty if that is not shown or the entry is about nobody. */
  public Optional<SubjectCount> subject() {
    return field(EntryContents.SUBJECT).map(SubjectCount::parse);
  }

  /**
   * Returns whether this is what the entry commits to: every field shown is as it was when the
   * entry was made, and if it is shown whom the entry is about, the entry bears their tag.
   */
  public boolean matches(LogEntry entry) {
    SortedMap<Integer, Hash> commitments = new TreeMap<>();
    fields.forEach((number, field) -> commitments.put(number, field.commitment(number)));
    return entry.commitment().equals(Commitment.contents(commitments))
        && subject().map(SubjectCount::tag).filter(tag -> !tag.equals(entry.tag())).isEmpty();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Disclosure that && Arrays.equals(encode(), that.encode());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(encode());
  }

  /** Returns which fields there are, never their values. */
  @Override
  public String toString() {
    return "Disclosure" + fields.keySet();
  }
}
