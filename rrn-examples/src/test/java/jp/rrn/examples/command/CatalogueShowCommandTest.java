package jp.rrn.examples.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.rrn.json.CatalogueReader;
import jp.rrn.json.CatalogueWriter;
import jp.rrn.law.Catalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueShowCommandTest {
  /** The file that docs/law.md shows. */
  private static final String REQUEST = "src/main/resources/jp/rrn/examples/catalogue/request.json";

  @TempDir Path temporary = Path.of("");

  @Test
  void showsEachRuleWithItsBasis() {
    Run shown = run("show", "--table", "1", "--recipient", "外務省", "--affair", "旅券法");

    assertThat(shown.exit()).isZero();
    assertThat(shown.out())
        .startsWith("1-41: 住民基本台帳法 30条の9（住民基本台帳法 別表第一 41の項）\n  recipient: 外務省\n")
        .contains(
            "\n  affair: 旅券法（昭和26年法律第267号）",
            "\n  items (immediate): name, date of birth, sex, address, change event\n",
            "\n  area: nationwide\n",
            "\n  search (four items): ≤ 10\n",
            "\n  obligations: logged, fee, for the listed affair only\n");
    assertThat(run("show", "--affair", "旅券法", "--language", "ja").out())
        .contains("\n  項目（即時提供）: 氏名、生年月日、性別、住所、異動事由及び異動年月日\n");
  }

  @Test
  void showsAllWithoutOptionsAndNothingWhereNothingFits() throws IOException {
    assertThat(run("show").out().lines().filter(line -> line.contains(": 住民基本台帳法 30条の")).count())
        .isEqualTo(CatalogueReader.national().rules().size());
    assertThat(run("show", "--table", "0")).isEqualTo(new Run(1, "", ""));
    assertThat(run("show", written("register-uses-2016-08"), "--table", "0").exit()).isZero();
  }

  @Test
  void showsAsCatalogueFilesThatCanBeReadAgain() throws IOException {
    Run shown = run("show", "--files", "--table", "6");
    Catalogue again = CatalogueReader.read(new ByteArrayInputStream(shown.out().getBytes(UTF_8)));

    assertThat(again.rules())
        .hasSize(4)
        .isEqualTo(
            CatalogueReader.national().rules().stream()
                .filter(rule -> rule.basis().table() == 6)
                .toList());
    assertThat(run("show", "--files").out().getBytes(UTF_8)).hasSizeGreaterThan(200_000);
  }

  @Test
  void showsEachRuleWithItsBasisToPrograms() {
    assertThat(run("show", "--json", "--table", "6").out().lines())
        .hasSize(4)
        .allSatisfy(
            line ->
                assertThat(line)
                    .startsWith("{\"basis\":{\"rule\":\"6-")
                    .contains("\"title\":\"住民基本台帳法\"", "},\"rule\":{\"affair\":", "\"id\":\"6-"));
  }

  @Test
  void decidesAndSaysWhy() {
    Run permitted = run("decide", REQUEST);

    assertThat(permitted.exit()).isZero();
    assertThat(permitted.out())
        .startsWith("Permitted.\nasked by: 外務省\n")
        .contains("rule 1-41: 住民基本台帳法 30条の9（住民基本台帳法 別表第一 41の項） 外務省\n");
    assertThat(run("decide", REQUEST, "--audience", "resident", "--language", "ja").out())
        .startsWith("あなたの情報の提供が認められた。\n")
        .doesNotContain("operator-1");
  }

  @Test
  void refusesWithOne() throws IOException {
    Path code = changed("\"ADDRESS\"", "\"RESIDENCE_CODE\"");
    Run refused = run("decide", code.toString());

    assertThat(refused.exit()).isEqualTo(1);
    assertThat(refused.out()).contains("because: the residence code is not provided\n");
  }

  @Test
  void decidesByTheCataloguesGiven() throws IOException {
    String other = written("example-municipality");

    assertThat(run("decide", REQUEST, "--catalogue", other).out())
        .startsWith("Refused.\n")
        .contains("because: no provision names this recipient and affair\n");
    assertThat(
            run(
                    "decide",
                    REQUEST,
                    "--catalogue",
                    other,
                    "--catalogue",
                    written("lawful-uses-2016-08"))
                .exit())
        .isZero();
  }

  @Test
  void whatIsWrittenForProgramsHasEachStepForAnAuditorOnly() {
    assertThat(run("decide", "--json", REQUEST).out())
        .startsWith("{\n")
        .contains("\"decision\" : \"PERMIT\"", "\"reason\" : \"NOT_IN_FORCE\"", "\"met\" : true");
    assertThat(run("decide", "--json", "--audience", "recipient", REQUEST).out())
        .contains("\"text\" : [")
        .doesNotContain("\"decision\"", "\"rules\"", "operator-1");
  }

  @Test
  void aFileThatIsNotOfItsFormEndsWithTwoAndIsNamed() throws IOException {
    Path request = changed("\"giver\"", "\"given\"");
    Path catalogue = Files.writeString(temporary.resolve("c.json"), "{\"form\": \"rrn\"}", UTF_8);

    assertThat(run("decide", request.toString()))
        .isEqualTo(new Run(2, "", request + ": /giver must be a text\n"));
    Run unfit = run("show", catalogue.toString());
    assertThat(unfit.exit()).isEqualTo(2);
    assertThat(unfit.err())
        .contains(
            catalogue + ": /form must be rrn-lawful-use/1\n",
            catalogue + ": /rules must be an array\n");
    String twice = written("example-prefecture");
    assertThat(run("show", twice, twice).exit()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "decide",
        "show --table x",
        "show --language fr",
        "decide --audience all request.json",
        "decide one.json two.json"
      })
  void misuseEndsWithTwo(String words) {
    assertThat(run(words.split(" ")).exit()).isEqualTo(2);
  }

  @Test
  void aFileThatCannotBeReadEndsWithThree() {
    Run none = run("decide", temporary.resolve("none").toString());

    assertThat(none).isEqualTo(new Run(3, "", "rrn: a file cannot be read or written\n"));
    assertThat(run("show", temporary.resolve("none").toString())).isEqualTo(none);
  }

  private Path changed(String part, String other) throws IOException {
    String text = Files.readString(Path.of(REQUEST), UTF_8);
    return Files.writeString(temporary.resolve("r.json"), text.replace(part, other), UTF_8);
  }

  private String written(String bundled) throws IOException {
    String text =
        CatalogueWriter.write(CatalogueReader.bundled(bundled)).values().iterator().next();
    return Files.writeString(temporary.resolve(bundled), text, UTF_8).toString();
  }

  private static Run run(String... args) {
    List<String> words = new ArrayList<>(List.of("catalogue"));
    for (String arg : args) {
      if (!arg.isEmpty()) {
        words.add(arg);
      }
    }
    return Run.of(words.toArray(String[]::new));
  }
}
