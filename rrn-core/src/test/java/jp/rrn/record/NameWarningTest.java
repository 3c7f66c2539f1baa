package jp.rrn.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept and warned of; each test has the number of its row among the tricky names. */
class NameWarningTest {
  @Test
  void row37ASimplifiedFormIsKeptAndWarnedOf() {
    assertThat(NameWarning.list(PersonName.of("刘", "洋")))
        .containsExactly(new NameWarning(NameWarning.Kind.SIMPLIFIED, "family", 0));
    assertThat(NameWarning.list(PersonName.of("劉", "洋"))).isEmpty();
  }

  /** 灵, 离 or 种 can be meant as they are in a Japanese name. */
  @Test
  void row37NoIdeographOfAJapaneseStandardIsWarnedOf() {
    CharsetEncoder standard = Charset.forName("x-SJIS_0213").newEncoder();
    List<String> warned =
        IntStream.rangeClosed(0x3400, 0x9FFF)
            .mapToObj(Character::toString)
            .filter(ideograph -> !NameWarning.list(PersonName.of(ideograph, "")).isEmpty())
            .toList();

    assertThat(warned).hasSizeGreaterThan(200).contains("刘", "马").doesNotContain("灵", "离", "种");
    assertThat(warned).noneMatch(standard::canEncode);
  }

  @Test
  void row37And48NamesBesideTheNameAreLookedAtToo() {
    PersonName name =
        PersonName.of("", "MIHON HANAKO")
            .withKanji("刘")
            .withFormerFamilyName(new FormerFamilyName("見〓", Kana.NONE))
            .withAlternativeName(new AlternativeName("見本刘", Kana.NONE));

    assertThat(NameWarning.list(name))
        .containsExactly(
            new NameWarning(NameWarning.Kind.SIMPLIFIED, "kanji", 0),
            new NameWarning(NameWarning.Kind.PLACEHOLDER, "formerFamilyName", 1),
            new NameWarning(NameWarning.Kind.SIMPLIFIED, "alternativeName", 2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"〓", "■"})
  void row48APlaceholderIsKeptAndWarnedOf(String placeholder) {
    assertThat(NameWarning.list(PersonName.of("渡", placeholder)))
        .containsExactly(new NameWarning(NameWarning.Kind.PLACEHOLDER, "given", 0));
  }
}
