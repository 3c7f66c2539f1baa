package jp.rrn.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The boxes of some rules, by rule and by use. Boxes of different uses have nothing in common. */
final class Boxes {
  final List<UseRule> rules;
  final Moments moments;
  private final List<List<RuleBox>> byRule;
  private final Map<RuleBox.Use, List<RuleBox>> byUse = new LinkedHashMap<>();

  private Boxes(List<UseRule> rules, Moments moments) {
    this.rules = rules;
    this.moments = moments;
    this.byRule = new ArrayList<>(rules.size());
    for (UseRule rule : rules) {
      List<RuleBox> boxes = RuleBox.of(rule, byRule.size(), moments);
      byRule.add(boxes);
      for (RuleBox box : boxes) {
        byUse.computeIfAbsent(box.use, use -> new ArrayList<>()).add(box);
      }
    }
  }

  /** Returns those of rules among whose moments everything that is known changes. */
  static Boxes of(List<UseRule> rules, Moments moments) {
    return new Boxes(rules, moments);
  }

  /** Returns the boxes of the rule with this place in the order of the ids. */
  List<RuleBox> ofRule(int order) {
    return byRule.get(order);
  }

  /** Returns the boxes of a use, in the order of their rules. */
  List<RuleBox> of(RuleBox.Use use) {
    return byUse.getOrDefault(use, List.of());
  }

  /** Returns what makes requests for a use, on a day counted from 1970, asked at a moment. */
  Witness witness(RuleBox.Use use, long day, int moment) {
    return new Witness(use, LocalDate.ofEpochDay(day), moments.get(moment));
  }

  Map<RuleBox.Use, List<RuleBox>> byUse() {
    return byUse;
  }
}
