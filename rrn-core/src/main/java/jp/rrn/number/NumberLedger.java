package jp.rrn.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import jp.rrn.code.LocalGovernmentCode;
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

  /** So many claims go to the store at a time. */
  static final int BATCH = 1_000;

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
      for (int left = request.count(); left > 0; left -= BATCH) {
        claimCodes(numbers, request, Math.min(left, BATCH));
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

  /** Draws again for as many as clashed; one that clashes each time has drawn so often in a row. */
  private void claimCodes(NumberStore numbers, AllotmentRequest request, int count) {
    int left = count;
    for (int clash = 0; left > 0; clash++) {
      if (clash == CLASHES_MAX) {
        throw new LedgerBrokenException(CLASHES_MAX);
      }
      left =
          numbers
              .claimAll(
                  Stream.generate(this::drawCode)
                      .limit(left)
                      .map(code -> designated(code, request.municipality(), request.requestId()))
                      .toList())
              .size();
    }
  }

  static Claim designated(
      ResidenceCode code, LocalGovernmentCode municipality, RequestId requestId) {
    return new Claim(
        NumberKind.RESIDENCE_CODE,
        code.body(),
        code.checkDigit(),
        ClaimState.DESIGNATED,
        null,
        municipality,
        requestId);
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
    return Designations.settled(request, made, held)
        .orElseGet(() -> claimNumber(numbers, request, subject, held.size() + 1))
        .orThrow();
  }

  /**
   * Makes pending My Numbers for many, each as {@link #designate(NumberStore, DesignationRequest,
   * Subject)} would, one after the other: a refused request does not hold up the others.
   *
   * @param subjects whose codes the requests name; a code that is not there is unknown
   * @return the answers, in the order of the requests
   * @throws LedgerBrokenException after {@value #CLASHES_MAX} clashes in a row
   */
  public List<DesignationAnswer> designate(
      NumberStore numbers,
      List<DesignationRequest> requests,
      Map<ResidenceCode, Subject> subjects) {
    List<DesignationAnswer> answers = new ArrayList<>(requests.size());
    DesignationRound round = new DesignationRound(numbers, subjects);
    for (DesignationRequest request : requests) {
      if (!round.add(request)) {
        answers.addAll(round.answers(this::candidate));
        round = new DesignationRound(numbers, subjects);
        round.add(request);
      }
    }
    answers.addAll(round.answers(this::candidate));
    return answers;
  }

  /** Retires the My Number of a request if it is still pending. */
  public void withdraw(NumberStore numbers, RequestId requestId) {
    numbers.list(NumberKind.MY_NUMBER, requestId).stream()
        .filter(claim -> claim.state() == ClaimState.DESIGNATED)
        .map(claim -> claim.advance(ClaimState.RETIRED, claim.subject()))
        .forEach(numbers::advance);
  }

  private DesignationAnswer claimNumber(
      NumberStore numbers, DesignationRequest request, Subject subject, int generation) {
    for (int attempt = 0; attempt < CLASHES_MAX; attempt++) {
      Claim claim = candidate(request, subject, generation, attempt);
      if (numbers.claim(claim)) {
        return Designations.designated(request, claim.body());
      }
    }
    throw new LedgerBrokenException(CLASHES_MAX);
  }

  private Claim candidate(
      DesignationRequest request, Subject subject, int generation, int attempt) {
    long body = transform.candidate(request.residenceCode(), generation, attempt, random);
    return new Claim(
        NumberKind.MY_NUMBER,
        body,
        MyNumber.ofBody(body).checkDigit(),
        ClaimState.DESIGNATED,
        subject,
        null,
        request.requestId());
  }
}
