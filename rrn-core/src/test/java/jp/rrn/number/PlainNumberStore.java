package jp.rrn.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.rrn.record.Subject;

/** A ledger as a list that is searched from end to end: too slow to use, too plain to be wrong. */
final class PlainNumberStore implements NumberStore {
  private final List<Claim> claims;
  private int claimsLeft;

  PlainNumberStore() {
    this(List.of(), Integer.MAX_VALUE);
  }

  PlainNumberStore(PlainNumberStore other) {
    this(other.claims, Integer.MAX_VALUE);
  }

  /** A copy that fails after so many claims. */
  PlainNumberStore(PlainNumberStore other, int claimsLeft) {
    this(other.claims, claimsLeft);
  }

  private PlainNumberStore(List<Claim> claims, int claimsLeft) {
    this.claims = new ArrayList<>(claims);
    this.claimsLeft = claimsLeft;
  }

  @Override
  public boolean claim(Claim claim) {
    if (claimsLeft == 0) {
      throw new IllegalStateException("disk full");
    }
    claimsLeft--;
    return find(claim.kind(), claim.body()).isEmpty() && claims.add(claim);
  }

  @Override
  public Optional<Claim> find(NumberKind kind, long body) {
    return claims.stream().filter(c -> c.kind() == kind && c.body() == body).findFirst();
  }

  @Override
  public Optional<Claim> findAssigned(NumberKind kind, Subject subject) {
    return list(kind, subject).stream().filter(c -> c.state() == ClaimState.ASSIGNED).findFirst();
  }

  @Override
  public List<Claim> list(NumberKind kind, Subject subject) {
    return claims.stream()
        .filter(c -> c.kind() == kind && c.holder().equals(Optional.of(subject)))
        .toList();
  }

  @Override
  public List<Claim> list(NumberKind kind, RequestId requestId) {
    return claims.stream()
        .filter(c -> c.kind() == kind && requestId.equals(c.requestId()))
        .sorted((a, b) -> Long.compare(a.body(), b.body()))
        .toList();
  }

  @Override
  public void advance(Claim claim) {
    claims.replaceAll(
        held -> held.kind() == claim.kind() && held.body() == claim.body() ? claim : held);
  }

  @Override
  public Stock stock() {
    List<Claim> free =
        claims.stream()
            .filter(c -> c.kind() == NumberKind.RESIDENCE_CODE)
            .filter(c -> c.state() == ClaimState.DESIGNATED && c.subject() == null)
            .toList();
    return new Stock() {
      @Override
      public int size() {
        return free.size();
      }

      @Override
      public Claim get(int index) {
        return free.get(index);
      }
    };
  }
}
