package jp.rrn.benchmarks;

import com.google.common.collect.Sets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jp.rrn.code.PrefectureCode;
import jp.rrn.law.Access;
import jp.rrn.law.Affair;
import jp.rrn.law.Asked;
import jp.rrn.law.Asker;
import jp.rrn.law.Giver;
import jp.rrn.law.Method;
import jp.rrn.law.Moment;
import jp.rrn.law.Purpose;
import jp.rrn.law.Recipient;
import jp.rrn.law.Route;
import jp.rrn.law.Target;
import jp.rrn.law.UseRequest;
import jp.rrn.law.UseRule;
import jp.rrn.record.Item;

/** Requests made of rules: those the rule permits, and those that something keeps it from. */
final class Requests {
  private static final PrefectureCode NOTIFYING = new PrefectureCode(13);
  private static final PrefectureCode ANOTHER = new PrefectureCode(14);

  private Requests() {}

  /** Returns a request that this rule covers. */
  static UseRequest lawful(UseRule rule) {
    return of(rule, Set.of());
  }

  /** Returns the same that asks for the residence code as well. */
  static UseRequest unlawful(UseRule rule) {
    return of(rule, Set.of(Item.RESIDENCE_CODE));
  }

  /** The words are copied: a request from outside never shares its strings with the catalogue. */
  private static UseRequest of(UseRule rule, Set<Item> more) {
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

  /** Returns the lawful request with one thing in it changed, each thing in turn. */
  static List<UseRequest> varied(UseRule rule) {
    UseRequest lawful = lawful(rule);
    Asked asked = lawful.asked();
    Target target = lawful.target();
    String organ = lawful.recipient().organ();
    List<UseRequest> varied = new ArrayList<>();
    for (String day : new String[] {"2016-07-31", "2016-08-01"}) {
      varied.add(lawful.with(new Moment(LocalDate.parse(day), lawful.moment().at())));
    }
    for (Giver giver : Giver.values()) {
      varied.add(lawful.with(giver));
    }
    for (Recipient recipient :
        List.of(
            Recipient.national("another"),
            Recipient.national(organ),
            Recipient.in(NOTIFYING, organ),
            Recipient.in(ANOTHER, organ))) {
      varied.add(lawful.with(new Asker(recipient, "operator-1", "matching-1")));
    }
    varied.add(lawful.with(new Purpose(new Affair("another", lawful.affair().words()), "b")));
    varied.add(lawful.with(new Purpose(new Affair(lawful.affair().statute(), "another"), "b")));
    for (Item item : Sets.difference(EnumSet.allOf(Item.class), Item.derived())) {
      varied.add(lawful.with(asked.withItems(Set.of(item))));
      varied.add(lawful.with(asked.withItems(EnumSet.of(item, Item.NAME))));
    }
    for (Method method : Method.values()) {
      varied.add(lawful.with(asked.withMethod(method)));
    }
    for (Route route : List.of(Route.DIRECT, Route.via(NOTIFYING), Route.via(ANOTHER))) {
      varied.add(lawful.with(asked.withRoute(route)));
    }
    varied.add(lawful.with(new Target(Target.Kind.AREA, 1, NOTIFYING, false)));
    varied.add(lawful.with(new Target(Target.Kind.PERSONS, 10_000, NOTIFYING, true)));
    varied.add(lawful.with(new Target(Target.Kind.PERSONS, 10_001, NOTIFYING, true)));
    varied.add(lawful.with(target.notifiedBy(ANOTHER)));
    for (Set<Item> given :
        List.of(
            Set.of(Item.NAME),
            Set.of(Item.NAME, Item.DATE_OF_BIRTH),
            Set.of(Item.NAME, Item.DATE_OF_BIRTH, Item.ADDRESS))) {
      varied.add(lawful.with(asked.withAccess(new Access.Search(given))));
    }
    return varied;
  }
}
