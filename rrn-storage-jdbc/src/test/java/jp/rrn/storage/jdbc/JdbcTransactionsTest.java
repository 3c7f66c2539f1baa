package jp.rrn.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import jp.rrn.code.ResidenceCode;
import jp.rrn.history.HistoryEntry;
import jp.rrn.history.MessageId;
import jp.rrn.number.AllotmentRequest;
import jp.rrn.number.Claim;
import jp.rrn.number.ClaimState;
import jp.rrn.number.CodeStock;
import jp.rrn.number.NoncedTransform;
import jp.rrn.number.NumberKind;
import jp.rrn.number.NumberLedger;
import jp.rrn.number.RequestId;
import jp.rrn.record.Subject;
import jp.rrn.store.RegistryStore;
import jp.rrn.store.Session;
import jp.rrn.testkit.Entries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens when transactions meet, and when the database fails under them. */
class JdbcTransactionsTest {
  private static final long HELD_OPEN_NANOS = TimeUnit.MILLISECONDS.toNanos(150);
  private static final JdbcOptions OPTIONS =
      JdbcOptions.standard().withJitter(new Random(20261124));

  static Stream<DataSource> databases() {
    return Stream.of(Databases.h2Memory(), Databases.postgres());
  }

  @ParameterizedTest
  @ValueSource(strings = {"40001", "40P01", "23505"})
  void aConflictAtCommitRunsTheWorkAgain(String state) {
    DataSource real = Databases.postgres();
    RegistryStore store =
        JdbcStore.on(Faulty.with(real, Faulty.failing("commit", state, state)), OPTIONS);
    AtomicInteger runs = new AtomicInteger();

    int answer =
        store.inTransaction(
            s -> {
              s.histories().append(Entries.entry(1, 1));
              return runs.incrementAndGet();
            });

    assertThat(answer).isEqualTo(3);
    assertThat(entries(real, 1)).hasSize(1);
  }

  @Test
  void aConflictThatPersistsIsNamedAndNothingRemains() {
    DataSource real = Databases.postgres();
    AtomicInteger runs = new AtomicInteger();
    RegistryStore store =
        JdbcStore.on(
            Faulty.with(real, Faulty.failing("execute insert into forwarded", always("40001"))),
            OPTIONS.withAttemptsMax(3));

    assertThatThrownBy(
            () ->
                store.<Boolean>inTransaction(
                    s -> {
                      runs.incrementAndGet();
                      s.histories().append(Entries.entry(1, 1));
                      s.histories().markForwarded(Entries.entry(1, 1));
                      return true;
                    }))
        .isInstanceOfSatisfying(
            ConflictsPersistException.class, named -> assertThat(named.attempts()).isEqualTo(3));

    assertThat(runs).hasValue(3);
    assertThat(entries(real, 1)).isEmpty();
  }

  private static String[] always(String state) {
    return IntStream.range(0, 100).mapToObj(i -> state).toArray(String[]::new);
  }

  @Test
  void aCommitThatIsNotAnsweredIsNeitherRepeatedNorCalledFailed() {
    DataSource real = Databases.postgres();
    AtomicInteger runs = new AtomicInteger();
    DataSource faulty =
        Faulty.with(
            real,
            new Faulty.Fault() {
              @Override
              public void after(String call) throws SQLException {
                if (call.equals("commit")) {
                  throw new SQLException("connection lost", "08006");
                }
              }
            });

    assertThatThrownBy(
            () ->
                JdbcStore.on(faulty, OPTIONS)
                    .<Integer>inTransaction(
                        s -> {
                          s.histories().append(Entries.entry(1, 1));
                          return runs.incrementAndGet();
                        }))
        .isInstanceOfSatisfying(
            StorageFailedException.class,
            failed -> {
              assertThat(failed.outcomeUnknown()).isTrue();
              assertThat(failed.sqlState()).isEqualTo("08006");
            });

    assertThat(runs).hasValue(1);
    assertThat(entries(real, 1)).hasSize(1);
  }

  /** What the work has read cannot be read again: that must not hide what is not known. */
  @Test
  void aCommitWhoseConnectionIsLostIsNotCalledUndone() {
    DataSource real = Databases.postgres();
    AtomicInteger lost = new AtomicInteger();
    DataSource faulty =
        Faulty.with(
            real,
            new Faulty.Fault() {
              @Override
              public void before(String call) throws SQLException {
                if (lost.get() > 0) {
                  throw new SQLException("connection lost", "08003");
                }
              }

              @Override
              public void after(String call) throws SQLException {
                if (call.equals("commit")) {
                  lost.incrementAndGet();
                  throw new SQLException("connection lost", "08006");
                }
              }
            });

    assertThatThrownBy(
            () ->
                JdbcStore.on(faulty, OPTIONS)
                    .<Boolean>inTransaction(
                        s -> {
                          assertThat(s.histories().list(new Subject(7))).isEmpty();
                          s.histories().append(Entries.entry(1, 1));
                          return true;
                        }))
        .isInstanceOfSatisfying(
            StorageFailedException.class, failed -> assertThat(failed.outcomeUnknown()).isTrue());

    assertThat(entries(real, 1)).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("databases")
  @SuppressWarnings("NullAway") // A host without annotations returns it.
  void workThatReturnsNullRunsOnce(DataSource real) {
    AtomicInteger runs = new AtomicInteger();
    Object nothing =
        JdbcStore.on(real, OPTIONS)
            .inTransaction(
                s -> {
                  runs.incrementAndGet();
                  s.histories().append(Entries.entry(1, 1));
                  return null;
                });

    assertThat(nothing).isNull();
    assertThat(runs).hasValue(1);
    assertThat(entries(real, 1)).hasSize(1);
  }

  /** As a data source does that knows which transaction its caller has open. */
  @ParameterizedTest
  @MethodSource("databases")
  void aConnectionThatMayBeInACallersTransactionIsRefused(DataSource real) {
    HikariConfig config = new HikariConfig();
    config.setDataSource(real);
    config.setAutoCommit(false);
    try (HikariDataSource pool = new HikariDataSource(config)) {
      assertThatThrownBy(() -> append(JdbcStore.on(pool, OPTIONS), Entries.entry(1, 1)))
          .isInstanceOfSatisfying(
              UnfitDatabaseException.class,
              unfit ->
                  assertThat(unfit.reason())
                      .isEqualTo(UnfitDatabaseException.Reason.AUTO_COMMIT_OFF));
      assertThat(entries(real, 1)).isEmpty();

      append(JdbcStore.on(pool, OPTIONS.withManualCommit()), Entries.entry(1, 1));
      assertThat(entries(real, 1)).hasSize(1);
    }
  }

  @Test
  void h2UnderAnotherIsolationIsRefused() {
    HikariConfig config = new HikariConfig();
    config.setDataSource(Databases.h2Memory());
    config.setTransactionIsolation("TRANSACTION_SERIALIZABLE");
    try (HikariDataSource pool = new HikariDataSource(config)) {
      assertThatThrownBy(() -> append(JdbcStore.on(pool, OPTIONS), Entries.entry(1, 1)))
          .isInstanceOfSatisfying(
              UnfitDatabaseException.class,
              unfit ->
                  assertThat(unfit.reason()).isEqualTo(UnfitDatabaseException.Reason.ISOLATION));
    }
  }

  @Test
  void aDiskThatIsFullIsAFailureAndNoConflict() {
    DataSource real = Databases.postgres();
    RegistryStore store =
        JdbcStore.on(
            Faulty.with(real, Faulty.failing("execute insert into history_entry", "53100")),
            OPTIONS);

    assertThatThrownBy(() -> append(store, Entries.entry(1, 1)))
        .isInstanceOfSatisfying(
            StorageFailedException.class,
            failed -> {
              assertThat(failed.sqlState()).isEqualTo("53100");
              assertThat(failed.outcomeUnknown()).isFalse();
            });
    append(store, Entries.entry(1, 1));
    assertThat(entries(real, 1)).hasSize(1);
  }

  @Test
  void aTakenKeyIsKnownByItsNameWhereTheStateIsMissing() {
    Failures failures = new Failures(new PostgresDialect());

    assertThat(failures.isConflict(new SQLException("duplicate \"history_entry_pk\""))).isTrue();
    assertThat(failures.isConflict(new SQLException("duplicate \"shop_pk\""))).isFalse();
    assertThat(failures.isConflict(new SQLException("x", "42601"))).isFalse();
    assertThat(failures.isConflict(new RuntimeException(new SQLException("x", "40P01")))).isTrue();
    SQLException batch = new SQLException("batch");
    batch.setNextException(new SQLException("x", "40001"));
    assertThat(failures.isConflict(batch)).isTrue();
    assertThat(new Failures(new H2Dialect()).isConflict(new SQLException("x", null, 23505)))
        .isTrue();
  }

  @Test
  void aFailureTellsNothingAboutAPerson() {
    DataSource owner = Databases.postgresOwner();
    Databases.execute(
        owner, "alter table history_entry add constraint nobody check (name = '') not valid");

    assertThatThrownBy(() -> append(JdbcStore.on(owner, OPTIONS), Entries.entry(1, 1)))
        .isInstanceOf(StorageFailedException.class)
        .hasNoCause()
        .hasMessage("Database failed with SQLState 23514, vendor code 0");
  }

  @ParameterizedTest
  @MethodSource("databases")
  void workThatSwallowsAFailureCommitsNothing(DataSource real) {
    RegistryStore store =
        JdbcStore.on(
            Faulty.with(real, Faulty.failing("execute insert into unforwarded", "53100")), OPTIONS);

    assertThatThrownBy(
            () ->
                store.<Boolean>inTransaction(
                    s -> {
                      s.histories().append(Entries.entry(2, 1));
                      return true;
                    }))
        .isInstanceOf(StorageFailedException.class);
    assertThatThrownBy(
            () ->
                JdbcStore.on(
                        Faulty.with(
                            real, Faulty.failing("execute insert into unforwarded", "53100")),
                        OPTIONS)
                    .<Boolean>inTransaction(JdbcTransactionsTest::appendAndSwallow))
        .isInstanceOf(StorageFailedException.class);
    assertThat(entries(real, 1)).isEmpty();
    assertThat(entries(real, 2)).isEmpty();
  }

  private static boolean appendAndSwallow(Session session) {
    try {
      session.histories().append(Entries.entry(1, 1));
    } catch (StorageFailedException swallowed) {
      return false;
    }
    return true;
  }

  @Test
  void aLostConnectionFailsTheTransactionAndTheNextOneWorks() {
    DataSource real = Databases.postgresOwner();
    RegistryStore store = JdbcStore.on(real, OPTIONS);

    assertThatThrownBy(
            () ->
                store.<Boolean>inTransaction(
                    s -> {
                      s.histories().append(Entries.entry(1, 1));
                      Databases.execute(
                          real,
                          "select pg_terminate_backend(pid) from pg_stat_activity"
                              + " where datname = current_database() and pid <> pg_backend_pid()");
                      s.histories().append(Entries.entry(1, 2));
                      return true;
                    }))
        .isInstanceOf(StorageFailedException.class);

    append(store, Entries.entry(1, 1));
    assertThat(entries(real, 1)).hasSize(1);
  }

  @Test
  void twoWritersOfDifferentSubjectsHoldTheirTransactionsOpenAtOnce() {
    RegistryStore store = JdbcStore.on(Databases.postgres(), OPTIONS);
    CyclicBarrier bothHaveWritten = new CyclicBarrier(2);

    List<Boolean> done =
        both(
            writer ->
                store.inTransaction(
                    s -> {
                      s.histories().append(Entries.entry(writer, 1));
                      await(bothHaveWritten);
                      return true;
                    }));

    assertThat(done).containsExactly(true, true);
  }

  /** The first attempts meet in the middle; what runs again runs alone. */
  @ParameterizedTest
  @EnumSource(Isolation.class)
  void twoWritersInOppositeOrderBothComeThrough(Isolation isolation) {
    DataSource real = Databases.postgres();
    RegistryStore store = JdbcStore.on(real, OPTIONS.withIsolation(isolation));
    CyclicBarrier bothHaveWritten = new CyclicBarrier(2);
    AtomicInteger runs = new AtomicInteger();

    both(
        writer ->
            store.inTransaction(
                s -> {
                  int run = runs.incrementAndGet();
                  appendNext(s, writer, run);
                  if (run <= 2) {
                    await(bothHaveWritten);
                  }
                  appendNext(s, 1 - writer, run);
                  return true;
                }));

    assertThat(runs.get()).isGreaterThan(2);
    assertThat(entries(real, 0)).hasSize(2);
    assertThat(entries(real, 1)).hasSize(2);
  }

  private static void appendNext(Session session, int subject, int run) {
    int next = session.histories().list(new Subject(subject)).size() + 1;
    session.histories().append(Entries.entry(subject, next, new MessageId(run, subject)));
  }

  @ParameterizedTest
  @EnumSource(Isolation.class)
  void twoWhoDrawAtOnceGetDifferentCodes(Isolation isolation) {
    RegistryStore store = JdbcStore.on(Databases.postgres(), OPTIONS.withIsolation(isolation));
    store.<Boolean>inTransaction(
        s -> {
          s.numbers().claim(free(10));
          return s.numbers().claim(free(20));
        });
    CyclicBarrier bothHaveLooked = new CyclicBarrier(2);
    AtomicInteger runs = new AtomicInteger();

    List<Long> drawn =
        both(
            writer ->
                store.inTransaction(
                    s -> {
                      s.numbers().stock().get(0);
                      if (runs.incrementAndGet() <= 2) {
                        await(bothHaveLooked);
                      }
                      // Both draw the first: the seed is the same.
                      return CodeStock.draw(s.numbers(), new Subject(writer), new Random(1)).body();
                    }));

    assertThat(drawn).containsExactlyInAnyOrder(10L, 20L);
  }

  @ParameterizedTest
  @EnumSource(Isolation.class)
  void oneRequestAnsweredTwiceAtOnceHasOneAnswer(Isolation isolation) {
    RegistryStore store = JdbcStore.on(Databases.postgres(), OPTIONS.withIsolation(isolation));
    AllotmentRequest request =
        new AllotmentRequest(new RequestId("request-1"), Entries.entry(1, 1).change().origin(), 5);
    CyclicBarrier bothHaveLooked = new CyclicBarrier(2);
    AtomicInteger runs = new AtomicInteger();

    List<Object> answers =
        both(
            writer ->
                store.inTransaction(
                    s -> {
                      s.numbers().list(NumberKind.RESIDENCE_CODE, request.requestId());
                      if (runs.incrementAndGet() <= 2) {
                        await(bothHaveLooked);
                      }
                      return new NumberLedger(new NoncedTransform(new byte[32]), new Random(writer))
                          .allot(s.numbers(), request);
                    }));

    assertThat(answers.get(0)).isEqualTo(answers.get(1));
    assertThat(store.<Integer>inTransaction(s -> s.numbers().stock().size())).isEqualTo(5);
  }

  @Test
  void ofTwoWhoBringTheSameMessageTheSecondFindsIt() {
    RegistryStore store = JdbcStore.on(Databases.postgres(), OPTIONS);
    HistoryEntry entry = Entries.entry(1, 1);
    AtomicInteger runs = new AtomicInteger();

    List<Boolean> appended =
        both(
            writer ->
                store.inTransaction(
                    s -> {
                      runs.incrementAndGet();
                      boolean known = s.histories().find(entry.change().messageId()).isPresent();
                      if (!known) {
                        LockSupport.parkNanos(HELD_OPEN_NANOS);
                        s.histories().append(entry);
                      }
                      return !known;
                    }));

    assertThat(appended).containsExactlyInAnyOrder(true, false);
    assertThat(runs).as("it waits, and does not run again").hasValue(2);
  }

  /** The first look carries the isolation with it: whether it is that of the connection or not. */
  @ParameterizedTest
  @CsvSource({
    "READ_COMMITTED, TRANSACTION_SERIALIZABLE, 1",
    "SERIALIZABLE, TRANSACTION_READ_COMMITTED, 0"
  })
  void theFirstLookIsUnderTheIsolationAskedFor(Isolation isolation, String usual, int seen) {
    DataSource real = Databases.postgres();
    HikariConfig config = new HikariConfig();
    config.setDataSource(real);
    config.setTransactionIsolation(usual);
    try (HikariDataSource pool = new HikariDataSource(config)) {
      RegistryStore store = JdbcStore.on(pool, OPTIONS.withIsolation(isolation));
      RegistryStore other = JdbcStore.on(real, OPTIONS);

      List<HistoryEntry> second =
          store.inTransaction(
              s -> {
                assertThat(s.histories().list(new Subject(1))).isEmpty();
                append(other, Entries.entry(2, 1));
                return s.histories().list(new Subject(2));
              });

      assertThat(second).hasSize(seen);
    }
  }

  @Test
  void aConnectionIsGivenBackAsItCame() throws SQLException {
    HikariConfig config = new HikariConfig();
    config.setDataSource(Databases.postgres());
    config.setMaximumPoolSize(1);
    try (HikariDataSource pool = new HikariDataSource(config)) {
      RegistryStore store = JdbcStore.on(pool, OPTIONS.withIsolation(Isolation.SERIALIZABLE));
      append(store, Entries.entry(1, 1));

      try (Connection connection = pool.getConnection()) {
        assertThat(connection.getAutoCommit()).isTrue();
        assertThat(connection.getTransactionIsolation())
            .isEqualTo(Connection.TRANSACTION_READ_COMMITTED);
      }
    }
  }

  @Test
  void doesNotJoinATransactionThatSeesOneStateThroughout() throws SQLException {
    DataSource real = Databases.postgres();
    try (Connection connection = real.getConnection()) {
      connection.setAutoCommit(false);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      RegistryStore joined = JdbcStore.on(real, OPTIONS).joining(connection);

      assertThatThrownBy(() -> append(joined, Entries.entry(1, 1)))
          .isInstanceOfSatisfying(
              UnfitDatabaseException.class,
              unfit ->
                  assertThat(unfit.reason()).isEqualTo(UnfitDatabaseException.Reason.ISOLATION));
    }
  }

  @Test
  void doesNotJoinATransactionOfAnotherEngine() throws SQLException {
    JdbcStore own = JdbcStore.on(Databases.h2Memory(), OPTIONS);
    try (Connection connection = Databases.postgres().getConnection()) {
      connection.setAutoCommit(false);

      assertThatThrownBy(() -> own.joining(connection))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("connection: must be to the database of this store");
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void joinsATransactionOnlyWhenToldTo(DataSource real) throws SQLException {
    JdbcStore own = JdbcStore.on(real, OPTIONS);
    try (Connection connection = real.getConnection()) {
      assertThatThrownBy(() -> own.joining(connection))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("connection: must have a transaction open");
      connection.setAutoCommit(false);
      RegistryStore joined = own.joining(connection);

      append(joined, Entries.entry(1, 1));
      assertThatThrownBy(
              () ->
                  joined.<Boolean>inTransaction(
                      s -> {
                        s.histories().append(Entries.entry(1, 2));
                        throw new IllegalStateException("crash");
                      }))
          .hasMessage("crash");
      append(joined, Entries.entry(2, 1));
      connection.commit();
      append(joined, Entries.entry(3, 1));
      connection.rollback();
      assertThat(connection.isClosed()).isFalse();
    }

    assertThat(entriesOf(own, 1)).hasSize(1);
    assertThat(entriesOf(own, 2)).hasSize(1);
    assertThat(entriesOf(own, 3)).isEmpty();
  }

  private static Claim free(long body) {
    int checkDigit = ResidenceCode.ofBody(body).checkDigit();
    return new Claim(
        NumberKind.RESIDENCE_CODE, body, checkDigit, ClaimState.DESIGNATED, null, null, null);
  }

  private static void append(RegistryStore store, HistoryEntry entry) {
    store.<Boolean>inTransaction(
        s -> {
          s.histories().append(entry);
          return true;
        });
  }

  private static List<HistoryEntry> entries(DataSource dataSource, long subject) {
    return entriesOf(JdbcStore.on(dataSource), subject);
  }

  private static List<HistoryEntry> entriesOf(RegistryStore store, long subject) {
    return store.inTransaction(s -> s.histories().list(new Subject(subject)));
  }

  /** Runs it as writer 0 and as writer 1 at the same time. */
  private static <T> List<T> both(Function<Integer, T> writer) {
    // Threads of their own: the common pool of a small machine may have one only.
    Executor threads = task -> new Thread(task).start();
    CompletableFuture<T> first = CompletableFuture.supplyAsync(() -> writer.apply(0), threads);
    CompletableFuture<T> second = CompletableFuture.supplyAsync(() -> writer.apply(1), threads);
    return List.of(
        first.orTimeout(60, TimeUnit.SECONDS).join(),
        second.orTimeout(60, TimeUnit.SECONDS).join());
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await(30, TimeUnit.SECONDS);
    } catch (Exception broken) {
      throw new IllegalStateException(broken);
    }
  }
}
