package jp.rrn.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {
  @ParameterizedTest(name = "{0} lies from {1} to {2}")
  @CsvSource({
    "2026-04-01, 2026-04-01, 2026-04-01",
    "2024-02-29, 2024-02-29, 2024-02-29",
    "1935-00-00, 1935-01-01, 1935-12-31",
    "1935-02-00, 1935-02-01, 1935-02-28",
    "1936-02-00, 1936-02-01, 1936-02-29",
    "1935-A1-00, 1935-03-01, 1935-05-31",
    "1935-A2-00, 1935-06-01, 1935-08-31",
    "1935-A3-00, 1935-09-01, 1935-11-30",
    "1935-A4-00, 1935-12-01, 1936-02-29",
    "1935-B1-00, 1935-03-01, 1935-03-31",
    "1935-C1-00, 1935-04-01, 1935-04-30",
    "1935-D4-00, 1936-02-01, 1936-02-29",
    "1935-03-A1, 1935-03-01, 1935-03-10",
    "1935-03-A2, 1935-03-11, 1935-03-20",
    "1935-02-A3, 1935-02-21, 1935-02-28",
    "2023-02-29, 2023-02-28, 2023-03-01",
    "2023-02-31, 2023-02-28, 2023-03-01",
    "2023-12-31, 2023-12-31, 2023-12-31",
  })
  void knowsTheFirstAndTheLastDayItCanBe(String wire, LocalDate earliest, LocalDate latest) {
    PartialDate date = PartialDate.of(wire);

    assertThat(date.earliest()).contains(earliest);
    assertThat(date.latest()).contains(latest);
    assertThat(date.toWire()).isEqualTo(wire);
    assertThat(date.isExact()).isEqualTo(earliest.equals(latest));
  }

  @Test
  void canBeAnyDayIfNotEvenTheYearIsKnown() {
    PartialDate date = PartialDate.of("0000-00-00");

    assertThat(date.earliest()).isEmpty();
    assertThat(date.latest()).isEmpty();
    assertThat(date.isExact()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2026",
        "2026-4-1",
        "2026-13-01",
        "2026-01-32",
        "2026-E1-00",
        "2026-A5-00",
        "2026-A1-01",
        "2026-01-A4",
        "2026-00-01",
        "0000-01-00",
        "0000-00-01",
        "２０２６-04-01",
        "2026-04-01 ",
        "2026/04/01"
      })
  void refusesWhatIsNotOfTheForm(String wire) {
    assertThatThrownBy(() -> PartialDate.of(wire))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("date: ");
  }

  @Test
  void printsNoPartOfItself() {
    assertThat(PartialDate.of("1935-03-21").toString()).doesNotContain("1935");
  }
}
