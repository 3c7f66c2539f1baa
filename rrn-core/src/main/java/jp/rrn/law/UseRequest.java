package jp.rrn.law;

import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.Set;
import jp.rrn.code.PrefectureCode;
import jp.rrn.record.Item;

/**
 * One request for one person's record, complete by construction: what is missing cannot be built,
 * so it cannot grant anything.
 *
 * @param recipient who asks
 * @param giver who is asked
 * @param affair for what
 * @param items which items, at least one
 * @param notifyingPrefecture the prefecture that notified the record last
 * @param on the day whose law counts
 * @param operatorId the authority used (操作者ID)
 * @param matchingId the person who asks (照合ID)
 * @param reason why, in the operator's words
 */
public record UseRequest(
    Recipient recipient,
    Giver giver,
    Affair affair,
    Set<Item> items,
    PrefectureCode notifyingPrefecture,
    LocalDate on,
    String operatorId,
    String matchingId,
    String reason) {
  private static final int WORDS_MAX = 200;

  /** Checks that every fact is there and copies the set. */
  public UseRequest {
    items = Sets.immutableEnumSet(items);
    if (items.isEmpty()) {
      throw new IllegalArgumentException("items must not be empty");
    }
    require("operatorId", operatorId);
    require("matchingId", matchingId);
    require("reason", reason);
  }

  private static void require(String field, String value) {
    if (value.isBlank() || value.length() > WORDS_MAX) {
      throw new IllegalArgumentException(
          field + " must have 1 to " + WORDS_MAX + " characters, not all blank");
    }
  }

  /** Returns who asks, whom and for what; not the operator's words, in which anything may stand. */
  @Override
  public String toString() {
    return "UseRequest[" + recipient + ", " + giver + ", " + affair.statute() + "]";
  }
}
