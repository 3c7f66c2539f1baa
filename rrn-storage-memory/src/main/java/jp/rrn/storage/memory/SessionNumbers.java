package jp.rrn.storage.memory;

import java.util.List;
import java.util.Optional;
import jp.rrn.number.Claim;
import jp.rrn.number.NumberKind;
import jp.rrn.number.NumberStore;
import jp.rrn.number.RequestId;
import jp.rrn.record.Subject;

/** The number ledger, for as long as the session is open. */
record SessionNumbers(MemorySession session, MemoryNumbers numbers) implements NumberStore {
  private MemoryNumbers opened() {
    session.check();
    return numbers;
  }

  @Override
  public boolean claim(Claim claim) {
    return opened().claim(claim);
  }

  @Override
  public Optional<Claim> find(NumberKind kind, long body) {
    return opened().find(kind, body);
  }

  @Override
  public Optional<Claim> findAssigned(NumberKind kind, Subject subject) {
    return opened().findAssigned(kind, subject);
  }

  @Override
  public List<Claim> list(NumberKind kind, Subject subject) {
    return opened().list(kind, subject);
  }

  @Override
  public List<Claim> list(NumberKind kind, RequestId requestId) {
    return opened().list(kind, requestId);
  }

  @Override
  public void advance(Claim claim) {
    opened().advance(claim);
  }

  @Override
  public Stock stock() {
    opened();
    return new Stock() {
      @Override
      public int size() {
        return opened().stockSize();
      }

      @Override
      public Claim get(int index) {
        return opened().stocked(index);
      }
    };
  }
}
