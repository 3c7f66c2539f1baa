package jp.rrn.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.rrn.history.History;
import jp.rrn.history.HistoryEntry;
import jp.rrn.history.Snapshot;
import jp.rrn.json.JsonForm;
import jp.rrn.law.Decision;
import jp.rrn.law.Moment;
import jp.rrn.law.Target;
import jp.rrn.law.UseRequest;
import jp.rrn.provision.ProvidedItems;
import jp.rrn.provision.ProvisionReply;
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
  void everyLawfulRequestIsPermittedAndTheOthersRefused() {
    Decisions decisions = new Decisions();
    Decisions floor = new Decisions();
    Set<String> rules = new HashSet<>();
    for (int i = 0; i < 420; i++) {
      assertThat(decisions.permit()).isInstanceOf(Decision.Permit.class);
      rules.add(floor.floorKeyIndex().id());
    }
    for (int i = 0; i < 420; i++) {
      assertThat(decisions.refuse()).isInstanceOf(Decision.Refuse.class);
    }
    // So many pairs of recipient and affair the tables have; some rules share one.
    assertThat(rules).hasSize(308);
  }

  /** Row for row: what a batch of numbers leaves in the ledger, the floor leaves as well. */
  @Test
  void bothLeaveTheSameRowsInTheLedger() throws SQLException {
    PostgresDesignation library = new PostgresDesignation();
    PostgresDesignation floor = new PostgresDesignation();
    try {
      library.connect();
      floor.connect();
      library.designate();
      floor.floorBatchInsert();

      for (String columns :
          new String[] {
            "kind, state, subject, municipality, request_id from ledger_claim",
            "kind, subject, place, state from ledger_holding",
            "kind, request_id, place from ledger_request"
          }) {
        assertThat(floor.rows(columns)).isEqualTo(library.rows(columns)).hasSize(1_000);
      }
      String joined =
          "count(*) from ledger_claim join ledger_holding using (body, kind)"
              + " join ledger_request using (body, kind)";
      assertThat(floor.rows(joined)).isEqualTo(library.rows(joined)).containsExactly("1000");
    } finally {
      library.close();
      floor.close();
    }
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
  void theFloorOfSealingHashesWhatTheEntryCommitsTo() {
    SealedProvision log = new SealedProvision();

    assertThat(log.seal()).isZero();
    assertThat(log.seal()).isEqualTo(1);
    assertThat(log.floorHash()).hasSize(32);
    // Two for each of ten fields, and contents, tag, leaf and node.
    assertThat(log.digestsOfFloor()).isEqualTo(24);
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

  @Test
  void bothProvideTheSameRecordAndLogTheSame() {
    ImmediateProvision library = new ImmediateProvision();
    ImmediateProvision floor = new ImmediateProvision();
    for (int i = 0; i < 20; i++) {
      assertThat(texts(library.provide())).isEqualTo(floor.floorSelectAndInsert());
    }

    assertThat(logged(library)).hasSize(20).isEqualTo(logged(floor));
    library.close();
    floor.close();
  }

  @Test
  void bothProvideTheSameRecordsOfABatchAndLogTheSame() {
    BatchProvision library = new BatchProvision();
    BatchProvision floor = new BatchProvision();

    assertThat(library.provide().stream().map(FloorsTest::texts).toList())
        .hasSize(OnPostgres.RESIDENTS)
        .containsExactlyInAnyOrderElementsOf(floor.floorAnyAndCopy());
    assertThat(logged(library)).hasSize(OnPostgres.RESIDENTS).isEqualTo(logged(floor));
    library.close();
    floor.close();
  }

  private static BareProvision.Texts texts(ProvisionReply reply) {
    ProvidedItems items = ((ProvisionReply.Provided) reply).items();
    return new BareProvision.Texts(
        JsonForm.PERSON_NAME.write(items.name().orElseThrow()),
        JsonForm.ADDRESS.write(items.address().orElseThrow()));
  }

  /** Returns what was logged, but for the moment and about how many was asked at once. */
  private static List<Object> logged(OnPostgres registry) {
    return registry.store.inTransaction(
        s ->
            s.provisions().list(0, OnPostgres.RESIDENTS).stream()
                .<Object>map(
                    entry ->
                        List.of(
                            plain(entry.request()),
                            entry.subject(),
                            entry.decision(),
                            entry.provided()))
                .toList());
  }

  private static UseRequest plain(UseRequest request) {
    return request
        .with(Target.person(request.notifyingPrefecture()))
        .with(new Moment(request.on(), Instant.EPOCH));
  }
}
