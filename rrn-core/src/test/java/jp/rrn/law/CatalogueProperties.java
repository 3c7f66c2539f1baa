package jp.rrn.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import jp.rrn.code.PrefectureCode;
import jp.rrn.record.Item;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Decisions against a scan of every rule that asks one question after the other. */
class CatalogueProperties {
  @Test
  void theGeneratedRequestsArePermittedAndRefusedOftenEnough() {
    int permitted = 0;
    for (int seed = 0; seed < 1_000; seed++) {
      Generated generated = new Generated(seed);
      List<UseRule> rules = generated.rules();
      permitted += isPermit(Catalogue.of(rules).decide(generated.request(rules))) ? 1 : 0;
    }
    assertThat(permitted).isBetween(300, 700);
  }

  /** Authorization 1. */
  @Property
  void theIndexAgreesWithAScan(@ForAll long seed) {
    Generated generated = new Generated(seed);
    List<UseRule> rules = generated.rules();
    UseRequest request = generated.request(rules);

    Decision decision = Catalogue.of(rules).decide(request);

    assertThat(cited(decision)).isEqualTo(Oracle.covering(rules, request).map(UseRule::basis));
    if (decision instanceof Decision.Permit permit) {
      assertThat(permit.items()).isEqualTo(request.items());
    }
  }

  /** Authorization 3. */
  @Property
  void anEmptyCatalogueRefusesEverything(@ForAll long seed) {
    Generated generated = new Generated(seed);

    assertThat(Catalogue.EMPTY.decide(generated.request(generated.rules())))
        .isInstanceOfSatisfying(
            Decision.Refuse.class,
            refuse -> assertThat(refuse.reasons()).containsExactly(Reason.NO_LEGAL_BASIS));
  }

  /** Authorization 4. */
  @Property
  void whoMayHaveItemsMayHaveFewerAndWhoMayNotMayNotHaveMore(@ForAll long seed) {
    Generated generated = new Generated(seed);
    List<UseRule> rules = generated.rules();
    Catalogue catalogue = Catalogue.of(rules);
    UseRequest request = generated.request(rules);
    boolean permitted = isPermit(catalogue.decide(request));
    for (Item item : Item.values()) {
      Set<Item> other = EnumSet.copyOf(request.items());
      if (permitted && other.size() > 1) {
        other.remove(item);
      } else if (!permitted) {
        other.add(item);
      }
      UseRequest changed = Generated.withItems(request, other);
      assertThat(isPermit(catalogue.decide(changed))).isEqualTo(permitted);
    }
  }

  /** Authorization 5. */
  @Property
  void aFurtherRuleNeverTakesARightAway(@ForAll long seed) {
    Generated generated = new Generated(seed);
    List<UseRule> rules = generated.rules();
    UseRequest request = generated.request(rules);
    if (isPermit(Catalogue.of(rules.subList(1, rules.size())).decide(request))) {
      assertThat(isPermit(Catalogue.of(rules).decide(request))).isTrue();
    }
  }

  /** Authorization 6. */
  @Property
  void whatIsGivenRestsOnOneRule(@ForAll long seed) {
    Generated generated = new Generated(seed);
    List<UseRule> rules = generated.rules();
    Catalogue catalogue = Catalogue.of(rules);
    UseRequest request = generated.request(rules);
    if (catalogue.decide(request) instanceof Decision.Permit permit) {
      UseRule rule = catalogue.find(permit.basis().rule()).orElseThrow();
      assertThat(rule.grant().itemsOn(request.asked().method(), request.on()))
          .containsAll(permit.items());
    } else {
      catalogue
          .explain(request, catalogue.decide(request))
          .hint()
          .ifPresent(
              split -> {
                assertThat(
                        isPermit(
                            catalogue.decide(Generated.withItems(request, split.firstItems()))))
                    .isTrue();
                assertThat(
                        isPermit(
                            catalogue.decide(Generated.withItems(request, split.secondItems()))))
                    .isTrue();
              });
    }
  }

  /** Authorization 7. */
  @Property
  void theOrderOfTheRulesDoesNotMatter(@ForAll long seed) {
    Generated generated = new Generated(seed);
    List<UseRule> rules = new ArrayList<>(generated.rules());
    UseRequest request = generated.request(rules);
    Decision decision = Catalogue.of(rules).decide(request);
    String digest = Catalogue.of(rules).digest();

    Collections.shuffle(rules, new Random(seed));

    assertThat(Catalogue.of(rules).decide(request)).isEqualTo(decision);
    assertThat(Catalogue.of(rules).digest()).isEqualTo(digest);
  }

  /** Authorization 8. */
  @Property
  void aRuleIsValidFromItsFirstDayAndNotOnTheDayAfterItsLast(@ForAll long seed) {
    Generated generated = new Generated(seed);
    UseRule rule = generated.any(generated.rules());
    for (int i = -12; i < 8; i++) {
      LocalDate day = Generated.DAY.plusDays(i);
      UseRequest request = generated.covered(rule);
      Decision decision = Catalogue.of(List.of(rule)).decideAsOf(request, day, Generated.NOW);
      boolean valid = !day.isBefore(rule.from()) && day.isBefore(rule.to());
      boolean named = Oracle.names(rule, request.recipient().organ(), day);
      Set<Item> given = rule.grant().itemsOn(request.asked().method(), day);
      assertThat(isPermit(decision))
          .isEqualTo(valid && named && given.containsAll(request.items()));
    }
  }

  /** Authorization 9. */
  @Property
  void whatCameToBeKnownLaterChangesNothing(@ForAll long seed) {
    Generated generated = new Generated(seed);
    Catalogue catalogue = Catalogue.of(generated.rules());
    List<UseRule> later = generated.rules("later", Generated.NOW.plusSeconds(1));
    UseRequest request = generated.request(later);
    Catalogue both = catalogue.plus(Catalogue.of(later));

    assertThat(both.decide(request)).isEqualTo(catalogue.decide(request));
    assertThat(both.decideAsOf(request, request.on(), Generated.NOW.plusSeconds(1)).catalogue())
        .isEqualTo(both.digest());
    assertThat(both.asKnownAt(Generated.NOW)).isEqualTo(catalogue);
  }

  /** Authorization 10. */
  @Property
  void theMyNumberIsGivenOnlyWhileASecondLawIsInForce(@ForAll long seed) {
    Generated generated = new Generated(seed);
    List<UseRule> rules = generated.rules();
    Catalogue catalogue = Catalogue.of(rules);
    UseRequest request = generated.request(rules);
    if (!(catalogue.decide(request) instanceof Decision.Permit permit)
        || !request.items().contains(Item.MY_NUMBER)) {
      return;
    }
    UseRule rule = catalogue.find(permit.basis().rule()).orElseThrow();
    if (rule.place().article().items().contains(Item.MY_NUMBER)) {
      return;
    }
    assertThat(rule.grant().conditions())
        .anyMatch(
            condition ->
                condition.under().kind() == Reference.Kind.NUMBER_ACT
                    && condition.under().isInForceOn(request.on()));
    Catalogue without = Catalogue.of(List.of(withoutNumberAct(rule)));
    assertThat(isPermit(without.decide(request))).isFalse();
    Set<Item> rest = EnumSet.copyOf(request.items());
    rest.remove(Item.MY_NUMBER);
    if (!rest.isEmpty()) {
      assertThat(isPermit(without.decide(Generated.withItems(request, rest)))).isTrue();
    }
  }

  private static UseRule withoutNumberAct(UseRule rule) {
    Grant grant = rule.grant();
    return new UseRule(
        rule.id(),
        rule.version(),
        rule.place(),
        rule.recipient(),
        rule.affair(),
        new Grant(
            grant.items(),
            grant.conditions().stream()
                .filter(condition -> condition.under().kind() != Reference.Kind.NUMBER_ACT)
                .toList(),
            grant.mediumOnRequestOnly(),
            grant.viaGovernor()),
        rule.reach(),
        rule.from(),
        rule.to());
  }

  /** Authorization 11. */
  @Property
  void theAreaIsThatOfTheNotifyingPrefecture(@ForAll long seed) {
    Generated generated = new Generated(seed);
    UseRule rule = generated.any(generated.rules());
    UseRequest request = generated.covered(rule);
    PrefectureCode home = request.recipient().prefecture().orElseThrow();
    Catalogue catalogue = Catalogue.of(List.of(rule));
    if (!isPermit(catalogue.decide(request))) {
      return;
    }
    for (int number = 1; number <= 47; number++) {
      PrefectureCode notifying = new PrefectureCode(number);
      boolean inside = notifying.equals(home);
      boolean reached =
          switch (rule.reach().area()) {
            case NATIONWIDE -> true;
            case OWN_PREFECTURE -> inside;
            case OTHER_PREFECTURE -> !inside;
          };
      UseRequest about = request.with(request.target().notifiedBy(notifying));
      assertThat(isPermit(catalogue.decide(about))).isEqualTo(reached);
    }
  }

  /** P47 of provision: what is told of a refusal is the same wherever the record is. */
  @Property
  void whatIsToldOfARefusalDoesNotDependOnWhereTheRecordIs(@ForAll long seed) {
    Generated generated = new Generated(seed);
    List<UseRule> rules = generated.rules();
    Catalogue catalogue = Catalogue.of(rules);
    UseRequest request = generated.request(rules);
    int number = request.notifyingPrefecture().number();
    UseRequest elsewhere =
        request.with(request.target().notifiedBy(new PrefectureCode(number % 3 + 1)));
    Decision here = catalogue.decide(request);
    Decision there = catalogue.decide(elsewhere);
    if (!isPermit(here) && !isPermit(there)) {
      assertThat(Disclosure.of(here)).isEqualTo(Disclosure.of(there));
      for (Language language : Language.values()) {
        assertThat(text(catalogue, request, language))
            .isEqualTo(text(catalogue, elsewhere, language));
      }
    }
  }

  private static String text(Catalogue catalogue, UseRequest request, Language language) {
    return ExplanationText.of(
        catalogue.explain(request, catalogue.decide(request)), Audience.RECIPIENT, language);
  }

  private static boolean isPermit(Decision decision) {
    return decision instanceof Decision.Permit;
  }

  private static Optional<BasisRef> cited(Decision decision) {
    return decision instanceof Decision.Permit permit
        ? Optional.of(permit.basis())
        : Optional.empty();
  }
}
