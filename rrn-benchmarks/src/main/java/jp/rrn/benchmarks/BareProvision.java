package jp.rrn.benchmarks;

import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import jp.rrn.json.JsonForm;
import jp.rrn.law.Questions;
import jp.rrn.law.UseRequest;
import jp.rrn.provision.Circumstances;
import jp.rrn.provision.ProvisionScope;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * What a provision comes to without the library: the record is selected as texts, a log row of the
 * same width is written, both in one transaction. Decides nothing, and counts positions by itself.
 */
final class BareProvision {
  private static final String LOG =
      "provision_entry"
          + " (position, answered_at, answered_nanos, subject, scope, circumstances, provided)";

  /** Both write into one log. */
  private static final long FAR_FROM_THE_LIBRARYS = 1L << 40;

  private final DataSource database;
  private final String circumstances =
      JsonForm.CIRCUMSTANCES.write(
          new Circumstances(
              "operator-1", "matching-1", "example", Optional.empty(), 1, Questions.NONE));
  private final Clock clock = Clock.systemUTC();
  private final UUID scope;
  private long position = FAR_FROM_THE_LIBRARYS;

  BareProvision(DataSource database) {
    this.database = database;
    this.scope = writeScope();
  }

  /** Writes what all its rows have in common, under the name the library gives it. */
  private UUID writeScope() {
    UseRequest asked = Counter.request(clock.instant());
    ProvisionScope common = new ProvisionScope(asked, Counter.decision(asked));
    String request = JsonForm.USE_REQUEST.write(common.request());
    String decision = JsonForm.DECISION.write(common.decision());
    HashCode digest =
        Hashing.sha256().hashString(request + "\n" + decision, StandardCharsets.UTF_8);
    ByteBuffer bytes = ByteBuffer.wrap(digest.asBytes());
    UUID name = new UUID(bytes.getLong(), bytes.getLong());
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into provision_scope values (?, ?, ?) on conflict do nothing")) {
      insert.setObject(1, name);
      insert.setString(2, request);
      insert.setString(3, decision);
      insert.executeUpdate();
      return name;
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** The items asked for, as they are stored. */
  record Texts(String name, String address) {}

  Texts provide(long subject) {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      readStop(connection);
      Texts texts = select(connection, subject);
      insert(connection, subject);
      connection.commit();
      return texts;
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** Whoever provides asks first whether provision is stopped; here it never was. */
  private static void readStop(Connection connection) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement(
                "select entry from journal_entry where id = 'provision' and kind = 'stop'"
                    + " order by sequence");
        ResultSet orders = select.executeQuery()) {
      if (orders.next()) {
        throw new IllegalStateException("provision is stopped");
      }
    }
  }

  /** Selects and does no more. */
  Texts read(long subject) {
    try (Connection connection = database.getConnection()) {
      return select(connection, subject);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static Texts select(Connection connection, long subject) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select name, address from history_entry where subject = ? order by sequence")) {
      select.setLong(1, subject);
      return texts(select).get(0);
    }
  }

  private static List<Texts> texts(PreparedStatement select) throws SQLException {
    List<Texts> texts = new ArrayList<>();
    try (ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        texts.add(new Texts(rows.getString("name"), rows.getString("address")));
      }
    }
    return texts;
  }

  private void insert(Connection connection, long subject) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("insert into " + LOG + " values (?, ?, 0, ?, ?, ?, true)")) {
      insert.setLong(1, position++);
      insert.setObject(2, OffsetDateTime.now(clock));
      insert.setLong(3, subject);
      insert.setObject(4, scope);
      insert.setString(5, circumstances);
      insert.executeUpdate();
    }
  }

  /** Answers for many in one transaction; in the order in which the engine finds them. */
  List<Texts> provide(Long[] subjects) {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      readStop(connection);
      List<Texts> texts = select(connection, subjects);
      copy(connection, subjects);
      connection.commit();
      return texts;
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static List<Texts> select(Connection connection, Long[] subjects) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select name, address from history_entry where subject = any(?)")) {
      select.setArray(1, connection.createArrayOf("bigint", subjects));
      return texts(select);
    }
  }

  private void copy(Connection connection, Long[] subjects) throws SQLException {
    CopyIn copy =
        connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + LOG + " from stdin");
    String answered = "\t" + OffsetDateTime.now(clock) + "\t0\t";
    String logged = "\t" + scope + "\t" + circumstances + "\tt\n";
    StringBuilder rows = new StringBuilder();
    for (Long subject : subjects) {
      rows.append(position++).append(answered).append((long) subject).append(logged);
    }
    byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
    copy.writeToCopy(bytes, 0, bytes.length);
    copy.endCopy();
  }
}
