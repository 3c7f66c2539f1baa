package jp.rrn.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import jp.rrn.code.ResidenceCode;
import jp.rrn.history.History;
import jp.rrn.history.Snapshot;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A program is killed at random moments, on PostgreSQL with fsync on. What it was told is done is
 * there, and what it left half done is taken up by the next one. More kills: {@code
 * -Drrn.kills=1000}.
 */
class KillTest {
  private static final int KILLS = Integer.getInteger("rrn.kills", 50);
  private static final int LINES_MAX = 12;
  private static final long MORE_NANOS_MAX = TimeUnit.MILLISECONDS.toNanos(30);
  private static final List<String> NAMES = List.of("nation", "prefecture", "town");

  private static EmbeddedPostgres server;

  private final Random random = new Random(20261124);
  private final List<String> entered = new ArrayList<>();
  private final List<String> numbered = new ArrayList<>();
  private final List<String> answered = new ArrayList<>();

  @BeforeAll
  static void start() throws IOException, SQLException {
    server =
        EmbeddedPostgres.builder()
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("full_page_writes", "on")
            .start();
    for (String name : NAMES) {
      Databases.execute(server.getPostgresDatabase(), "create database " + name);
      JdbcSchema.migrate(database(name));
    }
    assertThat(
            longs(
                "town",
                "select count(*) from pg_settings where setting = 'on'"
                    + " and name in ('fsync', 'synchronous_commit', 'full_page_writes')"))
        .containsExactly(3L);
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  @Test
  void everythingAcknowledgedSurvivesEveryKill() throws Exception {
    for (int kill = 0; kill < KILLS; kill++) {
      runAndKill();
    }
    System.out.printf(
        "killed %d times: %d entered, %d numbered, %d answered%n",
        KILLS, entered.size(), numbered.size(), answered.size());
    assertThat(answered).hasSizeGreaterThan(KILLS);

    KilledWriter next =
        new KilledWriter(database("nation"), database("prefecture"), database("town"));
    for (String code : entered) {
      assertThat(townHistory(next, code).entries()).isNotEmpty();
    }
    for (String code : numbered) {
      assertThat(record(nationHistory(next, code)).record().myNumber()).isPresent();
    }
    for (String code : answered) {
      assertThat(next.answers(code))
          .as("log rows of one who was answered about")
          .hasSize(1 + KilledWriter.BATCH)
          .allSatisfy(
              row -> {
                assertThat(row.request().asker()).isEqualTo(KilledWriter.INQUIRY.asker());
                assertThat(row.request().purpose()).isEqualTo(KilledWriter.INQUIRY.purpose());
                assertThat(row.request().asked()).isEqualTo(KilledWriter.INQUIRY.asked());
                assertThat(row.provided()).isTrue();
              });
    }
    next.forwardAll();
    assertThat(entered)
        .allSatisfy(
            code ->
                assertThat(record(nationHistory(next, code)).record())
                    .isEqualTo(record(townHistory(next, code)).record()));
    nothingIsDoubleAndNothingMissing();
  }

  private void runAndKill() throws IOException, InterruptedException {
    Process child = child();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(child.getInputStream(), StandardCharsets.US_ASCII))) {
      assertThat(lines.readLine()).isEqualTo("ready");
      // So many lines and a little more: however slow the machine is, it dies in the midst of work.
      for (int line = random.nextInt(LINES_MAX); line > 0; line--) {
        note(lines.readLine());
      }
      LockSupport.parkNanos(random.nextLong(MORE_NANOS_MAX));
      // By its handle: the process itself would close the stream before it was read to its end.
      child.toHandle().destroyForcibly();
      lines.lines().forEach(this::note);
    } finally {
      child.destroyForcibly();
    }
    assertThat(child.waitFor()).as("killed, not ended").isEqualTo(137);
  }

  private void note(String line) {
    String[] words = line.split(" ", 2);
    // The last line may be cut off by the kill: that was not said.
    if (words.length == 2 && words[1].length() == 11) {
      switch (words[0]) {
        case "entered" -> entered.add(words[1]);
        case "numbered" -> numbered.add(words[1]);
        case "answered" -> answered.add(words[1]);
        default -> throw new IllegalStateException(line);
      }
    }
  }

  private static Process child() throws IOException {
    List<String> urls = NAMES.stream().map(name -> server.getJdbcUrl("postgres", name)).toList();
    return ChildProgram.start(KilledWriter.class, "-Xmx128m", urls);
  }

  private void nothingIsDoubleAndNothingMissing() throws SQLException {
    for (String name : NAMES) {
      assertThat(
              longs(
                  name,
                  "select subject from history_entry group by subject"
                      + " having max(sequence) <> count(*)"))
          .as("gaps in a history of the " + name)
          .isEmpty();
      assertThat(
              longs(
                  name,
                  "select body from ledger_holding group by body, kind"
                      + " having count(distinct subject) > 1"))
          .as("numbers of two subjects at the " + name)
          .isEmpty();
      assertThat(
              longs(
                  name,
                  "select count(*) from history_entry h full join change_message m"
                      + " on m.subject = h.subject and m.sequence = h.sequence"
                      + " where h.subject is null or m.subject is null"))
          .containsExactly(0L);
    }
    assertThat(
            longs(
                "nation",
                "select count(*) - count(distinct my_number) from"
                    + " (select distinct on (subject) my_number from history_entry"
                    + " where my_number is not null order by subject, sequence desc) as last"))
        .as("one My Number of two people")
        .containsExactly(0L);
    assertThat(longs("nation", "select max(position) + 1 - count(*) from provision_entry"))
        .as("gaps in the provision log")
        .containsExactly(0L);
    assertThat(longs("nation", "select count(*) from provision_entry").get(0))
        .isGreaterThanOrEqualTo((1L + KilledWriter.BATCH) * answered.size());
    assertThat(longs("town", "select count(*) from unforwarded")).containsExactly(0L);
  }

  private static Snapshot record(History history) {
    return history.asOf(LocalDate.MAX, Instant.MAX).orElseThrow();
  }

  private static History townHistory(KilledWriter nodes, String code) {
    return nodes.town().history(nodes.town().find(ResidenceCode.of(code)).orElseThrow());
  }

  private static History nationHistory(KilledWriter nodes, String code) {
    return nodes.nation().history(nodes.nation().find(ResidenceCode.of(code)).orElseThrow());
  }

  private static DataSource database(String name) {
    return server.getDatabase("postgres", name);
  }

  private static List<Long> longs(String name, String sql) throws SQLException {
    List<Long> found = new ArrayList<>();
    try (Connection connection = database(name).getConnection();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        found.add(result.getLong(1));
      }
    }
    return found;
  }
}
