package jp.rrn.storage.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import jp.rrn.code.LocalGovernmentCode;
import jp.rrn.code.ResidenceCode;
import jp.rrn.node.NationalCenter;
import jp.rrn.number.AllotmentRequest;
import jp.rrn.number.DesignationAnswer;
import jp.rrn.number.DesignationRefusedException;
import jp.rrn.number.DesignationRequest;
import jp.rrn.number.NumberAuthority;
import jp.rrn.number.NumberKind;
import jp.rrn.number.RequestConflictException;
import jp.rrn.number.RequestId;
import jp.rrn.testkit.ManualClock;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The agency answers many requests as it answers them one by one (P13, P20). */
class BatchDesignationProperties {
  private static final int ALLOTTED = 4;

  private final MemoryStore store = new MemoryStore();
  private final NationalCenter many = nation(store);
  private final NationalCenter one = nation(new MemoryStore());
  private final List<ResidenceCode> codes = allot(many);

  /** Both draw the same codes, and make a number that follows from the code. */
  private static NationalCenter nation(MemoryStore store) {
    return new NationalCenter(
        store,
        (code, generation, attempt, random) -> code.body() * 10 + generation,
        ManualClock.at("2026-04-01T00:00:00Z"),
        new Random(20261125));
  }

  private static List<ResidenceCode> allot(NationalCenter nation) {
    return nation
        .allot(
            new AllotmentRequest(
                new RequestId("codes"), LocalGovernmentCode.of("131016"), ALLOTTED))
        .codes();
  }

  /** A request by numbers: the fifth code was never allotted. */
  record Asked(int id, int code, DesignationRequest.Purpose purpose) {}

  @Property
  void aBatchIsAnsweredAsItsRequestsAre(@ForAll("batches") List<List<Asked>> batches) {
    allot(one);
    for (List<Asked> batch : batches) {
      List<DesignationRequest> requests = batch.stream().map(this::request).toList();

      List<DesignationAnswer> answers = many.designate(requests);

      assertThat(answers).isEqualTo(requests.stream().map(this::single).toList());
      List<DesignationAnswer> again = many.designate(requests);
      for (int i = 0; i < answers.size(); i++) {
        // What was refused may conflict now: a later request of the batch has taken its id.
        if (!isRefused(answers.get(i))) {
          assertThat(again.get(i)).as("repeated, the same").isEqualTo(answers.get(i));
        }
      }
    }
    for (ResidenceCode code : codes) {
      assertThat(many.find(code).isPresent())
          .as("only who has got a number")
          .isEqualTo(one.find(code).isPresent());
      many.find(code)
          .ifPresent(
              subject ->
                  assertThat(
                          store
                              .inTransaction(
                                  s -> s.numbers().list(NumberKind.RESIDENCE_CODE, subject))
                              .size())
                      .isEqualTo(1));
    }
  }

  private static boolean isRefused(DesignationAnswer answer) {
    return answer instanceof DesignationAnswer.Refused;
  }

  @Example
  void aBatchIsBounded() {
    DesignationRequest request = request(new Asked(1, 0, DesignationRequest.Purpose.FIRST));

    assertThat(many.designate(Collections.nCopies(NumberAuthority.LIMIT, request)))
        .hasSize(NumberAuthority.LIMIT)
        .containsOnly(many.designate(List.of(request)).get(0));
    assertThatThrownBy(
            () -> many.designate(Collections.nCopies(NumberAuthority.LIMIT + 1, request)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("requests: must be at most 1000");
    assertThat(many.designate(List.of())).isEmpty();
  }

  private DesignationRequest request(Asked asked) {
    ResidenceCode code =
        asked.code() < ALLOTTED ? codes.get(asked.code()) : ResidenceCode.of("12345678903");
    return new DesignationRequest(new RequestId("r-" + asked.id()), code, asked.purpose());
  }

  private DesignationAnswer single(DesignationRequest request) {
    try {
      return new DesignationAnswer.Designated(one.designate(request));
    } catch (DesignationRefusedException refused) {
      return new DesignationAnswer.Refused(request.requestId(), refused.reason());
    } catch (RequestConflictException conflict) {
      return new DesignationAnswer.Conflicting(conflict.requestId());
    }
  }

  @Provide
  Arbitrary<List<List<Asked>>> batches() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 6),
            Arbitraries.integers().between(0, ALLOTTED),
            Arbitraries.of(DesignationRequest.Purpose.class))
        .as(Asked::new)
        .list()
        .ofMaxSize(8)
        .list()
        .ofMaxSize(3);
  }
}
