package jp.rrn.number;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import jp.rrn.code.ResidenceCode;
import jp.rrn.record.Subject;

/**
 * Requests none of which can change the answer to another: each has an id and a subject of its own,
 * so that all of them can be looked up and claimed together.
 */
final class DesignationRound {
  private final NumberStore numbers;
  private final Map<ResidenceCode, Subject> subjects;
  private final List<DesignationRequest> requests = new ArrayList<>();
  private final Set<RequestId> ids = new HashSet<>();
  private final Set<Subject> asked = new HashSet<>();

  DesignationRound(NumberStore numbers, Map<ResidenceCode, Subject> subjects) {
    this.numbers = numbers;
    this.subjects = subjects;
  }

  /** Takes a request in, unless it has to wait until the ones here are answered. */
  boolean add(DesignationRequest request) {
    Subject subject = subjects.get(request.residenceCode());
    if (ids.contains(request.requestId()) || (subject != null && asked.contains(subject))) {
      return false;
    }
    if (subject != null) {
      asked.add(subject);
    }
    ids.add(request.requestId());
    return requests.add(request);
  }

  /** A request for which a number is to be made. */
  private record Open(DesignationRequest request, Subject subject, int generation) {}

  /**
   * Returns the answers in the order of the requests.
   *
   * @param candidates makes the claims to try
   */
  List<DesignationAnswer> answers(Candidates candidates) {
    Map<RequestId, List<Claim>> made = numbers.listByRequest(NumberKind.MY_NUMBER, ids);
    Map<Subject, List<Claim>> held = numbers.listBySubject(NumberKind.MY_NUMBER, asked);
    Map<RequestId, DesignationAnswer> answers = new LinkedHashMap<>();
    List<Open> open = new ArrayList<>();
    for (DesignationRequest request : requests) {
      Subject subject = subjects.get(request.residenceCode());
      if (subject == null) {
        answers.put(
            request.requestId(),
            Designations.refused(request, DesignationRefusedException.Reason.UNKNOWN_CODE));
        continue;
      }
      List<Claim> before = held.getOrDefault(subject, List.of());
      Designations.settled(request, made.getOrDefault(request.requestId(), List.of()), before)
          .ifPresentOrElse(
              answer -> answers.put(request.requestId(), answer),
              () -> open.add(new Open(request, subject, before.size() + 1)));
    }
    make(open, candidates, answers);
    return requests.stream()
        .map(request -> Objects.requireNonNull(answers.get(request.requestId())))
        .toList();
  }

  private void make(
      List<Open> all, Candidates candidates, Map<RequestId, DesignationAnswer> answers) {
    List<Open> open = all;
    for (int attempt = 0; !open.isEmpty(); attempt++) {
      if (attempt == NumberLedger.CLASHES_MAX) {
        throw new LedgerBrokenException(NumberLedger.CLASHES_MAX);
      }
      int now = attempt;
      List<Claim> claims =
          open.stream()
              .map(o -> candidates.claim(o.request(), o.subject(), o.generation(), now))
              .toList();
      Set<RequestId> clashed =
          numbers.claimAll(claims).stream().map(Claim::requestId).collect(Collectors.toSet());
      List<Open> left = new ArrayList<>();
      for (int i = 0; i < claims.size(); i++) {
        DesignationRequest request = open.get(i).request();
        if (clashed.contains(request.requestId())) {
          left.add(open.get(i));
        } else {
          answers.put(request.requestId(), Designations.designated(request, claims.get(i).body()));
        }
      }
      open = left;
    }
  }

  /** Makes a claim on one candidate. */
  interface Candidates {
    Claim claim(DesignationRequest request, Subject subject, int generation, int attempt);
  }
}
