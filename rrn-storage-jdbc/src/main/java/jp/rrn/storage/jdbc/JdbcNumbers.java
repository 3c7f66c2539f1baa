package jp.rrn.storage.jdbc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.rrn.number.ActiveNumberException;
import jp.rrn.number.Claim;
import jp.rrn.number.ClaimState;
import jp.rrn.number.NumberKind;
import jp.rrn.number.NumberStore;
import jp.rrn.number.RequestId;
import jp.rrn.record.Subject;

/**
 * The number ledger in its tables, all of them only ever inserted into: a number moves on by a
 * further row. Two that move the same number, give the same subject a number or answer the same
 * request insert the same key, and one of them runs again.
 */
final class JdbcNumbers implements NumberStore {
  private final JdbcSession session;
  private final JdbcStock stock;

  JdbcNumbers(JdbcSession session) {
    this.session = session;
    this.stock = new JdbcStock(session);
  }

  @Override
  public boolean claim(Claim claim) {
    return session.run(
        () -> {
          if (secondInUse(claim)) {
            if (current(claim.kind(), claim.body()).isPresent()) {
              return false;
            }
            throw new ActiveNumberException(claim.kind());
          }
          Key.OfNumber key = new Key.OfNumber(claim.kind(), claim.body());
          if (!insertClaim(claim)) {
            if (session.sawNothing(key)) {
              throw session.conflict();
            }
            return false;
          }
          session.moved(key, 1);
          insertRequest(claim);
          insertHolding(claim);
          if (claim.isInStock()) {
            stock.add(claim.body());
          }
          return true;
        });
  }

  private boolean secondInUse(Claim claim) {
    Subject subject = claim.subject();
    return claim.state() == ClaimState.ASSIGNED
        && subject != null
        && assigned(claim.kind(), subject).filter(use -> use.body() != claim.body()).isPresent();
  }

  private boolean insertClaim(Claim claim) {
    return session
        .dialect()
        .insertIfAbsent(
            session.handle(),
            "insert into ledger_claim"
                + " (body, kind, check_digit, state, subject, municipality, request_id)"
                + " values (:body, :kind, :check_digit, :state, :subject, :municipality,"
                + " :request_id)",
            insert ->
                insert
                    .bind("body", claim.body())
                    .bind("kind", ClaimRow.code(claim.kind()))
                    .bind("check_digit", claim.checkDigit())
                    .bind("state", claim.state().name())
                    .bind("subject", ClaimRow.subject(claim))
                    .bind(
                        "municipality",
                        Optional.ofNullable(claim.municipality()).map(code -> code.digits()))
                    .bind(
                        "request_id",
                        Optional.ofNullable(claim.requestId()).map(RequestId::value)));
  }

  private void insertRequest(Claim claim) {
    RequestId requestId = claim.requestId();
    if (requestId == null) {
      return;
    }
    Key.OfRequest key = new Key.OfRequest(claim.kind(), requestId);
    int place = session.state(key) + 1;
    session
        .handle()
        .createUpdate(
            "insert into ledger_request (request_id, kind, place, body)"
                + " values (:request_id, :kind, :place, :body)")
        .bind("request_id", requestId.value())
        .bind("kind", ClaimRow.code(claim.kind()))
        .bind("place", place)
        .bind("body", claim.body())
        .execute();
    session.moved(key, place);
  }

  private void insertHolding(Claim claim) {
    Subject subject = claim.subject();
    if (subject == null) {
      return;
    }
    Key.OfHolder key = new Key.OfHolder(claim.kind(), subject);
    int place = session.state(key) + 1;
    session
        .handle()
        .createUpdate(
            "insert into ledger_holding (subject, kind, place, body, state)"
                + " values (:subject, :kind, :place, :body, :state)")
        .bind("subject", subject.value())
        .bind("kind", ClaimRow.code(claim.kind()))
        .bind("place", place)
        .bind("body", claim.body())
        .bind("state", claim.state().name())
        .execute();
    session.moved(key, place);
  }

  @Override
  public Optional<Claim> find(NumberKind kind, long body) {
    return session.run(() -> current(kind, body).map(ClaimRow::claim));
  }

  private Optional<ClaimRow> current(NumberKind kind, long body) {
    Optional<ClaimRow> found =
        session
            .handle()
            .createQuery(ClaimRow.SELECT + " where c.body = :body and c.kind = :kind")
            .bind("body", body)
            .bind("kind", ClaimRow.code(kind))
            .map((row, context) -> ClaimRow.read(row))
            .findOne();
    session.saw(new Key.OfNumber(kind, body), found.map(ClaimRow::step).orElse(0));
    return found;
  }

  @Override
  public Optional<Claim> findAssigned(NumberKind kind, Subject subject) {
    return session.run(() -> assigned(kind, subject));
  }

  private Optional<Claim> assigned(NumberKind kind, Subject subject) {
    return held(kind, subject).stream()
        .filter(claim -> claim.state() == ClaimState.ASSIGNED)
        .findFirst();
  }

  @Override
  public List<Claim> list(NumberKind kind, Subject subject) {
    return session.run(() -> held(kind, subject));
  }

  /** Reads every step of the subject's numbers; of each number the last one counts. */
  private List<Claim> held(NumberKind kind, Subject subject) {
    List<ClaimRow> steps =
        session
            .handle()
            .createQuery(
                "select c.body, c.kind, c.check_digit, c.municipality, c.request_id, h.state,"
                    + " h.subject, h.place as step from ledger_holding h"
                    + " join ledger_claim c on c.body = h.body and c.kind = h.kind"
                    + " where h.subject = :subject and h.kind = :kind order by h.place")
            .bind("subject", subject.value())
            .bind("kind", ClaimRow.code(kind))
            .map((row, context) -> ClaimRow.read(row))
            .list();
    session.saw(new Key.OfHolder(kind, subject), steps.size());
    Map<Long, Claim> byBody = new LinkedHashMap<>();
    steps.forEach(step -> byBody.put(step.claim().body(), step.claim()));
    return List.copyOf(byBody.values());
  }

  @Override
  public List<Claim> list(NumberKind kind, RequestId requestId) {
    return session.run(
        () -> {
          List<ClaimRow> found =
              session
                  .handle()
                  .createQuery(
                      ClaimRow.SELECT
                          + " join ledger_request r on r.body = c.body and r.kind = c.kind"
                          + " where r.request_id = :request_id and r.kind = :kind order by c.body")
                  .bind("request_id", requestId.value())
                  .bind("kind", ClaimRow.code(kind))
                  .map((row, context) -> ClaimRow.read(row))
                  .list();
          session.saw(new Key.OfRequest(kind, requestId), found.size());
          return found.stream().map(ClaimRow::claim).toList();
        });
  }

  @Override
  public void advance(Claim claim) {
    session.<Boolean>run(
        () -> {
          ClaimRow row =
              current(claim.kind(), claim.body())
                  .orElseThrow(() -> new IllegalStateException("number was never claimed"));
          Claim held = row.claim();
          if (!held.canBecome(claim)) {
            throw new IllegalStateException("a number moves forward only and keeps its subject");
          }
          if (secondInUse(claim)) {
            throw new ActiveNumberException(claim.kind());
          }
          boolean same =
              held.state() == claim.state() && Objects.equals(held.subject(), claim.subject());
          if (!same) {
            insertState(claim, row.step() + 1);
            insertHolding(claim);
            if (held.isInStock()) {
              stock.remove(claim.body());
            }
          }
          return true;
        });
  }

  private void insertState(Claim claim, int step) {
    session
        .handle()
        .createUpdate(
            "insert into ledger_state (body, kind, step, state, subject)"
                + " values (:body, :kind, :step, :state, :subject)")
        .bind("body", claim.body())
        .bind("kind", ClaimRow.code(claim.kind()))
        .bind("step", step)
        .bind("state", claim.state().name())
        .bind("subject", ClaimRow.subject(claim))
        .execute();
    session.moved(new Key.OfNumber(claim.kind(), claim.body()), step);
  }

  @Override
  public Stock stock() {
    return session.run(() -> stock);
  }
}
