package jp.rrn.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.chrono.JapaneseDate;
import java.time.chrono.JapaneseEra;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class WarekiProperties {
  private static final LocalDate FIRST = LocalDate.of(1873, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2100, 12, 31);

  /** The JDK counts as we do; of the two eras of a shared day it knows the new one only. */
  @Example
  void equalsTheCalendarOfTheJdkOnEveryDay() {
    FIRST
        .datesUntil(LAST.plusDays(1))
        .forEach(
            day -> {
              JapaneseDate model = JapaneseDate.from(day);
              Wareki wareki = Wareki.from(day);
              JapaneseEra era = model.getEra();

              assertThat(wareki.era().kanji())
                  .isEqualTo(era.getDisplayName(TextStyle.FULL, Locale.JAPAN));
              assertThat(wareki.year()).isEqualTo(model.get(ChronoField.YEAR_OF_ERA));
              assertThat(wareki.month()).isEqualTo(model.get(ChronoField.MONTH_OF_YEAR));
              assertThat(wareki.day()).isEqualTo(model.get(ChronoField.DAY_OF_MONTH));
              assertThat(wareki.toDate()).isEqualTo(day);
            });
  }

  /** P69: whatever is printed reads back as it was, in every era of every day and both modes. */
  @Example
  void readsBackEveryDayInEveryFormItPrints() {
    FIRST
        .datesUntil(LAST.plusDays(1))
        .forEach(
            day ->
                Era.listAt(day).stream()
                    .map(era -> Wareki.from(day, era))
                    .forEach(WarekiProperties::assertReadsBack));
  }

  private static void assertReadsBack(Wareki wareki) {
    List<String> forms =
        List.of(wareki.toJapanese(), wareki.toJapaneseInDigits(), wareki.toShort());
    for (String form : forms) {
      assertThat(Wareki.parse(form, EraMode.STRICT)).isEqualTo(wareki);
      assertThat(Wareki.parse(form, EraMode.LENIENT_TRANSITION)).isEqualTo(wareki);
    }
  }

  /** In each era a day is admitted exactly as long as the table says, counted by hand. */
  @Example
  void admitsADayInAnEraExactlyAsLongAsItsModeSays() {
    FIRST
        .datesUntil(LAST.plusDays(1))
        .forEach(
            day -> {
              for (Era era : Era.values()) {
                int year = day.getYear() - era.begins().getYear() + 1;
                boolean begun = year >= 1 && day.compareTo(era.begins()) >= 0;
                String text =
                    "%s%d年%d月%d日"
                        .formatted(era.kanji(), year, day.getMonthValue(), day.getDayOfMonth());
                assertThat(isRead(text, EraMode.STRICT))
                    .isEqualTo(begun && day.compareTo(lastDay(era)) <= 0);
                assertThat(isRead(text, EraMode.LENIENT_TRANSITION))
                    .isEqualTo(begun && day.compareTo(lastDayRunOn(era)) <= 0);
              }
            });
  }

  private static boolean isRead(String text, EraMode mode) {
    try {
      Wareki.parse(text, mode);
      return true;
    } catch (IllegalArgumentException refused) {
      return false;
    }
  }

  private static LocalDate lastDay(Era era) {
    return switch (era) {
      case MEIJI -> LocalDate.of(1912, 7, 30);
      case TAISHO -> LocalDate.of(1926, 12, 25);
      case SHOWA -> LocalDate.of(1989, 1, 7);
      case HEISEI -> LocalDate.of(2019, 4, 30);
      case REIWA -> LAST;
    };
  }

  private static LocalDate lastDayRunOn(Era era) {
    return switch (era) {
      case MEIJI -> LocalDate.of(1922, 7, 30);
      case TAISHO -> LocalDate.of(1936, 12, 25);
      case SHOWA -> LocalDate.of(1999, 1, 7);
      case HEISEI -> LocalDate.of(2029, 4, 30);
      case REIWA -> LAST;
    };
  }

  @Property
  void readsNumbersDigitByDigit(@ForAll @IntRange(max = 9999) int number) {
    StringBuilder written = new StringBuilder();
    for (char digit : Integer.toString(number).toCharArray()) {
      written.append("〇一二三四五六七八九".charAt(digit - '0'));
    }
    assertThat(KanjiNumber.read(written.toString())).isEqualTo(number);
    assertThat(KanjiNumber.read(Integer.toString(number))).isEqualTo(number);
  }

  @Example
  void readsNumbersWithTen() {
    for (int number = 1; number <= 99; number++) {
      assertThat(KanjiNumber.read(written(number, "一二三四五六七八九", "十"))).isEqualTo(number);
      assertThat(KanjiNumber.read(written(number, "壱弐参四五六七八九", "拾"))).isEqualTo(number);
    }
  }

  private static String written(int number, String digits, String ten) {
    int tens = number / 10;
    int ones = number % 10;
    return (tens > 1 ? digits.substring(tens - 1, tens) : "")
        + (tens > 0 ? ten : "")
        + (ones > 0 ? digits.substring(ones - 1, ones) : "");
  }

  /** Whoever feeds it anything gets a day or a refusal, never another failure. */
  @Property(tries = 2000)
  void refusesAnyOtherTextInOneWay(@ForAll String text) {
    isRead(text, EraMode.STRICT);
    isRead(text + "年1月1日", EraMode.LENIENT_TRANSITION);
    isRead("平成" + text + "年1月1日", EraMode.LENIENT_TRANSITION);
  }
}
