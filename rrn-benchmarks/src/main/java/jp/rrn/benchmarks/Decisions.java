package jp.rrn.benchmarks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.rrn.code.PrefectureCode;
import jp.rrn.json.CatalogueReader;
import jp.rrn.law.Affair;
import jp.rrn.law.Asked;
import jp.rrn.law.Asker;
import jp.rrn.law.Catalogue;
import jp.rrn.law.Decision;
import jp.rrn.law.Moment;
import jp.rrn.law.Purpose;
import jp.rrn.law.Recipient;
import jp.rrn.law.Route;
import jp.rrn.law.Target;
import jp.rrn.law.UseRequest;
import jp.rrn.law.UseRule;
import jp.rrn.record.Item;
import org.openjdk.jmh.annotations.Benchmark;

/** Deciding one request under the national catalogue of 420 rules; each rule is asked in turn. */
public class Decisions extends Timed {
  private static final PrefectureCode NOTIFYING = new PrefectureCode(13);
  private static final PrefectureCode ANOTHER = new PrefectureCode(14);

  /** What the floor looks a rule up by. */
  private record Key(String organ, Affair affair) {}

  private final Catalogue catalogue = CatalogueReader.national();
  private final Map<Key, UseRule> index = new HashMap<>();
  private final UseRequest[] lawful;
  private final UseRequest[] unlawful;
  private int next;

  /** Makes a lawful request for each rule, and one that asks for the residence code as well. */
  public Decisions() {
    List<UseRule> rules = catalogue.rules();
    lawful = rules.stream().map(rule -> request(rule, Set.of())).toArray(UseRequest[]::new);
    unlawful =
        rules.stream()
            .map(rule -> request(rule, Set.of(Item.RESIDENCE_CODE)))
            .toArray(UseRequest[]::new);
    rules.forEach(rule -> index.put(new Key(rule.recipient().name(), rule.affair()), rule));
  }

  /** The words are copied: a request from outside never shares its strings with the catalogue. */
  private static UseRequest request(UseRule rule, Set<Item> more) {
    Set<Item> items = EnumSet.of(Item.NAME, Item.DATE_OF_BIRTH, Item.ADDRESS);
    if (rule.possibleItems().contains(Item.MY_NUMBER)) {
      items.add(Item.MY_NUMBER);
    }
    items.addAll(more);
    Affair affair = new Affair(copy(rule.affair().statute()), copy(rule.affair().words()));
    Asked asked = Asked.atOnce(items);
    return new UseRequest(
        new Asker(recipient(rule), "operator-1", "matching-1"),
        rule.place().article().giver(),
        new Purpose(affair, "benchmark"),
        rule.grant().viaGovernor() ? asked.withRoute(Route.via(ANOTHER)) : asked,
        Target.person(NOTIFYING),
        new Moment(LocalDate.of(2026, 4, 1), Instant.parse("2026-04-01T00:00:00Z")));
  }

  private static Recipient recipient(UseRule rule) {
    String organ = copy(rule.recipient().name());
    return switch (rule.reach().area()) {
      case NATIONWIDE -> Recipient.national(organ);
      case OWN_PREFECTURE -> Recipient.in(NOTIFYING, organ);
      case OTHER_PREFECTURE -> Recipient.in(ANOTHER, organ);
    };
  }

  private static String copy(String words) {
    return String.valueOf(words.toCharArray());
  }

  private int next() {
    next = (next + 1) % lawful.length;
    return next;
  }

  @Benchmark
  public Decision permit() {
    return catalogue.decide(lawful[next()]);
  }

  @Benchmark
  public Decision refuse() {
    return catalogue.decide(unlawful[next()]);
  }

  @Benchmark
  public UseRule floorKeyIndex() {
    UseRequest request = lawful[next()];
    UseRule rule = index.get(new Key(request.recipient().organ(), request.affair()));
    if (rule == null) {
      throw new IllegalStateException("every request has its rule");
    }
    return rule;
  }
}
