package jp.rrn.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import jp.rrn.storage.memory.MemoryStore;
import jp.rrn.store.RegistryStore;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is asked of them, every store answers as the plain model does (P76). */
class StoresAgreeProperties {
  /** Commands of one transaction, which commits or fails. */
  record Transaction(List<Command> commands, boolean commits) {}

  private static final class Undone extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  @Property(tries = 400)
  void memory(@ForAll("transactions") List<Transaction> transactions) {
    agrees(new MemoryStore(), transactions);
  }

  @Property(tries = 100)
  void h2(@ForAll("transactions") List<Transaction> transactions) {
    agrees(JdbcStore.on(Databases.h2Memory()), transactions);
  }

  @Property(tries = 25)
  void postgres(@ForAll("transactions") List<Transaction> transactions) {
    agrees(JdbcStore.on(Databases.postgres()), transactions);
  }

  @Property(tries = 12)
  void postgresSerializable(@ForAll("transactions") List<Transaction> transactions) {
    JdbcOptions options = JdbcOptions.standard().withIsolation(Isolation.SERIALIZABLE);
    agrees(JdbcStore.on(Databases.postgres(), options), transactions);
  }

  @Property(tries = 12)
  void sealedOnPostgres(@ForAll("transactions") List<Transaction> transactions) {
    agrees(JdbcStore.on(Databases.postgres(), Ciphers.options().withFactsMax(4)), transactions);
  }

  @Provide
  Arbitrary<List<Transaction>> transactions() {
    return Combinators.combine(
            Command.arbitrary().list().ofMinSize(1).ofMaxSize(15),
            Arbitraries.integers().between(0, 3).map(drawn -> drawn > 0))
        .as(Transaction::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(15);
  }

  private static void agrees(RegistryStore store, List<Transaction> transactions) {
    PlainModel model = new PlainModel();
    for (Transaction transaction : transactions) {
      PlainModel after = model.copy();
      List<Object> expected = new ArrayList<>();
      transaction.commands().forEach(command -> expected.add(command.onModel(after)));
      assertThat(answers(store, transaction)).isEqualTo(expected);
      model = transaction.commits() ? after : model;
    }
  }

  private static List<Object> answers(RegistryStore store, Transaction transaction) {
    List<Object> answers = new ArrayList<>();
    try {
      store.<Boolean>inTransaction(
          session -> {
            answers.clear();
            transaction.commands().forEach(command -> answers.add(command.answer(session)));
            if (!transaction.commits()) {
              throw new Undone();
            }
            return true;
          });
    } catch (Undone undone) {
      assertThat(transaction.commits()).isFalse();
    }
    return answers;
  }
}
