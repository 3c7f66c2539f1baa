package jp.rrn.provision;

import jp.rrn.law.Candidates;
import jp.rrn.law.Disclosure;

/** What a recipient is told who has searched. */
public sealed interface SearchReply {
  /**
   * Who fits among those the recipient may ask about: nobody, a candidate or several, of each the
   * items permitted and the rule they are given under.
   *
   * @param candidates who
   */
  record Found(Candidates<ProvisionReply.Provided> candidates) implements SearchReply {}

  /**
   * Nothing, because no rule allows this search. Nobody was looked for.
   *
   * @param refused what is missing
   */
  record Withheld(Disclosure.Refused refused) implements SearchReply {}

  /** Nothing now: somebody looks at the request. Says nothing about why. */
  record Referred() implements SearchReply {}
}
