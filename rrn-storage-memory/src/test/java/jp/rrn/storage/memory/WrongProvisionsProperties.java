package jp.rrn.storage.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import jp.rrn.date.PartialDate;
import jp.rrn.disclosure.AnswerForm;
import jp.rrn.disclosure.CaseEvent;
import jp.rrn.disclosure.CaseId;
import jp.rrn.disclosure.Deadlines;
import jp.rrn.disclosure.IdentityEvidence;
import jp.rrn.disclosure.Remedy;
import jp.rrn.disclosure.Words;
import jp.rrn.disclosure.WrittenRequest;
import jp.rrn.history.ChangeReason;
import jp.rrn.history.HistoryEntry;
import jp.rrn.history.MessageId;
import jp.rrn.json.CatalogueReader;
import jp.rrn.law.Catalogue;
import jp.rrn.law.Method;
import jp.rrn.law.Questions;
import jp.rrn.law.Recipient;
import jp.rrn.law.UseRule;
import jp.rrn.node.CaseResult;
import jp.rrn.node.DisclosureDesk;
import jp.rrn.node.Municipality;
import jp.rrn.node.NationalCenter;
import jp.rrn.node.Notified;
import jp.rrn.node.Prefecture;
import jp.rrn.node.Provision;
import jp.rrn.number.NoncedTransform;
import jp.rrn.number.RequestId;
import jp.rrn.operator.Operator;
import jp.rrn.provision.ProvisionReply;
import jp.rrn.record.Address;
import jp.rrn.record.IdentityRecord;
import jp.rrn.record.Item;
import jp.rrn.record.PersonName;
import jp.rrn.record.Subject;
import jp.rrn.testkit.ManualClock;
import jp.rrn.testkit.People;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A person who moves, organs that ask, and a correction of what was entered at first. */
class WrongProvisionsProperties {
  private static final Catalogue CATALOGUE = CatalogueReader.national();
  private static final UseRule RULE = CATALOGUE.find("1-41").orElseThrow();
  private static final LocalDate ENTERED = LocalDate.of(2026, 4, 1);
  private static final Operator CLERK = Operator.of("operator-9", "matching-9");
  private static final CaseId ASKED = new CaseId("2026-1");
  private static final CaseId WRONG = new CaseId("2026-2");
  private static final Words WORDS = new Words("in writing");
  private static final WrittenRequest REQUEST =
      WrittenRequest.byPerson("paper-1", IdentityEvidence.PASSPORT);
  private static final Map<Item, UnaryOperator<IdentityRecord>> CORRECTIONS =
      Map.of(
          Item.NAME, record -> record.withName(PersonName.of("見本", "花")),
          Item.ADDRESS, record -> record.withAddress(World.address("三丁目3-3")),
          Item.DATE_OF_BIRTH, record -> record.withDateOfBirth(PartialDate.of("1999-09-09")));

  /** Something that happens on a day of its own. */
  private sealed interface Step {
    /** An organ asks for these items. */
    record Asks(Set<Item> items) implements Step {}

    /** The person says where he has lived for so many days. */
    record Moves(int daysAgo) implements Step {}
  }

  /** What an organ was given: on that day, of that address. */
  private record Given(LocalDate day, Set<Item> items, Optional<Address> address) {}

  @Provide
  Arbitrary<List<Step>> steps() {
    Arbitrary<Step> asks =
        Arbitraries.of(CORRECTIONS.keySet()).set().ofMinSize(1).map(Step.Asks::new);
    Arbitrary<Step> moves = Arbitraries.integers().between(0, 4).map(Step.Moves::new);
    return Arbitraries.oneOf(asks, moves).list().ofMaxSize(8);
  }

  @Provide
  Arbitrary<Item> corrected() {
    return Arbitraries.of(CORRECTIONS.keySet());
  }

  /**
   * An address given was wrong if it was that of the entry, and no move has taken that day since.
   */
  @Property(tries = 120)
  void namesWhoWasGivenWhatWasCorrected(
      @ForAll("steps") List<Step> steps, @ForAll("corrected") Item corrected) {
    new World().check(steps, corrected);
  }

  /** Of answers to questions those that would be others now, and no others. */
  @Example
  void namesAnAnswerThatTheCorrectionHasTurned() {
    new World().checkQuestions(26, 27);
  }

  /** The three tiers, with nobody in them yet. */
  private static final class World {
    private final ManualClock clock = ManualClock.at("2026-04-01T03:00:00Z");
    private final Random random = new Random(20261125);
    private final NationalCenter nation =
        new NationalCenter(new MemoryStore(), new NoncedTransform(new byte[32]), clock, random);
    private final Prefecture prefecture =
        new Prefecture(People.TOWN.prefecture(), new MemoryStore(), nation, clock, random);
    private final Municipality town =
        new Municipality(People.TOWN, new MemoryStore(), prefecture, nation, clock, random);
    private final DisclosureDesk desk = nation.disclosure(Deadlines.STATUTORY);

    void check(List<Step> steps, Item corrected) {
      town.restock(new RequestId("stock"), 1);
      HistoryEntry birth = town.enter(ChangeReason.BIRTH, notified(ENTERED), People.hanako());
      carryUp();
      Subject there = nation.find(birth.change().record().residenceCode()).orElseThrow();
      List<LocalDate> moved = new ArrayList<>();
      List<Given> given = new ArrayList<>();
      for (Step step : steps) {
        clock.move(Duration.ofDays(1));
        if (step instanceof Step.Moves moves) {
          LocalDate on = today().minusDays(moves.daysAgo());
          moved.add(on.isBefore(ENTERED) ? today() : on);
          move(birth.subject(), moved.get(moved.size() - 1), address(moved.size() + "番地"));
        } else if (step instanceof Step.Asks asks) {
          given.add(given(asks.items(), there));
        }
      }
      clock.move(Duration.ofDays(1));
      correct(birth, there, Objects.requireNonNull(CORRECTIONS.get(corrected)));
      given(Set.of(corrected), there); // Right by now.

      List<LocalDate> expected =
          given.stream()
              .filter(g -> g.items().contains(corrected))
              .filter(g -> corrected != Item.ADDRESS || isOfTheEntry(g, birth, moved))
              .map(Given::day)
              .toList();
      assertThat(desk.wrongProvisions(WRONG))
          .allSatisfy(wrong -> assertThat(wrong.items()).containsExactly(corrected))
          .extracting(wrong -> wrong.entry().request().on())
          .containsExactlyElementsOf(expected);
      assertThat(desk.wrongProvisions(ASKED)).isEmpty();
      assertThat(desk.note(WRONG, new CaseEvent.TakerTold("市長", WORDS), CLERK))
          .isInstanceOf(CaseResult.Noted.class);
    }

    /** Hanako was 26 by what was entered, and is 27 by the correction, from September on. */
    void checkQuestions(int reached, int turned) {
      town.restock(new RequestId("stock"), 1);
      HistoryEntry birth = town.enter(ChangeReason.BIRTH, notified(ENTERED), People.hanako());
      carryUp();
      Subject there = nation.find(birth.change().record().residenceCode()).orElseThrow();
      clock.move(Duration.ofDays(170));
      Set<Item> age = Set.of(Item.AGE_REACHED);
      for (int years : List.of(reached, turned)) {
        Questions questions = Questions.NONE.withAgeReached(years);
        nation
            .provision(DerivedWorld.giving(age))
            .provide(DerivedWorld.inquiry(age, questions, Method.IMMEDIATE), there);
      }
      clock.move(Duration.ofDays(1));
      correct(birth, there, Objects.requireNonNull(CORRECTIONS.get(Item.DATE_OF_BIRTH)));

      assertThat(desk.wrongProvisions(WRONG))
          .allSatisfy(wrong -> assertThat(wrong.items()).isEqualTo(age))
          .extracting(wrong -> wrong.entry().request().asked().questions().ageReached())
          .containsExactly(Optional.of(turned));
    }

    private static boolean isOfTheEntry(Given given, HistoryEntry birth, List<LocalDate> moved) {
      return given.address().equals(Optional.of(birth.change().record().address()))
          && moved.stream().allMatch(day -> day.isAfter(given.day()));
    }

    private Given given(Set<Item> items, Subject there) {
      ProvisionReply reply =
          nation
              .provision(CATALOGUE)
              .provide(
                  new Provision.Inquiry(
                      Recipient.national(RULE.recipient().name()),
                      RULE.affair(),
                      items,
                      "operator-1",
                      "matching-1",
                      "example"),
                  there);
      assertThat(reply).isInstanceOf(ProvisionReply.Provided.class);
      return new Given(today(), items, ((ProvisionReply.Provided) reply).items().address());
    }

    private void move(Subject subject, LocalDate on, Address to) {
      town.revise(subject, ChangeReason.RELOCATION, notified(on), record -> record.withAddress(to));
      carryUp();
    }

    private void correct(HistoryEntry birth, Subject there, UnaryOperator<IdentityRecord> edit) {
      desk.open(
          ASKED, new CaseEvent.DisclosureRequested(REQUEST, AnswerForm.WRITING, 0), today(), CLERK);
      desk.answer(ASKED, Optional.of(there), AnswerForm.WRITING, CLERK);
      desk.open(
          WRONG,
          new CaseEvent.CorrectionRequested(REQUEST, ASKED, Remedy.CORRECTION),
          today(),
          CLERK);
      desk.note(WRONG, new CaseEvent.Investigated(WORDS), CLERK);
      MessageId mended =
          town.correct(birth.subject(), birth.change().messageId(), notified(ENTERED), edit)
              .entry()
              .change()
              .messageId();
      carryUp();
      assertThat(desk.note(WRONG, new CaseEvent.Corrected(List.of(mended), WORDS), CLERK))
          .isInstanceOf(CaseResult.Noted.class);
    }

    private Notified notified(LocalDate on) {
      return new Notified(PartialDate.of(on), today(), "operator-1");
    }

    private static Address address(String street) {
      return Address.of(People.TOWN, "見本町" + street);
    }

    private LocalDate today() {
      Instant now = clock.instant();
      return LocalDate.ofInstant(now, ZoneOffset.ofHours(9));
    }

    private void carryUp() {
      while (town.forward().entries() > 0) {}
      while (prefecture.forward().entries() > 0) {}
    }
  }
}
