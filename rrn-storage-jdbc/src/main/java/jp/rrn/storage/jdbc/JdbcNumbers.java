package jp.rrn.storage.jdbc;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import jp.rrn.number.ActiveNumberException;
import jp.rrn.number.Claim;
import jp.rrn.number.ClaimState;
import jp.rrn.number.NumberKind;
import jp.rrn.number.NumberStore;
import jp.rrn.number.RequestId;
import jp.rrn.record.Subject;
import org.jspecify.annotations.Nullable;

/**
 * The number ledger in its tables, all of them only ever inserted into: a number moves on by a
 * further row. Two that move the same number, give the same subject a number or answer the same
 * request insert the same key, and one of them runs again.
 *
 * <p>One is a batch of one: every statement is written for many.
 */
final class JdbcNumbers implements NumberStore {
  private final JdbcSession session;
  private final Sealing sealing;
  private final LedgerReads reads;
  private final JdbcStock stock;

  JdbcNumbers(JdbcSession session, Sealing sealing) {
    this.session = session;
    this.sealing = sealing;
    this.reads = new LedgerReads(session, sealing);
    this.stock = new JdbcStock(session, sealing);
  }

  @Override
  public boolean claim(Claim claim) {
    return claimAll(List.of(claim)).isEmpty();
  }

  @Override
  public List<Claim> claimAll(List<Claim> claims) {
    return session.run(
        () -> {
          List<Claim> refused = new ArrayList<>();
          runs(claims).forEach(run -> refused.addAll(claimRun(run)));
          return List.copyOf(refused);
        });
  }

  /**
   * Splits claims into what can be written together: one kind, and of a subject one number in use,
   * for whether another is its second depends on what was claimed before.
   */
  private static List<List<Claim>> runs(List<Claim> claims) {
    List<List<Claim>> runs = new ArrayList<>();
    List<Claim> run = new ArrayList<>();
    Set<Subject> using = new HashSet<>();
    for (Claim claim : claims) {
      boolean fits =
          !run.isEmpty()
              && run.get(0).kind() == claim.kind()
              && user(claim).filter(using::contains).isEmpty();
      if (!fits) {
        run = new ArrayList<>();
        runs.add(run);
        using.clear();
      }
      run.add(claim);
      user(claim).ifPresent(using::add);
    }
    return runs;
  }

  /** Returns whose number in use this is; nobody's if it is not in use. */
  private static Optional<Subject> user(Claim claim) {
    return claim.state() == ClaimState.ASSIGNED ? claim.holder() : Optional.empty();
  }

  /** Returns what the users of these numbers have or had. */
  private Map<Subject, List<Claim>> heldByUsers(NumberKind kind, List<Claim> claims) {
    return reads.bySubject(kind, claims.stream().flatMap(claim -> user(claim).stream()).toList());
  }

  private List<Claim> claimRun(List<Claim> run) {
    NumberKind kind = run.get(0).kind();
    Map<Subject, List<Claim>> held = heldByUsers(kind, run);
    List<Claim> refused = new ArrayList<>();
    List<Claim> together = new ArrayList<>();
    for (Claim claim : run) {
      if (!isSecond(claim, held)) {
        together.add(claim);
        continue;
      }
      refused.addAll(claimTogether(together));
      together.clear();
      if (find(kind, claim.body()).isEmpty()) {
        throw new ActiveNumberException(kind);
      }
      refused.add(claim);
    }
    refused.addAll(claimTogether(together));
    return refused;
  }

  private List<Claim> claimTogether(List<Claim> run) {
    if (run.isEmpty()) {
      return List.of();
    }
    // In the order of the numbers, so that two batches never wait for each other.
    Map<Long, Claim> first = new TreeMap<>();
    run.forEach(claim -> first.putIfAbsent(claim.body(), claim));
    session.look(
        run.stream()
            .flatMap(claim -> claim.holder().stream().map(h -> new Key.OfHolder(claim.kind(), h)))
            .toList());
    LedgerRows rows = new LedgerRows(session, sealing, stock);
    Set<UUID> free = rows.claimFree(first.values());
    List<Claim> refused = new ArrayList<>();
    for (Claim claim : run) {
      UUID body = sealing.key(claim.kind(), claim.body());
      // Of the batch the first on a number has it, and the second finds it taken.
      if (free.remove(body)) {
        rows.made(claim, body);
      } else if (session.sawNothing(new Key.OfNumber(claim.kind(), body))) {
        throw session.conflict();
      } else {
        refused.add(claim);
      }
    }
    rows.write();
    return refused;
  }

  /** Returns whether this number would be in use and its holder has another in use. */
  private static boolean isSecond(Claim claim, Map<Subject, List<Claim>> held) {
    return user(claim).map(user -> held.getOrDefault(user, List.of())).stream()
        .flatMap(List::stream)
        .anyMatch(use -> use.state() == ClaimState.ASSIGNED && use.body() != claim.body());
  }

  @Override
  public Optional<Claim> find(NumberKind kind, long body) {
    return Optional.ofNullable(find(kind, List.of(body)).get(body));
  }

  @Override
  public Map<Long, Claim> find(NumberKind kind, Collection<Long> bodies) {
    return session.run(
        () -> {
          Map<Long, Claim> found = new HashMap<>();
          reads.byBody(kind, bodies).forEach((body, row) -> found.put(body, row.claim()));
          return found;
        });
  }

  @Override
  public Optional<Subject> findHolder(NumberKind kind, long body) {
    return session.run(
        () -> session.facts().holder(kind, body).or(() -> find(kind, body).flatMap(Claim::holder)));
  }

  @Override
  public Optional<Claim> findAssigned(NumberKind kind, Subject subject) {
    return list(kind, subject).stream()
        .filter(claim -> claim.state() == ClaimState.ASSIGNED)
        .findFirst();
  }

  @Override
  public List<Claim> list(NumberKind kind, Subject subject) {
    return listBySubject(kind, List.of(subject)).getOrDefault(subject, List.of());
  }

  @Override
  public Map<Subject, List<Claim>> listBySubject(NumberKind kind, Collection<Subject> subjects) {
    return session.run(() -> reads.bySubject(kind, subjects));
  }

  @Override
  public List<Claim> list(NumberKind kind, RequestId requestId) {
    return listByRequest(kind, List.of(requestId)).getOrDefault(requestId, List.of());
  }

  @Override
  public Map<RequestId, List<Claim>> listByRequest(
      NumberKind kind, Collection<RequestId> requestIds) {
    return session.run(() -> reads.byRequest(kind, requestIds));
  }

  @Override
  public void advance(Claim claim) {
    advanceAll(List.of(claim));
  }

  @Override
  public void advanceAll(List<Claim> claims) {
    session.<Boolean>run(
        () -> {
          Set<Object> touched = new HashSet<>();
          List<Claim> together = new ArrayList<>();
          for (Claim claim : claims) {
            boolean apart =
                !touched.add(claim.body())
                    || claim.holder().filter(holder -> !touched.add(holder)).isPresent()
                    || (!together.isEmpty() && together.get(0).kind() != claim.kind());
            if (apart) {
              advanceTogether(together);
              together = new ArrayList<>();
              touched.clear();
              touched.add(claim.body());
              claim.holder().ifPresent(touched::add);
            }
            together.add(claim);
          }
          advanceTogether(together);
          return true;
        });
  }

  /** Moves numbers of one kind forward, each another one and of another subject. */
  private void advanceTogether(List<Claim> claims) {
    if (claims.isEmpty()) {
      return;
    }
    NumberKind kind = claims.get(0).kind();
    Map<Long, ClaimRow> standing = reads.byBody(kind, claims.stream().map(Claim::body).toList());
    Map<Subject, List<Claim>> held = heldByUsers(kind, claims);
    LedgerRows rows = new LedgerRows(session, sealing, stock);
    for (Claim claim : claims) {
      try {
        advance(rows, standing.get(claim.body()), claim, held);
      } catch (IllegalStateException | ActiveNumberException refused) {
        rows.write();
        throw refused;
      }
    }
    rows.write();
  }

  private static void advance(
      LedgerRows rows, @Nullable ClaimRow from, Claim claim, Map<Subject, List<Claim>> held) {
    if (from == null) {
      throw new IllegalStateException("number was never claimed");
    }
    if (!from.claim().canBecome(claim)) {
      throw new IllegalStateException("a number moves forward only and keeps its subject");
    }
    if (isSecond(claim, held)) {
      throw new ActiveNumberException(claim.kind());
    }
    boolean same =
        from.claim().state() == claim.state()
            && Objects.equals(from.claim().subject(), claim.subject());
    if (!same) {
      rows.advanced(from, claim);
    }
  }

  @Override
  public Stock stock() {
    return session.run(() -> stock);
  }
}
