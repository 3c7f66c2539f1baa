package jp.rrn.testkit;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
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

/** Made-up people. Names, birthdays and addresses are drawn from short lists; nobody is meant. */
public final class People {
  /** A municipality they live in: 千代田区. */
  public static final LocalGovernmentCode TOWN = LocalGovernmentCode.of("131016");

  private record Written(String text, String kana) {}

  private static final List<Written> FAMILIES =
      List.of(
          new Written("見本", "ミホン"),
          new Written("例田", "レイダ"),
          new Written("髙橋", "タカハシ"),
          new Written("渡\u9089\uDB40\uDD0F", "ワタナベ"),
          new Written("\uD842\uDFB7田", "ヨシダ"),
          new Written("山\uFA11", "ヤマサキ"),
          new Written("齋藤", "サイトウ"),
          new Written("佐々木", "ササキ"));

  private static final List<Written> GIVEN =
      List.of(
          new Written("花子", "ハナコ"),
          new Written("太\u6717\uDB40\uDD05", "タロウ"),
          new Written("さくら", "サクラ"),
          new Written("一", "ハジメ"),
          new Written("惠", "メグミ"),
          new Written("ヰネ", "ヰネ"));

  private static final int FIRST_YEAR = 1920;
  private static final int YEARS = 106;

  private People() {}

  /** Returns 見本花子, born on 1 April 2000: for tests in which it does not matter who. */
  public static NewResident hanako() {
    return new NewResident(
        PersonName.of("見本", "花子"),
        PartialDate.of(LocalDate.of(2000, 4, 1)),
        Sex.FEMALE,
        Address.of(TOWN, "見本町一丁目1-1"));
  }

  /** Returns a foreign resident: name in Roman letters and in kanji, and an alternative name. */
  public static NewResident foreignResident() {
    return new NewResident(
        PersonName.of("", "NGUYEN VAN A")
            .withKanji("阮文甲")
            .withKana(Kana.NONE, Kana.provisional("グエンヴァンアー"))
            .withAlternativeName(new AlternativeName("見本一郎", Kana.provisional("ミホンイチロウ"))),
        PartialDate.of("1990-00-00"),
        Sex.MALE,
        Address.of(TOWN, "見本町一丁目2-2"));
  }

  /**
   * Returns somebody of whom neither month nor day of birth is known, with a former family name.
   */
  public static NewResident ofUnknownBirthday() {
    return new NewResident(
        PersonName.of("見本", "ヰネ")
            .withFormerFamilyName(new FormerFamilyName("例田", Kana.provisional("レイダ"))),
        PartialDate.of("1925-00-00"),
        Sex.FEMALE,
        Address.of(TOWN, "見本町一丁目3-3"));
  }

  /** Returns somebody drawn at random, most often with a full birthday and a reading. */
  public static NewResident any(RandomGenerator random) {
    return new NewResident(
        name(random),
        birthday(random),
        random.nextBoolean() ? Sex.FEMALE : Sex.MALE,
        Address.of(
            TOWN,
            "見本町%d丁目%d-%d"
                .formatted(1 + random.nextInt(9), 1 + random.nextInt(30), 1 + random.nextInt(20))));
  }

  /** Returns so many people, always the same ones for one seed. */
  public static List<NewResident> list(long seed, int count) {
    RandomGenerator random = new Random(seed);
    return Stream.generate(() -> any(random)).limit(count).toList();
  }

  private static PersonName name(RandomGenerator random) {
    Written family = FAMILIES.get(random.nextInt(FAMILIES.size()));
    Written given = GIVEN.get(random.nextInt(GIVEN.size()));
    PersonName name = PersonName.of(family.text(), given.text());
    return switch (random.nextInt(3)) {
      case 0 -> name;
      case 1 -> name.withKana(Kana.provisional(family.kana()), Kana.provisional(given.kana()));
      default -> name.withKana(furigana(family.kana()).withSource(TOWN), furigana(given.kana()));
    };
  }

  private static Kana furigana(String text) {
    return Kana.furigana(text, KanaStatus.EX_OFFICIO, LocalDate.of(2026, 5, 26));
  }

  private static PartialDate birthday(RandomGenerator random) {
    LocalDate day = LocalDate.of(FIRST_YEAR, 1, 1).plusDays(random.nextInt(YEARS * 365));
    return random.nextInt(20) == 0
        ? PartialDate.of("%04d-00-00".formatted(day.getYear()))
        : PartialDate.of(day);
  }
}
