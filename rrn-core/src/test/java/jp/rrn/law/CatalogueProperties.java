package jp.rrn.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import jp.rrn.code.PrefectureCode;
import jp.rrn.record.Item;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Decisions against a scan of every rule that asks one question after the other. */
class CatalogueProperties {
  private static final LocalDate DAY = LocalDate.of(2026, 4, 1);

  /** Authorization 1, 2, 6, 8. */
  @Property
  void theIndexAgreesWithAScan(@ForAll long seed) {
    Random random = new Random(seed);
    List<UseRule> rules = rules(random);
    UseRequest request = request(random);

    boolean covered = rules.stream().anyMatch(rule -> covers(rule, request));

    Decision decision = Catalogue.of(rules).decide(request);
    assertThat(decision instanceof Decision.Permit).isEqualTo(covered);
    if (decision instanceof Decision.Permit permit) {
      assertThat(covers(permit.rule(), request)).isTrue();
      assertThat(permit.items()).isEqualTo(request.items());
    }
  }

  /** Authorization 3. */
  @Property
  void anEmptyCatalogueDeniesEverything(@ForAll long seed) {
    assertThat(Catalogue.EMPTY.decide(request(new Random(seed))))
        .isInstanceOfSatisfying(
            Decision.Deny.class,
            deny -> assertThat(deny.reasons()).containsExactly(DenyReason.NO_LEGAL_BASIS));
  }

  /** Authorization 4. */
  @Property
  void whoMayHaveItemsMayHaveFewer(@ForAll long seed) {
    Random random = new Random(seed);
    Catalogue catalogue = Catalogue.of(rules(random));
    UseRequest request = request(random);
    if (catalogue.decide(request) instanceof Decision.Permit) {
      for (Item item : request.items()) {
        assertThat(catalogue.decide(with(request, Set.of(item))))
            .isInstanceOf(Decision.Permit.class);
      }
    }
  }

  /** Authorization 5. */
  @Property
  void aFurtherRuleNeverTakesARightAway(@ForAll long seed) {
    Random random = new Random(seed);
    List<UseRule> rules = rules(random);
    UseRequest request = request(random);
    if (Catalogue.of(rules.subList(0, rules.size() - 1)).decide(request)
        instanceof Decision.Permit) {
      assertThat(Catalogue.of(rules).decide(request)).isInstanceOf(Decision.Permit.class);
    }
  }

  /** Authorization 7. */
  @Property
  void theOrderOfTheRulesDoesNotMatter(@ForAll long seed) {
    Random random = new Random(seed);
    List<UseRule> rules = rules(random);
    UseRequest request = request(random);
    Decision decision = Catalogue.of(rules).decide(request);

    Collections.shuffle(rules, random);

    assertThat(Catalogue.of(rules).decide(request)).isEqualTo(decision);
  }

  /** P47 of provision: what is told of a refusal is the same wherever the record is. */
  @Property
  void whatIsMissingBesideTheAreaDoesNotDependOnTheRecord(@ForAll long seed) {
    Random random = new Random(seed);
    Catalogue catalogue = Catalogue.of(rules(random));
    UseRequest request = request(random);
    UseRequest elsewhere =
        new UseRequest(
            request.recipient(),
            request.giver(),
            request.affair(),
            request.items(),
            new PrefectureCode(3 - request.notifyingPrefecture().number()),
            request.on(),
            request.operatorId(),
            request.matchingId(),
            request.reason());
    if (catalogue.decide(request) instanceof Decision.Deny here
        && catalogue.decide(elsewhere) instanceof Decision.Deny there) {
      assertThat(here.nearest()).isEqualTo(there.nearest());
      assertThat(withoutArea(here)).isEqualTo(withoutArea(there));
    }
  }

  private static Set<DenyReason> withoutArea(Decision.Deny deny) {
    Set<DenyReason> reasons = EnumSet.copyOf(deny.reasons());
    reasons.remove(DenyReason.OUTSIDE_AREA);
    return reasons;
  }

  private static boolean covers(UseRule rule, UseRequest request) {
    Article article = rule.basis().article();
    boolean same =
        rule.recipient().equals(request.recipient().organ())
            && rule.affair().equals(request.affair());
    boolean inForce = !request.on().isBefore(rule.from()) && request.on().isBefore(rule.to());
    boolean inside =
        request.recipient().prefecture().filter(request.notifyingPrefecture()::equals).isPresent();
    boolean area =
        article.area() == Article.Area.NATIONWIDE
            || (article.area() == Article.Area.OWN_PREFECTURE && inside)
            || (article.area() == Article.Area.OTHER_PREFECTURE
                && !inside
                && request.recipient().prefecture().isPresent());
    return same
        && inForce
        && article.giver() == request.giver()
        && area
        && article.items(rule.myNumber()).containsAll(request.items());
  }

  private static List<UseRule> rules(Random random) {
    List<UseRule> rules = new ArrayList<>();
    int size = 1 + random.nextInt(12);
    for (int i = 0; i < size; i++) {
      Article article = any(random, Article.values());
      LocalDate from = DAY.plusDays(random.nextInt(3) - 1);
      rules.add(
          new UseRule(
              "r" + i,
              new BasisRef("見本法", article, table(article, random), Integer.toString(i)),
              "organ" + random.nextInt(2),
              new Affair("statute" + random.nextInt(2), "affair"),
              article.canGiveMyNumber() && random.nextBoolean(),
              from,
              from.plusDays(1 + random.nextInt(2)),
              UseRule.Status.SYNTHETIC));
    }
    return rules;
  }

  private static int table(Article article, Random random) {
    int table = random.nextInt(7);
    while (!article.isBasedOn(table)) {
      table = random.nextInt(7);
    }
    return table;
  }

  private static <T> T any(Random random, T[] values) {
    return values[random.nextInt(values.length)];
  }

  private static UseRequest request(Random random) {
    String organ = "organ" + random.nextInt(2);
    Recipient recipient =
        random.nextBoolean()
            ? Recipient.national(organ)
            : Recipient.in(new PrefectureCode(1 + random.nextInt(2)), organ);
    Set<Item> items = EnumSet.of(Item.NAME);
    for (Item item : Item.values()) {
      if (random.nextInt(4) == 0) {
        items.add(item);
      }
    }
    return new UseRequest(
        recipient,
        any(random, Giver.values()),
        new Affair("statute" + random.nextInt(2), "affair"),
        items,
        new PrefectureCode(1 + random.nextInt(2)),
        DAY.plusDays(random.nextInt(3) - 1),
        "operator-1",
        "matching-1",
        "reason");
  }

  private static UseRequest with(UseRequest request, Set<Item> items) {
    return new UseRequest(
        request.recipient(),
        request.giver(),
        request.affair(),
        items,
        request.notifyingPrefecture(),
        request.on(),
        request.operatorId(),
        request.matchingId(),
        request.reason());
  }
}
