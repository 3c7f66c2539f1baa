package jp.rrn.testkit.japan;

import java.time.LocalDate;
import java.util.List;
import java.util.random.RandomGenerator;
import jp.rrn.code.LocalGovernmentCode;
import jp.rrn.date.PartialDate;
import jp.rrn.node.NewResident;
import jp.rrn.record.Address;
import jp.rrn.record.AlternativeName;
import jp.rrn.record.FormerFamilyName;
import jp.rrn.record.Kana;
import jp.rrn.record.KanaStatus;
import jp.rrn.record.PersonName;
import jp.rrn.record.Sex;

/**
 * Draws made-up residents: surnames, ages, sexes, variant characters and foreign residents in the
 * proportions of {@link Figures}. Not safe for concurrent use.
 *
 * <p>Made up are the given names' frequencies, how old people over 65 are, the ages of foreign
 * residents, which of the very old have a birthday not fully known, who has a former family name
 * recorded, and all addresses.
 */
public final class Residents {
  /** From this day on readings are entered ex officio (令和5年法律48号). */
  private static final LocalDate FURIGANA_SINCE = LocalDate.of(2026, 5, 26);

  private static final int LAST_YEAR_OF_OLD_REGISTERS = 1935;
  private static final double SHARE_UNKNOWN_AMONG_OLD = 0.02;
  private static final double SHARE_KANJI_AMONG_FOREIGN = 0.3;
  private static final double SHARE_ALTERNATIVE_AMONG_FOREIGN = 0.1;
  private static final double SHARE_FORMER_NAME_RECORDED = 0.05;
  private static final int OLDEST = 105;
  private static final double DAYS_A_YEAR = 365.2425;

  private static final List<String> ROMAN_FAMILIES =
      List.of(
          "NGUYEN", "TRAN", "LI", "WANG", "ZHANG", "KIM", "PARK", "SANTOS", "SILVA", "SHRESTHA");
  private static final List<String> ROMAN_GIVEN =
      List.of("VAN A", "THI B", "XIAOMING", "MINJUN", "MARIA C", "JOSE D", "RAM E", "LI NA");
  private static final List<String> KANJI = List.of("阮文甲", "陳氏乙", "李明", "王小明", "張麗", "金民俊", "朴某");

  private final RandomGenerator random;

  /** Creates a source of residents from a source of randomness. */
  public Residents(RandomGenerator random) {
    this.random = random;
  }

  /** Returns somebody who lives in this municipality on this day, of any age. */
  public Resident any(LocalDate today, LocalGovernmentCode town) {
    double foreign = (double) Figures.FOREIGN_RESIDENTS / Figures.POPULATION;
    if (random.nextDouble() < foreign) {
      return foreigner(today, town);
    }
    LocalDate born = today.minusDays((long) (age() * DAYS_A_YEAR));
    return japanese(born, born.isBefore(FURIGANA_SINCE) ? today : born, town);
  }

  /** Returns a child born on this day; its reading is declared with the birth. */
  public Resident newborn(LocalDate born, LocalGovernmentCode town) {
    return japanese(born, born, town);
  }

  /** Returns somebody of 15 to 64 who comes from abroad for the first time. */
  public Resident foreigner(LocalDate today, LocalGovernmentCode town) {
    LocalDate born = today.minusDays((long) ((15 + 50 * random.nextDouble()) * DAYS_A_YEAR));
    PersonName name = PersonName.of(pick(ROMAN_FAMILIES), pick(ROMAN_GIVEN));
    if (random.nextDouble() < SHARE_KANJI_AMONG_FOREIGN) {
      name = name.withKanji(pick(KANJI));
    }
    if (random.nextDouble() < SHARE_ALTERNATIVE_AMONG_FOREIGN) {
      WrittenName used = Surnames.draw(random);
      name = name.withAlternativeName(alternative(used));
    }
    return new Resident(
        new NewResident(name, PartialDate.of(born), sex(), address(town)), born, true);
  }

  private static AlternativeName alternative(WrittenName family) {
    return new AlternativeName(family.text() + "一郎", Kana.provisional(family.kana() + "イチロウ"));
  }

  private Resident japanese(LocalDate born, LocalDate enteredOn, LocalGovernmentCode town) {
    Sex sex = sex();
    PersonName name = name(sex, born, enteredOn);
    return new Resident(new NewResident(name, birthday(born), sex, address(town)), born, false);
  }

  /** Returns a Japanese name of somebody of this sex, born and entered on these days. */
  public PersonName name(Sex sex, LocalDate born, LocalDate enteredOn) {
    WrittenName family = familyName();
    WrittenName given = GivenNames.draw(sex, born.getYear(), random);
    return PersonName.of(family.text(), given.text())
        .withKana(kana(family, born, enteredOn), kana(given, born, enteredOn));
  }

  /**
   * Returns this name with the family name of somebody else; of some the former one is recorded.
   *
   * @param today when it changes
   */
  public PersonName withNewFamilyName(PersonName name, LocalDate today) {
    WrittenName family = familyName();
    while (family.text().equals(name.family())) {
      family = familyName();
    }
    PersonName changed = PersonName.of(family.text(), name.given());
    if (!name.givenKana().equals(Kana.NONE)) {
      changed = changed.withKana(kana(family, LocalDate.MIN, today), name.givenKana());
    }
    boolean recordsFormer =
        !name.family().isEmpty() && random.nextDouble() < SHARE_FORMER_NAME_RECORDED;
    return recordsFormer
        ? changed.withFormerFamilyName(new FormerFamilyName(name.family(), Kana.NONE))
        : changed;
  }

  /** Returns a surname as its family writes it. */
  WrittenName familyName() {
    return Variants.draw(Surnames.draw(random), random);
  }

  /** A reading is declared with a birth, entered ex officio for others, provisional before. */
  private static Kana kana(WrittenName name, LocalDate born, LocalDate enteredOn) {
    if (enteredOn.isBefore(FURIGANA_SINCE)) {
      return Kana.provisional(name.kana());
    }
    KanaStatus status = born.equals(enteredOn) ? KanaStatus.DECLARED : KanaStatus.EX_OFFICIO;
    return Kana.furigana(name.kana(), status, enteredOn);
  }

  private PartialDate birthday(LocalDate born) {
    boolean unknown =
        born.getYear() <= LAST_YEAR_OF_OLD_REGISTERS
            && random.nextDouble() < SHARE_UNKNOWN_AMONG_OLD;
    return unknown ? PartialDate.of(born.getYear() + "-00-00") : PartialDate.of(born);
  }

  private Sex sex() {
    return random.nextDouble() < Figures.SHARE_WOMEN ? Sex.FEMALE : Sex.MALE;
  }

  private double age() {
    double share = random.nextDouble();
    double within = random.nextDouble();
    if (share < Figures.SHARE_UNDER_15) {
      return 15 * within;
    }
    if (share < Figures.SHARE_UNDER_15 + Figures.SHARE_UNDER_65) {
      return 15 + 50 * within;
    }
    // Fewer with every year, none beyond the oldest.
    return 65 + (OLDEST - 65) * (1 - StrictMath.sqrt(1 - within));
  }

  /** Returns an address in a street that does not exist. */
  public Address address(LocalGovernmentCode town) {
    // Joined, not formatted: the digits of the machine's locale are not those of an address.
    String block =
        "見本町"
            + (1 + random.nextInt(9))
            + "丁目"
            + (1 + random.nextInt(40))
            + "-"
            + (1 + random.nextInt(30));
    return Address.of(
        town, random.nextInt(3) == 0 ? block + " 見本荘" + (101 + random.nextInt(900)) : block);
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
