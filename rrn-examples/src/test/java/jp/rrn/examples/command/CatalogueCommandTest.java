package jp.rrn.examples.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.rrn.json.CatalogueReader;
import jp.rrn.json.CatalogueWriter;
import jp.rrn.law.Catalogue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueCommandTest {
  @TempDir Path temporary = Path.of("");
  private Path prefecture = Path.of("");
  private String text = "";

  @BeforeEach
  void writeAnOrdinance() throws IOException {
    text = text(CatalogueReader.bundled("example-prefecture"));
    prefecture = Files.writeString(temporary.resolve("prefecture.json"), text, UTF_8);
  }

  @Test
  void saysNothingOfAFileInWhichNothingIsFound() {
    assertThat(run("lint", prefecture.toString())).isEqualTo(new Run(0, "", ""));
  }

  @Test
  void writesWhatIsFoundInWordsOfTwoLanguagesAndAsJson() throws IOException {
    String national = write("national.json", text(CatalogueReader.national())).toString();

    assertThat(run("lint", national, prefecture.toString()))
        .isEqualTo(
            new Run(
                1,
                """
                missing: juki-act table 1 4
                missing: juki-act table 1 6 – 7
                missing: juki-act table 1 10
                missing: juki-act table 1 14 – 15
                """,
                ""));
    assertThat(run("lint", "--language", "ja", national).out()).startsWith("欠番: juki-act 別表1 4\n");
    assertThat(run("lint", "--json", national).out())
        .startsWith(
            "{\"finding\":\"MISSING_ROWS\",\"first\":\"4\",\"instrument\":\"juki-act\","
                + "\"last\":\"4\",\"table\":1}\n")
        .hasLineCount(4);
  }

  @Test
  void namesEveryProblemOfEveryFile() throws IOException {
    String broken =
        write("broken.json", text.replace("SYNTHETIC", "MAYBE").replace("\"LOG\"", "\"LOGS\""))
            .toString();
    Path empty = write("empty.json", "");

    Run run = run("lint", broken, empty.toString(), prefecture.toString());

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out())
        .contains(
            broken + "#/versions/0/status: must be a Status\n",
            broken + "#/rules/0/obligations/1: must be a Obligation\n",
            empty + "#: must be one object and nothing else\n")
        .doesNotContain(prefecture.toString());
    assertThat(run("lint", "--json", empty.toString()).out())
        .isEqualTo(
            "{\"file\":\"%s\",\"pointer\":\"\",\"problem\":\"must be one object and nothing else\"}%n"
                .formatted(empty));
  }

  @Test
  void twoFilesThatContradictAreRefused() {
    assertThat(run("lint", prefecture.toString(), prefecture.toString()))
        .isEqualTo(new Run(2, prefecture + "#: id: p-2016-appeals is repeated\n", ""));
  }

  @Test
  void saysWhichRequestsAreDecidedDifferently() throws IOException {
    Path other = write("other.json", text.replace("\"personsMax\" : 100,", "\"personsMax\" : 99,"));

    Run run = run("diff", prefecture.toString(), other.toString());

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out().lines())
        .isNotEmpty()
        .allSatisfy(
            line ->
                assertThat(line)
                    .startsWith("- 人事委員会 地方公務員法 不利益処分に関する審査請求: ")
                    .contains("; 100–100 persons; ", "; for example 人事委員会"));
    assertThat(run("diff", other.toString(), prefecture.toString()).out())
        .isEqualTo(run.out().replaceAll("(?m)^-", "+"));
    assertThat(run("diff", "--language", "ja", prefecture.toString(), other.toString()).out())
        .contains("、100–100人、");
    assertThat(run("diff", "--json", prefecture.toString(), other.toString()).out().lines())
        .hasSameSizeAs(run.out().lines().toList())
        .allMatch(line -> line.contains("\"permittedBy\":\"FIRST\",\"personsMax\":100,"));
  }

  @Test
  void aFileThatWasKnownEarlierDiffersOnlyUntilTheOtherIsKnown() throws IOException {
    String later = prefecture.toString();
    String earlier =
        write("earlier.json", text.replace("2016-03-31T15:00:00Z", "2016-02-29T15:00:00Z"))
            .toString();

    assertThat(run("diff", later, earlier).out()).isNotEmpty();
    assertThat(run("diff", "--known", "2026-04-01T00:00:00Z", later, earlier))
        .isEqualTo(new Run(0, "", ""));
    assertThat(run("diff", "--known", "2016-03-01T00:00:00Z", later, earlier).exit()).isEqualTo(1);
    assertThat(run("diff", "--known", "tomorrow", later, earlier).exit()).isEqualTo(2);
  }

  @Test
  void saysNothingOfFilesThatDecideAlike() throws IOException {
    Path laidOutOtherwise = write("other.json", text.replace("\n", " "));

    assertThat(run("diff", prefecture.toString(), laidOutOtherwise.toString()))
        .isEqualTo(new Run(0, "", ""));
  }

  @Test
  void aFileThatIsNotOfTheFormIsNotCompared() throws IOException {
    Path broken = write("broken.json", text.replace("SYNTHETIC", "MAYBE"));

    Run run = run("diff", prefecture.toString(), broken.toString());

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).startsWith(broken + "#/versions/0/status: must be a Status\n");
  }

  @Test
  void aFileThatIsNotThereCannotBeRead() {
    Run run = run("lint", temporary.resolve("nothing").toString());

    assertThat(run).isEqualTo(new Run(3, "", "rrn: a file cannot be read or written\n"));
  }

  @Test
  void whoNamesNoFileOrNoSubcommandIsToldHow() {
    assertThat(run("lint").exit()).isEqualTo(2);
    assertThat(run("diff", prefecture.toString()).exit()).isEqualTo(2);
    assertThat(run().exit()).isEqualTo(2);
  }

  private Path write(String name, String content) throws IOException {
    return Files.writeString(temporary.resolve(name), content, UTF_8);
  }

  private static String text(Catalogue catalogue) {
    return CatalogueWriter.write(catalogue).values().iterator().next();
  }

  private static Run run(String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "catalogue";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return Run.of(all);
  }
}
