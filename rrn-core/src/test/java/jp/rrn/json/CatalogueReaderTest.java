package jp.rrn.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import jp.rrn.law.Catalogue;
import jp.rrn.law.UseRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueReaderTest {
  private static final String GOOD =
      """
      {"form": "rrn-lawful-use/1", "instrument": "見本条例", "status": "SYNTHETIC", "source": "made up",
       "from": "2026-04-01",
       "rules": [
        {"id": "o-1", "article": "ARTICLE_30_15_1", "table": 0, "item": "第2条第1号", "recipient": "都道府県知事",
         "statute": "土地収用法", "affair": "裁決の申請", "myNumber": false}]}
      """;

  @Test
  void theBundledCatalogueHasTheRowsOfTheSixTables() {
    Map<Integer, Long> rows =
        CatalogueReader.national().rules().stream()
            .collect(Collectors.groupingBy(rule -> rule.basis().table(), Collectors.counting()));

    assertThat(rows).isEqualTo(Map.of(1, 172L, 2, 57L, 3, 65L, 4, 56L, 5, 66L, 6, 4L));
  }

  @Test
  void theBundledCatalogueSaysHowFarItCanBeReliedOn() {
    assertThat(CatalogueReader.national().rules())
        .allMatch(rule -> rule.status() == UseRule.Status.TRANSCRIBED);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "1-41, 外務省, 旅券法, 住民基本台帳法 30条の9（住民基本台帳法 別表第一 41の項）, false",
    "1-44-2, 国税庁, 国税通則法, 住民基本台帳法 30条の9（住民基本台帳法 別表第一 44-2の項）, true",
    "2-2, 選挙管理委員会, 公職選挙法, 住民基本台帳法 30条の10第1項（住民基本台帳法 別表第二 2の項）, false",
  })
  void aRowNamesItsPlaceInTheLaw(
      String id, String recipient, String statute, String words, boolean myNumber) {
    UseRule rule = CatalogueReader.national().find(id).orElseThrow();

    assertThat(rule.recipient()).isEqualTo(recipient);
    assertThat(rule.affair().statute()).isEqualTo(statute);
    assertThat(rule.basis().words()).isEqualTo(words);
    assertThat(rule.myNumber()).isEqualTo(myNumber);
  }

  @Test
  void readsAnOrdinance() throws IOException {
    assertThat(read(GOOD).find("o-1").orElseThrow().basis().words())
        .isEqualTo("住民基本台帳法 30条の15第1項（見本条例 第2条第1号）");
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "rrn-lawful-use/1 | rrn-lawful-use/9 | /form",
        "\"source\" | \"sauce\" | /sauce",
        "SYNTHETIC | MAYBE | /status",
        "2026-04-01 | soon | /from",
        "ARTICLE_30_15_1 | ARTICLE_31 | /rules/0/article",
        "\"table\": 0 | \"table\": 7 | /rules/0/table",
        "\"table\": 0 | \"table\": \"0\" | /rules/0/table",
        "ARTICLE_30_15_1 | ARTICLE_30_9 | /rules/0/table",
        "\"table\": 0 | \"table\": 6 | /rules/0/table",
        "\"affair\" | \"statuteNumber\": 5, \"affair\" | /rules/0/statuteNumber",
        "\"id\": \"o-1\" | \"id\": \" \" | /rules/0/id",
        "\"myNumber\": false | \"myNumber\": 0 | /rules/0/myNumber",
        "\"rules\" | \"rule\" | /rules",
      })
  void aFileThatIsNotOfTheFormIsRefusedWithThePlace(String was, String is, String pointer) {
    String bad = GOOD.replace(was, is);
    assertThat(bad).isNotEqualTo(GOOD);

    assertThatThrownBy(() -> read(bad))
        .isInstanceOfSatisfying(
            CatalogueFormatException.class,
            e ->
                assertThat(e.problems())
                    .extracting(CatalogueFormatException.Problem::pointer)
                    .contains(pointer));
  }

  @Test
  void noRuleGivesTheMyNumberWhereItsArticleNeverDoes() {
    String bad =
        GOOD.replace("ARTICLE_30_15_1", "ARTICLE_30_14")
            .replace("\"myNumber\": false", "\"myNumber\": true");

    assertThatThrownBy(() -> read(bad))
        .isInstanceOfSatisfying(
            CatalogueFormatException.class,
            e ->
                assertThat(e.problems())
                    .extracting(CatalogueFormatException.Problem::pointer)
                    .containsExactly("/rules/0/myNumber"));
  }

  @Test
  void allProblemsAreReportedAtOnce() {
    String bad = GOOD.replace("SYNTHETIC", "MAYBE").replace("\"table\": 0", "\"table\": 7");

    assertThatThrownBy(() -> read(bad))
        .isInstanceOfSatisfying(
            CatalogueFormatException.class, e -> assertThat(e.problems()).hasSize(2));
  }

  @Test
  void whatIsNoJsonIsRefused() {
    assertThatThrownBy(() -> read("{")).isInstanceOf(CatalogueFormatException.class);
    assertThatThrownBy(() -> read(GOOD + "{}")).isInstanceOf(CatalogueFormatException.class);
  }

  private static Catalogue read(String json) throws IOException {
    return CatalogueReader.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
  }
}
