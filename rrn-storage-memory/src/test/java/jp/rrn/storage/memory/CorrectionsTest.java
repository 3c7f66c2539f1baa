package jp.rrn.storage.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import jp.rrn.code.LocalGovernmentCode;
import jp.rrn.date.PartialDate;
import jp.rrn.history.ChangeReason;
import jp.rrn.history.History;
import jp.rrn.history.HistoryEntry;
import jp.rrn.history.MessageId;
import jp.rrn.history.RecordState;
import jp.rrn.history.Refusal;
import jp.rrn.node.ChangeResult;
import jp.rrn.node.Municipality;
import jp.rrn.node.NationalCenter;
import jp.rrn.node.NewResident;
import jp.rrn.node.Notified;
import jp.rrn.node.Prefecture;
import jp.rrn.number.NoncedTransform;
import jp.rrn.number.RequestId;
import jp.rrn.number.StockExhaustedException;
import jp.rrn.record.Address;
import jp.rrn.record.IdentityRecord;
import jp.rrn.record.PersonName;
import jp.rrn.record.Sex;
import jp.rrn.record.Subject;
import jp.rrn.testkit.ManualClock;
import org.junit.jupiter.api.Test;

/** What was recorded wrongly, put right at the municipality and seen at the nation. */
class CorrectionsTest {
  private static final LocalGovernmentCode TOWN = LocalGovernmentCode.of("131016");
  private static final LocalDate BORN = LocalDate.of(2026, 4, 1);
  private static final LocalDate MOVED = LocalDate.of(2026, 5, 1);
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

  private final ManualClock clock = ManualClock.at("2026-06-01T03:00:00Z");
  private final Random random = new Random(20261124);
  private final NationalCenter nation =
      new NationalCenter(new MemoryStore(), new NoncedTransform(new byte[32]), clock, random);
  private final Prefecture prefecture =
      new Prefecture(TOWN.prefecture(), new MemoryStore(), nation, clock, random);
  private final Municipality town =
      new Municipality(TOWN, new MemoryStore(), prefecture, nation, clock, random);

  /** P27. */
  @Test
  void aCorrectedEntryLeavesWhatWasRecordedSince() {
    HistoryEntry born = residentWhoRelocated();
    town.changeResidenceCode(born.subject(), on(TODAY));
    carryUp();

    ChangeResult corrected =
        town.correct(
            born.subject(),
            born.change().messageId(),
            on(BORN.minusDays(1)),
            record -> record.withName(PersonName.of("見本", "華子")));
    carryUp();

    assertThat(corrected).isInstanceOf(ChangeResult.Recorded.class);
    for (History history : List.of(town.history(born.subject()), atNation(born.subject()))) {
      IdentityRecord now = recordOn(history, TODAY);
      assertThat(now.name().given()).isEqualTo("華子");
      assertThat(now.address().text()).isEqualTo("見本町2");
      assertThat(now.myNumber()).isPresent();
      assertThat(now.residenceCode()).isNotEqualTo(born.change().record().residenceCode());
      assertThat(recordOn(history, BORN.minusDays(1)).address().text()).isEqualTo("見本町1");
      assertThat(history.asOf(BORN.minusDays(2), Instant.MAX)).isEmpty();
    }
  }

  @Test
  void aCorrectionDoesNotTouchNumbers() {
    HistoryEntry born = residentWhoRelocated();
    IdentityRecord other = enter("見本町9").change().record();
    MessageId message = born.change().messageId();

    assertThatThrownBy(
            () ->
                town.correct(
                    born.subject(),
                    message,
                    on(BORN),
                    record -> record.withResidenceCode(other.residenceCode())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("edit: a number is not corrected but changed");
    assertThat(town.history(born.subject()).entries()).hasSize(3);
  }

  @Test
  void aChangeOfNumberIsNotTakenBack() {
    HistoryEntry born = residentWhoRelocated();
    HistoryEntry changed = town.changeResidenceCode(born.subject(), on(TODAY)).entry();

    assertThat(town.cancel(born.subject(), changed.change().messageId(), on(TODAY)))
        .isEqualTo(new ChangeResult.Refused(Refusal.NUMBER_CHANGE_STANDS));
  }

  @Test
  void whatIsUnknownOrTakenBackIsNotCorrected() {
    HistoryEntry born = residentWhoRelocated();
    MessageId relocation = town.history(born.subject()).entries().get(2).change().messageId();
    town.cancel(born.subject(), relocation, on(TODAY));

    assertThat(town.correct(born.subject(), new MessageId(1, 2), on(TODAY), record -> record))
        .isEqualTo(new ChangeResult.Refused(Refusal.CANCELS_UNKNOWN_CHANGE));
    assertThat(town.correct(born.subject(), relocation, on(TODAY), record -> record))
        .isEqualTo(new ChangeResult.Refused(Refusal.CANCELS_CANCELLED_CHANGE));
  }

  @Test
  void theDayOfADeathIsCorrected() {
    HistoryEntry born = residentWhoRelocated();
    HistoryEntry died = town.delete(born.subject(), ChangeReason.DEATH, on(TODAY)).entry();

    town.correct(
        born.subject(), died.change().messageId(), on(TODAY.minusDays(3)), record -> record);
    carryUp();

    History history = atNation(born.subject());
    assertThat(history.stateAsOf(TODAY.minusDays(4), Instant.MAX)).isEqualTo(RecordState.CURRENT);
    assertThat(history.stateAsOf(TODAY.minusDays(3), Instant.MAX)).isEqualTo(RecordState.DEAD);
  }

  /** P28. */
  @Test
  void aRestoredRecordIsAsItStoodWithTheSameNumbers() {
    HistoryEntry born = residentWhoRelocated();
    IdentityRecord before = recordOn(town.history(born.subject()), TODAY);
    town.delete(born.subject(), ChangeReason.EX_OFFICIO_DELETION, on(TODAY));
    carryUp();

    ChangeResult restored = town.restore(born.subject(), on(TODAY));
    carryUp();

    assertThat(restored).isInstanceOf(ChangeResult.Recorded.class);
    History history = atNation(born.subject());
    assertThat(history.stateAsOf(TODAY, Instant.MAX)).isEqualTo(RecordState.CURRENT);
    assertThat(recordOn(history, TODAY)).isEqualTo(before);
    assertThat(town.restore(born.subject(), on(TODAY)))
        .isEqualTo(new ChangeResult.Refused(Refusal.STATE_DOES_NOT_ALLOW_REASON));
  }

  /** P26 of the ledger: one alarm each time the stock falls below the level. */
  @Test
  void aLowStockIsToldOncePerFall() {
    List<Integer> alarms = new ArrayList<>();
    Municipality watched = town.withStockAlarm(2, (level, left) -> alarms.add(left));
    watched.restock(new RequestId("first"), 4);

    enter(watched, "見本町1");
    enter(watched, "見本町2");
    assertThat(alarms).isEmpty();
    HistoryEntry third = enter(watched, "見本町3");
    watched.changeResidenceCode(third.subject(), on(TODAY));
    assertThat(alarms).containsExactly(1);
    assertThatThrownBy(() -> enter(watched, "見本町4")).isInstanceOf(StockExhaustedException.class);

    watched.restock(new RequestId("second"), 2);
    enter(watched, "見本町4");
    assertThat(alarms).containsExactly(1, 1);
  }

  @Test
  void aRefusedChangeOfCodeDrawsAndRetiresNothing() {
    HistoryEntry born = residentWhoRelocated();
    LocalDate planned = TODAY.plusDays(10);
    town.delete(born.subject(), ChangeReason.MOVE_OUT, on(planned));
    int before = town.restock(new RequestId("stock"), 5);

    ChangeResult refused = town.changeResidenceCode(born.subject(), on(planned.plusDays(1)));

    assertThat(refused).isEqualTo(new ChangeResult.Refused(Refusal.STATE_DOES_NOT_ALLOW_REASON));
    assertThat(town.restock(new RequestId("stock"), 5)).isEqualTo(before);
  }

  private HistoryEntry residentWhoRelocated() {
    town.restock(new RequestId("stock"), 5);
    HistoryEntry born = enter("見本町1");
    carryUp();
    town.revise(
        born.subject(),
        ChangeReason.RELOCATION,
        on(MOVED),
        record -> record.withAddress(Address.of(TOWN, "見本町2")));
    carryUp();
    return born;
  }

  private HistoryEntry enter(String address) {
    return enter(town, address);
  }

  private static HistoryEntry enter(Municipality municipality, String address) {
    return municipality.enter(
        ChangeReason.BIRTH,
        on(BORN),
        new NewResident(
            PersonName.of("見本", "花子"),
            PartialDate.of(BORN),
            Sex.FEMALE,
            Address.of(TOWN, address)));
  }

  private static Notified on(LocalDate day) {
    return new Notified(PartialDate.of(day), TODAY, "operator-1");
  }

  private void carryUp() {
    while (town.forward().entries() + prefecture.forward().entries() > 0) {
      assertThat(prefecture.forward().refused()).isEmpty();
    }
  }

  private History atNation(Subject subject) {
    IdentityRecord entered = town.history(subject).entries().get(0).change().record();
    return nation.history(nation.find(entered.residenceCode()).orElseThrow());
  }

  private static IdentityRecord recordOn(History history, LocalDate day) {
    return history.asOf(day, Instant.MAX).orElseThrow().record();
  }
}
