package jp.rrn.node;

import jp.rrn.date.PartialDate;
import jp.rrn.record.Address;
import jp.rrn.record.PersonName;
import jp.rrn.record.Sex;

/**
 * Who is entered for the first time anywhere, or again with numbers brought along.
 *
 * @param name the name
 * @param dateOfBirth the date of birth
 * @param sex the sex
 * @param address the address in this municipality
 */
public record NewResident(PersonName name, PartialDate dateOfBirth, Sex sex, Address address) {
  /** Returns the type's name and a mask. */
  @Override
  public String toString() {
    return "NewResident[masked]";
  }
}
