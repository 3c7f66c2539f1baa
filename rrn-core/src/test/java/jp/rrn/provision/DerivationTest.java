package jp.rrn.provision;

import static jp.rrn.provision.DerivedAnswer.NO;
import static jp.rrn.provision.DerivedAnswer.NOT_DETERMINED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import jp.rrn.code.LocalGovernmentCode;
import jp.rrn.code.ResidenceCode;
import jp.rrn.date.PartialDate;
import jp.rrn.history.Change;
import jp.rrn.history.ChangeReason;
import jp.rrn.history.FormerNumbers;
import jp.rrn.history.HistoryEntry;
import jp.rrn.history.MessageId;
import jp.rrn.history.RecordState;
import jp.rrn.history.Snapshot;
import jp.rrn.law.Giver;
import jp.rrn.law.Questions;
import jp.rrn.record.Address;
import jp.rrn.record.IdentityRecord;
import jp.rrn.record.PersonName;
import jp.rrn.record.Sex;
import jp.rrn.record.Subject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What each node knows, beside what the properties of the nation's counter say. */
class DerivationTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 4, 1);
  private static final LocalGovernmentCode TOWN = LocalGovernmentCode.of("131016");

  private static Snapshot snapshot(RecordState state, ChangeReason last) {
    IdentityRecord record =
        IdentityRecord.of(
            PersonName.of("見本", "花子"),
            PartialDate.of("1990-01-01"),
            Sex.FEMALE,
            Address.of(TOWN, "見本町1"),
            ResidenceCode.of("12345678903"));
    Change change =
        new Change(
            new MessageId(1, 1),
            TOWN,
            last,
            PartialDate.of(TODAY),
            TODAY,
            TODAY,
            Set.of(),
            record,
            FormerNumbers.NONE,
            Optional.of(new MessageId(2, 2)),
            "operator-1");
    return new Snapshot(state, record, new HistoryEntry(new Subject(1), 1, Instant.EPOCH, change));
  }

  /** Only the agency hears of it if somebody who has left lives elsewhere now. */
  @ParameterizedTest
  @EnumSource(Giver.class)
  void whereWhoHasLeftLivesIsKnownToTheAgencyAlone(Giver giver) {
    Derivation asked = new Derivation(Questions.NONE.withResidentOf(TOWN), TODAY, giver);

    assertThat(asked.resident(snapshot(RecordState.MOVED_OUT, ChangeReason.MOVE_OUT)))
        .contains(giver == Giver.AGENCY ? NO : NOT_DETERMINED);
    assertThat(asked.resident(snapshot(RecordState.DEAD, ChangeReason.DEATH))).contains(NO);
  }

  /** A day that has not ended can still be the day of a death. */
  @ParameterizedTest
  @CsvSource({"-1, YES", "0, NOT_DETERMINED", "1, NOT_DETERMINED"})
  void whoLivesIsSaidToHaveLivedAtTheEndOfDaysThatHaveEnded(int days, DerivedAnswer answer) {
    Questions question = Questions.NONE.withAliveOn(TODAY.plusDays(days));
    Derivation asked = new Derivation(question, TODAY, Giver.AGENCY);

    assertThat(asked.alive(snapshot(RecordState.CURRENT, ChangeReason.RELOCATION)))
        .contains(answer);
  }

  /**
   * If another change stands where the end should stand, its day is not taken for that of the end.
   */
  @ParameterizedTest
  @CsvSource({"DEAD, DEATH, NO", "DEAD, MINOR_REVISION, NOT_DETERMINED"})
  void theDayOfAnotherChangeIsNoDayOfDeath(
      RecordState state, ChangeReason last, DerivedAnswer answer) {
    Derivation asked = new Derivation(Questions.NONE.withAliveOn(TODAY), TODAY, Giver.AGENCY);

    assertThat(asked.alive(snapshot(state, last))).contains(answer);
  }
}
