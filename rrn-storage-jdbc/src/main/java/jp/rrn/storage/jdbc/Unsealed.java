package jp.rrn.storage.jdbc;

import java.util.UUID;
import jp.rrn.crypto.Sha256;
import jp.rrn.number.NumberKind;
import jp.rrn.record.Item;

/** Everything as it is; the digits of a number are the last ones of its key. */
final class Unsealed implements Sealing {
  private static final int HEXADECIMAL = 16;

  @Override
  public UUID key(NumberKind kind, long body) {
    return plainKey(body);
  }

  @Override
  public long body(NumberKind kind, UUID key) {
    return plainBody(key);
  }

  static UUID plainKey(long body) {
    return new UUID(0, Long.parseLong(Long.toString(body), HEXADECIMAL));
  }

  static long plainBody(UUID key) {
    return Long.parseLong(Long.toHexString(key.getLeastSignificantBits()));
  }

  /** Of one length, whatever the key; no secret. */
  @Override
  public UUID searchKey(Item item, String key) {
    return SearchKeyRows.shortened(Sha256.of(SearchKeyRows.bytes(item, key)));
  }

  @Override
  public String seal(Place place, String text) {
    return text;
  }

  @Override
  public String open(Place place, String stored) {
    return stored;
  }
}
