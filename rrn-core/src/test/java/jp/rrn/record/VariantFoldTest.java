package jp.rrn.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VariantFoldTest {
  @ParameterizedTest(name = "class {index}")
  @CsvSource({
    "髙, 高", "﨑, 崎", "邉, 辺", "邊, 辺", "濵, 浜", "濱, 浜", "澤, 沢", "齋, 斎", "齊, 斉", "廣, 広", "德, 徳",
    "惠, 恵", "冨, 富", "嶋, 島", "嶌, 島", "櫻, 桜", "曾, 曽", "眞, 真", "國, 国", "條, 条", "𠮷, 吉", "〻, 々"
  })
  void bringsVariantsToTheCommonForm(String variant, String common) {
    assertThat(VariantFold.standard().fold(variant + "田")).isEqualTo(common + "田");
    assertThat(VariantFold.standard().fold(common)).isEqualTo(common);
  }

  @Test
  void readsATableOfTheHost() throws IOException {
    VariantFold fold = read("# a comment\n\n斎斉\n");

    assertThat(fold.fold("斉藤")).isEqualTo("斎藤");
  }

  @Test
  void refusesACharacterInTwoClassesAndAClassOfOne() {
    assertThatThrownBy(() -> read("高髙\n\n髙鷹\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("line 3: U+9AD9 is in a class already");
    assertThatThrownBy(() -> read("高\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("line 1: a class has two characters or more");
  }

  private static VariantFold read(String table) throws IOException {
    return VariantFold.read(new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)));
  }
}
