package jp.rrn.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordStateTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    // reason, then whether it may follow: NONE, CURRENT, MOVE_OUT_PLANNED, MOVED_OUT, DEAD, OTHER
    "MOVE_IN,                         yes, no,  yes, yes, no,  yes",
    "BIRTH,                           yes, no,  no,  no,  no,  no",
    "EX_OFFICIO_ENTRY,                yes, no,  no,  yes, yes, yes",
    "MOVE_OUT,                        no,  yes, no,  no,  no,  no",
    "DEATH,                           no,  yes, yes, no,  no,  no",
    "EX_OFFICIO_DELETION,             no,  yes, yes, no,  no,  no",
    "RELOCATION,                      no,  yes, yes, no,  no,  no",
    "MINOR_REVISION,                  no,  yes, yes, no,  no,  no",
    "EX_OFFICIO_REVISION,             no,  yes, yes, no,  no,  no",
    "MY_NUMBER_CHANGE_REQUEST,        no,  yes, yes, no,  no,  no",
    "MY_NUMBER_EX_OFFICIO_REVISION,   no,  yes, yes, no,  no,  no",
    "MY_NUMBER_EX_OFFICIO_ENTRY,      no,  yes, yes, no,  no,  no",
    "RESIDENCE_CODE_CHANGE_REQUEST,   no,  yes, yes, no,  no,  no",
    "RESIDENCE_CODE_EX_OFFICIO_ENTRY, no,  yes, yes, no,  no,  no"
  })
  void allowsExactlyTheseReasons(
      ChangeReason reason,
      String none,
      String current,
      String planned,
      String movedOut,
      String dead,
      String other) {
    assertThat(RecordState.NONE.allows(reason)).isEqualTo(none.equals("yes"));
    assertThat(RecordState.CURRENT.allows(reason)).isEqualTo(current.equals("yes"));
    assertThat(RecordState.MOVE_OUT_PLANNED.allows(reason)).isEqualTo(planned.equals("yes"));
    assertThat(RecordState.MOVED_OUT.allows(reason)).isEqualTo(movedOut.equals("yes"));
    assertThat(RecordState.DEAD.allows(reason)).isEqualTo(dead.equals("yes"));
    assertThat(RecordState.DELETED_OTHER.allows(reason)).isEqualTo(other.equals("yes"));
  }

  @ParameterizedTest(name = "{0} leads to {1}")
  @CsvSource({"MOVE_OUT, MOVED_OUT", "DEATH, DEAD", "EX_OFFICIO_DELETION, DELETED_OTHER"})
  void aDeletionLeadsToItsState(ChangeReason reason, RecordState state) {
    assertThat(RecordState.after(reason)).isEqualTo(state);
  }

  @Test
  void thereAreThreeReasonsOfEntryThreeOfDeletionAndEightOfRevision() {
    int[] kinds = new int[3];
    for (ChangeReason reason : ChangeReason.values()) {
      switch (reason.kind()) {
        case ENTRY -> kinds[0]++;
        case DELETION -> kinds[1]++;
        case REVISION -> kinds[2]++;
      }
    }
    assertThat(kinds).containsExactly(3, 3, 8);
  }
}
