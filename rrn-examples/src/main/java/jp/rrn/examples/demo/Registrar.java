package jp.rrn.examples.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import jp.rrn.code.LocalGovernmentCode;
import jp.rrn.code.RrnException;
import jp.rrn.history.ChangeReason;
import jp.rrn.history.EffectiveDay;
import jp.rrn.history.History;
import jp.rrn.history.HistoryEntry;
import jp.rrn.history.MessageId;
import jp.rrn.history.Refusal;
import jp.rrn.node.ChangeResult;
import jp.rrn.node.Municipality;
import jp.rrn.node.NewResident;
import jp.rrn.node.Notified;
import jp.rrn.number.RequestId;
import jp.rrn.record.IdentityRecord;
import jp.rrn.record.PersonName;
import jp.rrn.record.Subject;

/** Records the rows of the events file at the municipality each belongs to. */
final class Registrar {
  private static final Set<Column> NOTHING = Set.of();

  /** Where a person is, and what the municipality calls them. */
  private record Whereabouts(Municipality town, LocalGovernmentCode code, Subject subject) {}

  private final Map<LocalGovernmentCode, Municipality> towns;
  private final FileClock clock;
  private final Map<String, Whereabouts> people = new HashMap<>();
  private final Map<String, MessageId> events = new HashMap<>();

  Registrar(Map<LocalGovernmentCode, Municipality> towns, FileClock clock) {
    this.towns = towns;
    this.clock = clock;
  }

  /** Returns the record a person's municipality has now; empty if there is none. */
  Optional<IdentityRecord> find(String person) {
    return Optional.ofNullable(people.get(person)).flatMap(Registrar::record);
  }

  /** Returns the names of everybody who has a record, as they are now. */
  List<PersonName> names() {
    return people.values().stream()
        .flatMap(place -> record(place).stream())
        .map(IdentityRecord::name)
        .toList();
  }

  /**
   * Records one row, on the day on which it was notified unless time is beyond that day.
   *
   * @throws MalformedRowException if it cannot be recorded; then nothing was, and no time passed
   */
  void record(EventRow row) {
    Instant before = clock.instant();
    try {
      HistoryEntry entry = entry(row);
      events.put(row.key(Column.EVENT), entry.change().messageId());
      LocalGovernmentCode code = entry.change().origin();
      people.put(row.key(Column.PERSON), new Whereabouts(town(code), code, entry.subject()));
    } catch (MalformedRowException malformed) {
      clock.goBackTo(before);
      throw malformed;
    } catch (RrnException moved) {
      clock.goBackTo(before);
      throw new MalformedRowException(Column.KIND, "cannot be recorded: " + moved.getMessage());
    } catch (IllegalArgumentException unfit) {
      // What a reason may change and what a history can hold is the library's to say.
      clock.goBackTo(before);
      throw new MalformedRowException(Column.KIND, "must fit what changes");
    }
  }

  private HistoryEntry entry(EventRow row) {
    if (events.containsKey(row.key(Column.EVENT))) {
      throw new MalformedRowException(Column.EVENT, "must be unique");
    }
    row.key(Column.PERSON);
    RowValues values = new RowValues(row, towns.keySet());
    Notified notified = values.notified();
    clock.reach(notified.on());
    return switch (row.at(Column.KIND)) {
      case "CANCEL" -> cancel(row, values);
      case "CORRECT" -> correct(row, values);
      default -> change(row, values, values.reason());
    };
  }

  private HistoryEntry change(EventRow row, RowValues values, ChangeReason reason) {
    return switch (reason) {
      case BIRTH, EX_OFFICIO_ENTRY -> enter(row, values, reason);
      case MOVE_IN -> moveIn(row, values);
      case MOVE_OUT, DEATH, EX_OFFICIO_DELETION -> {
        row.onlyHas(NOTHING);
        Whereabouts place = placeFor(row, values, reason);
        yield recorded(place.town().delete(place.subject(), reason, values.notified()));
      }
      case RELOCATION, MINOR_REVISION, EX_OFFICIO_REVISION -> revise(row, values, reason);
      case MY_NUMBER_CHANGE_REQUEST, MY_NUMBER_EX_OFFICIO_REVISION, MY_NUMBER_EX_OFFICIO_ENTRY -> {
        row.onlyHas(NOTHING);
        Whereabouts place = placeFor(row, values, reason);
        RequestId request = new RequestId("change-" + row.line());
        yield recorded(
            place.town().changeMyNumber(place.subject(), reason, values.notified(), request));
      }
      case RESIDENCE_CODE_CHANGE_REQUEST -> {
        row.onlyHas(NOTHING);
        Whereabouts place = placeFor(row, values, reason);
        yield recorded(place.town().changeResidenceCode(place.subject(), values.notified()));
      }
      case RESIDENCE_CODE_EX_OFFICIO_ENTRY ->
          throw new MalformedRowException(Column.KIND, "must be one that a municipality records");
    };
  }

  private HistoryEntry enter(EventRow row, RowValues values, ChangeReason reason) {
    row.onlyHas(Column.WRITTEN);
    if (people.containsKey(row.key(Column.PERSON))) {
      throw new MalformedRowException(Column.PERSON, "must not have been entered before");
    }
    NewResident resident = values.resident();
    return town(values.town()).enter(reason, values.notified(), resident);
  }

  private HistoryEntry moveIn(EventRow row, RowValues values) {
    row.onlyHas(Set.of(Column.ADDRESS));
    Whereabouts left = place(row);
    mustAllow(left, ChangeReason.MOVE_IN, values.notified());
    IdentityRecord brought =
        record(left)
            .orElseThrow(() -> new MalformedRowException(Column.PERSON, "must have a record"));
    IdentityRecord here = brought.withAddress(values.address());
    return recorded(town(values.town()).moveIn(values.notified(), here));
  }

  private HistoryEntry revise(EventRow row, RowValues values, ChangeReason reason) {
    row.onlyHas(Column.WRITTEN);
    Whereabouts place = placeFor(row, values, reason);
    return recorded(
        place
            .town()
            .revise(
                place.subject(),
                reason,
                values.notified(),
                record -> values.revised(reason, record)));
  }

  private HistoryEntry cancel(EventRow row, RowValues values) {
    row.onlyHas(Set.of(Column.REFERS));
    Whereabouts place = place(row, values);
    return recorded(place.town().cancel(place.subject(), referred(row), values.notified()));
  }

  private HistoryEntry correct(EventRow row, RowValues values) {
    row.onlyHas(Column.OPTIONAL);
    Whereabouts place = place(row, values);
    return recorded(
        place.town().correct(place.subject(), referred(row), values.notified(), values::edited));
  }

  private MessageId referred(EventRow row) {
    MessageId earlier = events.get(row.at(Column.REFERS));
    if (earlier == null) {
      throw new MalformedRowException(Column.REFERS, "must be an event recorded before");
    }
    return earlier;
  }

  private static HistoryEntry recorded(ChangeResult result) {
    if (result instanceof ChangeResult.Refused refused) {
      throw refusal(refused.refusal());
    }
    return result.entry();
  }

  private static MalformedRowException refusal(Refusal refusal) {
    return new MalformedRowException(Column.KIND, "is refused: " + refusal);
  }

  /** Returns where the person is, which is the row's town, and allows such a change. */
  private Whereabouts placeFor(EventRow row, RowValues values, ChangeReason reason) {
    Whereabouts place = place(row, values);
    mustAllow(place, reason, values.notified());
    return place;
  }

  private Whereabouts place(EventRow row, RowValues values) {
    Whereabouts place = place(row);
    if (!place.code().equals(values.town())) {
      throw new MalformedRowException(Column.TOWN, "must be where the person is");
    }
    return place;
  }

  private Whereabouts place(EventRow row) {
    return Optional.ofNullable(people.get(row.key(Column.PERSON)))
        .orElseThrow(
            () -> new MalformedRowException(Column.PERSON, "must have been entered before"));
  }

  /**
   * Asked before anything is done: of a new number the agency hears before the history does, and
   * who moves in was recorded elsewhere, where the new municipality does not look.
   */
  private void mustAllow(Whereabouts place, ChangeReason reason, Notified notified) {
    LocalDate effective = EffectiveDay.of(notified.eventDate(), notified.on());
    LocalDate judged = effective.isAfter(clock.today()) ? effective : clock.today();
    History history = place.town().history(place.subject());
    if (!history.stateAsOf(judged, Instant.MAX).allows(reason)) {
      throw refusal(Refusal.STATE_DOES_NOT_ALLOW_REASON);
    }
  }

  private static Optional<IdentityRecord> record(Whereabouts place) {
    return place
        .town()
        .history(place.subject())
        .asOf(LocalDate.MAX, Instant.MAX)
        .map(snapshot -> snapshot.record());
  }

  private Municipality town(LocalGovernmentCode code) {
    return Objects.requireNonNull(towns.get(code));
  }
}
