package jp.rrn.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.rrn.code.LocalGovernmentCode;
import jp.rrn.code.MyNumber;
import jp.rrn.code.ResidenceCode;
import jp.rrn.date.PartialDate;
import jp.rrn.history.Change;
import jp.rrn.history.ChangeReason;
import jp.rrn.history.FormerNumbers;
import jp.rrn.history.History;
import jp.rrn.history.HistoryEntry;
import jp.rrn.history.MessageId;
import jp.rrn.record.Address;
import jp.rrn.record.IdentityRecord;
import jp.rrn.record.Item;
import jp.rrn.record.PersonName;
import jp.rrn.record.Sex;
import jp.rrn.record.Subject;
import org.junit.jupiter.api.Test;

/** What each of the fourteen reasons, and taking back, means to cards and certificates. */
class RecordNoticesTest {
  private static final LocalGovernmentCode TOWN = LocalGovernmentCode.of("131016");
  private static final LocalGovernmentCode FAR_TOWN = LocalGovernmentCode.of("202011");
  private static final LocalDate FIRST = LocalDate.of(2026, 4, 1);
  private static final LocalDate RECORDED = LocalDate.of(2026, 9, 9);

  private final List<HistoryEntry> entries = new ArrayList<>();
  private IdentityRecord record =
      IdentityRecord.of(
              PersonName.of("見本", "花子"),
              PartialDate.of("2000-04-01"),
              Sex.FEMALE,
              Address.of(TOWN, "見本町一丁目1-1"),
              ResidenceCode.ofBody(1234567890L))
          .withMyNumber(MyNumber.ofBody(1));

  private HistoryEntry add(
      LocalGovernmentCode origin,
      ChangeReason reason,
      Set<Item> items,
      FormerNumbers former,
      Optional<HistoryEntry> cancels) {
    int sequence = entries.size() + 1;
    LocalDate day = FIRST.plusDays(10L * sequence);
    Change change =
        new Change(
            new MessageId(7, sequence),
            origin,
            reason,
            PartialDate.of(day),
            day.plusDays(1),
            day,
            items,
            record,
            former,
            cancels.map(entry -> entry.change().messageId()),
            "operator-1");
    HistoryEntry entry =
        new HistoryEntry(new Subject(1), sequence, Instant.EPOCH.plusSeconds(sequence), change);
    entries.add(entry);
    return entry;
  }

  private HistoryEntry add(ChangeReason reason, Item... items) {
    return add(TOWN, reason, Set.of(items), FormerNumbers.NONE, Optional.empty());
  }

  private HistoryEntry born() {
    return add(ChangeReason.BIRTH, Item.recorded().toArray(Item[]::new));
  }

  private HistoryEntry takeBack(HistoryEntry entry) {
    return add(
        TOWN,
        entry.change().reason().cancelledBy(),
        Set.of(),
        FormerNumbers.NONE,
        Optional.of(entry));
  }

  private List<RecordNotice> notices(HistoryEntry entry) {
    return RecordNotices.of(History.of(entries), entry, RECORDED);
  }

  private void means(HistoryEntry entry, RecordEvent event) {
    assertThat(notices(entry)).extracting(RecordNotice::event).isNotEmpty().containsOnly(event);
  }

  @Test
  void aBirthAndAFirstNumberMeanNothing() {
    assertThat(notices(born())).isEmpty();
    assertThat(notices(add(ChangeReason.MY_NUMBER_EX_OFFICIO_ENTRY, Item.MY_NUMBER))).isEmpty();
    assertThat(notices(add(ChangeReason.RESIDENCE_CODE_EX_OFFICIO_ENTRY, Item.RESIDENCE_CODE)))
        .isEmpty();
  }

  @Test
  void revisionsMeanWhatTheirReasonSays() {
    born();
    means(add(ChangeReason.RELOCATION, Item.ADDRESS), RecordEvent.REVISED);
    means(add(ChangeReason.EX_OFFICIO_REVISION, Item.NAME), RecordEvent.REVISED);
    means(add(ChangeReason.MINOR_REVISION, Item.ADDRESS), RecordEvent.MINOR_REVISION);
  }

  /** 30条の15 3項: by the residence code, never by the My Number; nothing of the record itself. */
  @Test
  void aChangedCodeIsToldWithTheFormerOne() {
    born();
    ResidenceCode former = record.residenceCode();
    record = record.withResidenceCode(ResidenceCode.ofBody(1234567893L));
    HistoryEntry entry =
        add(
            TOWN,
            ChangeReason.RESIDENCE_CODE_CHANGE_REQUEST,
            Set.of(Item.RESIDENCE_CODE),
            FormerNumbers.of(former),
            Optional.empty());

    assertThat(notices(entry))
        .containsExactly(
            notice(entry, NoticeReceiver.CARD_SYSTEM, former),
            notice(entry, NoticeReceiver.CERTIFICATE_SERVICE, former));
  }

  private RecordNotice notice(HistoryEntry entry, NoticeReceiver receiver, ResidenceCode former) {
    return new RecordNotice(
        new NoticeId(entry.change().messageId(), receiver),
        record.residenceCode(),
        Optional.of(former),
        RecordEvent.RESIDENCE_CODE_REVISED,
        RECORDED,
        entry.change().effectiveFrom());
  }

  @Test
  void aChangedMyNumberIsToldToTheCardSystemOnly() {
    born();
    for (ChangeReason reason :
        List.of(
            ChangeReason.MY_NUMBER_CHANGE_REQUEST, ChangeReason.MY_NUMBER_EX_OFFICIO_REVISION)) {
      HistoryEntry entry =
          add(
              TOWN,
              reason,
              Set.of(Item.MY_NUMBER),
              FormerNumbers.of(MyNumber.ofBody(1)),
              Optional.empty());
      means(entry, RecordEvent.MY_NUMBER_REVISED);
      assertThat(notices(entry))
          .extracting(told -> told.id().receiver())
          .containsExactly(NoticeReceiver.CARD_SYSTEM);
    }
  }

  @Test
  void aMoveIsToldWithThePlannedDayAndTheDayOfTheMove() {
    born();
    HistoryEntry out = add(ChangeReason.MOVE_OUT);
    means(out, RecordEvent.MOVED_OUT);
    assertThat(notices(out)).allMatch(told -> told.day().equals(out.change().effectiveFrom()));
    assertThat(notices(out)).allMatch(told -> told.on().equals(RECORDED));

    HistoryEntry in =
        add(FAR_TOWN, ChangeReason.MOVE_IN, Item.recorded(), FormerNumbers.NONE, Optional.empty());
    means(in, RecordEvent.MOVED_IN);
    assertThat(notices(in)).allMatch(told -> told.on().equals(in.change().notifiedOn()));
    assertThat(notices(out)).as("what came later does not count").isNotEmpty();
    means(out, RecordEvent.MOVED_OUT);
  }

  @Test
  void deathAndDeletionEndIt() {
    born();
    means(add(ChangeReason.DEATH), RecordEvent.DIED);
    entries.clear();
    born();
    means(add(ChangeReason.EX_OFFICIO_DELETION), RecordEvent.DELETED_OTHERWISE);
  }

  @Test
  void aMoveOutThatIsTakenBackIsWithdrawn() {
    born();
    HistoryEntry out = add(ChangeReason.MOVE_OUT);

    means(takeBack(out), RecordEvent.MOVE_WITHDRAWN);
  }

  /** 職権回復. */
  @Test
  void whoRestoresARecordAfterAMoveOutSaysThatNobodyMoved() {
    born();
    add(ChangeReason.MOVE_OUT);
    Item[] all = Item.recorded().toArray(Item[]::new);
    means(add(ChangeReason.EX_OFFICIO_ENTRY, all), RecordEvent.MOVE_WITHDRAWN);

    add(ChangeReason.MOVE_OUT);
    HistoryEntry elsewhere =
        add(
            FAR_TOWN,
            ChangeReason.EX_OFFICIO_ENTRY,
            Item.recorded(),
            FormerNumbers.NONE,
            Optional.empty());
    assertThat(notices(elsewhere)).isEmpty();
  }

  @Test
  void aCorrectedMoveOutIsToldWithItsRightDay() {
    born();
    HistoryEntry out = add(ChangeReason.MOVE_OUT);
    HistoryEntry right =
        add(TOWN, ChangeReason.MOVE_OUT, Set.of(), FormerNumbers.NONE, Optional.of(out));

    means(right, RecordEvent.MOVED_OUT);
    assertThat(notices(right)).allMatch(told -> told.day().equals(right.change().effectiveFrom()));
  }

  @Test
  void aMoveInThatIsTakenBackLeavesTheMoveOut() {
    born();
    HistoryEntry out = add(ChangeReason.MOVE_OUT);
    HistoryEntry in = add(ChangeReason.MOVE_IN, Item.recorded().toArray(Item[]::new));
    HistoryEntry back = takeBack(in);

    means(back, RecordEvent.MOVED_OUT);
    assertThat(notices(back)).allMatch(told -> told.day().equals(out.change().effectiveFrom()));
  }

  @Test
  void aDeathThatIsTakenBackBringsNoCardBack() {
    born();

    assertThat(notices(takeBack(add(ChangeReason.DEATH)))).isEmpty();
  }

  @Test
  void anEntryThatIsTakenBackIsADeletion() {
    means(takeBack(born()), RecordEvent.DELETED_OTHERWISE);
  }

  @Test
  void takingARevisionBackRevisesTheRecordOnceMore() {
    born();
    record = record.withName(PersonName.of("例田", "花子"));
    HistoryEntry revised = add(ChangeReason.EX_OFFICIO_REVISION, Item.NAME);
    means(takeBack(revised), RecordEvent.REVISED);
  }

  @Test
  void takingAMinorRevisionBackIsMinor() {
    born();
    record = record.withName(PersonName.of("見夲", "花子"));
    HistoryEntry minor = add(ChangeReason.MINOR_REVISION, Item.NAME);
    means(takeBack(minor), RecordEvent.MINOR_REVISION);
  }

  @Test
  void takingBackWhatChangedNothingMeansNothing() {
    born();
    HistoryEntry revised = add(ChangeReason.EX_OFFICIO_REVISION, Item.NAME);

    assertThat(notices(takeBack(revised))).isEmpty();
  }

  /** The same entry always gives the same notices, with the same ids. */
  @Test
  void noticesAreReadings() {
    born();
    HistoryEntry entry = add(ChangeReason.RELOCATION, Item.ADDRESS);
    List<RecordNotice> once = notices(entry);
    add(ChangeReason.DEATH);

    assertThat(notices(entry)).isEqualTo(once);
    assertThat(once).extracting(RecordNotice::id).doesNotHaveDuplicates();
    assertThat(once.toString()).doesNotContain(record.residenceCode().digits(), "見本");
  }

  @Test
  void refusesAnEntryOfAnotherHistory() {
    HistoryEntry entry = born();
    History other = History.of(List.of());

    assertThatThrownBy(() -> RecordNotices.of(other, entry, RECORDED))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("entry: must be one of the history");
  }
}
