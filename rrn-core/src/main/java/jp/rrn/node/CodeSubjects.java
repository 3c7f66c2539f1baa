package jp.rrn.node;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.rrn.code.ResidenceCode;
import jp.rrn.number.Claim;
import jp.rrn.number.ClaimState;
import jp.rrn.number.DesignationAnswer;
import jp.rrn.number.DesignationRequest;
import jp.rrn.number.NumberKind;
import jp.rrn.record.Subject;
import jp.rrn.store.Session;

/**
 * Whose the codes of some requests are. A request may come before the record: then its code gets a
 * subject now, and the record follows it.
 *
 * @param subjects by code; a code that was never allotted, or is retired, is left out
 * @param drawn the codes that had no subject, as they stand with the one that was drawn
 */
record CodeSubjects(Map<ResidenceCode, Subject> subjects, Map<Long, Claim> drawn) {

  static CodeSubjects of(
      Session session, List<DesignationRequest> requests, SubjectDraw subjectDraw) {
    Set<ResidenceCode> codes =
        requests.stream().map(DesignationRequest::residenceCode).collect(Collectors.toSet());
    Map<Long, Claim> claims = new LinkedHashMap<>();
    session
        .numbers()
        .find(
            NumberKind.RESIDENCE_CODE,
            codes.stream().map(ResidenceCode::body).collect(Collectors.toSet()))
        .forEach(
            (body, claim) -> {
              if (claim.state() != ClaimState.RETIRED) {
                claims.put(body, claim);
              }
            });
    Map<Long, Claim> drawn = drawn(session, claims, subjectDraw);
    Map<ResidenceCode, Subject> subjects = new HashMap<>();
    for (ResidenceCode code : codes) {
      Claim claim = drawn.getOrDefault(code.body(), claims.get(code.body()));
      if (claim != null) {
        claim.holder().ifPresent(subject -> subjects.put(code, subject));
      }
    }
    return new CodeSubjects(subjects, drawn);
  }

  private static Map<Long, Claim> drawn(
      Session session, Map<Long, Claim> claims, SubjectDraw subjectDraw) {
    List<Claim> free = claims.values().stream().filter(claim -> claim.holder().isEmpty()).toList();
    Iterator<Subject> fresh = subjectDraw.draw(session, free.size()).iterator();
    Map<Long, Claim> drawn = new HashMap<>();
    free.forEach(
        claim -> drawn.put(claim.body(), claim.advance(ClaimState.ASSIGNED, fresh.next())));
    return drawn;
  }

  /** Returns the codes whose subject has got a number now: the others are left as they were. */
  List<Claim> newlyHeld(List<DesignationRequest> requests, List<DesignationAnswer> answers) {
    Map<Long, Claim> held = new LinkedHashMap<>();
    for (int i = 0; i < answers.size(); i++) {
      Claim claim = drawn.get(requests.get(i).residenceCode().body());
      if (claim != null && answers.get(i) instanceof DesignationAnswer.Designated) {
        held.put(claim.body(), claim);
      }
    }
    return new ArrayList<>(held.values());
  }
}
