package jp.rrn.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.rrn.record.Subject;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes after the catalogue only takes away. */
class AuthorizationProperties {
  private static final Subject SUBJECT = new Subject(1);
  private static final LocalDate DAY = Generated.DAY;

  /** Authorization 2. */
  @Property
  void aPermitNeedsARuleAndAValidOperatorAndNoMeasure(
      @ForAll long seed, @ForAll boolean valid, @ForAll boolean measure) {
    Generated generated = new Generated(seed);
    List<UseRule> rules = generated.rules();
    UseRequest request = generated.request(rules);
    Authorization authorization =
        new Authorization(
            Catalogue.of(rules),
            asker -> valid,
            subject -> measure ? List.of(standing()) : List.of(),
            everyChannel(SuppressionMatrix.Effect.REFUSE));

    assertThat(authorization.decide(request, List.of(SUBJECT)) instanceof Decision.Permit)
        .isEqualTo(Oracle.covering(rules, request).isPresent() && valid && !measure);
  }

  /** Authorization 12. */
  @Property
  void aFactSourceThatFailsNeverPermits(@ForAll long seed, @ForAll boolean inOperators) {
    Generated generated = new Generated(seed);
    List<UseRule> rules = generated.rules();
    UseRequest request = generated.request(rules);
    Authorization authorization =
        new Authorization(
            Catalogue.of(rules),
            asked -> inOperators ? fail() : true,
            subject -> inOperators ? List.of() : List.of(failing()),
            SuppressionMatrix.NOTHING);

    Decision decision = authorization.decide(request, List.of(SUBJECT));

    assertThat(decision).isNotInstanceOf(Decision.Permit.class);
    assertThat(decision instanceof Decision.Refer)
        .isEqualTo(Oracle.covering(rules, request).isPresent());
  }

  private static boolean fail() {
    throw new FactUnavailableException();
  }

  private static SupportMeasure failing() {
    throw new FactUnavailableException();
  }

  /** Authorization 12. */
  @Test
  void aFactSourceThatBreaksLeavesNoDecisionAtAll() {
    Generated generated = new Generated(1);
    UseRule rule = generated.rules().get(0);
    Authorization authorization =
        new Authorization(
            Catalogue.of(List.of(rule)),
            asker -> {
              throw new IllegalStateException("broken");
            },
            SupportMeasures.NONE,
            SuppressionMatrix.NOTHING);

    assertThatThrownBy(() -> authorization.decide(generated.covered(rule), List.of(SUBJECT)))
        .hasMessage("broken");
  }

  /** Authorization 21. */
  @Property
  void aMeasureChangesOnlyTheChannelsItsMatrixNames(
      @ForAll long seed,
      @ForAll OutputChannel named,
      @ForAll SuppressionMatrix.Effect effect,
      @ForAll SupportMeasure.Kind kind) {
    Generated generated = new Generated(seed);
    List<UseRule> rules = generated.rules();
    UseRequest request = generated.request(rules);
    Decision before = Catalogue.of(rules).decide(request);
    Authorization authorization =
        new Authorization(
            Catalogue.of(rules),
            Operators.ANY,
            subject -> List.of(standing()),
            SuppressionMatrix.builder().put(kind, named, effect).build());

    Decision after = authorization.decide(request, List.of(SUBJECT));

    boolean concerned =
        before instanceof Decision.Permit
            && named == OutputChannel.of(request)
            && kind == standing().kind()
            && effect != SuppressionMatrix.Effect.NONE;
    assertThat(after.equals(before)).isEqualTo(!concerned);
    assertThat(after instanceof Decision.Permit)
        .isEqualTo(before instanceof Decision.Permit && !concerned);
  }

  /** What a recipient sees of a measure is what it sees of something else as well. */
  @Property
  void noReplyTellsOfAMeasure(@ForAll long seed, @ForAll SuppressionMatrix.Effect effect) {
    Generated generated = new Generated(seed);
    UseRule rule = generated.any(generated.rules());
    UseRequest request = generated.covered(rule);
    Catalogue catalogue = Catalogue.of(List.of(rule));
    Decision decision =
        new Authorization(
                catalogue, Operators.ANY, subject -> List.of(standing()), everyChannel(effect))
            .decide(request, List.of(SUBJECT));
    for (Language language : Language.values()) {
      String text =
          ExplanationText.of(catalogue.explain(request, decision), Audience.RECIPIENT, language);
      assertThat(text).doesNotContain("支援", "measure", "SUPPORT");
    }
    if (decision instanceof Decision.Refer refer) {
      assertThat(Disclosure.of(decision))
          .isEqualTo(
              Disclosure.of(
                  new Decision.Refer(
                      Set.of(Reason.FACT_UNAVAILABLE), refer.basis(), refer.catalogue())));
    } else if (decision instanceof Decision.Refuse refuse
        && refuse.reasons().contains(Reason.SUPPORT_MEASURE)) {
      assertThat(Disclosure.of(decision))
          .isEqualTo(
              Disclosure.of(
                  new Decision.Refuse(
                      Set.of(Reason.OUTSIDE_AREA), refuse.nearest(), refuse.catalogue())));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "-1,      , false, false",
    "0,       , true,  false",
    "9,       , true,  false",
    "10,      , true,  true",
    "4000,    , true,  true",
    "4,      5, true,  false",
    "5,      5, false, false",
    "20,     5, false, false",
  })
  void aMeasureEndsOnlyWhereSomebodyEndsIt(
      int day, @Nullable Integer endedOn, boolean stands, boolean overdue) {
    SupportMeasure measure =
        new SupportMeasure(
            SupportMeasure.Kind.STALKING,
            true,
            DAY,
            DAY.plusDays(10),
            Optional.ofNullable(endedOn)
                .map(on -> new SupportMeasure.Ending(DAY.plusDays(on), "operator-1", "renewed")));

    assertThat(measure.standsOn(DAY.plusDays(day))).isEqualTo(stands);
    assertThat(measure.isOverdue(DAY.plusDays(day))).isEqualTo(overdue);
    assertThat(measure.toString()).doesNotContain("STALKING");
  }

  private static SupportMeasure standing() {
    return new SupportMeasure(
        SupportMeasure.Kind.STALKING, false, DAY.minusYears(1), DAY, Optional.empty());
  }

  private static SuppressionMatrix everyChannel(SuppressionMatrix.Effect effect) {
    SuppressionMatrix.Builder builder = SuppressionMatrix.builder();
    for (OutputChannel channel : OutputChannel.values()) {
      builder.everyKind(channel, effect);
    }
    return builder.build();
  }
}
