package jp.rrn.testkit.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import jp.rrn.store.RegistryStore;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Calls of every port in transactions of which some fail. Whatever is asked of a store, it answers
 * as the plain model does, which keeps lists and searches them from one end to the other.
 */
public final class StoreScript {
  /** Commands of one transaction, which commits or fails. */
  private record Transaction(List<Command> commands, boolean commits) {}

  private static final class Undone extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private final List<Transaction> transactions;

  private StoreScript(List<Transaction> transactions) {
    this.transactions = transactions;
  }

  /** Returns scripts of up to 15 transactions about so few people that these meet. */
  public static Arbitrary<StoreScript> any() {
    return Combinators.combine(
            Command.arbitrary().list().ofMinSize(1).ofMaxSize(15),
            Arbitraries.integers().between(0, 3).map(drawn -> drawn > 0))
        .as(Transaction::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(15)
        .map(StoreScript::new);
  }

  /**
   * Runs the script on a store that is empty.
   *
   * @throws AssertionError if it does not answer as the model
   */
  public void runOn(RegistryStore store) {
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

  @Override
  public String toString() {
    return transactions.toString();
  }
}
