package jp.rrn.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import jp.rrn.testkit.Entries;
import org.junit.jupiter.api.Test;

/**
 * A program is killed in the midst of transactions on a file of H2 that are large and open for
 * long. What was told is there, and of the rest nothing.
 */
class H2KillTest {
  private static final int KILLS = Integer.getInteger("rrn.h2.kills", 3);
  private static final int LINES = 2;
  private static final int ROWS = 1_000;

  /**
   * H2 writes in the background about once a second: then half of the transaction is in the file.
   */
  private static final long HELD_OPEN_NANOS = TimeUnit.MILLISECONDS.toNanos(1_500);

  /** Answers for many in one transaction after the other, and says after each that it is done. */
  static final class Writer {
    private Writer() {}

    public static void main(String[] file) {
      JdbcStore store = JdbcStore.on(Databases.h2("file:" + file[0]));
      while (true) {
        store.<Boolean>inTransaction(
            s -> {
              s.provisions().appendAll(Collections.nCopies(ROWS, Entries.provision(Instant.EPOCH)));
              LockSupport.parkNanos(HELD_OPEN_NANOS);
              return true;
            });
        System.out.println("done");
      }
    }
  }

  @Test
  void aTransactionIsThereWholeOrNotAtAll() throws Exception {
    Path folder = Files.createTempDirectory(Path.of("target"), "h2-kill-").toAbsolutePath();
    DataSource dataSource = Databases.h2("file:" + folder.resolve("registry"));
    Databases.execute(dataSource, Databases.script("h2/V1__registry.sql"));
    Random random = new Random(20261125);
    long told = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      told += toldBeforeTheKill(folder.resolve("registry"), random);

      long next = number(dataSource, "select next_position from provision_head");
      assertThat(next).isGreaterThanOrEqualTo(told * ROWS);
      assertThat(next % ROWS).isZero();
      assertThat(number(dataSource, "select count(*) from provision_entry")).isEqualTo(next);
      told = next / ROWS;
    }
    assertThat(told).isGreaterThan(KILLS);
  }

  private static long toldBeforeTheKill(Path file, Random random)
      throws IOException, InterruptedException {
    Process child = ChildProgram.start(Writer.class, "-Xmx64m", List.of(file.toString()));
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(child.getInputStream(), StandardCharsets.US_ASCII))) {
      for (int line = 0; line < LINES; line++) {
        assertThat(lines.readLine()).isEqualTo("done");
      }
      LockSupport.parkNanos(random.nextLong(HELD_OPEN_NANOS / 2, HELD_OPEN_NANOS));
      child.toHandle().destroyForcibly();
      return LINES + lines.lines().filter("done"::equals).count();
    } finally {
      child.destroyForcibly();
      child.waitFor();
    }
  }

  private static long number(DataSource dataSource, String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      result.next();
      return result.getLong(1);
    }
  }
}
