package jp.rrn.storage.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import jp.rrn.code.LocalGovernmentCode;
import jp.rrn.code.ResidenceCode;
import jp.rrn.date.PartialDate;
import jp.rrn.history.ChangeReason;
import jp.rrn.history.History;
import jp.rrn.history.HistoryEntry;
import jp.rrn.history.RecordState;
import jp.rrn.history.Refusal;
import jp.rrn.node.ChangeResult;
import jp.rrn.node.Forwarded;
import jp.rrn.node.Municipality;
import jp.rrn.node.NationalCenter;
import jp.rrn.node.Notified;
import jp.rrn.node.Prefecture;
import jp.rrn.number.AllotmentRequest;
import jp.rrn.number.CodeAllotment;
import jp.rrn.number.DesignatedNumber;
import jp.rrn.number.DesignationAnswer;
import jp.rrn.number.DesignationRefusedException;
import jp.rrn.number.DesignationRequest;
import jp.rrn.number.NoncedTransform;
import jp.rrn.number.NumberAuthority;
import jp.rrn.number.RequestId;
import jp.rrn.record.Address;
import jp.rrn.record.IdentityRecord;
import jp.rrn.record.Subject;
import jp.rrn.testkit.ManualClock;
import jp.rrn.testkit.People;
import org.junit.jupiter.api.Test;

/** Lives that once lost a number, stopped a line or ended differently above than below. */
class HardMovesTest {
  private static final LocalGovernmentCode NEAR = LocalGovernmentCode.of("131016");
  private static final LocalGovernmentCode NEXT = LocalGovernmentCode.of("131041");
  private static final LocalGovernmentCode FAR = LocalGovernmentCode.of("202011");
  private static final LocalDate DAY = LocalDate.of(2026, 4, 1);
  private static final Notified NOTIFIED = new Notified(PartialDate.of(DAY), DAY, "operator-1");

  private final ManualClock clock = ManualClock.at("2026-04-01T03:00:00Z");
  private final Random random = new Random(20261124);
  private final NationalCenter nation =
      new NationalCenter(new MemoryStore(), new NoncedTransform(new byte[32]), clock, random);
  private final Prefecture nearPrefecture =
      new Prefecture(NEAR.prefecture(), new MemoryStore(), nation, clock, random);
  private final Prefecture farPrefecture =
      new Prefecture(FAR.prefecture(), new MemoryStore(), nation, clock, random);
  private final Municipality near = town(NEAR, nearPrefecture, nation);
  private final Municipality next = town(NEXT, nearPrefecture, nation);
  private final Municipality far = town(FAR, farPrefecture, nation);

  /** An agency at which something happens while a number is asked for. */
  private record Interrupted(NumberAuthority agency, List<Runnable> once)
      implements NumberAuthority {
    @Override
    public CodeAllotment allot(AllotmentRequest request) {
      return agency.allot(request);
    }

    @Override
    public DesignatedNumber designate(DesignationRequest request) {
      return interrupted(agency.designate(request));
    }

    @Override
    public List<DesignationAnswer> designate(List<DesignationRequest> requests) {
      return interrupted(agency.designate(requests));
    }

    private <T> T interrupted(T answer) {
      if (!once.isEmpty()) {
        once.remove(0).run();
      }
      return answer;
    }

    @Override
    public void withdraw(RequestId requestId) {
      agency.withdraw(requestId);
    }
  }

  @Test
  void whoIsEnteredWhileOthersAreSentUpIsNumberedToo() {
    List<Runnable> once = new ArrayList<>();
    Municipality busy = town(NEAR, nearPrefecture, new Interrupted(nation, once));
    once.add(() -> enter(busy));

    HistoryEntry first = enter(busy);
    carryUp(busy);

    Subject atNation = nation.find(first.change().record().residenceCode()).orElseThrow();
    assertThat(nation.history(atNation).entries()).hasSize(2);
    assertThat(once).isEmpty();
    assertThat(busy.restock(new RequestId("stock-" + NEAR.digits()), 50)).isEqualTo(48);
    assertThat(numbered(busy)).isEqualTo(2);
  }

  @Test
  void whoComesBackWithACodeChangedElsewhereIsTheSamePerson() {
    for (Municipality home : List.of(near, next)) {
      HistoryEntry born = enter(near);
      carryUp();
      Subject there = move(near, born.subject(), far, FAR);
      carryUp();
      far.changeResidenceCode(there, NOTIFIED);
      carryUp();

      LocalGovernmentCode code = home == near ? NEAR : NEXT;
      Subject back = move(far, there, home, code);
      carryUp();

      IdentityRecord now = recordOf(home.history(back));
      ResidenceCode entered = born.change().record().residenceCode();
      assertThat(now.residenceCode()).isNotEqualTo(entered);
      assertThat(nearPrefecture.find(now.residenceCode())).isEqualTo(nearPrefecture.find(entered));
      Subject atNation = nation.find(now.residenceCode()).orElseThrow();
      assertThat(recordOf(nation.history(atNation))).isEqualTo(now);
      assertThat(near.history(born.subject()).stateAsOf(DAY, Instant.MAX))
          .isEqualTo(home == near ? RecordState.CURRENT : RecordState.MOVED_OUT);
    }
  }

  @Test
  void aNumberOfAnotherIsRefusedAndHoldsUpNobody() {
    HistoryEntry one = enter(near);
    HistoryEntry other = enter(near);
    carryUp();
    IdentityRecord record = recordOf(near.history(one.subject()));
    near.delete(one.subject(), ChangeReason.MOVE_OUT, NOTIFIED);
    carryUp();

    IdentityRecord wrong =
        record
            .withMyNumber(recordOf(near.history(other.subject())).myNumber().orElseThrow())
            .withAddress(Address.of(FAR, "見本町2"));
    far.moveIn(NOTIFIED, wrong);
    HistoryEntry innocent = enter(far);
    carryUp();

    assertThat(nation.find(innocent.change().record().residenceCode())).isPresent();
    assertThat(farPrefecture.forward().refused())
        .extracting(refused -> refused.reason())
        .containsExactly(Refusal.NUMBER_OF_ANOTHER.name());
  }

  @Test
  void aRetiredNumberIsRefusedAndHoldsUpNobody() {
    HistoryEntry born = enter(near);
    carryUp();
    IdentityRecord stale = recordOf(near.history(born.subject()));
    near.changeMyNumber(
        born.subject(), ChangeReason.MY_NUMBER_CHANGE_REQUEST, NOTIFIED, new RequestId("c"));
    near.delete(born.subject(), ChangeReason.MOVE_OUT, NOTIFIED);
    carryUp();

    far.moveIn(NOTIFIED, stale.withAddress(Address.of(FAR, "見本町2")));
    HistoryEntry innocent = enter(far);
    carryUp();

    assertThat(nation.find(innocent.change().record().residenceCode())).isPresent();
    assertThat(farPrefecture.forward().refused())
        .extracting(refused -> refused.reason())
        .containsExactly(Refusal.NUMBER_RETIRED.name());
    assertThat(near.moveIn(NOTIFIED, stale))
        .isEqualTo(new ChangeResult.Refused(Refusal.NUMBER_RETIRED));
  }

  /** P60: what follows a refused change of a person waits for it. */
  @Test
  void aLateMoveOutLeavesTheOrderOfWhatFollowedTheMoveIn() {
    HistoryEntry born = enter(near);
    carryUp();
    IdentityRecord record = recordOf(near.history(born.subject()));
    Subject there =
        far.moveIn(NOTIFIED, record.withAddress(Address.of(FAR, "見本町2"))).entry().subject();
    far.revise(
        there,
        ChangeReason.RELOCATION,
        NOTIFIED,
        known -> known.withAddress(Address.of(FAR, "見本町3")));
    far.forward();
    assertThat(farPrefecture.forward().entries()).isZero();

    near.delete(born.subject(), ChangeReason.MOVE_OUT, NOTIFIED);
    carryUp();

    Subject atNation = nation.find(record.residenceCode()).orElseThrow();
    assertThat(nation.history(atNation).entries())
        .extracting(entry -> entry.change().reason())
        .endsWith(ChangeReason.MOVE_OUT, ChangeReason.MOVE_IN, ChangeReason.RELOCATION);
    assertThat(recordOf(nation.history(atNation))).isEqualTo(recordOf(far.history(there)));
  }

  @Test
  void whoTakesAMoveOutBackTooLateChangesNothingAbove() {
    HistoryEntry born = enter(near);
    carryUp();
    IdentityRecord record = recordOf(near.history(born.subject()));
    near.delete(born.subject(), ChangeReason.MOVE_OUT, NOTIFIED);
    carryUp();
    Subject there =
        far.moveIn(NOTIFIED, record.withAddress(Address.of(FAR, "見本町2"))).entry().subject();
    carryUp();

    near.cancel(
        born.subject(),
        near.history(born.subject()).entries().get(2).change().messageId(),
        NOTIFIED);
    near.revise(
        born.subject(),
        ChangeReason.RELOCATION,
        NOTIFIED,
        known -> known.withAddress(Address.of(NEAR, "見本町9")));
    carryUp();

    Subject atNation = nation.find(record.residenceCode()).orElseThrow();
    assertThat(recordOf(nation.history(atNation))).isEqualTo(recordOf(far.history(there)));
    assertThat(nearPrefecture.forward().refused())
        .extracting(refused -> refused.reason())
        .contains(Refusal.LATER_CHANGE_RESTS_ON_IT.name());
  }

  @Test
  void aRefusedChangeOfNumberAsksForNone() {
    HistoryEntry born = enter(near);
    carryUp();
    Subject there = move(near, born.subject(), far, FAR);
    carryUp();

    assertThat(change(near, born.subject(), "one")).isInstanceOf(ChangeResult.Refused.class);
    assertThatThrownBy(
            () ->
                near.changeMyNumber(
                    born.subject(), ChangeReason.BIRTH, NOTIFIED, new RequestId("two")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(change(far, there, "three")).isInstanceOf(ChangeResult.Recorded.class);
  }

  @Test
  void aNumberThatCannotBeRecordedAnyMoreIsWithdrawn() {
    List<Runnable> once = new ArrayList<>();
    Municipality busy = town(NEAR, nearPrefecture, new Interrupted(nation, once));
    HistoryEntry born = enter(busy);
    carryUp(busy);
    IdentityRecord record = recordOf(busy.history(born.subject()));
    once.add(() -> busy.delete(born.subject(), ChangeReason.MOVE_OUT, NOTIFIED));

    assertThat(change(busy, born.subject(), "lost")).isInstanceOf(ChangeResult.Refused.class);
    carryUp(busy);
    Subject there =
        far.moveIn(NOTIFIED, record.withAddress(Address.of(FAR, "見本町2"))).entry().subject();
    carryUp();

    assertThat(change(far, there, "again")).isInstanceOf(ChangeResult.Recorded.class);
    assertThatThrownBy(() -> change(far, there, "lost"))
        .isInstanceOf(DesignationRefusedException.class)
        .hasMessageContaining("RETIRED");
  }

  @Test
  void whoLeavesBeforeBeingNumberedIsNumberedWhereTheyGo() {
    HistoryEntry born = enter(near);
    IdentityRecord record = born.change().record();
    near.delete(born.subject(), ChangeReason.MOVE_OUT, NOTIFIED);
    carryUp();

    Subject there =
        far.moveIn(NOTIFIED, record.withAddress(Address.of(FAR, "見本町2"))).entry().subject();
    carryUp();

    assertThat(recordOf(far.history(there)).myNumber()).isPresent();
    Subject atNation = nation.find(record.residenceCode()).orElseThrow();
    assertThat(recordOf(nation.history(atNation))).isEqualTo(recordOf(far.history(there)));
  }

  /** P13. */
  @Test
  void aRepeatedChangeOfNumberIsTheSameEntry() {
    HistoryEntry born = enter(near);
    carryUp();

    ChangeResult first = change(near, born.subject(), "same");
    ChangeResult second = change(near, born.subject(), "same");
    carryUp();
    ChangeResult third = change(near, born.subject(), "same");

    assertThat(second).isEqualTo(first).isEqualTo(third);
    assertThat(near.history(born.subject()).entries()).hasSize(3);
  }

  /** P13. */
  @Test
  void aRepeatedFirstNumberIsTheSameEntry() {
    HistoryEntry born = enter(near);

    ChangeResult first = first(born.subject());
    ChangeResult second = first(born.subject());
    carryUp();

    assertThat(second).isEqualTo(first).isEqualTo(first(born.subject()));
    assertThat(near.history(born.subject()).entries()).hasSize(2);
  }

  private ChangeResult first(Subject subject) {
    return near.changeMyNumber(
        subject, ChangeReason.MY_NUMBER_EX_OFFICIO_ENTRY, NOTIFIED, new RequestId("first"));
  }

  @Test
  void behindMoreRefusedEntriesThanANoticeHoldsOthersGoUp() {
    near.restock(new RequestId("many"), 600);
    List<IdentityRecord> living = new ArrayList<>();
    for (int i = 0; i < 520; i++) {
      living.add(enter(near).change().record());
    }
    carryUp();
    living.forEach(record -> far.moveIn(NOTIFIED, record.withAddress(Address.of(FAR, "見本町2"))));
    HistoryEntry innocent = enter(far);
    far.forward();
    far.forward();

    Forwarded forwarded = farPrefecture.forward();

    assertThat(forwarded.entries()).isEqualTo(2);
    assertThat(forwarded.refused()).hasSize(520);
    assertThat(nation.find(innocent.change().record().residenceCode())).isPresent();
  }

  private static ChangeResult change(Municipality town, Subject subject, String request) {
    return town.changeMyNumber(
        subject, ChangeReason.MY_NUMBER_CHANGE_REQUEST, NOTIFIED, new RequestId(request));
  }

  private static Subject move(
      Municipality from, Subject subject, Municipality to, LocalGovernmentCode code) {
    IdentityRecord record = recordOf(from.history(subject));
    from.delete(subject, ChangeReason.MOVE_OUT, NOTIFIED);
    return to.moveIn(NOTIFIED, record.withAddress(Address.of(code, "見本町7"))).entry().subject();
  }

  private void carryUp() {
    carryUp(near);
  }

  private void carryUp(Municipality busy) {
    for (int i = 0; i < 4; i++) {
      busy.forward();
      next.forward();
      nearPrefecture.forward();
      far.forward();
      farPrefecture.forward();
    }
  }

  /** How many of the residents at the nation, whose codes came from one town, have a number. */
  private long numbered(Municipality town) {
    return nation
        .allot(new AllotmentRequest(new RequestId("stock-" + NEAR.digits()), NEAR, 50))
        .codes()
        .stream()
        .flatMap(code -> town.find(code).stream())
        .filter(subject -> recordOf(town.history(subject)).myNumber().isPresent())
        .count();
  }

  private static IdentityRecord recordOf(History history) {
    return history.asOf(LocalDate.MAX, Instant.MAX).orElseThrow().record();
  }

  private static HistoryEntry enter(Municipality municipality) {
    return municipality.enter(ChangeReason.BIRTH, NOTIFIED, People.hanako());
  }

  private Municipality town(
      LocalGovernmentCode code, Prefecture prefecture, NumberAuthority agency) {
    Municipality municipality =
        new Municipality(code, new MemoryStore(), prefecture, agency, clock, random);
    municipality.restock(new RequestId("stock-" + code.digits()), 50);
    return municipality;
  }
}
