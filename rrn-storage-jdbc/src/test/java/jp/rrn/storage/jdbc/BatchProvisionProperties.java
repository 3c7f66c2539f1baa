package jp.rrn.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import jp.rrn.code.LocalGovernmentCode;
import jp.rrn.code.PrefectureCode;
import jp.rrn.history.HistoryEntry;
import jp.rrn.history.MessageId;
import jp.rrn.json.CatalogueReader;
import jp.rrn.law.Asked;
import jp.rrn.law.Asker;
import jp.rrn.law.Catalogue;
import jp.rrn.law.Purpose;
import jp.rrn.law.Questions;
import jp.rrn.law.Recipient;
import jp.rrn.law.Target;
import jp.rrn.law.UseRule;
import jp.rrn.node.NationalCenter;
import jp.rrn.node.Provision;
import jp.rrn.number.NoncedTransform;
import jp.rrn.provision.ProvidedItems;
import jp.rrn.provision.ProvisionEntry;
import jp.rrn.provision.ProvisionReply;
import jp.rrn.record.IdentityRecord;
import jp.rrn.record.Item;
import jp.rrn.record.Subject;
import jp.rrn.storage.memory.MemoryStore;
import jp.rrn.store.RegistryStore;
import jp.rrn.testkit.Entries;
import jp.rrn.testkit.RegistryArbitraries;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A batch is the immediate answers, key by key, in order, and is remembered as they are (P49). */
class BatchProvisionProperties {
  private static final Catalogue CATALOGUE = CatalogueReader.national();
  private static final Instant NOW = Instant.parse("2026-05-01T03:00:00Z");

  /** Who is registered, notified by whom, and about whom is asked: some are not there. */
  record Question(List<HistoryEntry> registered, Provision.Inquiry inquiry, List<Subject> asked) {}

  @Property(tries = 200)
  void inMemory(@ForAll("questions") Question question) {
    agrees(new MemoryStore(), question);
  }

  @Property(tries = 40)
  void onH2(@ForAll("questions") Question question) {
    agrees(JdbcStore.on(Databases.h2Memory()), question);
  }

  @Property(tries = 15)
  void onPostgres(@ForAll("questions") Question question) {
    agrees(JdbcStore.on(Databases.postgres()), question);
  }

  @Example
  void moreThanOneTransactionTakesAreRefusedAndNothingIsRemembered() {
    MemoryStore store = new MemoryStore();
    List<Subject> many = LongStream.rangeClosed(0, Provision.LIMIT).mapToObj(Subject::new).toList();

    assertThatThrownBy(() -> counter(store).provide(inquiry("1-41", Set.of(Item.NAME)), many))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("subjects: must be at most 10000");
    assertThat(log(store)).isEmpty();
    assertThat(counter(store).provide(inquiry("1-41", Set.of(Item.NAME)), List.of())).isEmpty();
    assertThat(log(store)).isEmpty();
  }

  private static void agrees(RegistryStore store, Question question) {
    MemoryStore single = new MemoryStore();
    register(single, question.registered());
    register(store, question.registered());

    List<ProvisionReply> replies = counter(store).provide(question.inquiry(), question.asked());

    assertThat(replies.stream().map(BatchProvisionProperties::told).toList())
        .isEqualTo(
            question.asked().stream()
                .map(subject -> told(counter(single).provide(question.inquiry(), subject)))
                .toList());
    assertThat(log(store))
        .isEqualTo(
            log(single).stream().map(entry -> amongAsMany(entry, question.asked())).toList());
    assertThat(log(store)).hasSameSizeAs(question.asked());
  }

  /** The log of a batch also says about how many was asked at once. */
  private static ProvisionEntry amongAsMany(ProvisionEntry entry, List<Subject> asked) {
    Target one = entry.request().target();
    Target target =
        new Target(one.kind(), asked.size(), one.notifyingPrefecture(), one.consented());
    return new ProvisionEntry(
        entry.at(),
        entry.request().with(target),
        entry.subject(),
        entry.decision(),
        entry.provided());
  }

  private static void register(RegistryStore store, List<HistoryEntry> entries) {
    store.<Boolean>inTransaction(
        s -> {
          s.histories().appendAll(entries);
          return true;
        });
  }

  private static Provision counter(RegistryStore store) {
    return new NationalCenter(
            store,
            new NoncedTransform(new byte[32]),
            Clock.fixed(NOW, ZoneOffset.UTC),
            new Random(20261124))
        .provision(CATALOGUE);
  }

  private static List<ProvisionEntry> log(RegistryStore store) {
    return store.inTransaction(s -> s.provisions().list(0, 1000));
  }

  /** Returns everything that can be seen of a reply. */
  private static List<Object> told(ProvisionReply reply) {
    if (reply instanceof ProvisionReply.Provided provided) {
      ProvidedItems items = provided.items();
      return List.of(
          provided.decision(),
          items.items(),
          items.notRecorded(),
          items.name(),
          items.dateOfBirth(),
          items.sex(),
          items.address(),
          items.myNumber(),
          items.changeReason(),
          items.changeDate());
    }
    return List.of(reply);
  }

  private record Person(IdentityRecord record, LocalGovernmentCode origin) {}

  @Provide
  Arbitrary<Question> questions() {
    Arbitrary<List<Person>> people =
        Combinators.combine(
                RegistryArbitraries.identityRecords(), RegistryArbitraries.localGovernmentCodes())
            .as(Person::new)
            .list()
            .ofMaxSize(6);
    Arbitrary<Provision.Inquiry> inquiries =
        Combinators.combine(
                Arbitraries.of("1-41", "2-2"),
                Arbitraries.of(Item.class).set().ofMinSize(1).ofMaxSize(3))
            .as(BatchProvisionProperties::inquiry);
    Arbitrary<List<Subject>> asked =
        Arbitraries.longs().between(0, 7).map(Subject::new).list().ofMaxSize(25);
    return Combinators.combine(people.map(BatchProvisionProperties::births), inquiries, asked)
        .as(Question::new);
  }

  private static List<HistoryEntry> births(List<Person> people) {
    return IntStream.range(0, people.size())
        .mapToObj(
            n ->
                Entries.entry(
                    n, 1, new MessageId(n, 1), people.get(n).record(), people.get(n).origin()))
        .toList();
  }

  private static Provision.Inquiry inquiry(String id, Set<Item> items) {
    UseRule rule = CATALOGUE.find(id).orElseThrow();
    Recipient recipient =
        id.startsWith("1-")
            ? Recipient.national(rule.recipient().name())
            : Recipient.in(new PrefectureCode(13), rule.recipient().name());
    Questions questions =
        Questions.NONE
            .withAliveOn(LocalDate.of(2026, 4, 30))
            .withAgeReached(20)
            .withResidentOf(LocalGovernmentCode.of("130001"));
    return new Provision.Inquiry(
        new Asker(recipient, "operator-1", "matching-1"),
        new Purpose(rule.affair(), "example"),
        Asked.atOnce(Set.of(Item.NAME)).withItems(items, questions.about(items)),
        false);
  }
}
