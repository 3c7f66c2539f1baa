package jp.rrn.examples.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The main job, from the file to the answers, over all three tiers. */
class DemoTest {
  private static List<String> lines = List.of();

  @BeforeAll
  static void run() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (InputStream file = Demo.bundled()) {
      new Demo(new PrintStream(out, true, UTF_8), new Random(20261124), new byte[32]).run(file);
    }
    lines = out.toString(UTF_8).lines().toList();
  }

  @Test
  void recordsEveryGoodRowAndSetsEveryMalformedOneAside() {
    assertThat(lines).contains("recorded: 466 events of 324 residents; 17 rows set aside");
    assertThat(lines).filteredOn(line -> line.startsWith("set aside: line ")).hasSize(17);
  }

  @Test
  void namesLineFieldAndRuleOfAMalformedRow() {
    assertThat(lines)
        .contains(
            "set aside: line 386, sex code must be 0, 1, 2 or 9",
            "set aside: line 466, family_kana character U+FF0D at index 2 is not allowed,"
                + " perhaps ー is meant",
            "set aside: line 413, event must be unique",
            "set aside: line 404, columns there must be 19",
            "set aside: line 481, address must not be empty",
            "set aside: line 482, columns in quotes must end with the quote",
            "set aside: line 483, notified must be from 2026-04-01 to 2027-03-31",
            "set aside: line 484, given must be UTF-8");
  }

  /**
   * Each event goes up two tiers, and each of 324 people gets a number, whose entry goes up as
   * well: (466 + 324) × 2.
   */
  @Test
  void carriesEveryEntryUpTwoTiers() {
    assertThat(lines).contains("carried up: 1580 entries, 0 refused");
  }

  @Test
  void findsPeopleHoweverTheyAreWritten() {
    assertThat(lines)
        .contains(
            "found by 高橋: 13 residents",
            "found by 渡辺: 9 residents",
            "found by さわだ: 15 residents",
            "found by NGUYEN: 2 residents",
            "found by 金田: 2 residents");
  }

  @Test
  void answersWhatIsLawfulAndRefusesTheRest() {
    assertThat(line("tax ")).contains("got", "MY_NUMBER", "44-2の項");
    assertThat(line("passport ")).contains("got", "41の項").doesNotContain("MY_NUMBER");
    assertThat(line("passport, with My Number")).contains("refused", "個人番号");
    assertThat(line("election, another prefecture")).contains("found nothing");
    assertThat(line("land expropriation ")).contains("got", "見本県");
    assertThat(line("land expropriation, with code")).contains("refused", "住民票コード");
    assertThat(line("a shop")).contains("refused", "根拠");
    assertThat(lines)
        .contains("remembered about this resident: 8 requests at the nation, 2 at the prefecture");
  }

  @Test
  void tellsWhatHeldAndWhatWasKnown() {
    List<String> views = lines.stream().filter(line -> line.startsWith("on 2026-")).toList();

    assertThat(views).hasSize(4);
    assertThat(views.get(2)).contains("as known 2026-05-17", "9丁目9");
    assertThat(views.get(3)).doesNotContain("9丁目9");
    assertThat(views.get(0)).doesNotContain("9丁目9");
  }

  private static String line(String start) {
    return lines.stream().filter(line -> line.startsWith(start)).findFirst().orElse("");
  }
}
