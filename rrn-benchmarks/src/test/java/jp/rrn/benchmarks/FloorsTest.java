package jp.rrn.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import jp.rrn.history.History;
import jp.rrn.history.HistoryEntry;
import jp.rrn.history.Snapshot;
import jp.rrn.law.Decision;
import org.junit.jupiter.api.Test;

/** A floor that does less than the library would flatter nobody: both answer the same. */
class FloorsTest {
  private static final int ASKED = 1024;

  @Test
  void bothReadTheSameNumbers() {
    NumberParsing strict = new NumberParsing();
    NumberParsing asWritten = new NumberParsing();
    NumberParsing floor = new NumberParsing();
    for (int i = 0; i < ASKED; i++) {
      long value = floor.floorMyNumber().value();

      assertThat(Long.parseLong(strict.myNumber().digits())).isEqualTo(value);
      assertThat(Long.parseLong(asWritten.myNumberAsWritten().digits())).isEqualTo(value);
    }
  }

  @Test
  void bothReadTheSameCodes() {
    NumberParsing strict = new NumberParsing();
    NumberParsing floor = new NumberParsing();
    for (int i = 0; i < ASKED; i++) {
      assertThat(Long.parseLong(strict.residenceCode().digits()))
          .isEqualTo(floor.floorResidenceCode().value());
    }
  }

  @Test
  void everyLawfulRequestIsPermittedAndTheOthersDenied() {
    Decisions decisions = new Decisions();
    Decisions floor = new Decisions();
    Set<String> rules = new HashSet<>();
    for (int i = 0; i < 420; i++) {
      assertThat(decisions.permit()).isInstanceOf(Decision.Permit.class);
      rules.add(floor.floorKeyIndex().id());
    }
    for (int i = 0; i < 420; i++) {
      assertThat(decisions.deny()).isInstanceOf(Decision.Deny.class);
    }
    // So many pairs of recipient and affair the tables have; some rules share one.
    assertThat(rules).hasSize(308);
  }

  @Test
  void theFloorOfAppendingIsTheHashOfTheLeaf() {
    LogTree log = new LogTree();
    byte[] floor = log.floorAppend();

    assertThat(log.append()).isZero();
    assertThat(log.append()).isEqualTo(1);
    assertThat(floor).hasSize(32);
    for (int i = 0; i < ASKED; i++) {
      assertThat(log.verify()).isTrue();
    }
    assertThat(log.prove().path()).hasSize(16);
  }

  @Test
  void bothReadTheSameHistoryOnEveryDayAndAtEveryMoment() {
    History history = History.of(HistoryReading.twentyEntries());
    EntryScan scan = new EntryScan(history.entries());
    Set<Optional<Snapshot>> answers = new HashSet<>();

    assertThat(history.entries()).hasSize(HistoryReading.ENTRIES);
    for (HistoryEntry known : history.entries()) {
      for (HistoryEntry held : history.entries()) {
        LocalDate day = held.change().effectiveFrom();
        for (LocalDate valid : new LocalDate[] {day.minusDays(1), day}) {
          Optional<Snapshot> answer = scan.asOf(valid, known.recordedAt());

          assertThat(answer).isEqualTo(history.asOf(valid, known.recordedAt()));
          assertThat(scan.asOf(valid, known.recordedAt().minus(Duration.ofMillis(1))))
              .isEqualTo(history.asOf(valid, known.recordedAt().minus(Duration.ofMillis(1))));
          answers.add(answer);
        }
      }
    }
    assertThat(answers).hasSizeGreaterThan(20);
  }
}
