package jp.rrn.node;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.rrn.disclosure.CaseEvent;
import jp.rrn.disclosure.CaseFile;
import jp.rrn.disclosure.CaseId;
import jp.rrn.disclosure.CaseRefusal;
import jp.rrn.disclosure.Deadlines;
import jp.rrn.log.Checkpoint;
import jp.rrn.log.EntryContents;
import jp.rrn.log.InclusionProof;
import jp.rrn.log.LogFiles;
import jp.rrn.log.LogSubject;
import jp.rrn.log.LoggedEntry;
import jp.rrn.log.SignedNote;
import jp.rrn.log.SubjectKey;
import jp.rrn.log.TileDirectory;
import jp.rrn.operator.Operator;
import jp.rrn.provision.LogField;
import jp.rrn.provision.PersonalAccount;
import jp.rrn.provision.PersonalAccount.Completeness;
import jp.rrn.provision.PersonalAccount.ToldChange;
import jp.rrn.provision.ProvisionEntry;
import jp.rrn.provision.ProvisionEvidence;
import jp.rrn.provision.Telling;
import jp.rrn.provision.TellingRules;
import jp.rrn.provision.ToldProvision;
import jp.rrn.record.Subject;
import jp.rrn.store.RegistryStore;
import jp.rrn.store.Session;

/**
 * The desk of one node at which a resident is told what is recorded of him and who was given it
 * (提供状況の開示), with the proof. Safe for concurrent callers.
 *
 * <p>Who he is, and that he asked, is what a case of {@link DisclosureDesk} is for: an account is
 * given in one that has disclosed his record, and the case says that it was, and by whom. Seal and
 * publish the log first ({@link ProvisionLog}): what is later than the published checkpoint is
 * counted and not told.
 */
public final class AccountDesk {
  private final RegistryStore store;
  private final SubjectKey.Maker keys;
  private final LogFiles published;
  private final TellingRules rules;
  private final Clock clock;
  private final DisclosureDesk cases;

  AccountDesk(
      RegistryStore store,
      SubjectKey.Maker keys,
      LogFiles published,
      TellingRules rules,
      Clock clock) {
    this.store = store;
    this.keys = keys;
    this.published = published;
    this.rules = rules;
    this.clock = clock;
    // Cases are opened elsewhere: how long an answer may take is no matter here.
    this.cases = new DisclosureDesk(store, Deadlines.STATUTORY, clock);
  }

  /**
   * Returns what the person whose record this case has disclosed is told now, as often as he asks.
   * The case says so before it is handed over; what breaks off in between was noted and not given.
   * That who asks again is still the applicant is for the office to see. Takes as long as there are
   * requests about him, whatever the log holds of others.
   *
   * @return {@link CaseResult.AccountGiven}, or why not: then nothing is noted
   * @throws IllegalArgumentException if no checkpoint is published, or a file of the log is missing
   */
  public CaseResult account(CaseId caseId, Operator operator) {
    TileDirectory directory = new TileDirectory(published);
    SignedNote note =
        directory
            .checkpoint()
            .orElseThrow(() -> new IllegalArgumentException("checkpoint must be there"));
    long size = Checkpoint.parse(note.text()).size();
    CaseFile asked = cases.find(caseId);
    Optional<CaseEvent.Disclosed> disclosed = asked.answer().flatMap(CaseEvent.Answered::disclosed);
    if (disclosed.isEmpty()) {
      return new CaseResult.Refused(
          asked.exists() ? CaseRefusal.NO_RECORD_DISCLOSED : CaseRefusal.NO_SUCH_CASE);
    }
    PersonalAccount account = account(disclosed.get().subject(), directory, note, size);
    CaseResult result =
        cases.note(caseId, new CaseEvent.AccountGiven(size, account.provisions().size()), operator);
    return result instanceof CaseResult.Noted noted
        ? new CaseResult.AccountGiven(noted.file(), account)
        : result;
  }

  private PersonalAccount account(
      Subject subject, TileDirectory directory, SignedNote note, long size) {
    Found found = store.inTransaction(s -> find(s, subject, size));
    List<ToldProvision> provisions = new ArrayList<>();
    found
        .entries()
        .forEach((index, one) -> told(directory, size, index, one).ifPresent(provisions::add));
    Optional<Completeness> whole = found.completeness().filter(known -> rules.isWhole());
    return new PersonalAccount(
        clock.instant(),
        found.changes(),
        provisions,
        whole,
        rules.isWhole() ? found.earlier() : 0,
        rules.isWhole() ? found.later() : 0,
        note,
        rules);
  }

  /** A row of the log of provisions and what was sealed of it. */
  private record Sealed(ProvisionEntry row, EntryContents contents) {}

  private record Found(
      List<ToldChange> changes,
      SortedMap<Long, Sealed> entries,
      Optional<Completeness> completeness,
      int earlier,
      int later) {}

  private Found find(Session session, Subject subject, long size) {
    long sealed = session.log().head().size();
    SortedMap<Long, ProvisionEntry> rows = session.provisions().listByPosition(subject);
    Optional<LogSubject> known =
        Optional.ofNullable(session.log().subjects(Set.of(subject)).get(subject));
    long from = firstOf(rows.headMap(sealed), known.map(LogSubject::count).orElse(0L), sealed);
    SortedMap<Long, Sealed> entries = new TreeMap<>();
    rows.subMap(Math.min(from, size), size)
        .forEach(
            (index, row) ->
                contents(session, index)
                    .ifPresent(contents -> entries.put(index, new Sealed(row, contents))));
    int unpublished = rows.subMap(Math.max(from, size), Math.max(sealed, size)).size();
    return new Found(
        session.histories().list(subject).stream()
            .map(entry -> new ToldChange(entry.recordedAt(), entry.change()))
            .toList(),
        entries,
        known.map(
            counted -> {
              long count = counted.count() - unpublished;
              return new Completeness(counted.key(keys, subject), count, count - entries.size());
            }),
        rows.headMap(Math.min(from, size)).size(),
        rows.tailMap(size).size());
  }

  /**
   * Returns where the rows begin that are sealed under the key of now: as many as it counts, the
   * last ones. What is before them was sealed under a key that is forgotten.
   */
  private static long firstOf(SortedMap<Long, ProvisionEntry> sealedRows, long count, long end) {
    return sealedRows.keySet().stream()
        .skip(Math.max(0, sealedRows.size() - count))
        .findFirst()
        .orElse(end);
  }

  private static Optional<EntryContents> contents(Session session, long index) {
    return session.log().list(index, 1).stream()
        .findFirst()
        .flatMap(LoggedEntry::contents)
        .map(EntryContents::parse);
  }

  private Optional<ToldProvision> told(
      TileDirectory directory, long size, long index, Sealed sealed) {
    Telling telling = rules.of(sealed.row());
    if (telling == Telling.UNNAMED) {
      return Optional.empty();
    }
    Optional<String> words =
        Optional.of(sealed.row().request().purpose().reason())
            .filter(said -> rules.words() && telling == Telling.TOLD);
    ProvisionEvidence evidence =
        new ProvisionEvidence(
            InclusionProof.of(index, size, directory.nodes(size)),
            sealed.contents().entry(),
            sealed.contents().disclose(shown(telling, words.isPresent())));
    return Optional.of(ToldProvision.of(evidence, words));
  }

  private Set<Integer> shown(Telling telling, boolean words) {
    Set<Integer> numbers =
        telling.fields().stream()
            .map(LogField::number)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    if (rules.isWhole()) {
      numbers.add(EntryContents.SUBJECT);
    }
    if (words) {
      numbers.add(LogField.WORDS.number());
    }
    return numbers;
  }
}
