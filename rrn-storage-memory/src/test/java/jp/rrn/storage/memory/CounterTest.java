package jp.rrn.storage.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import jp.rrn.code.LocalGovernmentCode;
import jp.rrn.code.PrefectureCode;
import jp.rrn.date.PartialDate;
import jp.rrn.history.ChangeReason;
import jp.rrn.json.CatalogueReader;
import jp.rrn.law.Authorization;
import jp.rrn.law.Catalogue;
import jp.rrn.law.Decision;
import jp.rrn.law.FactUnavailableException;
import jp.rrn.law.Operators;
import jp.rrn.law.OutputChannel;
import jp.rrn.law.Reason;
import jp.rrn.law.Recipient;
import jp.rrn.law.SupportMeasure;
import jp.rrn.law.SupportMeasures;
import jp.rrn.law.SuppressionMatrix;
import jp.rrn.law.UseRule;
import jp.rrn.node.Municipality;
import jp.rrn.node.NationalCenter;
import jp.rrn.node.Notified;
import jp.rrn.node.Prefecture;
import jp.rrn.node.Provision;
import jp.rrn.number.NoncedTransform;
import jp.rrn.number.RequestId;
import jp.rrn.provision.ProvisionReply;
import jp.rrn.record.Item;
import jp.rrn.record.Subject;
import jp.rrn.testkit.ManualClock;
import jp.rrn.testkit.People;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What one gets at the nation's counter, and what stays behind it. */
class CounterTest {
  private static final LocalGovernmentCode TOWN = LocalGovernmentCode.of("131016");
  private static final PrefectureCode HERE = TOWN.prefecture();
  private static final PrefectureCode ELSEWHERE = new PrefectureCode(20);
  private static final LocalDate DAY = LocalDate.of(2026, 4, 1);
  private static final Subject NOBODY = new Subject(-1);

  private final ManualClock clock = ManualClock.at("2026-04-01T03:00:00Z");
  private final Random random = new Random(20261124);
  private final NationalCenter nation =
      new NationalCenter(new MemoryStore(), new NoncedTransform(new byte[32]), clock, random);
  private final Catalogue catalogue = CatalogueReader.national();
  private final Provision counter = nation.provision(catalogue);
  private final Subject resident = resident();

  /** P45. */
  @Test
  void givesWhatWasAskedAndPermittedAndNoMore() {
    ProvisionReply reply = ask("1-41", null, Set.of(Item.NAME, Item.ADDRESS), resident);

    assertThat(reply)
        .isInstanceOfSatisfying(
            ProvisionReply.Provided.class,
            provided -> {
              assertThat(provided.items().items())
                  .containsExactlyInAnyOrder(Item.NAME, Item.ADDRESS);
              assertThat(provided.items().name()).contains(People.hanako().name());
              assertThat(provided.items().dateOfBirth()).isEmpty();
              assertThat(provided.items().myNumber()).isEmpty();
            });
  }

  /** P47: here, elsewhere and nowhere look the same to who may not ask about elsewhere. */
  @Test
  void noRefusalTellsWhereSomebodyLives() {
    Set<Item> withCode = Set.of(Item.NAME, Item.RESIDENCE_CODE);

    assertThat(ask("2-2", ELSEWHERE, withCode, resident))
        .isEqualTo(ask("2-2", HERE, withCode, resident))
        .isEqualTo(ask("2-2", ELSEWHERE, withCode, NOBODY))
        .isInstanceOfSatisfying(
            ProvisionReply.Withheld.class,
            withheld ->
                assertThat(withheld.refused().reasons())
                    .containsExactly(Reason.RESIDENCE_CODE_NEVER));
    assertThat(ask("2-2", ELSEWHERE, Set.of(Item.NAME), resident))
        .isEqualTo(ask("2-2", ELSEWHERE, Set.of(Item.NAME), NOBODY))
        .isInstanceOf(ProvisionReply.NotFound.class);
    assertThat(ask("2-2", HERE, Set.of(Item.NAME), resident))
        .isInstanceOf(ProvisionReply.Provided.class);
  }

  @Test
  void theLogKeepsTheWholeReason() {
    ask("2-2", ELSEWHERE, Set.of(Item.NAME, Item.RESIDENCE_CODE), resident);
    ask("1-41", null, Set.of(Item.NAME), resident);

    assertThat(counter.list(resident))
        .extracting(entry -> entry.provided())
        .containsExactly(false, true);
    assertThat(counter.list(resident).get(0).decision())
        .isInstanceOfSatisfying(
            Decision.Refuse.class,
            refuse ->
                assertThat(refuse.reasons())
                    .containsExactlyInAnyOrder(Reason.OUTSIDE_AREA, Reason.RESIDENCE_CODE_NEVER));
  }

  /** P51. */
  @Test
  void whatWasDecidedIsDecidedAgainFromTheEntry() {
    ask("1-41", null, Set.of(Item.NAME), resident);
    ask("1-41", null, Set.of(Item.RESIDENCE_CODE), resident);
    clock.move(Duration.ofDays(4000));

    assertThat(counter.list(resident))
        .hasSize(2)
        .allSatisfy(
            entry -> assertThat(catalogue.decide(entry.request())).isEqualTo(entry.decision()));
  }

  /** P48: who asks cannot tell a measure from a source that fails. */
  @Test
  void aSupportMeasureIsSeenInTheLogOnly() {
    SupportMeasures measures =
        subject ->
            List.of(
                new SupportMeasure(
                    SupportMeasure.Kind.STALKING, true, DAY, DAY.plusYears(1), Optional.empty()));
    SupportMeasures failing =
        subject -> {
          throw new FactUnavailableException();
        };
    ProvisionReply withMeasure = nationWith(measures);
    ProvisionReply withoutAnswer = nationWith(failing);

    assertThat(withMeasure).isEqualTo(withoutAnswer).isInstanceOf(ProvisionReply.Referred.class);
    assertThat(counter.list(resident))
        .extracting(entry -> ((Decision.Refer) entry.decision()).reasons())
        .containsExactly(Set.of(Reason.SUPPORT_MEASURE), Set.of(Reason.FACT_UNAVAILABLE));
  }

  private ProvisionReply nationWith(SupportMeasures measures) {
    SuppressionMatrix matrix =
        SuppressionMatrix.builder()
            .everyKind(OutputChannel.IMMEDIATE_BY_KEY, SuppressionMatrix.Effect.REFER)
            .build();
    UseRule rule = catalogue.find("1-41").orElseThrow();
    return nation
        .provision(new Authorization(catalogue, Operators.ANY, measures, matrix))
        .provide(inquiry(Recipient.national(rule.recipient().name()), rule), resident);
  }

  private static Provision.Inquiry inquiry(Recipient recipient, UseRule rule) {
    return new Provision.Inquiry(
        recipient, rule.affair(), Set.of(Item.NAME), "operator-1", "matching-1", "example");
  }

  @Test
  void anInquiryThatLacksAFactCannotBeBuilt() {
    UseRule rule = catalogue.find("1-41").orElseThrow();
    Recipient recipient = Recipient.national(rule.recipient().name());

    assertThatThrownBy(
            () ->
                new Provision.Inquiry(
                    recipient, rule.affair(), Set.of(Item.NAME), "", "matching-1", "example"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("operatorId");
    assertThat(inquiry(recipient, rule).toString()).doesNotContain("example", "matching-1");
  }

  private ProvisionReply ask(
      String id, @Nullable PrefectureCode prefecture, Set<Item> items, Subject subject) {
    UseRule rule = catalogue.find(id).orElseThrow();
    Recipient recipient =
        prefecture == null
            ? Recipient.national(rule.recipient().name())
            : Recipient.in(prefecture, rule.recipient().name());
    return counter.provide(
        new Provision.Inquiry(
            recipient, rule.affair(), items, "operator-1", "matching-1", "example"),
        subject);
  }

  private Subject resident() {
    Prefecture prefecture = new Prefecture(HERE, new MemoryStore(), nation, clock, random);
    Municipality town =
        new Municipality(TOWN, new MemoryStore(), prefecture, nation, clock, random);
    town.restock(new RequestId("stock"), 5);
    var entry =
        town.enter(
            ChangeReason.BIRTH,
            new Notified(PartialDate.of(DAY), DAY, "operator-1"),
            People.hanako());
    town.forward();
    prefecture.forward();
    return nation.find(entry.change().record().residenceCode()).orElseThrow();
  }
}
