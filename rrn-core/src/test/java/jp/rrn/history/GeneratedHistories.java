package jp.rrn.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import jp.rrn.code.LocalGovernmentCode;
import jp.rrn.code.MyNumber;
import jp.rrn.code.ResidenceCode;
import jp.rrn.date.PartialDate;
import jp.rrn.record.Address;
import jp.rrn.record.IdentityRecord;
import jp.rrn.record.Item;
import jp.rrn.record.PersonName;
import jp.rrn.record.Sex;
import jp.rrn.record.Subject;

/** Histories of every shape, lawful or not, over a few days and moments; moments go back, too. */
final class GeneratedHistories {
  static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);
  static final Instant FIRST_MOMENT = Instant.parse("2026-01-01T00:00:00Z");
  static final int DAYS = 8;
  static final int MOMENTS = 6;

  private static final LocalGovernmentCode TOWN = LocalGovernmentCode.of("131016");

  private GeneratedHistories() {}

  static History history(Random random) {
    List<HistoryEntry> entries = new ArrayList<>();
    int size = random.nextInt(10);
    for (int i = 0; i < size; i++) {
      entries.add(entry(random, entries, random.nextInt(MOMENTS)));
    }
    return History.of(entries);
  }

  static HistoryEntry entry(Random random, List<HistoryEntry> before, int moment) {
    Optional<MessageId> cancels =
        before.isEmpty() || random.nextInt(3) > 0
            ? Optional.empty()
            : Optional.of(before.get(random.nextInt(before.size())).change().messageId());
    return at(before.size(), moment, change(random, before.size(), cancels));
  }

  static HistoryEntry at(int before, int moment, Change change) {
    return new HistoryEntry(new Subject(1), before + 1, FIRST_MOMENT.plusSeconds(moment), change);
  }

  static Change change(Random random, int number, Optional<MessageId> cancels) {
    ChangeReason[] reasons = ChangeReason.values();
    ChangeReason reason = reasons[random.nextInt(reasons.length)];
    Set<Item> items =
        switch (reason) {
          case MOVE_IN, BIRTH, EX_OFFICIO_ENTRY -> Item.recorded();
          case MOVE_OUT, DEATH, EX_OFFICIO_DELETION -> Set.<Item>of();
          case RELOCATION -> Set.of(Item.ADDRESS);
          case MINOR_REVISION ->
              random.nextBoolean() ? Set.of(Item.NAME) : Set.of(Item.ADDRESS, Item.NAME);
          case EX_OFFICIO_REVISION ->
              random.nextBoolean() ? Set.of(Item.NAME) : Set.of(Item.DATE_OF_BIRTH, Item.SEX);
          case MY_NUMBER_CHANGE_REQUEST,
              MY_NUMBER_EX_OFFICIO_REVISION,
              MY_NUMBER_EX_OFFICIO_ENTRY ->
              Set.of(Item.MY_NUMBER);
          default -> Set.of(Item.RESIDENCE_CODE);
        };
    boolean bare = cancels.isPresent() && random.nextBoolean();
    LocalDate day = FIRST_DAY.plusDays(random.nextInt(DAYS));
    IdentityRecord record =
        IdentityRecord.of(
                PersonName.of("見本", "花子" + number),
                PartialDate.of(day),
                random.nextBoolean() ? Sex.FEMALE : Sex.MALE,
                Address.of(TOWN, "見本町" + number),
                ResidenceCode.ofBody(number + 1))
            .withMyNumber(MyNumber.ofBody(number));
    return new Change(
        new MessageId(1, number),
        TOWN,
        reason,
        PartialDate.of(day),
        FIRST_DAY.plusDays(random.nextInt(DAYS)),
        day,
        bare ? Set.of() : items,
        record,
        FormerNumbers.NONE,
        cancels,
        "operator-1");
  }

  static Change with(
      Change change,
      ChangeReason reason,
      Set<Item> items,
      int number,
      Optional<MessageId> cancels) {
    return new Change(
        new MessageId(1, number),
        change.origin(),
        reason,
        change.eventDate(),
        change.notifiedOn(),
        change.effectiveFrom(),
        items,
        change.record(),
        FormerNumbers.NONE,
        cancels,
        change.operator());
  }
}
