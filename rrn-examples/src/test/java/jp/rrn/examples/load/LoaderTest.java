package jp.rrn.examples.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import jp.rrn.examples.load.MadeUpRegistry.Resident;
import jp.rrn.examples.store.KeyValueStore;
import jp.rrn.history.HistoryEntry;
import jp.rrn.number.Claim;
import jp.rrn.number.NumberKind;
import jp.rrn.storage.jdbc.JdbcSchema;
import jp.rrn.storage.jdbc.JdbcStore;
import jp.rrn.storage.memory.MemoryStore;
import jp.rrn.store.RegistryStore;
import jp.rrn.store.Session;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is loaded is the made-up registry and nothing else, in every store. */
class LoaderTest {
  private static final int RESIDENTS = 500;

  private final MadeUpRegistry registry = new MadeUpRegistry(20261124);

  @TempDir Path folder;

  @Test
  void fillsAStoreInMemory() {
    fills(new MemoryStore());
  }

  @Test
  void fillsAKeyValueStore() {
    try (KeyValueStore store = new KeyValueStore(folder.resolve("registry"))) {
      fills(store);
    }
  }

  @Test
  void fillsH2() {
    fills(migrated(JdbcConnectionPool.create("jdbc:h2:" + folder.resolve("registry"), "sa", "")));
  }

  @Test
  void fillsPostgresql() throws IOException {
    try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
      fills(migrated(server.getPostgresDatabase()));
    }
  }

  private static RegistryStore migrated(DataSource database) {
    JdbcSchema.migrate(database);
    return JdbcStore.on(database);
  }

  private void fills(RegistryStore store) {
    List<Long> told = new ArrayList<>();

    long entries = new Loader(store, registry).load(0, RESIDENTS, told::add);

    assertThat(told).containsExactly((long) Loader.PAGE, (long) RESIDENTS);
    assertThat(entries).isEqualTo(appended(store));
    holds(store, RESIDENTS);
  }

  @Test
  void aLoadThatBreaksOffLeavesWholePagesAndGoesOn() {
    RegistryStore store = new MemoryStore();
    Loader broken = new Loader(new BreakingStore(store, 3), registry);
    Loader loader = new Loader(store, registry);

    assertThatThrownBy(() -> broken.load(0, 2_000, done -> {})).hasMessage("broken off");

    assertThat(loader.firstMissing(2_000)).isEqualTo(2L * Loader.PAGE);
    holds(store, 2 * Loader.PAGE);
    loader.load(loader.firstMissing(2_000), 2_000, done -> {});
    holds(store, 2_000);
    assertThat(loader.firstMissing(2_000)).isEqualTo(2_000);
  }

  @Test
  void nothingIsThereOfAnotherSeed() {
    RegistryStore store = new MemoryStore();
    new Loader(store, registry).load(0, RESIDENTS, done -> {});

    assertThat(new Loader(store, new MadeUpRegistry(1)).firstMissing(RESIDENTS)).isZero();
  }

  /** Breaks off after the work of the n-th transaction, before its commit. */
  private record BreakingStore(RegistryStore store, int last, AtomicInteger begun)
      implements RegistryStore {
    BreakingStore(RegistryStore store, int last) {
      this(store, last, new AtomicInteger());
    }

    @Override
    public <T> T inTransaction(Function<Session, T> work) {
      return store.inTransaction(
          s -> {
            T result = work.apply(s);
            if (begun.incrementAndGet() == last) {
              throw new IllegalStateException("broken off");
            }
            return result;
          });
    }
  }

  private void holds(RegistryStore store, int residents) {
    List<Resident> made =
        IntStream.range(0, residents).mapToObj(index -> registry.resident(index)).toList();

    assertThat(
            store.<List<Resident>>inTransaction(
                s -> made.stream().map(resident -> read(s, resident)).toList()))
        .isEqualTo(made);
    assertThat(appended(store)).isEqualTo(made.stream().mapToInt(r -> r.entries().size()).sum());
  }

  private static Resident read(Session session, Resident resident) {
    List<HistoryEntry> entries = session.histories().list(resident.entries().get(0).subject());
    List<Claim> claims =
        resident.claims().stream()
            .map(claim -> session.numbers().find(claim.kind(), claim.body()).orElseThrow())
            .toList();
    assertThat(session.numbers().findAssigned(NumberKind.RESIDENCE_CODE, entries.get(0).subject()))
        .isPresent();
    return new Resident(entries, claims);
  }

  private static long appended(RegistryStore store) {
    return store.<Integer>inTransaction(
        s -> s.histories().listUnforwarded(Integer.MAX_VALUE).size());
  }
}
