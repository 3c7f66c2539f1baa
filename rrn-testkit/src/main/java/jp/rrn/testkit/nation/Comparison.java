package jp.rrn.testkit.nation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import jp.rrn.code.LocalGovernmentCode;
import jp.rrn.code.PrefectureCode;
import jp.rrn.history.Change;
import jp.rrn.history.ChangeReason;
import jp.rrn.history.History;
import jp.rrn.history.HistoryEntry;
import jp.rrn.history.MessageId;
import jp.rrn.history.Snapshot;
import jp.rrn.node.NationalCenter;
import jp.rrn.node.Prefecture;
import jp.rrn.record.IdentityRecord;
import jp.rrn.record.Subject;
import jp.rrn.testkit.nation.Discrepancy.Kind;

/**
 * Compares the tiers entry by entry, person by person: plain, complete and slow. It knows from the
 * simulation who lived where, which no node does; a comparison by digests would take its place.
 */
final class Comparison {
  private final LocalDate today;
  private final NationalCenter center;
  private final Map<PrefectureCode, Prefecture> prefectures = new HashMap<>();
  private final List<Discrepancy> discrepancies = new ArrayList<>();
  private final Map<Tier, TierDigest> digests = new EnumMap<>(Tier.class);
  private final Map<Object, Person> holders = new HashMap<>();
  private final Set<MessageId> atNation = new HashSet<>();
  private long unnumbered;
  private long firstNumbers;

  Comparison(Country country, Population population, LocalDate today) {
    this.today = today;
    this.center = country.center().unfailing();
    for (Province province : country.provinces()) {
      prefectures.put(province.code(), province.node().unfailing());
    }
    for (Tier tier : Tier.values()) {
      digests.put(tier, new TierDigest());
    }
    population.everybody().stream().filter(p -> !p.stays.isEmpty()).forEach(this::compare);
    lookForInvented(country);
  }

  private void compare(Person person) {
    Set<Subject> subjects = new LinkedHashSet<>();
    person.stays.forEach(stay -> center.find(stay.code()).ifPresent(subjects::add));
    List<Change> nation = subjects.stream().flatMap(s -> changes(center.history(s))).toList();
    below(person)
        .forEach(
            (origin, changes) -> {
              List<Change> atPrefecture = of(origin, prefecture(person, origin.prefecture()));
              List<Change> upThere = of(origin, nation);
              compare(changes, atPrefecture, Tier.PREFECTURE);
              compare(atPrefecture, upThere, Tier.NATION);
              firstNumbers += changes.stream().filter(Comparison::isFirstNumber).count();
              digest(Tier.MUNICIPALITY).add(changes);
              digest(Tier.PREFECTURE).add(atPrefecture);
              digest(Tier.NATION).add(upThere);
            });
    nation.forEach(
        change -> {
          atNation.add(change.messageId());
          hold(change, person);
        });
    if (person.place >= 0) {
      compareToday(person);
    }
  }

  private static boolean isFirstNumber(Change change) {
    return change.reason() == ChangeReason.MY_NUMBER_EX_OFFICIO_ENTRY;
  }

  private static Stream<Change> changes(History history) {
    return history.entries().stream().map(HistoryEntry::change);
  }

  /** What each municipality has recorded of a person, by its code. */
  private static Map<LocalGovernmentCode, List<Change>> below(Person person) {
    Map<LocalGovernmentCode, List<Change>> below = new TreeMap<>();
    Set<Object> seen = new HashSet<>();
    for (Person.Stay stay : person.stays) {
      if (seen.add(List.of(stay.town().code(), stay.subject()))) {
        List<Change> more =
            changes(stay.town().node().unfailing().history(stay.subject())).toList();
        below.computeIfAbsent(stay.town().code(), code -> new ArrayList<>()).addAll(more);
      }
    }
    return below;
  }

  private List<Change> prefecture(Person person, PrefectureCode code) {
    Prefecture prefecture = Objects.requireNonNull(prefectures.get(code));
    return person.stays.stream()
        .filter(stay -> stay.town().code().prefecture().equals(code))
        .flatMap(stay -> prefecture.find(stay.code()).stream())
        .distinct()
        .flatMap(subject -> changes(prefecture.history(subject)))
        .toList();
  }

  private static List<Change> of(LocalGovernmentCode origin, List<Change> changes) {
    return changes.stream().filter(change -> change.origin().equals(origin)).toList();
  }

  private void compare(List<Change> lower, List<Change> upper, Tier tier) {
    if (lower.equals(upper)) {
      return;
    }
    Map<MessageId, Change> held = byMessage(upper);
    Map<MessageId, Change> recorded = byMessage(lower);
    int before = discrepancies.size();
    for (Change change : lower) {
      Change above = held.get(change.messageId());
      if (above == null) {
        found(Kind.MISSING, tier, change);
      } else if (!above.equals(change)) {
        found(Kind.DIFFERENT, tier, change);
      }
    }
    upper.stream()
        .filter(change -> !recorded.containsKey(change.messageId()))
        .forEach(change -> found(Kind.INVENTED, tier, change));
    if (discrepancies.size() == before) {
      found(Kind.OUT_OF_ORDER, tier, upper.get(0));
    }
  }

  private static Map<MessageId, Change> byMessage(List<Change> changes) {
    Map<MessageId, Change> byMessage = new LinkedHashMap<>();
    changes.forEach(change -> byMessage.put(change.messageId(), change));
    return byMessage;
  }

  private void found(Kind kind, Tier tier, Change change) {
    discrepancies.add(new Discrepancy(kind, tier, change.messageId()));
  }

  private void hold(Change change, Person person) {
    List<Object> numbers = new ArrayList<>(List.of(change.record().residenceCode()));
    change.record().myNumber().ifPresent(numbers::add);
    for (Object number : numbers) {
      Person holder = holders.putIfAbsent(number, person);
      if (holder != null && holder != person) {
        found(Kind.SHARED_NUMBER, Tier.NATION, change);
      }
    }
  }

  private void compareToday(Person person) {
    Person.Stay here = person.here();
    History below = here.town().node().unfailing().history(here.subject());
    Optional<IdentityRecord> record = record(below);
    if (record.filter(r -> r.myNumber().isEmpty()).isPresent()) {
      unnumbered++;
    }
    Optional<IdentityRecord> above =
        center.find(here.code()).flatMap(subject -> record(center.history(subject)));
    if (!above.equals(record)) {
      HistoryEntry last = below.entries().get(below.entries().size() - 1);
      found(Kind.OTHER_RECORD, Tier.NATION, last.change());
    }
  }

  private Optional<IdentityRecord> record(History history) {
    return history.asOf(today, Instant.MAX).map(Snapshot::record);
  }

  /** The nation sends nothing on, so what it never sent is all it has. */
  private void lookForInvented(Country country) {
    List<HistoryEntry> all =
        country
            .center()
            .store()
            .inTransaction(s -> s.histories().listUnforwarded(Integer.MAX_VALUE));
    all.stream()
        .map(HistoryEntry::change)
        .filter(change -> !atNation.contains(change.messageId()))
        .forEach(change -> found(Kind.INVENTED, Tier.NATION, change));
  }

  private TierDigest digest(Tier tier) {
    return Objects.requireNonNull(digests.get(tier));
  }

  List<Discrepancy> discrepancies() {
    return List.copyOf(discrepancies);
  }

  Map<Tier, TierDigest> digests() {
    return digests;
  }

  long firstNumbers() {
    return firstNumbers;
  }

  long unnumbered() {
    return unnumbered;
  }
}
