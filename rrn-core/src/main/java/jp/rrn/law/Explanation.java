package jp.rrn.law;

import com.google.common.collect.Sets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.rrn.record.Item;

/**
 * How a decision came about. {@link ExplanationText} says it in words, to each reader what it may
 * know; the value itself is an auditor's.
 *
 * @param request what was asked
 * @param decision what was decided
 * @param rules the rule cited, or up to three nearest, the nearest first
 * @param hint two lawful requests that would do instead
 */
public record Explanation(
    UseRequest request, Decision decision, List<RuleTrace> rules, Optional<Split> hint) {
  /** Copies the list. */
  public Explanation {
    rules = List.copyOf(rules);
  }

  /**
   * Two requests that are lawful one by one. What they bring must not be joined beyond what each
   * affair allows (30条の29).
   *
   * @param first the rule of the first
   * @param firstItems what it gives of what was asked for
   * @param second the rule of the second
   * @param secondItems the rest
   * @param anywhere whether both reach every record, so that it tells nothing about this one
   */
  public record Split(
      BasisRef first,
      Set<Item> firstItems,
      BasisRef second,
      Set<Item> secondItems,
      boolean anywhere) {
    /** Copies the sets. */
    public Split {
      firstItems = Sets.immutableEnumSet(firstItems);
      secondItems = Sets.immutableEnumSet(secondItems);
    }
  }
}
