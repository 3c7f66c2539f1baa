package jp.rrn.record;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How names are searched: what is written by its variant classes and in one encoding (が for か with
 * U+3099, ヤマダ for ﾔﾏﾀﾞ), readings as a {@link KanaFold} says, Roman letters by {@link RomanFold};
 * spaces and ＊ mean nothing, and a query matches from the beginning.
 *
 * @param variants which ideographs are found by each other
 * @param kana what is overlooked in readings
 */
public record NameSearch(VariantFold variants, KanaFold kana) {
  private static final NameSearch STANDARD = new NameSearch(VariantFold.standard(), KanaFold.LOOSE);

  private static final Pattern NOTHING = Pattern.compile("[\\s\\u00A0\\u3000*＊]");
  private static final Pattern ROMAN = Pattern.compile(".*[A-Z].*");

  /** Returns the search with the library's own table and loose readings. */
  public static NameSearch standard() {
    return STANDARD;
  }

  /** Returns the keys of a name. */
  public NameKeys keys(PersonName name) {
    Set<String> readings = new HashSet<>();
    readings.add(name.familyKana().text() + name.givenKana().text());
    // Without a reading of its own, the reading of the given name alone would find the person.
    name.formerFamilyName()
        .map(former -> former.kana().text())
        .filter(reading -> !reading.isEmpty())
        .ifPresent(reading -> readings.add(reading + name.givenKana().text()));
    name.alternativeName().ifPresent(alternative -> readings.add(alternative.kana().text()));
    return keys(writtenForms(name), readings);
  }

  /**
   * Returns all that is written: the name, in kanji, with the former family name, the other one.
   */
  static Set<String> writtenForms(PersonName name) {
    Set<String> written = new HashSet<>();
    written.add(name.full());
    name.kanji().ifPresent(written::add);
    name.formerFamilyName().ifPresent(former -> written.add(former.text() + name.given()));
    name.alternativeName().ifPresent(alternative -> written.add(alternative.text()));
    return written;
  }

  /** Returns the keys of what somebody typed, which may be in any script. */
  public NameKeys query(String typed) {
    return keys(Set.of(typed), Set.of(typed));
  }

  private NameKeys keys(Set<String> written, Set<String> readings) {
    return new NameKeys(
        folded(written.stream().map(this::oneEncoding)),
        folded(readings.stream().map(kana::fold)),
        folded(
            written.stream().map(RomanFold::fold).filter(text -> ROMAN.matcher(text).matches())));
  }

  /**
   * Kana composed and of full width, letters and digits of half width. Compatibility ideographs and
   * radicals are gone by then, so the form of Unicode brings no ideograph to one that is not
   * Japanese; and it joins no kana that differ to a reader (ケ and ヶ, ノ and 之).
   */
  private String oneEncoding(String text) {
    return Normalizer.normalize(variants.fold(text), Normalizer.Form.NFKC);
  }

  private static Set<String> folded(Stream<String> texts) {
    return texts
        .map(NameSearch::joined)
        .filter(key -> !key.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Returns the text without what means nothing in a search. */
  static String joined(String text) {
    return NOTHING.matcher(text).replaceAll("");
  }
}
