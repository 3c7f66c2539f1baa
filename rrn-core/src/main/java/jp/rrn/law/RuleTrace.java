package jp.rrn.law;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One rule compared with a request, condition by condition.
 *
 * @param rule the rule
 * @param organ whom it names on the day: its recipient, or a successor
 * @param steps every condition, met or not
 */
public record RuleTrace(UseRule rule, String organ, List<Step> steps) {
  /** Copies the list. */
  public RuleTrace {
    steps = List.copyOf(steps);
  }

  /**
   * One condition.
   *
   * @param reason what is told if it is not met
   * @param met whether it is
   * @param expected what the rule wants: names of constants, days and texts, divided by ", "
   * @param actual what the request has
   */
  public record Step(Reason reason, boolean met, String expected, String actual) {}

  /** Returns the conditions that are not met. */
  public Set<Reason> missing() {
    return steps.stream()
        .filter(step -> !step.met())
        .map(Step::reason)
        .collect(Collectors.toUnmodifiableSet());
  }
}
