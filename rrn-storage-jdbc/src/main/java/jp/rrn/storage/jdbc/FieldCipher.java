package jp.rrn.storage.jdbc;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import jp.rrn.crypto.AesBlock;
import jp.rrn.crypto.AesGcm;

/**
 * Keeps names, addresses and My Numbers sealed in the database: AES-256-GCM in the histories, and
 * in the ledger a keyed permutation of the number, under which it can still be looked up and is
 * still taken only once. What subjects are searched by is a keyed digest, under a key that is
 * derived from the ledger's.
 *
 * <p>Keys are the host's, who draws, guards and backs them up: without them what is sealed is lost.
 * Each has a number of its own, 1 or more, that is never given to another key. New values are
 * sealed under the current one, and what was sealed under another that is given here can be read;
 * {@link FieldResealing} seals it anew. The ledger's key is for the ledger and what is searched by,
 * and changes only with {@link FieldResealing}. Safe for concurrent use if the source of randomness
 * is.
 *
 * <p>Not sealed are dates, sex, residence codes, the check digit of a My Number in the ledger,
 * surrogates and the provision log, in which no item of a record is kept.
 */
public final class FieldCipher {
  private final AesBlock ledger;
  private final int currentKeyId;
  private final Map<Integer, AesGcm> keys = new TreeMap<>();
  private final RandomGenerator random;

  /**
   * Creates one. The keys are copied.
   *
   * @param ledgerKey 32 bytes, for the numbers of the ledger
   * @param currentKeyId the number of the key that new values are sealed under
   * @param keys 32 bytes each, by their numbers; the current one and those that were so before
   * @param random draws nonces: fit for secrets and safe for concurrent use. At most 2³² values may
   *     be sealed under one key (NIST SP 800-38D 8.3); two to four belong to an entry, so change
   *     the key before it has sealed 10⁹ entries
   * @throws IllegalArgumentException if a key has not 32 bytes, a number is below 1, or the current
   *     key is not there
   */
  public FieldCipher(
      byte[] ledgerKey, int currentKeyId, Map<Integer, byte[]> keys, RandomGenerator random) {
    if (!keys.containsKey(currentKeyId)) {
      throw new IllegalArgumentException("keys: must hold the current one");
    }
    keys.forEach(
        (id, key) -> {
          if (id < 1) {
            throw new IllegalArgumentException("keys: must have numbers of 1 or more");
          }
          this.keys.put(id, new AesGcm(key));
        });
    this.ledger = new AesBlock(ledgerKey);
    this.currentKeyId = currentKeyId;
    this.random = Objects.requireNonNull(random, "random");
  }

  AesBlock ledger() {
    return ledger;
  }

  int currentKeyId() {
    return currentKeyId;
  }

  Map<Integer, AesGcm> keys() {
    return keys;
  }

  byte[] nonce() {
    byte[] nonce = new byte[AesGcm.NONCE_BYTES];
    random.nextBytes(nonce);
    return nonce;
  }

  /** Returns the numbers of the keys, and no key. */
  @Override
  public String toString() {
    return "FieldCipher[keys " + keys.keySet() + ", current " + currentKeyId + "]";
  }
}
