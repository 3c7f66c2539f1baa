package jp.rrn.record;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import jp.rrn.code.MyNumber;
import jp.rrn.code.ResidenceCode;
import jp.rrn.date.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Who someone is at one moment: an identity record (本人確認情報) without its event.
 *
 * <p>Immutable; equal if every item is equal to the code point. The My Number is absent until it is
 * designated. Source: 住民基本台帳法 30条の6 1項.
 */
public final class IdentityRecord {
  private final PersonName name;
  private final PartialDate dateOfBirth;
  private final Sex sex;
  private final Address address;
  private final ResidenceCode residenceCode;
  private final @Nullable MyNumber myNumber;

  private IdentityRecord(
      PersonName name,
      PartialDate dateOfBirth,
      Sex sex,
      Address address,
      ResidenceCode residenceCode,
      @Nullable MyNumber myNumber) {
    this.name = Objects.requireNonNull(name, "name");
    this.dateOfBirth = Objects.requireNonNull(dateOfBirth, "dateOfBirth");
    this.sex = Objects.requireNonNull(sex, "sex");
    this.address = Objects.requireNonNull(address, "address");
    this.residenceCode = Objects.requireNonNull(residenceCode, "residenceCode");
    this.myNumber = myNumber;
  }

  /** Returns a record that has no My Number yet. */
  public static IdentityRecord of(
      PersonName name,
      PartialDate dateOfBirth,
      Sex sex,
      Address address,
      ResidenceCode residenceCode) {
    return new IdentityRecord(name, dateOfBirth, sex, address, residenceCode, null);
  }

  /** Returns the name (7条1号). */
  public PersonName name() {
    return name;
  }

  /** Returns the date of birth (7条2号). */
  public PartialDate dateOfBirth() {
    return dateOfBirth;
  }

  /** Returns the sex (7条3号). */
  public Sex sex() {
    return sex;
  }

  /** Returns the address (7条7号). */
  public Address address() {
    return address;
  }

  /** Returns the residence code (7条13号). */
  public ResidenceCode residenceCode() {
    return residenceCode;
  }

  /** Returns the My Number (7条8号の2), or empty while none is designated. */
  public Optional<MyNumber> myNumber() {
    return Optional.ofNullable(myNumber);
  }

  /** Returns this record with another name. */
  public IdentityRecord withName(PersonName changed) {
    return new IdentityRecord(changed, dateOfBirth, sex, address, residenceCode, myNumber);
  }

  /** Returns this record with another date of birth. */
  public IdentityRecord withDateOfBirth(PartialDate changed) {
    return new IdentityRecord(name, changed, sex, address, residenceCode, myNumber);
  }

  /** Returns this record with another sex. */
  public IdentityRecord withSex(Sex changed) {
    return new IdentityRecord(name, dateOfBirth, changed, address, residenceCode, myNumber);
  }

  /** Returns this record with another address. */
  public IdentityRecord withAddress(Address changed) {
    return new IdentityRecord(name, dateOfBirth, sex, changed, residenceCode, myNumber);
  }

  /** Returns this record with another residence code. */
  public IdentityRecord withResidenceCode(ResidenceCode changed) {
    return new IdentityRecord(name, dateOfBirth, sex, address, changed, myNumber);
  }

  /** Returns this record with this My Number. */
  public IdentityRecord withMyNumber(MyNumber changed) {
    return new IdentityRecord(name, dateOfBirth, sex, address, residenceCode, changed);
  }

  /**
   * Returns this record with these items as they are in {@code source}; other items than {@link
   * Item#recorded} change nothing.
   */
  public IdentityRecord with(Set<Item> items, IdentityRecord source) {
    return new IdentityRecord(
        items.contains(Item.NAME) ? source.name : name,
        items.contains(Item.DATE_OF_BIRTH) ? source.dateOfBirth : dateOfBirth,
        items.contains(Item.SEX) ? source.sex : sex,
        items.contains(Item.ADDRESS) ? source.address : address,
        items.contains(Item.RESIDENCE_CODE) ? source.residenceCode : residenceCode,
        items.contains(Item.MY_NUMBER) ? source.myNumber : myNumber);
  }

  /** Returns the items in which {@code other} differs, of {@link Item#recorded} alone. */
  public Set<Item> differences(IdentityRecord other) {
    Set<Item> differing = EnumSet.noneOf(Item.class);
    for (Item item : Item.recorded()) {
      if (!Objects.equals(value(item), other.value(item))) {
        differing.add(item);
      }
    }
    return differing;
  }

  private @Nullable Object value(Item item) {
    return switch (item) {
      case NAME -> name;
      case DATE_OF_BIRTH -> dateOfBirth;
      case SEX -> sex;
      case ADDRESS -> address;
      case RESIDENCE_CODE -> residenceCode;
      case MY_NUMBER -> myNumber;
      case CHANGE_EVENT, ALIVE, AGE_REACHED, RESIDENT -> null;
    };
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof IdentityRecord that
        && name.equals(that.name)
        && dateOfBirth.equals(that.dateOfBirth)
        && sex == that.sex
        && address.equals(that.address)
        && residenceCode.equals(that.residenceCode)
        && Objects.equals(myNumber, that.myNumber);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, dateOfBirth, sex, address, residenceCode, myNumber);
  }

  /** Returns the type's name and a mask. */
  @Override
  public String toString() {
    return "IdentityRecord[masked]";
  }
}
