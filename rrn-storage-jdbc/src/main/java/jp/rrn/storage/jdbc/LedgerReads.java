package jp.rrn.storage.jdbc;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.rrn.number.Claim;
import jp.rrn.number.NumberKind;
import jp.rrn.number.RequestId;
import jp.rrn.record.Subject;

/** Reads claims as they stand, many at a time, and notes in which state each key was seen. */
final class LedgerReads {
  private final JdbcSession session;
  private final Sealing sealing;

  LedgerReads(JdbcSession session, Sealing sealing) {
    this.session = session;
    this.sealing = sealing;
  }

  /** Returns the claims on these bodies by body. */
  Map<Long, ClaimRow> byBody(NumberKind kind, Collection<Long> bodies) {
    Map<Long, UUID> keys = new LinkedHashMap<>();
    bodies.forEach(body -> keys.put(body, sealing.key(kind, body)));
    Map<Long, ClaimRow> found = new HashMap<>();
    list(ClaimRow.SELECT + " where c.body = any(?) and c.kind = ", kind, "uuid", keys.values())
        .forEach(
            row -> {
              found.put(row.claim().body(), row);
              session.facts().saw(row.claim());
            });
    keys.forEach(
        (body, key) -> {
          ClaimRow row = found.get(body);
          session.saw(new Key.OfNumber(kind, key), row == null ? 0 : row.step());
        });
    return found;
  }

  /** Returns the numbers these subjects have or had, in the order they were made. */
  Map<Subject, List<Claim>> bySubject(NumberKind kind, Collection<Subject> subjects) {
    Set<Subject> asked = new HashSet<>(subjects);
    // Every step of a number: of each the last one counts.
    Map<Subject, List<ClaimRow>> steps =
        list(
                "select c.body, c.kind, c.check_digit, c.municipality, c.request_id, h.state,"
                    + " h.subject, h.place as step from ledger_holding h"
                    + " join ledger_claim c on c.body = h.body and c.kind = h.kind"
                    + " where h.subject = any(?) and h.kind = ",
                kind,
                "bigint",
                asked.stream().map(Subject::value).toList())
            .stream()
            .sorted(Comparator.comparing(ClaimRow::step))
            .collect(Collectors.groupingBy(row -> row.claim().holder().orElseThrow()));
    Map<Subject, List<Claim>> lists = new HashMap<>();
    for (Subject subject : asked) {
      List<ClaimRow> own = steps.getOrDefault(subject, List.of());
      session.saw(new Key.OfHolder(kind, subject), own.size());
      Map<Long, Claim> last = new LinkedHashMap<>();
      own.forEach(step -> last.put(step.claim().body(), step.claim()));
      lists.put(subject, List.copyOf(last.values()));
    }
    return lists;
  }

  /** Returns the claims that answer these requests, by ascending body. */
  Map<RequestId, List<Claim>> byRequest(NumberKind kind, Collection<RequestId> requestIds) {
    Set<RequestId> asked = new HashSet<>(requestIds);
    Map<RequestId, List<Claim>> found =
        list(
                ClaimRow.SELECT
                    + " join ledger_request r on r.body = c.body and r.kind = c.kind"
                    + " where r.request_id = any(?) and r.kind = ",
                kind,
                "varchar",
                asked.stream().map(RequestId::value).toList())
            .stream()
            .map(ClaimRow::claim)
            .sorted(Comparator.comparing(Claim::body))
            .collect(Collectors.groupingBy(LedgerReads::requestId));
    Map<RequestId, List<Claim>> lists = new HashMap<>();
    for (RequestId requestId : asked) {
      List<Claim> own = found.getOrDefault(requestId, List.of());
      session.saw(new Key.OfRequest(kind, requestId), own.size());
      lists.put(requestId, List.copyOf(own));
    }
    return lists;
  }

  private static RequestId requestId(Claim claim) {
    RequestId requestId = claim.requestId();
    if (requestId == null) {
      throw new IllegalStateException("a claim that answers a request names it");
    }
    return requestId;
  }

  private List<ClaimRow> list(String select, NumberKind kind, String type, Collection<?> keys) {
    return keys.isEmpty()
        ? List.of()
        : PlainJdbc.list(
            session.handle(),
            select + ClaimRow.literal(kind),
            row -> ClaimRow.read(row, sealing),
            new SqlArrayOf(type, keys.toArray()));
  }
}
