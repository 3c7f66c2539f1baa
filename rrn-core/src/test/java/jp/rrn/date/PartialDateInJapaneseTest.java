package jp.rrn.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Partial dates in Japanese writing. */
class PartialDateInJapaneseTest {
  /** The code table of DS-441 6.2 and 6.3, row by row. */
  @ParameterizedTest(name = "{0}: {1} is {2}")
  @CsvSource({
    "nothing known,             0000-00-00, 年月日不詳",
    "month and day unknown,     1935-00-00, 昭和10年月日不詳",
    "day unknown,               1935-03-00, 昭和10年3月日不詳",
    "spring,                    1935-A1-00, 昭和10年春",
    "summer,                    1935-A2-00, 昭和10年夏",
    "autumn,                    1935-A3-00, 昭和10年秋",
    "winter,                    1935-A4-00, 昭和10年冬",
    "early spring,              1935-B1-00, 昭和10年初春",
    "early summer,              1935-B2-00, 昭和10年初夏",
    "early autumn,              1935-B3-00, 昭和10年初秋",
    "early winter,              1935-B4-00, 昭和10年初冬",
    "mid spring,                1935-C1-00, 昭和10年仲春",
    "mid summer,                1935-C2-00, 昭和10年仲夏",
    "mid autumn,                1935-C3-00, 昭和10年仲秋",
    "mid winter,                1935-C4-00, 昭和10年仲冬",
    "late spring,               1935-D1-00, 昭和10年晩春",
    "late summer,               1935-D2-00, 昭和10年晩夏",
    "late autumn,               1935-D3-00, 昭和10年晩秋",
    "late winter,               1935-D4-00, 昭和10年晩冬",
    "first third of the month,  1935-03-A1, 昭和10年3月上旬",
    "second third of the month, 1935-03-A2, 昭和10年3月中旬",
    "last third of the month,   1935-03-A3, 昭和10年3月下旬",
    "a day,                     1935-03-21, 昭和10年3月21日",
    "non-calendar,              2023-02-29, 令和5年2月29日",
    "the year eras change,      2019-00-00, 平成31年月日不詳",
    "9999 is a year here,       9999-00-00, 令和7981年月日不詳",
    "first year of an era,      2019-A2-00, 令和元年夏",
    "winter over a new era,     1988-A4-00, 昭和63年冬",
    "winter in the new era,     1988-D4-00, 昭和63年晩冬",
    "first calendar year,       1873-00-00, 明治6年月日不詳",
    "before the calendar,       1872-12-31, 1872年12月31日",
    "long before,               0850-A1-00, 0850年春",
  })
  void isWrittenInJapaneseAndReadBack(String row, String wire, String japanese) {
    PartialDate date = PartialDate.of(wire);

    assertThat(date.toJapanese()).as(row).isEqualTo(japanese);
    for (EraMode mode : EraMode.values()) {
      assertThat(PartialDate.parse(japanese, mode)).as(row).isEqualTo(date);
    }
  }

  @ParameterizedTest(name = "{0} is {1}, printed {2}")
  @CsvSource({
    "不詳, 0000-00-00, 年月日不詳",
    "昭和１０年　月日不詳, 1935-00-00, 昭和10年月日不詳",
    "昭和十年春, 1935-A1-00, 昭和10年春",
    "昭和一〇年三月中旬, 1935-03-A2, 昭和10年3月中旬",
    "1935年春, 1935-A1-00, 昭和10年春",
    "西暦1935年月日不詳, 1935-00-00, 昭和10年月日不詳",
    "一九三五年三月, '', ''",
    "一九三五年三月日不詳, 1935-03-00, 昭和10年3月日不詳",
    "S10.3.21, 1935-03-21, 昭和10年3月21日",
    "1935/3/21, 1935-03-21, 昭和10年3月21日",
    "R5.2.29, 2023-02-29, 令和5年2月29日",
    "平成35年2月29日, 2023-02-29, 平成35年2月29日",
    "平成31年5月日不詳, 2019-05-00, 平成31年5月日不詳",
    "昭和64年月日不詳, 1989-00-00, 昭和64年月日不詳",
    "平成元年月日不詳, 1989-00-00, 平成元年月日不詳",
    "平成1年月日不詳, 1989-00-00, 平成元年月日不詳",
    "明治45年7月30日, 1912-07-30, 明治45年7月30日",
    "大正元年7月30日, 1912-07-30, 大正元年7月30日",
    "大正15年12月25日, 1926-12-25, 大正15年12月25日",
    "昭和元年12月25日, 1926-12-25, 昭和元年12月25日",
    "昭和元年12月下旬, 1926-12-A3, 昭和元年12月下旬",
    "昭和10年, '', ''",
    "昭和10年頃, '', ''",
    "推定昭和10年3月日不詳, '', ''",
    "昭和10年3月, '', ''",
    "昭和10年3月春, '', ''",
    "昭和10年月3日, '', ''",
    "昭和10年13月日不詳, '', ''",
    "昭和10年3月32日, '', ''",
    "昭和10年3月0日, '', ''",
    "昭和0年春, '', ''",
    "35年春, '', ''",
    "0000年月日不詳, '', ''",
    "明治5年月日不詳, '', ''",
    "明治5年冬, '', ''",
    "平成0年冬, '', ''",
    "令和元年4月30日, '', ''",
    "令和元年4月中旬, '', ''",
    "平成41年5月日不詳, '', ''",
  })
  void readsWhatPeopleWriteAndKeepsItsEra(String text, String wire, String printed) {
    if (wire.isEmpty()) {
      assertThatThrownBy(() -> PartialDate.parse(text, EraMode.LENIENT_TRANSITION))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageMatching("(date|era|year|month|day): .*");
    } else {
      PartialDate date = PartialDate.parse(text, EraMode.LENIENT_TRANSITION);

      assertThat(date.toWire()).isEqualTo(wire);
      assertThat(date.toJapanese()).isEqualTo(printed);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"平成35年2月29日", "平成31年5月日不詳", "平成31年夏", "昭和64年2月上旬"})
  void isRefusedBeyondItsEraInStrictMode(String text) {
    assertThat(PartialDate.parse(text, EraMode.LENIENT_TRANSITION).toJapanese()).isEqualTo(text);
    assertThatThrownBy(() -> PartialDate.parse(text, EraMode.STRICT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("era: a day the date can be must lie in it");
  }

  @Test
  void isPrintedInTheEraItIsGivenButCanStillBeTheSameDays() {
    PartialDate plain = PartialDate.of("1989-00-00");
    PartialDate heisei = plain.withDisplayEra(Era.HEISEI, EraMode.STRICT);

    assertThat(plain.displayEra()).contains(Era.SHOWA);
    assertThat(plain.toJapanese()).isEqualTo("昭和64年月日不詳");
    assertThat(heisei.displayEra()).contains(Era.HEISEI);
    assertThat(heisei.toJapanese()).isEqualTo("平成元年月日不詳");
    assertThat(heisei.toWire()).isEqualTo(plain.toWire());
    assertThat(heisei.earliest()).isEqualTo(plain.earliest());
    assertThat(heisei).isNotEqualTo(plain);
    assertThat(heisei.withDisplayEra(Era.SHOWA, EraMode.STRICT)).isEqualTo(plain);
  }

  @Test
  void hasNoEraIfTheYearIsUnknown() {
    PartialDate unknown = PartialDate.of("0000-00-00");

    assertThat(unknown.displayEra()).isEmpty();
    for (Era era : Era.values()) {
      assertThatThrownBy(() -> unknown.withDisplayEra(era, EraMode.LENIENT_TRANSITION))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
