package jp.rrn.node;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.rrn.history.HistoryEntry;
import jp.rrn.law.Access;
import jp.rrn.law.Affair;
import jp.rrn.law.Asked;
import jp.rrn.law.Asker;
import jp.rrn.law.Authorization;
import jp.rrn.law.Giver;
import jp.rrn.law.Purpose;
import jp.rrn.law.Recipient;
import jp.rrn.provision.ProvisionEntry;
import jp.rrn.provision.ProvisionReply;
import jp.rrn.provision.SearchReply;
import jp.rrn.record.Item;
import jp.rrn.record.SearchTerms;
import jp.rrn.record.Subject;
import jp.rrn.store.RegistryStore;
import jp.rrn.store.Session;

/**
 * The counter of one node at which records are asked for. Safe for concurrent callers.
 *
 * <p>Decision, answer and the entry that remembers them are one transaction; the answer leaves
 * after it: no proof, no provision. While provision is stopped ({@link EmergencyDesk}) every
 * request is refused, and remembered all the same.
 */
public final class Provision {
  /**
   * The most subjects one call answers for. Bounded so that one transaction neither holds more than
   * so many records nor keeps other writers of the log waiting for longer.
   */
  public static final int LIMIT = 10_000;

  private final Giver giver;
  private final RegistryStore store;
  private final Authorization authorization;
  private final Clock clock;

  Provision(Giver giver, RegistryStore store, Authorization authorization, Clock clock) {
    this.giver = giver;
    this.store = store;
    this.authorization = authorization;
    this.clock = clock;
  }

  /**
   * Who asks, for what and why; the same for any number of subjects.
   *
   * @param asker who
   * @param purpose for what and why
   * @param asked which items, and how
   * @param consented whether the persons agreed
   */
  public record Inquiry(Asker asker, Purpose purpose, Asked asked, boolean consented) {
    /**
     * Creates the usual: at once, straight, by key.
     *
     * @param recipient who
     * @param affair for what
     * @param items which items, at least one
     * @param operatorId the authority used (操作者ID)
     * @param matchingId the person who asks (照合ID)
     * @param reason why, in the operator's words
     * @throws IllegalArgumentException if a fact is missing
     */
    public Inquiry(
        Recipient recipient,
        Affair affair,
        Set<Item> items,
        String operatorId,
        String matchingId,
        String reason) {
      this(
          new Asker(recipient, operatorId, matchingId),
          new Purpose(affair, reason),
          Asked.atOnce(items),
          false);
    }

    /** Returns who asks. */
    public Recipient recipient() {
      return asker.recipient();
    }

    /** Returns for what. */
    public Affair affair() {
      return purpose.affair();
    }

    /** Returns the items asked for. */
    public Set<Item> items() {
      return asked.items();
    }

    /** Returns who asks and for what; not the operator's words, in which anything may stand. */
    @Override
    public String toString() {
      return "Inquiry[" + recipient() + ", " + affair().statute() + "]";
    }
  }

  /** Answers for one subject as its record is today, and remembers that it did. */
  public ProvisionReply provide(Inquiry inquiry, Subject subject) {
    return store.inTransaction(
        s -> {
          Answering answering = answering(s, inquiry, 1);
          Answering.Answer answer =
              answering.answer(subject, answering.read(s.histories().list(subject)));
          s.provisions().append(answer.entry());
          return answer.reply();
        });
  }

  /**
   * Answers for many subjects at one moment: each reply is what {@link #provide(Inquiry, Subject)}
   * would have given for it if as many persons may be asked about at once, and is remembered in an
   * entry of its own, a refusal too. A subject that is named twice is answered twice. All of it is
   * one transaction: no reply leaves if one cannot be remembered. For more subjects than {@link
   * #LIMIT} call again.
   *
   * @return the replies in the order of the subjects; empty if there are none
   * @throws IllegalArgumentException for more than {@link #LIMIT} subjects
   */
  public List<ProvisionReply> provide(Inquiry inquiry, List<Subject> subjects) {
    if (subjects.size() > LIMIT) {
      throw new IllegalArgumentException("subjects: must be at most " + LIMIT);
    }
    return store.inTransaction(s -> provide(s, inquiry, subjects));
  }

  private List<ProvisionReply> provide(Session session, Inquiry inquiry, List<Subject> subjects) {
    Answering answering = answering(session, inquiry, Math.max(1, subjects.size()));
    Map<Subject, List<HistoryEntry>> histories = session.histories().list(subjects);
    List<Answering.Answer> answers =
        subjects.stream()
            .map(
                subject ->
                    answering.answer(
                        subject, answering.read(histories.getOrDefault(subject, List.of()))))
            .toList();
    session.provisions().appendAll(answers.stream().map(Answering.Answer::entry).toList());
    return answers.stream().map(Answering.Answer::reply).toList();
  }

  /**
   * Looks for those whose records fit today, and answers as the rule allows: a search is a right of
   * its own, whatever may be asked about somebody by key.
   *
   * <p>Who is outside of the area, or behind a measure that refuses, is not found. A measure that
   * refers, refers the whole search: a candidate left out would make another look like the only
   * one. Each candidate is remembered in an entry of its own as {@link #provide(Inquiry, Subject)}
   * would have; a search that brings nobody, or is refused, in one without a subject.
   *
   * @param inquiry who asks, and for which items of each; that it searches is filled in here
   * @param terms by what
   */
  public SearchReply search(Inquiry inquiry, SearchTerms terms) {
    Inquiry search =
        new Inquiry(
            inquiry.asker(),
            inquiry.purpose(),
            inquiry.asked().withAccess(new Access.Search(terms.given())),
            inquiry.consented());
    return store.inTransaction(
        s -> new Searching(terms, answering(s, search, 1), authorization.catalogue()).answer(s));
  }

  private Answering answering(Session session, Inquiry inquiry, int persons) {
    return new Answering(
        inquiry, persons, giver, authorization, StopJournal.read(session), clock.instant());
  }

  /** Returns the counter at which many are asked about in one request. */
  public BatchProvision batches() {
    return new BatchProvision(giver, store, authorization, clock);
  }

  /** Returns what was asked about a subject here, oldest first. */
  public List<ProvisionEntry> list(Subject subject) {
    return store.inTransaction(s -> s.provisions().list(subject));
  }
}
