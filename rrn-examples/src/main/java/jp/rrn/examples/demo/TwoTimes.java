package jp.rrn.examples.demo;

import java.io.PrintStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.rrn.history.History;
import jp.rrn.history.Snapshot;
import jp.rrn.node.NationalCenter;
import jp.rrn.record.IdentityRecord;
import jp.rrn.record.Subject;

/**
 * Somebody whose relocation was recorded by mistake and taken back the next day, as of two days and
 * two states of knowledge.
 */
final class TwoTimes {
  private static final LocalDate MISTAKEN = LocalDate.of(2026, 5, 17);
  private static final List<LocalDate> DAYS =
      List.of(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 5, 20));

  private final PrintStream out;
  private final NationalCenter nation;
  private final FileClock clock;

  TwoTimes(PrintStream out, NationalCenter nation, FileClock clock) {
    this.out = out;
    this.nation = nation;
    this.clock = clock;
  }

  /** Prints what the nation knows of this resident; a file may be without. */
  void print(Optional<IdentityRecord> resident) {
    Optional<Subject> subject = resident.flatMap(record -> nation.find(record.residenceCode()));
    if (subject.isEmpty()) {
      out.println("no history to show: p0292 is not known at the nation");
      return;
    }
    History history = nation.history(subject.get());
    for (LocalDate day : DAYS) {
      for (Instant known : List.of(FileClock.noon(MISTAKEN), clock.instant())) {
        String words = history.asOf(day, known).map(TwoTimes::words).orElse("no record");
        out.printf(
            "on %s, as known %s: %s%n", day, LocalDate.ofInstant(known, clock.getZone()), words);
      }
    }
  }

  private static String words(Snapshot snapshot) {
    boolean numbered = snapshot.record().myNumber().isPresent();
    return snapshot.state()
        + ", lives at "
        + snapshot.record().address().text()
        + ", last change "
        + snapshot.event().change().reason()
        + (numbered ? ", numbered" : ", no number");
  }
}
