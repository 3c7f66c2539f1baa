package jp.rrn.review;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A version of the list of checks. Findings are made against one version; another version is
 * another list.
 *
 * @param version names it
 * @param from the day since which it is used
 * @param checks the checks in the order of the list, ids unique
 */
public record CheckList(String version, LocalDate from, List<Check> checks) {
  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if an id is repeated or the version is blank
   */
  public CheckList {
    checks = List.copyOf(checks);
    Set<String> ids = new HashSet<>();
    if (version.isBlank()) {
      throw new IllegalArgumentException("version must not be blank");
    }
    if (!checks.stream().map(Check::id).allMatch(ids::add)) {
      throw new IllegalArgumentException("checks: an id is repeated");
    }
  }

  /** Returns the check with this id. */
  public Optional<Check> find(String id) {
    return checks.stream().filter(check -> check.id().equals(id)).findFirst();
  }
}
