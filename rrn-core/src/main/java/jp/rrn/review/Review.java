package jp.rrn.review;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One review of an office: a version of the list and what was found. Of several findings of one
 * check the last counts; the others stay. Pure and immutable.
 */
public final class Review {
  private final CheckList list;
  private final List<Finding> findings;
  private final ImmutableMap<String, Finding> latest;

  private Review(CheckList list, List<Finding> findings, ImmutableMap<String, Finding> latest) {
    this.list = list;
    this.findings = findings;
    this.latest = latest;
  }

  /**
   * Returns the review with these findings, in the order they were made.
   *
   * @throws IllegalArgumentException if one is of a check that the list does not have
   */
  public static Review of(CheckList list, List<Finding> findings) {
    Map<String, Finding> latest = new HashMap<>();
    for (Finding finding : findings) {
      if (list.find(finding.checkId()).isEmpty()) {
        throw new IllegalArgumentException("findings: one is of a check that is not in the list");
      }
      latest.put(finding.checkId(), finding);
    }
    return new Review(list, List.copyOf(findings), ImmutableMap.copyOf(latest));
  }

  /** Returns this review with one more finding. */
  public Review with(Finding finding) {
    List<Finding> more = new ArrayList<>(findings);
    more.add(finding);
    return of(list, more);
  }

  /** Returns the list. */
  public CheckList list() {
    return list;
  }

  /** Returns every finding in the order they were made. */
  public List<Finding> findings() {
    return findings;
  }

  /** Returns what counts of a check; empty if it was not made yet. */
  public Optional<Finding> finding(Check check) {
    return Optional.ofNullable(latest.get(check.id()));
  }

  /** Returns the checks that were not made yet, in the order of the list. */
  public List<Check> unchecked() {
    return list.checks().stream().filter(check -> finding(check).isEmpty()).toList();
  }

  /** Returns what is to be mended: the most urgent first, then in the order of the list. */
  public List<Finding> lacking() {
    return list.checks().stream()
        .flatMap(check -> finding(check).stream())
        .filter(finding -> finding.result().isLacking())
        .sorted(Comparator.comparing(finding -> finding.due().orElse(LocalDate.MAX)))
        .toList();
  }

  /** Returns what should have been mended before this day, the oldest first. */
  public List<Finding> overdue(LocalDate today) {
    return lacking().stream()
        .filter(finding -> finding.due().filter(today::isAfter).isPresent())
        .toList();
  }
}
