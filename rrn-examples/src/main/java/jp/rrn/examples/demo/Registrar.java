package jp.rrn.examples.demo;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import jp.rrn.code.LocalGovernmentCode;
import jp.rrn.date.PartialDate;
import jp.rrn.history.ChangeReason;
import jp.rrn.history.HistoryEntry;
import jp.rrn.history.MessageId;
import jp.rrn.node.ChangeResult;
import jp.rrn.node.Municipality;
import jp.rrn.node.NewResident;
import jp.rrn.node.Notified;
import jp.rrn.number.RequestId;
import jp.rrn.record.Address;
import jp.rrn.record.IdentityRecord;
import jp.rrn.record.PersonName;
import jp.rrn.record.Sex;
import jp.rrn.record.Subject;

/** Records the rows of the events file at the municipality each belongs to. */
final class Registrar {
  private static final String OPERATOR = "clerk-1";

  /** Where a person is, and what the last municipality recorded. */
  private record Whereabouts(LocalGovernmentCode town, Subject subject) {}

  private final Map<LocalGovernmentCode, Municipality> towns;
  private final Map<String, Whereabouts> people = new HashMap<>();
  private final Map<String, HistoryEntry> events = new HashMap<>();

  Registrar(Map<LocalGovernmentCode, Municipality> towns) {
    this.towns = towns;
  }

  /** Returns the record a person's municipality has now. */
  IdentityRecord recordOf(String person) {
    Whereabouts place = people.get(person);
    if (place == null) {
      throw new IllegalArgumentException("person: is not known");
    }
    return town(place.town())
        .history(place.subject())
        .asOf(LocalDate.MAX, java.time.Instant.MAX)
        .orElseThrow()
        .record();
  }

  /** Returns the names of everybody who was ever recorded, as they are now. */
  List<PersonName> names() {
    return people.keySet().stream().map(person -> recordOf(person).name()).toList();
  }

  /** Returns the day a row was notified, if it says so. */
  Optional<LocalDate> notifiedOn(EventRow row) {
    try {
      return Optional.of(LocalDate.parse(row.notified()));
    } catch (DateTimeParseException notADay) {
      return Optional.empty();
    }
  }

  /**
   * Records one row.
   *
   * @throws MalformedRowException if it cannot be recorded; then nothing was
   */
  void record(EventRow row) {
    if (events.containsKey(row.event())) {
      throw new MalformedRowException(row, "event", "must be unique");
    }
    LocalGovernmentCode code = field(row, "town", row.town(), LocalGovernmentCode::of);
    if (!towns.containsKey(code)) {
      throw new MalformedRowException(row, "town", "must be one of the three municipalities");
    }
    Notified notified =
        new Notified(
            field(row, "date", row.date(), PartialDate::of),
            field(row, "notified", row.notified(), LocalDate::parse),
            OPERATOR);
    HistoryEntry entry =
        switch (row.kind()) {
          case "CANCEL" -> recorded(row, cancel(row, notified));
          case "CORRECT" -> recorded(row, correct(row, code, notified));
          default ->
              change(row, code, notified, field(row, "kind", row.kind(), ChangeReason::valueOf));
        };
    events.put(row.event(), entry);
    people.put(row.person(), new Whereabouts(code, entry.subject()));
  }

  private HistoryEntry change(
      EventRow row, LocalGovernmentCode code, Notified notified, ChangeReason reason) {
    Municipality town = town(code);
    return switch (reason) {
      case BIRTH, EX_OFFICIO_ENTRY -> town.enter(reason, notified, resident(row, code));
      case MOVE_IN -> {
        place(row);
        IdentityRecord brought = recordOf(row.person());
        yield recorded(row, town.moveIn(notified, brought.withAddress(address(row, code))));
      }
      case MOVE_OUT, DEATH, EX_OFFICIO_DELETION ->
          recorded(row, town.delete(here(row, code), reason, notified));
      case RELOCATION, MINOR_REVISION, EX_OFFICIO_REVISION ->
          recorded(
              row,
              town.revise(here(row, code), reason, notified, record -> edit(row, code, record)));
      case MY_NUMBER_CHANGE_REQUEST, MY_NUMBER_EX_OFFICIO_REVISION, MY_NUMBER_EX_OFFICIO_ENTRY ->
          recorded(
              row,
              town.changeMyNumber(
                  here(row, code), reason, notified, new RequestId("change-" + row.event())));
      case RESIDENCE_CODE_CHANGE_REQUEST, RESIDENCE_CODE_EX_OFFICIO_ENTRY ->
          recorded(row, town.changeResidenceCode(here(row, code), notified));
    };
  }

  private ChangeResult cancel(EventRow row, Notified notified) {
    Whereabouts place = place(row);
    return town(place.town()).cancel(place.subject(), referred(row), notified);
  }

  private ChangeResult correct(EventRow row, LocalGovernmentCode code, Notified notified) {
    return town(code)
        .correct(here(row, code), referred(row), notified, record -> edit(row, code, record));
  }

  private MessageId referred(EventRow row) {
    HistoryEntry earlier = events.get(row.refers());
    if (earlier == null) {
      throw new MalformedRowException(row, "refers", "must be an event recorded before");
    }
    return earlier.change().messageId();
  }

  private static HistoryEntry recorded(EventRow row, ChangeResult result) {
    if (result instanceof ChangeResult.Refused refused) {
      throw new MalformedRowException(row, "kind", "is refused: " + refused.refusal());
    }
    return result.entry();
  }

  private Subject here(EventRow row, LocalGovernmentCode code) {
    Whereabouts place = place(row);
    if (!place.town().equals(code)) {
      throw new MalformedRowException(row, "town", "must be where the person is");
    }
    return place.subject();
  }

  private Whereabouts place(EventRow row) {
    return Optional.ofNullable(people.get(row.person()))
        .orElseThrow(
            () -> new MalformedRowException(row, "person", "must have been entered before"));
  }

  private Municipality town(LocalGovernmentCode code) {
    return Optional.ofNullable(towns.get(code)).orElseThrow();
  }

  private static NewResident resident(EventRow row, LocalGovernmentCode code) {
    return new NewResident(
        name(row), field(row, "birth", row.birth(), PartialDate::of), sex(row), address(row, code));
  }

  private static IdentityRecord edit(
      EventRow row, LocalGovernmentCode code, IdentityRecord record) {
    IdentityRecord edited =
        row.address().isEmpty() ? record : record.withAddress(address(row, code));
    return row.name().isEmpty() ? edited : edited.withName(name(row));
  }

  private static PersonName name(EventRow row) {
    LocalDate since = field(row, "notified", row.notified(), LocalDate::parse);
    return field(row, "name", "", nothing -> row.name().name(since));
  }

  private static Address address(EventRow row, LocalGovernmentCode code) {
    return field(row, "address", row.address(), text -> Address.of(code, text));
  }

  private static Sex sex(EventRow row) {
    return field(row, "sex", row.sex(), Sex::ofCode);
  }

  private static <T> T field(EventRow row, String field, String value, Function<String, T> read) {
    try {
      return read.apply(value);
    } catch (DateTimeParseException notADay) {
      throw new MalformedRowException(row, field, "must be a day like 2026-04-01");
    } catch (IllegalArgumentException wrong) {
      // The library names the field in front of the rule; the row names it by its column.
      String rule = String.valueOf(wrong.getMessage()).replaceFirst("^" + field + ": ", "");
      throw new MalformedRowException(
          row, field, field.equals("kind") ? "must be a reason of change" : rule);
    }
  }
}
