package jp.rrn.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What files do to names; each test has the number of its row among the tricky names. */
class TrickyFilesTest {
  /** What is written into a file and read again is the name, to the code point. */
  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"6E21 908A E010E", "20BB7 7530", "FA19", "2F81A", "304B 3099"})
  void row5ANameSurvivesJsonXmlAndCsv(String codePoints) throws Exception {
    String received = Text.of(codePoints);
    PersonName name = PersonName.of(received, "O'B\"R<&>,\\");

    for (Escaping escaping : Escaping.values()) {
      PersonName read =
          PersonName.of(
              escaping.read(escaping.write(name.family())),
              escaping.read(escaping.write(name.given())));
      assertThat(read.family()).as("%s", escaping).isEqualTo(received);
      assertThat(read).as("%s", escaping).isEqualTo(name);
    }
  }
}
