package jp.rrn.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
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

  @Test
  final void aBatchTakesWhatIsFreeAndGivesBackTheRestInOrder() {
    claim(free(4));
    claim(free(2));
    Claim again = new Claim(NumberKind.RESIDENCE_CODE, 1, 0, ClaimState.RETIRED, null, null, null);

    assertThat(claimAll(free(1), free(4), again, free(3), free(2)))
        .containsExactly(free(4), again, free(2));

    assertThat(stock()).containsExactlyInAnyOrder(free(1), free(2), free(3), free(4));
    assertThat(claimAll()).isEmpty();
  }

  @Test
  final void aBatchWritesWhatSinglesWrite() {
    Claim pending =
        new Claim(NumberKind.MY_NUMBER, 9, 0, ClaimState.DESIGNATED, ONE, null, REQUEST);
    Claim retired = new Claim(NumberKind.MY_NUMBER, 5, 0, ClaimState.RETIRED, ONE, null, REQUEST);
    Claim inUse = assigned(NumberKind.MY_NUMBER, 7, OTHER);
    Claim code =
        new Claim(NumberKind.RESIDENCE_CODE, 9, 0, ClaimState.DESIGNATED, null, TOWN, REQUEST);

    assertThat(claimAll(pending, retired, inUse, code)).isEmpty();

    assertThat(list(NumberKind.MY_NUMBER, ONE)).containsExactly(pending, retired);
    assertThat(list(NumberKind.MY_NUMBER, REQUEST)).containsExactly(retired, pending);
    assertThat(list(NumberKind.RESIDENCE_CODE, REQUEST)).containsExactly(code);
    assertThat(findAssigned(NumberKind.MY_NUMBER, OTHER)).contains(inUse);
    assertThat(stock()).containsExactly(code);
  }

  @Test
  final void aRequestMayBeAnsweredByMoreThanOneBatch() {
    claimAll(allotted(8), allotted(3));
    claimAll(allotted(3), allotted(5), allotted(1));

    assertThat(list(NumberKind.RESIDENCE_CODE, REQUEST))
        .extracting(Claim::body)
        .containsExactly(1L, 3L, 5L, 8L);
  }

  @Test
  final void aBatchRefusesASecondNumberInUse() {
    claim(assigned(NumberKind.MY_NUMBER, 5, ONE));

    assertThatThrownBy(
            () ->
                claimAll(
                    assigned(NumberKind.MY_NUMBER, 7, OTHER),
                    assigned(NumberKind.MY_NUMBER, 6, ONE)))
        .isInstanceOf(ActiveNumberException.class);
    assertThat(find(NumberKind.MY_NUMBER, 6)).isEmpty();
    assertThat(find(NumberKind.MY_NUMBER, 7)).isEmpty();
  }

  @Test
  final void findsManyAndLeavesOutWhatIsNotTaken() {
    claimAll(free(1), free(2), assigned(NumberKind.MY_NUMBER, 3, ONE));

    assertThat(
            this.<Map<Long, Claim>>read(
                n -> n.find(NumberKind.RESIDENCE_CODE, List.of(2L, 3L, 1L, 2L))))
        .isEqualTo(Map.of(1L, free(1), 2L, free(2)));
    assertThat(this.<Map<Long, Claim>>read(n -> n.find(NumberKind.RESIDENCE_CODE, List.of())))
        .isEmpty();
  }

  @Test
  final void listsManyAndWhoHasNothingToo() {
    Claim first = assigned(NumberKind.MY_NUMBER, 9, ONE);
    claim(first);
    advance(first.advance(ClaimState.RETIRED, ONE));
    claimAll(assigned(NumberKind.MY_NUMBER, 5, ONE), allotted(8), allotted(3));
    RequestId unknown = new RequestId("unknown");

    assertThat(
            this.<Map<Subject, List<Claim>>>read(
                n -> n.listBySubject(NumberKind.MY_NUMBER, List.of(OTHER, ONE))))
        .isEqualTo(
            Map.of(
                OTHER,
                List.of(),
                ONE,
                List.of(
                    first.advance(ClaimState.RETIRED, ONE),
                    assigned(NumberKind.MY_NUMBER, 5, ONE))));
    assertThat(
            this.<Map<RequestId, List<Claim>>>read(
                n -> n.listByRequest(NumberKind.RESIDENCE_CODE, List.of(unknown, REQUEST))))
        .isEqualTo(Map.of(unknown, List.of(), REQUEST, List.of(allotted(3), allotted(8))));
  }

  @Test
  final void advancesManyAndNothingIfOneCannot() {
    claimAll(free(1), free(2), free(3));

    advanceAll(
        free(1).advance(ClaimState.ASSIGNED, ONE), free(2).advance(ClaimState.ASSIGNED, OTHER));

    assertThat(findAssigned(NumberKind.RESIDENCE_CODE, ONE)).map(Claim::body).contains(1L);
    assertThat(findAssigned(NumberKind.RESIDENCE_CODE, OTHER)).map(Claim::body).contains(2L);
    assertThat(stock()).containsExactly(free(3));
    assertThatThrownBy(() -> advanceAll(free(3).advance(ClaimState.RETIRED, null), free(9)))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> advanceAll(free(3).advance(ClaimState.ASSIGNED, ONE)))
        .isInstanceOf(ActiveNumberException.class);
    assertThat(stock()).containsExactly(free(3));
  }

  @Test
  final void theHolderOfANumberStaysWhenItIsRetired() {
    claim(free(1));
    assertThat(findHolder(1)).isEmpty();
    assertThat(findHolder(2)).isEmpty();

    advance(free(1).advance(ClaimState.ASSIGNED, ONE));
    assertThat(findHolder(1)).contains(ONE);
    advance(free(1).advance(ClaimState.RETIRED, ONE));
    assertThat(findHolder(1)).contains(ONE);
    assertThat(find(NumberKind.RESIDENCE_CODE, 1)).map(Claim::state).contains(ClaimState.RETIRED);
  }

  @Test
  final void aHolderOfAFailedTransactionIsForgotten() {
    claim(free(1));

    assertThatThrownBy(
            () ->
                store()
                    .inTransaction(
                        s -> {
                          s.numbers().advance(free(1).advance(ClaimState.ASSIGNED, ONE));
                          assertThat(s.numbers().findHolder(NumberKind.RESIDENCE_CODE, 1))
                              .contains(ONE);
                          throw new IllegalStateException("crash before commit");
                        }))
        .hasMessage("crash before commit");

    assertThat(findHolder(1)).isEmpty();
  }

  /** P15, where most of what was there before has gone. */
  @Test
  final void drawsEachCodeOfTheStockAsOftenAsAnyOther() {
    claimAll(LongStream.range(0, 60).mapToObj(NumberStoreContract::free).toArray(Claim[]::new));
    advanceAll(
        LongStream.range(0, 60)
            .filter(body -> body % 6 != 1)
            .mapToObj(body -> free(body).advance(ClaimState.RETIRED, null))
            .toArray(Claim[]::new));
    claimAll(LongStream.range(60, 70).mapToObj(NumberStoreContract::free).toArray(Claim[]::new));
    Random random = new Random(20261125);

    Map<Long, Long> counts =
        read(
            n ->
                IntStream.range(0, 2_000)
                    .mapToObj(i -> n.stock().draw(random).orElseThrow().body())
                    .collect(Collectors.groupingBy(body -> body, Collectors.counting())));

    assertThat(counts.keySet())
        .isEqualTo(stock().stream().map(Claim::body).collect(Collectors.toSet()))
        .hasSize(20);
    double chiSquare =
        counts.values().stream().mapToDouble(count -> (count - 100) * (count - 100) / 100.0).sum();
    // 19 degrees of freedom: chance passes 50 once in ten thousand, and the seed is fixed.
    assertThat(chiSquare).isLessThan(50);
  }

  @Test
  final void aDrawnCodeLeavesTheStockWhenItIsAdvanced() {
    claimAll(free(1), free(2), free(3));
    Random random = new Random(1);

    Set<Long> drawn = new HashSet<>();
    for (int subject = 1; subject <= 3; subject++) {
      Subject holder = new Subject(subject);
      drawn.add(
          read(
              n -> {
                Claim code = n.stock().draw(random).orElseThrow();
                n.advance(code.advance(ClaimState.ASSIGNED, holder));
                return code.body();
              }));
      assertThat(this.<Integer>read(n -> n.stock().size())).isEqualTo(3 - subject);
    }

    assertThat(drawn).containsExactlyInAnyOrder(1L, 2L, 3L);
    assertThat(this.<Boolean>read(n -> n.stock().draw(random).isEmpty())).isTrue();
  }

  @Test
  final void ofTwoBatchesThatOverlapEachHasWhatTheOtherHasNot() {
    List<List<Claim>> refused = new ArrayList<>();

    List<Object> outcomes =
        Race.holdOpen(
            store(),
            s -> refused.add(s.numbers().claimAll(List.of(free(1), free(2), free(3)))),
            s -> refused.add(s.numbers().claimAll(List.of(free(3), free(4), free(2)))));

    assertThat(outcomes).containsExactly("committed", "committed");
    assertThat(refused).containsExactly(List.of(), List.of(free(3), free(2)));
    assertThat(stock()).hasSize(4);
  }

  @Test
  final void twoBatchesThatAnswerOneRequestLeaveAllTheirClaims() {
    List<Object> outcomes =
        Race.holdOpen(
            store(),
            s -> s.numbers().claimAll(List.of(allotted(1), allotted(2))),
            s -> s.numbers().claimAll(List.of(allotted(3), allotted(4))));

    assertThat(outcomes).containsExactly("committed", "committed");
    assertThat(list(NumberKind.RESIDENCE_CODE, REQUEST)).hasSize(4);
  }

  private static Claim allotted(long body) {
    return new Claim(
        NumberKind.RESIDENCE_CODE, body, 0, ClaimState.DESIGNATED, null, TOWN, REQUEST);
  }

  private List<Claim> claimAll(Claim... claims) {
    return read(n -> n.claimAll(List.of(claims)));
  }

  private void advanceAll(Claim... claims) {
    this.<Boolean>read(
        n -> {
          n.advanceAll(List.of(claims));
          return true;
        });
  }

  private Optional<Subject> findHolder(long body) {
    return read(n -> n.findHolder(NumberKind.RESIDENCE_CODE, body));
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
