package jp.rrn.examples.store;

import static jp.rrn.examples.store.KeyValueSession.ALL;
import static jp.rrn.examples.store.KeyValueSession.key;
import static jp.rrn.examples.store.KeyValueSession.rows;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.rrn.json.JsonForm;
import jp.rrn.number.ActiveNumberException;
import jp.rrn.number.Claim;
import jp.rrn.number.ClaimState;
import jp.rrn.number.NumberKind;
import jp.rrn.number.NumberStore;
import jp.rrn.number.RequestId;
import jp.rrn.record.Subject;
import org.jspecify.annotations.Nullable;

/** claims, stock, requests; assigned: (kind, subject); held: (kind, subject, position). */
record KeyValueNumbers(KeyValueSession session) implements NumberStore {
  @Override
  public boolean claim(Claim claim) {
    if (find(claim.kind(), claim.body()).isPresent()) {
      return false;
    }
    put(claim, null);
    RequestId request = claim.requestId();
    if (request != null) {
      Object[] key = key(claim.kind().name(), request.value(), claim.body());
      session.map("requests").put(key, key(claim.kind().name(), claim.body()));
    }
    return true;
  }

  @Override
  public void advance(Claim claim) {
    Optional<Claim> was = find(claim.kind(), claim.body());
    if (was.isEmpty() || !was.get().canBecome(claim)) {
      throw new IllegalStateException("a number moves forward only and keeps its subject");
    }
    put(was.get().advance(claim.state(), claim.subject()), was.get());
  }

  private void put(Claim claim, @Nullable Claim was) {
    Object[] number = key(claim.kind().name(), claim.body());
    claim.holder().ifPresent(subject -> hold(claim, number, subject, was));
    session.texts("claims").put(number, JsonForm.CLAIM.write(claim));
    session.map("stock").remove(key(claim.body()), number); // Not another kind's.
    if (claim.isInStock()) {
      session.map("stock").put(key(claim.body()), number);
    }
  }

  // tag::hold[]
  private void hold(Claim claim, Object[] number, Subject subject, @Nullable Claim was) {
    Object[] holder = key(claim.kind().name(), subject.value());
    if (claim.state() == ClaimState.ASSIGNED) {
      Object[] active = session.map("assigned").putIfAbsent(holder, number);
      if (active != null && !Arrays.equals(active, number)) {
        throw new ActiveNumberException(claim.kind());
      }
    } else {
      session.map("assigned").remove(holder, number); // Only if it is this number.
    }
    if (was == null || was.subject() == null) {
      long position = session.map("held").sizeAsLong();
      session.map("held").put(key(holder[0], holder[1], position), number);
    }
  }

  // end::hold[]

  @Override
  public Optional<Claim> find(NumberKind kind, long body) {
    return session.list("claims", JsonForm.CLAIM, 1, 2, kind.name(), body).stream().findFirst();
  }

  @Override
  public Optional<Claim> findAssigned(NumberKind kind, Subject subject) {
    Object[] number = session.map("assigned").get(key(kind.name(), subject.value()));
    return Optional.ofNullable(number).map(this::claimOf);
  }

  @Override
  public List<Claim> list(NumberKind kind, Subject subject) {
    return claims("held", kind.name(), subject.value());
  }

  @Override
  public List<Claim> list(NumberKind kind, RequestId requestId) {
    return claims("requests", kind.name(), requestId.value());
  }

  private List<Claim> claims(String index, Object... of) {
    return rows(session.map(index), ALL, 2, of).stream().map(this::claimOf).toList();
  }

  private Claim claimOf(Object[] number) {
    return session.list("claims", JsonForm.CLAIM, 1, 2, number).get(0);
  }

  // tag::stock[]
  @Override
  public Stock stock() {
    return new Stock() {
      @Override
      public int size() {
        return session.map("stock").size();
      }

      @Override
      public Claim get(int index) {
        Object[] body = session.map("stock").getKey(index);
        return claimOf(key(NumberKind.RESIDENCE_CODE.name(), body[0]));
      }
    };
  }
  // end::stock[]
}
