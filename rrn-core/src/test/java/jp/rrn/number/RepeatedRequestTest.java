package jp.rrn.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import jp.rrn.code.MyNumber;
import jp.rrn.code.ResidenceCode;
import jp.rrn.number.DesignationRequest.Purpose;
import jp.rrn.record.Subject;
import org.junit.jupiter.api.Test;

/** P13, and its reverse: an id that comes back with another purpose gets no number. */
class RepeatedRequestTest {
  private static final ResidenceCode CODE = ResidenceCode.of("12345678903");
  private static final Subject SUBJECT = new Subject(1);

  private final PlainNumberStore numbers = new PlainNumberStore();
  private final NumberLedger ledger =
      new NumberLedger(new NoncedTransform(new byte[16]), new Random(20261125));

  @Test
  void theIdOfAFirstNumberIsNoIdOfAChange() {
    MyNumber first = designate("n", Purpose.FIRST);
    assertConflict("n", Purpose.CHANGE);

    confirm(first);
    assertConflict("n", Purpose.CHANGE);

    MyNumber next = designate("c", Purpose.CHANGE);
    retire(first);
    confirm(next);
    assertConflict("n", Purpose.CHANGE);
    assertThat(numbers.list(NumberKind.MY_NUMBER, SUBJECT)).hasSize(2);
  }

  @Test
  void theIdOfAPendingChangeIsNoIdOfAFirstNumber() {
    confirm(designate("n", Purpose.FIRST));
    MyNumber next = designate("c", Purpose.CHANGE);

    assertConflict("c", Purpose.FIRST);
    assertThat(designate("c", Purpose.CHANGE)).isEqualTo(next);
  }

  /** A withdrawn number stands before the first one that was kept. */
  @Test
  void aFirstNumberAfterAWithdrawnOneIsStillAFirst() {
    designate("withdrawn", Purpose.FIRST);
    ledger.withdraw(numbers, new RequestId("withdrawn"));
    MyNumber first = designate("n", Purpose.FIRST);

    assertThat(designate("n", Purpose.FIRST)).isEqualTo(first);
    assertConflict("n", Purpose.CHANGE);
    assertConflict("withdrawn", Purpose.CHANGE);
    confirm(first);
    assertThat(designate("n", Purpose.FIRST)).isEqualTo(first);
  }

  @Test
  void aRepeatedChangeGetsItsNumberWhilePendingAndInUse() {
    MyNumber first = designate("n", Purpose.FIRST);
    confirm(first);
    MyNumber next = designate("c", Purpose.CHANGE);
    assertThat(designate("c", Purpose.CHANGE)).isEqualTo(next);

    retire(first);
    confirm(next);

    assertThat(designate("c", Purpose.CHANGE)).isEqualTo(next);
  }

  private MyNumber designate(String id, Purpose purpose) {
    return ledger
        .designate(numbers, new DesignationRequest(new RequestId(id), CODE, purpose), SUBJECT)
        .myNumber();
  }

  private void assertConflict(String id, Purpose purpose) {
    assertThatThrownBy(() -> designate(id, purpose)).isInstanceOf(RequestConflictException.class);
  }

  private void confirm(MyNumber number) {
    advance(number, ClaimState.ASSIGNED);
  }

  private void retire(MyNumber number) {
    advance(number, ClaimState.RETIRED);
  }

  private void advance(MyNumber number, ClaimState state) {
    Claim claim = numbers.find(NumberKind.MY_NUMBER, number.body()).orElseThrow();
    numbers.advance(claim.advance(state, SUBJECT));
  }
}
