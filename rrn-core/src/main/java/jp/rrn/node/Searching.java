package jp.rrn.node;

import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.rrn.history.HistoryEntry;
import jp.rrn.history.Snapshot;
import jp.rrn.law.Candidates;
import jp.rrn.law.Catalogue;
import jp.rrn.law.Decision;
import jp.rrn.law.Reason;
import jp.rrn.law.SearchKind;
import jp.rrn.provision.ProvisionEntry;
import jp.rrn.provision.ProvisionReply;
import jp.rrn.provision.ProvisionReply.Provided;
import jp.rrn.provision.SearchReply;
import jp.rrn.record.MatchQuality;
import jp.rrn.record.SearchTerms;
import jp.rrn.record.Subject;
import jp.rrn.store.Session;

/** Answers one search in one transaction. */
final class Searching {
  private final SearchTerms terms;
  private final Answering answering;
  private final Catalogue catalogue;
  private final List<ProvisionEntry> entries = new ArrayList<>();

  Searching(SearchTerms terms, Answering answering, Catalogue catalogue) {
    this.terms = terms;
    this.answering = answering;
    this.catalogue = catalogue;
  }

  /** Somebody whose record fits. */
  private record Hit(Subject subject, Optional<Snapshot> snapshot, MatchQuality quality) {}

  /**
   * Nobody is looked for unless some record may be found. What is remembered are those of whom
   * something was given, or was not because of something beside the rules; else that nobody was.
   */
  SearchReply answer(Session session) {
    Answering.Answer ofNobody = answering.ofNobody();
    SearchReply reply =
        ofNobody.reply() instanceof ProvisionReply.Withheld withheld
            ? new SearchReply.Withheld(withheld.refused())
            : ofNobody.reply() instanceof ProvisionReply.Referred
                ? new SearchReply.Referred()
                : found(hits(session));
    if (entries.isEmpty()) {
      entries.add(ofNobody.entry());
    }
    session.provisions().appendAll(entries);
    return reply;
  }

  private List<Hit> hits(Session session) {
    List<Hit> hits = new ArrayList<>();
    for (List<Subject> page :
        Lists.partition(session.histories().search(terms.keys()), Provision.LIMIT)) {
      Map<Subject, List<HistoryEntry>> histories = session.histories().list(page);
      for (Subject subject : page) {
        Optional<Snapshot> snapshot = answering.read(histories.getOrDefault(subject, List.of()));
        snapshot
            .flatMap(held -> terms.quality(held.record()))
            .ifPresent(quality -> hits.add(new Hit(subject, snapshot, quality)));
      }
    }
    hits.sort(Comparator.comparing(Hit::quality).thenComparing(Hit::subject));
    return hits;
  }

  /** Answers for the best, until there are more than the rules of those found allow. */
  private SearchReply found(List<Hit> hits) {
    List<Candidates.Candidate<Provided>> given = new ArrayList<>();
    List<ProvisionEntry> ofGiven = new ArrayList<>();
    int most = Integer.MAX_VALUE;
    for (Hit hit : hits) {
      Answering.Answer answer = answering.answer(hit.subject(), hit.snapshot());
      if (answer.reply() instanceof ProvisionReply.Referred) {
        entries.add(answer.entry());
        return new SearchReply.Referred();
      }
      if (answer.reply() instanceof Provided provided) {
        most = Math.min(most, most(provided.decision()));
        given.add(new Candidates.Candidate<>(provided, hit.quality()));
        ofGiven.add(answer.entry());
      } else if (isBesideTheRules(answer.entry().decision())) {
        entries.add(answer.entry());
      }
      if (given.size() > most) {
        break;
      }
    }
    entries.addAll(ofGiven.subList(0, Math.min(most, ofGiven.size())));
    return new SearchReply.Found(Candidates.of(given, most));
  }

  private int most(Decision.Permit permit) {
    SearchKind kind = SearchKind.of(terms.given());
    return catalogue
        .find(permit.basis().rule())
        .map(rule -> rule.reach().searches().get(kind))
        .orElseThrow(() -> new IllegalStateException("the rule allows this search"));
  }

  /** Those outside of the area are not of whom was asked; of others it is kept why not. */
  private static boolean isBesideTheRules(Decision decision) {
    return decision instanceof Decision.Refuse refuse
        && refuse.reasons().contains(Reason.SUPPORT_MEASURE);
  }
}
