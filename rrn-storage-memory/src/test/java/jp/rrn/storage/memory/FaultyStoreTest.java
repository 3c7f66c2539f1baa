package jp.rrn.storage.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import jp.rrn.number.Claim;
import jp.rrn.number.ClaimState;
import jp.rrn.number.NumberKind;
import jp.rrn.store.RegistryStore;
import jp.rrn.testkit.fault.CountedFault;
import jp.rrn.testkit.fault.Fault;
import jp.rrn.testkit.fault.FaultPlan;
import jp.rrn.testkit.fault.FaultyStore;
import jp.rrn.testkit.fault.InjectedFaultException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultyStoreTest {
  private static final Claim FREE =
      new Claim(NumberKind.RESIDENCE_CODE, 7, 1, ClaimState.DESIGNATED, null, null, null);

  private final MemoryStore store = new MemoryStore();

  @ParameterizedTest
  @CsvSource({"BEFORE, false", "AFTER, true", "LATE, false"})
  void aTransactionFailsBeforeOrAfterItsCommit(Fault fault, boolean committed) {
    RegistryStore faulty = new FaultyStore(store, CountedFault.at(0, fault), FaultPlan.NONE);

    assertThatThrownBy(() -> claim(faulty)).isInstanceOf(InjectedFaultException.class);
    assertThat(held(store).isPresent()).isEqualTo(committed);
  }

  @ParameterizedTest
  @CsvSource({"BEFORE", "AFTER"})
  void ofATransactionWhosePortCallFailsNothingRemains(Fault fault) {
    RegistryStore faulty = new FaultyStore(store, FaultPlan.NONE, CountedFault.at(1, fault));

    assertThatThrownBy(() -> claim(faulty)).isInstanceOf(InjectedFaultException.class);
    assertThat(held(store)).isEmpty();
    assertThat(claim(faulty)).as("the next one").isEqualTo(1);
  }

  @Test
  void everyCallOfEveryPortIsCountedAndFoundAtItsPlace() {
    CountedFault transactions = CountedFault.never();
    CountedFault portCalls = CountedFault.never();
    claim(new FaultyStore(store, transactions, portCalls));

    assertThat(transactions.calls()).isEqualTo(1);
    assertThat(portCalls.calls()).as("claim, and the size of the stock").isEqualTo(2);
  }

  /** What a transaction is does not happen twice. */
  @Test
  void aTransactionHappensOnce() {
    RegistryStore faulty = new FaultyStore(store, CountedFault.at(0, Fault.TWICE), FaultPlan.NONE);

    assertThat(claim(faulty)).isEqualTo(1);
  }

  private static int claim(RegistryStore store) {
    return store.inTransaction(
        s -> {
          s.numbers().claim(FREE);
          return s.numbers().stock().size();
        });
  }

  private static Optional<Claim> held(RegistryStore store) {
    return store.inTransaction(s -> s.numbers().find(NumberKind.RESIDENCE_CODE, FREE.body()));
  }
}
