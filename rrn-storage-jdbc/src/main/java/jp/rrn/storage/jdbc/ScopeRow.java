package jp.rrn.storage.jdbc;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import jp.rrn.crypto.Sha256;
import jp.rrn.json.JsonForm;
import jp.rrn.provision.ProvisionScope;

/**
 * What many requests have in common, as a row of provision_scope: named by what it says, so that it
 * is written once by whoever comes first, and nobody has to remember whether it is there.
 *
 * @param name the first half of the digest of both texts
 * @param request the request as JSON
 * @param decision the decision as JSON
 */
record ScopeRow(UUID name, String request, String decision) {
  private static final int REMEMBERED = 10_000;

  /** A row follows from its scope alone, so whatever happens to a database this stays true. */
  private static final Cache<ProvisionScope, ScopeRow> ROWS =
      Caffeine.newBuilder().maximumSize(REMEMBERED).build();

  static ScopeRow of(ProvisionScope scope) {
    return ROWS.get(scope, ScopeRow::written);
  }

  private static ScopeRow written(ProvisionScope scope) {
    String request = JsonForm.USE_REQUEST.write(scope.request());
    String decision = JsonForm.DECISION.write(scope.decision());
    return new ScopeRow(name(request, decision), request, decision);
  }

  private static UUID name(String request, String decision) {
    byte[] text = (request + "\n" + decision).getBytes(StandardCharsets.UTF_8);
    ByteBuffer digest = ByteBuffer.wrap(Sha256.of(text));
    return new UUID(digest.getLong(), digest.getLong());
  }

  /**
   * Returns the scope that a row of the log has beside it.
   *
   * @throws IllegalArgumentException if it is gone, or says what it is not named by: who may insert
   *     could otherwise have put it there before its time, and bent what others log
   */
  static ProvisionScope read(ResultSet row) throws SQLException {
    String request = row.getString("scope_request");
    String decision = row.getString("scope_decision");
    UUID named = row.getObject("scope", UUID.class);
    if (request == null || decision == null || !named.equals(name(request, decision))) {
      throw new IllegalArgumentException("scope must be what its name says");
    }
    return new ProvisionScope(
        JsonForm.USE_REQUEST.readWritten(request), JsonForm.DECISION.readWritten(decision));
  }

  Row row() {
    return new Row().bind("scope", name).bind("request", request).bind("decision", decision);
  }
}
