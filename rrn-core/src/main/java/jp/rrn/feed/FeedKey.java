package jp.rrn.feed;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import jp.rrn.crypto.Hmac;
import jp.rrn.feed.CursorRefusedException.Reason;
import jp.rrn.record.Subject;

/**
 * The secret under which a node makes cursors and follow keys. Safe for concurrent use. Keep it for
 * as long as anybody follows: under another one every person would have another follow key.
 */
public final class FeedKey {
  private static final byte CURSOR = 1;
  private static final byte FOLLOW = 2;
  private static final int CODE_BYTES = 16;
  private static final int PLACE_BYTES = Integer.BYTES + Long.BYTES;

  private final Hmac hmac;
  private final int epoch;

  /**
   * Creates one.
   *
   * @param secret at least 16 bytes, of a source fit for secrets
   * @param epoch raise it whenever the node's store was restored from a backup: numbers that were
   *     given since then will be given again, so readers have to begin with a snapshot
   */
  public FeedKey(byte[] secret, int epoch) {
    this.hmac = new Hmac(secret);
    this.epoch = epoch;
  }

  /** Returns what stands for this person in this feed. */
  public FollowKey follow(FeedId feed, Subject subject) {
    byte[] person = ByteBuffer.allocate(Long.BYTES).putLong(subject.value()).array();
    return new FollowKey(HexFormat.of().formatHex(code(FOLLOW, feed, person)));
  }

  /** Returns the place in this feed after the notice with this sequence; 0 is its beginning. */
  public Cursor cursor(FeedId feed, long sequence) {
    byte[] place = ByteBuffer.allocate(PLACE_BYTES).putInt(epoch).putLong(sequence).array();
    byte[] whole = Arrays.copyOf(place, PLACE_BYTES + CODE_BYTES);
    System.arraycopy(code(CURSOR, feed, place), 0, whole, PLACE_BYTES, CODE_BYTES);
    return new Cursor(Base64.getUrlEncoder().withoutPadding().encodeToString(whole));
  }

  /**
   * Returns the sequence after which this cursor stands.
   *
   * @throws CursorRefusedException if it was not given for this feed, or in another epoch
   */
  public long sequence(FeedId feed, Cursor cursor) {
    byte[] whole = bytes(cursor);
    byte[] place = Arrays.copyOf(whole, PLACE_BYTES);
    byte[] code = Arrays.copyOfRange(whole, PLACE_BYTES, whole.length);
    if (!Hmac.equal(code, code(CURSOR, feed, place))) {
      throw new CursorRefusedException(Reason.NOT_OF_THIS_FEED);
    }
    ByteBuffer parts = ByteBuffer.wrap(place);
    if (parts.getInt() != epoch) {
      throw new CursorRefusedException(Reason.OTHER_EPOCH);
    }
    return parts.getLong();
  }

  private static byte[] bytes(Cursor cursor) {
    byte[] whole = decoded(cursor.text());
    // A text has one value, but the last letter of a value could be written in several ways.
    boolean ours =
        whole.length == PLACE_BYTES + CODE_BYTES
            && Base64.getUrlEncoder().withoutPadding().encodeToString(whole).equals(cursor.text());
    if (!ours) {
      throw new CursorRefusedException(Reason.NOT_OF_THIS_FEED);
    }
    return whole;
  }

  private static byte[] decoded(String text) {
    try {
      return Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException altered) {
      return new byte[0];
    }
  }

  private byte[] code(byte kind, FeedId feed, byte[] rest) {
    byte[] name = feed.digits().getBytes(StandardCharsets.US_ASCII);
    byte[] message =
        ByteBuffer.allocate(1 + name.length + rest.length).put(kind).put(name).put(rest).array();
    return Arrays.copyOf(hmac.of(message), CODE_BYTES);
  }
}
