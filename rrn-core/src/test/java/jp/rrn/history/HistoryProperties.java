package jp.rrn.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import jp.rrn.code.LocalGovernmentCode;
import jp.rrn.code.MyNumber;
import jp.rrn.code.ResidenceCode;
import jp.rrn.date.PartialDate;
import jp.rrn.record.Address;
import jp.rrn.record.IdentityRecord;
import jp.rrn.record.Item;
import jp.rrn.record.PersonName;
import jp.rrn.record.Sex;
import jp.rrn.record.Subject;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The history against a model that looks at every entry for every day, moment and item. */
class HistoryProperties {
  private static final LocalGovernmentCode TOWN = LocalGovernmentCode.of("131016");
  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);
  private static final Instant FIRST_MOMENT = Instant.parse("2026-01-01T00:00:00Z");
  private static final int DAYS = 8;
  private static final int MOMENTS = 6;
  private static final Set<Item> ITEMS = EnumSet.complementOf(EnumSet.of(Item.CHANGE_EVENT));

  /** P22, P30: last writer by sequence, for every cell; moments repeat and go back. */
  @Property(tries = 300)
  void everyItemIsThatOfTheLastWriterThatCounts(@ForAll long seed) {
    History history = history(new Random(seed));
    for (int day = 0; day < DAYS; day++) {
      for (int moment = 0; moment < MOMENTS; moment++) {
        LocalDate valid = FIRST_DAY.plusDays(day);
        Instant known = FIRST_MOMENT.plusSeconds(moment);
        Optional<Snapshot> snapshot = history.asOf(valid, known);
        for (Item item : ITEMS) {
          Optional<Change> writer = lastWriter(history.entries(), item, valid, known);
          if (snapshot.isPresent() && writer.isPresent()) {
            assertThat(value(item, snapshot.get().record()))
                .isEqualTo(value(item, writer.get().record()));
          }
        }
        assertThat(snapshot.isPresent())
            .isEqualTo(lastLife(history.entries(), valid, known).isPresent());
      }
    }
  }

  /** P23. */
  @Property(tries = 100)
  void whatWasKnownThenDoesNotChangeLater(@ForAll long seed) {
    Random random = new Random(seed);
    List<HistoryEntry> entries = new ArrayList<>(history(random).entries());
    History before = History.of(entries);
    entries.add(entry(random, entries, MOMENTS));
    History after = History.of(entries);

    for (int day = 0; day < DAYS; day++) {
      Instant known = FIRST_MOMENT.plusSeconds(MOMENTS - 1);
      assertThat(after.asOf(FIRST_DAY.plusDays(day), known))
          .isEqualTo(before.asOf(FIRST_DAY.plusDays(day), known));
    }
  }

  /** P24, P25. */
  @Property(tries = 100)
  void segmentsAreSortedMaximalAndAgreeWithEveryDay(@ForAll long seed) {
    History history = history(new Random(seed));
    Instant known = FIRST_MOMENT.plusSeconds(MOMENTS);
    List<Segment> segments = history.timelineAsKnown(known);

    for (int i = 1; i < segments.size(); i++) {
      Segment one = segments.get(i - 1);
      Segment next = segments.get(i);
      assertThat(one.to()).isEqualTo(next.from());
      assertThat(one.state() == next.state() && one.record().equals(next.record())).isFalse();
    }
    for (int day = 0; day < DAYS; day++) {
      LocalDate valid = FIRST_DAY.plusDays(day);
      List<Segment> covering =
          segments.stream().filter(s -> !s.from().isAfter(valid) && s.to().isAfter(valid)).toList();
      Optional<Snapshot> snapshot = history.asOf(valid, known);
      assertThat(covering).hasSize(snapshot.isPresent() ? 1 : 0);
      snapshot.ifPresent(s -> assertThat(covering.get(0).record()).isEqualTo(s.record()));
    }
  }

  /** P26. */
  @Property(tries = 100)
  void cancellingTheLastEntryRestoresWhatWasBeforeIt(@ForAll long seed) {
    Random random = new Random(seed);
    List<HistoryEntry> entries = new ArrayList<>(history(random).entries());
    History before = History.of(entries);
    Change last = change(random, entries.size(), Optional.empty());
    entries.add(at(entries.size(), MOMENTS, last));
    ChangeReason reason = last.reason().cancelledBy();
    entries.add(
        at(
            entries.size(),
            MOMENTS,
            with(last, reason, Set.of(), entries.size(), Optional.of(last.messageId()))));
    History after = History.of(entries);

    for (int day = 0; day < DAYS; day++) {
      LocalDate valid = FIRST_DAY.plusDays(day);
      assertThat(after.asOf(valid, Instant.MAX).map(s -> List.of(s.state(), s.record())))
          .isEqualTo(before.asOf(valid, Instant.MAX).map(s -> List.of(s.state(), s.record())));
    }
    assertThat(after.entries()).hasSize(before.entries().size() + 2);
  }

  // The model.

  private static Optional<Change> lastWriter(
      List<HistoryEntry> entries, Item item, LocalDate valid, Instant known) {
    return last(entries, valid, known, change -> change.items().contains(item));
  }

  private static Optional<Change> lastLife(
      List<HistoryEntry> entries, LocalDate valid, Instant known) {
    return last(
        entries,
        valid,
        known,
        change ->
            (change.reason().kind() == ChangeReason.Kind.ENTRY && !change.items().isEmpty())
                || (change.reason().kind() == ChangeReason.Kind.DELETION
                    && (change.cancels().isEmpty() || takesBackADeletion(entries, change))));
  }

  private static boolean takesBackADeletion(List<HistoryEntry> entries, Change change) {
    return entries.stream()
        .anyMatch(
            e ->
                e.change().messageId().equals(change.cancels().orElseThrow())
                    && e.change().reason().kind() == ChangeReason.Kind.DELETION);
  }

  private static Optional<Change> last(
      List<HistoryEntry> entries,
      LocalDate valid,
      Instant known,
      java.util.function.Predicate<Change> wanted) {
    Optional<Change> last = Optional.empty();
    for (HistoryEntry entry : entries) {
      Change change = entry.change();
      if (wanted.test(change)
          && counts(entries, entry, known)
          && !change.effectiveFrom().isAfter(valid)) {
        last = Optional.of(change);
      }
    }
    return last;
  }

  private static boolean counts(List<HistoryEntry> entries, HistoryEntry entry, Instant known) {
    return !entry.recordedAt().isAfter(known)
        && entries.stream()
            .noneMatch(
                later ->
                    later.change().cancels().equals(Optional.of(entry.change().messageId()))
                        && counts(entries, later, known));
  }

  // What is generated.

  private static History history(Random random) {
    List<HistoryEntry> entries = new ArrayList<>();
    int size = random.nextInt(10);
    for (int i = 0; i < size; i++) {
      entries.add(entry(random, entries, random.nextInt(MOMENTS)));
    }
    return History.of(entries);
  }

  private static HistoryEntry entry(Random random, List<HistoryEntry> before, int moment) {
    Optional<MessageId> cancels =
        before.isEmpty() || random.nextInt(3) > 0
            ? Optional.empty()
            : Optional.of(before.get(random.nextInt(before.size())).change().messageId());
    return at(before.size(), moment, change(random, before.size(), cancels));
  }

  private static HistoryEntry at(int before, int moment, Change change) {
    return new HistoryEntry(new Subject(1), before + 1, FIRST_MOMENT.plusSeconds(moment), change);
  }

  private static Change change(Random random, int number, Optional<MessageId> cancels) {
    ChangeReason[] reasons = ChangeReason.values();
    ChangeReason reason = reasons[random.nextInt(reasons.length)];
    Set<Item> items =
        switch (reason) {
          case MOVE_IN, BIRTH, EX_OFFICIO_ENTRY -> ITEMS;
          case MOVE_OUT, DEATH, EX_OFFICIO_DELETION -> Set.<Item>of();
          case RELOCATION -> Set.of(Item.ADDRESS);
          case MINOR_REVISION, EX_OFFICIO_REVISION ->
              random.nextBoolean() ? Set.of(Item.NAME) : Set.of(Item.ADDRESS, Item.NAME);
          case MY_NUMBER_CHANGE_REQUEST,
              MY_NUMBER_EX_OFFICIO_REVISION,
              MY_NUMBER_EX_OFFICIO_ENTRY ->
              Set.of(Item.MY_NUMBER);
          default -> Set.of(Item.RESIDENCE_CODE);
        };
    boolean bare = cancels.isPresent() && random.nextBoolean();
    LocalDate day = FIRST_DAY.plusDays(random.nextInt(DAYS));
    IdentityRecord record =
        IdentityRecord.of(
                PersonName.of("見本", "花子" + number),
                PartialDate.of(day),
                random.nextBoolean() ? Sex.FEMALE : Sex.MALE,
                Address.of(TOWN, "見本町" + number),
                ResidenceCode.ofBody(number + 1))
            .withMyNumber(MyNumber.ofBody(number));
    return new Change(
        new MessageId(1, number),
        TOWN,
        reason,
        PartialDate.of(day),
        day,
        day,
        bare ? Set.of() : items,
        record,
        FormerNumbers.NONE,
        cancels,
        "operator-1");
  }

  private static Change with(
      Change change,
      ChangeReason reason,
      Set<Item> items,
      int number,
      Optional<MessageId> cancels) {
    return new Change(
        new MessageId(1, number),
        change.origin(),
        reason,
        change.eventDate(),
        change.notifiedOn(),
        change.effectiveFrom(),
        items,
        change.record(),
        FormerNumbers.NONE,
        cancels,
        change.operator());
  }

  private static Object value(Item item, IdentityRecord record) {
    return switch (item) {
      case NAME -> record.name();
      case DATE_OF_BIRTH -> record.dateOfBirth();
      case SEX -> record.sex();
      case ADDRESS -> record.address();
      case MY_NUMBER -> record.myNumber();
      case RESIDENCE_CODE -> record.residenceCode();
      case CHANGE_EVENT -> "";
    };
  }
}
