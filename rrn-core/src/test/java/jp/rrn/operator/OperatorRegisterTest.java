package jp.rrn.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import jp.rrn.record.Item;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OperatorRegisterTest {
  private static final LocalDate DAY = LocalDate.of(2026, 4, 1);
  private static final Reason REASON = new Reason("見本花子");
  private static final Role CLERK =
      new Role("clerk", Set.of(Operation.INQUIRY), Set.of(Item.NAME, Item.ADDRESS));
  private static final Role CHIEF = new Role("chief", Set.of(Operation.SUPERVISION), Set.of());
  private static final Operator ONE = Operator.of("op-1", "match-1");
  private static final Operator TWO = Operator.of("op-2", "match-2");
  private static final OperatorRegister REGISTER =
      OperatorRegister.of(
          2,
          List.of(
              new OperatorEvent.Enrolled(ONE.person(), "staff-1"),
              new OperatorEvent.Enrolled(TWO.person(), "staff-2"),
              new OperatorEvent.Granted(ONE, CLERK, DAY, DAY.plusYears(1)),
              new OperatorEvent.Granted(TWO, CHIEF, DAY, DAY.plusYears(1))));

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u3000"})
  void anAccessWithoutAReasonCannotBeBuilt(String reason) {
    assertThatThrownBy(() -> new Reason(reason)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aReasonIsShownNowhere() {
    Access access = new Access(ONE, Operation.INQUIRY, Set.of(Item.NAME), REASON);

    assertThat(access.toString()).doesNotContain(REASON.text());
    assertThatThrownBy(() -> new Reason("x".repeat(201)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("reason must have");
  }

  /** Neither a clerk nor a supervisor stops provision: a role must name it. */
  @Test
  void anEmergencyIsOrderedByWhomARoleAllowsIt() {
    Role warden = new Role("warden", Set.of(Operation.EMERGENCY_ORDER), Set.of());
    Operator three = new Operator(new OperatorId("op-3"), TWO.person());
    OperatorRegister register =
        REGISTER.with(new OperatorEvent.Granted(three, warden, DAY, DAY.plusYears(1)));

    for (Operator other : List.of(ONE, TWO)) {
      assertThat(order(register, other)).isInstanceOf(Admission.Denied.class);
    }
    assertThat(order(register, three)).isInstanceOf(Admission.Admitted.class);
  }

  private static Admission order(OperatorRegister register, Operator by) {
    return register.admit(new Access(by, Operation.EMERGENCY_ORDER, Set.of(), REASON), DAY);
  }

  @Test
  void idsAreNeverGivenToAnother() {
    assertThat(REGISTER.refusal(new OperatorEvent.Enrolled(ONE.person(), "staff-9")))
        .contains(RegisterRefusal.MATCHING_ID_TAKEN);
    assertThat(REGISTER.refusal(new OperatorEvent.Enrolled(new MatchingId("new"), "staff-1")))
        .contains(RegisterRefusal.STAFF_HAS_MATCHING_ID);
    OperatorRegister revoked =
        REGISTER.with(new OperatorEvent.Revoked(ONE.id(), DAY.plusDays(5), REASON));
    assertThat(
            revoked.refusal(
                new OperatorEvent.Granted(
                    new Operator(ONE.id(), TWO.person()), CLERK, DAY.plusYears(2), LocalDate.MAX)))
        .contains(RegisterRefusal.OPERATOR_ID_OF_ANOTHER);
    assertThat(
            REGISTER.refusal(
                new OperatorEvent.Granted(
                    Operator.of("new", "nobody"), CLERK, DAY, DAY.plusDays(1))))
        .contains(RegisterRefusal.UNKNOWN_PERSON);
  }

  @Test
  void endsOnTheDayOfItsEndOrOfItsRevocation() {
    OperatorRegister revoked =
        REGISTER.with(new OperatorEvent.Revoked(ONE.id(), DAY.plusDays(5), REASON));

    assertThat(admission(REGISTER, DAY.minusDays(1)))
        .isEqualTo(denied(Admission.Cause.NOT_YET_VALID));
    assertThat(admission(REGISTER, DAY)).isInstanceOf(Admission.Admitted.class);
    assertThat(admission(REGISTER, DAY.plusYears(1))).isEqualTo(denied(Admission.Cause.ENDED));
    assertThat(admission(revoked, DAY.plusDays(4))).isInstanceOf(Admission.Admitted.class);
    assertThat(admission(revoked, DAY.plusDays(5))).isEqualTo(denied(Admission.Cause.ENDED));
    assertThat(revoked.refusal(new OperatorEvent.Revoked(ONE.id(), DAY.plusDays(5), REASON)))
        .contains(RegisterRefusal.ENDED_ALREADY);
    assertThat(REGISTER.refusal(new OperatorEvent.Revoked(new OperatorId("x"), DAY, REASON)))
        .contains(RegisterRefusal.UNKNOWN_OPERATOR);
  }

  @Test
  void repeatedFailuresStopAPersonUntilAnotherReleasesHim() {
    OperatorEvent failed = new OperatorEvent.Failed(ONE.person());
    OperatorRegister once = REGISTER.with(failed).with(new OperatorEvent.Proved(ONE.person()));
    OperatorRegister stopped = once.with(failed).with(failed);

    assertThat(once.with(failed).isStopped(ONE.person())).isFalse();
    assertThat(admission(stopped, DAY)).isEqualTo(denied(Admission.Cause.STOPPED));
    assertThat(stopped.refusal(new OperatorEvent.Proved(ONE.person())))
        .contains(RegisterRefusal.STOPPED);
    assertThat(stopped.refusal(released(ONE))).contains(RegisterRefusal.NOT_BY_SUPERVISOR);
    assertThat(once.refusal(released(TWO))).contains(RegisterRefusal.NOT_STOPPED);
    assertThat(admission(stopped.with(released(TWO)), DAY)).isInstanceOf(Admission.Admitted.class);
  }

  @Test
  void aSupervisorDoesNotReleaseHimselfByAnyOfHisAuthorities() {
    OperatorEvent failed = new OperatorEvent.Failed(TWO.person());
    OperatorRegister stopped =
        REGISTER
            .with(
                new OperatorEvent.Granted(
                    new Operator(new OperatorId("op-3"), TWO.person()),
                    CHIEF,
                    DAY,
                    DAY.plusYears(1)))
            .with(failed)
            .with(failed);

    assertThat(
            stopped.refusal(
                new OperatorEvent.Released(
                    TWO.person(), new Operator(new OperatorId("op-3"), TWO.person()), DAY, REASON)))
        .contains(RegisterRefusal.NOT_BY_SUPERVISOR);
  }

  private static OperatorEvent released(Operator by) {
    return new OperatorEvent.Released(ONE.person(), by, DAY, REASON);
  }

  private static Admission admission(OperatorRegister register, LocalDate day) {
    return register.admit(
        new Access(ONE, Operation.INQUIRY, Set.of(Item.NAME, Item.MY_NUMBER), REASON), day);
  }

  private static Admission denied(Admission.Cause cause) {
    return new Admission.Denied(cause);
  }

  @Test
  void screensGoDarkAtTheirLimitAndWhenTheClockGoesBack() {
    ScreenLimits limits = new ScreenLimits(Duration.ofMinutes(5), Duration.ofMinutes(2));
    Instant since = Instant.parse("2026-04-01T00:00:00Z");

    assertThat(limits.isIdle(since, since.plusSeconds(299))).isFalse();
    assertThat(limits.isIdle(since, since.plusSeconds(300))).isTrue();
    assertThat(limits.isHidden(since, since.plusSeconds(119))).isFalse();
    assertThat(limits.isHidden(since, since.plusSeconds(120))).isTrue();
    assertThat(limits.isIdle(since, since.minusMillis(1))).isTrue();
    assertThatThrownBy(() -> new ScreenLimits(Duration.ZERO, Duration.ofMinutes(2)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("idleMax must be positive");
  }
}
