package jp.rrn.number;

import java.util.List;
import java.util.Optional;
import jp.rrn.code.MyNumber;
import jp.rrn.number.DesignationRefusedException.Reason;
import jp.rrn.number.DesignationRequest.Purpose;

/** What the ledger says to a request for a My Number. */
final class Designations {
  private Designations() {}

  /**
   * Returns the answer that needs no new number; empty if one is to be made.
   *
   * @param made what answers the request id already
   * @param held the numbers the subject has or had, in the order they were made
   */
  static Optional<DesignationAnswer> settled(
      DesignationRequest request, List<Claim> made, List<Claim> held) {
    if (!made.isEmpty()) {
      return Optional.of(repeated(request, made.get(0), held));
    }
    return refusal(request.purpose(), held).map(reason -> refused(request, reason));
  }

  private static DesignationAnswer repeated(
      DesignationRequest request, Claim made, List<Claim> held) {
    int place = held.indexOf(made);
    if (place < 0 || purpose(held, place).filter(p -> p != request.purpose()).isPresent()) {
      return new DesignationAnswer.Conflicting(request.requestId());
    }
    return made.state() == ClaimState.RETIRED
        ? refused(request, Reason.RETIRED)
        : designated(request, made.body());
  }

  /**
   * Returns for which purpose a number was made; empty where the ledger cannot tell any more.
   *
   * <p>No purpose is kept, but a change needs an earlier number in use, and a first one needs that
   * all earlier ones are retired. Once this one is in use, one that it replaced and one that was
   * withdrawn before it look alike: then a repeated request must not fail for a guess.
   */
  private static Optional<Purpose> purpose(List<Claim> held, int place) {
    if (has(held.subList(0, place), ClaimState.ASSIGNED)) {
      return Optional.of(Purpose.CHANGE);
    }
    boolean isNewest = place == held.size() - 1;
    boolean isPending = held.get(place).state() == ClaimState.DESIGNATED;
    return place == 0 || (isNewest && isPending) ? Optional.of(Purpose.FIRST) : Optional.empty();
  }

  private static Optional<Reason> refusal(Purpose purpose, List<Claim> held) {
    boolean inUse = has(held, ClaimState.ASSIGNED);
    boolean pending = has(held, ClaimState.DESIGNATED);
    if (purpose == Purpose.FIRST) {
      return inUse || pending ? Optional.of(Reason.HAS_NUMBER) : Optional.empty();
    }
    if (pending) {
      return Optional.of(Reason.CHANGE_PENDING);
    }
    return inUse ? Optional.empty() : Optional.of(Reason.HAS_NONE);
  }

  private static boolean has(List<Claim> held, ClaimState state) {
    for (Claim claim : held) {
      if (claim.state() == state) {
        return true;
      }
    }
    return false;
  }

  static DesignationAnswer designated(DesignationRequest request, long body) {
    return new DesignationAnswer.Designated(
        new DesignatedNumber(request.requestId(), request.residenceCode(), MyNumber.ofBody(body)));
  }

  static DesignationAnswer refused(DesignationRequest request, Reason reason) {
    return new DesignationAnswer.Refused(request.requestId(), reason);
  }
}
