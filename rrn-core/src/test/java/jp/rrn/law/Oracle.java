package jp.rrn.law;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.rrn.code.PrefectureCode;
import jp.rrn.record.Item;

/** Asks every rule one question after the other: slow, plain, and written without the index. */
final class Oracle {
  private Oracle() {}

  /** Returns what decides: the first rule by id that covers the request. */
  static Optional<UseRule> covering(List<UseRule> rules, UseRequest request) {
    return rules.stream()
        .filter(rule -> covers(rule, request))
        .min(Comparator.comparing(UseRule::id));
  }

  static boolean covers(UseRule rule, UseRequest request) {
    return names(rule, request.recipient().organ(), request.on())
        && rule.affair().equals(request.affair())
        && missing(rule, request).isEmpty();
  }

  /** Whether the rule means this organ on this day: its recipient, or who has taken its place. */
  static boolean names(UseRule rule, String organ, LocalDate day) {
    Organ holder = rule.recipient();
    while (!day.isBefore(holder.to()) && holder.successor().isPresent()) {
      holder = holder.successor().get();
    }
    return holder.name().equals(organ) && !day.isBefore(holder.from()) && day.isBefore(holder.to());
  }

  /** What is missing, recipient and affair not looked at. */
  static Set<Reason> missing(UseRule rule, UseRequest request) {
    Set<Reason> missing = EnumSet.noneOf(Reason.class);
    LocalDate day = request.on();
    if (day.isBefore(rule.from()) || !day.isBefore(rule.to())) {
      missing.add(Reason.NOT_IN_FORCE);
    }
    if (rule.place().article().giver() != request.giver()) {
      missing.add(Reason.WRONG_GIVER);
    }
    missing.addAll(way(rule, request));
    missing.addAll(items(rule, request));
    if (request.asked().access() instanceof Access.Search search) {
      boolean enough =
          search.given().containsAll(Set.of(Item.NAME, Item.DATE_OF_BIRTH, Item.ADDRESS));
      if (!rule.reach().searches().containsKey(search.kind())) {
        missing.add(Reason.SEARCH_NOT_ALLOWED);
      }
      if (request.items().contains(Item.MY_NUMBER) && !enough) {
        missing.add(Reason.TOO_FEW_ITEMS_FOR_MY_NUMBER);
      }
    }
    missing.addAll(persons(rule, request.target()));
    return missing;
  }

  private static Set<Reason> way(UseRule rule, UseRequest request) {
    Set<Reason> missing = EnumSet.noneOf(Reason.class);
    Optional<PrefectureCode> home = request.recipient().prefecture();
    boolean inside = home.filter(request.notifyingPrefecture()::equals).isPresent();
    Area area = rule.reach().area();
    if ((area == Area.OWN_PREFECTURE && !inside)
        || (area == Area.OTHER_PREFECTURE && (inside || home.isEmpty()))) {
      missing.add(Reason.OUTSIDE_AREA);
    }
    Optional<Route> wanted =
        rule.grant().viaGovernor() ? home.map(Route::via) : Optional.of(Route.DIRECT);
    if (!wanted.equals(Optional.of(request.asked().route()))) {
      missing.add(Reason.WRONG_ROUTE);
    }
    return missing;
  }

  private static Set<Reason> items(UseRule rule, UseRequest request) {
    Set<Reason> missing = EnumSet.noneOf(Reason.class);
    Method method = request.asked().method();
    Grant grant = rule.grant();
    boolean unrequested =
        method == Method.BULK_MEDIUM
            && grant.mediumOnRequestOnly()
            && !request.asked().speciallyRequested();
    boolean known = grant.items().containsKey(method);
    if (!known || unrequested) {
      missing.add(Reason.METHOD_NOT_ALLOWED);
    }
    Set<Item> lacking =
        (known ? Set.of(method) : grant.items().keySet())
            .stream()
                .sorted()
                .map(by -> lacking(request.items(), grant.itemsOn(by, LocalDate.MIN)))
                .min(Comparator.comparing(Set::size))
                .orElseThrow();
    grant.conditions().stream()
        .filter(condition -> condition.under().isInForceOn(request.on()))
        .forEach(condition -> lacking.removeAll(condition.items()));
    for (Item item : lacking) {
      missing.add(
          switch (item) {
            case RESIDENCE_CODE -> Reason.RESIDENCE_CODE_NEVER;
            case MY_NUMBER -> Reason.MY_NUMBER_NOT_ALLOWED;
            default -> Reason.ITEM_NOT_ALLOWED;
          });
    }
    return missing;
  }

  private static Set<Item> lacking(Set<Item> asked, Set<Item> given) {
    Set<Item> lacking = EnumSet.copyOf(asked);
    lacking.removeAll(given);
    return lacking;
  }

  private static Set<Reason> persons(UseRule rule, Target target) {
    Set<Reason> missing = EnumSet.noneOf(Reason.class);
    if (!rule.reach().targets().contains(target.kind())) {
      missing.add(Reason.TARGET_NOT_ALLOWED);
    }
    if (target.persons() > rule.reach().personsMax()) {
      missing.add(Reason.TOO_MANY_PERSONS);
    }
    if (rule.reach().consentNeeded() && !target.consented()) {
      missing.add(Reason.NO_CONSENT);
    }
    return missing;
  }
}
