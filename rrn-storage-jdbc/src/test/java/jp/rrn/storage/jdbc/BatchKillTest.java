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
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import jp.rrn.node.BatchProvision;
import jp.rrn.storage.memory.MemoryStore;
import jp.rrn.store.RegistryStore;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A program that answers for many is killed at random moments and started again: the reply is that
 * of a program nobody has killed, byte for byte, and the log has each line once. More kills: {@code
 * -Drrn.batch.kills=200}.
 */
class BatchKillTest {
  private static final int KILLS = Integer.getInteger("rrn.batch.kills", 1);
  private static final int KILLS_OF_ONE_REQUEST = 3;
  private static final int CHUNKS =
      (KilledProvider.COUNT + BatchProvision.CHUNK - 1) / BatchProvision.CHUNK;
  private static final long MORE_NANOS_MAX = TimeUnit.MILLISECONDS.toNanos(60);

  /** The third is how many positions of the log are left out. */
  private static final String LOGGED_AND_MARKED =
      "select count(*), (select count(*) from journal_entry where kind = 'batch'),"
          + " coalesce(max(position) + 1, 0) - count(*) from provision_entry";

  private final Random random = new Random(20261125);

  /** Where the requests are answered, and what they came to where nobody was killed. */
  private record World(DataSource database, String url, Path folder) {}

  @Test
  void onPostgresTheReplyIsThatOfAnUndisturbedRun() throws Exception {
    PGSimpleDataSource database = Databases.postgresOwner();
    World world = new World(database, database.getUrl(), folder("postgres-"));
    for (int request = 1, kills = 0; kills < KILLS; request++) {
      kills += anyKillsEndInTheUndisturbedReply(world, request, KILLS - kills, true);
    }
  }

  /** What H2 has committed last may be lost by a kill; then it is answered again, and alike. */
  @Test
  void onH2TheReplyIsThatOfAnUndisturbedRun() throws Exception {
    Path folder = folder("h2-");
    String location = "file:" + folder.resolve("registry");
    DataSource database = Databases.h2(location);
    Databases.execute(database, Databases.script("h2/V1__registry.sql"));
    World world = new World(database, "jdbc:h2:" + location, folder);
    for (int request = 1, kills = 0; kills < KILLS; request++) {
      kills += anyKillsEndInTheUndisturbedReply(world, request, KILLS - kills, false);
    }
  }

  private static Path folder(String name) throws IOException {
    return Files.createTempDirectory(Path.of("target"), "batch-kill-" + name).toAbsolutePath();
  }

  private int anyKillsEndInTheUndisturbedReply(
      World world, int request, int most, boolean durableAtOnce) throws Exception {
    if (request == 1) {
      KilledProvider.fill(JdbcStore.on(world.database()));
    }
    Path file = world.folder().resolve("request-" + request);
    KilledProvider.request(file, request);
    byte[] undisturbed = undisturbed(world.folder(), file);
    long before = numbers(world.database(), LOGGED_AND_MARKED).get(0);
    int kills = 0;
    for (; kills < Math.min(most, KILLS_OF_ONE_REQUEST); kills++) {
      Path begun = world.folder().resolve("begun");
      int told = toldBeforeTheKill(world.url(), file, begun);

      // In one statement: the server may still commit what it was sent last.
      List<Long> there = numbers(world.database(), LOGGED_AND_MARKED);
      long logged = there.get(0) - before;
      assertThat(logged % BatchProvision.CHUNK).as("half a chunk is logged").isZero();
      assertThat(there.get(1)).isEqualTo((request - 1L) * CHUNKS + logged / BatchProvision.CHUNK);
      if (durableAtOnce) {
        assertThat(logged).isGreaterThanOrEqualTo((long) told * BatchProvision.CHUNK);
      }
      byte[] left = Files.readAllBytes(begun);
      assertThat(undisturbed).startsWith(left);
      assertThat(lines(left)).isGreaterThanOrEqualTo((long) told * BatchProvision.CHUNK);
    }

    Path reply = world.folder().resolve("reply");
    KilledProvider.answer(JdbcStore.on(world.database()), file, reply, answered -> {});

    assertThat(Files.readAllBytes(reply)).isEqualTo(undisturbed);
    assertThat(numbers(world.database(), LOGGED_AND_MARKED))
        .containsExactly(before + KilledProvider.COUNT, (long) request * CHUNKS, 0L);
    return kills;
  }

  private static byte[] undisturbed(Path folder, Path file) throws IOException {
    RegistryStore other = new MemoryStore();
    KilledProvider.fill(other);
    Path reply = folder.resolve("undisturbed");
    KilledProvider.answer(other, file, reply, answered -> {});
    return Files.readAllBytes(reply);
  }

  /** Returns how many chunks the program said it had answered. */
  private int toldBeforeTheKill(String url, Path file, Path reply)
      throws IOException, InterruptedException {
    List<String> arguments = List.of(url, file.toString(), reply.toString());
    Process child = ChildProgram.start(KilledProvider.class, "-Xmx128m", arguments);
    List<String> told = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(child.getInputStream(), StandardCharsets.US_ASCII))) {
      assertThat(lines.readLine()).isEqualTo("ready");
      for (int line = random.nextInt(CHUNKS / 2); line > 0; line--) {
        told.add(lines.readLine());
      }
      LockSupport.parkNanos(random.nextLong(MORE_NANOS_MAX));
      // By its handle: the process itself would close the stream before it was read to its end.
      child.toHandle().destroyForcibly();
      lines.lines().forEach(told::add);
    } finally {
      child.destroyForcibly();
    }
    assertThat(child.waitFor()).as("killed, not ended").isEqualTo(137);
    return (int) told.stream().filter("answered"::equals).count();
  }

  private static long lines(byte[] text) {
    return new String(text, StandardCharsets.UTF_8).lines().count();
  }

  private static List<Long> numbers(DataSource database, String sql) throws SQLException {
    List<Long> numbers = new ArrayList<>();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      result.next();
      for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
        numbers.add(result.getLong(column));
      }
    }
    return numbers;
  }
}
