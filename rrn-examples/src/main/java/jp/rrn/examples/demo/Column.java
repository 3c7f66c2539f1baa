package jp.rrn.examples.demo;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The columns of the events file, in the order in which they stand. */
enum Column {
  /** The key of the event. */
  EVENT,
  /** A reason of change, CANCEL or CORRECT. */
  KIND,
  /** A made-up key of the person. */
  PERSON,
  /** The municipality that records it. */
  TOWN,
  /** When it happened, may be partial. */
  DATE,
  /** When it was notified. */
  NOTIFIED,
  /** Family name. */
  FAMILY,
  /** Given name, or the whole name of who has only one. */
  GIVEN,
  /** Date of birth, may be partial. */
  BIRTH,
  /** The code of the sex. */
  SEX,
  /** The address from then on. */
  ADDRESS,
  /** The event that is cancelled or corrected. */
  REFERS,
  /** Reading of the family name. */
  FAMILY_KANA,
  /** Reading of the given name. */
  GIVEN_KANA,
  /** How far both readings are settled. */
  KANA_STATUS,
  /** The name in kanji beside one in Roman letters. */
  KANJI,
  /** Former family name (旧氏). */
  FORMER_FAMILY,
  /** Alternative name (通称). */
  ALTERNATIVE,
  /** Reading of the alternative name. */
  ALTERNATIVE_KANA;

  /** What makes a name. */
  static final Set<Column> NAME =
      Set.of(
          FAMILY,
          GIVEN,
          FAMILY_KANA,
          GIVEN_KANA,
          KANA_STATUS,
          KANJI,
          FORMER_FAMILY,
          ALTERNATIVE,
          ALTERNATIVE_KANA);

  /** What only some kinds of row have. */
  static final Set<Column> OPTIONAL = Set.copyOf(EnumSet.range(FAMILY, ALTERNATIVE_KANA));

  /** What is recorded about a person. */
  static final Set<Column> WRITTEN =
      OPTIONAL.stream().filter(column -> column != REFERS).collect(Collectors.toUnmodifiableSet());

  /** Returns the word in the header. */
  String header() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the header of the file. */
  static List<String> headers() {
    return Arrays.stream(values()).map(Column::header).toList();
  }
}
