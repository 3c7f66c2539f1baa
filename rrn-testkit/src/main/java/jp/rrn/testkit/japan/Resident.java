package jp.rrn.testkit.japan;

import java.time.LocalDate;
import jp.rrn.node.NewResident;

/**
 * Somebody made up.
 *
 * @param written what a municipality enters
 * @param born the day of birth, which the register may know in part only
 * @param foreign whether a foreign resident
 */
public record Resident(NewResident written, LocalDate born, boolean foreign) {
  /** Returns the type's name and a mask. */
  @Override
  public String toString() {
    return "Resident[masked]";
  }
}
