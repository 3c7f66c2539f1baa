package jp.rrn.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import jp.rrn.json.CatalogueReader;
import jp.rrn.law.Authorization;
import jp.rrn.law.Catalogue;
import jp.rrn.law.Decision;
import jp.rrn.law.Operators;
import jp.rrn.law.Reason;
import jp.rrn.law.Recipient;
import jp.rrn.law.SupportMeasures;
import jp.rrn.law.SuppressionMatrix;
import jp.rrn.law.UseRule;
import jp.rrn.node.EmergencyDesk;
import jp.rrn.node.NationalCenter;
import jp.rrn.node.Provision;
import jp.rrn.node.StopResult;
import jp.rrn.number.NoncedTransform;
import jp.rrn.operator.EmergencyStop;
import jp.rrn.operator.EmergencyStop.Order;
import jp.rrn.operator.Operator;
import jp.rrn.provision.ProvisionEntry;
import jp.rrn.provision.ProvisionReply;
import jp.rrn.record.Item;
import jp.rrn.record.Subject;
import jp.rrn.store.RegistryStore;
import jp.rrn.store.Session;
import org.junit.jupiter.api.Test;

/**
 * That a stop ordered by one program holds for all of them from the moment it is in force. Extend
 * it and say how to make an empty store; each node here is a program of its own.
 */
public abstract class EmergencyStopContract extends StoreContract {
  private static final Operator BY = Operator.of("operator-1", "matching-1");
  private static final jp.rrn.operator.Reason WHY = new jp.rrn.operator.Reason("suspicion");
  private static final Catalogue CATALOGUE = CatalogueReader.national();
  private static final Subject SUBJECT = new Subject(1);

  /** So long is waited for somebody who may be waiting for us: no test passes by it. */
  private static final long PATIENCE_MILLIS = 150;

  private static final long PATIENCE_SECONDS = 60;

  private final ManualClock clock = ManualClock.at("2026-04-01T00:00:00Z");

  /** Creates the contract. */
  protected EmergencyStopContract() {}

  @Test
  final void aStopHoldsForEveryProgramAndOutlivesTheOneThatOrderedIt() {
    assertThat(desk(store()).order(Order.STOP, BY, WHY)).isInstanceOf(StopResult.InForce.class);

    assertThat(ask(Operators.ANY)).isInstanceOf(ProvisionReply.Withheld.class);
    assertThat(desk(store()).read().state()).isEqualTo(EmergencyStop.State.STOPPED);
    assertThat(desk(store()).read().orders())
        .containsExactly(new EmergencyStop.Ordered(Order.STOP, clock.instant(), BY, WHY));
    assertThat(refusals()).containsExactly(Optional.of(Set.of(Reason.PROVISION_STOPPED)));

    desk(store()).order(Order.RESUME, BY, WHY);
    assertThat(ask(Operators.ANY)).isInstanceOf(ProvisionReply.NotFound.class);
  }

  @Test
  final void whatChangesNothingIsNotWritten() {
    EmergencyDesk desk = desk(store());

    assertThat(desk.order(Order.RESUME, BY, WHY)).isInstanceOf(StopResult.ChangesNothing.class);
    desk.order(Order.STOP, BY, WHY);
    assertThat(desk.order(Order.DRILL, BY, WHY)).isInstanceOf(StopResult.ChangesNothing.class);

    assertThat(desk.read().orders()).hasSize(1);
  }

  /** Whoever asks before the order has committed may be answered; whoever asks after it is not. */
  @Test
  final void aStopThatIsHeldOpenHoldsFromItsCommitOn() {
    CountDownLatch written = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    CompletableFuture<StopResult> stopping =
        CompletableFuture.supplyAsync(
            () -> desk(heldOpen(written, release)).order(Order.STOP, BY, WHY));
    Race.await(written);
    CompletableFuture<ProvisionReply> during =
        CompletableFuture.supplyAsync(() -> ask(Operators.ANY));
    boolean answeredMeanwhile = isDoneSoon(during);
    release.countDown();

    assertThat(join(stopping)).isInstanceOf(StopResult.InForce.class);
    if (answeredMeanwhile) {
      assertThat(join(during)).isInstanceOf(ProvisionReply.NotFound.class);
    } else {
      join(during); // It waited for the stop, or came after it.
    }
    assertThat(ask(Operators.ANY)).isInstanceOf(ProvisionReply.Withheld.class);
  }

  /** What is being answered when the order is given is answered, and in the log as answered. */
  @Test
  final void whatIsInFlightIsAnsweredAndTheNextIsNot() {
    CountDownLatch decided = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    Operators slow =
        request -> {
          decided.countDown();
          Race.await(release);
          return true;
        };
    CompletableFuture<ProvisionReply> inFlight = CompletableFuture.supplyAsync(() -> ask(slow));
    Race.await(decided);
    CompletableFuture<StopResult> stopping =
        CompletableFuture.supplyAsync(() -> desk(store()).order(Order.STOP, BY, WHY));
    isDoneSoon(stopping);
    release.countDown();

    assertThat(join(inFlight)).isInstanceOf(ProvisionReply.NotFound.class);
    assertThat(join(stopping)).isInstanceOf(StopResult.InForce.class);
    assertThat(ask(Operators.ANY)).isInstanceOf(ProvisionReply.Withheld.class);
    assertThat(refusals())
        .containsExactly(Optional.empty(), Optional.of(Set.of(Reason.PROVISION_STOPPED)));
  }

  /** Of two who order at once the second sees what the first has ordered. */
  @Test
  final void twoWhoStopAtOnceStopOnce() {
    List<Object> outcomes =
        Race.holdOpen(
            store(),
            one -> desk(LogSealingContract.within(one)).order(Order.STOP, BY, WHY),
            two -> desk(LogSealingContract.within(two)).order(Order.STOP, BY, WHY));

    assertThat(outcomes).containsExactly("committed", "committed");
    assertThat(desk(store()).read().orders()).hasSize(1);
  }

  private RegistryStore heldOpen(CountDownLatch written, CountDownLatch release) {
    return new RegistryStore() {
      @Override
      public <T> T inTransaction(Function<Session, T> work) {
        return store()
            .inTransaction(
                s -> {
                  T result = work.apply(s);
                  written.countDown();
                  Race.await(release);
                  return result;
                });
      }
    };
  }

  private ProvisionReply ask(Operators operators) {
    UseRule rule = CATALOGUE.find("1-41").orElseThrow();
    Authorization authorization =
        new Authorization(CATALOGUE, operators, SupportMeasures.NONE, SuppressionMatrix.NOTHING);
    return node(store())
        .provision(authorization)
        .provide(
            new Provision.Inquiry(
                Recipient.national(rule.recipient().name()),
                rule.affair(),
                Set.of(Item.NAME),
                "operator-1",
                "matching-1",
                "example"),
            SUBJECT);
  }

  private List<Optional<Set<Reason>>> refusals() {
    return store().inTransaction(s -> s.provisions().list(0, 9)).stream()
        .map(ProvisionEntry::decision)
        .map(
            decision ->
                decision instanceof Decision.Refuse refuse
                    ? Optional.of(refuse.reasons())
                    : Optional.<Set<Reason>>empty())
        .toList();
  }

  private EmergencyDesk desk(RegistryStore store) {
    return node(store).emergency();
  }

  private NationalCenter node(RegistryStore store) {
    return new NationalCenter(store, new NoncedTransform(new byte[32]), clock, new Random(1));
  }

  private static boolean isDoneSoon(CompletableFuture<?> future) {
    try {
      future.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException waiting) {
      return false;
    } catch (InterruptedException | java.util.concurrent.ExecutionException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static <T> T join(CompletableFuture<T> future) {
    return future.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }
}
