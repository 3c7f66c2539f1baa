package jp.rrn.node;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import jp.rrn.code.ResidenceCode;
import jp.rrn.code.RrnException;
import jp.rrn.date.LegalDay;
import jp.rrn.history.Change;
import jp.rrn.history.ChangeNotice;
import jp.rrn.history.History;
import jp.rrn.history.HistoryEntry;
import jp.rrn.history.Refusal;
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
   * Takes each change in a transaction of its own, so that one that cannot be taken holds up nobody
   * but the person it is about: what follows it of that person would be taken out of order.
   */
  Receipt take(ChangeNotice notice) {
    List<RefusedChange> refused = new ArrayList<>();
    Set<ResidenceCode> stuck = new HashSet<>();
    for (Change change : notice.changes()) {
      refusal(change, stuck)
          .ifPresent(
              reason -> {
                refused.add(new RefusedChange(change.messageId(), reason));
                stuck.addAll(codes(change));
              });
    }
    return new Receipt(notice.changes().size() - refused.size(), refused);
  }

  private Optional<String> refusal(Change change, Set<ResidenceCode> stuck) {
    if (!Collections.disjoint(codes(change), stuck)) {
      return Optional.of("an earlier change of this person was refused");
    }
    try {
      return store.inTransaction(s -> take(s, change)).map(Refusal::name);
    } catch (RrnException moved) {
      return Optional.of(String.valueOf(moved.getMessage()));
    }
  }

  private static Set<ResidenceCode> codes(Change change) {
    Set<ResidenceCode> codes = new HashSet<>();
    codes.add(change.record().residenceCode());
    change.former().residenceCode().ifPresent(codes::add);
    return codes;
  }

  private Optional<Refusal> take(Session session, Change change) {
    if (session.histories().find(change.messageId()).isPresent()) {
      return Optional.empty();
    }
    Subject subject = subject(session, change).orElseGet(() -> subjects.draw(session));
    History history = History.of(session.histories().list(subject));
    // What takes another change back carries the numbers the person had then, and changes none.
    boolean brings = change.cancels().isEmpty();
    Optional<Refusal> refusal =
        history
            .refusal(change, LegalDay.of(clock.instant()))
            .or(
                () ->
                    brings
                        ? Numbers.refusal(session.numbers(), change.record(), subject)
                        : Optional.empty());
    if (refusal.isPresent()) {
      return refusal;
    }
    if (brings) {
      Numbers.follow(session.numbers(), change.record(), subject);
    }
    HistoryEntry entry =
        new HistoryEntry(subject, history.entries().size() + 1, clock.instant(), change);
    session.histories().append(entry);
    session.feeds().note(entry, LegalDay.of(entry.recordedAt()));
    return Optional.empty();
  }

  private static Optional<Subject> subject(Session session, Change change) {
    return change
        .cancels()
        .flatMap(session.histories()::find)
        .map(HistoryEntry::subject)
        .or(
            () ->
                change
                    .former()
                    .residenceCode()
                    .flatMap(code -> Numbers.find(session.numbers(), code)))
        .or(() -> Numbers.find(session.numbers(), change.record()));
  }
}
