package jp.rrn.law;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.rrn.law.CatalogueFinding.Gap;
import jp.rrn.law.CatalogueFinding.Unused;

/**
 * What can be said of a catalogue without asking it anything. Exact, as rules are boxes: what is
 * said of requests is so for every request, of any day and asked at any moment. Immutable, safe for
 * concurrent use.
 *
 * <p>Rules are compared if they name one organ, affair and giver, and with no others. Of <i>n</i>
 * such rules with <i>d</i> second laws each, comparing takes at most the order of (<i>nd</i>)²
 * steps for overlaps and conflicts and (<i>nd</i>)³ log <i>n</i> for shadows, and seldom more than
 * <i>n</i>; with few rules of a use it is in proportion to the catalogue. As overlaps may be as
 * many as pairs of rules, they come as a stream, and nothing is kept of those that have passed.
 *
 * <p>{@link CatalogueDifference} compares two catalogues.
 */
public final class CatalogueAnalysis {
  private final Catalogue catalogue;
  private final Boxes boxes;

  private CatalogueAnalysis(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.boxes = Boxes.of(catalogue.rules(), Moments.of(catalogue.rules()));
  }

  /** Returns that of a catalogue. */
  public static CatalogueAnalysis of(Catalogue catalogue) {
    return new CatalogueAnalysis(catalogue);
  }

  /**
   * Returns everything that is found in the catalogue alone: what single rules name in vain, rules
   * that are not needed, overlaps and conflicts, gaps, and missing rows. Each kind in the order of
   * the rules' ids.
   */
  public Stream<CatalogueFinding> findings() {
    return Stream.of(
            ofSingleRules(),
            shadows(),
            overlaps(),
            gaps().stream(),
            tables().stream().flatMap(table -> table.missing().stream()))
        .flatMap(found -> found);
  }

  /**
   * Returns rules that permit nothing, and what a rule names in vain: items whose second law is not
   * in force, or no longer; searches that find nothing; days without an organ.
   */
  public Stream<CatalogueFinding> ofSingleRules() {
    return orders().boxed().flatMap(i -> RuleTimes.of(boxes.rules.get(i), boxes.ofRule(i)));
  }

  /**
   * Returns the rules that are not needed, each taken by itself. Rules that permit nothing are not
   * among them: they are found as {@link CatalogueFinding.Empty}.
   */
  public Stream<CatalogueFinding> shadows() {
    Shadows shadows = new Shadows(boxes);
    return orders().boxed().flatMap(i -> shadows.of(i).stream());
  }

  /** Returns the pairs of rules that overlap, each followed by its conflict if there is one. */
  public Stream<CatalogueFinding> overlaps() {
    Overlaps overlaps = new Overlaps(boxes);
    return orders().boxed().flatMap(overlaps::of);
  }

  /**
   * Returns the days on which a row has no rule, for each version of its instrument by itself. A
   * row that no rule names in any version is not known: {@link #gapsAgainst} and {@link #tables}
   * find it.
   */
  public List<Gap> gaps() {
    return new Rows(catalogue.rules()).gaps();
  }

  /**
   * Returns the days on which a row has a rule in another catalogue, which is taken for complete,
   * and none in this one. Deleting the only rule of a row leaves one gap against what was there
   * before, as long as the rule.
   */
  public List<Gap> gapsAgainst(Catalogue complete) {
    return new Rows(catalogue.rules()).gapsAgainst(new Rows(complete.rules()));
  }

  /** Returns how much of each table there is, for every instrument with tables. */
  public List<TableCoverage> tables() {
    return TableCoverage.of(catalogue.rules());
  }

  /**
   * Returns the rules that were not used: a right that nobody uses is a right to look at again.
   *
   * @param cited how often each rule was cited, by id, as a log of provisions tells; what is not
   *     there was not cited, and ids of no rule are left aside
   * @throws IllegalArgumentException if a rule was cited less than never
   */
  public List<Unused> unused(Map<String, Long> cited) {
    if (cited.values().stream().anyMatch(count -> count < 0)) {
      throw new IllegalArgumentException("cited must not be negative");
    }
    return catalogue.rules().stream()
        .map(UseRule::id)
        .filter(id -> cited.getOrDefault(id, 0L) == 0)
        .map(Unused::new)
        .toList();
  }

  private IntStream orders() {
    return IntStream.range(0, boxes.rules.size());
  }
}
