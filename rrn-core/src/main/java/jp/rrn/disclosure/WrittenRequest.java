package jp.rrn.disclosure;

import com.google.common.collect.Sets;
import java.util.Optional;
import java.util.Set;

/**
 * A request as it was handed in: who asks, and what he has shown. It names nobody; the paper is
 * where the office files it.
 *
 * @param document the number under which the paper is filed (文書番号)
 * @param applicant as what he asks
 * @param identity what he has shown to prove who he is
 * @param power the number of the paper that proves that he may act for the person (資格を証明する書類)
 */
public record WrittenRequest(
    String document, Applicant applicant, Set<IdentityEvidence> identity, Optional<String> power) {
  /**
   * Checks the numbers and copies the set.
   *
   * @throws IllegalArgumentException if a number is not 1 to 64 printable ASCII characters; a
   *     request that is not in writing cannot be built
   */
  public WrittenRequest {
    identity = Sets.immutableEnumSet(identity);
    number("document", document);
    power.ifPresent(paper -> number("power", paper));
  }

  /** Returns the person's own request. */
  public static WrittenRequest byPerson(String document, IdentityEvidence shown) {
    return new WrittenRequest(document, Applicant.PERSON, Set.of(shown), Optional.empty());
  }

  /** Returns the request of somebody who acts for the person. */
  public static WrittenRequest byRepresentative(
      String document, Applicant applicant, IdentityEvidence shown, String power) {
    return new WrittenRequest(document, applicant, Set.of(shown), Optional.of(power));
  }

  static void number(String field, String value) {
    if (!value.matches("[!-~]{1,64}")) {
      throw new IllegalArgumentException(
          field + ": must be a number of 1 to 64 printable ASCII characters");
    }
  }
}
