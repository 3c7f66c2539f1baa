package jp.rrn.record;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A name exactly as it was written (氏名, 7条1号), with all that travels with it: readings, the name in
 * kanji of a foreign resident, a former family name and an alternative name.
 *
 * <p>No character is ever replaced or normalised, and names are equal only to the code point; see
 * {@link NameMatch} for "may be the same". Who has one name only, or a name in one piece as on a
 * residence card, has it as given name. Immutable.
 */
public final class PersonName {
  /** The most user-perceived characters of both parts together, of their readings, and in kanji. */
  public static final int LENGTH_MAX = 100;

  private static final Pattern SPACES = Pattern.compile("[ \\u00A0\\u3000]+");

  private final String family;
  private final String given;
  private final Kana familyKana;
  private final Kana givenKana;
  private final String kanji;
  private final @Nullable FormerFamilyName formerFamilyName;
  private final @Nullable AlternativeName alternativeName;

  private PersonName(
      String family,
      String given,
      Kana familyKana,
      Kana givenKana,
      String kanji,
      @Nullable FormerFamilyName formerFamilyName,
      @Nullable AlternativeName alternativeName) {
    this.family = family;
    this.given = given;
    this.familyKana = familyKana;
    this.givenKana = givenKana;
    this.kanji = kanji;
    this.formerFamilyName = formerFamilyName;
    this.alternativeName = alternativeName;
  }

  /**
   * Returns a name in two parts, exactly as written.
   *
   * @param family the family name, or empty
   * @param given the given name, or empty if there is a family name
   * @throws IllegalArgumentException if both are empty, they are too long, or hold a character that
   *     cannot be in a name; the message names the field and the index
   */
  public static PersonName of(String family, String given) {
    if (family.isEmpty() && given.isEmpty()) {
      throw new IllegalArgumentException("name: one part must not be empty");
    }
    Written.checkName("family", family);
    Written.checkName("given", given);
    Written.checkLength("name", Graphemes.length(family) + Graphemes.length(given), LENGTH_MAX);
    return new PersonName(family, given, Kana.NONE, Kana.NONE, "", null, null);
  }

  /**
   * Returns the name a person wrote in one line, parted at its first space (of any width, however
   * many); without a space it is one name. Not for names in Roman letters, which are not parted.
   */
  public static PersonName parse(String text) {
    String[] parts = SPACES.split(SPACES.matcher(text).replaceAll(" ").strip(), 2);
    return parts.length == 2 ? of(parts[0], parts[1]) : of("", parts[0]);
  }

  /** Returns this name with these readings; {@link Kana#NONE} for a part that has none. */
  public PersonName withKana(Kana ofFamily, Kana ofGiven) {
    Written.checkLength(
        "kana", Graphemes.length(ofFamily.text()) + Graphemes.length(ofGiven.text()), LENGTH_MAX);
    return new PersonName(
        family, given, ofFamily, ofGiven, kanji, formerFamilyName, alternativeName);
  }

  /**
   * Returns this name with the name in kanji that a residence card shows beside the one in Roman
   * letters; both are the name. Empty for none.
   */
  public PersonName withKanji(String changed) {
    Written.checkName("kanji", changed);
    Written.checkLength("kanji", Graphemes.length(changed), LENGTH_MAX);
    return new PersonName(
        family, given, familyKana, givenKana, changed, formerFamilyName, alternativeName);
  }

  /** Returns this name with this former family name (旧氏の記載, 変更). */
  public PersonName withFormerFamilyName(FormerFamilyName changed) {
    return new PersonName(family, given, familyKana, givenKana, kanji, changed, alternativeName);
  }

  /** Returns this name without a former family name (旧氏の削除). */
  public PersonName withoutFormerFamilyName() {
    return new PersonName(family, given, familyKana, givenKana, kanji, null, alternativeName);
  }

  /** Returns this name with this alternative name (通称の記載). */
  public PersonName withAlternativeName(AlternativeName changed) {
    return new PersonName(family, given, familyKana, givenKana, kanji, formerFamilyName, changed);
  }

  /** Returns this name without an alternative name (通称の削除). */
  public PersonName withoutAlternativeName() {
    return new PersonName(family, given, familyKana, givenKana, kanji, formerFamilyName, null);
  }

  /** Returns the family name; empty for who has one name only. */
  public String family() {
    return family;
  }

  /** Returns the given name, or the whole name of who has only one. */
  public String given() {
    return given;
  }

  /** Returns both parts with one space (U+0020) between them. */
  public String full() {
    return family.isEmpty() || given.isEmpty() ? family + given : family + " " + given;
  }

  /** Returns the reading of the family name. */
  public Kana familyKana() {
    return familyKana;
  }

  /** Returns the reading of the given name. */
  public Kana givenKana() {
    return givenKana;
  }

  /** Returns the name in kanji beside a name in Roman letters, if there is one. */
  public Optional<String> kanji() {
    return kanji.isEmpty() ? Optional.empty() : Optional.of(kanji);
  }

  /** Returns the former family name (旧氏), if one is recorded. */
  public Optional<FormerFamilyName> formerFamilyName() {
    return Optional.ofNullable(formerFamilyName);
  }

  /** Returns the alternative name (通称), if one is recorded. */
  public Optional<AlternativeName> alternativeName() {
    return Optional.ofNullable(alternativeName);
  }

  /** Returns how many characters a reader sees in family and given name together. */
  public int length() {
    return Graphemes.length(family) + Graphemes.length(given);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PersonName that
        && family.equals(that.family)
        && given.equals(that.given)
        && familyKana.equals(that.familyKana)
        && givenKana.equals(that.givenKana)
        && kanji.equals(that.kanji)
        && Objects.equals(formerFamilyName, that.formerFamilyName)
        && Objects.equals(alternativeName, that.alternativeName);
  }

  @Override
  public int hashCode() {
    return Objects.hash(
        family, given, familyKana, givenKana, kanji, formerFamilyName, alternativeName);
  }

  /** Returns the type's name and a mask. */
  @Override
  public String toString() {
    return "PersonName[masked]";
  }
}
