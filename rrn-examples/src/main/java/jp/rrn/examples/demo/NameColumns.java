package jp.rrn.examples.demo;

import java.time.LocalDate;
import jp.rrn.record.AlternativeName;
import jp.rrn.record.FormerFamilyName;
import jp.rrn.record.Kana;
import jp.rrn.record.KanaStatus;
import jp.rrn.record.PersonName;

/**
 * The columns of a line that make a name, as written; each may be empty.
 *
 * @param family family name
 * @param given given name, or the whole name of who has only one
 * @param familyKana reading of the family name
 * @param givenKana reading of the given name
 * @param kanaStatus how far both are settled
 * @param kanji the name in kanji beside one in Roman letters
 * @param formerFamily former family name (旧氏)
 * @param alternative alternative name (通称)
 * @param alternativeKana its reading
 */
record NameColumns(
    String family,
    String given,
    String familyKana,
    String givenKana,
    String kanaStatus,
    String kanji,
    String formerFamily,
    String alternative,
    String alternativeKana) {

  boolean isEmpty() {
    return family.isEmpty() && given.isEmpty();
  }

  /** Returns the name; furigana have their status from {@code since} on. */
  PersonName name(LocalDate since) {
    PersonName name =
        PersonName.of(family, given)
            .withKana(kana(familyKana, since), kana(givenKana, since))
            .withKanji(kanji);
    if (!formerFamily.isEmpty()) {
      name = name.withFormerFamilyName(new FormerFamilyName(formerFamily, Kana.NONE));
    }
    if (!alternative.isEmpty()) {
      name =
          name.withAlternativeName(
              new AlternativeName(alternative, Kana.provisional(alternativeKana)));
    }
    return name;
  }

  private Kana kana(String text, LocalDate since) {
    if (text.isEmpty()) {
      return Kana.NONE;
    }
    KanaStatus status = KanaStatus.valueOf(kanaStatus);
    return status == KanaStatus.PROVISIONAL
        ? Kana.provisional(text)
        : Kana.furigana(text, status, since);
  }

  /** Returns nothing of the name. */
  @Override
  public String toString() {
    return "NameColumns[masked]";
  }
}
