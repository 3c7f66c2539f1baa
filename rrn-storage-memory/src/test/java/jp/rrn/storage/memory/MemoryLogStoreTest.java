package jp.rrn.storage.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import jp.rrn.log.LogStore;
import jp.rrn.testkit.LogStoreContract;
import org.junit.jupiter.api.Test;

class MemoryLogStoreTest extends LogStoreContract {
  private MemoryLogStore log = new MemoryLogStore();

  @Override
  protected void emptyLog() {
    log = new MemoryLogStore();
  }

  @Override
  protected <T> T inTransaction(Function<LogStore, T> work) {
    return log.inTransaction(work);
  }

  @Test
  void afterTheTransactionNothingAnswers() {
    List<LogStore> kept = new ArrayList<>();
    log.inTransaction(kept::add);

    assertThatIllegalStateException().isThrownBy(() -> kept.get(0).head());
    assertThatIllegalStateException().isThrownBy(() -> kept.get(0).append(new byte[1]));
    assertThat(log.inTransaction(LogStore::head).size()).isZero();
  }

  @Test
  void transactionsDoNotNest() {
    assertThatIllegalStateException()
        .isThrownBy(() -> log.inTransaction(outer -> log.inTransaction(LogStore::head)));
  }
}
