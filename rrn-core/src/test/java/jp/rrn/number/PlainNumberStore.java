package jp.rrn.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.rrn.record.Subject;

/** A ledger as a list that is searched from end to end: too slow to use, too plain to be wrong. */
final class PlainNumberStore implements NumberStore {
  private final List<Claim> claims;

  PlainNumberStore() {
    this.claims = new ArrayList<>();
  }

  PlainNumberStore(PlainNumberStore other) {
    this.claims = new ArrayList<>(other.claims);
  }

  @Override
  public boolean claim(Claim claim) {
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
