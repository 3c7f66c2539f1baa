package jp.rrn.benchmarks;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.rrn.code.PrefectureCode;
import jp.rrn.law.Access;
import jp.rrn.law.UseRequest;
import jp.rrn.law.UseRule;
import jp.rrn.record.Item;

/** The plainest way to decide: one rule after the other, condition by condition. */
final class RuleScan {
  private final List<UseRule> rules;

  RuleScan(List<UseRule> rules) {
    this.rules = rules;
  }

  boolean permits(UseRequest request) {
    return rules.stream().anyMatch(rule -> covers(rule, request));
  }

  private static boolean covers(UseRule rule, UseRequest request) {
    return rule.recipient().name().equals(request.recipient().organ())
        && rule.affair().equals(request.affair())
        && rule.place().article().giver() == request.giver()
        && !request.on().isBefore(rule.from())
        && request.on().isBefore(rule.to())
        && givesItems(rule, request)
        && goesItsWay(rule, request)
        && mayBeSearched(rule, request)
        && rule.reach().targets().contains(request.target().kind())
        && request.target().persons() <= rule.reach().personsMax()
        && reaches(rule, request);
  }

  private static boolean givesItems(UseRule rule, UseRequest request) {
    return rule.grant()
        .itemsOn(request.asked().method(), request.on())
        .containsAll(request.items());
  }

  private static boolean goesItsWay(UseRule rule, UseRequest request) {
    Optional<PrefectureCode> governor = request.asked().route().governor();
    return rule.grant().viaGovernor()
        ? governor.isPresent() && governor.equals(request.recipient().prefecture())
        : governor.isEmpty();
  }

  private static boolean mayBeSearched(UseRule rule, UseRequest request) {
    if (!(request.asked().access() instanceof Access.Search search)) {
      return true;
    }
    boolean enough =
        !request.items().contains(Item.MY_NUMBER)
            || search.given().containsAll(Set.of(Item.NAME, Item.DATE_OF_BIRTH, Item.ADDRESS));
    return enough && rule.reach().searches().containsKey(search.kind());
  }

  private static boolean reaches(UseRule rule, UseRequest request) {
    return rule.reach()
        .area()
        .reaches(request.recipient().prefecture(), request.notifyingPrefecture());
  }
}
