package jp.rrn.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WarekiTest {
  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "令和元年5月1日, 2019-05-01",
    "令和1年5月1日, 2019-05-01",
    "令和元年５月１日, 2019-05-01",
    "R1.5.1, 2019-05-01",
    "R元.5.1, 2019-05-01",
    "r01.05.01, 2019-05-01",
    "Ｒ１．５．１, 2019-05-01",
    "㋿元年5月1日, 2019-05-01",
    "H31-4-30, 2019-04-30",
    "H.31.4.30, 2019-04-30",
    "平成３１年４月３０日, 2019-04-30",
    "平成三一年四月三〇日, 2019-04-30",
    "㍻31年4月30日, 2019-04-30",
    "平31・4・30, 2019-04-30",
    "4/31/4/30, 2019-04-30",
    "４／３１／０４／３０, 2019-04-30",
    "４／平成３１年４月３０日, 2019-04-30",
    "5／令和元年５月１日, 2019-05-01",
    "昭和六十三年十二月三十一日, 1988-12-31",
    "昭和六三年一二月三一日, 1988-12-31",
    "昭和二〇年八月十五日, 1945-08-15",
    "昭和二十年八月一五日, 1945-08-15",
    "昭和参拾弐年壱月弐拾壱日, 1957-01-21",
    "大正十年廿五日, ''",
    "大正拾年拾月廿五日, 1921-10-25",
    "大正十年三月卅一日, 1921-03-31",
    "' 昭和　10年 3月 1日 ', 1935-03-01",
    "'S 10. 3. 1', 1935-03-01",
    "明治6年1月1日, 1873-01-01",
    "M45.7.30, 1912-07-30",
    "令和4年2月29日, ''",
  })
  void readsWhatPeopleWrite(String text, String date) {
    if (date.isEmpty()) {
      refuses(text, EraMode.LENIENT_TRANSITION);
    } else {
      assertThat(Wareki.parse(text, EraMode.STRICT).toDate()).isEqualTo(date);
      assertThat(Wareki.parse(text, EraMode.LENIENT_TRANSITION).toDate()).isEqualTo(date);
    }
  }

  @ParameterizedTest(name = "{0} is refused: {1}")
  @CsvSource({
    "'', date",
    "令和元年5月, date",
    "令和元年5月1, date",
    "令和元年, date",
    "2019年5月1日, era",
    "西暦2019年5月1日, era",
    "31.4.30, year",
    "慶応4年1月1日, date",
    "年月日不詳, era",
    "昭和10年月日不詳, date",
    "昭和10年春, date",
    "昭和10年3月日不詳, date",
    "昭和10年3月中旬, date",
    "5/平成31年4月30日, era",
    "6/1/5/1, date",
    "平成0年4月30日, year",
    "平成〇年4月30日, year",
    "平成十〇年4月30日, year",
    "平成〇十年4月30日, year",
    "平成十十年4月30日, year",
    "平成9999年4月30日, year",
    "令和8000年1月1日, year",
    "平成元元年4月30日, date",
    "平成30年元月1日, date",
    "平成30年0月1日, month",
    "平成30年13月1日, month",
    "平成30年4月0日, day",
    "平成30年4月31日, day",
    "平成30年4月32日, day",
    "平成30年2月29日, day",
    "平成-30年4月30日, date",
    "-1935/3/1, date",
    "4//31/4/30, date",
    "平成3 1年4月30日, date",
    "平成三 一年4月30日, date",
    "平成3十年4月30日, date",
    "明治5年12月2日, date",
    "明治元年9月8日, date",
    "令和元年4月30日, era",
    "平成元年1月7日, era",
    "昭和元年12月24日, era",
    "大正元年7月29日, era",
  })
  void refusesWhatNamesNoDayOfItsEraInEitherMode(String text, String field) {
    for (EraMode mode : EraMode.values()) {
      assertThatThrownBy(() -> Wareki.parse(text, mode))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith(field + ": ");
    }
  }

  /** P69 and the era rows of the fact sheet: {@code -} is refused. */
  @ParameterizedTest(name = "{0} is {1}, after a transition {2}")
  @CsvSource({
    "明治45年7月29日,  1912-07-29, 1912-07-29",
    "明治45年7月30日,  1912-07-30, 1912-07-30",
    "大正元年7月30日,  1912-07-30, 1912-07-30",
    "明治45年7月31日,  -,          1912-07-31",
    "大正15年12月24日, 1926-12-24, 1926-12-24",
    "大正15年12月25日, 1926-12-25, 1926-12-25",
    "昭和元年12月25日, 1926-12-25, 1926-12-25",
    "大正15年12月26日, -,          1926-12-26",
    "昭和64年1月7日,   1989-01-07, 1989-01-07",
    "昭和64年1月8日,   -,          1989-01-08",
    "平成元年1月8日,   1989-01-08, 1989-01-08",
    "平成31年4月30日,  2019-04-30, 2019-04-30",
    "平成31年5月1日,   -,          2019-05-01",
    "令和元年5月1日,   2019-05-01, 2019-05-01",
    "平成35年2月28日,  -,          2023-02-28",
    "平成41年4月30日,  -,          2029-04-30",
    "平成41年5月1日,   -,          -",
    "昭和74年1月7日,   -,          1999-01-07",
    "昭和74年1月8日,   -,          -",
  })
  void readsAnEraBeyondItsEndOnlyWhenToldToAndForTenYears(
      String text, String strict, String lenient) {
    assertRead(text, EraMode.STRICT, strict);
    assertRead(text, EraMode.LENIENT_TRANSITION, lenient);
  }

  private static void assertRead(String text, EraMode mode, String date) {
    if (date.equals("-")) {
      refuses(text, mode);
    } else {
      assertThat(Wareki.parse(text, mode).toDate()).isEqualTo(date);
    }
  }

  private static void refuses(String text, EraMode mode) {
    assertThatThrownBy(() -> Wareki.parse(text, mode)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void keepsTheEraOfASharedDayAsWritten() {
    assertKept("明治45年7月30日", "大正元年7月30日");
    assertKept("大正15年12月25日", "昭和元年12月25日");
  }

  private static void assertKept(String before, String after) {
    for (EraMode mode : EraMode.values()) {
      Wareki old = Wareki.parse(before, mode);
      Wareki young = Wareki.parse(after, mode);

      assertThat(old.toJapanese()).isEqualTo(before);
      assertThat(young.toJapanese()).isEqualTo(after);
      assertThat(old).isNotEqualTo(young);
      assertThat(old.toDate()).isEqualTo(young.toDate());
      assertThat(Wareki.from(old.toDate())).isEqualTo(young);
      assertThat(Wareki.from(old.toDate(), old.era())).isEqualTo(old);
    }
  }

  @Test
  void comesBackInTheEraItLiesIn() {
    assertThat(Wareki.parse("平成31年5月1日", EraMode.LENIENT_TRANSITION))
        .isEqualTo(new Wareki(Era.REIWA, 1, 5, 1));
    assertThat(Wareki.parse("昭和64年1月8日", EraMode.LENIENT_TRANSITION))
        .isEqualTo(new Wareki(Era.HEISEI, 1, 1, 8));
  }

  @Test
  void printsTheFirstYearAsGannenOrAsANumber() {
    Wareki first = Wareki.from(LocalDate.of(2019, 5, 1));
    Wareki later = Wareki.from(LocalDate.of(1988, 12, 31));

    assertThat(first.toJapanese()).isEqualTo("令和元年5月1日");
    assertThat(first.toJapaneseInDigits()).isEqualTo("令和1年5月1日");
    assertThat(first.toShort()).isEqualTo("R1.5.1");
    assertThat(later.toJapanese()).isEqualTo("昭和63年12月31日");
    assertThat(later.toJapaneseInDigits()).isEqualTo("昭和63年12月31日");
    assertThat(later.toShort()).isEqualTo("S63.12.31");
  }

  @ParameterizedTest(name = "{0}-{1}-{2}-{3}: {4}")
  @CsvSource({
    "HEISEI, 31, 5, 1, era",
    "SHOWA, 64, 1, 8, era",
    "REIWA, 1, 4, 30, era",
    "MEIJI, 5, 12, 31, date",
    "HEISEI, 0, 4, 1, year",
    "HEISEI, -2147483648, 4, 1, year",
    "REIWA, 2147483647, 4, 1, year",
    "REIWA, 7982, 1, 1, year",
    "HEISEI, 2, 0, 1, month",
    "HEISEI, 2, 13, 1, month",
    "HEISEI, 2, 2, 29, day",
    "HEISEI, 2, 1, 0, day",
  })
  void isOnlyADayOfItsEra(Era era, int year, int month, int day, String field) {
    assertThatThrownBy(() -> new Wareki(era, year, month, day))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(field + ": ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1872-12-31", "+10000-01-01", "-0001-01-01"})
  void hasNoFormOutsideTheYearsItKnows(String date) {
    assertThatThrownBy(() -> Wareki.from(LocalDate.parse(date)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @EnumSource
  void namesFieldAndRuleButNotTheDayItRefuses(EraMode mode) {
    assertThatThrownBy(() -> Wareki.parse("平成47年8月29日", mode))
        .hasMessage("era: the day must lie in it");
    assertThatThrownBy(() -> Wareki.parse("昭和47年2月30日", mode))
        .hasMessage("day: must be one of the month");
    assertThat(Wareki.parse("昭和47年8月29日", mode).toString()).isEqualTo("Wareki[masked]");
  }
}
