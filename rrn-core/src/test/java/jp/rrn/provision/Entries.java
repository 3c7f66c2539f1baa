package jp.rrn.provision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import jp.rrn.code.PrefectureCode;
import jp.rrn.law.Affair;
import jp.rrn.law.Article;
import jp.rrn.law.Asked;
import jp.rrn.law.Asker;
import jp.rrn.law.BasisRef;
import jp.rrn.law.Decision;
import jp.rrn.law.Giver;
import jp.rrn.law.Method;
import jp.rrn.law.Moment;
import jp.rrn.law.Purpose;
import jp.rrn.law.Reason;
import jp.rrn.law.Recipient;
import jp.rrn.law.Target;
import jp.rrn.law.UseRequest;
import jp.rrn.record.Item;
import jp.rrn.record.Subject;

/** Entries of a small world, for the tests of whatever reads them. */
public final class Entries {
  private Entries() {}

  /** Returns an entry of an organ and an affair with these numbers. */
  public static ProvisionEntry entry(
      Instant at, int organ, int affair, Method method, Outcome outcome) {
    Optional<Subject> found =
        outcome == Outcome.NOT_FOUND ? Optional.empty() : Optional.of(new Subject(1));
    return entry(at, "m1", organ, affair, method, outcome, found);
  }

  /** Returns an entry of one operator of one organ about a subject. */
  public static ProvisionEntry entry(
      Instant at, String matchingId, Method method, Outcome outcome, Optional<Subject> subject) {
    return entry(at, matchingId, 1, 1, method, outcome, subject);
  }

  private static ProvisionEntry entry(
      Instant at,
      String matchingId,
      int organ,
      int affair,
      Method method,
      Outcome outcome,
      Optional<Subject> subject) {
    Recipient recipient =
        organ == 0
            ? Recipient.national("見本省")
            : Recipient.in(new PrefectureCode(organ), "見本県教育委員会");
    UseRequest request =
        new UseRequest(
            new Asker(recipient, "o1", matchingId),
            organ == 0 ? Giver.AGENCY : Giver.GOVERNOR,
            new Purpose(new Affair("見本法" + affair, "見本の給付の支給に関する事務"), "reason"),
            Asked.atOnce(Set.of(Item.NAME)).withMethod(method),
            Target.person(new PrefectureCode(13)),
            new Moment(LocalDate.of(2026, 4, 1), at));
    return new ProvisionEntry(
        at, request, subject, decision(affair, outcome), outcome == Outcome.PROVIDED);
  }

  private static Decision decision(int affair, Outcome outcome) {
    BasisRef basis =
        new BasisRef(
            "r" + affair, Article.ARTICLE_30_15_2_1, "i", "v", "住民基本台帳法", String.valueOf(affair));
    return switch (outcome) {
      case PROVIDED, NOT_FOUND, MARK ->
          new Decision.Permit(basis, Set.of(Item.NAME), Set.of(), "d");
      case REFUSED -> new Decision.Refuse(Set.of(Reason.NO_LEGAL_BASIS), Optional.empty(), "d");
      case REFERRED -> new Decision.Refer(Set.of(Reason.FACT_UNAVAILABLE), basis, "d");
    };
  }
}
