package jp.rrn.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import jp.rrn.code.PrefectureCode;
import jp.rrn.record.Item;
import org.junit.jupiter.api.Test;

/** Two rules never add up, but one is told that two requests would do. */
class HintTest {
  private static final PrefectureCode TOKYO = new PrefectureCode(13);
  private static final Affair AFFAIR = new Affair("見本法", "見本の事務");
  private static final Set<Item> BOTH = Set.of(Item.NAME, Item.ADDRESS);

  @Test
  void twoRequestsThatWouldDoAreTold() {
    Catalogue catalogue =
        Catalogue.of(
            List.of(
                rule("name", Item.NAME, Area.NATIONWIDE),
                rule("where", Item.ADDRESS, Area.NATIONWIDE)));

    Explanation explanation = explain(catalogue, BOTH);

    Explanation.Split split = explanation.hint().orElseThrow();
    assertThat(split.first().rule()).isEqualTo("name");
    assertThat(split.firstItems()).containsExactly(Item.NAME);
    assertThat(split.second().rule()).isEqualTo("where");
    assertThat(split.secondItems()).containsExactly(Item.ADDRESS);
    assertThat(catalogue.decide(request(split.firstItems()))).isInstanceOf(Decision.Permit.class);
    assertThat(catalogue.decide(request(split.secondItems()))).isInstanceOf(Decision.Permit.class);
    assertThat(ExplanationText.of(explanation, Audience.RECIPIENT, Language.ENGLISH))
        .contains("Two requests would do: name (", "address (");
  }

  @Test
  void whatDependsOnWhereSomebodyLivesIsToldToTheAuditorOnly() {
    Catalogue catalogue =
        Catalogue.of(
            List.of(
                rule("name", Item.NAME, Area.NATIONWIDE),
                rule("where", Item.ADDRESS, Area.OWN_PREFECTURE)));

    Explanation explanation = explain(catalogue, BOTH);

    assertThat(explanation.hint()).isPresent();
    assertThat(ExplanationText.of(explanation, Audience.AUDITOR, Language.JAPANESE))
        .contains("二つの要求に分ければ");
    assertThat(ExplanationText.of(explanation, Audience.RECIPIENT, Language.JAPANESE))
        .doesNotContain("二つの要求に分ければ");
  }

  @Test
  void noHintIsGivenWhereAnItemIsGivenByNobodyOrByOneRule() {
    Catalogue catalogue =
        Catalogue.of(
            List.of(
                rule("name", Item.NAME, Area.NATIONWIDE),
                rule("where", Item.ADDRESS, Area.NATIONWIDE)));

    assertThat(explain(catalogue, Set.of(Item.NAME, Item.SEX)).hint()).isEmpty();
    assertThat(explain(catalogue, Set.of(Item.NAME)).hint()).isEmpty();
  }

  @Test
  void noHintIsGivenWhereSomethingBesideTheRulesRefuses() {
    Catalogue catalogue =
        Catalogue.of(
            List.of(
                rule("name", Item.NAME, Area.NATIONWIDE),
                rule("name again", Item.NAME, Area.NATIONWIDE)));
    Authorization nobodyMayAsk =
        new Authorization(
            catalogue, request -> false, SupportMeasures.NONE, SuppressionMatrix.NOTHING);
    UseRequest request = request(Set.of(Item.NAME));
    Decision decision = nobodyMayAsk.decide(request);

    assertThat(decision)
        .isInstanceOfSatisfying(
            Decision.Refuse.class,
            refuse -> assertThat(refuse.reasons()).containsExactly(Reason.OPERATOR_NOT_VALID));
    assertThat(catalogue.explain(request, decision).hint()).isEmpty();
  }

  private static Explanation explain(Catalogue catalogue, Set<Item> items) {
    UseRequest request = request(items);
    return catalogue.explain(request, catalogue.decide(request));
  }

  private static UseRequest request(Set<Item> items) {
    return new UseRequest(
        new Asker(Recipient.in(TOKYO, "見本省"), "operator-1", "matching-1"),
        Giver.AGENCY,
        new Purpose(AFFAIR, "reason"),
        Asked.atOnce(items),
        Target.person(TOKYO),
        new Moment(LocalDate.of(2026, 4, 1), Instant.parse("2026-04-01T00:00:00Z")));
  }

  private static UseRule rule(String id, Item item, Area area) {
    LocalDate from = LocalDate.of(2026, 1, 1);
    InstrumentVersion version =
        new InstrumentVersion(
            new Instrument("i", Instrument.Kind.LAW, "見本法", "1"),
            "v",
            from,
            LocalDate.MAX,
            Instant.EPOCH,
            Instant.MIN,
            Certainty.SURE,
            Status.SYNTHETIC,
            "made up");
    return new UseRule(
        id,
        version,
        Place.of(Article.ARTICLE_30_9, "1"),
        Organ.of("見本省"),
        AFFAIR,
        Grant.byEveryMethod(Set.of(item)),
        Reach.onePerson(area),
        from,
        LocalDate.MAX);
  }
}
