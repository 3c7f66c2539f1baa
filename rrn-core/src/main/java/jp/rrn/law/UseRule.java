package jp.rrn.law;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import jp.rrn.record.Item;

/**
 * One lawful use, a box: a recipient may get these items for an affair, about these persons, on
 * days of [from, to).
 *
 * @param id unique in a catalogue; ties are settled by its order
 * @param version the text it stands in
 * @param place where in it, and under which article
 * @param recipient who
 * @param affair for what
 * @param grant which items by which method
 * @param reach about whom, and how many
 * @param from the first day
 * @param to the day after the last, {@link LocalDate#MAX} if there is none
 */
public record UseRule(
    String id,
    InstrumentVersion version,
    Place place,
    Organ recipient,
    Affair affair,
    Grant grant,
    Reach reach,
    LocalDate from,
    LocalDate to) {
  /**
   * Checks that the rule stays inside its version and its article.
   *
   * @throws IllegalArgumentException naming the field: if there is no day, or one outside the
   *     version; if it gives an item or reaches an area its article does not
   */
  public UseRule {
    Texts.require("id", id);
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("to must be after from");
    }
    if (from.isBefore(version.from()) || to.isAfter(version.to())) {
      throw new IllegalArgumentException("version must be in force on every day of the rule");
    }
    Article article = place.article();
    if (grant.items().values().stream().anyMatch(items -> !article.items().containsAll(items))) {
      throw new IllegalArgumentException("items: never given under " + article);
    }
    for (Condition condition : grant.conditions()) {
      if (!article.itemsUnder(condition.under().kind()).containsAll(condition.items())) {
        throw new IllegalArgumentException(
            "conditions: items never given under " + article + " with such a second law");
      }
    }
    if (!article.area().contains(reach.area())) {
      throw new IllegalArgumentException("area: beyond that of " + article);
    }
    if (!article.allowsRoute(grant.viaGovernor())) {
      throw new IllegalArgumentException("viaGovernor: not so under " + article);
    }
    if (article == Article.ARTICLE_30_15_1_3 && !reach.consentNeeded()) {
      throw new IllegalArgumentException("consent: is the basis of " + article);
    }
  }

  /** Returns how the rule is cited. */
  public BasisRef basis() {
    return new BasisRef(
        id,
        place.article(),
        version.instrument().id(),
        version.id(),
        version.instrument().title(),
        place.item());
  }

  /** Returns every item it gives by any method, second laws taken as in force. */
  public Set<Item> possibleItems() {
    Set<Item> possible = EnumSet.noneOf(Item.class);
    grant.items().values().forEach(possible::addAll);
    grant.conditions().forEach(condition -> possible.addAll(condition.items()));
    return possible;
  }

  /** Returns the same rule with another reach. */
  public UseRule withReach(Reach other) {
    return new UseRule(id, version, place, recipient, affair, grant, other, from, to);
  }

  /** Returns it as it was known at this moment; empty if it was not. */
  Optional<UseRule> asKnownAt(Instant known) {
    if (version.knownFrom().isAfter(known)) {
      return Optional.empty();
    }
    InstrumentVersion then = version.asKnownAt(known);
    LocalDate end = to.equals(version.to()) ? then.to() : to;
    return Optional.of(new UseRule(id, then, place, recipient, affair, grant, reach, from, end));
  }
}
