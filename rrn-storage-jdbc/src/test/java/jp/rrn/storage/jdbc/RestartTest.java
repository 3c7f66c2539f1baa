package jp.rrn.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.rrn.history.HistoryEntry;
import jp.rrn.history.MessageId;
import jp.rrn.record.Subject;
import jp.rrn.store.RegistryStore;
import jp.rrn.testkit.Entries;
import org.junit.jupiter.api.Test;

/**
 * A database is killed and started again, on the same files and port, while writers work on it
 * through their pool. More restarts: {@code -Drrn.restarts=50}.
 */
class RestartTest {
  private static final int RESTARTS = Integer.getInteger("rrn.restarts", 2);
  private static final int BATCHES_BETWEEN = 10;
  private static final int BATCH = 30;
  private static final long SOON_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
  private static final Executor THREADS = task -> new Thread(task).start();

  private final AtomicBoolean over = new AtomicBoolean();
  private final Queue<List<HistoryEntry>> acknowledged = new ConcurrentLinkedQueue<>();

  @Test
  void everythingAcknowledgedIsThereAndWritersGoOn() throws Exception {
    Path files = Files.createTempDirectory(Path.of("target"), "postgres-").toAbsolutePath();
    EmbeddedPostgres server = start(files, 0);
    int port = server.getPort();
    JdbcSchema.migrate(server.getPostgresDatabase());
    List<CompletableFuture<Void>> writers = new ArrayList<>();
    try (HikariDataSource pool = pool(server.getJdbcUrl("postgres", "postgres"))) {
      RegistryStore store = JdbcStore.on(pool);
      for (int writer = 0; writer < 2; writer++) {
        long own = writer;
        writers.add(CompletableFuture.runAsync(() -> write(store, own), THREADS));
      }
      for (int restart = 0; restart < RESTARTS; restart++) {
        awaitMore(writers);
        stopAtOnce(server, files);
        server = start(files, port);
      }
      awaitMore(writers);
      over.set(true);
      CompletableFuture.allOf(writers.toArray(CompletableFuture<?>[]::new))
          .get(60, TimeUnit.SECONDS);
      acknowledged.forEach(batch -> assertThat(held(store, batch)).isEqualTo(batch));
    } finally {
      over.set(true);
      server.close();
    }
  }

  /** Appends batch after batch; one whose fate is not known is looked up, then written again. */
  private void write(RegistryStore store, long writer) {
    for (int sequence = 1; !over.get(); sequence++) {
      List<HistoryEntry> batch = batch(writer, sequence);
      while (!isWritten(store, batch) && !over.get()) {
        LockSupport.parkNanos(SOON_NANOS);
      }
    }
  }

  private boolean isWritten(RegistryStore store, List<HistoryEntry> batch) {
    try {
      List<HistoryEntry> held = held(store, batch);
      assertThat(held).as("a batch is there whole or not at all").isIn(List.of(), batch);
      if (held.isEmpty()) {
        store.<Boolean>inTransaction(
            s -> {
              s.histories().appendAll(batch);
              return true;
            });
      }
      acknowledged.add(batch);
      return true;
    } catch (StorageFailedException down) {
      return false;
    }
  }

  private static List<HistoryEntry> batch(long writer, int sequence) {
    return IntStream.range(0, BATCH)
        .mapToObj(
            n -> {
              long subject = writer * BATCH + n;
              return Entries.entry(subject, sequence, new MessageId(subject, sequence));
            })
        .toList();
  }

  /** Returns what is held of a batch, each at the sequence it has there. */
  private static List<HistoryEntry> held(RegistryStore store, List<HistoryEntry> batch) {
    int sequence = batch.get(0).sequence();
    List<Subject> subjects = batch.stream().map(HistoryEntry::subject).toList();
    return store.inTransaction(
        s ->
            s.histories().list(subjects).values().stream()
                .filter(entries -> entries.size() >= sequence)
                .map(entries -> entries.get(sequence - 1))
                .toList());
  }

  /** Waits until the writers have done some more; at most as long as a restart may take. */
  private void awaitMore(List<CompletableFuture<Void>> writers) {
    int enough = acknowledged.size() + BATCHES_BETWEEN;
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
    while (acknowledged.size() < enough) {
      assertThat(writers).noneMatch(CompletableFuture::isDone);
      assertThat(System.nanoTime()).as("writers go on").isLessThan(end);
      LockSupport.parkNanos(SOON_NANOS);
    }
  }

  private static EmbeddedPostgres start(Path files, int port) throws IOException {
    return EmbeddedPostgres.builder()
        .setDataDirectory(files)
        .setCleanDataDirectory(false)
        .setPort(port)
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("full_page_writes", "on")
        .start();
  }

  /** Ends every process of it, as a failure of power would; the next start recovers by its log. */
  private static void stopAtOnce(EmbeddedPostgres server, Path files) throws IOException {
    String pid = Files.readAllLines(files.resolve("postmaster.pid")).get(0).strip();
    ProcessHandle postmaster = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    List<ProcessHandle> all =
        Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(process -> process.onExit().orTimeout(60, TimeUnit.SECONDS).join());
    // Gives back what it holds in this program.
    server.close();
  }

  private static HikariDataSource pool(String url) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setMaximumPoolSize(2);
    config.setConnectionTimeout(1_000);
    return new HikariDataSource(config);
  }
}
