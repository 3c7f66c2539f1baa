package jp.rrn.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import jp.rrn.code.LocalGovernmentCode;
import jp.rrn.date.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a text about a person must keep to, whichever field holds it. */
class WrittenTest {
  private static final LocalGovernmentCode TOWN = LocalGovernmentCode.of("131016");
  private static final PersonName NAME = PersonName.of("見本", "花子");

  /** From here to the end all is for private use. */
  private static final int PRIVATE_PLANES = 0xF0000;

  /** Every field that holds such a text, by the name its refusals have. */
  private static final Map<String, Consumer<String>> FIELDS =
      Map.ofEntries(
          Map.entry("family", text -> PersonName.of(text, "花子")),
          Map.entry("given", text -> PersonName.of("見本", text)),
          Map.entry("kanji", NAME::withKanji),
          Map.entry("kana", Kana::provisional),
          Map.entry("formerFamilyName", text -> new FormerFamilyName(text, Kana.NONE)),
          Map.entry("alternativeName", text -> new AlternativeName(text, Kana.NONE)),
          Map.entry("address", text -> Address.of(TOWN, text)),
          Map.entry("machiaza", text -> new AddressParts("", "", "", text, "", "", "")),
          Map.entry("building", text -> new AddressParts("", "", "", "", "", text, "")),
          Map.entry("asWritten", text -> PartialDate.of("0000-00-00").withAsWritten(text)));

  @ParameterizedTest(name = "U+{0}")
  @ValueSource(
      strings = {
        "00AD", "034F", "0600", "061C", "070F", "115F", "1160", "17B4", "180B", "180E", "180F",
        "200D", "2028", "2800", "3164", "FEFF", "FFA0", "FFF0", "FFF9", "FFFA", "FFFB", "FFFC",
        "FFFD", "FFFE", "1D173", "E0001", "E0041", "E01F0", "E0FFF"
      })
  void refusesWhatCannotBeSeen(String codePoint) {
    String rule = "character U+%s at index 1 is not allowed".formatted(codePoint);

    FIELDS.forEach(
        (field, take) ->
            assertThatThrownBy(() -> take.accept("見" + Text.of(codePoint) + "本"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(field + ": " + rule));
  }

  @ParameterizedTest(name = "U+{0}")
  @ValueSource(strings = {"0020", "3000", "00A0", "2003", "202F", "0020 3000"})
  void refusesWhatIsBlank(String codePoints) {
    FIELDS.forEach(
        (field, take) ->
            assertThatThrownBy(() -> take.accept(Text.of(codePoints)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(field + ": must not be blank"));
  }

  @ParameterizedTest(name = "U+{0}")
  @ValueSource(strings = {"3099", "309A", "0301", "20DD", "FE00", "E0100", "E010F"})
  void refusesAMarkThatHasNothingToStandOn(String mark) {
    String rule = "character U+%s at index %d has no character before it";

    FIELDS.forEach(
        (field, take) -> {
          assertThatThrownBy(() -> take.accept(Text.of(mark) + "見本"))
              .isInstanceOf(IllegalArgumentException.class)
              .hasMessage(field + ": " + rule, mark, 0);
          assertThatThrownBy(() -> take.accept("見　" + Text.of(mark)))
              .isInstanceOf(IllegalArgumentException.class)
              .hasMessage(field + ": " + rule, mark, 2);
        });
  }

  @Test
  void refusesACharacterOfMoreThanEightCodePoints() {
    String eight = "か" + Text.of("3099").repeat(7);
    String rule = ": character at index 1 must have at most 8 code points";

    FIELDS.forEach(
        (field, take) -> {
          take.accept("見" + eight);
          for (int marks : new int[] {8, 1_000_000}) {
            assertThatThrownBy(() -> take.accept("見か" + Text.of("3099").repeat(marks)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(field + rule);
          }
        });
  }

  @Test
  void theWordsOfADateKeepToTheRuleOfAnAddress() {
    List<String> different = new ArrayList<>();
    for (int character = 0; character <= PRIVATE_PLANES + 0xFF; character++) {
      String text = "見" + Character.toString(character) + "本";
      if (takes("address", text) != takes("asWritten", text)) {
        different.add("U+%04X".formatted(character));
      }
    }
    assertThat(different).isEmpty();
  }

  private static boolean takes(String field, String text) {
    try {
      FIELDS.getOrDefault(field, any -> {}).accept(text);
      return true;
    } catch (IllegalArgumentException refused) {
      return false;
    }
  }
}
