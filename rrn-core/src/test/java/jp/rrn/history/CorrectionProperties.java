package jp.rrn.history;

import static jp.rrn.history.GeneratedHistories.DAYS;
import static jp.rrn.history.GeneratedHistories.FIRST_DAY;
import static jp.rrn.history.GeneratedHistories.MOMENTS;
import static jp.rrn.history.GeneratedHistories.at;
import static jp.rrn.history.GeneratedHistories.change;
import static jp.rrn.history.GeneratedHistories.history;
import static jp.rrn.history.GeneratedHistories.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import jp.rrn.record.Item;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What a correction, and a restoration, do to what holds from day to day. */
class CorrectionProperties {
  /** P27 for the last change: a correction is a cancellation and a new change in one entry. */
  @Property(tries = 300)
  void correctingTheLastChangeIsCancellingItAndRecordingAnother(@ForAll long seed) {
    Random random = new Random(seed);
    List<HistoryEntry> entries = new ArrayList<>(history(random).entries());
    Change wrong = change(random, entries.size(), Optional.empty());
    append(entries, wrong);
    Change right = sameKind(random, entries.size() + 1, wrong, Optional.empty());

    List<HistoryEntry> inTwo = new ArrayList<>(entries);
    Set<Item> none = Set.of();
    append(
        inTwo,
        with(
            wrong,
            wrong.reason().cancelledBy(),
            none,
            inTwo.size(),
            Optional.of(wrong.messageId())));
    append(inTwo, right);
    List<HistoryEntry> inOne = new ArrayList<>(entries);
    append(inOne, correction(right, wrong));

    assertHoldTheSame(History.of(inTwo), History.of(inOne));
  }

  /** P27 for any change: what was recorded since still holds. */
  @Property(tries = 300)
  void correctingAnEarlierChangeIsHavingRecordedItRightlyThen(@ForAll long seed) {
    Random random = new Random(seed);
    List<HistoryEntry> entries = new ArrayList<>();
    int size = 2 + random.nextInt(6);
    for (int i = 0; i < size; i++) {
      append(entries, change(random, i, Optional.empty()));
    }
    int index = random.nextInt(size);
    Change wrong = entries.get(index).change();
    Change right = sameKind(random, size, wrong, Optional.empty());

    List<HistoryEntry> rightly = new ArrayList<>(entries);
    rightly.set(index, at(index, MOMENTS, right));
    List<HistoryEntry> corrected = new ArrayList<>(entries);
    append(corrected, correction(right, wrong));

    assertHoldTheSame(History.of(rightly), History.of(corrected));
  }

  /** P27 again: what is corrected twice is as it was corrected last. */
  @Property(tries = 300)
  void correctingACorrectionIsHavingRecordedItRightlyThen(@ForAll long seed) {
    Random random = new Random(seed);
    List<HistoryEntry> entries = new ArrayList<>();
    int size = 2 + random.nextInt(5);
    for (int i = 0; i < size; i++) {
      append(entries, change(random, i, Optional.empty()));
    }
    int index = random.nextInt(size);
    Change wrong = entries.get(index).change();
    Change better = correction(sameKind(random, size, wrong, Optional.empty()), wrong);
    Change right = sameKind(random, size + 1, wrong, Optional.empty());

    List<HistoryEntry> rightly = new ArrayList<>(entries);
    rightly.set(index, at(index, MOMENTS, right));
    append(entries, better);
    append(entries, correction(right, better));

    assertHoldTheSame(History.of(rightly), History.of(entries));
  }

  /** P28. */
  @Property(tries = 300)
  void restoringADeletedRecordBringsBackWhatHeld(@ForAll long seed) {
    Random random = new Random(seed);
    List<HistoryEntry> entries = new ArrayList<>(history(random).entries());
    LocalDate after = FIRST_DAY.plusDays(DAYS);
    Optional<Snapshot> before = History.of(entries).asOf(after, Instant.MAX);
    Assume.that(before.map(Snapshot::state).equals(Optional.of(RecordState.CURRENT)));
    Change any = change(random, entries.size(), Optional.empty());
    append(entries, on(any, after, ChangeReason.EX_OFFICIO_DELETION, Set.of(), 100, before));
    append(entries, on(any, after, ChangeReason.EX_OFFICIO_ENTRY, Item.recorded(), 101, before));

    Snapshot restored = History.of(entries).asOf(after, Instant.MAX).orElseThrow();
    assertThat(restored.state()).isEqualTo(RecordState.CURRENT);
    assertThat(restored.record()).isEqualTo(before.orElseThrow().record());
  }

  private static Change on(
      Change any,
      LocalDate day,
      ChangeReason reason,
      Set<Item> items,
      int message,
      Optional<Snapshot> before) {
    return new Change(
        new MessageId(2, message),
        any.origin(),
        reason,
        any.eventDate(),
        any.notifiedOn(),
        day,
        items,
        before.orElseThrow().record(),
        FormerNumbers.NONE,
        Optional.empty(),
        any.operator());
  }

  /** Another change of the same kind: until one is drawn that is. */
  private static Change sameKind(
      Random random, int number, Change wrong, Optional<MessageId> cancels) {
    Change right = change(random, number, cancels);
    while (right.reason().kind() != wrong.reason().kind()) {
      right = change(random, number, cancels);
    }
    return right;
  }

  private static Change correction(Change right, Change wrong) {
    return new Change(
        right.messageId(),
        right.origin(),
        right.reason(),
        right.eventDate(),
        right.notifiedOn(),
        right.effectiveFrom(),
        right.items(),
        right.record(),
        right.former(),
        Optional.of(wrong.messageId()),
        right.operator());
  }

  private static void append(List<HistoryEntry> entries, Change change) {
    entries.add(at(entries.size(), MOMENTS, change));
  }

  private static void assertHoldTheSame(History one, History other) {
    for (int day = -1; day < DAYS + 1; day++) {
      LocalDate valid = FIRST_DAY.plusDays(day);
      assertThat(other.asOf(valid, Instant.MAX).map(s -> List.of(s.state(), s.record())))
          .isEqualTo(one.asOf(valid, Instant.MAX).map(s -> List.of(s.state(), s.record())));
    }
  }
}
