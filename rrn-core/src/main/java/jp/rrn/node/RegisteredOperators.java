package jp.rrn.node;

import java.util.Optional;
import java.util.function.Function;
import jp.rrn.date.LegalDay;
import jp.rrn.law.Asker;
import jp.rrn.law.Method;
import jp.rrn.law.Operators;
import jp.rrn.law.Recipient;
import jp.rrn.law.UseRequest;
import jp.rrn.operator.Access;
import jp.rrn.operator.Admission;
import jp.rrn.operator.Operation;
import jp.rrn.operator.Operator;
import jp.rrn.operator.OperatorRegister;
import jp.rrn.operator.Reason;

/**
 * Those may ask whom the register of their organ admits on the day they ask: to an inquiry, or to a
 * batch if the answer is one, with a role that shows every item asked for. An organ without a
 * register has nobody who may. As safe for concurrent use as the function it is given.
 */
public final class RegisteredOperators implements Operators {
  private final Function<Recipient, Optional<OperatorRegister>> registers;

  /**
   * Creates it.
   *
   * @param registers returns the register of an organ as it is now; throws {@link
   *     jp.rrn.law.FactUnavailableException} if it cannot be read, and the request is referred
   */
  public RegisteredOperators(Function<Recipient, Optional<OperatorRegister>> registers) {
    this.registers = registers;
  }

  @Override
  public boolean mayAsk(UseRequest request) {
    Optional<Operator> operator = operator(request.asker());
    return operator.isPresent()
        && registers
            .apply(request.recipient())
            .filter(register -> admits(register, operator.get(), request))
            .isPresent();
  }

  /** Ids that nobody can have been given are those of nobody. */
  private static Optional<Operator> operator(Asker asker) {
    try {
      return Optional.of(Operator.of(asker.operatorId(), asker.matchingId()));
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }

  private static boolean admits(OperatorRegister register, Operator operator, UseRequest request) {
    boolean atOnce = request.asked().method() == Method.IMMEDIATE;
    Access access =
        new Access(
            operator,
            atOnce ? Operation.INQUIRY : Operation.BATCH,
            request.items(),
            new Reason(request.purpose().reason()));
    return register.admit(access, LegalDay.of(request.moment().at()))
            instanceof Admission.Admitted admitted
        && admitted.shown().containsAll(request.items());
  }
}
