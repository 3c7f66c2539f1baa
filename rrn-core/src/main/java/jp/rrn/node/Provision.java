package jp.rrn.node;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.rrn.code.PrefectureCode;
import jp.rrn.history.History;
import jp.rrn.history.Snapshot;
import jp.rrn.law.Affair;
import jp.rrn.law.Catalogue;
import jp.rrn.law.Decision;
import jp.rrn.law.Giver;
import jp.rrn.law.Recipient;
import jp.rrn.law.UseRequest;
import jp.rrn.provision.ProvisionEntry;
import jp.rrn.provision.ProvisionReply;
import jp.rrn.record.Item;
import jp.rrn.record.Subject;
import jp.rrn.store.RegistryStore;
import jp.rrn.store.Session;

/**
 * The counter of one node at which records are asked for. Safe for concurrent callers.
 *
 * <p>Decision, answer and the entry that remembers them are one transaction; the answer leaves
 * after it: no proof, no provision.
 */
public final class Provision {

  private static final PrefectureCode ANY = new PrefectureCode(1);

  private final Giver giver;
  private final RegistryStore store;
  private final Catalogue catalogue;
  private final Clock clock;

  Provision(Giver giver, RegistryStore store, Catalogue catalogue, Clock clock) {
    this.giver = giver;
    this.store = store;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  /**
   * Who asks, for what and why; the same for any number of subjects.
   *
   * @param recipient who
   * @param affair for what
   * @param items which items, at least one
   * @param operatorId the authority used (操作者ID)
   * @param matchingId the person who asks (照合ID)
   * @param reason why, in the operator's words
   */
  public record Inquiry(
      Recipient recipient,
      Affair affair,
      Set<Item> items,
      String operatorId,
      String matchingId,
      String reason) {
    /** Copies the set. */
    public Inquiry {
      items = Set.copyOf(items);
    }

    /** Returns who asks and for what; not the operator's words, in which anything may stand. */
    @Override
    public String toString() {
      return "Inquiry[" + recipient + ", " + affair.statute() + "]";
    }
  }

  /**
   * Answers for one subject as its record is today, and remembers that it did.
   *
   * @throws IllegalArgumentException if the inquiry lacks a fact
   */
  public ProvisionReply provide(Inquiry inquiry, Subject subject) {
    return store.inTransaction(s -> provide(s, inquiry, subject));
  }

  private ProvisionReply provide(Session session, Inquiry inquiry, Subject subject) {
    Instant now = clock.instant();
    LocalDate today = LegalDay.of(now);
    Optional<Snapshot> snapshot = History.of(session.histories().list(subject)).asOf(today, now);
    UseRequest request =
        new UseRequest(
            inquiry.recipient(),
            giver,
            inquiry.affair(),
            inquiry.items(),
            notifyingPrefecture(snapshot, inquiry.recipient()),
            today,
            inquiry.operatorId(),
            inquiry.matchingId(),
            inquiry.reason());
    Decision decision = catalogue.decide(request);
    ProvisionReply reply = ProvisionReply.of(decision, snapshot);
    session
        .provisions()
        .append(
            new ProvisionEntry(
                now,
                request,
                snapshot.map(found -> subject),
                decision,
                reply instanceof ProvisionReply.Provided));
    return reply;
  }

  /**
   * Where there is no record any prefecture will do: what it decides is told apart from a record
   * outside the area by nobody.
   */
  private static PrefectureCode notifyingPrefecture(
      Optional<Snapshot> snapshot, Recipient recipient) {
    return snapshot
        .map(found -> found.event().change().origin().prefecture())
        .or(recipient::prefecture)
        .orElse(ANY);
  }

  /** Returns what was asked about a subject here, oldest first. */
  public List<ProvisionEntry> list(Subject subject) {
    return store.inTransaction(s -> s.provisions().list(subject));
  }
}
