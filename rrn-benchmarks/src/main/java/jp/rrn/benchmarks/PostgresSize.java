package jp.rrn.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Objects;
import jp.rrn.history.HistoryEntry;
import jp.rrn.node.Provision;
import jp.rrn.provision.ProvisionReply;
import jp.rrn.record.Subject;
import jp.rrn.storage.jdbc.JdbcStore;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What one operation costs on PostgreSQL with few or many residents, each with one entry. The floor
 * selects two columns by the primary key: with more rows than the server keeps in its memory it
 * slows down as well.
 */
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class PostgresSize extends Timed {
  private static final int STRIDE = 7919;

  @Param({"100000", "1000000"})
  int residents = 1;

  private @Nullable HikariDataSource database;
  private @Nullable JdbcStore store;
  private @Nullable Provision counter;
  private @Nullable BareProvision bare;
  private final SecondEntry second = new SecondEntry();
  private int next;

  /** Fills a database. */
  @Setup
  public void fill() {
    HikariDataSource filled = PostgresServer.sharedRegistryOf(residents);
    database = filled;
    store = JdbcStore.on(filled);
    counter = Counter.of(JdbcStore.on(filled));
    bare = new BareProvision(filled);
  }

  /** Lets go of it. */
  @TearDown
  public void close() {
    Objects.requireNonNull(database).close();
  }

  private Subject next() {
    next = (next + STRIDE) % residents;
    return Residents.subject(next);
  }

  @Benchmark
  public List<HistoryEntry> readHistory() {
    Subject subject = next();
    return Objects.requireNonNull(store).inTransaction(s -> s.histories().list(subject));
  }

  @Benchmark
  public boolean appendAndUndo() {
    return second.appendAndUndo(Objects.requireNonNull(store), next());
  }

  @Benchmark
  public ProvisionReply provide() {
    return Objects.requireNonNull(counter).provide(Counter.INQUIRY, next());
  }

  @Benchmark
  public BareProvision.Texts floorSelect() {
    return Objects.requireNonNull(bare).read(next().value());
  }
}
