package jp.rrn.testkit.nation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.rrn.code.ResidenceCode;
import jp.rrn.record.Subject;

/** One of the people, as the simulation knows them: more than any node does. */
final class Person {
  /**
   * Who they are at a municipality.
   *
   * @param code the residence code with which they left, or have now
   */
  record Stay(Town town, Subject subject, ResidenceCode code) {}

  final LocalDate born;
  final List<Stay> stays = new ArrayList<>(1);
  boolean foreign;

  /** Something is under way that is not recorded yet: nothing else happens to them meanwhile. */
  boolean busy = true;

  /** Where they stand among those who have a record; negative if they have none. */
  int place = -1;

  Person(LocalDate born, boolean foreign) {
    this.born = born;
    this.foreign = foreign;
  }

  Stay here() {
    return stays.get(stays.size() - 1);
  }

  /** They are at a municipality, or known there by another code. */
  void isAt(Stay stay) {
    boolean same =
        !stays.isEmpty() && here().town() == stay.town() && here().subject().equals(stay.subject());
    if (same) {
      stays.set(stays.size() - 1, stay);
    } else {
      stays.add(stay);
    }
  }
}
