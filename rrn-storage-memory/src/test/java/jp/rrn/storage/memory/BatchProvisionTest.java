package jp.rrn.storage.memory;

import static jp.rrn.storage.memory.BatchWorld.id;
import static jp.rrn.storage.memory.BatchWorld.inquiry;
import static jp.rrn.storage.memory.BatchWorld.key;
import static jp.rrn.storage.memory.BatchWorld.keys;
import static jp.rrn.storage.memory.BatchWorld.request;
import static jp.rrn.storage.memory.BatchWorld.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import jp.rrn.journal.StaleJournalException;
import jp.rrn.law.Authorization;
import jp.rrn.law.Decision;
import jp.rrn.law.Operators;
import jp.rrn.law.SupportMeasures;
import jp.rrn.law.SuppressionMatrix;
import jp.rrn.node.BatchAnswer;
import jp.rrn.node.BatchProvision;
import jp.rrn.node.BatchRequest;
import jp.rrn.provision.BatchConflictException;
import jp.rrn.provision.BatchId;
import jp.rrn.provision.BatchKey;
import jp.rrn.provision.KeyKind;
import jp.rrn.provision.ProvisionEntry;
import jp.rrn.provision.ProvisionReply;
import jp.rrn.record.Item;
import jp.rrn.record.Subject;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Requests for many: each line is answered once, and again only as it was. */
class BatchProvisionTest {
  private static final int PEOPLE = 9;

  /** P45, P49. */
  @Property(tries = 100)
  void eachLineIsAnsweredAsAtTheCounter(@ForAll long seed, @ForAll KeyKind kind) {
    BatchWorld world = BatchWorld.of(PEOPLE);
    BatchWorld same = BatchWorld.of(PEOPLE);
    Random random = new Random(seed);
    int count = 1 + random.nextInt(30);
    List<Subject> subjects =
        IntStream.range(0, count).mapToObj(n -> new Subject(random.nextInt(PEOPLE))).toList();
    Set<Item> items = Set.of(Item.NAME, Item.MY_NUMBER);
    boolean byCode = kind == KeyKind.RESIDENCE_CODE;
    Set<Item> asked = byCode ? Set.of(Item.NAME, Item.RESIDENCE_CODE) : items;
    BatchRequest request = new BatchRequest(id(1), inquiry(asked), kind, count, Optional.empty());
    List<BatchKey> keys = subjects.stream().map(s -> world.keyOf(kind, s)).toList();

    BatchAnswer answer = world.counter().batches().answer(request, 1, keys);

    assertThat(answer.replies().stream().map(reply -> told(reply)).toList())
        .isEqualTo(
            same.counter().provide(request.inquiry(), subjects).stream()
                .map(reply -> told(reply))
                .toList());
    assertThat(world.log()).isEqualTo(same.log());
    for (int line = 0; line < count; line++) {
      if (answer.replies().get(line) instanceof ProvisionReply.Provided provided) {
        assertThat(BatchWorld.catalogue().decide(world.log().get(line).request()))
            .isInstanceOfSatisfying(
                Decision.Permit.class,
                permit -> assertThat(permit.items()).containsAll(provided.items().items()));
        assertThat(asked).containsAll(provided.items().items());
      }
    }
  }

  /** P46, P50: whatever happened since, the same is told, and nothing is remembered. */
  @Property(tries = 100)
  void whoAsksAgainIsToldTheSame(@ForAll long seed) {
    BatchWorld world = BatchWorld.of(PEOPLE);
    Random random = new Random(seed);
    BatchRequest request = request(1, 20);
    List<BatchKey> keys = keys(20, PEOPLE, random);
    BatchAnswer first = world.counter().batches().answer(request, 1, keys);
    List<ProvisionEntry> log = world.log();

    for (int i = 0; i < 6; i++) {
      // Some changes carry a moment before the answer: their clock was behind.
      world.clock.move(Duration.ofMinutes(random.nextInt(-30, 60)));
      world.change(random.nextInt(PEOPLE), random);
    }
    world.register(PEOPLE, BatchWorld.HERE);
    Authorization nobody =
        new Authorization(
            BatchWorld.catalogue(),
            asked -> false,
            SupportMeasures.NONE,
            SuppressionMatrix.NOTHING);
    BatchAnswer again = world.counter(world.store, nobody).batches().answer(request, 1, keys);

    assertThat(again.at()).isEqualTo(first.at());
    assertThat(again.replies().stream().map(reply -> told(reply)).toList())
        .isEqualTo(first.replies().stream().map(reply -> told(reply)).toList());
    assertThat(world.log()).isEqualTo(log);
  }

  @Example
  void whoMayNotAskAnyMoreGetsNothingOfTheNextChunk() {
    BatchWorld world = BatchWorld.of(PEOPLE);
    BatchRequest request = request(1, BatchProvision.CHUNK + 1);
    world.counter().batches().answer(request, 1, keys(BatchProvision.CHUNK, 1, new Random(1)));

    Operators nobody = asked -> false;
    Authorization stopped =
        new Authorization(
            BatchWorld.catalogue(), nobody, SupportMeasures.NONE, SuppressionMatrix.NOTHING);
    BatchAnswer next =
        world.counter(world.store, stopped).batches().answer(request, 2, List.of(key(0)));

    assertThat(next.replies()).hasOnlyElementsOfType(ProvisionReply.Withheld.class);
  }

  @Example
  void chunksAreAnsweredInTheirOrder() {
    BatchWorld world = BatchWorld.of(PEOPLE);
    BatchRequest request = request(1, 2 * BatchProvision.CHUNK + 5);
    BatchProvision counter = world.counter().batches();
    List<BatchKey> whole = keys(BatchProvision.CHUNK, PEOPLE, new Random(1));
    assertThat(counter.answered(request)).isZero();

    assertThatThrownBy(() -> counter.answer(request, 2, whole))
        .isInstanceOf(StaleJournalException.class);
    assertThat(world.log()).isEmpty();
    counter.answer(request, 1, whole);
    counter.answer(request, 2, whole);
    counter.answer(request, 3, whole.subList(0, 5));

    assertThat(counter.answered(request)).isEqualTo(3);
    assertThat(world.log()).hasSize(2 * BatchProvision.CHUNK + 5);
    for (int wrong : List.of(0, 1, 3, 4)) {
      assertThatThrownBy(() -> counter.answer(request, wrong, whole.subList(0, 7)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("keys: must be as many as the chunk has");
    }
  }

  /** P47: whether a person exists shows in no conflict. */
  @Property(tries = 60)
  void anIdStandsForOneRequest(@ForAll @IntRange(max = 10) int person, @ForAll long seed) {
    BatchWorld world = BatchWorld.of(PEOPLE);
    BatchProvision counter = world.counter().batches();
    List<BatchKey> keys = new ArrayList<>(keys(5, PEOPLE, new Random(seed)));
    counter.answer(request(1, 5), 1, keys);
    BatchKey before = keys.set(2, key(person));

    if (!before.equals(key(person))) {
      assertThatThrownBy(() -> counter.answer(request(1, 5), 1, keys))
          .isInstanceOf(BatchConflictException.class);
    }
    assertThat(world.log()).hasSize(5);
  }

  @Example
  void anotherInquiryUnderTheSameIdIsAConflict() {
    BatchWorld world = BatchWorld.of(PEOPLE);
    BatchProvision counter = world.counter().batches();
    counter.answer(request(1, 1), 1, List.of(key(0)));

    List<BatchRequest> others =
        List.of(
            new BatchRequest(
                id(1),
                inquiry(Set.of(Item.MY_NUMBER, Item.SEX)),
                KeyKind.MY_NUMBER,
                1,
                Optional.empty()),
            new BatchRequest(
                id(1), inquiry(BatchWorld.ITEMS), KeyKind.MY_NUMBER, 1, Optional.of(id(7))),
            request(1, BatchProvision.CHUNK + 1));
    for (BatchRequest other : others) {
      List<BatchKey> keys =
          other.count() == 1 ? List.of(key(0)) : keys(BatchProvision.CHUNK, 1, new Random(1));
      assertThatThrownBy(() -> counter.answer(other, 1, keys))
          .isInstanceOf(BatchConflictException.class);
    }
    assertThat(world.log()).hasSize(1);
  }

  @Example
  void aRequestThatIsNoneForManyCannotBeMade() {
    assertThatThrownBy(
            () ->
                new BatchRequest(
                    id(1), inquiry(Set.of(Item.NAME)), KeyKind.MY_NUMBER, 1, Optional.empty()))
        .hasMessage("items: must hold the number that is used as key");
    assertThatThrownBy(() -> request(1, 0)).hasMessageStartingWith("count: must be 1 to");
    assertThatThrownBy(
            () ->
                new BatchRequest(
                    id(1), inquiry(BatchWorld.ITEMS), KeyKind.MY_NUMBER, 1, Optional.of(id(1))))
        .hasMessage("since: must be another request");
    assertThat(request(1, 1).toString()).doesNotContain(id(1).digits());
  }

  /** What is told by an earlier answer together with what changed is what is told in full. */
  @Property(tries = 150)
  void theEarlierAnswerAndTheChangesAreTheFullAnswer(@ForAll long seed) {
    BatchWorld world = BatchWorld.of(PEOPLE);
    Random random = new Random(seed);
    BatchProvision counter = world.counter().batches();
    List<BatchKey> first = keys(20, PEOPLE, random);
    BatchAnswer then = counter.answer(request(1, 20), 1, first);
    for (int i = 0; i < 4; i++) {
      world.clock.move(Duration.ofMinutes(random.nextInt(-30, 60)));
      world.change(random.nextInt(PEOPLE), random);
    }
    world.clock.move(Duration.ofDays(365));

    List<BatchKey> second =
        IntStream.range(0, 25)
            .mapToObj(n -> random.nextInt(24))
            .map(n -> n < 20 ? key(personOf(first.get(n)), n + 1) : key(random.nextInt(PEOPLE + 2)))
            .toList();
    BatchRequest changes =
        new BatchRequest(
            id(2), inquiry(BatchWorld.ITEMS), KeyKind.MY_NUMBER, 25, Optional.of(id(1)));
    BatchAnswer told = counter.answer(changes, 1, second);
    BatchAnswer full = counter.answer(request(3, 25), 1, second.stream().map(this::fresh).toList());

    for (int line = 0; line < 25; line++) {
      int last = second.get(line).last();
      Optional<List<Object>> earlier =
          last == 0 ? Optional.empty() : Optional.of(told(then.replies().get(last - 1)));
      List<Object> now = told(full.replies().get(line));
      boolean unchanged =
          full.replies().get(line) instanceof ProvisionReply.Provided
              && earlier.equals(Optional.of(now));
      assertThat(told.replies().get(line) instanceof ProvisionReply.Unchanged).isEqualTo(unchanged);
      assertThat(unchanged ? earlier.orElseThrow() : told(told.replies().get(line))).isEqualTo(now);
    }
    assertThat(world.log()).hasSize(20 + 25 + 25);
    assertThat(world.log().subList(20, 45))
        .extracting(ProvisionEntry::provided)
        .isEqualTo(world.log().subList(45, 70).stream().map(ProvisionEntry::provided).toList());
  }

  private static int personOf(BatchKey key) {
    return (int) key.body();
  }

  private BatchKey fresh(BatchKey key) {
    return key(personOf(key));
  }

  /** Who names another's place, an unknown request or more items than were given gets the items. */
  @Example
  void onlyWhatWasGivenAboutTheSamePersonCountsAsKnown() {
    BatchWorld world = BatchWorld.of(PEOPLE);
    BatchProvision counter = world.counter().batches();
    counter.answer(request(1, 2), 1, List.of(key(0), key(1)));

    assertThat(
            changed(world, 2, 1, BatchWorld.ITEMS, key(1, 1), key(1, 2), key(1, 3), key(1, 1001)))
        .containsExactly("Provided", "Unchanged", "Provided", "Provided");
    assertThat(changed(world, 3, 9, BatchWorld.ITEMS, key(1, 2))).containsExactly("Provided");
    Set<Item> more = Set.of(Item.NAME, Item.SEX, Item.MY_NUMBER);
    assertThat(changed(world, 4, 1, more, key(1, 2))).containsExactly("Provided");
    Set<Item> fewer = Set.of(Item.NAME, Item.MY_NUMBER);
    assertThat(changed(world, 5, 1, fewer, key(1, 2))).containsExactly("Unchanged");
    assertThat(changed(world, 6, 5, fewer, key(1, 1))).containsExactly("Unchanged");
  }

  /** A request that was not there yet when another referred to it does not change its answer. */
  @Example
  void whatIsAnsweredLaterWasNotEarlier() {
    BatchWorld world = BatchWorld.of(PEOPLE);

    assertThat(changed(world, 2, 1, BatchWorld.ITEMS, key(0, 1))).containsExactly("Provided");
    world.counter().batches().answer(request(1, 1), 1, List.of(key(0)));

    assertThat(changed(world, 2, 1, BatchWorld.ITEMS, key(0, 1))).containsExactly("Provided");
    assertThat(changed(world, 3, 1, BatchWorld.ITEMS, key(0, 1))).containsExactly("Unchanged");
  }

  /** What was given for one affair may not be used for another, so it is no answer there. */
  @Example
  void whatWasGivenForAnotherAffairDoesNotCount() {
    BatchWorld world = BatchWorld.of(PEOPLE);
    BatchProvision counter = world.counter().batches();
    counter.answer(request(1, 1), 1, List.of(key(0)));

    BatchRequest other =
        new BatchRequest(
            id(2),
            BatchWorld.otherInquiry(BatchWorld.ITEMS),
            KeyKind.MY_NUMBER,
            1,
            Optional.of(id(1)));

    assertThat(counter.answer(other, 1, List.of(key(0, 1))).replies())
        .hasOnlyElementsOfType(ProvisionReply.Provided.class);
  }

  /** Somebody else with the same values is somebody else. */
  @Example
  void whatWasGivenAboutSomebodyAlikeDoesNotCount() {
    BatchWorld world = BatchWorld.of(PEOPLE);
    BatchProvision counter = world.counter().batches();
    List<BatchKey> all = IntStream.of(0, 1, 3, 4, 6, 7).mapToObj(n -> subject(n, 0)).toList();
    List<List<Object>> sexes =
        counter.answer(bySubject(1, 6, Optional.empty()), 1, all).replies().stream()
            .map(reply -> told(reply))
            .toList();
    int alike = sexes.lastIndexOf(sexes.get(0));
    assertThat(alike).isPositive();

    BatchKey somebodyAlike = subject((int) all.get(alike).body(), 1);
    assertThat(
            counter
                .answer(
                    bySubject(2, 2, Optional.of(id(1))), 1, List.of(somebodyAlike, subject(0, 1)))
                .replies()
                .stream()
                .map(reply -> reply.getClass().getSimpleName()))
        .containsExactly("Provided", "Unchanged");
  }

  private static BatchRequest bySubject(int id, int count, Optional<BatchId> since) {
    return new BatchRequest(id(id), inquiry(Set.of(Item.SEX)), KeyKind.SUBJECT, count, since);
  }

  private static BatchKey subject(int person, int last) {
    return new BatchKey(KeyKind.SUBJECT, String.valueOf(person), last);
  }

  private static List<String> changed(
      BatchWorld world, int id, int since, Set<Item> items, BatchKey... keys) {
    BatchRequest request =
        new BatchRequest(
            id(id), inquiry(items), KeyKind.MY_NUMBER, keys.length, Optional.of(id(since)));
    return world.counter().batches().answer(request, 1, List.of(keys)).replies().stream()
        .map(reply -> reply.getClass().getSimpleName())
        .toList();
  }
}
