package jp.rrn.provision;

import java.util.List;

/**
 * What a resident is told of the requests about him (提供状況の開示). Data, for which secrecy the law asks
 * is not settled: the national list of affairs names none, so {@link #EVERYTHING} is told until an
 * office says otherwise.
 *
 * @param rules the exceptions; of several for one law the strictest counts
 * @param words whether the operator's words are told. Anything may stand in them, other people's
 *     names too: only where they are chosen from a list
 */
public record TellingRules(List<TellingRule> rules, boolean words) {
  /** No exception, and not the operator's words. */
  public static final TellingRules EVERYTHING = new TellingRules(List.of(), false);

  /** Copies the list. */
  public TellingRules {
    rules = List.copyOf(rules);
  }

  /** Returns what is told of this request. */
  public Telling of(ProvisionEntry entry) {
    Telling asGiven = entry.provided() ? Telling.TOLD : Telling.NOTHING_GIVEN;
    return rules.stream()
        .filter(rule -> rule.statute().equals(entry.request().affair().statute()))
        .map(TellingRule::telling)
        .reduce(asGiven, (one, other) -> one.compareTo(other) > 0 ? one : other);
  }

  /** Returns whether every request is at least named, so that the list may be seen to be whole. */
  public boolean isWhole() {
    return rules.stream().noneMatch(rule -> rule.telling() == Telling.UNNAMED);
  }
}
