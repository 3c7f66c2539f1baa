package jp.rrn.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {
  @ParameterizedTest(name = "row {index}")
  @CsvSource({
    "9AD9 6A4B, 2",
    "FA11, 1",
    "6E21 9089, 2",
    "6E21 9089 E010F, 2",
    "6E21 908A E010E, 2",
    "20BB7 7530, 2",
    "6E21 2E7BD, 2",
    "4D92 85E4 E0103, 2",
    "FA19, 1",
    "2F81A, 1",
    "30CF 309A, 1",
    "31F7 309A, 1",
    "FF8A FF9F, 1",
    "3013, 1",
  })
  void keepsWhatArrivedAndCountsWhatAReaderSees(String codePoints, int length) {
    String text = text(codePoints);

    PersonName name = PersonName.of(text, "");

    assertThat(name.family()).isEqualTo(text);
    assertThat(name.length()).isEqualTo(length);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "0000", "0007", "D842", "FFFE", "1FFFF", "200B", "FEFF", "202E", "E0041", "E000", "F0000"
      })
  void refusesWhatNoNameHoldsAndSaysWhere(String codePoints) {
    String text = "見" + text(codePoints) + "本";

    assertThatThrownBy(() -> PersonName.of(text, ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("index 1")
        .hasMessageNotContaining("見");
  }

  @Test
  void aHundredIdeographsWithTheirSelectorsFitAndOneMoreDoesNot() {
    String variant = text("9089 E010F");

    assertThat(PersonName.of(variant.repeat(60), variant.repeat(40)).length()).isEqualTo(100);
    assertThatThrownBy(() -> PersonName.of(variant.repeat(60), variant.repeat(41)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("name: must have at most 100 characters");
  }

  @Test
  void oneNameIsEnoughAndNoneIsNot() {
    assertThat(PersonName.of("", "見本").length()).isEqualTo(2);
    assertThatThrownBy(() -> PersonName.of("", "")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void differentCodePointsAreDifferentNames() {
    assertThat(PersonName.of(text("6E21 9089"), ""))
        .isNotEqualTo(PersonName.of(text("6E21 9089 E010F"), ""));
  }

  @Test
  void printsNothingOfItself() {
    assertThat(PersonName.of("見本", "花子").toString()).isEqualTo("PersonName[masked]");
  }

  private static String text(String codePoints) {
    StringBuilder text = new StringBuilder();
    for (String hex : codePoints.split(" ", -1)) {
      text.appendCodePoint(Integer.parseInt(hex, 16));
    }
    return text.toString();
  }
}
