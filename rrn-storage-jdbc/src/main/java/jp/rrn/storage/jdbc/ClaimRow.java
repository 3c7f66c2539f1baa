package jp.rrn.storage.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import jp.rrn.code.LocalGovernmentCode;
import jp.rrn.number.Claim;
import jp.rrn.number.ClaimState;
import jp.rrn.number.NumberKind;
import jp.rrn.number.RequestId;
import jp.rrn.record.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A claim as it stands: its row of ledger_claim, and the last of ledger_state.
 *
 * @param claim the claim
 * @param step which state of its this is; 1 is the one it was made in
 */
record ClaimRow(Claim claim, int step) {
  /** Selects claims {@code c} as they stand. */
  static final String SELECT =
      "select c.body, c.kind, c.check_digit, c.municipality, c.request_id,"
          + " coalesce(s.state, c.state) as state, coalesce(s.subject, c.subject) as subject,"
          + " coalesce(s.step, 1) as step"
          + " from ledger_claim c left join ledger_state s on s.body = c.body and s.kind = c.kind"
          + " and s.step = (select max(l.step) from ledger_state l"
          + " where l.body = c.body and l.kind = c.kind)";

  static String code(NumberKind kind) {
    return switch (kind) {
      case RESIDENCE_CODE -> "R";
      case MY_NUMBER -> "M";
    };
  }

  /** Returns the code as it stands in a statement. */
  static String literal(NumberKind kind) {
    return "'" + code(kind) + "'";
  }

  private static NumberKind kind(String code) {
    return switch (code) {
      case "R" -> NumberKind.RESIDENCE_CODE;
      case "M" -> NumberKind.MY_NUMBER;
      default -> throw new IllegalStateException("kind of number must be R or M");
    };
  }

  static ClaimRow read(ResultSet row, Sealing sealing) throws SQLException {
    NumberKind kind = kind(row.getString("kind"));
    String municipality = row.getString("municipality");
    String request = row.getString("request_id");
    long subject = row.getLong("subject");
    boolean held = !row.wasNull();
    Claim claim =
        new Claim(
            kind,
            sealing.body(kind, row.getObject("body", UUID.class)),
            row.getInt("check_digit"),
            ClaimState.valueOf(row.getString("state")),
            held ? new Subject(subject) : null,
            municipality == null ? null : LocalGovernmentCode.of(municipality),
            request == null ? null : new RequestId(request));
    return new ClaimRow(claim, row.getInt("step"));
  }

  static @Nullable Long subject(Claim claim) {
    Subject subject = claim.subject();
    return subject == null ? null : subject.value();
  }
}
