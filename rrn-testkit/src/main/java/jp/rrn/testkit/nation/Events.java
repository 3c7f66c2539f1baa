package jp.rrn.testkit.nation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import jp.rrn.date.PartialDate;
import jp.rrn.history.ChangeReason;
import jp.rrn.history.History;
import jp.rrn.history.HistoryEntry;
import jp.rrn.node.ChangeResult;
import jp.rrn.node.Municipality;
import jp.rrn.node.Notified;
import jp.rrn.number.RequestId;
import jp.rrn.record.Address;
import jp.rrn.record.IdentityRecord;
import jp.rrn.record.Item;
import jp.rrn.testkit.japan.Resident;
import jp.rrn.testkit.japan.Residents;

/** What each event means at the counters: which steps, where, and what follows. */
final class Events {
  private final Population population;
  private final Clerks clerks;
  private final Residents residents;
  private final Country country;
  private final boolean hasty;

  Events(
      Population population, Clerks clerks, Residents residents, Country country, boolean hasty) {
    this.population = population;
    this.clerks = clerks;
    this.residents = residents;
    this.country = country;
    this.hasty = hasty;
  }

  /** Somebody is entered who never was. */
  void enter(
      Person person,
      Town town,
      ChangeReason reason,
      Resident resident,
      LocalDate happened,
      LocalDate notified) {
    clerks.plan(
        person,
        town,
        notified,
        happened,
        (municipality, n) ->
            Optional.of(
                new ChangeResult.Recorded(municipality.enter(reason, n, resident.written()))),
        entry -> {
          is(person, town, entry);
          population.enter(person);
        });
  }

  private static void is(Person person, Town town, HistoryEntry entry) {
    person.isAt(new Person.Stay(town, entry.subject(), entry.change().record().residenceCode()));
  }

  void die(Person person, LocalDate happened, LocalDate notified) {
    delete(person, ChangeReason.DEATH, happened, notified, entry -> population.leave(person));
  }

  private void delete(
      Person person,
      ChangeReason reason,
      LocalDate happened,
      LocalDate notified,
      Consumer<HistoryEntry> then) {
    here(person, happened, notified, (m, s, n) -> m.delete(s.subject(), reason, n), then);
  }

  /**
   * A move: out of one municipality beforehand, then into the other.
   *
   * @param thereBy when the move-in is notified, within 14 days
   */
  void move(
      Person person, Town destination, LocalDate notified, LocalDate moved, LocalDate thereBy) {
    leave(
        person,
        moved,
        notified,
        left -> {
          person.busy = true;
          population.leave(person);
          moveIn(person, destination, moved, thereBy);
        });
  }

  /** A move in flight locks the subject: nobody leaves before the nation knows all until then. */
  private void leave(
      Person person, LocalDate moved, LocalDate notified, Consumer<HistoryEntry> then) {
    clerks.plan(
        person,
        person.here().town(),
        notified,
        moved,
        (m, n) ->
            isLocked(person)
                ? Optional.empty()
                : Optional.of(m.delete(person.here().subject(), ChangeReason.MOVE_OUT, n)),
        then);
  }

  private boolean isLocked(Person person) {
    return !hasty && !country.isKnownToNation(lastEntry(person).change().messageId());
  }

  private static HistoryEntry lastEntry(Person person) {
    List<HistoryEntry> entries =
        person.here().town().node().unfailing().history(person.here().subject()).entries();
    return entries.get(entries.size() - 1);
  }

  private void moveIn(Person person, Town town, LocalDate moved, LocalDate notified) {
    clerks.plan(
        person,
        town,
        notified,
        moved,
        (m, n) -> Optional.of(m.moveIn(n, brought(person, town))),
        entry -> {
          is(person, town, entry);
          population.enter(person);
        });
  }

  /** What the certificate of the last municipality says, with an address in the new one. */
  private IdentityRecord brought(Person person, Town town) {
    Person.Stay last = person.here();
    IdentityRecord left = record(last.town().node().get(), last);
    return left.withAddress(residents.address(town.code()));
  }

  private static IdentityRecord record(Municipality municipality, Person.Stay stay) {
    return municipality
        .history(stay.subject())
        .asOf(LocalDate.MAX, Instant.MAX)
        .orElseThrow()
        .record();
  }

  /** A move-out that is taken back before its day. */
  void moveAndStay(Person person, LocalDate notified, LocalDate planned) {
    leave(
        person,
        planned,
        notified,
        left -> {
          person.busy = true;
          LocalDate day = notified.plusDays(1);
          here(
              person,
              day,
              day,
              (m, s, n) -> m.cancel(s.subject(), left.change().messageId(), n),
              back -> {});
        });
  }

  void goAbroad(Person person, LocalDate notified, LocalDate leaves) {
    leave(person, leaves, notified, left -> population.leaveForAbroad(person));
  }

  void comeBack(Person person, Town town, LocalDate arrived, LocalDate notified) {
    person.busy = true;
    moveIn(person, town, arrived, notified);
  }

  void relocate(Person person, LocalDate moved, LocalDate notified) {
    revise(person, ChangeReason.RELOCATION, moved, notified, this::relocated);
  }

  void reviseAddress(Person person, LocalDate day) {
    revise(person, ChangeReason.MINOR_REVISION, day, day, this::relocated);
  }

  private IdentityRecord relocated(IdentityRecord record) {
    Address drawn = residents.address(record.address().localGovernment());
    boolean same = drawn.equals(record.address());
    return record.withAddress(
        same ? Address.of(drawn.localGovernment(), drawn.text() + " 別棟") : drawn);
  }

  void takeName(Person person, LocalDate day, LocalDate notified) {
    revise(
        person,
        ChangeReason.EX_OFFICIO_REVISION,
        day,
        notified,
        record -> record.withName(residents.withNewFamilyName(record.name(), day)));
  }

  void reviseBirthday(Person person, LocalDate day) {
    LocalDate other = person.born.minusDays(1);
    revise(
        person,
        ChangeReason.EX_OFFICIO_REVISION,
        day,
        day,
        record ->
            record.withDateOfBirth(
                record.dateOfBirth().equals(PartialDate.of(other))
                    ? PartialDate.of(person.born)
                    : PartialDate.of(other)));
  }

  /** Deletion and entry on one day, then the new name; the residence code stays. */
  void naturalise(Person person, LocalDate day, LocalDate notified) {
    delete(
        person,
        ChangeReason.EX_OFFICIO_DELETION,
        day,
        notified,
        deleted -> {
          person.busy = true;
          here(
              person,
              day,
              notified,
              (m, s, n) -> m.restore(s.subject(), n),
              restored -> {
                person.busy = true;
                person.foreign = false;
                revise(
                    person,
                    ChangeReason.EX_OFFICIO_REVISION,
                    day,
                    notified,
                    record -> record.withName(residents.name(record.sex(), person.born, day)));
              });
        });
  }

  /** A deletion ex officio; some are restored after so many days. */
  void deleteExOfficio(Person person, LocalDate day, int after, boolean isRestored) {
    delete(
        person,
        ChangeReason.EX_OFFICIO_DELETION,
        day,
        day,
        deleted -> {
          population.leave(person);
          person.busy = true;
          LocalDate back = day.plusDays(after);
          if (isRestored) {
            here(
                person,
                back,
                back,
                (m, s, n) -> m.restore(s.subject(), n),
                restored -> population.enter(person));
          }
        });
  }

  /** Corrects the newest address this municipality has recorded. */
  void correct(Person person, LocalDate day) {
    Town town = person.here().town();
    History history = town.node().unfailing().history(person.here().subject());
    Optional<HistoryEntry> wrong =
        history.entries().stream()
            .filter(entry -> entry.change().origin().equals(town.code()))
            .filter(entry -> entry.change().items().contains(Item.ADDRESS))
            .reduce((earlier, later) -> later);
    wrong.ifPresentOrElse(
        entry ->
            here(
                person,
                entry.change().effectiveFrom(),
                day,
                (m, s, n) -> m.correct(s.subject(), entry.change().messageId(), n, this::relocated),
                corrected -> {}),
        () -> person.busy = false);
  }

  void changeCode(Person person, LocalDate day) {
    Town town = person.here().town();
    here(
        person,
        day,
        day,
        (m, s, n) -> m.changeResidenceCode(s.subject(), n),
        entry -> is(person, town, entry));
  }

  void changeNumber(Person person, LocalDate day) {
    ChangeReason reason = ChangeReason.MY_NUMBER_CHANGE_REQUEST;
    here(
        person,
        day,
        day,
        (m, s, n) -> m.changeMyNumber(s.subject(), reason, n, new RequestId(n.operator())),
        entry -> {});
  }

  private void revise(
      Person person,
      ChangeReason reason,
      LocalDate happened,
      LocalDate notified,
      UnaryOperator<IdentityRecord> edit) {
    here(person, happened, notified, (m, s, n) -> m.revise(s.subject(), reason, n, edit), e -> {});
  }

  /** What is recorded about somebody where they are. */
  private interface StepHere {
    ChangeResult record(Municipality municipality, Person.Stay stay, Notified notified);
  }

  private void here(
      Person person,
      LocalDate happened,
      LocalDate notified,
      StepHere step,
      Consumer<HistoryEntry> then) {
    clerks.plan(
        person,
        person.here().town(),
        notified,
        happened,
        (m, n) -> Optional.of(step.record(m, person.here(), n)),
        then);
  }
}
