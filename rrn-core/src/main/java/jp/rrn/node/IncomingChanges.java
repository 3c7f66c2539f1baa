package jp.rrn.node;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import jp.rrn.code.MyNumber;
import jp.rrn.code.ResidenceCode;
import jp.rrn.code.RrnException;
import jp.rrn.history.Change;
import jp.rrn.history.ChangeNotice;
import jp.rrn.history.HistoryEntry;
import jp.rrn.number.Claim;
import jp.rrn.number.ClaimState;
import jp.rrn.number.NumberKind;
import jp.rrn.number.NumberStore;
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
    if (held.filter(claim -> claim.state() == ClaimState.RETIRED).isPresent()) {
      return Optional.of("the residence code is retired");
    }
    Subject subject = held.flatMap(Claim::holder).orElseGet(() -> subjects.draw(session));
    List<HistoryEntry> entries = session.histories().list(subject);
    follow(session.numbers(), NumberKind.RESIDENCE_CODE, code.body(), code.checkDigit(), subject);
    change
        .record()
        .myNumber()
        .ifPresent(number -> followNumber(session.numbers(), number, subject));
    session
        .histories()
        .append(new HistoryEntry(subject, entries.size() + 1, clock.instant(), change));
    return Optional.empty();
  }

  private static void followNumber(NumberStore numbers, MyNumber number, Subject subject) {
    follow(numbers, NumberKind.MY_NUMBER, number.body(), number.checkDigit(), subject);
  }

  /** Makes this number the one in use, and retires the one that was. */
  private static void follow(
      NumberStore numbers, NumberKind kind, long body, int checkDigit, Subject subject) {
    Optional<Claim> inUse = numbers.findAssigned(kind, subject);
    if (inUse.filter(claim -> claim.body() == body).isPresent()) {
      return;
    }
    inUse.ifPresent(claim -> numbers.advance(claim.advance(ClaimState.RETIRED, subject)));
    Claim next = new Claim(kind, body, checkDigit, ClaimState.ASSIGNED, subject, null, null);
    if (!numbers.claim(next)) {
      Claim held = numbers.find(kind, body).orElseThrow();
      numbers.advance(held.advance(ClaimState.ASSIGNED, subject));
    }
  }
}
