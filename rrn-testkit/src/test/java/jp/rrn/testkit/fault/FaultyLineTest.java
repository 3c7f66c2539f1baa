package jp.rrn.testkit.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import jp.rrn.code.ResidenceCode;
import jp.rrn.date.PartialDate;
import jp.rrn.history.Change;
import jp.rrn.history.ChangeNotice;
import jp.rrn.history.ChangeReason;
import jp.rrn.history.FormerNumbers;
import jp.rrn.history.MessageId;
import jp.rrn.node.NewResident;
import jp.rrn.node.Receipt;
import jp.rrn.record.IdentityRecord;
import jp.rrn.record.Item;
import jp.rrn.testkit.People;
import org.junit.jupiter.api.Test;

class FaultyLineTest {
  private final List<Long> received = new ArrayList<>();
  private final Deque<Fault> faults = new ArrayDeque<>();
  private final FaultyLine line =
      new FaultyLine(
          this::receive, () -> faults.isEmpty() ? Fault.NONE : faults.pop(), new Random(3));

  private Receipt receive(ChangeNotice notice) {
    received.add(notice.changes().get(0).messageId().low());
    return new Receipt(received.size(), List.of());
  }

  @Test
  void eachFaultDoesWhatItSays() {
    faults.addAll(List.of(Fault.NONE, Fault.BEFORE, Fault.AFTER, Fault.TWICE));

    assertThat(line.submit(notice(1)).taken()).isEqualTo(1);
    assertFails(2, Fault.BEFORE);
    assertFails(3, Fault.AFTER);
    assertThat(line.submit(notice(4)).taken()).as("the second answer").isEqualTo(4);
    assertThat(received).containsExactly(1L, 3L, 4L, 4L);
  }

  @Test
  void whatIsLateArrivesAfterWhatWasSentLaterInAnotherOrderAndOnce() {
    for (int i = 0; i < 6; i++) {
      faults.add(Fault.LATE);
      assertFails(i, Fault.LATE);
    }
    line.submit(notice(6));
    assertThat(received).containsExactly(6L);

    assertThat(line.deliver()).isEqualTo(6);
    assertThat(line.deliver()).isZero();
    assertThat(received.subList(1, 7))
        .containsExactlyInAnyOrder(0L, 1L, 2L, 3L, 4L, 5L)
        .isNotEqualTo(List.of(0L, 1L, 2L, 3L, 4L, 5L));
  }

  @Test
  void nothingPassesABrokenLine() {
    faults.add(Fault.LATE);
    assertFails(1, Fault.LATE);
    line.breakOff();

    assertThat(line.isBroken()).isTrue();
    assertFails(2, Fault.BEFORE);
    assertThat(line.deliver()).isZero();
    line.mend();
    assertThat(line.deliver()).isEqualTo(1);
    assertThat(received).containsExactly(1L);
  }

  private void assertFails(int number, Fault fault) {
    assertThatThrownBy(() -> line.submit(notice(number)))
        .isInstanceOfSatisfying(
            InjectedFaultException.class, failed -> assertThat(failed.fault()).isEqualTo(fault));
  }

  private static ChangeNotice notice(long number) {
    NewResident hanako = People.hanako();
    LocalDate day = LocalDate.of(2026, 4, 1);
    IdentityRecord record =
        IdentityRecord.of(
            hanako.name(),
            hanako.dateOfBirth(),
            hanako.sex(),
            hanako.address(),
            ResidenceCode.of("12345678903"));
    return new ChangeNotice(
        List.of(
            new Change(
                new MessageId(0, number),
                People.TOWN,
                ChangeReason.BIRTH,
                PartialDate.of(day),
                day,
                day,
                Item.recorded(),
                record,
                FormerNumbers.NONE,
                Optional.empty(),
                "operator-1")));
  }
}
