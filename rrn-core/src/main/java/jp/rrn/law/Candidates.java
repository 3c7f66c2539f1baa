package jp.rrn.law;

import java.util.Comparator;
import java.util.List;
import jp.rrn.record.MatchQuality;

/**
 * What a search found: nobody, one candidate, or several. One candidate is not an identity: two men
 * of one name and birthday have been taken for each other that way (西東京市 2018).
 *
 * @param <T> what is told of each
 */
public sealed interface Candidates<T> {
  /**
   * Nobody fits.
   *
   * @param <T> what would be told
   */
  record None<T>() implements Candidates<T> {}

  /**
   * One fits; whether it is the person asked for, the recipient has to find out.
   *
   * @param <T> what is told
   * @param candidate who
   */
  record OneCandidate<T>(Candidate<T> candidate) implements Candidates<T> {}

  /**
   * Several fit.
   *
   * @param <T> what is told of each
   * @param candidates the best first, at most as many as the rule allows
   * @param cut whether there are more
   */
  record ManyCandidates<T>(List<Candidate<T>> candidates, boolean cut) implements Candidates<T> {
    /** Copies the list. */
    public ManyCandidates {
      candidates = List.copyOf(candidates);
    }
  }

  /**
   * Who fits, and how well.
   *
   * @param <T> what is told
   * @param told what is told of who fits
   * @param quality how well
   */
  record Candidate<T>(T told, MatchQuality quality) {}

  /**
   * Returns the answer to a search with these hits.
   *
   * @param <T> what is told of each
   * @param resultsMax as many as the rule allows, at least one
   */
  static <T> Candidates<T> of(List<Candidate<T>> found, int resultsMax) {
    if (resultsMax < 1) {
      throw new IllegalArgumentException("resultsMax must be at least 1");
    }
    if (found.isEmpty()) {
      return new None<>();
    }
    List<Candidate<T>> best =
        found.stream().sorted(Comparator.comparing(Candidate::quality)).toList();
    return best.size() == 1
        ? new OneCandidate<>(best.get(0))
        : new ManyCandidates<>(
            best.subList(0, Math.min(resultsMax, best.size())), best.size() > resultsMax);
  }
}
