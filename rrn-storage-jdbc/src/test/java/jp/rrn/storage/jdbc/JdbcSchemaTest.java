package jp.rrn.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import jp.rrn.disclosure.AnswerForm;
import jp.rrn.disclosure.CaseEntry;
import jp.rrn.disclosure.CaseEvent;
import jp.rrn.disclosure.CaseId;
import jp.rrn.disclosure.Words;
import jp.rrn.history.MessageId;
import jp.rrn.operator.Operator;
import jp.rrn.storage.jdbc.UnfitDatabaseException.Reason;
import jp.rrn.store.RegistryStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

/** What a database must be, and what is said of one that is not. */
class JdbcSchemaTest {
  static Stream<DataSource> empty() {
    return Stream.of(Databases.emptyH2(), Databases.emptyPostgres());
  }

  static Stream<DataSource> migrated() {
    return Stream.of(Databases.h2Memory(), Databases.postgresOwner());
  }

  @ParameterizedTest
  @MethodSource("empty")
  void migratesAnEmptyDatabaseAndAgainChangesNothing(DataSource dataSource) {
    JdbcSchema.migrate(dataSource);
    JdbcSchema.migrate(dataSource);

    JdbcSchema.verify(dataSource);
    assertThat(JdbcStore.on(dataSource).<Integer>inTransaction(s -> s.numbers().stock().size()))
        .isZero();
  }

  @ParameterizedTest
  @MethodSource("empty")
  void saysOfAnEmptyDatabaseWhatToDo(DataSource dataSource) {
    refuses(dataSource, Reason.NOT_MIGRATED, "JdbcSchema.migrate");
  }

  @ParameterizedTest
  @MethodSource("migrated")
  void refusesTablesOfANewerVersionAndLeavesThem(DataSource dataSource) {
    Databases.execute(dataSource, "insert into rrn_schema (version) values (2)");

    refuses(dataSource, Reason.NEWER_VERSION, "release of rrn");
    assertThatThrownBy(() -> JdbcSchema.migrate(dataSource))
        .isInstanceOfSatisfying(
            UnfitDatabaseException.class,
            unfit -> assertThat(unfit.reason()).isEqualTo(Reason.NEWER_VERSION));
  }

  @ParameterizedTest
  @MethodSource("migrated")
  void refusesTablesOfAnOlderVersion(DataSource dataSource) {
    Databases.execute(dataSource, "update rrn_schema set version = 0");

    refuses(dataSource, Reason.OLDER_VERSION, "JdbcSchema.migrate");
  }

  @ParameterizedTest
  @MethodSource("migrated")
  void namesAMissingTable(DataSource dataSource) {
    Databases.execute(dataSource, "drop table forwarded");

    refuses(dataSource, Reason.TABLE_MISSING, "forwarded");
  }

  @Test
  void refusesAReadOnlyPostgres() throws SQLException {
    DataSource dataSource = Databases.postgresOwner();
    String name = rows(dataSource, "select current_database()").get(0);
    Databases.execute(
        dataSource, "alter database " + name + " set default_transaction_read_only = on");

    refuses(dataSource, Reason.READ_ONLY, "primary");
    assertThatThrownBy(() -> JdbcSchema.migrate(dataSource))
        .isInstanceOf(UnfitDatabaseException.class);
  }

  @Test
  void refusesAReadOnlyH2() throws Exception {
    Path folder = Files.createTempDirectory(Path.of("target"), "h2-").toAbsolutePath();
    JdbcSchema.migrate(Databases.h2("file:" + folder.resolve("registry")));

    refuses(
        Databases.h2("file:" + folder.resolve("registry") + ";ACCESS_MODE_DATA=r"),
        Reason.READ_ONLY,
        "primary");
  }

  /** What the pool says of its connections counts on PostgreSQL; H2 does not listen to it. */
  @Test
  void refusesAReadOnlyPool() {
    HikariConfig config = new HikariConfig();
    config.setDataSource(Databases.postgresOwner());
    config.setMaximumPoolSize(1);
    config.setReadOnly(true);
    try (HikariDataSource pool = new HikariDataSource(config)) {
      refuses(pool, Reason.READ_ONLY, "primary");
      assertThatThrownBy(() -> JdbcSchema.migrate(pool)).isInstanceOf(UnfitDatabaseException.class);
    }
  }

  @ParameterizedTest
  @MethodSource("empty")
  void doesNotMoveInWithTablesOfSomethingElse(DataSource dataSource) throws SQLException {
    Databases.execute(dataSource, "create table shop (id integer)");

    assertThatThrownBy(() -> JdbcSchema.migrate(dataSource))
        .isInstanceOfSatisfying(
            UnfitDatabaseException.class,
            unfit -> assertThat(unfit.reason()).isEqualTo(Reason.FOREIGN_TABLES));
    refuses(dataSource, Reason.NOT_MIGRATED, "right database");
  }

  @ParameterizedTest
  @ValueSource(strings = {"MariaDB", "Oracle", "SQLite", "postgresql"})
  void refusesAnyOtherEngine(String engine) {
    DataSource dataSource = Faulty.named(Databases.h2Memory(), engine);

    refuses(dataSource, Reason.UNSUPPORTED_ENGINE, "PostgreSQL or H2");
    assertThatThrownBy(() -> JdbcSchema.migrate(dataSource))
        .isInstanceOf(UnfitDatabaseException.class);
  }

  @Test
  void aMigrationThatBreaksOffLeavesNothingOnPostgres() throws SQLException {
    DataSource dataSource = Databases.emptyPostgres();

    assertThatThrownBy(() -> JdbcSchema.migrate(breakingOff(dataSource)))
        .isInstanceOf(StorageFailedException.class);

    assertThat(
            rows(
                dataSource,
                "select table_name from information_schema.tables where table_schema = 'public'"))
        .isSubsetOf("rrn_schema_history");
    JdbcSchema.migrate(dataSource);
    JdbcSchema.verify(dataSource);
  }

  @Test
  void aMigrationThatBreaksOffOnH2IsNoRegistryUntilItIsFinished() {
    DataSource dataSource = Databases.emptyH2();

    assertThatThrownBy(() -> JdbcSchema.migrate(breakingOff(dataSource)))
        .isInstanceOf(StorageFailedException.class);

    refuses(dataSource, Reason.HALF_MIGRATED, "again");
    JdbcSchema.migrate(dataSource);
    JdbcSchema.verify(dataSource);
  }

  private static DataSource breakingOff(DataSource dataSource) {
    return Faulty.with(
        dataSource,
        new Faulty.Fault() {
          @Override
          public void before(String call) throws SQLException {
            if (call.contains("ledger_stock")) {
              throw new SQLException("made to fail", "53100");
            }
          }
        });
  }

  @Test
  void everyTableAndColumnSaysInJapaneseWhatItIs() throws SQLException {
    DataSource dataSource = Databases.postgresOwner();

    List<String> without =
        rows(
            dataSource,
            "select c.relname || '.' || coalesce(a.attname, '')"
                + " from pg_class c left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0"
                + " where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')"
                + " and not c.relispartition and c.relname <> 'rrn_schema_history'"
                + " and coalesce(col_description(c.oid, a.attnum), '') !~ '[ぁ-んァ-ヶ一-龠]'");

    assertThat(without).isEmpty();
  }

  @Test
  void everyTableOfH2SaysTheSameAsThatOfPostgres() {
    List<String> postgres = comments("postgresql/V1__registry.sql");

    assertThat(comments("h2/V1__registry.sql")).containsAll(postgres);
  }

  private static List<String> comments(String script) {
    return Databases.script(script)
        .lines()
        .filter(line -> line.startsWith("comment on "))
        .filter(line -> !line.contains("provision_entry_rest"))
        .toList();
  }

  @Test
  void partitionsOfTheMonthsToComeAreThere() throws SQLException {
    DataSource dataSource = Databases.postgresOwner();

    assertThat(
            rows(
                dataSource,
                "select relname from pg_class where relispartition and relkind = 'r'"
                    + " and relname <> 'provision_entry_rest'"))
        .hasSize(24);
    assertThat(
            rows(
                dataSource,
                "insert into provision_entry values"
                    + " (0, now(), 0, 1, "
                    + "'00000000-0000-0000-0000-000000000001', '{}', false) returning tableoid::regclass::text"))
        .first()
        .asString()
        .matches("provision_entry_\\d{4}_\\d\\d");
  }

  /** What came before its partition was made moves into it, and the log is as it was. */
  @Test
  void aMonthWhoseRowsLieInTheRestStillGetsItsPartition() throws SQLException {
    DataSource dataSource = Databases.postgresOwner();
    Databases.execute(
        dataSource,
        "insert into provision_entry values"
            + " (0, '2099-03-31 14:59:59+00', 0, 1, "
            + "'00000000-0000-0000-0000-000000000001', '{}', false),"
            + " (1, '2099-03-31 15:00:00+00', 0, 1, "
            + "'00000000-0000-0000-0000-000000000001', '{}', false)");

    Databases.execute(dataSource, "select provision_entry_partitions('2099-03-01', 1)");

    assertThat(
            rows(
                dataSource,
                "select tableoid::regclass || ' ' || position from provision_entry order by"
                    + " position"))
        .containsExactly("provision_entry_2099_03 0", "provision_entry_rest 1");
  }

  /** A host that began without Flyway may take it later. */
  @Test
  void tablesMadeByTheScriptAloneAreTakenOver() {
    DataSource h2 = Databases.h2Memory();
    DataSource postgres = Databases.emptyPostgres();
    Databases.execute(postgres, Databases.script("postgresql/V1__registry.sql"));
    for (DataSource dataSource : List.of(h2, postgres)) {
      JdbcSchema.migrate(dataSource);
      JdbcSchema.migrate(dataSource);
      JdbcSchema.verify(dataSource);
    }
  }

  @ParameterizedTest
  @MethodSource("migrated")
  void refusesARegistryWithoutAHead(DataSource dataSource) {
    Databases.execute(dataSource, "delete from log_head");
    refuses(dataSource, Reason.ROW_MISSING, "log_head");

    Databases.execute(dataSource, "delete from provision_head");
    refuses(dataSource, Reason.ROW_MISSING, "provision_head");
  }

  @ParameterizedTest
  @MethodSource("migrated")
  void refusesALogWhoseNextPositionIsTaken(DataSource dataSource) {
    Databases.execute(
        dataSource,
        "insert into provision_entry values (0, now(), 0, 1, "
            + "'00000000-0000-0000-0000-000000000001', '{}', false)");

    refuses(dataSource, Reason.HEAD_BEHIND, "make it again");
  }

  /** Both ways: what was sealed would be sealed again, or an entry be missing for ever. */
  @ParameterizedTest
  @MethodSource("migrated")
  void refusesASealedLogThatIsNoneOfItsHead(DataSource dataSource) {
    Databases.execute(dataSource, "update log_head set tree_size = 1");
    refuses(dataSource, Reason.LOG_HEAD_UNFIT, "restore both");
    Databases.execute(dataSource, "insert into log_entry values (0, '')");
    JdbcSchema.verify(dataSource);
    Databases.execute(dataSource, "update log_head set tree_size = 0");
    refuses(dataSource, Reason.LOG_HEAD_UNFIT, "restore both");
  }

  @Test
  void refusesALoginThatMayNotCountTheEntriesOfASubject() {
    DataSource owner = Databases.postgresOwner();
    Databases.execute(owner, "revoke update (entries) on log_subject from rrn_application");
    PGSimpleDataSource application = new PGSimpleDataSource();
    application.setUrl(((PGSimpleDataSource) owner).getUrl());
    application.setUser(Databases.APPLICATION);

    refuses(application, Reason.RIGHTS_MISSING, "log_subject");
  }

  @Test
  void refusesALoginThatMayOnlyRead() {
    DataSource owner = Databases.postgresOwner();
    Databases.execute(owner, "grant select on all tables in schema public to rrn_application");
    Databases.execute(owner, "revoke insert on journal_entry from rrn_application");
    PGSimpleDataSource application = new PGSimpleDataSource();
    application.setUrl(((PGSimpleDataSource) owner).getUrl());
    application.setUser(Databases.APPLICATION);

    refuses(application, Reason.RIGHTS_MISSING, "journal_entry");
    Databases.execute(owner, "grant insert on journal_entry to rrn_application");
    JdbcSchema.verify(application);
  }

  /** By the statement in the guide. */
  @Test
  void theHeadOfTheLogCanBeMadeAgain() throws Exception {
    DataSource dataSource = Databases.postgresOwner();
    Databases.execute(
        dataSource,
        "insert into provision_entry values (41, now(), 0, 1, "
            + "'00000000-0000-0000-0000-000000000001', '{}', false);"
            + " delete from provision_head");
    String guide = Files.readString(Path.of("../docs/operate-postgresql.md"));
    int start = guide.indexOf("insert into provision_head");

    Databases.execute(dataSource, guide.substring(start, guide.indexOf(';', start)));

    assertThat(rows(dataSource, "select next_position from provision_head")).containsExactly("42");
  }

  /** By the statement in the guide: one case without a last day, one with, and one of each end. */
  @Test
  void theOpenJournalsCanBeMadeAgain() throws Exception {
    DataSource dataSource = Databases.postgresOwner();
    RegistryStore store = JdbcStore.on(dataSource);
    LocalDate due = LocalDate.of(2026, 4, 30);
    List<CaseEvent> ends =
        List.of(
            new CaseEvent.Withdrawn(),
            new CaseEvent.Settled(new Words("w")),
            new CaseEvent.NotCorrected(new Words("w")),
            new CaseEvent.Corrected(List.of(new MessageId(1, 1)), new Words("w")),
            new CaseEvent.Answered(AnswerForm.WRITING, Optional.empty()));
    append(store, "undated", 1, new CaseEvent.Complained("p"), Optional.empty());
    append(store, "moved", 1, new CaseEvent.Complained("p"), Optional.of(due));
    Words tricky = new Words("\u0000,\"event\":\"SETTLED\"");
    append(store, "moved", 2, new CaseEvent.Investigated(tricky), Optional.of(due.plusDays(9)));
    for (int i = 0; i < ends.size(); i++) {
      append(store, "ended-" + i, 1, new CaseEvent.Complained("p"), Optional.of(due));
      append(store, "ended-" + i, 2, ends.get(i), Optional.of(due));
    }
    String content = "select kind || ' ' || id || ' ' || place from journal_open order by 1";
    List<String> before = rows(dataSource, content);
    assertThat(before).containsExactly("case moved 2026-05-09/moved", "case undated ~/undated");
    String guide = Files.readString(Path.of("../docs/operate-postgresql.md"));
    int start = guide.indexOf("insert into journal_open");

    Databases.execute(dataSource, "delete from journal_open");
    Databases.execute(dataSource, guide.substring(start, guide.indexOf(';', start)));

    assertThat(rows(dataSource, content)).isEqualTo(before);
  }

  private static void append(
      RegistryStore store, String caseId, int sequence, CaseEvent event, Optional<LocalDate> due) {
    CaseEntry entry =
        new CaseEntry(
            new CaseId(caseId),
            sequence,
            Instant.EPOCH,
            LocalDate.of(2026, 4, 1),
            event,
            due,
            Operator.of("o", "m"));
    store.<Boolean>inTransaction(
        s -> {
          s.journal(CaseEntry.KIND).append(entry);
          return true;
        });
  }

  @Test
  void theApplicationCanAlterAndRemoveNoEvidence() throws SQLException {
    DataSource application = Databases.postgres();
    List<String> evidence =
        JdbcSchema.TABLES.stream()
            .filter(
                table ->
                    !List.of(
                            "unforwarded",
                            "ledger_stock",
                            "ledger_stock_count",
                            "journal_open",
                            "feed_entry",
                            "follow_mark",
                            "feed_due",
                            "provision_head",
                            "log_head",
                            "log_subject")
                        .contains(table))
            .toList();

    assertThat(evidence).hasSize(15);
    for (String table : evidence) {
      refuses(application, "delete from " + table);
      refuses(application, "truncate " + table);
      refuses(application, "drop table " + table);
      List<String> columns =
          rows(
              application,
              "select attname from pg_attribute where attnum > 0 and attrelid = '"
                  + table
                  + "'::regclass");
      assertThat(columns).isNotEmpty();
      for (String column : columns) {
        refuses(application, "update %s set %s = %s".formatted(table, column, column));
      }
    }
  }

  private static void refuses(DataSource dataSource, String statement) {
    assertThatThrownBy(() -> Databases.execute(dataSource, statement))
        .as(statement)
        .rootCause()
        .isInstanceOfSatisfying(
            SQLException.class, refused -> assertThat(refused.getSQLState()).isEqualTo("42501"));
  }

  @Test
  void whoErasesMayEraseContentsAndSaltsAndNothingElse() {
    DataSource application = Databases.postgres();
    List<String> altering =
        List.of(
            "update log_entry set entry = ''",
            "update log_contents set contents = ''",
            "update log_node set hash = ''",
            "update log_subject set salt = ''",
            "delete from log_entry",
            "delete from log_node",
            "delete from log_head");
    for (String statement : altering) {
      refuses(application, statement);
      refuses(Databases.postgresRetention(), statement);
    }
    for (String statement : List.of("delete from log_contents", "delete from log_subject")) {
      refuses(application, statement);
      Databases.execute(Databases.postgresRetention(), statement);
    }
  }

  @Test
  void saysThatADatabaseCannotBeReached() {
    assertThatThrownBy(() -> JdbcStore.on(Databases.h2("file:./target/none/none;IFEXISTS=TRUE")))
        .isInstanceOf(StorageFailedException.class);
  }

  private static void refuses(DataSource dataSource, Reason reason, String words) {
    assertThatThrownBy(() -> JdbcStore.on(dataSource))
        .isInstanceOfSatisfying(
            UnfitDatabaseException.class, unfit -> assertThat(unfit.reason()).isEqualTo(reason))
        .hasMessageContaining(words);
  }

  private static List<String> rows(DataSource dataSource, String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        rows.add(result.getString(1));
      }
    }
    return rows;
  }
}
