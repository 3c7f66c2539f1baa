package jp.rrn.storage.memory;

import static jp.rrn.storage.memory.DerivedWorld.RAW;
import static jp.rrn.storage.memory.DerivedWorld.inquiry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import jp.rrn.code.LocalGovernmentCode;
import jp.rrn.date.PartialDate;
import jp.rrn.json.BatchFormat;
import jp.rrn.json.BatchRequestFile;
import jp.rrn.law.Authorization;
import jp.rrn.law.Method;
import jp.rrn.law.Operators;
import jp.rrn.law.OutputChannel;
import jp.rrn.law.Questions;
import jp.rrn.law.Reason;
import jp.rrn.law.SuppressionMatrix;
import jp.rrn.node.BatchAnswer;
import jp.rrn.node.BatchRequest;
import jp.rrn.node.Provision;
import jp.rrn.provision.BatchKey;
import jp.rrn.provision.DerivedAnswer;
import jp.rrn.provision.KeyKind;
import jp.rrn.provision.ProvidedItems;
import jp.rrn.provision.ProvisionEntry;
import jp.rrn.provision.ProvisionReply;
import jp.rrn.record.Item;
import jp.rrn.record.Subject;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Answers in place of items: as right as the items, and nothing of them. */
class DerivedAnswersProperties {
  private static final int PEOPLE = 12;
  private static final Set<Item> DERIVED = Item.derived();

  /** P49. */
  @Property(tries = 60)
  void answersEqualWhatTheRawItemsSayAndGiveNoneOfThem(@ForAll long seed) {
    Random random = new Random(seed);
    Questions questions = DerivedWorld.questions(random);
    DerivedWorld world = new DerivedWorld();
    for (int person = 0; person < PEOPLE; person++) {
      DerivedWorld.Life life = DerivedWorld.Life.any(random);
      world.register(person, life);

      ProvidedItems items = ask(world, person, DERIVED, questions);

      assertThat(answers(items)).isEqualTo(DerivedWorld.answers(life, questions));
      assertThat(items.items()).isEqualTo(DERIVED);
      assertThat(items.notRecorded()).isEmpty();
      assertThat(
              List.of(
                  items.name(),
                  items.dateOfBirth(),
                  items.sex(),
                  items.address(),
                  items.myNumber(),
                  items.residenceCode(),
                  items.changeReason(),
                  items.changeDate()))
          .allMatch(Optional::isEmpty);
    }
  }

  private static ProvidedItems ask(
      DerivedWorld world, int person, Set<Item> items, Questions questions) {
    ProvisionReply reply =
        world
            .counter(items)
            .provide(inquiry(items, questions, Method.IMMEDIATE), new Subject(person));
    return ((ProvisionReply.Provided) reply).items();
  }

  private static List<DerivedAnswer> answers(ProvidedItems items) {
    return List.of(
        items.alive().orElseThrow(),
        items.ageReached().orElseThrow(),
        items.resident().orElseThrow());
  }

  /** Who asks one thing is not told another, and who asks for items no answer. */
  @Property(tries = 40)
  void onlyWhatWasAskedIsAnswered(@ForAll long seed, @ForAll Set<Item> drawn) {
    Random random = new Random(seed);
    DerivedWorld world = new DerivedWorld();
    world.register(0, DerivedWorld.Life.any(random));
    Set<Item> items = EnumSet.of(Item.NAME);
    drawn.stream().filter(DERIVED::contains).forEach(items::add);

    ProvidedItems told = ask(world, 0, items, DerivedWorld.questions(random).about(items));

    assertThat(told.alive().isPresent()).isEqualTo(items.contains(Item.ALIVE));
    assertThat(told.ageReached().isPresent()).isEqualTo(items.contains(Item.AGE_REACHED));
    assertThat(told.resident().isPresent()).isEqualTo(items.contains(Item.RESIDENT));
  }

  /** P49: a batch is the immediate answers, key by key, in order. */
  @Property(tries = 20)
  void aBatchIsTheImmediateAnswersInOrder(@ForAll long seed) {
    Random random = new Random(seed);
    Questions questions = DerivedWorld.questions(random);
    DerivedWorld world = new DerivedWorld();
    IntStream.range(0, PEOPLE).forEach(n -> world.register(n, DerivedWorld.Life.any(random)));
    List<Integer> people = random.ints(30, 0, PEOPLE).boxed().toList();

    BatchAnswer batch =
        world
            .counter(DERIVED)
            .batches()
            .answer(request(1, 30, questions, 0), 1, people.stream().map(n -> key(n, 0)).toList());

    assertThat(batch.replies().stream().map(reply -> answers(provided(reply))).toList())
        .isEqualTo(people.stream().map(n -> answers(ask(world, n, DERIVED, questions))).toList());
  }

  private static ProvidedItems provided(ProvisionReply reply) {
    return ((ProvisionReply.Provided) reply).items();
  }

  private static BatchRequest request(int id, int count, Questions questions, int since) {
    return new BatchRequest(
        BatchWorld.id(id),
        inquiry(DERIVED, questions, Method.BULK_ONLINE),
        KeyKind.SUBJECT,
        count,
        since == 0 ? Optional.empty() : Optional.of(BatchWorld.id(since)));
  }

  private static BatchKey key(int person, int last) {
    return new BatchKey(KeyKind.SUBJECT, String.valueOf(person), last);
  }

  /** P47: registries that agree in the answers and in nothing else give equal bytes. */
  @Property(tries = 15)
  void registriesWithTheSameAnswersCannotBeToldApart(@ForAll long seed, @ForAll BatchFormat format)
      throws IOException {
    Random random = new Random(seed);
    Questions questions = DerivedWorld.questions(random);
    DerivedWorld one = new DerivedWorld();
    DerivedWorld other = new DerivedWorld();
    for (int person = 0; person < PEOPLE; person++) {
      DerivedWorld.Life life = DerivedWorld.Life.any(random);
      one.register(person, life);
      other.register(person, alike(life, questions, random));
    }

    assertThat(reply(other, questions, format)).isEqualTo(reply(one, questions, format));
    for (int person = 0; person < PEOPLE; person++) {
      assertThat(answers(ask(other, person, DERIVED, questions)))
          .isEqualTo(answers(ask(one, person, DERIVED, questions)));
    }
  }

  private static DerivedWorld.Life alike(
      DerivedWorld.Life life, Questions questions, Random random) {
    List<DerivedAnswer> answers = DerivedWorld.answers(life, questions);
    return IntStream.range(0, 20)
        .mapToObj(n -> DerivedWorld.Life.any(random))
        .filter(other -> DerivedWorld.answers(other, questions).equals(answers))
        .findFirst()
        .orElse(life);
  }

  private static String reply(DerivedWorld world, Questions questions, BatchFormat format)
      throws IOException {
    Path file = Files.createTempFile("derived", ".request");
    List<BatchKey> keys = IntStream.range(0, PEOPLE).mapToObj(n -> key(n, 0)).toList();
    try (OutputStream out = Files.newOutputStream(file)) {
      BatchRequestFile.write(request(1, PEOPLE, questions, 0), keys.iterator(), format, out);
    }
    ByteArrayOutputStream reply = new ByteArrayOutputStream();
    BatchRequestFile.open(file, format)
        .answer(world.counter(DERIVED).batches(), reply, answered -> {});
    Files.delete(file);
    return reply.toString(StandardCharsets.UTF_8);
  }

  private static DerivedWorld of(DerivedWorld.Life life) {
    DerivedWorld world = new DerivedWorld();
    world.register(0, life);
    return world;
  }

  private static DerivedWorld.Life life() {
    return new DerivedWorld.Life(
        PartialDate.of("2006-04-02"), LocalGovernmentCode.of("141054"), Optional.empty(), 1);
  }

  private static Questions questions() {
    return Questions.NONE
        .withAliveOn(DerivedWorld.TODAY.minusDays(1))
        .withAgeReached(20)
        .withResidentOf(LocalGovernmentCode.of("140007"));
  }

  /** Neither right comes with the other. */
  @Example
  void eachIsGivenWhereARuleListsIt() {
    DerivedWorld world = of(life());
    Provision raw = world.counter(RAW);
    Provision derived = world.counter(DERIVED);

    assertThat(raw.provide(inquiry(DERIVED, questions(), Method.IMMEDIATE), new Subject(0)))
        .isInstanceOfSatisfying(
            ProvisionReply.Withheld.class,
            withheld ->
                assertThat(withheld.refused().reasons()).containsExactly(Reason.ITEM_NOT_ALLOWED));
    for (Item item : RAW) {
      Provision.Inquiry inquiry = inquiry(Set.of(item), Questions.NONE, Method.IMMEDIATE);
      assertThat(derived.provide(inquiry, new Subject(0)))
          .isInstanceOf(ProvisionReply.Withheld.class);
      assertThat(raw.provide(inquiry, new Subject(0))).isInstanceOf(ProvisionReply.Provided.class);
    }
  }

  /** The day before the birthday a year is over; the address may name a ward. */
  @Example
  void theEveOfABirthdayCounts() {
    assertThat(answers(ask(of(life()), 0, DERIVED, questions()))).containsOnly(DerivedAnswer.YES);
  }

  @Example
  void whatWasAskedIsRemembered() {
    DerivedWorld world = of(life());
    Provision counter = world.counter(DERIVED);
    counter.provide(inquiry(DERIVED, questions(), Method.IMMEDIATE), new Subject(0));

    ProvisionEntry entry = counter.list(new Subject(0)).get(0);
    assertThat(entry.request().asked().questions()).isEqualTo(questions());
    assertThat(entry.provided()).isTrue();
  }

  /** A measure that hides the address hides where somebody lives, asked in whatever way. */
  @Example
  void aSupportMeasureHidesTheAnswerLikeTheItem() {
    DerivedWorld world = of(life());
    for (SuppressionMatrix.Effect effect : SuppressionMatrix.Effect.values()) {
      assertThat(hidden(world, effect, DERIVED, questions()))
          .isEqualTo(hidden(world, effect, Set.of(Item.ADDRESS), Questions.NONE))
          .isEqualTo(effect != SuppressionMatrix.Effect.NONE);
    }
  }

  private static boolean hidden(
      DerivedWorld world, SuppressionMatrix.Effect effect, Set<Item> items, Questions questions) {
    Authorization authorization =
        new Authorization(
            DerivedWorld.giving(items),
            Operators.ANY,
            subject -> subject.value() == 0 ? List.of(BatchWorld.measure()) : List.of(),
            SuppressionMatrix.builder().everyKind(OutputChannel.IMMEDIATE_BY_KEY, effect).build());
    ProvisionReply reply =
        world
            .counter(authorization)
            .provide(inquiry(items, questions, Method.IMMEDIATE), new Subject(0));
    return !(reply instanceof ProvisionReply.Provided);
  }

  /** The same answer to another question is no earlier answer. */
  @Example
  void unchangedIsTheSameAnswerToTheSameQuestion() {
    DerivedWorld world = of(life());
    world.counter(DERIVED).batches().answer(request(1, 1, questions(), 0), 1, List.of(key(0, 0)));

    assertThat(since(world, 2, questions())).isInstanceOf(ProvisionReply.Unchanged.class);
    assertThat(since(world, 3, questions().withAgeReached(19)))
        .isInstanceOf(ProvisionReply.Provided.class);
  }

  private static ProvisionReply since(DerivedWorld world, int id, Questions questions) {
    return world
        .counter(DERIVED)
        .batches()
        .answer(request(id, 1, questions, 1), 1, List.of(key(0, 1)))
        .replies()
        .get(0);
  }
}
