package jp.rrn.law;

import java.util.Optional;
import jp.rrn.code.PrefectureCode;

/**
 * Whose records, seen from the recipient; decided record by record by the notifying prefecture
 * (通知都道府県).
 */
public enum Area {
  /** Every record. */
  NATIONWIDE,
  /** Records notified by the recipient's prefecture. */
  OWN_PREFECTURE,
  /** Records notified by another prefecture. */
  OTHER_PREFECTURE;

  /**
   * Returns whether it holds records notified by this prefecture, for a recipient in that one. A
   * recipient without a prefecture is inside none and outside none.
   */
  public boolean reaches(Optional<PrefectureCode> recipients, PrefectureCode notifying) {
    return switch (this) {
      case NATIONWIDE -> true;
      case OWN_PREFECTURE -> recipients.isPresent() && recipients.get().equals(notifying);
      case OTHER_PREFECTURE -> recipients.isPresent() && !recipients.get().equals(notifying);
    };
  }

  /** Returns whether every record of the other is in it. */
  public boolean contains(Area other) {
    return this == NATIONWIDE || this == other;
  }
}
