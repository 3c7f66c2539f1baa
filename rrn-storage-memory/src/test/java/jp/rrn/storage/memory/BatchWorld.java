package jp.rrn.storage.memory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import jp.rrn.code.LocalGovernmentCode;
import jp.rrn.code.MyNumber;
import jp.rrn.code.PrefectureCode;
import jp.rrn.code.ResidenceCode;
import jp.rrn.date.PartialDate;
import jp.rrn.history.Change;
import jp.rrn.history.ChangeReason;
import jp.rrn.history.FormerNumbers;
import jp.rrn.history.HistoryEntry;
import jp.rrn.history.MessageId;
import jp.rrn.json.CatalogueReader;
import jp.rrn.law.Access;
import jp.rrn.law.Asked;
import jp.rrn.law.Asker;
import jp.rrn.law.Authorization;
import jp.rrn.law.Catalogue;
import jp.rrn.law.Method;
import jp.rrn.law.Purpose;
import jp.rrn.law.Recipient;
import jp.rrn.law.Route;
import jp.rrn.law.SupportMeasure;
import jp.rrn.law.UseRule;
import jp.rrn.node.BatchRequest;
import jp.rrn.node.NationalCenter;
import jp.rrn.node.NewResident;
import jp.rrn.node.Provision;
import jp.rrn.number.Claim;
import jp.rrn.number.ClaimState;
import jp.rrn.number.NoncedTransform;
import jp.rrn.number.NumberKind;
import jp.rrn.provision.BatchId;
import jp.rrn.provision.BatchKey;
import jp.rrn.provision.KeyKind;
import jp.rrn.provision.ProvidedItems;
import jp.rrn.provision.ProvisionEntry;
import jp.rrn.provision.ProvisionReply;
import jp.rrn.record.Address;
import jp.rrn.record.IdentityRecord;
import jp.rrn.record.Item;
import jp.rrn.record.Subject;
import jp.rrn.store.RegistryStore;
import jp.rrn.testkit.ManualClock;
import jp.rrn.testkit.People;

/**
 * A registry of a few made-up people, and a mayor who asks about those of his prefecture.
 *
 * <p>Person n has the My Number with body n. Keys of others belong to nobody.
 */
final class BatchWorld {
  static final LocalGovernmentCode HERE = People.TOWN;
  static final LocalGovernmentCode ELSEWHERE = LocalGovernmentCode.of("202011");
  static final Set<Item> ITEMS = Set.of(Item.NAME, Item.ADDRESS, Item.MY_NUMBER);

  private static final LocalDate DAY = LocalDate.of(2026, 4, 1);
  private static final UseRule RULE = rule("2-1");
  private static final UseRule OTHER_RULE = rule("2-1-2");
  private static final Catalogue CATALOGUE = Catalogue.of(List.of(RULE, OTHER_RULE));

  final MemoryStore store = new MemoryStore();
  final ManualClock clock = ManualClock.at("2026-05-01T03:00:00Z");
  private final Map<Integer, Integer> sequences = new HashMap<>();
  private final Map<Integer, IdentityRecord> records = new HashMap<>();

  /** How many at once is a bound of the library's own, which a host moves. */
  private static UseRule rule(String id) {
    UseRule rule = CatalogueReader.national().find(id).orElseThrow();
    return rule.withReach(rule.reach().withPersonsMax(BatchRequest.COUNT_MAX));
  }

  /** Returns a world with persons 0 to {@code people} − 1, every third of them elsewhere. */
  static BatchWorld of(int people) {
    BatchWorld world = new BatchWorld();
    IntStream.range(0, people).forEach(n -> world.register(n, n % 3 == 2 ? ELSEWHERE : HERE));
    return world;
  }

  void register(int person, LocalGovernmentCode origin) {
    NewResident made = People.list(person, 1).get(0);
    ResidenceCode code = code(person);
    MyNumber number = MyNumber.ofBody(person);
    IdentityRecord record =
        IdentityRecord.of(made.name(), made.dateOfBirth(), made.sex(), made.address(), code)
            .withMyNumber(number);
    store.<Boolean>inTransaction(
        s -> {
          s.numbers()
              .claim(claim(NumberKind.MY_NUMBER, number.body(), number.checkDigit(), person));
          s.numbers()
              .claim(claim(NumberKind.RESIDENCE_CODE, code.body(), code.checkDigit(), person));
          return true;
        });
    append(person, ChangeReason.BIRTH, Item.recorded(), record, origin);
  }

  private static ResidenceCode code(int person) {
    long body = 10L * person;
    while (!ResidenceCode.isIssuable(body)) {
      body++;
    }
    return ResidenceCode.ofBody(body);
  }

  private static Claim claim(NumberKind kind, long body, int checkDigit, int person) {
    return new Claim(kind, body, checkDigit, ClaimState.ASSIGNED, new Subject(person), null, null);
  }

  /** Changes one thing about a person: what a recipient here may see, or what not. */
  void change(int person, Random random) {
    if (random.nextBoolean()) {
      Address moved = Address.of(HERE, "見本町" + random.nextInt(3) + "丁目");
      IdentityRecord record = recordOf(person).withAddress(moved);
      append(person, ChangeReason.RELOCATION, Set.of(Item.ADDRESS), record, HERE);
    } else {
      correctBirthday(person, random);
    }
  }

  /** Changes the date of birth, for which nobody asks. */
  void correctBirthday(int person, Random random) {
    IdentityRecord record = recordOf(person).withDateOfBirth(People.any(random).dateOfBirth());
    append(person, ChangeReason.EX_OFFICIO_REVISION, Set.of(Item.DATE_OF_BIRTH), record, HERE);
  }

  private IdentityRecord recordOf(int person) {
    return Objects.requireNonNull(records.get(person));
  }

  private void append(
      int person,
      ChangeReason reason,
      Set<Item> items,
      IdentityRecord record,
      LocalGovernmentCode origin) {
    int sequence = sequences.merge(person, 1, Integer::sum);
    records.put(person, record);
    Change change =
        new Change(
            new MessageId(person, sequence),
            origin,
            reason,
            PartialDate.of(DAY),
            DAY,
            DAY,
            items,
            record,
            FormerNumbers.NONE,
            Optional.empty(),
            "operator-1");
    store.<Boolean>inTransaction(
        s -> {
          s.histories()
              .append(new HistoryEntry(new Subject(person), sequence, clock.instant(), change));
          return true;
        });
  }

  Provision counter() {
    return counter(store, Authorization.of(CATALOGUE));
  }

  Provision counter(RegistryStore over, Authorization authorization) {
    return new NationalCenter(over, new NoncedTransform(new byte[32]), clock, new Random(1))
        .provision(authorization);
  }

  Provision counter(RegistryStore over) {
    return counter(over, Authorization.of(CATALOGUE));
  }

  static SupportMeasure measure() {
    return new SupportMeasure(
        SupportMeasure.Kind.STALKING, true, DAY, DAY.plusYears(1), Optional.empty());
  }

  static Catalogue catalogue() {
    return CATALOGUE;
  }

  static Provision.Inquiry inquiry(Set<Item> items) {
    return inquiry(RULE, items);
  }

  /** Returns the same mayor's inquiry for another affair. */
  static Provision.Inquiry otherInquiry(Set<Item> items) {
    return inquiry(OTHER_RULE, items);
  }

  private static Provision.Inquiry inquiry(UseRule rule, Set<Item> items) {
    return new Provision.Inquiry(
        new Asker(
            Recipient.in(new PrefectureCode(13), rule.recipient().name()),
            "operator-1",
            "matching-1"),
        new Purpose(rule.affair(), "example"),
        new Asked(items, Method.BULK_ONLINE, Route.DIRECT, false, Access.BY_KEY),
        false);
  }

  static BatchId id(int n) {
    return BatchId.of("%032x".formatted(n));
  }

  static BatchRequest request(int id, int count) {
    return new BatchRequest(id(id), inquiry(ITEMS), KeyKind.MY_NUMBER, count, Optional.empty());
  }

  static BatchKey key(int person) {
    return key(person, 0);
  }

  static BatchKey key(int person, int last) {
    return new BatchKey(KeyKind.MY_NUMBER, MyNumber.ofBody(person).digits(), last);
  }

  /** Returns the key of a person under this kind. */
  BatchKey keyOf(KeyKind kind, Subject subject) {
    int person = (int) subject.value();
    return switch (kind) {
      case MY_NUMBER -> key(person);
      case RESIDENCE_CODE -> new BatchKey(kind, code(person).digits(), 0);
      case SUBJECT -> new BatchKey(kind, String.valueOf(person), 0);
    };
  }

  /** Returns so many keys, some named twice, some of nobody. */
  static List<BatchKey> keys(int count, int people, Random random) {
    return IntStream.range(0, count).mapToObj(n -> key(random.nextInt(people + 2))).toList();
  }

  List<ProvisionEntry> log() {
    return store.inTransaction(s -> s.provisions().list(0, Integer.MAX_VALUE));
  }

  /** Returns everything that a recipient sees of a reply. */
  static List<Object> told(ProvisionReply reply) {
    if (reply instanceof ProvisionReply.Provided provided) {
      ProvidedItems items = provided.items();
      List<Object> told = new ArrayList<>();
      told.addAll(List.of(items.items(), items.notRecorded(), items.name(), items.dateOfBirth()));
      told.addAll(List.of(items.sex(), items.address(), items.myNumber()));
      told.addAll(List.of(items.residenceCode(), items.changeReason(), items.changeDate()));
      return told;
    }
    return List.of(reply);
  }
}
