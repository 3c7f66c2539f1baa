package jp.rrn.testkit.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import jp.rrn.feed.FeedEntry;
import jp.rrn.history.HistoryEntry;
import jp.rrn.history.MessageId;
import jp.rrn.journal.JournalEntry;
import jp.rrn.log.LogSubject;
import jp.rrn.log.LoggedEntry;
import jp.rrn.number.Claim;
import jp.rrn.number.ClaimState;
import jp.rrn.number.NumberKind;
import jp.rrn.number.RequestId;
import jp.rrn.provision.ProvisionEntry;
import jp.rrn.record.Item;
import jp.rrn.record.SearchKeys;
import jp.rrn.record.Subject;

/** What a registry is, without any index: lists that are searched from one end to the other. */
final class PlainModel {
  final List<HistoryEntry> entries = new ArrayList<>();
  final List<HistoryEntry> forwarded = new ArrayList<>();
  final List<Claim> claims = new ArrayList<>();

  /** Which claims have got a subject, in that order. */
  final List<Claim> holdings = new ArrayList<>();

  final List<ProvisionEntry> provisions = new ArrayList<>();
  final List<JournalEntry> journals = new ArrayList<>();
  final List<LoggedEntry> log = new ArrayList<>();
  final Map<Subject, LogSubject> salts = new HashMap<>();
  final List<FeedEntry> feeds = new ArrayList<>();
  final List<FeedEntry> pruned = new ArrayList<>();
  final List<FeedCommand.Noted> due = new ArrayList<>();

  PlainModel copy() {
    PlainModel copy = new PlainModel();
    copy.entries.addAll(entries);
    copy.forwarded.addAll(forwarded);
    copy.claims.addAll(claims);
    copy.holdings.addAll(holdings);
    copy.provisions.addAll(provisions);
    copy.journals.addAll(journals);
    copy.log.addAll(log);
    copy.salts.putAll(salts);
    copy.feeds.addAll(feeds);
    copy.pruned.addAll(pruned);
    copy.due.addAll(due);
    return copy;
  }

  Object append(HistoryEntry entry) {
    if (entry.sequence() != list(entry.subject()).size() + 1) {
      return "StaleHistoryException";
    }
    if (find(entry.change().messageId()).isPresent()) {
      return "DuplicateMessageException";
    }
    entries.add(entry);
    return true;
  }

  List<HistoryEntry> list(Subject subject) {
    return entries.stream().filter(entry -> entry.subject().equals(subject)).toList();
  }

  Optional<HistoryEntry> find(MessageId message) {
    return entries.stream().filter(entry -> entry.change().messageId().equals(message)).findFirst();
  }

  List<Subject> search(SearchKeys keys) {
    return entries.stream()
        .map(HistoryEntry::subject)
        .distinct()
        .sorted()
        .filter(s -> keys.byItem().keySet().stream().allMatch(item -> has(s, item, keys)))
        .toList();
  }

  private boolean has(Subject subject, Item item, SearchKeys keys) {
    return list(subject).stream()
        .filter(entry -> entry.change().items().contains(item))
        .anyMatch(entry -> keys.meet(SearchKeys.of(Set.of(item), entry.change().record()), item));
  }

  List<HistoryEntry> listUnforwarded(int limit) {
    return entries.stream().filter(entry -> !forwarded.contains(entry)).limit(limit).toList();
  }

  Object claim(Claim claim) {
    if (find(claim.kind(), claim.body()).isPresent()) {
      return false;
    }
    if (wouldBeSecond(claim)) {
      return "ActiveNumberException";
    }
    claims.add(claim);
    if (claim.subject() != null) {
      holdings.add(claim);
    }
    return true;
  }

  Object advance(Claim claim) {
    Optional<Claim> held = find(claim.kind(), claim.body());
    if (held.isEmpty() || held.get().state().compareTo(claim.state()) > 0) {
      return "IllegalStateException";
    }
    boolean hadNone = held.get().subject() == null;
    if (!hadNone && !Objects.equals(held.get().subject(), claim.subject())) {
      return "IllegalStateException";
    }
    if (wouldBeSecond(claim)) {
      return "ActiveNumberException";
    }
    claims.set(claims.indexOf(held.get()), claim);
    if (hadNone && claim.subject() != null) {
      holdings.add(claim);
    }
    return true;
  }

  private boolean wouldBeSecond(Claim claim) {
    return claim.state() == ClaimState.ASSIGNED
        && claims.stream()
            .anyMatch(
                other ->
                    other.kind() == claim.kind()
                        && other.body() != claim.body()
                        && other.state() == ClaimState.ASSIGNED
                        && Objects.equals(other.subject(), claim.subject()));
  }

  Optional<Claim> find(NumberKind kind, long body) {
    return claims.stream().filter(c -> c.kind() == kind && c.body() == body).findFirst();
  }

  List<Claim> list(NumberKind kind, Subject subject) {
    return holdings.stream()
        .filter(held -> held.kind() == kind && subject.equals(held.subject()))
        .map(held -> find(kind, held.body()).orElseThrow())
        .toList();
  }

  List<Claim> list(NumberKind kind, RequestId request) {
    return claims.stream()
        .filter(claim -> claim.kind() == kind && request.equals(claim.requestId()))
        .sorted(Comparator.comparing(Claim::body))
        .toList();
  }

  Set<Long> stock() {
    Set<Long> free = new TreeSet<>();
    claims.stream()
        .filter(claim -> claim.kind() == NumberKind.RESIDENCE_CODE)
        .filter(claim -> claim.state() == ClaimState.DESIGNATED && claim.subject() == null)
        .forEach(claim -> free.add(claim.body()));
    return free;
  }
}
