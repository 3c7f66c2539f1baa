package jp.rrn.feed;

import jp.rrn.code.PrefectureCode;
import jp.rrn.crypto.Sha256;
import jp.rrn.law.Affair;
import jp.rrn.law.Recipient;

/**
 * Names the feed of one recipient for one affair. A feed for each affair, since what is told for an
 * affair may be used for that affair only (住民基本台帳法 30条の29).
 *
 * @param digits 32 hexadecimal digits, half of a digest: of one length whatever the organ's name
 */
public record FeedId(String digits) {
  private static final int DIGITS = 32;

  /** Checks the digits. */
  public FeedId {
    if (digits.length() != DIGITS || !digits.matches("[0-9a-f]+")) {
      throw new IllegalArgumentException("feed id must have 32 hexadecimal digits");
    }
  }

  /** Returns the one of this recipient for this affair. */
  public static FeedId of(Recipient recipient, Affair affair) {
    String prefecture = recipient.prefecture().map(PrefectureCode::digits).orElse("00");
    // With their lengths, so that no two pairs are written alike.
    String written =
        prefecture + part(recipient.organ()) + part(affair.statute()) + part(affair.words());
    return new FeedId(Sha256.hex(written).substring(0, DIGITS));
  }

  private static String part(String text) {
    return "\n" + text.length() + ":" + text;
  }
}
