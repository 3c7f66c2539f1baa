package jp.rrn.storage.jdbc;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.rrn.crypto.AesGcm;
import jp.rrn.crypto.Hmac;
import jp.rrn.number.NumberKind;
import jp.rrn.record.Item;

/**
 * Under the keys of a host. A sealed text is written {@code $key id$base64}, and is bound to its
 * column and row. A My Number is one block of AES over a label and the body: another number is
 * another block, so that the primary key still says that it is taken, and what was altered has lost
 * its label.
 */
final class Sealed implements Sealing {
  private static final Pattern SEALED = Pattern.compile("\\$([0-9]{1,9})\\$([A-Za-z0-9_-]+)");
  private static final long MY_NUMBER_LABEL = label("rrn-mn/1");
  private static final long CHECK_LABEL = label("rrn-ck/1");

  private static final long SEARCH_LABEL = label("rrn-sk/1");

  private final FieldCipher cipher;
  private final Hmac searchKeys;

  Sealed(FieldCipher cipher) {
    this.cipher = cipher;
    this.searchKeys = new Hmac(derivedFromLedgerKey());
  }

  /** 32 bytes that nobody has who has not the ledger's key, and that do not tell it. */
  private byte[] derivedFromLedgerKey() {
    ByteBuffer key = ByteBuffer.allocate(32);
    for (int i = 0; i < 2; i++) {
      UUID half = permuted(SEARCH_LABEL, i);
      key.putLong(half.getMostSignificantBits()).putLong(half.getLeastSignificantBits());
    }
    return key.array();
  }

  @Override
  public UUID searchKey(Item item, String key) {
    return SearchKeyRows.shortened(searchKeys.of(SearchKeyRows.bytes(item, key)));
  }

  private static long label(String eightLetters) {
    return ByteBuffer.wrap(eightLetters.getBytes(StandardCharsets.US_ASCII)).getLong();
  }

  @Override
  public UUID key(NumberKind kind, long body) {
    return kind == NumberKind.MY_NUMBER ? permuted(MY_NUMBER_LABEL, body) : Unsealed.plainKey(body);
  }

  private UUID permuted(long label, long value) {
    ByteBuffer block =
        ByteBuffer.wrap(
            cipher
                .ledger()
                .permuted(ByteBuffer.allocate(16).putLong(label).putLong(value).array()));
    return new UUID(block.getLong(), block.getLong());
  }

  @Override
  public long body(NumberKind kind, UUID key) {
    if (kind != NumberKind.MY_NUMBER) {
      return Unsealed.plainBody(key);
    }
    ByteBuffer block = restored(key);
    if (block.getLong() != MY_NUMBER_LABEL) {
      throw new SealBrokenException("ledger_claim.body");
    }
    return block.getLong();
  }

  private ByteBuffer restored(UUID key) {
    return ByteBuffer.wrap(
        cipher
            .ledger()
            .restored(
                ByteBuffer.allocate(16)
                    .putLong(key.getMostSignificantBits())
                    .putLong(key.getLeastSignificantBits())
                    .array()));
  }

  @Override
  public String seal(Place place, String text) {
    int id = cipher.currentKeyId();
    AesGcm key = cipher.keys().get(id);
    if (key == null) {
      throw new IllegalStateException("the current key is there");
    }
    byte[] sealed =
        key.seal(cipher.nonce(), text.getBytes(StandardCharsets.UTF_8), context(place, id));
    return "$" + id + "$" + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
  }

  @Override
  public String open(Place place, String stored) {
    Matcher parts = SEALED.matcher(stored);
    if (!parts.matches()) {
      throw new SealBrokenException("history_entry." + place.column());
    }
    int id = Integer.parseInt(parts.group(1));
    AesGcm key = cipher.keys().get(id);
    if (key == null) {
      throw new SealBrokenException("history_entry." + place.column(), id);
    }
    byte[] text =
        decoded(parts.group(2))
            .flatMap(bytes -> key.open(bytes, context(place, id)))
            .orElseThrow(() -> new SealBrokenException("history_entry." + place.column()));
    return new String(text, StandardCharsets.UTF_8);
  }

  /** Returns whether this was sealed under the current key. */
  boolean isCurrent(String stored) {
    return stored.startsWith("$" + cipher.currentKeyId() + "$");
  }

  boolean hasKeyOf(String stored) {
    Matcher parts = SEALED.matcher(stored);
    return parts.matches() && cipher.keys().containsKey(Integer.parseInt(parts.group(1)));
  }

  private static byte[] context(Place place, int id) {
    return ("rrn/field/1 "
            + id
            + " history_entry."
            + place.column()
            + " "
            + place.subject()
            + " "
            + place.sequence())
        .getBytes(StandardCharsets.US_ASCII);
  }

  /** Returns by key id what tells a key from another: a fixed value sealed under it. */
  Map<Integer, String> checkValues() {
    Map<Integer, String> values = new TreeMap<>();
    values.put(FieldKeys.LEDGER, permuted(CHECK_LABEL, 0).toString());
    cipher
        .keys()
        .forEach(
            (id, key) ->
                values.put(
                    id,
                    Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(key.seal(cipher.nonce(), new byte[0], checkContext(id)))));
    return values;
  }

  /** Returns whether a check value was made with the key of this id, which is given here. */
  boolean fits(int id, String checkValue) {
    if (id == FieldKeys.LEDGER) {
      return checkValue.equals(permuted(CHECK_LABEL, 0).toString());
    }
    AesGcm key = cipher.keys().get(id);
    return key != null
        && decoded(checkValue).flatMap(bytes -> key.open(bytes, checkContext(id))).isPresent();
  }

  private static Optional<byte[]> decoded(String base64) {
    try {
      return Optional.of(Base64.getUrlDecoder().decode(base64));
    } catch (IllegalArgumentException altered) {
      return Optional.empty();
    }
  }

  private static byte[] checkContext(int id) {
    return ("rrn/check/1 " + id).getBytes(StandardCharsets.US_ASCII);
  }
}
