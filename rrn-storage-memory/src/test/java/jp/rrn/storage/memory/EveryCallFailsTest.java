package jp.rrn.storage.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import jp.rrn.history.ChangeReason;
import jp.rrn.testkit.fault.CountedFault;
import jp.rrn.testkit.fault.Fault;
import jp.rrn.testkit.japan.Yearly;
import jp.rrn.testkit.nation.Nation;
import jp.rrn.testkit.nation.NationReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * P58: every call on every line, every transaction and every port call of a small nation fails
 * once, before its effect and after it. All tiers agree each time, nothing is lost, nothing twice.
 */
class EveryCallFailsTest {
  private static final Nation NATION =
      Nation.of(2)
          .municipalities(2, 2)
          .days(45)
          .pace(120)
          .oftener(Yearly.BIRTH, 6)
          .oftener(Yearly.MY_NUMBER_CHANGE, 3_000)
          .oftener(Yearly.RESIDENCE_CODE_CHANGE, 3_000)
          .oftener(Yearly.CORRECTION, 60)
          .oftener(Yearly.MOVE_OUT_TAKEN_BACK, 40)
          .oftener(Yearly.NATURALISATION, 0)
          .seed(55);

  @ParameterizedTest
  @EnumSource(names = {"BEFORE", "AFTER", "TWICE", "LATE"})
  void everyTierAgreesWhicheverCallFails(Fault fault) {
    long calls = calls();
    List<String> wrong = new ArrayList<>();
    for (long call = 0; call < calls; call++) {
      NationReport report = NATION.everyCall(CountedFault.at(call, fault)).run(MemoryStore::new);
      if (!isWell(report)) {
        wrong.add("call " + call + "\n" + report.summary());
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static boolean isWell(NationReport report) {
    return report.agrees()
        && report.faults() == 1
        && report.unnumbered() == 0
        && report.refused().isEmpty()
        && NationProperties.changes(report)
            == NationProperties.recorded(report) + report.firstNumbers();
  }

  /** The scenario is worth its time: it has calls of every kind, and people who move. */
  @Test
  void theScenarioHasWhatCanFail() {
    NationReport report = NATION.run(MemoryStore::new);

    assertThat(report.recorded())
        .containsOnlyKeys(
            ChangeReason.EX_OFFICIO_ENTRY,
            ChangeReason.BIRTH,
            ChangeReason.MOVE_OUT,
            ChangeReason.MOVE_IN,
            ChangeReason.RELOCATION,
            ChangeReason.DEATH,
            ChangeReason.MY_NUMBER_CHANGE_REQUEST,
            ChangeReason.RESIDENCE_CODE_CHANGE_REQUEST);
    assertThat(calls()).isBetween(300L, 3_000L);
  }

  private static long calls() {
    CountedFault counter = CountedFault.never();
    NATION.everyCall(counter).run(MemoryStore::new);
    return counter.calls();
  }
}
