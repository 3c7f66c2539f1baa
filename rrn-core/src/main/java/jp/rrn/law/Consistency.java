package jp.rrn.law;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the rules of one instrument say of it together: things with the same id are the same. */
final class Consistency {
  private record Name(String kind, String instrument, String id) {}

  private final Map<Name, Object> things = new HashMap<>();
  private final Map<String, Set<InstrumentVersion>> versions = new HashMap<>();

  private Consistency() {}

  /**
   * Checks them.
   *
   * @throws IllegalArgumentException naming instrument and id
   */
  static void check(Collection<UseRule> rules) {
    Consistency consistency = new Consistency();
    rules.forEach(consistency::add);
    consistency.versions.values().forEach(Consistency::checkDisjoint);
  }

  private void add(UseRule rule) {
    Instrument instrument = rule.version().instrument();
    String id = instrument.id();
    same(new Name("instrument", id, id), instrument);
    same(new Name("version", id, rule.version().id()), rule.version());
    versions.computeIfAbsent(id, key -> new LinkedHashSet<>()).add(rule.version());
    for (Optional<Organ> organ = Optional.of(rule.recipient());
        organ.isPresent();
        organ = organ.get().successor()) {
      same(new Name("recipient", id, organ.get().name()), organ.get());
    }
    for (Condition condition : rule.grant().conditions()) {
      same(new Name("reference", id, condition.under().id()), condition.under());
    }
  }

  private void same(Name name, Object thing) {
    Object known = things.putIfAbsent(name, thing);
    if (known != null && !known.equals(thing)) {
      throw new IllegalArgumentException(
          "%s: %s of %s is there in two forms"
              .formatted(name.kind(), name.id(), name.instrument()));
    }
  }

  private static void checkDisjoint(Set<InstrumentVersion> versions) {
    List<InstrumentVersion> list = new ArrayList<>(versions);
    for (int i = 0; i < list.size(); i++) {
      for (int j = 0; j < i; j++) {
        InstrumentVersion one = list.get(i);
        InstrumentVersion other = list.get(j);
        Instant both =
            one.knownFrom().isAfter(other.knownFrom()) ? one.knownFrom() : other.knownFrom();
        if (overlap(one.asKnownAt(both), other.asKnownAt(both))) {
          throw new IllegalArgumentException(
              "version: %s and %s of %s are in force on one day"
                  .formatted(other.id(), one.id(), one.instrument().id()));
        }
      }
    }
  }

  /** Once both are known, an end that is not known yet is the only thing that can still change. */
  private static boolean overlap(InstrumentVersion one, InstrumentVersion other) {
    return one.from().isBefore(other.to()) && other.from().isBefore(one.to());
  }
}
