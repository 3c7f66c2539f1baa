package jp.rrn.examples.demo;

import java.time.LocalDate;
import jp.rrn.record.AlternativeName;
import jp.rrn.record.FormerFamilyName;
import jp.rrn.record.Kana;
import jp.rrn.record.KanaStatus;
import jp.rrn.record.PersonName;

/** Reads a name from the columns that make one; each of them may be empty, but not both names. */
final class NameColumns {
  private final EventRow row;
  private final LocalDate since;

  /** Furigana have their status from {@code since} on. */
  NameColumns(EventRow row, LocalDate since) {
    this.row = row;
    this.since = since;
  }

  /**
   * Returns the name.
   *
   * @throws MalformedRowException if the columns do not make one
   */
  PersonName name() {
    if (row.has(Column.KANA_STATUS)
        && !row.has(Column.FAMILY_KANA)
        && !row.has(Column.GIVEN_KANA)) {
      throw new MalformedRowException(Column.KANA_STATUS, "must be empty without a reading");
    }
    Kana family = kana(Column.FAMILY_KANA);
    Kana given = kana(Column.GIVEN_KANA);
    PersonName read = row.read(Column.FAMILY_KANA, any -> familyAndGiven().withKana(family, given));
    PersonName name = row.read(Column.KANJI, read::withKanji);
    if (row.has(Column.FORMER_FAMILY)) {
      name =
          name.withFormerFamilyName(
              row.read(Column.FORMER_FAMILY, text -> new FormerFamilyName(text, Kana.NONE)));
    }
    if (row.has(Column.ALTERNATIVE) || row.has(Column.ALTERNATIVE_KANA)) {
      Kana kana =
          row.has(Column.ALTERNATIVE_KANA)
              ? row.read(Column.ALTERNATIVE_KANA, Kana::provisional)
              : Kana.NONE;
      name =
          name.withAlternativeName(
              row.read(Column.ALTERNATIVE, text -> new AlternativeName(text, kana)));
    }
    return name;
  }

  private PersonName familyAndGiven() {
    try {
      return PersonName.of(row.at(Column.FAMILY), row.at(Column.GIVEN));
    } catch (IllegalArgumentException wrong) {
      boolean given = String.valueOf(wrong.getMessage()).startsWith("given: ");
      throw new MalformedRowException(given ? Column.GIVEN : Column.FAMILY, EventRow.rule(wrong));
    }
  }

  private Kana kana(Column column) {
    if (!row.has(column)) {
      return Kana.NONE;
    }
    KanaStatus status = status();
    return row.read(
        column,
        text ->
            status == KanaStatus.PROVISIONAL
                ? Kana.provisional(text)
                : Kana.furigana(text, status, since));
  }

  /** Fixed words: what valueOf says of a cell that slipped repeats the cell. */
  private KanaStatus status() {
    return switch (row.at(Column.KANA_STATUS)) {
      case "PROVISIONAL" -> KanaStatus.PROVISIONAL;
      case "NOTIFIED" -> KanaStatus.NOTIFIED;
      case "DECLARED" -> KanaStatus.DECLARED;
      case "EX_OFFICIO" -> KanaStatus.EX_OFFICIO;
      default ->
          throw new MalformedRowException(
              Column.KANA_STATUS, "must be PROVISIONAL, NOTIFIED, DECLARED or EX_OFFICIO");
    };
  }
}
