package jp.rrn.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import jp.rrn.history.HistoryEntry;
import jp.rrn.history.MessageId;
import jp.rrn.provision.ProvisionEntry;
import jp.rrn.record.Subject;
import jp.rrn.store.RegistryStore;
import jp.rrn.testkit.Entries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What remains of a batch when others are in its way, or the database fails in the midst of it. */
class BatchFailureTest {
  private static final JdbcOptions OPTIONS =
      JdbcOptions.standard().withJitter(new Random(20261124));

  /** So many that PostgreSQL copies them. */
  private static final List<HistoryEntry> MANY =
      IntStream.rangeClosed(1, 400).mapToObj(subject -> Entries.entry(subject, 1)).toList();

  static Stream<DataSource> databases() {
    return Stream.of(Databases.h2Memory(), Databases.postgres());
  }

  @ParameterizedTest
  @ValueSource(strings = {"copy history_entry", "writeToCopy", "endCopy"})
  void nothingRemainsOfACopyThatFails(String call) {
    DataSource real = Databases.postgres();
    // One connection only: a copy that was left open would be met by the next transaction.
    try (HikariDataSource pool = poolOfOne(Faulty.with(real, Faulty.failing(call, "53100")))) {
      RegistryStore store = JdbcStore.on(pool, OPTIONS);

      assertThatThrownBy(() -> appendAll(store, MANY))
          .isInstanceOfSatisfying(
              StorageFailedException.class,
              failed -> {
                assertThat(failed.sqlState()).isEqualTo("53100");
                assertThat(failed.outcomeUnknown()).isFalse();
              });

      assertThat(unforwarded(store)).isEmpty();
      appendAll(store, MANY);
      assertThat(unforwarded(store)).isEqualTo(MANY);
    }
  }

  @Test
  void aRowTheDatabaseRefusesInTheMidstOfACopyIsToldWithoutItsValues() {
    DataSource owner = Databases.postgresOwner();
    Databases.execute(
        owner, "alter table change_message add constraint odd check (subject <> 200)");
    RegistryStore store = JdbcStore.on(owner, OPTIONS);

    assertThatThrownBy(() -> appendAll(store, MANY))
        .isInstanceOf(StorageFailedException.class)
        .hasNoCause()
        .hasMessage("Database failed with SQLState 23514, vendor code 0");
    assertThat(unforwarded(store)).isEmpty();
  }

  @Test
  void nothingRemainsOfACopyWhoseConnectionIsLost() {
    DataSource real = Databases.postgresOwner();
    Faulty.Fault lostOnce =
        new Faulty.Fault() {
          private boolean lost;

          @Override
          public void before(String call) {
            if (call.equals("endCopy") && !lost) {
              lost = true;
              Databases.execute(
                  real,
                  "select pg_terminate_backend(pid) from pg_stat_activity"
                      + " where datname = current_database() and pid <> pg_backend_pid()");
            }
          }
        };
    RegistryStore store = JdbcStore.on(Faulty.with(real, lostOnce), OPTIONS);

    assertThatThrownBy(() -> appendAll(store, MANY)).isInstanceOf(StorageFailedException.class);

    assertThat(unforwarded(store)).isEmpty();
    appendAll(store, MANY);
    assertThat(unforwarded(store)).isEqualTo(MANY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"40001", "40P01", "23505"})
  void aCommitThatConflictsRunsTheWholeBatchAgain(String state) {
    DataSource real = Databases.postgres();

    appendAll(
        JdbcStore.on(Faulty.with(real, Faulty.failing("commit", state, state)), OPTIONS), MANY);

    assertThat(unforwarded(JdbcStore.on(real))).isEqualTo(MANY);
  }

  @ParameterizedTest
  @MethodSource("databases")
  void nothingRemainsOfABatchWhoseCommitFails(DataSource real) {
    RegistryStore store =
        JdbcStore.on(Faulty.with(real, Faulty.failing("commit", "53100")), OPTIONS);

    assertThatThrownBy(() -> appendAll(store, MANY))
        .isInstanceOfSatisfying(
            StorageFailedException.class, failed -> assertThat(failed.outcomeUnknown()).isTrue());

    assertThat(unforwarded(store)).isEmpty();
    appendAll(store, MANY);
    assertThat(unforwarded(store)).isEqualTo(MANY);
  }

  @Test
  void aDriverOutOfSightIsDoneWithout() {
    DataSource real = Databases.postgres();

    appendAll(JdbcStore.on(Faulty.opaque(real), OPTIONS), MANY);

    assertThat(unforwarded(JdbcStore.on(real))).isEqualTo(MANY);
  }

  @ParameterizedTest
  @MethodSource("databases")
  void everyTextSurvivesABatch(DataSource real) {
    List<HistoryEntry> texts =
        IntStream.rangeClosed(1, 40)
            .mapToObj(n -> Entries.withOperator(Entries.entry(n, 1), "\\N\\.\t\n\r\\\\" + n + "𠮷"))
            .toList();
    RegistryStore store = JdbcStore.on(real, OPTIONS);

    appendAll(store, texts);

    assertThat(unforwarded(store)).isEqualTo(texts);
  }

  /** Reads many, and one of them moves meanwhile: the second look is a conflict. */
  @Test
  void aBatchSeesEachOfItsKeysInOneStateOnly() {
    DataSource real = Databases.postgres();
    RegistryStore store = JdbcStore.on(real, OPTIONS);
    AtomicInteger runs = new AtomicInteger();
    List<Subject> both = List.of(new Subject(1), new Subject(2));

    List<HistoryEntry> seen =
        store.inTransaction(
            s -> {
              s.histories().list(both);
              if (runs.incrementAndGet() == 1) {
                appendAll(JdbcStore.on(real), List.of(Entries.entry(2, 1)));
              }
              return s.histories().list(both).get(new Subject(2));
            });

    assertThat(seen).hasSize(1);
    assertThat(runs).hasValue(2);
  }

  /** What a batch appends rests on what it has read of every key, not of the first alone. */
  @Test
  void aBatchThatRestsOnWhatHasMovedRunsAgain() {
    DataSource real = Databases.postgres();
    RegistryStore store = JdbcStore.on(real, OPTIONS);
    AtomicInteger runs = new AtomicInteger();
    List<Subject> both = List.of(new Subject(1), new Subject(2));

    store.<Boolean>inTransaction(
        s -> {
          var lists = s.histories().list(both);
          int run = runs.incrementAndGet();
          if (run == 1) {
            appendAll(JdbcStore.on(real), List.of(Entries.entry(2, 1)));
          }
          s.histories()
              .appendAll(
                  both.stream()
                      .map(
                          each ->
                              Entries.entry(
                                  each.value(),
                                  lists.getOrDefault(each, List.of()).size() + 1,
                                  new MessageId(9, 10L * run + each.value())))
                      .toList());
          return true;
        });

    assertThat(runs).hasValue(2);
    assertThat(store.<Integer>inTransaction(s -> s.histories().list(new Subject(2)).size()))
        .isEqualTo(2);
  }

  @ParameterizedTest
  @MethodSource("databases")
  void ofABatchThatCannotBeStoredThoseBeforeAreKept(DataSource real) {
    RegistryStore store = JdbcStore.on(real, OPTIONS);
    ProvisionEntry kept = Entries.provision(Instant.parse("2026-04-01T00:00:00Z"));
    ProvisionEntry beyond = Entries.provision(Instant.MAX);

    store.<Boolean>inTransaction(
        s -> {
          assertThatThrownBy(() -> s.provisions().appendAll(List.of(kept, kept, beyond, kept)))
              .isInstanceOf(IllegalArgumentException.class)
              .hasMessage("at: must be of the years 1 to 9999");
          s.provisions().append(kept);
          return true;
        });

    assertThat(store.<List<ProvisionEntry>>inTransaction(s -> s.provisions().list(0, 9)))
        .containsExactly(kept, kept, kept);
  }

  private static HikariDataSource poolOfOne(DataSource dataSource) {
    HikariConfig config = new HikariConfig();
    config.setDataSource(dataSource);
    config.setMaximumPoolSize(1);
    return new HikariDataSource(config);
  }

  private static void appendAll(RegistryStore store, List<HistoryEntry> entries) {
    store.<Boolean>inTransaction(
        s -> {
          s.histories().appendAll(entries);
          return true;
        });
  }

  private static List<HistoryEntry> unforwarded(RegistryStore store) {
    return store.inTransaction(s -> s.histories().listUnforwarded(1000));
  }
}
