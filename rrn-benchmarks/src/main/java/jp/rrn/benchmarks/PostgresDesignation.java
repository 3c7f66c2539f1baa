package jp.rrn.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import jp.rrn.code.MyNumber;
import jp.rrn.code.ResidenceCode;
import jp.rrn.number.DesignationAnswer;
import jp.rrn.number.DesignationRequest;
import jp.rrn.number.MyNumberTransform;
import jp.rrn.number.NoncedTransform;
import jp.rrn.number.NumberLedger;
import jp.rrn.number.RequestId;
import jp.rrn.record.Subject;
import jp.rrn.storage.jdbc.JdbcStore;
import jp.rrn.store.RegistryStore;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Making a thousand first My Numbers in one transaction, durable when the call returns.
 *
 * <p>A number leaves three rows: the claim, what it answers and whose it is. The floor inserts the
 * same rows into the same tables with their keys, by batches that the driver turns into inserts of
 * many rows, with numbers that are drawn and never looked up.
 */
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 2)
public class PostgresDesignation extends Timed {
  private static final int BATCH = 1_000;

  private final SecureRandom random = new SecureRandom();
  private final NumberLedger ledger = new NumberLedger(new NoncedTransform(new byte[32]), random);
  private final HikariDataSource database = PostgresServer.registryOf(0);
  private final RegistryStore store = JdbcStore.on(database);
  private @Nullable Connection bare;
  private int made;

  /** Connects the floor, whose batches the driver turns into inserts of many rows. */
  @Setup
  public void connect() throws SQLException {
    bare = PostgresServer.rewriting(database);
  }

  /** Lets go of the database. */
  @TearDown
  public void close() throws SQLException {
    Objects.requireNonNull(bare).close();
    database.close();
  }

  private List<DesignationRequest> requests() {
    List<DesignationRequest> requests = new ArrayList<>(BATCH);
    for (int i = 0; i < BATCH; i++) {
      requests.add(
          new DesignationRequest(
              new RequestId("request-" + (made + i)),
              Residents.residenceCode(made + i),
              DesignationRequest.Purpose.FIRST));
    }
    return requests;
  }

  @Benchmark
  public List<DesignationAnswer> designate() {
    List<DesignationRequest> requests = requests();
    Map<ResidenceCode, Subject> subjects = new HashMap<>();
    for (int i = 0; i < BATCH; i++) {
      subjects.put(requests.get(i).residenceCode(), Residents.subject(made + i));
    }
    made += BATCH;
    return store.inTransaction(s -> ledger.designate(s.numbers(), requests, subjects));
  }

  @Benchmark
  public int floorBatchInsert() throws SQLException {
    Connection connection = Objects.requireNonNull(bare);
    List<DesignationRequest> requests = requests();
    try (PreparedStatement claims =
            connection.prepareStatement(
                "insert into ledger_claim (body, kind, check_digit, state, subject, municipality,"
                    + " request_id) values (?, ?, ?, ?, ?, ?, ?)");
        PreparedStatement holdings =
            connection.prepareStatement(
                "insert into ledger_holding (subject, kind, place, body, state)"
                    + " values (?, ?, ?, ?, ?)");
        PreparedStatement answers =
            connection.prepareStatement(
                "insert into ledger_request (request_id, kind, place, body)"
                    + " values (?, ?, ?, ?)")) {
      for (int i = 0; i < BATCH; i++) {
        long body = random.nextLong(MyNumberTransform.BODIES);
        UUID key = new UUID(0, Long.parseLong(Long.toString(body), 16));
        long subject = Residents.subject(made + i).value();
        String request = requests.get(i).requestId().value();
        batch(
            claims,
            key,
            "M",
            MyNumber.ofBody(body).checkDigit(),
            "DESIGNATED",
            subject,
            null,
            request);
        batch(holdings, subject, "M", 1, key, "DESIGNATED");
        batch(answers, request, "M", 1, key);
      }
      made += BATCH;
      int rows =
          claims.executeBatch().length
              + holdings.executeBatch().length
              + answers.executeBatch().length;
      connection.commit();
      return rows;
    }
  }

  private static void batch(PreparedStatement insert, @Nullable Object... values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      insert.setObject(i + 1, values[i]);
    }
    insert.addBatch();
  }

  /** Returns the rows of a query, each as text, in their order as text. */
  List<String> rows(String columns) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Statement statement = Objects.requireNonNull(bare).createStatement();
        ResultSet result =
            statement.executeQuery("select cast(x as text) from (select " + columns + ") x")) {
      while (result.next()) {
        rows.add(result.getString(1).replaceAll("[()]", ""));
      }
    }
    return rows.stream().sorted().toList();
  }
}
