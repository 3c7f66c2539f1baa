package jp.rrn.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.rrn.record.Item;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever happens to operators, the register says what a walk through all of it says. */
class OperatorRegisterProperties {
  private static final LocalDate DAY = LocalDate.of(2026, 4, 1);
  private static final int FAILURES_MAX = 3;
  private static final Reason REASON = new Reason("reason");
  private static final Role CLERK =
      new Role("clerk", Set.of(Operation.INQUIRY), Set.of(Item.NAME, Item.ADDRESS));
  private static final Role CHIEF =
      new Role("chief", Set.of(Operation.SUPERVISION, Operation.INQUIRY), Set.of(Item.values()));

  @Provide
  Arbitrary<List<OperatorEvent>> events() {
    Arbitrary<MatchingId> people = Arbitraries.of("a", "b", "c").map(MatchingId::new);
    Arbitrary<OperatorId> ids = Arbitraries.of("1", "2", "3").map(OperatorId::new);
    Arbitrary<Operator> operators = Combinators.combine(ids, people).as(Operator::new);
    Arbitrary<LocalDate> days = Arbitraries.integers().between(0, 9).map(DAY::plusDays);
    Arbitrary<OperatorEvent> enrolled =
        Combinators.combine(people, Arbitraries.of("s1", "s2", "s3"))
            .as(OperatorEvent.Enrolled::new);
    Arbitrary<OperatorEvent> granted =
        Combinators.combine(
                operators, Arbitraries.of(CLERK, CHIEF), days, Arbitraries.integers().between(1, 9))
            .as((who, role, from, length) -> granted(who, role, from, from.plusDays(length)));
    Arbitrary<OperatorEvent> revoked =
        Combinators.combine(ids, days)
            .as((id, from) -> new OperatorEvent.Revoked(id, from, REASON));
    Arbitrary<OperatorEvent> released =
        Combinators.combine(people, operators, days)
            .as((person, by, on) -> new OperatorEvent.Released(person, by, on, REASON));
    return Arbitraries.frequencyOf(
            Tuple.of(3, enrolled),
            Tuple.of(4, granted),
            Tuple.of(1, revoked),
            Tuple.of(4, people.map(OperatorEvent.Failed::new)),
            Tuple.of(1, people.map(OperatorEvent.Proved::new)),
            Tuple.of(2, released))
        .list()
        .ofMaxSize(40);
  }

  private static OperatorEvent granted(Operator who, Role role, LocalDate from, LocalDate to) {
    return new OperatorEvent.Granted(who, role, from, to);
  }

  @Property(tries = 2000)
  void takesWhatItDoesNotRefuseAndNothingElse(@ForAll("events") List<OperatorEvent> events) {
    OperatorRegister register = OperatorRegister.empty(FAILURES_MAX);
    List<OperatorEvent> taken = new ArrayList<>();
    for (OperatorEvent event : events) {
      OperatorRegister before = register;
      if (before.refusal(event).isPresent()) {
        assertThatThrownBy(() -> before.with(event)).isInstanceOf(IllegalArgumentException.class);
      } else {
        register = before.with(event);
        taken.add(event);
      }
    }
    idsAreNeverShared(taken);
    for (String id : List.of("1", "2", "3")) {
      for (String person : List.of("a", "b", "c")) {
        for (int day = 0; day < 20; day++) {
          assertThat(inquiry(register, Operator.of(id, person), DAY.plusDays(day)))
              .isEqualTo(walked(taken, Operator.of(id, person), DAY.plusDays(day)));
        }
      }
    }
  }

  private static void idsAreNeverShared(List<OperatorEvent> taken) {
    List<OperatorEvent.Enrolled> enrolled = only(taken, OperatorEvent.Enrolled.class);
    assertThat(enrolled).extracting(OperatorEvent.Enrolled::person).doesNotHaveDuplicates();
    assertThat(enrolled).extracting(OperatorEvent.Enrolled::staffNumber).doesNotHaveDuplicates();
    for (OperatorEvent.Granted one : only(taken, OperatorEvent.Granted.class)) {
      for (OperatorEvent.Granted other : only(taken, OperatorEvent.Granted.class)) {
        boolean sameId = one.operator().id().equals(other.operator().id());
        assertThat(sameId && !one.operator().equals(other.operator())).isFalse();
      }
    }
  }

  private static Optional<Admission.Cause> inquiry(
      OperatorRegister register, Operator operator, LocalDate day) {
    Access access = new Access(operator, Operation.INQUIRY, Set.of(Item.MY_NUMBER), REASON);
    return register.admit(access, day) instanceof Admission.Denied denied
        ? Optional.of(denied.cause())
        : Optional.empty();
  }

  /** From the last event back to the first, for each question anew. */
  private static Optional<Admission.Cause> walked(
      List<OperatorEvent> taken, Operator operator, LocalDate day) {
    List<OperatorEvent> own =
        taken.stream().filter(event -> isAbout(event, operator.id())).toList();
    int last = own.size() - 1;
    if (last < 0) {
      return Optional.of(Admission.Cause.UNKNOWN_OPERATOR);
    }
    while (!(own.get(last) instanceof OperatorEvent.Granted)) {
      last--;
    }
    OperatorEvent.Granted grant = (OperatorEvent.Granted) own.get(last);
    if (!grant.operator().equals(operator)) {
      return Optional.of(Admission.Cause.AUTHORITY_OF_ANOTHER);
    }
    if (failuresAtTheEnd(taken, operator.person()) >= FAILURES_MAX) {
      return Optional.of(Admission.Cause.STOPPED);
    }
    LocalDate to = grant.to();
    for (OperatorEvent event : own.subList(last + 1, own.size())) {
      to = ((OperatorEvent.Revoked) event).from();
    }
    if (day.isBefore(grant.from()) && grant.from().isBefore(to)) {
      return Optional.of(Admission.Cause.NOT_YET_VALID);
    }
    return day.isBefore(to) && !day.isBefore(grant.from())
        ? Optional.empty()
        : Optional.of(Admission.Cause.ENDED);
  }

  private static boolean isAbout(OperatorEvent event, OperatorId id) {
    return (event instanceof OperatorEvent.Granted granted && granted.operator().id().equals(id))
        || (event instanceof OperatorEvent.Revoked revoked && revoked.id().equals(id));
  }

  private static int failuresAtTheEnd(List<OperatorEvent> taken, MatchingId person) {
    int failures = 0;
    for (int i = taken.size() - 1; i >= 0; i--) {
      OperatorEvent event = taken.get(i);
      if (event instanceof OperatorEvent.Failed failed && failed.person().equals(person)) {
        failures++;
      }
      boolean clears =
          (event instanceof OperatorEvent.Proved proved && proved.person().equals(person))
              || (event instanceof OperatorEvent.Released released
                  && released.person().equals(person));
      if (clears) {
        return failures;
      }
    }
    return failures;
  }

  private static <T> List<T> only(List<OperatorEvent> events, Class<T> type) {
    return events.stream().filter(type::isInstance).map(type::cast).toList();
  }

  @Property
  void showsWhatWasAskedForAndTheRoleShowsAndNothingElse(
      @ForAll Set<Item> asked, @ForAll Set<Item> shown) {
    Role role = new Role("any", Set.of(Operation.PRINT), shown);
    Operator operator = Operator.of("1", "a");
    OperatorRegister register =
        OperatorRegister.of(
            FAILURES_MAX,
            List.of(
                new OperatorEvent.Enrolled(operator.person(), "s1"),
                granted(operator, role, DAY, DAY.plusDays(1))));

    Admission.Admitted admitted =
        (Admission.Admitted)
            register.admit(new Access(operator, Operation.PRINT, asked, REASON), DAY);

    for (Item item : Item.values()) {
      assertThat(admitted.shown().contains(item))
          .isEqualTo(asked.contains(item) && shown.contains(item));
    }
    assertThat(register.admit(new Access(operator, Operation.CHANGE, asked, REASON), DAY))
        .isEqualTo(new Admission.Denied(Admission.Cause.NOT_IN_ROLE));
  }
}
