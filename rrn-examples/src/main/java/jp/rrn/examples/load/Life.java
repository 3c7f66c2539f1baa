package jp.rrn.examples.load;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import jp.rrn.code.MyNumber;
import jp.rrn.date.PartialDate;
import jp.rrn.examples.load.MadeUpRegistry.Resident;
import jp.rrn.history.Change;
import jp.rrn.history.ChangeReason;
import jp.rrn.history.FormerNumbers;
import jp.rrn.history.HistoryEntry;
import jp.rrn.history.MessageId;
import jp.rrn.node.NewResident;
import jp.rrn.number.Claim;
import jp.rrn.number.ClaimState;
import jp.rrn.number.NumberKind;
import jp.rrn.record.Address;
import jp.rrn.record.IdentityRecord;
import jp.rrn.record.Item;
import jp.rrn.record.PersonName;
import jp.rrn.record.Subject;
import jp.rrn.testkit.People;

/** What happens to one made-up resident between the first day of the network and the last. */
final class Life {
  private static final LocalDate NETWORK_BEGINS = LocalDate.of(2002, 8, 5);
  private static final LocalDate NUMBERS_BEGIN = LocalDate.of(2015, 10, 5);
  private static final LocalDate LAST_DAY = LocalDate.of(2026, 3, 31);
  private static final ZoneOffset JAPAN = ZoneOffset.ofHours(9);
  private static final int CHANGES_MAX = 4;
  private static final int DAYS_BETWEEN = 2_500;
  private static final int DAYS_TO_NOTIFY = 14;

  private final MadeUpRegistry registry;
  private final long index;
  private final RandomGenerator random;
  private final Subject subject;
  private final List<HistoryEntry> entries = new ArrayList<>();
  private final List<Claim> retired = new ArrayList<>();
  private IdentityRecord record;
  private LocalDate day = NETWORK_BEGINS;
  private boolean present = true;

  Life(MadeUpRegistry registry, long index, RandomGenerator random) {
    this.registry = registry;
    this.index = index;
    this.random = random;
    this.subject = registry.subject(index);
    NewResident person = People.any(random);
    this.record =
        IdentityRecord.of(
            person.name(),
            person.dateOfBirth(),
            person.sex(),
            person.address(),
            registry.code(index, 0));
    begin(person.dateOfBirth());
    int changes = random.nextInt(CHANGES_MAX + 1);
    while (changes > 0 && passTime() && happen()) {
      changes--;
    }
    designateBy(LAST_DAY);
  }

  Resident resident() {
    List<Claim> claims = new ArrayList<>(retired);
    claims.add(code(ClaimState.ASSIGNED));
    record.myNumber().map(number -> number(number, ClaimState.ASSIGNED)).ifPresent(claims::add);
    return new Resident(entries, claims);
  }

  /** Who was born under the network is entered by birth, anybody else by moving in. */
  private void begin(PartialDate birth) {
    LocalDate earliest = birth.earliest().orElse(NETWORK_BEGINS);
    if (birth.isExact() && !earliest.isBefore(NETWORK_BEGINS)) {
      record(ChangeReason.BIRTH, earliest, Item.recorded(), FormerNumbers.NONE);
      return;
    }
    LocalDate from = earliest.isBefore(NETWORK_BEGINS) ? NETWORK_BEGINS : earliest.plusYears(1);
    int days = (int) (LAST_DAY.toEpochDay() - from.toEpochDay());
    LocalDate movedIn = from.plusDays(random.nextInt(days));
    record(ChangeReason.MOVE_IN, movedIn, Item.recorded(), FormerNumbers.NONE);
  }

  /** Returns whether there is time for one more change. */
  private boolean passTime() {
    LocalDate next = day.plusDays(DAYS_TO_NOTIFY + 1 + random.nextInt(DAYS_BETWEEN));
    if (next.isAfter(LAST_DAY)) {
      return false;
    }
    designateBy(next.minusDays(1));
    day = next;
    return true;
  }

  /** Gives a resident who has none the first My Number, if it can have come by then. */
  private void designateBy(LocalDate last) {
    LocalDate due = day.isBefore(NUMBERS_BEGIN) ? NUMBERS_BEGIN : day.plusDays(1);
    if (present && record.myNumber().isEmpty() && !due.isAfter(last)) {
      record = record.withMyNumber(registry.number(index, 0));
      day = due;
      record(
          ChangeReason.MY_NUMBER_EX_OFFICIO_ENTRY, due, Set.of(Item.MY_NUMBER), FormerNumbers.NONE);
    }
  }

  /** Lets something happen on this day; returns whether more can. */
  private boolean happen() {
    if (!present) {
      return comeBack();
    }
    int drawn = random.nextInt(100);
    if (drawn < 50) {
      return relocate();
    } else if (drawn < 70) {
      return changeName();
    } else if (drawn < 74) {
      return changeCode();
    } else if (drawn < 78) {
      return changeNumber();
    }
    return leave(drawn < 90 ? ChangeReason.MOVE_OUT : ChangeReason.DEATH);
  }

  private boolean relocate() {
    record = record.withAddress(otherAddress());
    return record(ChangeReason.RELOCATION, day, Set.of(Item.ADDRESS), FormerNumbers.NONE);
  }

  private boolean changeName() {
    PersonName other = People.any(random).name();
    PersonName name =
        PersonName.of(other.family(), record.name().given())
            .withKana(other.familyKana(), record.name().givenKana());
    if (name.equals(record.name())) {
      return relocate();
    }
    record = record.withName(name);
    return record(ChangeReason.EX_OFFICIO_REVISION, day, Set.of(Item.NAME), FormerNumbers.NONE);
  }

  private boolean changeCode() {
    FormerNumbers former = FormerNumbers.of(record.residenceCode());
    if (!record.residenceCode().equals(registry.code(index, 0))) {
      return relocate();
    }
    retired.add(code(ClaimState.RETIRED));
    record = record.withResidenceCode(registry.code(index, 1));
    return record(
        ChangeReason.RESIDENCE_CODE_CHANGE_REQUEST, day, Set.of(Item.RESIDENCE_CODE), former);
  }

  private boolean changeNumber() {
    Optional<MyNumber> first =
        record.myNumber().filter(number -> number.equals(registry.number(index, 0)));
    if (first.isEmpty()) {
      return relocate();
    }
    retired.add(number(first.get(), ClaimState.RETIRED));
    record = record.withMyNumber(registry.number(index, 1));
    return record(
        ChangeReason.MY_NUMBER_CHANGE_REQUEST,
        day,
        Set.of(Item.MY_NUMBER),
        FormerNumbers.of(first.get()));
  }

  private boolean leave(ChangeReason reason) {
    present = false;
    record(reason, day, Set.of(), FormerNumbers.NONE);
    return reason == ChangeReason.MOVE_OUT;
  }

  private boolean comeBack() {
    present = true;
    record = record.withAddress(otherAddress());
    return record(ChangeReason.MOVE_IN, day, Item.recorded(), FormerNumbers.NONE);
  }

  private Address otherAddress() {
    Address address = People.any(random).address();
    while (address.equals(record.address())) {
      address = People.any(random).address();
    }
    return address;
  }

  /** Records what happened that day; what is told in person is told up to two weeks later. */
  private boolean record(
      ChangeReason reason, LocalDate event, Set<Item> items, FormerNumbers former) {
    LocalDate told = reason.isNumbering() ? event : event.plusDays(random.nextInt(DAYS_TO_NOTIFY));
    day = told.isAfter(LAST_DAY) ? LAST_DAY : told;
    Change change =
        new Change(
            new MessageId(MadeUpRegistry.mix(~subject.value()), random.nextLong()),
            People.TOWN,
            reason,
            PartialDate.of(event),
            day,
            event,
            items,
            record,
            former,
            Optional.empty(),
            "clerk-" + (1 + random.nextInt(20)));
    entries.add(
        new HistoryEntry(
            subject,
            entries.size() + 1,
            day.atTime(9 + random.nextInt(8), random.nextInt(60)).toInstant(JAPAN),
            change));
    return true;
  }

  private Claim code(ClaimState state) {
    return new Claim(
        NumberKind.RESIDENCE_CODE,
        record.residenceCode().body(),
        record.residenceCode().checkDigit(),
        state,
        subject,
        People.TOWN,
        null);
  }

  private Claim number(MyNumber number, ClaimState state) {
    return new Claim(
        NumberKind.MY_NUMBER, number.body(), number.checkDigit(), state, subject, null, null);
  }
}
