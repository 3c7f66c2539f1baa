package jp.rrn.storage.jdbc;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.rrn.crypto.Sha256;
import jp.rrn.json.JsonForm;
import jp.rrn.provision.ProvisionScope;

/**
 * What many requests have in common, in its table: a row is named by what it says, so it is written
 * once by whoever comes first, and never again.
 */
final class Scopes {
  private final JdbcSession session;
  private final Map<ProvisionScope, UUID> written = new HashMap<>();
  private final Map<UUID, ProvisionScope> read = new HashMap<>();

  Scopes(JdbcSession session) {
    this.session = session;
  }

  /** Returns the name of this scope, which is in the table when this transaction commits. */
  UUID name(ProvisionScope scope) {
    return session.facts().name(scope).orElseGet(() -> write(scope));
  }

  private UUID write(ProvisionScope scope) {
    return written.computeIfAbsent(
        scope,
        unwritten -> {
          String request = JsonForm.USE_REQUEST.write(scope.request());
          String decision = JsonForm.DECISION.write(scope.decision());
          UUID name = digest(request + "\n" + decision);
          session
              .handle()
              .createUpdate(session.dialect().insertOfScope())
              .bind("scope", name)
              .bind("request", request)
              .bind("decision", decision)
              .execute();
          session.facts().saw(scope, name);
          return name;
        });
  }

  private static UUID digest(String text) {
    ByteBuffer bytes = ByteBuffer.wrap(Sha256.of(text.getBytes(StandardCharsets.UTF_8)));
    return new UUID(bytes.getLong(), bytes.getLong());
  }

  /** Returns the scope that a row has beside it, under its name. */
  ProvisionScope read(ResultSet row) throws SQLException {
    UUID name = row.getObject("scope", UUID.class);
    ProvisionScope known = read.get(name);
    if (known == null) {
      known =
          new ProvisionScope(
              JsonForm.USE_REQUEST.readWritten(text(row, "scope_request")),
              JsonForm.DECISION.readWritten(text(row, "scope_decision")));
      read.put(name, known);
    }
    return known;
  }

  /** A row whose scope somebody has taken away is no row that is not there: nothing can read it. */
  private static String text(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column)).orElse("");
  }
}
