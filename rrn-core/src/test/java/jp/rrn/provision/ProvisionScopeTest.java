package jp.rrn.provision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.rrn.code.PrefectureCode;
import jp.rrn.law.Affair;
import jp.rrn.law.Asked;
import jp.rrn.law.Asker;
import jp.rrn.law.Catalogue;
import jp.rrn.law.Decision;
import jp.rrn.law.Giver;
import jp.rrn.law.Moment;
import jp.rrn.law.Purpose;
import jp.rrn.law.Questions;
import jp.rrn.law.Recipient;
import jp.rrn.law.Target;
import jp.rrn.law.UseRequest;
import jp.rrn.record.Item;
import jp.rrn.record.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProvisionScopeTest {
  private static final Instant ANSWERED = Instant.parse("2026-03-31T15:00:00.000000001Z");
  private static final LocalDate DAY = LocalDate.of(2026, 4, 1);

  @ParameterizedTest
  @CsvSource({
    "operator-1, matching-1, example, 2026-04-01, 2026-03-31T15:00:00.000000001Z, usual",
    "operator-2, matching-2, other,   2026-04-01, 2026-03-31T15:00:00.000000001Z, usual",
    "operator-1, matching-1, example, 2026-03-31, 2026-03-31T15:00:00.000000001Z, other",
    "operator-1, matching-1, example, 2026-04-01, 2026-03-31T15:00:00.000000002Z, other"
  })
  void scopeAndCircumstancesAreTheWholeRequest(
      String operator, String matching, String reason, LocalDate on, Instant at, String moment) {
    ProvisionEntry entry = entry(operator, matching, reason, new Moment(on, at), Giver.AGENCY);

    ProvisionScope scope = ProvisionScope.of(entry);
    Circumstances own = Circumstances.of(entry);

    assertThat(own.moment().isEmpty()).isEqualTo(moment.equals("usual"));
    assertThat(scope.request(own, entry.at())).isEqualTo(entry.request());
    assertThat(scope.decision()).isEqualTo(entry.decision());
    assertThat(scope)
        .isEqualTo(
            ProvisionScope.of(entry("o", "m", "r", new Moment(DAY, ANSWERED), Giver.AGENCY)));
    assertThat(own.toString() + scope).doesNotContain(operator, matching, reason);
  }

  @Test
  void personsAndQuestionsAreARequestsOwn() {
    UseRequest one = entry("o", "m", "r", new Moment(DAY, ANSWERED), Giver.AGENCY).request();
    Set<Item> items = Set.of(Item.NAME, Item.ALIVE);
    Asked asked = one.asked().withItems(items, Questions.NONE.withAliveOn(DAY));
    Asked earlier = one.asked().withItems(items, Questions.NONE.withAliveOn(DAY.minusDays(9)));
    Target many = new Target(Target.Kind.PERSONS, 99, one.notifyingPrefecture(), false);

    assertThat(ProvisionScope.of(of(one.with(asked))))
        .isEqualTo(ProvisionScope.of(of(one.with(earlier).with(many))));
    for (UseRequest request : List.of(one.with(asked), one.with(earlier).with(many))) {
      ProvisionEntry entry = of(request);
      assertThat(ProvisionScope.of(entry).request(Circumstances.of(entry), ANSWERED))
          .isEqualTo(request);
    }
  }

  @Test
  void theEndOfTimeHasNoUsualDay() {
    ProvisionEntry usual = entry("o", "m", "r", new Moment(DAY, Instant.MAX), Giver.AGENCY);
    ProvisionEntry entry =
        new ProvisionEntry(
            Instant.MAX, usual.request(), usual.subject(), usual.decision(), usual.provided());

    assertThat(Circumstances.of(entry).moment()).contains(entry.request().moment());
  }

  @Test
  void whatIsNotARequestsOwnTellsScopesApart() {
    Moment moment = new Moment(DAY, ANSWERED);

    assertThat(ProvisionScope.of(entry("o", "m", "r", moment, Giver.AGENCY)))
        .isNotEqualTo(ProvisionScope.of(entry("o", "m", "r", moment, Giver.GOVERNOR)));
  }

  private static ProvisionEntry entry(
      String operator, String matching, String reason, Moment moment, Giver giver) {
    UseRequest request =
        new UseRequest(
            new Asker(Recipient.national("見本大臣"), operator, matching),
            giver,
            new Purpose(new Affair("見本法", "見本の事務"), reason),
            Asked.atOnce(Set.of(Item.NAME)),
            Target.person(new PrefectureCode(13)),
            moment);
    return of(request);
  }

  private static ProvisionEntry of(UseRequest request) {
    Decision decision = Catalogue.of(List.of()).decide(request);
    return new ProvisionEntry(ANSWERED, request, Optional.of(new Subject(1)), decision, false);
  }
}
