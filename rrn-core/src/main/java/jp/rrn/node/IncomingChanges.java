package jp.rrn.node;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import jp.rrn.code.ResidenceCode;
import jp.rrn.code.RrnException;
import jp.rrn.history.Change;
import jp.rrn.history.ChangeNotice;
import jp.rrn.history.History;
import jp.rrn.history.HistoryEntry;
import jp.rrn.history.Refusal;
import jp.rrn.number.Claim;
import jp.rrn.number.ClaimState;
import jp.rrn.number.NumberKind;
import jp.rrn.record.Subject;
import jp.rrn.store.RegistryStore;
import jp.rrn.store.Session;

/** Takes changes from below into the history and the ledger of this node. */
final class IncomingChanges {

  private final RegistryStore store;
  private final Clock clock;
  private final SubjectDraw subjects;

  IncomingChanges(RegistryStore store, Clock clock, RandomGenerator random) {
    this.store = store;
    this.clock = clock;
    this.subjects = new SubjectDraw(random);
  }

  /**
   * Takes each change in a transaction of its own, so that one that cannot be taken holds up none.
   */
  Receipt take(ChangeNotice notice) {
    List<RefusedChange> refused = new ArrayList<>();
    for (Change change : notice.changes()) {
      try {
        store
            .<Optional<String>>inTransaction(s -> take(s, change))
            .ifPresent(reason -> refused.add(new RefusedChange(change.messageId(), reason)));
      } catch (RrnException moved) {
        refused.add(new RefusedChange(change.messageId(), String.valueOf(moved.getMessage())));
      }
    }
    return new Receipt(notice.changes().size() - refused.size(), refused);
  }

  private Optional<String> take(Session session, Change change) {
    if (session.histories().find(change.messageId()).isPresent()) {
      return Optional.empty();
    }
    ResidenceCode code = change.record().residenceCode();
    ResidenceCode known = change.former().residenceCode().orElse(code);
    Optional<Claim> held = session.numbers().find(NumberKind.RESIDENCE_CODE, known.body());
    boolean retired = held.filter(claim -> claim.state() == ClaimState.RETIRED).isPresent();
    // A correction of an earlier change carries the code the person had then.
    if (retired && change.cancels().isEmpty()) {
      return Optional.of("the residence code is retired");
    }
    Subject subject =
        corrected(session, change)
            .or(() -> held.flatMap(Claim::holder))
            .orElseGet(() -> subjects.draw(session));
    History history = History.of(session.histories().list(subject));
    LocalDate today = LegalDay.of(clock.instant());
    Optional<Refusal> refusal = history.refusal(change, today);
    if (refusal.isPresent()) {
      return Optional.of(refusal.get().name());
    }
    if (change.cancels().isEmpty()) {
      Numbers.follow(session.numbers(), change.record(), subject);
    }
    session
        .histories()
        .append(new HistoryEntry(subject, history.entries().size() + 1, clock.instant(), change));
    return Optional.empty();
  }

  private static Optional<Subject> corrected(Session session, Change change) {
    return change.cancels().flatMap(session.histories()::find).map(HistoryEntry::subject);
  }
}
