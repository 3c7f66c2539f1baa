package jp.rrn.storage.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import jp.rrn.card.CardCommand;
import jp.rrn.card.CardCommands;
import jp.rrn.card.CardCopy;
import jp.rrn.card.CardEvent;
import jp.rrn.card.CardEvent.Step;
import jp.rrn.card.CardField;
import jp.rrn.card.CardHolder;
import jp.rrn.card.CardId;
import jp.rrn.card.CardPlace;
import jp.rrn.card.CardRule;
import jp.rrn.card.CardStatus;
import jp.rrn.card.Disagreement;
import jp.rrn.card.NoticeId;
import jp.rrn.card.NoticeReceiver;
import jp.rrn.card.Place;
import jp.rrn.card.RecordEvent;
import jp.rrn.card.RecordNotice;
import jp.rrn.card.Stay;
import jp.rrn.card.VoidReason;
import jp.rrn.code.ResidenceCode;
import jp.rrn.date.PartialDate;
import jp.rrn.history.MessageId;
import jp.rrn.node.CardCounter;
import jp.rrn.node.CardResult;
import jp.rrn.testkit.FaultyCardPlace;
import jp.rrn.testkit.FaultyLine;
import jp.rrn.testkit.ManualClock;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** A card's state in chip, terminal and card system, over lines that break before and after. */
class CardCounterProperties {
  private static final CardId CARD = new CardId("CARD-1");
  private static final LocalDate TODAY = LocalDate.of(2026, 4, 1);
  private static final CardEvent APPLIED =
      new CardEvent.Applied(
          new CardHolder(PartialDate.of("1990-07-07"), new Stay.Japanese()), Optional.empty());

  private final ManualClock clock = ManualClock.at("2026-04-01T03:00:00Z");
  private MemoryStore store = new MemoryStore();
  private int ids;

  private record Town(FaultyLine line, Map<Place, FaultyCardPlace> places, CardCounter counter) {
    FaultyCardPlace place(Place place) {
      return Objects.requireNonNull(places.get(place));
    }
  }

  /** Returns a town that has nothing yet; one instance of this class serves many tries. */
  private Town town(long seed) {
    store = new MemoryStore();
    FaultyLine line = FaultyLine.breaking(seed);
    Map<Place, FaultyCardPlace> places =
        Map.of(
            Place.CHIP, new FaultyCardPlace(line),
            Place.TERMINAL, new FaultyCardPlace(line),
            Place.CARD_SYSTEM, new FaultyCardPlace(line));
    return new Town(line, places, new CardCounter(store, Map.copyOf(places), clock));
  }

  private MessageId nextId() {
    return new MessageId(5, ++ids);
  }

  private void handOver(CardCounter counter) {
    for (CardEvent event :
        List.of(
            APPLIED,
            new CardEvent.Made(LocalDate.of(2035, 7, 7)),
            Step.PREPARED,
            Step.HANDED_OVER)) {
      assertThat(counter.record(CARD, nextId(), event, "value-" + ids))
          .isInstanceOf(CardResult.Recorded.class);
    }
  }

  /** Whatever breaks, and however often: once the lines heal, all three hold what was begun. */
  @Property(tries = 200)
  void allThreeHoldWhatWasBegunOnceTheLinesHeal(@ForAll long seed) {
    Random random = new Random(seed);
    Town town = town(seed);
    handOver(town.counter());
    for (int i = 0; i < 12; i++) {
      Step[] steps = {Step.FACE_UPDATED, Step.SUSPENDED, Step.RELEASED, Step.FACE_UPDATED};
      town.counter().record(CARD, nextId(), steps[random.nextInt(steps.length)], "value-" + ids);
      if (random.nextBoolean()) {
        town.counter().resume(CARD);
      }
    }
    town.line().heal();
    CardCommands commands = town.counter().resume(CARD);

    assertThat(commands.unfinished()).isEmpty();
    assertThat(town.counter().listOpen("", 9)).isEmpty();
    assertThat(town.counter().compare(CARD)).isEmpty();
    for (Place place : Place.values()) {
      assertThat(town.place(place).read(CARD)).isEqualTo(commands.expected(place));
    }
  }

  @Example
  void whatIsUnfinishedIsListedUntilItIsDone() {
    Town town = town(1);
    town.line().heal();
    handOver(town.counter());
    assertThat(town.counter().listOpen("", 9)).containsExactly(CARD);

    town.counter().resume(CARD);
    assertThat(town.counter().listOpen("", 9)).isEmpty();
  }

  /** The same press of the button twice. */
  @Example
  void theSameIdAgainChangesNothing() {
    Town town = town(1);
    handOver(town.counter());
    MessageId id = nextId();
    town.counter().record(CARD, id, Step.SUSPENDED, "SUSPENDED");
    int entries = town.counter().journal(CARD).entries().size();

    assertThat(town.counter().record(CARD, id, Step.SUSPENDED, "SUSPENDED"))
        .isInstanceOf(CardResult.Recorded.class);
    assertThat(town.counter().journal(CARD).entries()).hasSize(entries);
  }

  @Example
  void whatARuleRefusesIsNotWritten() {
    Town town = town(1);
    handOver(town.counter());
    int entries = town.counter().journal(CARD).entries().size();

    assertThat(town.counter().record(CARD, nextId(), Step.RELEASED, "RELEASED"))
        .isEqualTo(new CardResult.Refused(CardRule.NOT_SUSPENDED));
    assertThat(town.counter().journal(CARD).entries()).hasSize(entries);
  }

  /** 番号令14条7号, from the record to all places it must reach. */
  @Example
  void aNoticeOfTheRecordVoidsTheCardOnce() {
    Town town = town(1);
    town.line().heal();
    handOver(town.counter());
    RecordNotice notice =
        new RecordNotice(
            new NoticeId(new MessageId(6, 1), NoticeReceiver.CARD_SYSTEM),
            ResidenceCode.of("12345678903"),
            Optional.empty(),
            RecordEvent.RESIDENCE_CODE_REVISED,
            TODAY,
            TODAY);
    town.counter().follow(CARD, notice);
    town.counter().follow(CARD, notice);
    town.counter().resume(CARD);

    assertThat(town.counter().journal(CARD).card().statusOn(TODAY)).isEqualTo(CardStatus.VOID);
    assertThat(town.counter().journal(CARD).card().voidReason())
        .contains(VoidReason.RESIDENCE_CODE_REVISED);
    assertThat(town.place(Place.CARD_SYSTEM).read(CARD).find(CardField.PHASE))
        .map(CardCopy.Stamp::value)
        .contains("RESIDENCE_CODE_REVISED");
    assertThat(town.counter().compare(CARD)).isEmpty();
  }

  /** A chip that lies in no reader waits; nobody else does. */
  @Example
  void aChipThatIsNotThereHoldsUpNoSuspension() {
    Town town = town(1);
    town.line().heal();
    handOver(town.counter());
    town.counter().resume(CARD);
    CardCounter telephone =
        new CardCounter(
            store,
            Map.<Place, CardPlace>of(
                Place.TERMINAL, town.place(Place.TERMINAL),
                Place.CARD_SYSTEM, town.place(Place.CARD_SYSTEM)),
            clock);
    telephone.record(CARD, nextId(), Step.FACE_UPDATED, "digest");
    telephone.record(CARD, nextId(), Step.SUSPENDED, "SUSPENDED");

    CardCommands commands = telephone.resume(CARD);

    assertThat(commands.unfinished())
        .extracting(command -> commands.remaining(command))
        .containsExactly(List.of(Place.CHIP, Place.TERMINAL, Place.CARD_SYSTEM));
    assertThat(town.place(Place.CARD_SYSTEM).read(CARD).find(CardField.SUSPENSION)).isPresent();
  }

  @Example
  void aServerRestoredFromABackupIsSentWhatItHasForgotten() {
    Town town = town(1);
    town.line().heal();
    handOver(town.counter());
    town.counter().resume(CARD);
    town.place(Place.CARD_SYSTEM).replace(CARD, CardCopy.EMPTY);
    assertThat(town.counter().compare(CARD))
        .containsExactly(
            new Disagreement(Place.CARD_SYSTEM, CardField.PHASE, Disagreement.Kind.FORGOTTEN));

    assertThat(town.counter().repair(CARD)).isEmpty();
    assertThat(town.counter().repair(CARD)).isEmpty();
  }

  @Example
  void whatContradictsTheJournalIsLeftForSomebodyToLookAt() {
    Town town = town(1);
    town.line().heal();
    handOver(town.counter());
    CardCommands commands = town.counter().resume(CARD);
    CardCommand last = commands.begun().get(commands.begun().size() - 1);
    CardCopy other =
        CardCopy.EMPTY.after(
            new CardCommand(last.id(), CARD, last.number(), last.operation(), "other"));
    town.place(Place.CHIP).replace(CARD, other);

    assertThat(town.counter().repair(CARD))
        .containsExactly(
            new Disagreement(Place.CHIP, CardField.PHASE, Disagreement.Kind.CONTRADICTION));
    assertThat(town.place(Place.CHIP).read(CARD)).isEqualTo(other);
  }

  @Example
  void theDayIsThatOfJapan() {
    clock.move(Duration.ofHours(13));
    Town town = town(1);
    handOver(town.counter());

    assertThat(town.counter().journal(CARD).card().statusOn(TODAY)).isEqualTo(CardStatus.NONE);
    assertThat(town.counter().journal(CARD).card().statusOn(TODAY.plusDays(1)))
        .isEqualTo(CardStatus.IN_USE);
  }
}
