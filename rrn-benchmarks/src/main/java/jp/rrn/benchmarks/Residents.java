package jp.rrn.benchmarks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import jp.rrn.code.LocalGovernmentCode;
import jp.rrn.code.MyNumber;
import jp.rrn.code.ResidenceCode;
import jp.rrn.date.PartialDate;
import jp.rrn.history.Change;
import jp.rrn.history.ChangeReason;
import jp.rrn.history.FormerNumbers;
import jp.rrn.history.HistoryEntry;
import jp.rrn.history.MessageId;
import jp.rrn.record.Address;
import jp.rrn.record.IdentityRecord;
import jp.rrn.record.Item;
import jp.rrn.record.PersonName;
import jp.rrn.record.Sex;
import jp.rrn.record.Subject;

/**
 * Made-up residents. Nothing is shared between two of them that would not be shared between two
 * that were read from a file: names, addresses, dates and numbers are objects of their own.
 */
final class Residents {
  static final LocalGovernmentCode TOWN = LocalGovernmentCode.of("131016");
  static final Instant RECORDED = Instant.parse("2026-04-01T00:00:00Z");
  private static final LocalDate FIRST_DAY = LocalDate.of(1930, 1, 1);
  private static final int DAYS = 35_000;
  private static final String FAMILY = "見本山川田林";
  private static final String GIVEN = "花子太郎一美";
  private static final Set<Item> NAME = Set.of(Item.NAME);

  private Residents() {}

  /** Spreads consecutive indexes over all subjects, as random draws are. */
  static Subject subject(int index) {
    return new Subject((index + 1) * 0x9E3779B97F4A7C15L);
  }

  static IdentityRecord record(int index) {
    LocalDate born = FIRST_DAY.plusDays(index % DAYS);
    return IdentityRecord.of(
            name(index),
            PartialDate.of(born),
            index % 2 == 0 ? Sex.FEMALE : Sex.MALE,
            address(index),
            residenceCode(index))
        .withMyNumber(MyNumber.ofBody(index * 1_000L));
  }

  static PersonName name(int index) {
    int family = index % 5;
    int given = index / 5 % 5;
    return PersonName.of(FAMILY.substring(family, family + 2), GIVEN.substring(given, given + 2));
  }

  static Address address(int index) {
    return Address.of(TOWN, "見本町" + (1 + index / 10_000) + "丁目" + (1 + index % 10_000) + "番1号");
  }

  static ResidenceCode residenceCode(int index) {
    long body = index * 2L;
    return ResidenceCode.ofBody(ResidenceCode.isIssuable(body) ? body : body + 1);
  }

  /** Returns the entry of a birth: the one entry that most residents have. */
  static HistoryEntry birth(int index) {
    return birth(index, record(index));
  }

  static HistoryEntry birth(int index, IdentityRecord record) {
    LocalDate day = FIRST_DAY.plusDays(index % DAYS);
    return entry(
        subject(index),
        1,
        RECORDED.plusMillis(index),
        change(
            ChangeReason.BIRTH,
            new MessageId(index + 1, 1),
            day,
            Item.recorded(),
            record,
            Optional.empty()));
  }

  /** Returns a change of name that needs no entry before it. */
  static Change revision(MessageId messageId, IdentityRecord record) {
    return change(
        ChangeReason.EX_OFFICIO_REVISION, messageId, FIRST_DAY, NAME, record, Optional.empty());
  }

  /** Returns the same change under another id. */
  static Change withId(MessageId messageId, Change change) {
    return new Change(
        messageId,
        change.origin(),
        change.reason(),
        change.eventDate(),
        change.notifiedOn(),
        change.effectiveFrom(),
        change.items(),
        change.record(),
        change.former(),
        change.cancels(),
        change.operator());
  }

  static HistoryEntry entry(Subject subject, int sequence, Instant recorded, Change change) {
    return new HistoryEntry(subject, sequence, recorded, change);
  }

  static Change change(
      ChangeReason reason,
      MessageId messageId,
      LocalDate day,
      Set<Item> items,
      IdentityRecord record,
      Optional<MessageId> cancels) {
    return new Change(
        messageId,
        TOWN,
        reason,
        PartialDate.of(day),
        day,
        day,
        items,
        record,
        FormerNumbers.NONE,
        cancels,
        "operator-1");
  }
}
