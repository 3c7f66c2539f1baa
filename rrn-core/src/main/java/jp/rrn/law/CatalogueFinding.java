package jp.rrn.law;

import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import jp.rrn.record.Item;

/**
 * Something {@link CatalogueAnalysis} has found in a catalogue. Not every finding is a mistake: the
 * law has rules that overlap, and tables from which rows were deleted. Rules are named by their
 * ids; {@link CatalogueText} says each in words.
 */
public sealed interface CatalogueFinding {
  /**
   * A rule that permits nothing, whenever it is asked: on none of its days there is an organ it
   * names.
   *
   * @param rule the rule
   * @param from its first day
   * @param to the day after its last
   */
  record Empty(String rule, LocalDate from, LocalDate to) implements CatalogueFinding {}

  /**
   * Items that a rule names in vain: their second law is in force on no day on which there is an
   * organ the rule names.
   *
   * @param rule the rule
   * @param reference id of the second law
   * @param items the items
   */
  record UnreachableItems(String rule, String reference, Set<Item> items)
      implements CatalogueFinding {
    /** Copies the set. */
    public UnreachableItems {
      items = Sets.immutableEnumSet(items);
    }
  }

  /**
   * A search that a rule allows in vain: it gives nothing but the My Number, which this search
   * never finds.
   *
   * @param rule the rule
   * @param search the kind of search
   */
  record UnreachableSearch(String rule, SearchKind search) implements CatalogueFinding {}

  /**
   * Days of a rule on which there is no organ it names: the last of its line has ended, the first
   * is not there yet, or none follows at once. That it is so on all its days is {@link Empty}.
   *
   * @param rule the rule
   * @param from the first of them
   * @param to the day after the last
   */
  record NoOrgan(String rule, LocalDate from, LocalDate to) implements CatalogueFinding {}

  /**
   * A rule that outlives a second law: from then on it no longer gives these items.
   *
   * @param rule the rule
   * @param reference id of the second law
   * @param items what it gave by that law and does not give on the next day
   * @param from the first day without
   * @param to the day after the rule's last
   */
  record ReferenceEnded(
      String rule, String reference, Set<Item> items, LocalDate from, LocalDate to)
      implements CatalogueFinding {
    /** Copies the set. */
    public ReferenceEnded {
      items = Sets.immutableEnumSet(items);
    }
  }

  /**
   * A rule that is not needed: without it, and it alone, every decision would permit and refuse the
   * same. Of two equal rules each is reported, for either could go.
   *
   * @param rule the rule
   * @param by rules that cover, one or the other, whatever it covers
   */
  record Shadow(String rule, List<String> by) implements CatalogueFinding {
    /** Copies the list. */
    public Shadow {
      by = List.copyOf(by);
    }
  }

  /**
   * Two rules that both cover some request. The first by id is cited.
   *
   * @param first the one cited
   * @param second the other
   * @param witness a request both cover
   */
  record Overlap(String first, String second, UseRequest witness) implements CatalogueFinding {}

  /**
   * Two rules that both cover some request and differ in what follows, so that it matters that the
   * first by id is cited: in obligations, or in how many candidates a search may bring. That one
   * allows more items or persons than the other is no conflict; a request beyond the lesser one has
   * only one basis.
   *
   * @param first the one cited
   * @param second the other
   * @param obligations those of one of them only
   * @param searches kinds of search both allow with different limits
   * @param witness a request both cover with different consequences
   */
  record Conflict(
      String first,
      String second,
      Set<Obligation> obligations,
      Set<SearchKind> searches,
      UseRequest witness)
      implements CatalogueFinding {
    /** Copies the sets. */
    public Conflict {
      obligations = Sets.immutableEnumSet(obligations);
      searches = Sets.immutableEnumSet(searches);
    }
  }

  /**
   * Days on which a row has no rule.
   *
   * @param row the row
   * @param from the first day
   * @param to the day after the last
   */
  record Gap(Row row, LocalDate from, LocalDate to) implements CatalogueFinding {}

  /**
   * Numbers between those of a table's rows that no rule has: deleted rows, or forgotten ones.
   *
   * @param instrument id of the instrument
   * @param table 1 to 6 for 別表第一 to 第六
   * @param first the first number of the run
   * @param last the last, the same if there is only one
   */
  record MissingRows(String instrument, int table, String first, String last)
      implements CatalogueFinding {}

  /**
   * A rule that was never cited.
   *
   * @param rule the rule
   */
  record Unused(String rule) implements CatalogueFinding {}

  /**
   * A row (項) of a table, or an item of an ordinance.
   *
   * @param instrument id of the instrument
   * @param article the article it works under, and with it the table
   * @param item the number of the row
   */
  record Row(String instrument, Article article, String item) {
    static Row of(UseRule rule) {
      Place place = rule.place();
      return new Row(rule.version().instrument().id(), place.article(), place.item());
    }
  }
}
