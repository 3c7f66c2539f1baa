package jp.rrn.law;

import java.util.Comparator;
import java.util.List;
import jp.rrn.record.NameMatch;
import jp.rrn.record.Subject;

/**
 * What a search found: nobody, one candidate, or several. One candidate is not an identity: two men
 * of one name and birthday have been taken for each other that way (西東京市 2018).
 */
public sealed interface Candidates {
  /** Nobody fits. */
  record None() implements Candidates {}

  /**
   * One fits; whether it is the person asked for, the recipient has to find out.
   *
   * @param candidate who
   */
  record OneCandidate(Candidate candidate) implements Candidates {}

  /**
   * Several fit.
   *
   * @param candidates the best first, at most as many as the rule allows
   * @param cut whether there are more
   */
  record ManyCandidates(List<Candidate> candidates, boolean cut) implements Candidates {
    /** Copies the list. */
    public ManyCandidates {
      candidates = List.copyOf(candidates);
    }
  }

  /**
   * Who fits, and how well.
   *
   * @param subject who
   * @param quality how alike the names are, never {@link NameMatch#DIFFERENT}
   */
  record Candidate(Subject subject, NameMatch quality) {
    /** Checks the quality. */
    public Candidate {
      if (quality == NameMatch.DIFFERENT) {
        throw new IllegalArgumentException("quality must be a likeness");
      }
    }
  }

  /**
   * Returns the answer to a search with these hits.
   *
   * @param resultsMax as many as the rule allows, at least one
   */
  static Candidates of(List<Candidate> found, int resultsMax) {
    if (resultsMax < 1) {
      throw new IllegalArgumentException("resultsMax must be at least 1");
    }
    if (found.isEmpty()) {
      return new None();
    }
    List<Candidate> best = found.stream().sorted(Comparator.comparing(Candidate::quality)).toList();
    return best.size() == 1
        ? new OneCandidate(best.get(0))
        : new ManyCandidates(
            best.subList(0, Math.min(resultsMax, best.size())), best.size() > resultsMax);
  }
}
