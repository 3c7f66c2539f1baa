package jp.rrn.storage.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import jp.rrn.date.PartialDate;
import jp.rrn.disclosure.AnswerForm;
import jp.rrn.disclosure.CaseEvent;
import jp.rrn.disclosure.CaseId;
import jp.rrn.disclosure.Deadlines;
import jp.rrn.disclosure.IdentityEvidence;
import jp.rrn.disclosure.Remedy;
import jp.rrn.disclosure.Words;
import jp.rrn.disclosure.WrittenRequest;
import jp.rrn.history.Change;
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
import jp.rrn.provision.ProvidedItems;
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
import net.jqwik.api.Tuple;

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
  private static final Set<Item> CORRECTED = Set.of(Item.NAME, Item.ADDRESS, Item.DATE_OF_BIRTH);

  /** Something that happens on a day of its own. */
  private sealed interface Step {
    /** An organ asks for these items. */
    record Asks(Set<Item> items) implements Step {}

    /** The person says where he has lived for so many days. */
    record Moves(int daysAgo) implements Step {}

    /** The municipality corrects one item of what was entered at first. */
    record Corrects(Item item) implements Step {}
  }

  /** What an organ was given on that day. */
  private record Given(LocalDate day, Map<Item, Object> values) {}

  /** Where somebody has lived from a day on, as he said after so many others. */
  private record Moved(LocalDate from, Address to) {}

  @Provide
  Arbitrary<List<Step>> steps() {
    Arbitrary<Step> asks = Arbitraries.of(CORRECTED).set().ofMinSize(1).map(Step.Asks::new);
    Arbitrary<Step> moves = Arbitraries.integers().between(0, 4).map(Step.Moves::new);
    return Arbitraries.frequencyOf(Tuple.of(4, asks), Tuple.of(2, moves), Tuple.of(1, corrects()))
        .list()
        .ofMaxSize(8);
  }

  private static Arbitrary<Step> corrects() {
    return Arbitraries.of(CORRECTED).map(Step.Corrects::new);
  }

  @Provide
  Arbitrary<Step> last() {
    return corrects();
  }

  /** Wrong is what was given and holds no more, if a correction has changed it on that day. */
  @Property(tries = 120)
  void namesWhoWasGivenWhatWasCorrected(
      @ForAll("steps") List<Step> steps, @ForAll("last") Step last) {
    new World().check(Stream.concat(steps.stream(), Stream.of(last)).toList());
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

    private final HistoryEntry birth;
    private final Subject there;
    private final Map<Item, Object> entered = new HashMap<>();
    private final List<Moved> moves = new ArrayList<>();
    private final List<Given> given = new ArrayList<>();
    private final List<MessageId> corrections = new ArrayList<>();

    /** What corrections have changed, and of an address how many moves there were by then. */
    private final Map<Item, List<Integer>> corrected = new HashMap<>();

    World() {
      town.restock(new RequestId("stock"), 1);
      birth = town.enter(ChangeReason.BIRTH, notified(ENTERED), People.hanako());
      carryUp();
      there = nation.find(birth.change().record().residenceCode()).orElseThrow();
      entered.putAll(values(birth.change().record()));
      open();
    }

    private static Map<Item, Object> values(IdentityRecord record) {
      return Map.of(
          Item.NAME, record.name(),
          Item.ADDRESS, record.address(),
          Item.DATE_OF_BIRTH, record.dateOfBirth());
    }

    void check(List<Step> steps) {
      for (Step step : steps) {
        clock.move(Duration.ofDays(1));
        if (step instanceof Step.Moves moved) {
          move(moved.daysAgo());
        } else if (step instanceof Step.Asks asks) {
          given.add(ask(asks.items()));
        } else if (step instanceof Step.Corrects corrects) {
          correct(corrects.item());
        }
      }
      end();
      ask(CORRECTED); // Right by now.

      Map<LocalDate, Set<Item>> expected = new LinkedHashMap<>();
      given.forEach(one -> expected.put(one.day(), wrong(one)));
      expected.values().removeIf(Set::isEmpty);
      Map<LocalDate, Set<Item>> found = new LinkedHashMap<>();
      desk.wrongProvisions(WRONG)
          .forEach(wrong -> found.put(wrong.entry().request().on(), wrong.items()));
      assertThat(found).isEqualTo(expected);
      assertThat(desk.wrongProvisions(ASKED)).isEmpty();
      assertThat(desk.note(WRONG, new CaseEvent.TakerTold("市長", WORDS), CLERK))
          .isInstanceOf(CaseResult.Noted.class);
    }

    private Set<Item> wrong(Given one) {
      Set<Item> wrong = EnumSet.noneOf(Item.class);
      one.values()
          .forEach(
              (item, value) -> {
                Object now = item == Item.ADDRESS ? address(one.day()) : entered.get(item);
                if (!value.equals(now) && isCorrected(item, one.day())) {
                  wrong.add(item);
                }
              });
      return wrong;
    }

    private boolean isCorrected(Item item, LocalDate day) {
      return corrected.getOrDefault(item, List.of()).stream()
          .anyMatch(by -> item != Item.ADDRESS || !hasMoved(moves.subList(0, by), day));
    }

    private static boolean hasMoved(List<Moved> moves, LocalDate day) {
      return moves.stream().anyMatch(moved -> !moved.from().isAfter(day));
    }

    /** Who says last where he lived that day has said it. */
    private Object address(LocalDate day) {
      return moves.stream()
          .filter(moved -> !moved.from().isAfter(day))
          .reduce((first, second) -> second)
          .<Object>map(Moved::to)
          .orElseGet(() -> Objects.requireNonNull(entered.get(Item.ADDRESS)));
    }

    /** Hanako was 26 by what was entered, and is 27 by the correction, from September on. */
    void checkQuestions(int reached, int turned) {
      clock.move(Duration.ofDays(170));
      Set<Item> age = Set.of(Item.AGE_REACHED);
      for (int years : List.of(reached, turned)) {
        Questions questions = Questions.NONE.withAgeReached(years);
        nation
            .provision(DerivedWorld.giving(age))
            .provide(DerivedWorld.inquiry(age, questions, Method.IMMEDIATE), there);
      }
      clock.move(Duration.ofDays(1));
      correct(Item.DATE_OF_BIRTH);
      end();

      assertThat(desk.wrongProvisions(WRONG))
          .allSatisfy(wrong -> assertThat(wrong.items()).isEqualTo(age))
          .extracting(wrong -> wrong.entry().request().asked().questions().ageReached())
          .containsExactly(Optional.of(turned));
    }

    private Given ask(Set<Item> items) {
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
      ProvidedItems provided = ((ProvisionReply.Provided) reply).items();
      Map<Item, Object> values = new HashMap<>();
      provided.name().ifPresent(name -> values.put(Item.NAME, name));
      provided.address().ifPresent(address -> values.put(Item.ADDRESS, address));
      provided.dateOfBirth().ifPresent(birthday -> values.put(Item.DATE_OF_BIRTH, birthday));
      return new Given(today(), values);
    }

    private void move(int daysAgo) {
      LocalDate on = today().minusDays(daysAgo);
      LocalDate from = on.isBefore(ENTERED) ? today() : on;
      Address to = Address.of(People.TOWN, "見本町" + moves.size() + "番地");
      moves.add(new Moved(from, to));
      town.revise(
          birth.subject(),
          ChangeReason.RELOCATION,
          notified(from),
          record -> record.withAddress(to));
      carryUp();
    }

    private void open() {
      desk.open(
          ASKED, new CaseEvent.DisclosureRequested(REQUEST, AnswerForm.WRITING, 0), today(), CLERK);
      desk.answer(ASKED, Optional.of(there), AnswerForm.WRITING, CLERK);
      desk.open(
          WRONG,
          new CaseEvent.CorrectionRequested(REQUEST, ASKED, Remedy.CORRECTION),
          today(),
          CLERK);
      desk.note(WRONG, new CaseEvent.Investigated(WORDS), CLERK);
    }

    /** Corrects what the last correction has left of the entry. */
    private void correct(Item item) {
      MessageId standing =
          corrections.isEmpty()
              ? birth.change().messageId()
              : corrections.get(corrections.size() - 1);
      Change mended =
          town.correct(birth.subject(), standing, notified(ENTERED), record -> edited(item, record))
              .entry()
              .change();
      carryUp();
      corrections.add(mended.messageId());
      corrected.computeIfAbsent(item, none -> new ArrayList<>()).add(moves.size());
      entered.putAll(values(mended.record()));
    }

    private IdentityRecord edited(Item item, IdentityRecord record) {
      int n = corrections.size() + 1;
      return switch (item) {
        case NAME -> record.withName(PersonName.of("見本", "花".repeat(n)));
        case ADDRESS -> record.withAddress(Address.of(People.TOWN, "見本町" + n + "丁目"));
        default -> record.withDateOfBirth(PartialDate.of(LocalDate.of(1999, 9, 8 + n)));
      };
    }

    private void end() {
      assertThat(desk.note(WRONG, new CaseEvent.Corrected(corrections, WORDS), CLERK))
          .isInstanceOf(CaseResult.Noted.class);
    }

    private Notified notified(LocalDate on) {
      return new Notified(PartialDate.of(on), today(), "operator-1");
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
