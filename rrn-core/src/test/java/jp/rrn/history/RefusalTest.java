package jp.rrn.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each way in which a history says no, on one life; and what a change itself refuses. */
class RefusalTest {
  private static final LocalGovernmentCode TOWN = LocalGovernmentCode.of("131016");
  private static final LocalGovernmentCode OTHER_TOWN = LocalGovernmentCode.of("202011");
  private static final LocalDate BORN = LocalDate.of(2026, 4, 1);
  private static final LocalDate MOVED = LocalDate.of(2026, 5, 1);
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
  private static final Set<Item> ADDRESS = Set.of(Item.ADDRESS);
  private static final Set<Item> NONE = Set.of();
  private static final IdentityRecord RECORD =
      IdentityRecord.of(
          PersonName.of("見本", "花子"),
          PartialDate.of(BORN),
          Sex.FEMALE,
          Address.of(TOWN, "見本町1"),
          ResidenceCode.ofBody(1));

  private final List<HistoryEntry> entries = new ArrayList<>();
  private final Change birth = add(ChangeReason.BIRTH, BORN, Item.recorded(), null);

  @Test
  void aStateThatDoesNotAllowTheReason() {
    assertRefused(
        change(ChangeReason.BIRTH, TODAY, Item.recorded(), null),
        Refusal.STATE_DOES_NOT_ALLOW_REASON);
    assertRefused(change(ChangeReason.DEATH, TODAY, NONE, null), null);
  }

  @Test
  void aCancellationOfWhatIsNotThereOrDoesNotCount() {
    Change moved = add(ChangeReason.RELOCATION, MOVED, ADDRESS, null);
    assertRefused(
        change(ChangeReason.EX_OFFICIO_REVISION, TODAY, NONE, new MessageId(9, 9)),
        Refusal.CANCELS_UNKNOWN_CHANGE);
    add(ChangeReason.EX_OFFICIO_REVISION, TODAY, NONE, moved.messageId());
    assertRefused(
        change(ChangeReason.EX_OFFICIO_REVISION, TODAY, NONE, moved.messageId()),
        Refusal.CANCELS_CANCELLED_CHANGE);
  }

  @Test
  void aCancellationWithAReasonOfAnotherKind() {
    Change moved = add(ChangeReason.RELOCATION, MOVED, ADDRESS, null);
    assertRefused(
        change(ChangeReason.EX_OFFICIO_DELETION, TODAY, NONE, moved.messageId()),
        Refusal.CANCELS_WITH_WRONG_REASON);
    assertRefused(change(ChangeReason.EX_OFFICIO_REVISION, TODAY, NONE, moved.messageId()), null);
  }

  @Test
  void aCorrectionOfAnotherKindOrOfACancellation() {
    Change moved = add(ChangeReason.RELOCATION, MOVED, ADDRESS, null);
    assertRefused(
        change(ChangeReason.EX_OFFICIO_ENTRY, TODAY, Item.recorded(), moved.messageId()),
        Refusal.CORRECTS_WITH_ANOTHER_KIND);
    Change cancelled = add(ChangeReason.EX_OFFICIO_REVISION, TODAY, NONE, moved.messageId());
    assertRefused(
        change(ChangeReason.EX_OFFICIO_REVISION, TODAY, ADDRESS, cancelled.messageId()),
        Refusal.CORRECTS_A_CANCELLATION);
  }

  @Test
  void aDeletionInPlaceOfACancellationIsNoCorrection() {
    Change cancelled = add(ChangeReason.EX_OFFICIO_DELETION, TODAY, NONE, birth.messageId());

    assertRefused(
        change(ChangeReason.EX_OFFICIO_DELETION, TODAY, NONE, cancelled.messageId()),
        Refusal.CANCELS_WITH_WRONG_REASON);
    assertRefused(change(ChangeReason.EX_OFFICIO_ENTRY, TODAY, NONE, cancelled.messageId()), null);
  }

  @Test
  void aCancellationOfWhatALaterChangeRestsOn() {
    add(ChangeReason.RELOCATION, MOVED, ADDRESS, null);

    assertRefused(
        change(ChangeReason.EX_OFFICIO_DELETION, TODAY, NONE, birth.messageId()),
        Refusal.LATER_CHANGE_RESTS_ON_IT);
  }

  @Test
  void aCancellationOfACancellationAfterWhichLifeWentOn() {
    Change death = add(ChangeReason.DEATH, MOVED, NONE, null);
    Change taken = add(ChangeReason.EX_OFFICIO_ENTRY, MOVED, NONE, death.messageId());
    add(ChangeReason.RELOCATION, TODAY, ADDRESS, null);

    assertRefused(
        change(ChangeReason.EX_OFFICIO_DELETION, TODAY, NONE, taken.messageId()),
        Refusal.LATER_CHANGE_RESTS_ON_IT);
  }

  @Test
  void aCorrectionThatPutsTheBeginningAfterWhatFollowed() {
    add(ChangeReason.RELOCATION, MOVED, ADDRESS, null);

    assertRefused(
        change(ChangeReason.BIRTH, MOVED.plusDays(1), Item.recorded(), birth.messageId()),
        Refusal.LATER_CHANGE_RESTS_ON_IT);
    assertRefused(
        change(ChangeReason.BIRTH, BORN.minusDays(1), Item.recorded(), birth.messageId()), null);
  }

  @Test
  void anEndBeforeTheBeginning() {
    assertRefused(
        change(ChangeReason.DEATH, BORN.minusDays(1), NONE, null), Refusal.ENDS_BEFORE_IT_BEGINS);
    assertRefused(change(ChangeReason.DEATH, BORN, NONE, null), null);
  }

  @Test
  void aChangeOfNumberTakenBack() {
    Change number =
        add(ChangeReason.MY_NUMBER_EX_OFFICIO_ENTRY, MOVED, Set.of(Item.MY_NUMBER), null);

    assertRefused(
        change(ChangeReason.EX_OFFICIO_REVISION, TODAY, NONE, number.messageId()),
        Refusal.NUMBER_CHANGE_STANDS);
  }

  @Test
  void aChangeByWhoDoesNotHoldTheRecord() {
    Change foreign = change(ChangeReason.RELOCATION, TODAY, ADDRESS, null, OTHER_TOWN);
    assertRefused(foreign, Refusal.NOT_THE_HOLDER);
    assertRefused(
        change(ChangeReason.EX_OFFICIO_DELETION, TODAY, NONE, birth.messageId(), OTHER_TOWN),
        Refusal.NOT_THE_HOLDER);
  }

  @Test
  void aMoveOutIsPlannedFromItsNotificationOn() {
    LocalDate planned = TODAY.plusDays(9);
    add(ChangeReason.MOVE_OUT, planned, NONE, null);
    History history = History.of(entries);

    assertThat(history.stateAsOf(TODAY.minusDays(1), Instant.MAX)).isEqualTo(RecordState.CURRENT);
    assertThat(history.stateAsOf(TODAY, Instant.MAX)).isEqualTo(RecordState.MOVE_OUT_PLANNED);
    assertThat(history.stateAsOf(planned, Instant.MAX)).isEqualTo(RecordState.MOVED_OUT);
    assertThat(history.timelineAsKnown(Instant.MAX))
        .extracting(Segment::state)
        .containsExactly(RecordState.CURRENT, RecordState.MOVE_OUT_PLANNED, RecordState.MOVED_OUT);
  }

  @Test
  void aFormerNumberWithoutItsChange() {
    assertThatThrownBy(
            () ->
                new Change(
                    new MessageId(1, 1),
                    TOWN,
                    ChangeReason.RELOCATION,
                    PartialDate.of(TODAY),
                    TODAY,
                    TODAY,
                    ADDRESS,
                    RECORD,
                    FormerNumbers.of(MyNumber.ofBody(1)),
                    Optional.empty(),
                    "operator-1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("former: ");
  }

  @Test
  void whatIsReadFromAHistoryPrintsNoDay() {
    History history = History.of(entries);

    assertThat(
            history.timelineAsKnown(Instant.MAX)
                + " "
                + history.timelineAsKnown(Item.NAME, Instant.MAX)
                + history.differences(Instant.MIN, Instant.MAX)
                + history.asOf(TODAY, Instant.MAX))
        .contains("masked")
        .doesNotContain("2026", "CURRENT", "見本");
  }

  private void assertRefused(Change change, @Nullable Refusal refusal) {
    assertThat(History.of(entries).refusal(change, TODAY)).isEqualTo(Optional.ofNullable(refusal));
  }

  private Change add(
      ChangeReason reason, LocalDate day, Set<Item> items, @Nullable MessageId cancels) {
    Change change = change(reason, day, items, cancels);
    entries.add(
        new HistoryEntry(
            new Subject(1),
            entries.size() + 1,
            TODAY.atStartOfDay().toInstant(ZoneOffset.UTC),
            change));
    return change;
  }

  private Change change(
      ChangeReason reason, LocalDate day, Set<Item> items, @Nullable MessageId cancels) {
    return change(reason, day, items, cancels, TOWN);
  }

  private Change change(
      ChangeReason reason,
      LocalDate day,
      Set<Item> items,
      @Nullable MessageId cancels,
      LocalGovernmentCode origin) {
    LocalDate notified = day.isAfter(TODAY) ? TODAY : day;
    return new Change(
        new MessageId(1, entries.size()),
        origin,
        reason,
        PartialDate.of(day),
        notified,
        day,
        items,
        RECORD.withMyNumber(MyNumber.ofBody(entries.size())),
        FormerNumbers.NONE,
        Optional.ofNullable(cancels),
        "operator-1");
  }
}
