package jp.rrn.node;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.rrn.code.PrefectureCode;
import jp.rrn.date.LegalDay;
import jp.rrn.history.History;
import jp.rrn.history.HistoryEntry;
import jp.rrn.history.Snapshot;
import jp.rrn.law.Authorization;
import jp.rrn.law.Decision;
import jp.rrn.law.Giver;
import jp.rrn.law.Moment;
import jp.rrn.law.OutputChannel;
import jp.rrn.law.Reason;
import jp.rrn.law.Target;
import jp.rrn.law.UseRequest;
import jp.rrn.operator.EmergencyStop;
import jp.rrn.provision.ProvisionEntry;
import jp.rrn.provision.ProvisionReply;
import jp.rrn.record.Item;
import jp.rrn.record.Subject;

/**
 * Answers one inquiry at one moment; decides once for all whom one prefecture has notified, and
 * looks at support measures for each.
 */
final class Answering {
  private static final PrefectureCode ANY = new PrefectureCode(1);

  private final Provision.Inquiry inquiry;
  private final int persons;
  private final Giver giver;
  private final Authorization authorization;
  private final EmergencyStop stop;
  private final Instant now;
  private final LocalDate today;
  private final Map<PrefectureCode, Decided> decided = new HashMap<>();

  Answering(
      Provision.Inquiry inquiry,
      int persons,
      Giver giver,
      Authorization authorization,
      EmergencyStop stop,
      Instant now) {
    this.inquiry = inquiry;
    this.persons = persons;
    this.giver = giver;
    this.authorization = authorization;
    this.stop = stop;
    this.now = now;
    this.today = LegalDay.of(now);
  }

  /** Returns one for the same inquiry about other items, none of them derived. */
  Answering asking(Set<Item> items) {
    Provision.Inquiry other =
        new Provision.Inquiry(
            inquiry.asker(),
            inquiry.purpose(),
            inquiry.asked().withItems(items),
            inquiry.consented());
    return new Answering(other, persons, giver, authorization, stop, now);
  }

  /** What the recipient is told, and what is remembered of it. */
  record Answer(ProvisionReply reply, ProvisionEntry entry) {}

  private record Decided(UseRequest request, Decision decision) {}

  /** Returns whether nothing is provided to anybody. */
  boolean isStopped() {
    return !stop.allows(EmergencyStop.Activity.PROVISION);
  }

  /** Returns what is recorded today in this history. */
  Optional<Snapshot> read(List<HistoryEntry> entries) {
    return History.of(entries).asOf(today, now);
  }

  /** Answers where there is no record. */
  Answer ofNobody() {
    return answer(Optional.empty(), Optional.empty());
  }

  /** Answers for a subject of which this is recorded; nothing is remembered yet. */
  Answer answer(Subject subject, Optional<Snapshot> snapshot) {
    return answer(snapshot.map(recorded -> subject), snapshot);
  }

  private Answer answer(Optional<Subject> found, Optional<Snapshot> snapshot) {
    Decided made = decided(notifyingPrefecture(snapshot));
    Decision decision =
        authorization.suppress(made.decision(), made.request(), found.stream().toList());
    ProvisionReply reply = ProvisionReply.of(made.request(), decision, snapshot);
    return new Answer(
        reply,
        new ProvisionEntry(
            now, made.request(), found, decision, reply instanceof ProvisionReply.Provided));
  }

  /**
   * Returns the entry of telling a follower of this change, which a measure may stand against by
   * itself: it is told if the entry says that it was provided. Nothing is remembered yet.
   */
  ProvisionEntry ofChange(HistoryEntry change) {
    Decided made = decided(change.change().origin().prefecture());
    Subject subject = change.subject();
    List<Subject> about = List.of(subject);
    Decision byKey = authorization.suppress(made.decision(), made.request(), about);
    Decision decision =
        authorization.suppress(byKey, made.request(), about, OutputChannel.CHANGE_FEED);
    return new ProvisionEntry(
        now, made.request(), Optional.of(subject), decision, decision instanceof Decision.Permit);
  }

  /** Returns whether nobody can say now what is decided: ask again. */
  static boolean isUndecided(Decision decision) {
    return decision instanceof Decision.Refer refer
        && refer.reasons().contains(Reason.FACT_UNAVAILABLE);
  }

  private Decided decided(PrefectureCode notifyingPrefecture) {
    return decided.computeIfAbsent(notifyingPrefecture, this::decide);
  }

  private Decided decide(PrefectureCode notifyingPrefecture) {
    UseRequest request =
        new UseRequest(
            inquiry.asker(),
            giver,
            inquiry.purpose(),
            inquiry.asked(),
            new Target(Target.Kind.PERSONS, persons, notifyingPrefecture, inquiry.consented()),
            new Moment(today, now));
    Decision decision = authorization.decide(request);
    return new Decided(request, isStopped() ? Authorization.stop(decision) : decision);
  }

  /**
   * Where there is no record any prefecture will do: what it decides is told apart from a record
   * outside the area by nobody.
   */
  private PrefectureCode notifyingPrefecture(Optional<Snapshot> snapshot) {
    return snapshot
        .map(found -> found.event().change().origin().prefecture())
        .or(() -> inquiry.recipient().prefecture())
        .orElse(ANY);
  }
}
