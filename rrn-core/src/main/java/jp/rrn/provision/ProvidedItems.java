package jp.rrn.provision;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.rrn.code.MyNumber;
import jp.rrn.code.ResidenceCode;
import jp.rrn.date.PartialDate;
import jp.rrn.history.ChangeReason;
import jp.rrn.history.Snapshot;
import jp.rrn.record.Address;
import jp.rrn.record.Item;
import jp.rrn.record.PersonName;
import jp.rrn.record.Sex;

/**
 * The items of a record that were permitted, and nothing else of it. An accessor is empty if its
 * item was not asked for; {@link #notRecorded()} tells what was asked for and permitted but is not
 * there.
 */
public final class ProvidedItems {
  private final Snapshot snapshot;
  private final Derivation derivation;
  private final Set<Item> items;

  ProvidedItems(Snapshot snapshot, Derivation derivation, Set<Item> items) {
    this.snapshot = snapshot;
    this.derivation = derivation.about(items);
    this.items = Set.copyOf(items);
  }

  /** Returns the items asked for and permitted. */
  public Set<Item> items() {
    return items;
  }

  /** Returns the permitted items that the record does not have. */
  public Set<Item> notRecorded() {
    boolean missing = items.contains(Item.MY_NUMBER) && snapshot.record().myNumber().isEmpty();
    return missing ? Set.of(Item.MY_NUMBER) : Set.of();
  }

  /** Returns the name. */
  public Optional<PersonName> name() {
    return given(Item.NAME, snapshot.record().name());
  }

  /** Returns the date of birth. */
  public Optional<PartialDate> dateOfBirth() {
    return given(Item.DATE_OF_BIRTH, snapshot.record().dateOfBirth());
  }

  /** Returns the sex. */
  public Optional<Sex> sex() {
    return given(Item.SEX, snapshot.record().sex());
  }

  /** Returns the address. */
  public Optional<Address> address() {
    return given(Item.ADDRESS, snapshot.record().address());
  }

  /** Returns the My Number. */
  public Optional<MyNumber> myNumber() {
    return items.contains(Item.MY_NUMBER) ? snapshot.record().myNumber() : Optional.empty();
  }

  /** Returns the residence code, which only some articles give. */
  public Optional<ResidenceCode> residenceCode() {
    return given(Item.RESIDENCE_CODE, snapshot.record().residenceCode());
  }

  /** Returns why the record changed last (異動事由). */
  public Optional<ChangeReason> changeReason() {
    return given(Item.CHANGE_EVENT, snapshot.event().change().reason());
  }

  /** Returns when that happened (異動年月日). */
  public Optional<PartialDate> changeDate() {
    return given(Item.CHANGE_EVENT, snapshot.event().change().eventDate());
  }

  /** Returns whether somebody was alive at the end of the day asked about. */
  public Optional<DerivedAnswer> alive() {
    return derivation.alive(snapshot);
  }

  /** Returns whether somebody is as old as asked about, at the end of the day of the answer. */
  public Optional<DerivedAnswer> ageReached() {
    return derivation.ageReached(snapshot);
  }

  /** Returns whether somebody is resident where asked about. */
  public Optional<DerivedAnswer> resident() {
    return derivation.resident(snapshot);
  }

  /** Returns the answers given, by their item. */
  public Map<Item, DerivedAnswer> answers() {
    Map<Item, DerivedAnswer> answers = new EnumMap<>(Item.class);
    alive().ifPresent(answer -> answers.put(Item.ALIVE, answer));
    ageReached().ifPresent(answer -> answers.put(Item.AGE_REACHED, answer));
    resident().ifPresent(answer -> answers.put(Item.RESIDENT, answer));
    return answers;
  }

  private <T> Optional<T> given(Item item, T value) {
    return items.contains(item) ? Optional.of(value) : Optional.empty();
  }

  /** Returns whether the earlier items hold all of these with the same values. */
  boolean isWithin(ProvidedItems earlier) {
    ProvidedItems then = new ProvidedItems(earlier.snapshot, earlier.derivation, items);
    return earlier.items.containsAll(items)
        && derivation.questions().equals(then.derivation.questions())
        && values().equals(then.values());
  }

  private List<Optional<?>> values() {
    return List.of(
        name(),
        dateOfBirth(),
        sex(),
        address(),
        myNumber(),
        residenceCode(),
        changeReason(),
        changeDate(),
        alive(),
        ageReached(),
        resident());
  }

  /** Returns which items, never their values. */
  @Override
  public String toString() {
    return "ProvidedItems" + items;
  }
}
