package jp.rrn.number;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import jp.rrn.code.MyNumber;
import jp.rrn.code.NumberFormat;
import jp.rrn.code.ResidenceCode;
import jp.rrn.record.Subject;

/**
 * How the agency makes numbers: candidates from chance, uniqueness from the ledger.
 *
 * <p>Works on the {@link NumberStore} of one transaction; what it returns may leave the node only
 * after that transaction has committed.
 */
public final class NumberLedger {
  /**
   * So many clashes in a row mean that something is broken: by chance it is once in 10⁷⁶ numbers.
   */
  public static final int CLASHES_MAX = 32;

  private final MyNumberTransform transform;
  private final RandomGenerator random;

  /** Creates one from a transform and a source of randomness fit for secrets. */
  public NumberLedger(MyNumberTransform transform, RandomGenerator random) {
    this.transform = transform;
    this.random = random;
  }

  /**
   * Designates random residence codes for a municipality, or returns those of the same request.
   *
   * @throws RequestConflictException if the request id stands for another municipality or count
   * @throws LedgerBrokenException after {@value #CLASHES_MAX} clashes in a row
   */
  public CodeAllotment allot(NumberStore numbers, AllotmentRequest request) {
    List<Claim> made = numbers.list(NumberKind.RESIDENCE_CODE, request.requestId());
    if (made.isEmpty()) {
      for (int i = 0; i < request.count(); i++) {
        claimCode(numbers, request);
      }
      made = numbers.list(NumberKind.RESIDENCE_CODE, request.requestId());
    }
    if (made.size() != request.count()
        || !Objects.equals(made.get(0).municipality(), request.municipality())) {
      throw new RequestConflictException(request.requestId());
    }
    return new CodeAllotment(
        request.requestId(),
        request.municipality(),
        made.stream().map(claim -> ResidenceCode.from(claim.body(), claim.checkDigit())).toList());
  }

  private void claimCode(NumberStore numbers, AllotmentRequest request) {
    for (int clash = 0; clash < CLASHES_MAX; clash++) {
      ResidenceCode code = drawCode();
      Claim claim =
          new Claim(
              NumberKind.RESIDENCE_CODE,
              code.body(),
              code.checkDigit(),
              ClaimState.DESIGNATED,
              null,
              request.municipality(),
              request.requestId());
      if (numbers.claim(claim)) {
        return;
      }
    }
    throw new LedgerBrokenException(CLASHES_MAX);
  }

  private ResidenceCode drawCode() {
    long body = random.nextLong(NumberFormat.RESIDENCE_CODE.bodies());
    while (!ResidenceCode.isIssuable(body)) {
      body = random.nextLong(NumberFormat.RESIDENCE_CODE.bodies());
    }
    return ResidenceCode.ofBody(body);
  }

  /**
   * Makes a pending My Number for a subject, or returns that of the same request.
   *
   * @param subject whose residence code {@code request} names
   * @throws RequestConflictException if the request id stands for another subject or purpose
   * @throws DesignationRefusedException if the subject's numbers do not allow it
   * @throws LedgerBrokenException after {@value #CLASHES_MAX} clashes in a row
   */
  public DesignatedNumber designate(
      NumberStore numbers, DesignationRequest request, Subject subject) {
    List<Claim> made = numbers.list(NumberKind.MY_NUMBER, request.requestId());
    List<Claim> held = numbers.list(NumberKind.MY_NUMBER, subject);
    if (!made.isEmpty()) {
      return repeated(request, made.get(0), held);
    }
    refusal(request.purpose(), held)
        .ifPresent(
            reason -> {
              throw new DesignationRefusedException(reason);
            });
    return answer(request, claimNumber(numbers, request, subject, held.size() + 1));
  }

  private static DesignatedNumber repeated(
      DesignationRequest request, Claim made, List<Claim> held) {
    int place = held.indexOf(made);
    if (place < 0 || purpose(held, place).filter(p -> p != request.purpose()).isPresent()) {
      throw new RequestConflictException(request.requestId());
    }
    if (made.state() == ClaimState.RETIRED) {
      throw new DesignationRefusedException(DesignationRefusedException.Reason.RETIRED);
    }
    return answer(request, made.body());
  }

  /**
   * Returns for which purpose a number was made; empty where the ledger cannot tell any more.
   *
   * <p>No purpose is kept, but a change needs an earlier number in use, and a first one needs that
   * all earlier ones are retired. Once this one is in use, one that it replaced and one that was
   * withdrawn before it look alike: then a repeated request must not fail for a guess.
   */
  private static Optional<DesignationRequest.Purpose> purpose(List<Claim> held, int place) {
    List<Claim> earlier = held.subList(0, place);
    if (earlier.stream().anyMatch(claim -> claim.state() == ClaimState.ASSIGNED)) {
      return Optional.of(DesignationRequest.Purpose.CHANGE);
    }
    boolean isNewest = place == held.size() - 1;
    boolean isPending = held.get(place).state() == ClaimState.DESIGNATED;
    return place == 0 || (isNewest && isPending)
        ? Optional.of(DesignationRequest.Purpose.FIRST)
        : Optional.empty();
  }

  /** Retires the My Number of a request if it is still pending. */
  public void withdraw(NumberStore numbers, RequestId requestId) {
    numbers.list(NumberKind.MY_NUMBER, requestId).stream()
        .filter(claim -> claim.state() == ClaimState.DESIGNATED)
        .map(claim -> claim.advance(ClaimState.RETIRED, claim.subject()))
        .forEach(numbers::advance);
  }

  private static DesignatedNumber answer(DesignationRequest request, long body) {
    return new DesignatedNumber(
        request.requestId(), request.residenceCode(), MyNumber.ofBody(body));
  }

  private static Optional<DesignationRefusedException.Reason> refusal(
      DesignationRequest.Purpose purpose, List<Claim> held) {
    boolean inUse = held.stream().anyMatch(claim -> claim.state() == ClaimState.ASSIGNED);
    boolean pending = held.stream().anyMatch(claim -> claim.state() == ClaimState.DESIGNATED);
    if (purpose == DesignationRequest.Purpose.FIRST) {
      return inUse || pending
          ? Optional.of(DesignationRefusedException.Reason.HAS_NUMBER)
          : Optional.empty();
    }
    if (pending) {
      return Optional.of(DesignationRefusedException.Reason.CHANGE_PENDING);
    }
    return inUse ? Optional.empty() : Optional.of(DesignationRefusedException.Reason.HAS_NONE);
  }

  private long claimNumber(
      NumberStore numbers, DesignationRequest request, Subject subject, int generation) {
    for (int attempt = 0; attempt < CLASHES_MAX; attempt++) {
      long body = transform.candidate(request.residenceCode(), generation, attempt, random);
      Claim claim =
          new Claim(
              NumberKind.MY_NUMBER,
              body,
              MyNumber.ofBody(body).checkDigit(),
              ClaimState.DESIGNATED,
              subject,
              null,
              request.requestId());
      if (numbers.claim(claim)) {
        return body;
      }
    }
    throw new LedgerBrokenException(CLASHES_MAX);
  }
}
