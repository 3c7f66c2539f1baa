package jp.rrn.storage.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import jp.rrn.node.EditLocks;
import jp.rrn.operator.EditLock;
import jp.rrn.operator.Operator;
import jp.rrn.record.Subject;
import jp.rrn.testkit.ManualClock;
import org.junit.jupiter.api.Test;

class EditLocksTest {
  private static final Subject SUBJECT = new Subject(1);
  private static final Operator ONE = Operator.of("op-1", "match-1");
  private static final Operator TWO = Operator.of("op-2", "match-2");

  private final ManualClock clock = ManualClock.at("2026-04-01T00:00:00Z");
  private final EditLocks locks = new EditLocks(Duration.ofMinutes(10), clock);

  @Test
  void aRecordIsLockedByOnePersonAtATime() {
    assertThat(locks.lock(SUBJECT, ONE)).isEqualTo(locked(ONE, Optional.empty()));

    assertThat(locks.lock(SUBJECT, TWO)).isEqualTo(new EditLock.Answer.HeldByAnother(lock(ONE)));
    assertThat(locks.lock(new Subject(2), TWO)).isInstanceOf(EditLock.Answer.Locked.class);
    assertThat(locks.holds(SUBJECT, ONE)).isTrue();
    assertThat(locks.holds(SUBJECT, TWO)).isFalse();
  }

  @Test
  void aLockEndsAtItsTimeAndIsRenewedByItsHolder() {
    locks.lock(SUBJECT, ONE);
    clock.move(Duration.ofMinutes(9));
    Operator sameByAnotherAuthority = new Operator(TWO.id(), ONE.person());
    assertThat(locks.lock(SUBJECT, sameByAnotherAuthority))
        .isEqualTo(locked(sameByAnotherAuthority, Optional.empty()));
    clock.move(Duration.ofMinutes(10).minusNanos(1));
    assertThat(locks.holds(SUBJECT, ONE)).isTrue();

    clock.move(Duration.ofNanos(1));

    assertThat(locks.holds(SUBJECT, ONE)).isFalse();
    assertThat(locks.lock(SUBJECT, TWO)).isEqualTo(locked(TWO, Optional.empty()));
  }

  @Test
  void aLockIsTakenOverFromItsHolderWhoIsNamed() {
    locks.lock(SUBJECT, ONE);

    assertThat(locks.takeOver(SUBJECT, TWO)).isEqualTo(locked(TWO, Optional.of(lock(ONE))));
    assertThat(locks.holds(SUBJECT, ONE)).isFalse();
    assertThat(locks.takeOver(SUBJECT, TWO)).isEqualTo(locked(TWO, Optional.empty()));
  }

  @Test
  void onlyTheHolderGivesALockBack() {
    locks.lock(SUBJECT, ONE);
    locks.lock(new Subject(2), ONE);

    locks.release(SUBJECT, TWO);
    assertThat(locks.holds(SUBJECT, ONE)).isTrue();
    locks.release(SUBJECT, ONE);
    assertThat(locks.holds(SUBJECT, ONE)).isFalse();
    assertThat(locks.holds(new Subject(2), ONE)).isTrue();
  }

  @Test
  void ofManyWhoAskAtOnceOneGetsIt() {
    int askers = 8;
    CyclicBarrier together = new CyclicBarrier(askers);
    List<CompletableFuture<EditLock.Answer>> answers =
        IntStream.range(0, askers)
            .mapToObj(
                i ->
                    CompletableFuture.supplyAsync(
                        () -> {
                          meet(together);
                          return locks.lock(SUBJECT, Operator.of("op-" + i, "match-" + i));
                        },
                        task -> new Thread(task).start()))
            .toList();

    assertThat(answers.stream().map(CompletableFuture::join))
        .filteredOn(EditLock.Answer.Locked.class::isInstance)
        .hasSize(1);
  }

  private static void meet(CyclicBarrier barrier) {
    try {
      barrier.await(60, TimeUnit.SECONDS);
    } catch (InterruptedException | BrokenBarrierException | TimeoutException broken) {
      throw new IllegalStateException(broken);
    }
  }

  @Test
  void aLengthOfNothingIsRefused() {
    assertThatThrownBy(() -> new EditLocks(Duration.ZERO, clock))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("length must be positive");
  }

  private EditLock lock(Operator holder) {
    return new EditLock(SUBJECT, holder, clock.instant().plus(Duration.ofMinutes(10)));
  }

  private EditLock.Answer.Locked locked(Operator holder, Optional<EditLock> takenFrom) {
    return new EditLock.Answer.Locked(lock(holder), takenFrom);
  }
}
