package jp.rrn.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import jp.rrn.law.Catalogue;
import jp.rrn.law.Status;
import jp.rrn.law.UseRule;
import jp.rrn.record.Item;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueReaderTest {
  private static final String GOOD =
      """
      {"form": "rrn-lawful-use/1",
       "instrument": {"id": "x", "kind": "PREFECTURAL_ORDINANCE", "title": "見本条例", "number": "1"},
       "versions": [
        {"id": "v1", "from": "2026-04-01", "to": "2027-04-01", "knownFrom": "2026-01-01T00:00:00Z",
         "endKnownFrom": "2026-06-01T00:00:00Z",
         "certainty": "SURE", "status": "SYNTHETIC", "source": "made up"}],
       "recipients": [{"organ": "知事", "to": "2026-10-01", "successor": "府知事"}, {"organ": "府知事"}],
       "references": [{"id": "n", "kind": "NUMBER_ACT", "title": "番号法", "place": "9条2項",
         "from": "2026-01-01", "certainty": "SURE"}],
       "rules": [
        {"id": "o-1", "version": "v1", "from": "2026-05-01", "article": "ARTICLE_30_15_1_2",
         "item": "2条1号", "recipient": "知事", "statute": "土地収用法", "affair": "裁決の申請",
         "obligations": ["LOG"], "items": {"IMMEDIATE": ["NAME"]},
         "conditions": [{"items": ["MY_NUMBER"], "under": "n"}],
         "targets": ["PERSONS"], "personsMax": 1, "searches": {"FOUR_ITEMS": 10}}]}
      """;

  @Test
  void theBundledCatalogueHasTheRowsOfTheSixTables() {
    Map<Integer, Long> rows =
        CatalogueReader.national().rules().stream()
            .collect(Collectors.groupingBy(rule -> rule.basis().table(), Collectors.counting()));

    assertThat(rows).isEqualTo(Map.of(1, 172L, 2, 57L, 3, 65L, 4, 56L, 5, 66L, 6, 4L));
  }

  @ParameterizedTest
  @CsvSource({
    "lawful-uses-2016-08, 420, TRANSCRIBED",
    "register-uses-2016-08, 8, TRANSCRIBED",
    "transitional-2015-301, 116, TRANSCRIBED",
    "example-prefecture, 12, SYNTHETIC",
    "example-municipality, 3, SYNTHETIC",
  })
  void everyBundledFileSaysHowFarItCanBeReliedOn(String name, int rules, Status status) {
    assertThat(CatalogueReader.bundled(name).rules())
        .hasSize(rules)
        .allMatch(rule -> rule.version().status() == status);
  }

  @Test
  void allBundledFilesGoTogether() {
    Catalogue all =
        CatalogueReader.national()
            .plus(CatalogueReader.bundled("register-uses-2016-08"))
            .plus(CatalogueReader.bundled("transitional-2015-301"))
            .plus(CatalogueReader.bundled("example-prefecture"))
            .plus(CatalogueReader.bundled("example-municipality"));

    assertThat(all.rules()).hasSize(559);
    assertThatThrownBy(() -> CatalogueReader.bundled("nothing"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "1-41, 外務省, 旅券法, 住民基本台帳法 30条の9（住民基本台帳法 別表第一 41の項）, false",
    "1-44-2, 国税庁, 国税通則法, 住民基本台帳法 30条の9（住民基本台帳法 別表第一 44-2の項）, true",
    "2-2, 選挙管理委員会, 公職選挙法, 住民基本台帳法 30条の10第1項第1号（住民基本台帳法 別表第二 2の項）, false",
  })
  void aRowNamesItsPlaceInTheLaw(
      String id, String recipient, String statute, String words, boolean myNumber) {
    UseRule rule = CatalogueReader.national().find(id).orElseThrow();

    assertThat(rule.recipient().name()).isEqualTo(recipient);
    assertThat(rule.affair().statute()).isEqualTo(statute);
    assertThat(rule.basis().words()).isEqualTo(words);
    assertThat(rule.possibleItems().contains(Item.MY_NUMBER)).isEqualTo(myNumber);
  }

  @Test
  void readsAnOrdinance() throws IOException {
    assertThat(read(GOOD).find("o-1").orElseThrow().basis().words())
        .isEqualTo("住民基本台帳法 30条の15第1項第2号（見本条例 2条1号）");
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "rrn-lawful-use/1 | rrn-lawful-use/9 | /form",
        "\"source\" | \"sauce\" | /versions/0/sauce",
        "\"source\" | \"s/o~e\" | /versions/0/s~1o~0e",
        "PREFECTURAL_ORDINANCE | EDICT | /instrument/kind",
        "SYNTHETIC | MAYBE | /versions/0/status",
        "\"SURE\", \"status\" | \"sure\", \"status\" | /versions/0/certainty",
        "\"from\": \"2026-04-01\" | \"from\": \"soon\" | /versions/0/from",
        "\"from\": \"2026-04-01\" | \"from\": \"2026-02-29\" | /versions/0/from",
        "\"from\": \"2026-04-01\" | \"from\": \"+12026-04-01\" | /versions/0/from",
        "\"from\": \"2026-04-01\" | \"from\": 20260401 | /versions/0/from",
        "\"to\": \"2027-04-01\" | \"to\": \"2026-04-01\" | /versions/0/to",
        "2026-01-01T00:00:00Z | 2026-01-01 | /versions/0/knownFrom",
        "2026-06-01T00:00:00Z | 2025-06-01T00:00:00Z | /versions/0/endKnownFrom",
        "\"successor\": \"府知事\" | \"successor\": \"王\" | /recipients/0/successor",
        "\"successor\": \"府知事\" | \"successor\": \"知事\" | /recipients/0/successor",
        "{\"organ\": \"府知事\"} | {\"organ\": \"知事\"} | /recipients/1/organ",
        "{\"organ\": \"府知事\"} | {\"organ\": \"府知事\"}, {\"organ\": \"王\"} | /recipients/2",
        "\"version\": \"v1\" | \"version\": \"v2\" | /rules/0/version",
        "\"from\": \"2026-05-01\" | \"from\": \"2026-03-01\" | /rules/0/version",
        "\"from\": \"2026-05-01\" | \"from\": \"2027-04-01\" | /rules/0/to",
        "\"recipient\": \"知事\" | \"recipient\": \"王\" | /rules/0/recipient",
        "ARTICLE_30_15_1_2 | ARTICLE_31 | /rules/0/article",
        "ARTICLE_30_15_1_2 | ARTICLE_30_14 | /rules/0/conditions",
        "ARTICLE_30_15_1_2 | ARTICLE_30_15_1_3 | /rules/0/conditions",
        "ARTICLE_30_15_1_2 | ARTICLE_30_12_1_1 | /rules/0/viaGovernor",
        "[\"NAME\"] | [\"RESIDENCE_CODE\"] | /rules/0/items",
        "[\"NAME\"] | [\"MY_NUMBER\"] | /rules/0/items",
        "[\"NAME\"] | [\"NAME\", \"NAME\"] | /rules/0/items/IMMEDIATE/1",
        "[\"NAME\"] | [\"name\"] | /rules/0/items/IMMEDIATE/0",
        "\"IMMEDIATE\" | \"BY_DOVE\" | /rules/0/items/BY_DOVE",
        "\"under\": \"n\" | \"under\": \"m\" | /rules/0/conditions/0/under",
        "\"personsMax\": 1 | \"personsMax\": 0 | /rules/0/personsMax",
        "\"personsMax\": 1 | \"personsMax\": \"1\" | /rules/0/personsMax",
        "\"personsMax\": 1 | \"personsMax\": 1.0 | /rules/0/personsMax",
        "\"personsMax\": 1 | \"personsMax\": 99999999999 | /rules/0/personsMax",
        "\"personsMax\": 1 | \"personsMax\": 1e999999999 | /rules/0/personsMax",
        "\"personsMax\": 1 | \"personsMax\": 1, \"personsMax\": 1 | /rules/0/personsMax",
        "\"personsMax\": 1 | \"consent\": 0, \"personsMax\": 1 | /rules/0/consent",
        "\"personsMax\": 1 | \"area\": \"NATIONWIDE\", \"personsMax\": 1 | /rules/0/area",
        "\"FOUR_ITEMS\": 10 | \"FOUR_ITEMS\": 0 | /rules/0/searches/FOUR_ITEMS",
        "\"id\": \"o-1\" | \"id\": \" \" | /rules/0/id",
        "\"affair\" | \"statuteNumber\": 5, \"affair\" | /rules/0/statuteNumber",
        "\"rules\" | \"rule\" | /rules",
        "[\"LOG\"] | {} | /rules/0/obligations",
        "\"id\": \"o-1\" | \"id\": \"o-1\", \"id\": \"o-2\" | /rules/0/id",
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
  void twoTextsOfAnInstrumentAreNotInForceOnOneDay() {
    Catalogue prefecture = CatalogueReader.bundled("example-prefecture");
    String text = CatalogueWriter.write(prefecture).get("example-prefecture");
    String bad = String.valueOf(text).replace("\"to\" : \"2026-04-01\"", "\"to\" : \"2026-04-02\"");

    assertThatThrownBy(() -> read(bad))
        .hasMessageContaining("/versions version: 2016-04 and 2026-04 of example-prefecture");
  }

  @Test
  void allProblemsAreReportedAtOnceAThousandAtMost() {
    String two =
        GOOD.replace("SYNTHETIC", "MAYBE").replace("\"personsMax\": 1", "\"personsMax\": 0");
    String many = GOOD.replace("[\"NAME\"]", "[" + "1,".repeat(5_000) + "1]");

    assertThatThrownBy(() -> read(two))
        .isInstanceOfSatisfying(
            CatalogueFormatException.class,
            e ->
                assertThat(e.problems())
                    .extracting(CatalogueFormatException.Problem::pointer)
                    .containsExactly("/versions/0/status", "/rules/0/personsMax"));
    assertThatThrownBy(() -> read(many))
        .isInstanceOfSatisfying(
            CatalogueFormatException.class, e -> assertThat(e.problems()).hasSize(1_000));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "1", "null", "{}{}", "nonsense", "\uFEFF{}", "{'a': 1}"})
  void whatIsNoObjectIsRefused(String text) {
    assertThatThrownBy(() -> read(text)).isInstanceOf(CatalogueFormatException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "Shift_JIS", "EUC-JP", "UTF-32"})
  void anotherEncodingIsRefused(String charset) {
    byte[] bytes = GOOD.getBytes(Charset.forName(charset));

    assertThatThrownBy(() -> CatalogueReader.read(new ByteArrayInputStream(bytes)))
        .isInstanceOf(CatalogueFormatException.class);
  }

  @Test
  void deepNestingAndHugeNumbersAndTextsAreRefused() {
    String deep = "{\"form\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}";
    String number = "{\"form\": " + "9".repeat(1_000_000) + "}";
    String text = "{\"form\": \"" + "x".repeat(1_000_000) + "\"}";

    for (String hostile : new String[] {deep, number, text}) {
      assertThatThrownBy(() -> read(hostile))
          .isInstanceOf(CatalogueFormatException.class)
          .hasMessageContaining("exceeds the maximum");
    }
  }

  @Test
  void listsThatAreTooLongAreRefusedBeforeTheirElementsAreLookedAt() {
    for (String list : new String[] {"versions", "rules"}) {
      String many = "{\"" + list + "\": [" + "{},".repeat(200_000) + "{}]}";

      assertThatThrownBy(() -> read(many))
          .isInstanceOfSatisfying(
              CatalogueFormatException.class,
              refused ->
                  assertThat(refused.problems())
                      .hasSizeLessThan(20)
                      .anySatisfy(
                          problem -> {
                            assertThat(problem.pointer()).isEqualTo("/" + list);
                            assertThat(problem.rule()).startsWith("must have at most ");
                          }));
    }
  }

  @Test
  void readingEndsWithTheThousandthProblem() {
    assertThatThrownBy(() -> read("{\"rules\": [" + "{},".repeat(199_999) + "{}]}"))
        .isInstanceOfSatisfying(
            CatalogueFormatException.class,
            refused -> assertThat(refused.problems()).hasSize(1_000));
  }

  /** In UTF-8 it would be a question mark, and have the digest of one. */
  @Test
  void halfACharacterIsRefused() {
    assertThatThrownBy(() -> read(GOOD.replace("\"title\": \"", "\"title\": \"\\ud800")))
        .isInstanceOfSatisfying(
            CatalogueFormatException.class,
            refused ->
                assertThat(refused.problems())
                    .isNotEmpty()
                    .allSatisfy(
                        problem ->
                            assertThat(problem.rule()).contains("must not hold half a character")));
  }

  @ParameterizedTest
  @CsvSource({"100, true", "101, false", "50000, false"})
  void aLineOfSuccessorsIsBounded(int length, boolean read) throws IOException {
    String[] line = new String[length];
    for (int i = 0; i < length; i++) {
      String end = LocalDate.of(2026, 10, 1).plusDays(i).toString();
      line[i] =
          i == length - 1
              ? "{\"organ\": \"%d\"}".formatted(i)
              : "{\"organ\": \"%d\", \"to\": \"%s\", \"successor\": \"%d\"}"
                  .formatted(i, end, i + 1);
    }
    String organs = GOOD.substring(GOOD.indexOf("{\"organ\""), GOOD.indexOf("],\n \"references\""));
    String file =
        GOOD.replace(organs, String.join(",", line))
            .replace("\"recipient\": \"知事\"", "\"recipient\": \"0\"");

    if (read) {
      assertThat(read(file).rules()).hasSize(1);
    } else {
      assertThatThrownBy(() -> read(file))
          .isInstanceOf(CatalogueFormatException.class)
          .hasMessageContaining("successor must not begin a line of more than 100 organs");
    }
  }

  /** A gigabyte of spaces, and one of empty lists: neither is kept. */
  @ParameterizedTest
  @ValueSource(strings = {" ", "[],"})
  void aGigabyteIsRefusedBeforeItIsRead(String again) {
    Endless file = new Endless("{\"rules\": [", again);

    assertThatThrownBy(() -> CatalogueReader.read(file))
        .isInstanceOf(CatalogueFormatException.class)
        .hasMessageContaining("exceeds the maximum");
    assertThat(file.read).isLessThan(CatalogueReader.CHARACTERS_MAX + (1 << 16));
  }

  /** A beginning, and the same again up to a gigabyte. */
  private static final class Endless extends InputStream {
    private final byte[] start;
    private final byte[] again;
    private int read;

    Endless(String start, String again) {
      this.start = start.getBytes(StandardCharsets.UTF_8);
      this.again = again.repeat(10_000).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public int read() {
      return read < start.length ? start[read++] : again[(read++ - start.length) % again.length];
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      if (read > 1 << 30) {
        return -1;
      }
      int given = Math.min(length, 8_192);
      for (int i = 0; i < given; i++) {
        target[offset + i] = (byte) read();
      }
      return given;
    }
  }

  @Test
  void readsWhatManyRulesNeed() throws IOException {
    String rule = GOOD.substring(GOOD.indexOf("{\"id\": \"o-1\""), GOOD.lastIndexOf("]}"));
    String[] rules = new String[10_000];
    Arrays.setAll(rules, i -> rule.replace("o-1", "o-" + i));
    String file = GOOD.replace(rule, String.join(",", rules));

    assertThat(read(file).rules()).hasSize(10_000);
  }

  private static Catalogue read(String json) throws IOException {
    return CatalogueReader.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
  }
}
