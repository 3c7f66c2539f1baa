package jp.rrn.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
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
  private static final List<String> OF_THE_ROW =
      List.of(
          "answered_at = answered_at + interval '1' second",
          "answered_nanos = 1",
          "subject = 2",
          "subject = null",
          "provided = true",
          circumstances("'operator-1', 'operator-2'"),
          circumstances("'matching-1', 'matching-2'"),
          circumstances("'reason\":\"', 'reason\":\"other'"),
          circumstances("'\"reason', '\"persons\":2,\"reason'"),
          circumstances("'{', '{\"at\":\"2026-04-01T00:00:00Z\",\"on\":\"2026-04-02\",'"),
          circumstances("'{', '{\"at\":\"2026-04-01T00:00:01Z\",\"on\":\"2026-04-01\",'"),
          "scope = '00000000-0000-0000-0000-000000000001'", // Which is not there.
          "circumstances = ''");

  /** Each in a scope of its own, to which the row is made to point. */
  private static final List<String> OF_THE_SCOPE =
      List.of(
          "request, replace(decision, 'NO_LEGAL_BASIS', 'SUPPORT_MEASURE')",
          "request, replace(decision, 'catalogue\":\"', 'catalogue\":\"0')",
          "replace(request, '見本知事', '見本市長'), decision",
          "replace(request, '見本法', '別の法'), decision",
          "replace(request, '見本の事務', '別の事務'), decision",
          "replace(request, '[\"NAME', '[\"ADDRESS'), decision",
          "replace(request, 'AGENCY', 'GOVERNOR'), decision",
          "replace(request, 'IMMEDIATE', 'BULK_ONLINE'), decision",
          "replace(request, 'notifyingPrefecture\":\"13', 'notifyingPrefecture\":\"14'), decision",
          "replace(request, 'recipient\":{\"organ', 'recipient\":{\"body'), decision",
          "request, ''");

  private static String circumstances(String replaced) {
    return "circumstances = replace(circumstances, " + replaced + ")";
  }

  @ParameterizedTest
  @MethodSource("registries")
  void everyAlteredPieceOfARowIsNamed(DataSource dataSource) {
    int altered = OF_THE_ROW.size() + OF_THE_SCOPE.size();
    append(dataSource, altered + 2);
    log(dataSource).seal();
    for (int i = 0; i < altered; i++) {
      alter(dataSource, i);
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

  private static void alter(DataSource dataSource, int which) {
    String set = which < OF_THE_ROW.size() ? OF_THE_ROW.get(which) : "";
    if (set.isEmpty()) {
      String name = "'%s'".formatted(new UUID(2, which));
      Databases.execute(
          dataSource,
          "insert into provision_scope (scope, request, decision) select cast(%s as uuid), %s"
                  .formatted(name, OF_THE_SCOPE.get(which - OF_THE_ROW.size()))
              + " from provision_scope where scope ="
              + " (select scope from provision_entry where position = 0)");
      set = "scope = " + name;
    }
    Databases.execute(
        dataSource, "update provision_entry set " + set + " where position = " + (which + 1));
  }

  /** Also if somebody who may only insert had put it there first. */
  @ParameterizedTest
  @MethodSource("registries")
  void aScopeThatSaysWhatItIsNotNamedByIsNeverSealed(DataSource dataSource) {
    append(dataSource, 1);
    Databases.execute(
        dataSource, "update provision_scope set request = replace(request, '見本法', '別の法')");
    append(dataSource, 1);

    assertThatThrownBy(() -> log(dataSource).seal())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("scope");

    Databases.execute(
        dataSource, "update provision_scope set request = replace(request, '別の法', '見本法')");
    log(dataSource).seal();
    assertThat(log(dataSource).compare()).isEqualTo(new LogComparison(2, 0, List.of()));
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
