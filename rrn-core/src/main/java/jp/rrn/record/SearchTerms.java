package jp.rrn.record;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import jp.rrn.date.Certainty;
import jp.rrn.date.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody searches by: a name or an address, as he has it, and what else he knows. Immutable.
 *
 * <p>A name is found by all that is written of it: in kanji, with the former family name, the
 * alternative name. It is compared as a whole: no part of a name or an address finds anybody.
 */
public final class SearchTerms {
  private static final int TEXT_MAX = 1_000;

  private final @Nullable String name;
  private final @Nullable PartialDate dateOfBirth;
  private final @Nullable Sex sex;
  private final @Nullable String address;

  private SearchTerms(
      @Nullable String name,
      @Nullable PartialDate dateOfBirth,
      @Nullable Sex sex,
      @Nullable String address) {
    this.name = name;
    this.dateOfBirth = dateOfBirth;
    this.sex = sex;
    this.address = address;
  }

  /**
   * Searches by a name, in one line.
   *
   * @throws IllegalArgumentException if nothing in it can be searched by, or it is too long
   */
  public static SearchTerms named(String name) {
    check("name", name, SearchKeys.ofName(name).isEmpty());
    return new SearchTerms(name, null, null, null);
  }

  /**
   * Searches by an address, in one line.
   *
   * @throws IllegalArgumentException if nothing in it can be searched by, or it is too long
   */
  public static SearchTerms livingAt(String address) {
    check("address", address, SearchKeys.ofAddress(address).isEmpty());
    return new SearchTerms(null, null, null, address);
  }

  private static void check(String field, String text, boolean withoutKey) {
    if (withoutKey || text.length() > TEXT_MAX) {
      throw new IllegalArgumentException(
          field + " must have something to search by, at most " + TEXT_MAX + " characters");
    }
  }

  /** Searches by this date of birth as well. */
  public SearchTerms born(PartialDate on) {
    return new SearchTerms(name, Objects.requireNonNull(on, "on"), sex, address);
  }

  /** Searches by this sex as well. */
  public SearchTerms of(Sex recorded) {
    return new SearchTerms(name, dateOfBirth, Objects.requireNonNull(recorded, "sex"), address);
  }

  /**
   * Searches by this address as well, in one line.
   *
   * @throws IllegalArgumentException if nothing in it can be searched by, or it is too long
   */
  public SearchTerms at(String line) {
    check("address", line, SearchKeys.ofAddress(line).isEmpty());
    return new SearchTerms(name, dateOfBirth, sex, line);
  }

  /**
   * Returns the items given. A date of birth counts only if it is one day of the calendar: with
   * another a search is no surer than without.
   */
  public Set<Item> given() {
    Set<Item> given = EnumSet.noneOf(Item.class);
    if (name != null) {
      given.add(Item.NAME);
    }
    if (dateOfBirth != null && dateOfBirth.isExact()) {
      given.add(Item.DATE_OF_BIRTH);
    }
    if (sex != null) {
      given.add(Item.SEX);
    }
    if (address != null) {
      given.add(Item.ADDRESS);
    }
    return given;
  }

  /** Returns the keys of whoever may fit; of others, too. */
  public SearchKeys keys() {
    Map<Item, Set<String>> keys = new LinkedHashMap<>();
    if (name != null) {
      keys.put(Item.NAME, SearchKeys.ofName(name));
    }
    if (dateOfBirth != null && dateOfBirth.isExact()) {
      keys.put(Item.DATE_OF_BIRTH, Set.of(dateOfBirth.toWire(), SearchKeys.PARTLY_UNKNOWN));
    }
    if (address != null) {
      keys.put(Item.ADDRESS, Set.of(SearchKeys.ofAddress(address)));
    }
    return new SearchKeys(keys);
  }

  /** Returns how well this record fits; empty if it does not. */
  public Optional<MatchQuality> quality(IdentityRecord record) {
    if (sex != null && sex != record.sex()) {
      return Optional.empty();
    }
    return ofDate(record.dateOfBirth())
        .flatMap(date -> ofAddress(record.address().text()).map(date::worse))
        .flatMap(both -> ofName(record.name()).map(both::worse));
  }

  private Optional<MatchQuality> ofDate(PartialDate recorded) {
    Certainty same = dateOfBirth == null ? Certainty.CERTAIN : dateOfBirth.sameDay(recorded);
    return switch (same) {
      case CERTAIN -> Optional.of(MatchQuality.EXACT);
      case POSSIBLE -> Optional.of(MatchQuality.UNCERTAIN);
      case IMPOSSIBLE -> Optional.empty();
    };
  }

  private Optional<MatchQuality> ofAddress(String recorded) {
    if (address == null || address.equals(recorded)) {
      return Optional.of(MatchQuality.EXACT);
    }
    return SearchKeys.ofAddress(address).equals(SearchKeys.ofAddress(recorded))
        ? Optional.of(MatchQuality.SHRINK_EQUAL)
        : Optional.empty();
  }

  private Optional<MatchQuality> ofName(PersonName recorded) {
    return name == null
        ? Optional.of(MatchQuality.EXACT)
        : NameSearch.writtenForms(recorded).stream()
            .flatMap(form -> ofName(name, form).stream())
            .min(MatchQuality::compareTo);
  }

  private static Optional<MatchQuality> ofName(String typed, String form) {
    if (NameSearch.joined(typed).equals(NameSearch.joined(form))) {
      return Optional.of(MatchQuality.EXACT);
    }
    if (NameSearch.joined(Glyphs.fold(typed)).equals(NameSearch.joined(Glyphs.fold(form)))) {
      return Optional.of(MatchQuality.GLYPH_VARIANT_EQUAL);
    }
    return SearchKeys.ofName(form).stream().anyMatch(SearchKeys.ofName(typed)::contains)
        ? Optional.of(MatchQuality.SHRINK_EQUAL)
        : Optional.empty();
  }

  /** Returns which items, never their values. */
  @Override
  public String toString() {
    return "SearchTerms" + given();
  }
}
