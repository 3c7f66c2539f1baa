package jp.rrn.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whom a rule names on days of [from, to): its organ until that ends, then each of its successors
 * in turn.
 */
record Tenure(String organ, LocalDate from, LocalDate to) {
  /** Returns those of a rule in their order; they do not overlap, and days may be left out. */
  static List<Tenure> of(UseRule rule) {
    List<Tenure> tenures = new ArrayList<>(1);
    LocalDate after = LocalDate.MIN;
    for (Optional<Organ> next = Optional.of(rule.recipient());
        next.isPresent();
        next = next.get().successor()) {
      Organ organ = next.get();
      LocalDate from = latest(latest(rule.from(), organ.from()), after);
      LocalDate to = rule.to().isBefore(organ.to()) ? rule.to() : organ.to();
      if (from.isBefore(to)) {
        tenures.add(new Tenure(organ.name(), from, to));
      }
      after = organ.to();
    }
    return tenures;
  }

  private static LocalDate latest(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? other : one;
  }
}
