package jp.rrn.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EraTest {
  @ParameterizedTest(name = "{0} is {1}, {2} and {3}, from {4} to {5}")
  @CsvSource({
    "MEIJI,  明治, M, 1, 1868-01-25, 1912-07-30",
    "TAISHO, 大正, T, 2, 1912-07-30, 1926-12-25",
    "SHOWA,  昭和, S, 3, 1926-12-25, 1989-01-07",
    "HEISEI, 平成, H, 4, 1989-01-08, 2019-04-30",
    "REIWA,  令和, R, 5, 2019-05-01, 9999-12-31",
  })
  void hasItsNamesItsDigitAndItsDays(
      Era era, String kanji, char letter, int digit, LocalDate first, LocalDate last) {
    assertThat(era.kanji()).isEqualTo(kanji);
    assertThat(era.letter()).isEqualTo(letter);
    assertThat(era.municipalDigit()).isEqualTo(digit);
    assertThat(Era.ofMunicipalDigit(digit)).isEqualTo(era);
    assertThat(Era.parse(kanji)).isEqualTo(era);
    assertThat(Era.parse(kanji.substring(0, 1))).isEqualTo(era);
    assertThat(Era.parse(String.valueOf(letter))).isEqualTo(era);
    assertThat(Era.parse(String.valueOf(Character.toLowerCase(letter)))).isEqualTo(era);
    assertThat(era.begins()).isEqualTo(first);
    assertThat(era.holds(last)).isTrue();
    assertThat(era.holds(first.minusDays(1))).isFalse();
    if (era != Era.REIWA) {
      assertThat(era.ends()).isEqualTo(last.plusDays(1));
      assertThat(era.holds(last.plusDays(1))).isFalse();
    }
  }

  @ParameterizedTest(name = "{0} has {1}")
  @CsvSource({
    "1872-12-31, ''",
    "1873-01-01, MEIJI",
    "1912-07-29, MEIJI",
    "1912-07-30, TAISHO MEIJI",
    "1912-07-31, TAISHO",
    "1926-12-24, TAISHO",
    "1926-12-25, SHOWA TAISHO",
    "1926-12-26, SHOWA",
    "1989-01-07, SHOWA",
    "1989-01-08, HEISEI",
    "2019-04-30, HEISEI",
    "2019-05-01, REIWA",
  })
  void hasTwoErasOnTheDaysTheLawSharesAndOneOnOthers(LocalDate day, String eras) {
    assertThat(Era.listAt(day).stream().map(Era::name)).containsExactly(words(eras));
    if (!eras.isEmpty()) {
      assertThat(Era.at(day).name()).isEqualTo(words(eras)[0]);
    }
  }

  private static String[] words(String text) {
    return text.isEmpty() ? new String[0] : text.split(" ", -1);
  }

  @Test
  void hasNoEraBeforeTheCalendarOfToday() {
    assertThatThrownBy(() -> Era.at(LocalDate.of(1872, 12, 31)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("day: must not be before 1873-01-01");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 6, 9})
  void refusesADigitOfNoEra(int digit) {
    assertThatThrownBy(() -> Era.ofMunicipalDigit(digit))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("era: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "慶応", "和", "A", "昭和 ", "Ｒ", "5"})
  void refusesANameOfNoEra(String name) {
    assertThatThrownBy(() -> Era.parse(name))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("era: ");
  }
}
