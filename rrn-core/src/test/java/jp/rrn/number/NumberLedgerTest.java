package jp.rrn.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import jp.rrn.code.LocalGovernmentCode;
import jp.rrn.code.MyNumber;
import jp.rrn.code.ResidenceCode;
import jp.rrn.record.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberLedgerTest {
  private static final LocalGovernmentCode TOWN = LocalGovernmentCode.of("131016");
  private static final LocalGovernmentCode OTHER_TOWN = LocalGovernmentCode.of("202011");
  private static final ResidenceCode CODE = ResidenceCode.of("12345678903");
  private static final Subject ONE = new Subject(1);
  private static final Subject OTHER = new Subject(2);

  private final PlainNumberStore numbers = new PlainNumberStore();
  private final Random random = new Random(20261124);
  private final NumberLedger ledger = new NumberLedger(new NoncedTransform(new byte[16]), random);

  /** Ledger P26. */
  @Test
  void allotmentsAreDisjointAndNoneIsARange() {
    Set<ResidenceCode> seen = new HashSet<>();
    for (int i = 0; i < 20; i++) {
      CodeAllotment allotment =
          ledger.allot(numbers, new AllotmentRequest(id("allot-" + i), TOWN, 50));
      assertThat(allotment.codes())
          .hasSize(50)
          .allMatch(seen::add)
          .noneMatch(ResidenceCode::isAmbiguous);
      assertThat(allotment.codes().get(49).body() - allotment.codes().get(0).body())
          .isGreaterThan(1_000_000);
    }
  }

  /** P13. */
  @Test
  void theSameRequestGetsTheSameAnswerAndOneRow() {
    AllotmentRequest request = new AllotmentRequest(id("a"), TOWN, 10);

    assertThat(ledger.allot(numbers, request)).isEqualTo(ledger.allot(numbers, request));
    assertThat(numbers.stock().size()).isEqualTo(10);
    DesignatedNumber number = ledger.designate(numbers, first("n"), ONE);
    assertThat(ledger.designate(numbers, first("n"), ONE)).isEqualTo(number);
    assertThat(numbers.list(NumberKind.MY_NUMBER, ONE)).hasSize(1);
  }

  @Test
  void anAllotmentHasOneCodeOrAsManyAsTheLimit() {
    assertThat(new AllotmentRequest(id("a"), TOWN, 1).count()).isEqualTo(1);
    assertThat(new AllotmentRequest(id("a"), TOWN, AllotmentRequest.LIMIT).count())
        .isEqualTo(AllotmentRequest.LIMIT);
    for (int count : List.of(0, AllotmentRequest.LIMIT + 1)) {
      assertThatThrownBy(() -> new AllotmentRequest(id("a"), TOWN, count))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void aNumberThatIsAssignedIsNotWithdrawn() {
    ledger.designate(numbers, first("n"), ONE);
    Claim pending = numbers.list(NumberKind.MY_NUMBER, id("n")).get(0);
    numbers.advance(pending.advance(ClaimState.ASSIGNED, ONE));

    ledger.withdraw(numbers, id("n"));

    assertThat(numbers.list(NumberKind.MY_NUMBER, id("n")).get(0).state())
        .isEqualTo(ClaimState.ASSIGNED);
  }

  @Test
  void aStockTakesNoCodeOfAnotherAllotment() {
    CodeAllotment allotment = ledger.allot(numbers, new AllotmentRequest(id("a"), TOWN, 3));
    PlainNumberStore town = new PlainNumberStore();
    CodeStock.receive(town, allotment);
    CodeStock.receive(town, allotment);

    CodeAllotment other = new CodeAllotment(id("b"), TOWN, allotment.codes());
    assertThatThrownBy(() -> CodeStock.receive(town, other))
        .isInstanceOf(RequestConflictException.class);
    assertThat(town.stock().size()).isEqualTo(3);
  }

  @Test
  void aRequestIdStandsForOneRequest() {
    ledger.allot(numbers, new AllotmentRequest(id("a"), TOWN, 10));
    ledger.designate(numbers, first("n"), ONE);

    assertThatThrownBy(() -> ledger.allot(numbers, new AllotmentRequest(id("a"), OTHER_TOWN, 10)))
        .isInstanceOf(RequestConflictException.class);
    assertThatThrownBy(() -> ledger.allot(numbers, new AllotmentRequest(id("a"), TOWN, 11)))
        .isInstanceOf(RequestConflictException.class);
    assertThatThrownBy(() -> ledger.designate(numbers, first("n"), OTHER))
        .isInstanceOf(RequestConflictException.class);
  }

  /** P20. */
  @Test
  void aSecondFirstNumberIsRefusedWhilePendingAndInUse() {
    MyNumber number = ledger.designate(numbers, first("n"), ONE).myNumber();
    assertRefused(first("m"), DesignationRefusedException.Reason.HAS_NUMBER);

    confirm(number);

    assertRefused(first("m"), DesignationRefusedException.Reason.HAS_NUMBER);
  }

  @Test
  void aChangeNeedsANumberInUseAndNoOtherChange() {
    assertRefused(change("c"), DesignationRefusedException.Reason.HAS_NONE);
    confirm(ledger.designate(numbers, first("n"), ONE).myNumber());

    MyNumber next = ledger.designate(numbers, change("c"), ONE).myNumber();

    assertThat(numbers.find(NumberKind.MY_NUMBER, next.body()).orElseThrow().state())
        .isEqualTo(ClaimState.DESIGNATED);
    assertRefused(change("d"), DesignationRefusedException.Reason.CHANGE_PENDING);
  }

  /** P18. */
  @Test
  void saysThatTheSourceIsBrokenInsteadOfLoopingForEver() {
    NumberLedger stuck = new NumberLedger((code, generation, attempt, source) -> 7, random);
    stuck.designate(numbers, first("n"), ONE);

    assertThatThrownBy(() -> stuck.designate(numbers, first("m"), OTHER))
        .isInstanceOfSatisfying(
            LedgerBrokenException.class, e -> assertThat(e.clashes()).isEqualTo(32));
  }

  /** P11: a clash is normal, and the next candidate is taken. */
  @Test
  void aClashCostsOneMoreCandidate() {
    NumberLedger twice = new NumberLedger((code, generation, attempt, source) -> attempt, random);

    assertThat(twice.designate(numbers, first("n"), ONE).myNumber()).isEqualTo(MyNumber.ofBody(0));
    assertThat(twice.designate(numbers, first("m"), OTHER).myNumber())
        .isEqualTo(MyNumber.ofBody(1));
  }

  @Test
  void aStockGivesEachCodeOnceAndThenSaysThatItIsEmpty() {
    CodeAllotment allotment =
        ledger.allot(new PlainNumberStore(), new AllotmentRequest(id("a"), TOWN, 5));
    CodeStock.receive(numbers, allotment);
    CodeStock.receive(numbers, allotment);

    Set<ResidenceCode> drawn = new HashSet<>();
    for (int subject = 0; subject < 5; subject++) {
      drawn.add(CodeStock.draw(numbers, new Subject(subject), random));
    }

    assertThat(drawn).containsExactlyInAnyOrderElementsOf(allotment.codes());
    assertThatThrownBy(() -> CodeStock.draw(numbers, new Subject(9), random))
        .isInstanceOf(StockExhaustedException.class);
  }

  /** P15: of a hundred codes each is drawn as often as any other. */
  @Test
  void aStockGivesEachOfItsCodesAsOftenAsAnyOther() {
    List<Claim> codes =
        LongStream.rangeClosed(1, 100)
            .filter(ResidenceCode::isIssuable)
            .mapToObj(ResidenceCode::ofBody)
            .map(
                code ->
                    new Claim(
                        NumberKind.RESIDENCE_CODE,
                        code.body(),
                        code.checkDigit(),
                        ClaimState.DESIGNATED,
                        null,
                        TOWN,
                        null))
            .toList();
    PlainNumberStore full = new PlainNumberStore();
    codes.forEach(full::claim);
    long[] counts = new long[101];
    int draws = 100 * codes.size();
    for (int i = 0; i < draws; i++) {
      PlainNumberStore again = new PlainNumberStore(full);
      counts[(int) CodeStock.draw(again, ONE, random).body()]++;
    }

    double chiSquare = 0;
    for (Claim code : codes) {
      long count = counts[(int) code.body()];
      assertThat(count).isPositive();
      chiSquare += (count - 100.0) * (count - 100.0) / 100.0;
    }
    // 92 bodies of the first hundred have another remainder than 0: 91 degrees of freedom, where
    // chance passes 150 once in ten thousand.
    assertThat(codes).hasSize(92);
    assertThat(chiSquare).isLessThan(150);
  }

  @Test
  void theGenerationCountsTheNumbersASubjectWasEverGiven() {
    List<Integer> generations = new ArrayList<>();
    NumberLedger noting =
        new NumberLedger(
            (code, generation, attempt, source) -> {
              generations.add(generation);
              return source.nextLong(MyNumberTransform.BODIES);
            },
            random);
    noting.designate(numbers, first("withdrawn"), ONE);
    noting.withdraw(numbers, id("withdrawn"));
    confirm(noting.designate(numbers, first("n"), ONE).myNumber());
    noting.designate(numbers, change("c"), ONE);
    noting.designate(numbers, first("other"), OTHER);

    assertThat(generations).containsExactly(1, 2, 3, 1);
  }

  /** P14 and P17: the copy is a transaction that failed at this step, so nothing of it is left. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 9})
  void afterAFailureWhatIsReportedIsAgainWhatIsKept(int step) {
    AllotmentRequest request = new AllotmentRequest(id("a"), TOWN, 10);
    assertThatThrownBy(() -> ledger.allot(new PlainNumberStore(numbers, step), request))
        .hasMessage("disk full");
    assertThat(numbers.list(NumberKind.RESIDENCE_CODE, id("a"))).isEmpty();

    CodeAllotment allotment = ledger.allot(numbers, request);

    assertThat(allotment.codes())
        .hasSize(10)
        .extracting(ResidenceCode::body)
        .isEqualTo(
            numbers.list(NumberKind.RESIDENCE_CODE, id("a")).stream().map(Claim::body).toList());
  }

  /** Nothing imported is lost: who brought the code may have either check digit. */
  @ParameterizedTest
  @ValueSource(strings = {"00000000000", "00000000001"})
  void aStockGivesADisputedCodeAsItWasReceived(String digits) {
    ResidenceCode disputed = ResidenceCode.of(digits);
    CodeStock.receive(numbers, new CodeAllotment(id("a"), TOWN, List.of(disputed)));

    assertThat(CodeStock.draw(numbers, ONE, random)).isEqualTo(disputed);
  }

  /** P15. */
  @Test
  void everyPositionOfANumberIsUniform() {
    NoncedTransform transform = new NoncedTransform(new byte[32]);
    assertUniform(
        LongStream.range(0, 20_000)
            .mapToObj(i -> "%011d".formatted(transform.candidate(CODE, 1, 0, random)))
            .toList());
  }

  /** P15. */
  @Test
  void everyPositionOfACodeIsUniform() {
    // Bodies with remainder 0 are left out, which is the same share for every digit.
    assertUniform(
        ledger
            .allot(new PlainNumberStore(), new AllotmentRequest(id("a"), TOWN, 2_000))
            .codes()
            .stream()
            .map(code -> code.digits().substring(0, 10))
            .toList());
  }

  /** P16: the code does not determine the number. */
  @Test
  void theSameCodeAndKeyGiveAnotherNumberEachTime() {
    NoncedTransform transform = new NoncedTransform(new byte[32]);
    Set<Long> candidates = new HashSet<>();
    for (int i = 0; i < 1_000; i++) {
      candidates.add(transform.candidate(CODE, 1, 0, random));
    }
    assertThat(candidates).hasSize(1_000);
  }

  /** P10 and ledger P27. */
  @Test
  void aClaimPrintsNoNumber() {
    MyNumber number = ledger.designate(numbers, first("n"), ONE).myNumber();
    String claim = numbers.list(NumberKind.MY_NUMBER, ONE).toString();

    assertThat(claim).doesNotContain(Long.toString(number.body())).contains("masked");
  }

  /**
   * Chi-square with 9 degrees of freedom; 33.7 is passed by chance once in ten thousand. The seed
   * is fixed.
   */
  private static void assertUniform(List<String> bodies) {
    for (int place = 0; place < bodies.get(0).length(); place++) {
      long[] counts = new long[10];
      for (String body : bodies) {
        counts[body.charAt(place) - '0']++;
      }
      double expected = bodies.size() / 10.0;
      double chiSquare = 0;
      for (long count : counts) {
        chiSquare += (count - expected) * (count - expected) / expected;
      }
      assertThat(chiSquare).as("place %d", place).isLessThan(33.7);
    }
  }

  private void assertRefused(
      DesignationRequest request, DesignationRefusedException.Reason reason) {
    assertThatThrownBy(() -> ledger.designate(numbers, request, ONE))
        .isInstanceOfSatisfying(
            DesignationRefusedException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }

  private void confirm(MyNumber number) {
    Claim claim = numbers.find(NumberKind.MY_NUMBER, number.body()).orElseThrow();
    numbers.advance(claim.advance(ClaimState.ASSIGNED, ONE));
  }

  private static DesignationRequest first(String id) {
    return new DesignationRequest(id(id), CODE, DesignationRequest.Purpose.FIRST);
  }

  private static DesignationRequest change(String id) {
    return new DesignationRequest(id(id), CODE, DesignationRequest.Purpose.CHANGE);
  }

  private static RequestId id(String value) {
    return new RequestId(value);
  }
}
