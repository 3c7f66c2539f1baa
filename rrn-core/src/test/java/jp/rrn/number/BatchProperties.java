package jp.rrn.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import jp.rrn.code.LocalGovernmentCode;
import jp.rrn.code.ResidenceCode;
import jp.rrn.number.DesignationRequest.Purpose;
import jp.rrn.record.Subject;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** Many requests at once get what the same requests get one after the other (P11, P13, P18). */
class BatchProperties {
  private static final int CODES = 4;

  /** The last code is nobody's. */
  private static final Map<ResidenceCode, Subject> SUBJECTS =
      Map.of(code(1), new Subject(1), code(2), new Subject(2), code(3), new Subject(3));

  /** What happens between two batches: the pending numbers come into use, or are withdrawn. */
  enum Between {
    NOTHING,
    CONFIRM,
    WITHDRAW
  }

  /** Some requests, and what happens after them. */
  record Step(List<DesignationRequest> requests, Between then) {}

  private static ResidenceCode code(long n) {
    return ResidenceCode.ofBody(1_000_000 + n);
  }

  /** Every number made is another one, so that the same ones are made in both. */
  @Property
  void aBatchAnswersAsItsRequestsOneByOne(@ForAll("steps") @Size(max = 6) List<Step> steps) {
    MyNumberTransform injective =
        (code, generation, attempt, random) -> code.body() * 1_000 + generation * 32L + attempt;
    assertThat(batches(new PlainNumberStore(), injective, steps))
        .isEqualTo(singles(new PlainNumberStore(), injective, steps));
  }

  /** Where candidates clash, the numbers differ and what they are for does not. */
  @Property
  void clashesInABatchChangeNothingButTheNumbers(@ForAll("steps") @Size(max = 6) List<Step> steps) {
    MyNumberTransform clashing =
        (code, generation, attempt, random) -> (code.body() + 7L * generation + attempt) % 29;
    PlainNumberStore batched = new PlainNumberStore();
    PlainNumberStore single = new PlainNumberStore();

    List<DesignationAnswer> many = batches(batched, clashing, steps);
    List<DesignationAnswer> one = singles(single, clashing, steps);

    assertThat(many.stream().map(BatchProperties::kind).toList())
        .isEqualTo(one.stream().map(BatchProperties::kind).toList());
    for (Subject subject : SUBJECTS.values()) {
      List<Claim> held = batched.list(NumberKind.MY_NUMBER, subject);
      assertThat(held.stream().map(claim -> List.of(claim.state(), id(claim))).toList())
          .isEqualTo(
              single.list(NumberKind.MY_NUMBER, subject).stream()
                  .map(claim -> List.of(claim.state(), id(claim)))
                  .toList());
    }
    Set<Object> numbers = new HashSet<>();
    Set<RequestId> answered = new HashSet<>();
    many.stream()
        .filter(DesignationAnswer.Designated.class::isInstance)
        .filter(answer -> answered.add(answer.requestId()))
        .forEach(answer -> assertThat(numbers.add(answer.orThrow().myNumber())).isTrue());
  }

  private static RequestId id(Claim claim) {
    return Objects.requireNonNull(claim.requestId());
  }

  private static Object kind(DesignationAnswer answer) {
    return answer instanceof DesignationAnswer.Designated ? answer.requestId() : answer;
  }

  @Example
  void thirtyTwoClashesInARowEndABatchAsWell() {
    PlainNumberStore numbers = new PlainNumberStore();
    NumberLedger stuck =
        new NumberLedger((code, generation, attempt, source) -> 7, new Random(20261125));

    assertThatThrownBy(
            () ->
                stuck.designate(
                    numbers,
                    List.of(request("a", 1, Purpose.FIRST), request("b", 2, Purpose.FIRST)),
                    SUBJECTS))
        .isInstanceOfSatisfying(
            LedgerBrokenException.class, e -> assertThat(e.clashes()).isEqualTo(32));
    assertThatThrownBy(
            () ->
                new NumberLedger(stuckTransform(), new StuckRandom())
                    .allot(
                        numbers,
                        new AllotmentRequest(
                            new RequestId("two"), LocalGovernmentCode.of("131016"), 2)))
        .isInstanceOf(LedgerBrokenException.class);
  }

  private static MyNumberTransform stuckTransform() {
    return (code, generation, attempt, source) -> 7;
  }

  /** Draws the same code again and again. */
  private static final class StuckRandom extends Random {
    private static final long serialVersionUID = 1L;

    @Override
    public long nextLong(long bound) {
      return 12;
    }
  }

  private static List<DesignationAnswer> batches(
      NumberStore numbers, MyNumberTransform transform, List<Step> steps) {
    NumberLedger ledger = new NumberLedger(transform, new Random(1));
    List<DesignationAnswer> answers = new ArrayList<>();
    for (Step step : steps) {
      answers.addAll(ledger.designate(numbers, step.requests(), SUBJECTS));
      then(numbers, step.then());
    }
    return answers;
  }

  private static List<DesignationAnswer> singles(
      NumberStore numbers, MyNumberTransform transform, List<Step> steps) {
    NumberLedger ledger = new NumberLedger(transform, new Random(1));
    List<DesignationAnswer> answers = new ArrayList<>();
    for (Step step : steps) {
      step.requests().forEach(request -> answers.add(single(ledger, numbers, request)));
      then(numbers, step.then());
    }
    return answers;
  }

  private static DesignationAnswer single(
      NumberLedger ledger, NumberStore numbers, DesignationRequest request) {
    Subject subject = SUBJECTS.get(request.residenceCode());
    try {
      if (subject == null) {
        throw new DesignationRefusedException(DesignationRefusedException.Reason.UNKNOWN_CODE);
      }
      return new DesignationAnswer.Designated(ledger.designate(numbers, request, subject));
    } catch (DesignationRefusedException refused) {
      return new DesignationAnswer.Refused(request.requestId(), refused.reason());
    } catch (RequestConflictException conflict) {
      return new DesignationAnswer.Conflicting(conflict.requestId());
    }
  }

  private static void then(NumberStore numbers, Between then) {
    if (then == Between.NOTHING) {
      return;
    }
    for (Subject subject : SUBJECTS.values()) {
      numbers.list(NumberKind.MY_NUMBER, subject).stream()
          .filter(claim -> then == Between.CONFIRM || claim.state() == ClaimState.DESIGNATED)
          .map(claim -> claim.advance(next(claim, then), subject))
          .forEach(numbers::advance);
    }
  }

  /** Of one subject the number in use makes room for the pending one. */
  private static ClaimState next(Claim claim, Between then) {
    return then == Between.CONFIRM && claim.state() == ClaimState.DESIGNATED
        ? ClaimState.ASSIGNED
        : ClaimState.RETIRED;
  }

  private static DesignationRequest request(String id, long code, Purpose purpose) {
    return new DesignationRequest(new RequestId(id), code(code), purpose);
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    Arbitrary<DesignationRequest> requests =
        Combinators.combine(
                Arbitraries.integers().between(1, 9),
                Arbitraries.integers().between(1, CODES),
                Arbitraries.of(Purpose.class))
            .as((id, code, purpose) -> request("r-" + id, code, purpose));
    return Combinators.combine(requests.list().ofMaxSize(8), Arbitraries.of(Between.class))
        .as(Step::new)
        .list();
  }
}
