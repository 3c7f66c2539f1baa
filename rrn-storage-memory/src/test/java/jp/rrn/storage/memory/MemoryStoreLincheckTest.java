package jp.rrn.storage.memory;

import jp.rrn.number.ActiveNumberException;
import jp.rrn.number.Claim;
import jp.rrn.number.ClaimState;
import jp.rrn.number.NumberKind;
import jp.rrn.record.Subject;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.junit.jupiter.api.Test;

/** Transactions of several threads end as if they had run one after the other. */
class MemoryStoreLincheckTest {
  private static final int ITERATIONS = 5;
  private static final int INVOCATIONS = 50;

  @Test
  void transactionsAreLinearizable() {
    new ModelCheckingOptions()
        .iterations(ITERATIONS)
        .invocationsPerIteration(INVOCATIONS)
        .threads(2)
        .actorsPerThread(2)
        .actorsBefore(1)
        .actorsAfter(1)
        .check(Ledger.class);
  }

  /** What threads do to one store; Lincheck makes one for each execution. */
  public static final class Ledger {
    private final MemoryStore store = new MemoryStore();

    /** Claims a number for a subject; true if it was free. */
    @Operation
    public String claim(
        @Param(gen = IntGen.class, conf = "1:2") int body,
        @Param(gen = IntGen.class, conf = "1:2") int subject) {
      try {
        boolean claimed = store.inTransaction(s -> s.numbers().claim(assigned(body, subject)));
        return claimed ? "claimed" : "taken";
      } catch (ActiveNumberException second) {
        return "has one";
      }
    }

    /** Claims two numbers or none: the second makes the first undone if it is taken. */
    @Operation
    public String claimBothOrNone() {
      try {
        return store.inTransaction(
            s -> {
              boolean both = s.numbers().claim(assigned(1, 1)) && s.numbers().claim(assigned(2, 2));
              if (!both) {
                throw new IllegalStateException("undo");
              }
              return "both";
            });
      } catch (IllegalStateException undone) {
        return "none";
      } catch (ActiveNumberException second) {
        return "has one";
      }
    }

    /** Whose the two numbers are. */
    @Operation
    public String holders() {
      return store.inTransaction(
          s ->
              s.numbers().find(NumberKind.MY_NUMBER, 1).map(Claim::subject)
                  + " "
                  + s.numbers().find(NumberKind.MY_NUMBER, 2).map(Claim::subject));
    }

    private static Claim assigned(int body, int subject) {
      return new Claim(
          NumberKind.MY_NUMBER, body, 0, ClaimState.ASSIGNED, new Subject(subject), null, null);
    }
  }
}
