package jp.rrn.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import jp.rrn.log.SubjectKey;
import jp.rrn.node.LogComparison;
import jp.rrn.node.LogComparison.Finding;
import jp.rrn.node.LogComparison.Problem;
import jp.rrn.node.NationalCenter;
import jp.rrn.node.ProvisionLog;
import jp.rrn.node.ProvisionLostException;
import jp.rrn.number.NoncedTransform;
import jp.rrn.provision.ProvisionEntry;
import jp.rrn.record.Subject;
import jp.rrn.testkit.Entries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the owner of the tables alters behind our back is named. */
class AlteredProvisionTest {
  static Stream<DataSource> registries() {
    return Stream.of(Databases.h2Memory(), Databases.postgresOwner());
  }

  /** What an entry says, piece by piece; of the last two nothing can be read any more. */
  private static final List<String> ALTERATIONS =
      List.of(
          "answered_at = answered_at + interval '1' second",
          "answered_nanos = 1",
          "subject = 2",
          "subject = null",
          "provided = true",
          "decision = replace(decision, 'NO_LEGAL_BASIS', 'SUPPORT_MEASURE')",
          "decision = replace(decision, 'catalogue\":\"', 'catalogue\":\"0')",
          "request = replace(request, '見本知事', '見本市長')",
          "request = replace(request, 'operator-1', 'operator-2')",
          "request = replace(request, 'matching-1', 'matching-2')",
          "request = replace(request, '見本法', '別の法')",
          "request = replace(request, '見本の事務', '別の事務')",
          "request = replace(request, 'reason\":\"', 'reason\":\"other')",
          "request = replace(request, '[\"NAME', '[\"ADDRESS')",
          "request = replace(request, 'AGENCY', 'GOVERNOR')",
          "request = replace(request, 'IMMEDIATE', 'BULK_ONLINE')",
          "request = replace(request, 'persons\":1', 'persons\":2')",
          "request = replace(request, '2026-04-01\"', '2026-04-02\"')",
          "request = replace(request, '00:00:00Z', '00:00:01Z')",
          "request = replace(request, 'notifyingPrefecture\":\"13', 'notifyingPrefecture\":\"14')",
          "request = replace(request, 'recipient\":{\"organ', 'recipient\":{\"body')",
          "decision = ''");

  @ParameterizedTest
  @MethodSource("registries")
  void everyAlteredPieceOfARowIsNamed(DataSource dataSource) {
    int altered = ALTERATIONS.size();
    append(dataSource, altered + 2);
    log(dataSource).seal();
    for (int i = 0; i < altered; i++) {
      Databases.execute(
          dataSource,
          "update provision_entry set " + ALTERATIONS.get(i) + " where position = " + (i + 1));
    }

    assertThat(log(dataSource).compare())
        .isEqualTo(
            new LogComparison(
                altered + 2,
                0,
                IntStream.rangeClosed(1, altered)
                    .mapToObj(i -> new Finding(i, Problem.ROW_ALTERED))
                    .toList()));
  }

  @Test
  void rowsThatAreGoneAreNamedUnlessTheirContentsAreErased() {
    DataSource dataSource = Databases.h2Memory();
    append(dataSource, 6);
    log(dataSource).seal();
    Databases.execute(
        dataSource,
        "delete from provision_entry where position in (1, 3, 5);"
            + " delete from log_contents where position = 3");

    assertThat(log(dataSource).compare())
        .isEqualTo(
            new LogComparison(
                5,
                1,
                List.of(new Finding(1, Problem.ROW_MISSING), new Finding(5, Problem.ROW_MISSING))));
  }

  @Test
  void alteredContentsAndEntriesAreNamed() {
    DataSource dataSource = Databases.h2Memory();
    append(dataSource, 6);
    log(dataSource).seal();
    Databases.execute(
        dataSource,
        "update log_contents set contents = (select contents from log_contents where position = 0)"
            + " where position = 2; update log_contents set contents = '' where position = 3");
    List<Finding> contents =
        List.of(new Finding(2, Problem.CONTENTS_ALTERED), new Finding(3, Problem.CONTENTS_ALTERED));
    assertThat(log(dataSource).compare().findings()).isEqualTo(contents);

    Databases.execute(
        dataSource,
        "update log_entry set entry = (select entry from log_entry where position = 0)"
            + " where position = 2");
    assertThat(log(dataSource).compare().findings())
        .containsExactly(contents.get(1), new Finding(6, Problem.TREE_ALTERED));
  }

  @Test
  void nothingIsSealedAfterARowThatWasTakenAwayBefore() {
    DataSource dataSource = Databases.h2Memory();
    append(dataSource, 6);
    Databases.execute(dataSource, "delete from provision_entry where position = 3");

    for (int again = 0; again < 2; again++) {
      assertThatThrownBy(() -> log(dataSource).seal())
          .isInstanceOfSatisfying(
              ProvisionLostException.class, lost -> assertThat(lost.position()).isEqualTo(3));
    }
    assertThat(JdbcStore.on(dataSource).<Long>inTransaction(s -> s.log().head().size()))
        .isEqualTo(3);
  }

  private static void append(DataSource dataSource, int rows) {
    Instant at = Instant.parse("2026-04-01T00:00:00Z");
    ProvisionEntry row = Entries.provision(at, Optional.of(new Subject(1)), "reason");
    JdbcStore.on(dataSource)
        .<Boolean>inTransaction(
            s -> {
              s.provisions().appendAll(Collections.nCopies(rows, row));
              return true;
            });
  }

  private static ProvisionLog log(DataSource dataSource) {
    return new NationalCenter(
            JdbcStore.on(dataSource),
            new NoncedTransform(new byte[32]),
            Clock.systemUTC(),
            new Random(20261125))
        .log(new SubjectKey.Maker(new byte[32]));
  }
}
