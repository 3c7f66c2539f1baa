package jp.rrn.log;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an entry commits to: fields with their numbers, and a seed from which the salt of each is
 * made. Immutable.
 *
 * <p>Contents are kept beside the log and are erased when their time is over; the entry, and every
 * proof of it, stays as it is and says nothing any more. Any of the fields can be shown alone, see
 * {@link #disclose}: the others stay hidden behind salts of their own.
 *
 * <p>As bytes, version 1: the byte 1; the seed, 32 bytes; for each field in the order of numbers
 * its number, one byte, its length, two bytes, and its value. Field 0 is whom the entry is about:
 * the key of the subject, 32 bytes, and the count, 8 bytes; without it the entry is about nobody.
 */
public final class EntryContents {
  /** How many bytes a seed has. */
  public static final int SEED_BYTES = 32;

  /** The highest number of a field. */
  public static final int FIELD_MAX = 255;

  /** The number of the field that says whom the entry is about. */
  public static final int SUBJECT = 0;

  static final byte VERSION = 1;
  private static final int VALUE_BYTES_MAX = 0xFFFF;

  private final byte[] seed;
  private final SortedMap<Integer, byte[]> fields;

  private EntryContents(byte[] seed, SortedMap<Integer, byte[]> fields) {
    if (seed.length != SEED_BYTES) {
      throw new IllegalArgumentException("seed must have " + SEED_BYTES + " bytes");
    }
    fields.forEach(EntryContents::check);
    this.seed = seed;
    this.fields = fields;
  }

  /**
   * Returns the contents of an entry.
   *
   * @param seed 32 bytes drawn at random for this entry alone
   * @param subject whom it is about; empty if there is no such subject, which nobody can tell from
   *     the entry
   * @param fields the values by number, from 1 to 255
   * @throws IllegalArgumentException if the seed has another length, a number is outside its range
   *     or a value has more than 65,535 bytes
   */
  public static EntryContents of(
      byte[] seed, Optional<SubjectCount> subject, SortedMap<Integer, byte[]> fields) {
    SortedMap<Integer, byte[]> all = new TreeMap<>();
    fields.forEach((number, value) -> all.put(number, value.clone()));
    if (all.containsKey(SUBJECT)) {
      throw new IllegalArgumentException("field number must be from 1 to " + FIELD_MAX);
    }
    subject.ifPresent(count -> all.put(SUBJECT, count.encode()));
    return new EntryContents(seed.clone(), all);
  }

  static void check(int number, byte[] value) {
    if (number < 0 || number > FIELD_MAX) {
      throw new IllegalArgumentException("field number must be from 1 to " + FIELD_MAX);
    }
    if (value.length > VALUE_BYTES_MAX) {
      throw new IllegalArgumentException("field must have at most " + VALUE_BYTES_MAX + " bytes");
    }
  }

  /**
   * Reads contents.
   *
   * @throws IllegalArgumentException if these are not the bytes of one, to the byte
   */
  public static EntryContents parse(byte[] bytes) {
    if (bytes.length < 1 + SEED_BYTES || bytes[0] != VERSION) {
      throw new IllegalArgumentException("contents must have version 1 and a seed");
    }
    FieldReader reader = new FieldReader(bytes, 1);
    byte[] seed = reader.bytes(SEED_BYTES);
    SortedMap<Integer, byte[]> fields = new TreeMap<>();
    int last = -1;
    while (reader.hasMore()) {
      last = reader.numberAfter(last);
      fields.put(last, reader.value());
    }
    return new EntryContents(seed, fields);
  }

  /** Returns the bytes; whoever has them can show and check everything. */
  public byte[] encode() {
    int length = fields.values().stream().mapToInt(value -> 3 + value.length).sum();
    ByteBuffer bytes = ByteBuffer.allocate(1 + SEED_BYTES + length).put(VERSION).put(seed);
    fields.forEach(
        (number, value) -> bytes.put(number.byteValue()).putShort((short) value.length).put(value));
    return bytes.array();
  }

  /** Returns whom the entry is about; empty if nobody. */
  public Optional<SubjectCount> subject() {
    return Optional.ofNullable(fields.get(SUBJECT)).map(SubjectCount::parse);
  }

  /** Returns the value of a field; empty if there is no such field. */
  public Optional<byte[]> field(int number) {
    return Optional.ofNullable(fields.get(number)).map(byte[]::clone);
  }

  /** Returns the entry that commits to these contents, and to no others. */
  public LogEntry entry() {
    SortedMap<Integer, Hash> commitments = new TreeMap<>();
    fields.forEach(
        (number, value) ->
            commitments.put(
                number, Commitment.field(number, Commitment.salt(seed, number), value)));
    Tag tag = subject().map(SubjectCount::tag).orElseGet(() -> Commitment.nobody(seed));
    return new LogEntry(tag, Commitment.contents(commitments));
  }

  /** Returns these fields to be shown, and of the others the commitments alone. */
  public Disclosure disclose(Collection<Integer> numbers) {
    SortedMap<Integer, Disclosure.Field> shown = new TreeMap<>();
    fields.forEach(
        (number, value) -> {
          byte[] salt = Commitment.salt(seed, number);
          shown.put(
              number,
              numbers.contains(number)
                  ? new Disclosure.Shown(salt, value)
                  : new Disclosure.Hidden(Commitment.field(number, salt, value)));
        });
    return new Disclosure(shown);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EntryContents that && Arrays.equals(encode(), that.encode());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(encode());
  }

  /** Returns which fields there are, never their values. */
  @Override
  public String toString() {
    return "EntryContents" + fields.keySet();
  }
}
