package jp.rrn.node;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import jp.rrn.code.ResidenceCode;
import jp.rrn.disclosure.Deadlines;
import jp.rrn.feed.FeedKey;
import jp.rrn.history.ChangeNotice;
import jp.rrn.history.History;
import jp.rrn.law.Authorization;
import jp.rrn.law.Catalogue;
import jp.rrn.law.Giver;
import jp.rrn.log.LogFiles;
import jp.rrn.log.SubjectKey;
import jp.rrn.number.AllotmentRequest;
import jp.rrn.number.Claim;
import jp.rrn.number.ClaimState;
import jp.rrn.number.CodeAllotment;
import jp.rrn.number.DesignatedNumber;
import jp.rrn.number.DesignationAnswer;
import jp.rrn.number.DesignationRefusedException;
import jp.rrn.number.DesignationRequest;
import jp.rrn.number.MyNumberTransform;
import jp.rrn.number.NumberAuthority;
import jp.rrn.number.NumberKind;
import jp.rrn.number.NumberLedger;
import jp.rrn.number.NumberStore;
import jp.rrn.number.RequestId;
import jp.rrn.provision.TellingRules;
import jp.rrn.record.Subject;
import jp.rrn.store.RegistryStore;
import jp.rrn.store.Session;

/**
 * The agency's node (地方公共団体情報システム機構): the last tier, and the only one that makes numbers. Safe for
 * concurrent callers.
 *
 * <p>Source: 住民基本台帳法 30条の2, 30条の7; 番号法 8条.
 */
public final class NationalCenter implements Upstream, NumberAuthority {
  private final RegistryStore store;
  private final Clock clock;
  private final RandomGenerator random;
  private final IncomingChanges incoming;
  private final NumberLedger ledger;
  private final SubjectDraw subjects;

  /** Creates a nation over a store of its own. {@code random} must be fit for secrets. */
  public NationalCenter(
      RegistryStore store, MyNumberTransform transform, Clock clock, RandomGenerator random) {
    this.store = store;
    this.clock = clock;
    this.random = random;
    this.incoming = new IncomingChanges(store, clock, random);
    this.ledger = new NumberLedger(transform, random);
    this.subjects = new SubjectDraw(random);
  }

  @Override
  public Receipt submit(ChangeNotice notice) {
    return incoming.take(notice);
  }

  @Override
  public CodeAllotment allot(AllotmentRequest request) {
    return store.inTransaction(s -> ledger.allot(s.numbers(), request));
  }

  @Override
  public DesignatedNumber designate(DesignationRequest request) {
    return store.inTransaction(
        s -> ledger.designate(s.numbers(), request, subjectOf(s, request.residenceCode())));
  }

  @Override
  public List<DesignationAnswer> designate(List<DesignationRequest> requests) {
    if (requests.size() > LIMIT) {
      throw new IllegalArgumentException("requests: must be at most " + LIMIT);
    }
    return store.inTransaction(s -> designate(s, requests));
  }

  private List<DesignationAnswer> designate(Session session, List<DesignationRequest> requests) {
    NumberStore numbers = session.numbers();
    CodeSubjects codes = CodeSubjects.of(session, requests, subjects);
    List<DesignationAnswer> answers = ledger.designate(numbers, requests, codes.subjects());
    numbers.advanceAll(codes.newlyHeld(requests, answers));
    return answers;
  }

  @Override
  public void withdraw(RequestId requestId) {
    store.<Boolean>inTransaction(
        s -> {
          ledger.withdraw(s.numbers(), requestId);
          return true;
        });
  }

  /**
   * The request may come before the record: then the code gets its subject now, and the record
   * follows it.
   */
  private Subject subjectOf(Session session, ResidenceCode code) {
    NumberStore numbers = session.numbers();
    Optional<Claim> known =
        numbers
            .find(NumberKind.RESIDENCE_CODE, code.body())
            .filter(claim -> claim.state() != ClaimState.RETIRED);
    if (known.isEmpty()) {
      throw new DesignationRefusedException(DesignationRefusedException.Reason.UNKNOWN_CODE);
    }
    Claim claim = known.get();
    return claim
        .holder()
        .orElseGet(
            () -> {
              Subject subject = subjects.draw(session);
              numbers.advance(claim.advance(ClaimState.ASSIGNED, subject));
              return subject;
            });
  }

  /** Returns the counter at which this node's records are asked for, under this catalogue. */
  public Provision provision(Catalogue catalogue) {
    return provision(Authorization.of(catalogue));
  }

  /** Returns the counter at which this node's records are asked for, so authorized. */
  public Provision provision(Authorization authorization) {
    return new Provision(Giver.AGENCY, store, authorization, clock);
  }

  /**
   * Returns what makes the requests asked here provable.
   *
   * @param keys made of a secret of this node alone, which stays the same as long as its log does
   */
  public ProvisionLog log(SubjectKey.Maker keys) {
    return new ProvisionLog(store, keys, random);
  }

  /**
   * Returns the counter at which recipients follow this node's records, so authorized. Make one
   * with the same key at every start.
   */
  public Feeds feeds(Authorization authorization, FeedKey key) {
    return new Feeds(Giver.AGENCY, store, authorization, key, clock);
  }

  /**
   * Returns the desk at which residents are told who was given their record here.
   *
   * @param keys as those of {@link #log}
   * @param published where the log is published
   * @param rules what they are told
   */
  public AccountDesk accounts(SubjectKey.Maker keys, LogFiles published, TellingRules rules) {
    return new AccountDesk(store, keys, published, rules, clock);
  }

  /** Returns where provision here is stopped as a whole and resumed. */
  public EmergencyDesk emergency() {
    return new EmergencyDesk(store, clock);
  }

  /** Returns the desk at which residents ask for their record here (30条の32 to 30条の36). */
  public DisclosureDesk disclosure(Deadlines deadlines) {
    return new DisclosureDesk(store, deadlines, clock);
  }

  /** Returns the subject that has, or had, this residence code. */
  public Optional<Subject> find(ResidenceCode residenceCode) {
    return store.inTransaction(s -> Numbers.find(s.numbers(), residenceCode));
  }

  /** Returns everything ever recorded here of a subject; empty if there is nothing. */
  public History history(Subject subject) {
    return store.inTransaction(s -> History.of(s.histories().list(subject)));
  }
}
