package jp.rrn.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import jp.rrn.code.LocalGovernmentCode;
import jp.rrn.number.ActiveNumberException;
import jp.rrn.number.Claim;
import jp.rrn.number.ClaimState;
import jp.rrn.number.NumberKind;
import jp.rrn.number.NumberStore;
import jp.rrn.number.RequestId;
import jp.rrn.record.Subject;
import org.junit.jupiter.api.Test;

/** What every {@link NumberStore} does. Extend it and say how to make an empty store. */
public abstract class NumberStoreContract extends StoreContract {
  private static final LocalGovernmentCode TOWN = LocalGovernmentCode.of("131016");
  private static final Subject ONE = new Subject(1);
  private static final Subject OTHER = new Subject(2);
  private static final RequestId REQUEST = new RequestId("request-1");

  /** Creates the contract. */
  protected NumberStoreContract() {}

  @Test
  final void aNumberIsClaimedOnce() {
    assertThat(claim(free(5))).isTrue();
    assertThat(claim(free(5))).isFalse();
    assertThat(
            claim(new Claim(NumberKind.RESIDENCE_CODE, 5, 1, ClaimState.RETIRED, null, null, null)))
        .as("with another check digit and state it is the same number")
        .isFalse();
  }

  @Test
  final void theKindsDoNotGetInEachOthersWay() {
    assertThat(claim(assigned(NumberKind.MY_NUMBER, 5, ONE))).isTrue();
    assertThat(claim(assigned(NumberKind.RESIDENCE_CODE, 5, ONE))).isTrue();
  }

  @Test
  final void findsAClaimAsItWasMade() {
    claim(free(5));

    assertThat(find(NumberKind.RESIDENCE_CODE, 5)).contains(free(5));
    assertThat(find(NumberKind.MY_NUMBER, 5)).isEmpty();
  }

  @Test
  final void aSubjectHasOneNumberOfAKindInUse() {
    claim(assigned(NumberKind.MY_NUMBER, 5, ONE));

    assertThatThrownBy(() -> claim(assigned(NumberKind.MY_NUMBER, 6, ONE)))
        .isInstanceOfSatisfying(
            ActiveNumberException.class, e -> assertThat(e.kind()).isEqualTo(NumberKind.MY_NUMBER));
    assertThat(find(NumberKind.MY_NUMBER, 6)).isEmpty();
    assertThat(claim(assigned(NumberKind.MY_NUMBER, 7, OTHER))).isTrue();
  }

  @Test
  final void aRetiredNumberMakesRoomForTheNextAndStaysTaken() {
    Claim first = assigned(NumberKind.MY_NUMBER, 5, ONE);
    claim(first);

    advance(first.advance(ClaimState.RETIRED, ONE));

    assertThat(findAssigned(NumberKind.MY_NUMBER, ONE)).isEmpty();
    assertThat(claim(assigned(NumberKind.MY_NUMBER, 6, ONE))).isTrue();
    assertThat(findAssigned(NumberKind.MY_NUMBER, ONE))
        .contains(assigned(NumberKind.MY_NUMBER, 6, ONE));
    assertThat(claim(assigned(NumberKind.MY_NUMBER, 5, OTHER))).isFalse();
  }

  @Test
  final void refusesToGoBackOrToChangeTheSubject() {
    Claim claim = assigned(NumberKind.MY_NUMBER, 5, ONE);
    claim(claim);
    Claim back = new Claim(NumberKind.MY_NUMBER, 5, 0, ClaimState.DESIGNATED, ONE, null, null);

    assertThatThrownBy(() -> advance(back)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> advance(assigned(NumberKind.MY_NUMBER, 5, OTHER)))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> advance(assigned(NumberKind.MY_NUMBER, 9, ONE)))
        .isInstanceOf(IllegalStateException.class);
    assertThat(find(NumberKind.MY_NUMBER, 5)).contains(claim);
  }

  @Test
  final void theStockHoldsDesignatedCodesWithoutASubject() {
    for (int body = 1; body <= 3; body++) {
      claim(free(body));
    }
    claim(assigned(NumberKind.RESIDENCE_CODE, 9, OTHER));
    advance(free(2).advance(ClaimState.ASSIGNED, ONE));

    assertThat(stock()).containsExactlyInAnyOrder(free(1), free(3));
  }

  @Test
  final void aRequestNamesItsClaims() {
    for (long body : new long[] {8, 3, 5}) {
      claim(
          new Claim(
              NumberKind.RESIDENCE_CODE, body, 0, ClaimState.DESIGNATED, null, TOWN, REQUEST));
    }

    assertThat(list(NumberKind.RESIDENCE_CODE, REQUEST))
        .extracting(Claim::body)
        .containsExactly(3L, 5L, 8L);
    assertThat(list(NumberKind.MY_NUMBER, REQUEST)).isEmpty();
  }

  @Test
  final void aSubjectKeepsEveryNumberItEverHadInOrder() {
    Claim first = assigned(NumberKind.MY_NUMBER, 9, ONE);
    claim(first);
    advance(first.advance(ClaimState.RETIRED, ONE));
    claim(assigned(NumberKind.MY_NUMBER, 5, ONE));

    assertThat(list(NumberKind.MY_NUMBER, ONE))
        .containsExactly(
            first.advance(ClaimState.RETIRED, ONE), assigned(NumberKind.MY_NUMBER, 5, ONE));
    assertThat(list(NumberKind.RESIDENCE_CODE, ONE)).isEmpty();
  }

  @Test
  final void nothingOfAFailedTransactionRemains() {
    claim(free(1));
    claim(free(2));

    assertThatThrownBy(
            () ->
                store()
                    .inTransaction(
                        s -> {
                          NumberStore numbers = s.numbers();
                          numbers.advance(free(1).advance(ClaimState.ASSIGNED, ONE));
                          numbers.advance(free(1).advance(ClaimState.RETIRED, ONE));
                          numbers.advance(free(2).advance(ClaimState.ASSIGNED, ONE));
                          numbers.claim(
                              new Claim(
                                  NumberKind.MY_NUMBER,
                                  4,
                                  0,
                                  ClaimState.DESIGNATED,
                                  OTHER,
                                  null,
                                  REQUEST));
                          throw new IllegalStateException("crash before commit");
                        }))
        .hasMessage("crash before commit");

    assertThat(stock()).containsExactlyInAnyOrder(free(1), free(2));
    assertThat(findAssigned(NumberKind.RESIDENCE_CODE, ONE)).isEmpty();
    assertThat(find(NumberKind.MY_NUMBER, 4)).isEmpty();
    assertThat(list(NumberKind.MY_NUMBER, REQUEST)).isEmpty();
  }

  @Test
  final void ofTwoTransactionsThatClaimTheSameNumberOneHasIt() {
    List<Boolean> claimed = new ArrayList<>();

    Race.holdOpen(
        store(),
        s -> claimed.add(s.numbers().claim(free(5))),
        s -> claimed.add(s.numbers().claim(free(5))));

    assertThat(claimed).containsExactly(true, false);
  }

  private static Claim free(long body) {
    return new Claim(NumberKind.RESIDENCE_CODE, body, 0, ClaimState.DESIGNATED, null, TOWN, null);
  }

  private static Claim assigned(NumberKind kind, long body, Subject subject) {
    return new Claim(kind, body, 0, ClaimState.ASSIGNED, subject, null, null);
  }

  private boolean claim(Claim claim) {
    return read(n -> n.claim(claim));
  }

  private void advance(Claim claim) {
    store()
        .<Boolean>inTransaction(
            s -> {
              s.numbers().advance(claim);
              return true;
            });
  }

  private Optional<Claim> find(NumberKind kind, long body) {
    return read(n -> n.find(kind, body));
  }

  private Optional<Claim> findAssigned(NumberKind kind, Subject subject) {
    return read(n -> n.findAssigned(kind, subject));
  }

  private List<Claim> list(NumberKind kind, RequestId requestId) {
    return read(n -> n.list(kind, requestId));
  }

  private List<Claim> list(NumberKind kind, Subject subject) {
    return read(n -> n.list(kind, subject));
  }

  private List<Claim> stock() {
    return read(
        n -> {
          List<Claim> claims = new ArrayList<>();
          for (int index = 0; index < n.stock().size(); index++) {
            claims.add(n.stock().get(index));
          }
          return claims;
        });
  }

  private <T> T read(Function<NumberStore, T> work) {
    return store().inTransaction(s -> work.apply(s.numbers()));
  }
}
