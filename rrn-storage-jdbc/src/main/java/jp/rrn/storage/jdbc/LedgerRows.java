package jp.rrn.storage.jdbc;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.rrn.code.LocalGovernmentCode;
import jp.rrn.number.Claim;
import jp.rrn.number.RequestId;
import jp.rrn.record.Subject;

/** Rows for the tables of the ledger, collected and then written table by table. */
final class LedgerRows {
  private final JdbcSession session;
  private final Sealing sealing;
  private final JdbcStock stock;
  private final List<Row> requests = new ArrayList<>();
  private final List<Row> holdings = new ArrayList<>();
  private final List<Row> states = new ArrayList<>();
  private final List<UUID> stocked = new ArrayList<>();
  private final List<UUID> drawn = new ArrayList<>();

  LedgerRows(JdbcSession session, Sealing sealing, JdbcStock stock) {
    this.session = session;
    this.sealing = sealing;
    this.stock = stock;
  }

  /** Inserts the claims whose number is free; returns what stands for their numbers. */
  Set<UUID> claimFree(Collection<Claim> claims) {
    RowBatch rows =
        new RowBatch(
            "ledger_claim",
            "body uuid",
            "kind text",
            "check_digit smallint",
            "state varchar",
            "subject bigint",
            "municipality text",
            "request_id varchar");
    for (Claim claim : claims) {
      LocalGovernmentCode municipality = claim.municipality();
      RequestId requestId = claim.requestId();
      rows.add(
          sealing.key(claim.kind(), claim.body()),
          ClaimRow.code(claim.kind()),
          claim.checkDigit(),
          claim.state().name(),
          ClaimRow.subject(claim),
          municipality == null ? null : municipality.digits(),
          requestId == null ? null : requestId.value());
    }
    return session.dialect().insertFree(session.handle(), rows);
  }

  /** Adds what belongs to a claim that was just made. */
  void made(Claim claim, UUID body) {
    session.moved(new Key.OfNumber(claim.kind(), body), 1);
    RequestId requestId = claim.requestId();
    if (requestId != null) {
      Key.OfRequest key = new Key.OfRequest(claim.kind(), requestId);
      int place = session.state(key) + 1;
      requests.add(row(body, claim).bind("request_id", requestId.value()).bind("place", place));
      session.moved(key, place);
    }
    held(claim, body);
    if (claim.isInStock()) {
      stocked.add(body);
    }
  }

  /** Adds the step of a number from where it stands. */
  void advanced(ClaimRow from, Claim claim) {
    UUID body = sealing.key(claim.kind(), claim.body());
    int step = from.step() + 1;
    states.add(
        row(body, claim)
            .bind("step", step)
            .bind("state", claim.state().name())
            .bind("subject", Optional.ofNullable(ClaimRow.subject(claim))));
    session.moved(new Key.OfNumber(claim.kind(), body), step);
    held(claim, body);
    if (from.claim().isInStock()) {
      drawn.add(body);
    }
  }

  private void held(Claim claim, UUID body) {
    Subject subject = claim.subject();
    if (subject == null) {
      return;
    }
    Key.OfHolder key = new Key.OfHolder(claim.kind(), subject);
    int place = session.state(key) + 1;
    holdings.add(
        row(body, claim)
            .bind("subject", subject.value())
            .bind("place", place)
            .bind("state", claim.state().name()));
    session.moved(key, place);
  }

  private static Row row(UUID body, Claim claim) {
    return new Row().bind("body", body).bind("kind", ClaimRow.code(claim.kind()));
  }

  void write() {
    insert("ledger_state", states);
    insert("ledger_request", requests);
    insert("ledger_holding", holdings);
    stock.addAll(stocked);
    stock.removeAll(drawn);
  }

  private void insert(String table, List<Row> rows) {
    if (!rows.isEmpty()) {
      session.dialect().insertAll(session.handle(), new Rows(table, rows));
    }
  }
}
