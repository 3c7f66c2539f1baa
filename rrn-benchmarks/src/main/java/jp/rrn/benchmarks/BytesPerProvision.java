package jp.rrn.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.rrn.json.JsonForm;
import jp.rrn.law.Asker;
import jp.rrn.law.Purpose;
import jp.rrn.law.UseRequest;
import jp.rrn.provision.ProvisionEntry;
import jp.rrn.record.Subject;
import jp.rrn.storage.jdbc.JdbcStore;

/**
 * How many bytes a request takes in the log of provisions on PostgreSQL, its indexes with it, and
 * how many its JSON has: each of another clerk, about another person, with other words.
 */
public final class BytesPerProvision {
  private static final int AT_ONCE = 1_000;
  private static final Instant MOMENT = Instant.parse("2026-11-25T03:00:00Z");

  private BytesPerProvision() {}

  /** Measures 100,000 requests. */
  public static void main(String[] arguments) throws SQLException {
    int requests = 100_000;
    try (HikariDataSource database = PostgresServer.registryOf(1)) {
      long before = bytes(database);
      JdbcStore store = JdbcStore.on(database);
      for (int from = 0; from < requests; from += AT_ONCE) {
        append(store, from);
      }
      System.out.printf(
          "%,d requests: %d B each, as JSON %d B%n",
          requests, (bytes(database) - before) / requests, json());
    }
  }

  private static void append(JdbcStore store, int from) {
    List<ProvisionEntry> entries = new ArrayList<>();
    for (int i = from; i < from + AT_ONCE; i++) {
      entries.add(entry(i));
    }
    store.<Boolean>inTransaction(
        session -> {
          session.provisions().appendAll(entries);
          return true;
        });
  }

  private static ProvisionEntry entry(int number) {
    Instant at = MOMENT.plusMillis(number);
    UseRequest request = Counter.request(at);
    Asker asker =
        new Asker(
            request.recipient(), "org-%05d".formatted(number % 2_000), "m-%06d".formatted(number));
    UseRequest own =
        request.with(asker).with(new Purpose(request.affair(), "事案第%d号".formatted(number)));
    return new ProvisionEntry(
        at, own, Optional.of(new Subject(number)), Counter.decision(own), true);
  }

  private static int json() {
    ProvisionEntry entry = entry(0);
    return JsonForm.USE_REQUEST.write(entry.request()).length()
        + JsonForm.DECISION.write(entry.decision()).length();
  }

  private static long bytes(HikariDataSource database) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet sum =
            statement.executeQuery(
                "select pg_total_relation_size('provision_scope')"
                    + " + (select sum(pg_total_relation_size(relid))"
                    + " from pg_partition_tree('provision_entry') where isleaf)")) {
      sum.next();
      return sum.getLong(1);
    }
  }
}
