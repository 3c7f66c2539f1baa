package jp.rrn.storage.memory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import jp.rrn.code.LocalGovernmentCode;
import jp.rrn.code.PrefectureCode;
import jp.rrn.code.ResidenceCode;
import jp.rrn.date.PartialDate;
import jp.rrn.feed.FeedId;
import jp.rrn.feed.FeedKey;
import jp.rrn.feed.FollowKey;
import jp.rrn.history.Change;
import jp.rrn.history.ChangeNotice;
import jp.rrn.history.ChangeReason;
import jp.rrn.history.FormerNumbers;
import jp.rrn.history.MessageId;
import jp.rrn.json.CatalogueReader;
import jp.rrn.law.Authorization;
import jp.rrn.law.Catalogue;
import jp.rrn.law.FactUnavailableException;
import jp.rrn.law.Operators;
import jp.rrn.law.OutputChannel;
import jp.rrn.law.Recipient;
import jp.rrn.law.SupportMeasure;
import jp.rrn.law.SuppressionMatrix;
import jp.rrn.law.UseRule;
import jp.rrn.node.Feeds;
import jp.rrn.node.NationalCenter;
import jp.rrn.node.Provision;
import jp.rrn.number.NoncedTransform;
import jp.rrn.provision.ProvisionEntry;
import jp.rrn.record.Address;
import jp.rrn.record.IdentityRecord;
import jp.rrn.record.Item;
import jp.rrn.record.PersonName;
import jp.rrn.record.Sex;
import jp.rrn.record.Subject;
import jp.rrn.store.RegistryStore;
import jp.rrn.testkit.ManualClock;
import org.jspecify.annotations.Nullable;

/** A nation with a few people whose records change, support measures, and its counter for feeds. */
final class FeedNation {
  static final LocalGovernmentCode TOKYO = LocalGovernmentCode.of("131016");
  static final LocalGovernmentCode NAGANO = LocalGovernmentCode.of("202011");
  static final Catalogue NATIONAL = CatalogueReader.national();
  static final Set<Item> CHANGE = Set.of(Item.CHANGE_EVENT);

  /** Somebody persecuted is not told of to followers; by key the law stays as it is. */
  private static final SuppressionMatrix MATRIX =
      SuppressionMatrix.builder()
          .everyKind(OutputChannel.CHANGE_FEED, SuppressionMatrix.Effect.REFER)
          .build();

  final ManualClock clock = ManualClock.at("2026-04-01T03:00:00Z");
  final Set<Subject> protectedPeople = new HashSet<>();

  /** So often the source of measures is there before it fails. */
  int factsLeft = Integer.MAX_VALUE;

  private final RegistryStore store;
  private final NationalCenter nation;
  private final Map<Integer, Integer> changes = new HashMap<>();
  private final Map<Integer, Subject> subjects = new HashMap<>();

  FeedNation(RegistryStore store) {
    this.store = store;
    this.nation =
        new NationalCenter(store, new NoncedTransform(new byte[32]), clock, new Random(20261125));
  }

  Feeds feeds() {
    return feeds(NATIONAL, 0);
  }

  Feeds feeds(Catalogue catalogue, int epoch) {
    Authorization authorization =
        new Authorization(catalogue, Operators.ANY, this::measures, MATRIX);
    return nation.feeds(authorization, new FeedKey(new byte[32], epoch));
  }

  private List<SupportMeasure> measures(Subject subject) {
    if (factsLeft-- <= 0) {
      throw new FactUnavailableException();
    }
    return protectedPeople.contains(subject)
        ? List.of(
            new SupportMeasure(
                SupportMeasure.Kind.STALKING,
                false,
                today().minusYears(1),
                today().plusYears(1),
                Optional.empty()))
        : List.of();
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), clock.getZone());
  }

  /**
   * Records a birth, and after it one relocation after the other; the same call again is a resend.
   */
  void change(int person, int sequence) {
    change(person, sequence, TOKYO);
  }

  void change(int person, int sequence, LocalGovernmentCode town) {
    ChangeReason reason = sequence == 1 ? ChangeReason.BIRTH : ChangeReason.RELOCATION;
    Set<Item> items = sequence == 1 ? Item.recorded() : EnumSet.of(Item.ADDRESS);
    submit(person, sequence, reason, items, town);
  }

  void submit(
      int person, int sequence, ChangeReason reason, Set<Item> items, LocalGovernmentCode town) {
    submit(person, sequence, reason, items, town, Optional.empty());
  }

  /** Takes somebody's birth back: then there was no record. */
  void cancelBirth(int person) {
    Optional<MessageId> birth = Optional.of(new MessageId(person, 1));
    submit(person, next(person), ChangeReason.BIRTH.cancelledBy(), Set.of(), TOKYO, birth);
  }

  private void submit(
      int person,
      int sequence,
      ChangeReason reason,
      Set<Item> items,
      LocalGovernmentCode town,
      Optional<MessageId> cancels) {
    Change change =
        new Change(
            new MessageId(person, sequence),
            town,
            reason,
            PartialDate.of(today()),
            today(),
            today(),
            items,
            record(person, town, reason == ChangeReason.MOVE_OUT ? sequence - 1 : sequence),
            FormerNumbers.NONE,
            cancels,
            "operator-1");
    var receipt = nation.submit(new ChangeNotice(List.of(change)));
    if (!receipt.refused().isEmpty()) {
      throw new IllegalStateException(receipt.refused().get(0).toString());
    }
  }

  /** Records the next change of somebody. */
  void change(int person) {
    change(person, next(person));
  }

  /** Returns the number of somebody's next change. */
  int next(int person) {
    return changes.merge(person, 1, Integer::sum);
  }

  /** Brings a change, for the first time or again. */
  boolean taken(int person, int sequence) {
    change(person, sequence);
    return true;
  }

  private static IdentityRecord record(int person, LocalGovernmentCode town, int number) {
    return IdentityRecord.of(
        PersonName.of("見本", "花子"),
        PartialDate.of("2000-04-01"),
        Sex.FEMALE,
        Address.of(town, "見本町" + number + "番"),
        code(person));
  }

  private static ResidenceCode code(int person) {
    long body = person * 100L;
    while (!ResidenceCode.isIssuable(body)) {
      body++;
    }
    return ResidenceCode.ofBody(body);
  }

  Subject subject(int person) {
    return subjects.computeIfAbsent(person, p -> nation.find(code(p)).orElseThrow());
  }

  Provision provision() {
    return nation.provision(NATIONAL);
  }

  List<ProvisionEntry> logged() {
    return store.inTransaction(s -> new ArrayList<>(s.provisions().list(0, 10_000)));
  }

  static Provision.Inquiry inquiry(Set<Item> items) {
    return inquiry("1-41", null, items);
  }

  static Provision.Inquiry inquiry(
      String rule, @Nullable PrefectureCode prefecture, Set<Item> items) {
    UseRule found = NATIONAL.find(rule).orElseThrow();
    String organ = found.recipient().name();
    return new Provision.Inquiry(
        prefecture == null ? Recipient.national(organ) : Recipient.in(prefecture, organ),
        found.affair(),
        items,
        "operator-1",
        "matching-1",
        "example");
  }

  static FeedId feed() {
    Provision.Inquiry inquiry = inquiry(CHANGE);
    return FeedId.of(inquiry.recipient(), inquiry.affair());
  }

  FollowKey keyOf(int person) {
    return new FeedKey(new byte[32], 0).follow(feed(), subject(person));
  }
}
