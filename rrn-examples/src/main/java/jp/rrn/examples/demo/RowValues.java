package jp.rrn.examples.demo;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import jp.rrn.code.LocalGovernmentCode;
import jp.rrn.date.PartialDate;
import jp.rrn.history.ChangeReason;
import jp.rrn.history.EffectiveDay;
import jp.rrn.node.NewResident;
import jp.rrn.node.Notified;
import jp.rrn.record.Address;
import jp.rrn.record.IdentityRecord;
import jp.rrn.record.PersonName;
import jp.rrn.record.Sex;

/** What the cells of a row say, each read when it is asked for. */
final class RowValues {
  private static final String OPERATOR = "clerk-1";

  private final EventRow row;
  private final LocalGovernmentCode town;
  private final Notified notified;

  /**
   * Reads what every row has.
   *
   * @throws MalformedRowException if it has not
   */
  RowValues(EventRow row, Set<LocalGovernmentCode> towns) {
    this.row = row;
    this.town = row.read(Column.TOWN, LocalGovernmentCode::of);
    if (!towns.contains(town)) {
      throw new MalformedRowException(Column.TOWN, "must be one of the three municipalities");
    }
    this.notified =
        new Notified(
            row.read(Column.DATE, PartialDate::of),
            row.read(Column.NOTIFIED, LocalDate::parse),
            OPERATOR);
    checkDays();
  }

  private void checkDays() {
    LocalDate on = notified.on();
    if (on.isBefore(FileClock.FIRST) || on.isAfter(FileClock.LAST)) {
      throw new MalformedRowException(
          Column.NOTIFIED, "must be from " + FileClock.FIRST + " to " + FileClock.LAST);
    }
    // Who moves out says so before the day.
    boolean planned = row.at(Column.KIND).equals(ChangeReason.MOVE_OUT.name());
    if (!planned && EffectiveDay.of(notified.eventDate(), on).isAfter(on)) {
      throw new MalformedRowException(Column.DATE, "must not be after the day it was notified");
    }
  }

  LocalGovernmentCode town() {
    return town;
  }

  Notified notified() {
    return notified;
  }

  ChangeReason reason() {
    return Stream.of(ChangeReason.values())
        .filter(reason -> reason.name().equals(row.at(Column.KIND)))
        .findFirst()
        .orElseThrow(() -> new MalformedRowException(Column.KIND, "must be a reason of change"));
  }

  NewResident resident() {
    return new NewResident(name(), birth(), sex(), address());
  }

  /** Returns the record with what the row says in place of what it said. */
  IdentityRecord edited(IdentityRecord record) {
    IdentityRecord edited = row.has(Column.ADDRESS) ? record.withAddress(address()) : record;
    edited = row.has(Column.BIRTH) ? edited.withDateOfBirth(birth()) : edited;
    edited = row.has(Column.SEX) ? edited.withSex(sex()) : edited;
    return row.hasAny(Column.NAME) ? edited.withName(name()) : edited;
  }

  /**
   * Returns the record so edited.
   *
   * @throws MalformedRowException if it is the same, or a relocation to the same address
   */
  IdentityRecord revised(ChangeReason reason, IdentityRecord record) {
    boolean relocates = reason == ChangeReason.RELOCATION;
    if (relocates && address().equals(record.address())) {
      throw new MalformedRowException(Column.ADDRESS, "must be another than before");
    }
    IdentityRecord edited = edited(record);
    if (edited.equals(record)) {
      throw new MalformedRowException(Column.KIND, "must change something");
    }
    return edited;
  }

  Address address() {
    return row.read(Column.ADDRESS, text -> Address.of(town, text));
  }

  private PersonName name() {
    return new NameColumns(row, notified.on()).name();
  }

  private PartialDate birth() {
    return row.read(Column.BIRTH, PartialDate::of);
  }

  private Sex sex() {
    return row.read(Column.SEX, Sex::ofCode);
  }
}
