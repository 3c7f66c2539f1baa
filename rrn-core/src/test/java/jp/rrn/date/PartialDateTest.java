package jp.rrn.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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

  @Test
  void carriesTheWordsOfTheRegisterBesideTheCode() {
    PartialDate plain = PartialDate.of("0000-00-00");
    PartialDate estimated = plain.withAsWritten("推定令和○年○月");

    assertThat(plain.asWritten()).isEmpty();
    assertThat(estimated.asWritten()).contains("推定令和○年○月");
    assertThat(estimated.toWire()).isEqualTo(plain.toWire());
    assertThat(estimated.toJapanese()).isEqualTo(plain.toJapanese());
    assertThat(estimated.toString()).isEqualTo("PartialDate[masked]");
  }

  /** A correction of the words alone must not pass for no change. */
  @Test
  void isOtherEvidenceWithOtherWords() {
    PartialDate plain = PartialDate.of("2023-03-00");
    PartialDate estimated = plain.withAsWritten("推定令和5年3月");

    assertThat(estimated)
        .isNotEqualTo(plain)
        .isNotEqualTo(plain.withAsWritten("令和5年3月頃"))
        .isEqualTo(plain.withAsWritten("推定令和5年3月"))
        .hasSameHashCodeAs(plain.withAsWritten("推定令和5年3月"));
    assertThat(estimated.sameDay(plain)).isEqualTo(plain.sameDay(plain));
  }

  @Test
  void keepsWordsAndEraOfEachOther() {
    PartialDate date =
        PartialDate.of("1912-07-30")
            .withAsWritten("明治四拾五年七月参拾日")
            .withDisplayEra(Era.MEIJI, EraMode.STRICT);

    assertThat(date.asWritten()).contains("明治四拾五年七月参拾日");
    assertThat(date.withAsWritten("不明").toJapanese()).isEqualTo("明治45年7月30日");
  }

  @Test
  void takesAsManyWordsAsSeventyTwoCharactersAReaderSees() {
    String cluster =
        "\u908A\uDB40\uDD0E"; // 邊 with a variation selector: three UTF-16 units, one cluster
    PartialDate date = PartialDate.of("0000-00-00");

    assertThat(date.withAsWritten(cluster.repeat(72)).asWritten()).contains(cluster.repeat(72));
    assertThatThrownBy(() -> date.withAsWritten(cluster.repeat(73)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("asWritten: must have at most 72 characters");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\u3000",
        "昭和\n10年",
        "昭和\u0000",
        "\uD842",
        "\uE000",
        "\u200B昭和",
        "\u202E昭和",
        "\uFFFE",
        "\uFEFF昭和",
        "\u2028"
      })
  void refusesWordsNoRegisterHas(String words) {
    assertThatThrownBy(() -> PartialDate.of("0000-00-00").withAsWritten(words))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("asWritten: ");
  }

  @ParameterizedTest(name = "{0}, {1}: before {2}, same {3}, after {4}")
  @CsvSource({
    "1935-03-21, 1935-03-22, CERTAIN,    IMPOSSIBLE, IMPOSSIBLE",
    "1935-03-21, 1935-03-21, IMPOSSIBLE, CERTAIN,    IMPOSSIBLE",
    "1935-03-21, 1935-03-00, POSSIBLE,   POSSIBLE,   POSSIBLE",
    "1935-03-01, 1935-03-00, POSSIBLE,   POSSIBLE,   IMPOSSIBLE",
    "1935-03-A1, 1935-03-A2, CERTAIN,    IMPOSSIBLE, IMPOSSIBLE",
    "1935-A1-00, 1935-05-A3, POSSIBLE,   POSSIBLE,   POSSIBLE",
    "1935-A4-00, 1936-02-A3, POSSIBLE,   POSSIBLE,   POSSIBLE",
    "1935-A4-00, 1936-03-01, CERTAIN,    IMPOSSIBLE, IMPOSSIBLE",
    "1935-00-00, 1935-00-00, POSSIBLE,   POSSIBLE,   POSSIBLE",
    "0000-00-00, 1935-03-21, POSSIBLE,   POSSIBLE,   POSSIBLE",
    "0000-00-00, 0000-00-00, POSSIBLE,   POSSIBLE,   POSSIBLE",
    "2023-02-29, 2023-02-28, IMPOSSIBLE, POSSIBLE,   POSSIBLE",
    "2023-02-29, 2023-03-01, POSSIBLE,   POSSIBLE,   IMPOSSIBLE",
    "2023-02-29, 2023-02-29, POSSIBLE,   POSSIBLE,   POSSIBLE",
    "2023-02-29, 2023-03-02, CERTAIN,    IMPOSSIBLE, IMPOSSIBLE",
  })
  void comparesInThreeValues(
      String left, String right, Certainty before, Certainty same, Certainty after) {
    PartialDate first = PartialDate.of(left);
    PartialDate second = PartialDate.of(right);

    assertThat(first.before(second)).isEqualTo(before);
    assertThat(first.sameDay(second)).isEqualTo(same);
    assertThat(second.before(first)).isEqualTo(after);
  }

  @Test
  void isNeverCertainlyInAPeriodIfTheYearIsUnknown() {
    PartialDate unknown = PartialDate.of("0000-00-00");

    assertThat(unknown.within(LocalDate.MIN, LocalDate.MAX)).isEqualTo(Certainty.POSSIBLE);
  }

  @Test
  void refusesAPeriodWithoutADay() {
    LocalDate day = LocalDate.of(1935, 3, 21);

    assertThatThrownBy(() -> PartialDate.of("1935-00-00").within(day, day))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("until: must be after from");
  }

  @Test
  void comesInTheOrderOfTheFirstDayItCanBe() {
    List<String> ordered =
        List.of(
            "0000-00-00",
            "1935-01-01",
            "1935-01-A1",
            "1935-01-00",
            "1935-00-00",
            "1935-03-00",
            "1935-B1-00",
            "1935-A1-00",
            "1935-03-02",
            "2023-02-28",
            "2023-02-29",
            "2023-02-30");
    List<PartialDate> shuffled = new ArrayList<>(ordered.stream().map(PartialDate::of).toList());
    Collections.reverse(shuffled);
    Collections.sort(shuffled);

    assertThat(shuffled.stream().map(PartialDate::toWire)).containsExactlyElementsOf(ordered);
  }
}
