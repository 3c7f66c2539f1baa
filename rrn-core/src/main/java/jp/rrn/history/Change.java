package jp.rrn.history;

import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import jp.rrn.code.LocalGovernmentCode;
import jp.rrn.date.PartialDate;
import jp.rrn.record.IdentityRecord;
import jp.rrn.record.Item;

/**
 * One change as it is recorded and as it travels: what happened, when, and the whole record after
 * it.
 *
 * @param messageId names this change at every node
 * @param origin the municipality that recorded it
 * @param reason why
 * @param eventDate when it happened (異動年月日), as written
 * @param notifiedOn when it was notified (届出年月日)
 * @param effectiveFrom the first day it holds
 * @param items the items it changes, of {@link Item#recorded} alone
 * @param record the whole record after it; a deletion carries the items as they stood
 * @param former the numbers it replaces
 * @param cancels the earlier change this one cancels or corrects
 * @param operator the operator who recorded it (操作者ID)
 */
public record Change(
    MessageId messageId,
    LocalGovernmentCode origin,
    ChangeReason reason,
    PartialDate eventDate,
    LocalDate notifiedOn,
    LocalDate effectiveFrom,
    Set<Item> items,
    IdentityRecord record,
    FormerNumbers former,
    Optional<MessageId> cancels,
    String operator) {
  private static final int OPERATOR_MAX = 64;

  /**
   * Checks the parts against each other and copies the set.
   *
   * @throws IllegalArgumentException if the reason cannot change these items, or a former number is
   *     there without its change
   */
  public Change {
    items = Sets.immutableEnumSet(items);
    if (operator.isBlank() || operator.length() > OPERATOR_MAX) {
      throw new IllegalArgumentException("operator must have 1 to " + OPERATOR_MAX + " characters");
    }
    boolean bare = cancels.isPresent() && items.isEmpty();
    if (!bare && !reason.mayChange(items)) {
      throw new IllegalArgumentException("items: " + reason + " does not change " + items);
    }
    boolean formerWithoutChange =
        (former.residenceCode().isPresent() && !items.contains(Item.RESIDENCE_CODE))
            || (former.myNumber().isPresent() && !items.contains(Item.MY_NUMBER));
    if (formerWithoutChange) {
      throw new IllegalArgumentException("former: a number that does not change has no former one");
    }
  }

  /** Returns the same change, recorded by another operator. */
  public Change withOperator(String other) {
    return new Change(
        messageId,
        origin,
        reason,
        eventDate,
        notifiedOn,
        effectiveFrom,
        items,
        record,
        former,
        cancels,
        other);
  }

  /** Returns reason and message; nothing about the person. */
  @Override
  public String toString() {
    return "Change[" + reason + ", message " + messageId + "]";
  }
}
