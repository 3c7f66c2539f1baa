package jp.rrn.testkit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.rrn.code.MyNumber;
import jp.rrn.code.ResidenceCode;
import jp.rrn.date.PartialDate;
import jp.rrn.history.Change;
import jp.rrn.history.ChangeReason;
import jp.rrn.history.FormerNumbers;
import jp.rrn.history.History;
import jp.rrn.history.HistoryEntry;
import jp.rrn.history.MessageId;
import jp.rrn.history.Snapshot;
import jp.rrn.node.NewResident;
import jp.rrn.record.Address;
import jp.rrn.record.IdentityRecord;
import jp.rrn.record.Item;
import jp.rrn.record.PersonName;
import jp.rrn.record.Subject;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * One thing that may happen to a subject next; skipped where the history does not allow it.
 *
 * @param reason why
 * @param taking whether it is new, takes an earlier change back, or corrects one
 * @param earlier which one, counted from the end
 * @param daysBefore how many days before it is recorded it happened
 */
record EventStep(ChangeReason reason, Taking taking, int earlier, int daysBefore) {
  enum Taking {
    NEW,
    BACK,
    RIGHT
  }

  private static final Subject SUBJECT = new Subject(1);

  static Arbitrary<EventStep> arbitrary() {
    return Combinators.combine(
            Arbitraries.of(ChangeReason.class),
            Arbitraries.frequency(
                Tuple.of(6, Taking.NEW), Tuple.of(1, Taking.BACK), Tuple.of(1, Taking.RIGHT)),
            Arbitraries.integers().between(0, 4),
            Arbitraries.integers().between(-3, 14))
        .as(EventStep::new);
  }

  /** Enters the resident, then lets happen what may, a day apart. */
  static List<HistoryEntry> follow(NewResident resident, LocalDate first, List<EventStep> steps) {
    IdentityRecord record =
        IdentityRecord.of(
            resident.name(),
            resident.dateOfBirth(),
            resident.sex(),
            resident.address(),
            ResidenceCode.ofBody(1));
    List<HistoryEntry> entries = new ArrayList<>();
    for (EventStep step : steps) {
      LocalDate today = first.plusDays(entries.size());
      History history = History.of(entries);
      Optional<Change> change =
          entries.isEmpty()
              ? Optional.of(
                  change(1, ChangeReason.BIRTH, today, Item.recorded(), record, Optional.empty()))
              : step.next(history, today);
      change
          .filter(next -> history.refusal(next, today).isEmpty())
          .ifPresent(next -> entries.add(entry(entries.size() + 1, today, next)));
    }
    return List.copyOf(entries);
  }

  private static HistoryEntry entry(int sequence, LocalDate day, Change change) {
    return new HistoryEntry(
        SUBJECT, sequence, day.atStartOfDay().toInstant(ZoneOffset.UTC), change);
  }

  private Optional<Change> next(History history, LocalDate today) {
    List<HistoryEntry> entries = history.entries();
    int number = entries.size() + 1;
    LocalDate day = today.minusDays(daysBefore);
    Change target = entries.get(Math.max(0, entries.size() - 1 - earlier)).change();
    Optional<MessageId> cancels = Optional.of(target.messageId());
    IdentityRecord last =
        history
            .asOf(LocalDate.MAX, Instant.MAX)
            .map(Snapshot::record)
            .orElseGet(() -> withNewestNumbers(entries));
    return switch (taking) {
      case NEW -> Optional.of(fresh(number, day, last));
      case BACK ->
          Optional.of(change(number, target.reason().cancelledBy(), day, Set.of(), last, cancels));
      case RIGHT ->
          target.cancels().isPresent() && target.items().isEmpty()
              ? Optional.empty()
              : Optional.of(
                  change(number, target.reason(), day, target.items(), edited(target), cancels));
    };
  }

  /** Where nothing holds any more: a number that was replaced is still retired. */
  private static IdentityRecord withNewestNumbers(List<HistoryEntry> entries) {
    IdentityRecord newest = entries.get(0).change().record();
    for (HistoryEntry entry : entries) {
      newest = entry.change().cancels().isPresent() ? newest : entry.change().record();
    }
    return newest;
  }

  private static IdentityRecord edited(Change target) {
    return target.items().contains(Item.NAME)
        ? target.record().withName(PersonName.of("正田", "花子"))
        : target.record();
  }

  private Change fresh(int number, LocalDate day, IdentityRecord last) {
    Set<Item> items =
        switch (reason) {
          case MOVE_IN, BIRTH, EX_OFFICIO_ENTRY -> Item.recorded();
          case MOVE_OUT, DEATH, EX_OFFICIO_DELETION -> Set.of();
          case RELOCATION -> Set.of(Item.ADDRESS);
          case MINOR_REVISION -> Set.of(Item.NAME);
          case EX_OFFICIO_REVISION -> Set.of(Item.DATE_OF_BIRTH, Item.NAME);
          case MY_NUMBER_CHANGE_REQUEST,
              MY_NUMBER_EX_OFFICIO_REVISION,
              MY_NUMBER_EX_OFFICIO_ENTRY ->
              Set.of(Item.MY_NUMBER);
          case RESIDENCE_CODE_CHANGE_REQUEST, RESIDENCE_CODE_EX_OFFICIO_ENTRY ->
              Set.of(Item.RESIDENCE_CODE);
        };
    IdentityRecord other =
        IdentityRecord.of(
                PersonName.of("例田", "第" + number),
                PartialDate.of("1970-00-00"),
                last.sex(),
                Address.of(People.TOWN, "見本町" + number),
                ResidenceCode.ofBody(issuable(number)))
            .withMyNumber(MyNumber.ofBody(number));
    boolean entry = reason.kind() == ChangeReason.Kind.ENTRY;
    IdentityRecord record = entry ? last : last.with(items, other);
    return change(number, reason, day, items, record, former(items, last), Optional.empty());
  }

  private static FormerNumbers former(Set<Item> items, IdentityRecord last) {
    if (items.equals(Set.of(Item.RESIDENCE_CODE))) {
      return FormerNumbers.of(last.residenceCode());
    }
    return items.equals(Set.of(Item.MY_NUMBER))
        ? last.myNumber().map(FormerNumbers::of).orElse(FormerNumbers.NONE)
        : FormerNumbers.NONE;
  }

  /** No two numbers give the same body, as one in so many is not issued. */
  private static long issuable(int number) {
    long body = number * 100L;
    while (!ResidenceCode.isIssuable(body)) {
      body++;
    }
    return body;
  }

  private static Change change(
      int number,
      ChangeReason reason,
      LocalDate day,
      Set<Item> items,
      IdentityRecord record,
      Optional<MessageId> cancels) {
    return change(number, reason, day, items, record, FormerNumbers.NONE, cancels);
  }

  /** Of every fifth event the day is not known; then it holds from its notification on. */
  private static Change change(
      int number,
      ChangeReason reason,
      LocalDate day,
      Set<Item> items,
      IdentityRecord record,
      FormerNumbers former,
      Optional<MessageId> cancels) {
    return new Change(
        new MessageId(0, number),
        People.TOWN,
        reason,
        number % 5 == 0 ? PartialDate.of("0000-00-00") : PartialDate.of(day),
        day,
        day,
        items,
        record,
        former,
        cancels,
        "operator-1");
  }
}
