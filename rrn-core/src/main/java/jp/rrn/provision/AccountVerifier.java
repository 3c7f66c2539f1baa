package jp.rrn.provision;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.rrn.crypto.Sha256;
import jp.rrn.log.Checkpoint;
import jp.rrn.log.LogFiles;
import jp.rrn.log.LogVerifier;
import jp.rrn.log.SubjectCount;
import jp.rrn.provision.PersonalAccount.Completeness;

/**
 * Checks what a resident was told, with the public key of the log and without any office.
 * Immutable; safe for concurrent use.
 *
 * <p>Proved is that each request told is in the log as it is told, and that the log up to the
 * checkpoint has as many entries under the key as the account says. The rest is the office's word:
 *
 * <ul>
 *   <li>that the key is the person's, but for who knows one of the requests told, which bear it,
 *       for his own: where none is told any other key finds none, and the account looks whole;
 *   <li>that those said to be erased were, and not merely left out ({@link Completeness#erased});
 *   <li>what is later than the checkpoint or earlier than the key, and that the rules it says it
 *       tells by are those of the office.
 * </ul>
 */
public final class AccountVerifier {
  /** What is wrong with an account. */
  public enum Finding {
    /** The checkpoint is not signed, or not witnessed, as it must be. */
    CHECKPOINT_NOT_BELIEVED,
    /** A request is not in the log of the checkpoint. */
    NOT_IN_THE_LOG,
    /** What is shown of a request is not what the log commits to. */
    NOT_AS_LOGGED,
    /** A request is told otherwise than the log shows it. */
    NOT_AS_SHOWN,
    /** A request is about somebody else, or told twice. */
    NOT_ONE_OF_THE_PERSON,
    /** There are more or fewer requests than the account says. */
    COUNT_DIFFERS,
    /** The published log has other requests about the person than the account. */
    NOT_WHOLE,
    /**
     * The rules keep nobody from seeing that none is missing, and there is no key to see it with:
     * either no request about the person is sealed, or it was left out. The account does not show
     * which; about whom nobody ever asked there is no key, and nothing is wrong.
     */
    WHOLENESS_NOT_PROVED,
    /** A request is withheld, and no rule of the account withholds any. */
    WITHHELD_WITHOUT_A_RULE
  }

  private final LogVerifier log;

  /** Creates one that believes what this one believes. */
  public AccountVerifier(LogVerifier log) {
    this.log = log;
  }

  /** Returns what is wrong as far as the account alone shows it: every request told is proved. */
  public Set<Finding> check(PersonalAccount account) {
    Set<Finding> findings = EnumSet.noneOf(Finding.class);
    Optional<Checkpoint> checkpoint = log.checkpoint(account.checkpoint());
    if (checkpoint.isEmpty()) {
      findings.add(Finding.CHECKPOINT_NOT_BELIEVED);
      return findings;
    }
    account.provisions().forEach(told -> check(told, checkpoint.get(), findings));
    account.completeness().ifPresent(whole -> check(account, whole, findings));
    checkRules(account, findings);
    return findings;
  }

  /**
   * Returns what is wrong when the published log is walked from end to end as well: under the key
   * of the account it has as many entries as the account says, and those told are among them. Who
   * wants to rely on it audits the log first.
   *
   * @throws IllegalArgumentException if the log cannot be read or its checkpoint is not believed
   */
  public Set<Finding> check(PersonalAccount account, LogFiles published) {
    Set<Finding> findings = check(account);
    if (account.completeness().isPresent() && findings.isEmpty()) {
      Completeness whole = account.completeness().get();
      long size = Checkpoint.parse(account.checkpoint().text()).size();
      List<Long> found =
          log.entriesAbout(whole.key(), published).stream().filter(i -> i < size).toList();
      List<Long> told = new ArrayList<>();
      account.provisions().forEach(one -> told.add(one.evidence().inclusion().index()));
      if (found.size() != whole.entries() || !found.containsAll(told)) {
        findings.add(Finding.NOT_WHOLE);
      }
    }
    return findings;
  }

  private void check(ToldProvision told, Checkpoint checkpoint, Set<Finding> findings) {
    ProvisionEvidence evidence = told.evidence();
    if (!log.includes(checkpoint, evidence.entry().encode(), evidence.inclusion())) {
      findings.add(Finding.NOT_IN_THE_LOG);
    }
    if (!evidence.disclosure().matches(evidence.entry())) {
      findings.add(Finding.NOT_AS_LOGGED);
    }
    if (!isAsShown(told)) {
      findings.add(Finding.NOT_AS_SHOWN);
    }
  }

  private static void checkRules(PersonalAccount account, Set<Finding> findings) {
    if (account.rules().isWhole() && account.completeness().isEmpty()) {
      findings.add(Finding.WHOLENESS_NOT_PROVED);
    }
    boolean withholds =
        account.rules().rules().stream().anyMatch(rule -> rule.telling() == Telling.WITHHELD);
    if (!withholds
        && account.provisions().stream().anyMatch(ToldProvision.Withheld.class::isInstance)) {
      findings.add(Finding.WITHHELD_WITHOUT_A_RULE);
    }
  }

  private static boolean isAsShown(ToldProvision told) {
    Optional<String> words =
        told instanceof ToldProvision.Given given ? given.words() : Optional.empty();
    try {
      return ToldProvision.of(told.evidence(), words).equals(told)
          && words.filter(said -> !isDigestOf(told, said)).isEmpty();
    } catch (IllegalArgumentException notOfAProvision) {
      return false;
    }
  }

  private static boolean isDigestOf(ToldProvision told, String words) {
    return told.evidence()
        .disclosure()
        .field(LogField.WORDS.number())
        .filter(value -> LogField.parts(value).equals(List.of(Sha256.hex(words))))
        .isPresent();
  }

  private static void check(PersonalAccount account, Completeness whole, Set<Finding> findings) {
    Set<Long> counts = new HashSet<>();
    for (ToldProvision told : account.provisions()) {
      Optional<SubjectCount> about = told.evidence().disclosure().subject();
      boolean own =
          about.filter(of -> of.key().equals(whole.key())).isPresent()
              && about.get().count() <= whole.entries()
              && counts.add(about.get().count());
      if (!own) {
        findings.add(Finding.NOT_ONE_OF_THE_PERSON);
      }
    }
    if (account.provisions().size() != whole.entries() - whole.erased()) {
      findings.add(Finding.COUNT_DIFFERS);
    }
  }
}
