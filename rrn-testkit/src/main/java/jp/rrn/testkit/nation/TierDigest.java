package jp.rrn.testkit.nation;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import jp.rrn.history.Change;

/** What a tier holds, as one number: equal digests, equal changes in equal order. */
final class TierDigest {
  private final MessageDigest digest;
  private long changes;

  TierDigest() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  void add(List<Change> more) {
    more.forEach(change -> digest.update(ChangeText.of(change)));
    changes += more.size();
  }

  long changes() {
    return changes;
  }

  /** Returns 64 hexadecimal digits; called once. */
  String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
