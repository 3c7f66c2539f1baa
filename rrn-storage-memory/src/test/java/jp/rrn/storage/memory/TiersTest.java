package jp.rrn.storage.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Random;
import jp.rrn.code.LocalGovernmentCode;
import jp.rrn.code.ResidenceCode;
import jp.rrn.date.PartialDate;
import jp.rrn.history.ChangeNotice;
import jp.rrn.history.ChangeReason;
import jp.rrn.history.HistoryEntry;
import jp.rrn.history.RecordState;
import jp.rrn.node.ChangeResult;
import jp.rrn.node.Forwarded;
import jp.rrn.node.Municipality;
import jp.rrn.node.NationalCenter;
import jp.rrn.node.Notified;
import jp.rrn.node.Prefecture;
import jp.rrn.node.Receipt;
import jp.rrn.node.Upstream;
import jp.rrn.number.NoncedTransform;
import jp.rrn.number.RequestId;
import jp.rrn.number.StockExhaustedException;
import jp.rrn.record.Address;
import jp.rrn.record.IdentityRecord;
import jp.rrn.record.Subject;
import jp.rrn.testkit.ManualClock;
import jp.rrn.testkit.People;
import org.junit.jupiter.api.Test;

class TiersTest {
  private static final LocalGovernmentCode TOWN = LocalGovernmentCode.of("131016");
  private static final LocalGovernmentCode FAR_TOWN = LocalGovernmentCode.of("202011");
  private static final LocalDate DAY = LocalDate.of(2026, 4, 1);
  private static final Notified NOTIFIED = new Notified(PartialDate.of(DAY), DAY, "operator-1");

  private final ManualClock clock = ManualClock.at("2026-04-01T03:00:00Z");
  private final Random random = new Random(20261124);
  private final NationalCenter nation =
      new NationalCenter(new MemoryStore(), new NoncedTransform(new byte[32]), clock, random);
  private final Line line = new Line(prefecture(TOWN));
  private final Municipality town = town(TOWN, line);
  private final Prefecture farPrefecture = prefecture(FAR_TOWN);
  private final Municipality farTown = town(FAR_TOWN, farPrefecture);

  /** A line that can break before the notice arrives, or after. */
  private static final class Line implements Upstream {
    private final Prefecture prefecture;
    private boolean breakBefore;
    private boolean breakAfter;

    Line(Prefecture prefecture) {
      this.prefecture = prefecture;
    }

    @Override
    public Receipt submit(ChangeNotice notice) {
      if (breakBefore) {
        throw new IllegalStateException("line broke before");
      }
      Receipt receipt = prefecture.submit(notice);
      if (breakAfter) {
        throw new IllegalStateException("line broke after");
      }
      return receipt;
    }
  }

  /** P58. */
  @Test
  void aLineThatBreaksBeforeOrAfterLosesNothingAndRepeatsNothing() {
    ResidenceCode code = enter(town).change().record().residenceCode();
    line.breakBefore = true;
    assertThatThrownBy(town::forward).hasMessage("line broke before");
    line.breakBefore = false;
    line.breakAfter = true;
    assertThatThrownBy(town::forward).hasMessage("line broke after");
    line.breakAfter = false;

    carryUp();

    Subject subject = nation.find(code).orElseThrow();
    assertThat(nation.history(subject).entries())
        .extracting(entry -> entry.change().reason())
        .containsExactly(ChangeReason.BIRTH, ChangeReason.MY_NUMBER_EX_OFFICIO_ENTRY);
    assertThat(line.prefecture.find(code).map(s -> line.prefecture.history(s).entries().size()))
        .contains(2);
    assertThat(town.forward()).isEqualTo(new Forwarded(0, java.util.List.of()));
  }

  /** P21. */
  @Test
  void theNumbersFollowWhoMovesAway() {
    HistoryEntry entered = enter(town);
    carryUp();
    IdentityRecord known = recordOf(town, entered.subject());
    town.delete(entered.subject(), ChangeReason.MOVE_OUT, NOTIFIED);
    carryUp();

    ChangeResult moved = farTown.moveIn(NOTIFIED, known.withAddress(Address.of(FAR_TOWN, "見本町2")));
    carryUp();

    IdentityRecord there = moved.entry().change().record();
    assertThat(there.residenceCode()).isEqualTo(known.residenceCode());
    assertThat(there.myNumber()).isEqualTo(known.myNumber()).isPresent();
    Subject subject = nation.find(known.residenceCode()).orElseThrow();
    assertThat(nation.history(subject).stateAsOf(DAY, clock.instant()))
        .isEqualTo(RecordState.CURRENT);
    assertThat(nation.history(subject).entries()).hasSize(4);
  }

  @Test
  void whoBringsACodeIsNotNumberedAgainAndHoldsUpNobody() {
    HistoryEntry entered = enter(town);
    IdentityRecord withoutNumber = entered.change().record();
    carryUp();
    town.delete(entered.subject(), ChangeReason.MOVE_OUT, NOTIFIED);
    carryUp();

    farTown.moveIn(NOTIFIED, withoutNumber.withAddress(Address.of(FAR_TOWN, "見本町2")));
    carryUp();

    Subject subject = nation.find(withoutNumber.residenceCode()).orElseThrow();
    assertThat(nation.history(subject).entries()).hasSize(4);
  }

  /** P23: the nation sees what no prefecture can. */
  @Test
  void whoIsLiveElsewhereCannotBeEnteredHereAndStaysDue() {
    HistoryEntry entered = enter(town);
    carryUp();
    IdentityRecord known = recordOf(town, entered.subject());

    farTown.moveIn(NOTIFIED, known.withAddress(Address.of(FAR_TOWN, "見本町2")));
    farTown.forward();
    Forwarded refused = farPrefecture.forward();

    assertThat(refused.entries()).isZero();
    assertThat(refused.refused()).hasSize(1);
    assertThat(farPrefecture.forward().refused()).hasSize(1);
    Subject subject = nation.find(known.residenceCode()).orElseThrow();
    assertThat(nation.history(subject).entries()).hasSize(2);
  }

  /** P20, P25. */
  @Test
  void aChangedCodeLeavesTheNumberAndTheOldCodeIsRetired() {
    HistoryEntry entered = enter(town);
    carryUp();
    IdentityRecord before = recordOf(town, entered.subject());

    town.changeResidenceCode(entered.subject(), NOTIFIED);
    carryUp();

    IdentityRecord after = recordOf(town, entered.subject());
    assertThat(after.residenceCode()).isNotEqualTo(before.residenceCode());
    assertThat(after.myNumber()).isEqualTo(before.myNumber());
    assertThat(nation.find(after.residenceCode())).isEqualTo(nation.find(before.residenceCode()));
  }

  @Test
  void aChangedNumberReplacesTheOldOneEverywhere() {
    HistoryEntry entered = enter(town);
    carryUp();
    IdentityRecord before = recordOf(town, entered.subject());
    clock.move(Duration.ofDays(1));

    town.changeMyNumber(
        entered.subject(), ChangeReason.MY_NUMBER_CHANGE_REQUEST, NOTIFIED, new RequestId("c"));
    carryUp();

    Subject subject = nation.find(before.residenceCode()).orElseThrow();
    IdentityRecord atNation =
        nation.history(subject).asOf(DAY.plusDays(1), clock.instant()).orElseThrow().record();
    assertThat(atNation.myNumber()).isPresent().isNotEqualTo(before.myNumber());
    assertThat(atNation).isEqualTo(recordOf(town, entered.subject()));
  }

  @Test
  void aRefusedChangeWritesNothing() {
    HistoryEntry entered = enter(town);
    town.delete(entered.subject(), ChangeReason.DEATH, NOTIFIED);

    ChangeResult second = town.delete(entered.subject(), ChangeReason.DEATH, NOTIFIED);
    ChangeResult code = town.changeResidenceCode(entered.subject(), NOTIFIED);

    assertThat(second).isInstanceOf(ChangeResult.Refused.class);
    assertThat(code).isInstanceOf(ChangeResult.Refused.class);
    assertThat(town.history(entered.subject()).entries()).hasSize(2);
  }

  @Test
  void anEmptyStockIsSaidAndMendedByAnAllotment() {
    Municipality empty = new Municipality(TOWN, new MemoryStore(), line, nation, clock, random);

    assertThatThrownBy(() -> enter(empty)).isInstanceOf(StockExhaustedException.class);
    assertThat(empty.restock(new RequestId("more"), 1)).isEqualTo(1);
    assertThat(empty.restock(new RequestId("more"), 1)).isEqualTo(1);
    assertThat(enter(empty).sequence()).isEqualTo(1);
  }

  private void carryUp() {
    for (int i = 0; i < 3; i++) {
      town.forward();
      line.prefecture.forward();
      farTown.forward();
      farPrefecture.forward();
    }
  }

  private IdentityRecord recordOf(Municipality municipality, Subject subject) {
    return municipality
        .history(subject)
        .asOf(LocalDate.MAX, clock.instant())
        .orElseThrow()
        .record();
  }

  private static HistoryEntry enter(Municipality municipality) {
    return municipality.enter(ChangeReason.BIRTH, NOTIFIED, People.hanako());
  }

  private Prefecture prefecture(LocalGovernmentCode code) {
    return new Prefecture(code.prefecture(), new MemoryStore(), nation, clock, random);
  }

  private Municipality town(LocalGovernmentCode code, Upstream upstream) {
    Municipality municipality =
        new Municipality(code, new MemoryStore(), upstream, nation, clock, random);
    municipality.restock(new RequestId("stock-" + code.digits()), 10);
    return municipality;
  }
}
