package jp.rrn.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.rrn.review.Check;
import jp.rrn.review.CheckList;
import jp.rrn.review.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckListReaderTest {
  private static final String LIST =
      "{\"form\":\"rrn-security-review/1\",\"version\":\"t\",\"from\":\"2026-04-01\",\"note\":\"n\","
          + "\"checks\":[{\"id\":\"A-1\",\"part\":\"SITE_SURVEY\",\"topic\":\"AUDIT\","
          + "\"question\":{\"ja\":\"問\",\"en\":\"q\"},\"evidence\":{\"ja\":\"資\",\"en\":\"e\"},"
          + "\"source\":\"SYNTHETIC\"}]}";

  @Test
  void readsAList() throws IOException {
    CheckList list = read(LIST);

    assertThat(list.version()).isEqualTo("t");
    assertThat(list.find("A-1").map(check -> check.question().en())).contains("q");
  }

  @ParameterizedTest(name = "{2}: {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "rrn-security-review/1 | rrn-security-review/2 | /form | must be rrn-security-review/1",
        "2026-04-01 | 2026-02-30 | /from | must be a day like 2016-08-01",
        "\"note\" | \"other\" | /other | is not a field of rrn-security-review/1",
        "\"note\":\"n\", | '' | /note | must be a text",
        "\"checks\" | \"Checks\" | /Checks | is not a field of rrn-security-review/1",
        "AUDIT | PARTY | /checks/0/topic | must be a Topic",
        "SITE_SURVEY | X | /checks/0/part | must be a Part",
        "\"en\":\"q\" | \"en\":\" \" | /checks/0/question | ja and en must not be blank",
        "\"en\":\"q\" | \"de\":\"q\" | /checks/0/question/de | is not a field of rrn-security-review/1",
        "A-1 | 1 | /checks/0 | id must be letters, a hyphen and digits, like TR-1",
        "SYNTHETIC | LAW | /checks/0 | basis must be there unless the check is SYNTHETIC"
      })
  void saysWhereAndWhatMustBeThere(String part, String instead, String pointer, String rule) {
    assertThatThrownBy(() -> read(LIST.replace(part, instead)))
        .isInstanceOfSatisfying(
            JsonFormatException.class,
            wrong -> {
              assertThat(wrong.pointer()).isEqualTo(pointer);
              assertThat(wrong.rule()).isEqualTo(rule);
            });
  }

  @Test
  void refusesWhatIsNoJsonAndWhatIsRepeated() {
    String check = LIST.substring(LIST.indexOf('[') + 1, LIST.indexOf(']'));

    for (String text : List.of("", "{", LIST + "x", LIST.replace("\"note\"", "\"form\""))) {
      assertThatThrownBy(() -> read(text)).isInstanceOf(JsonFormatException.class);
    }
    assertThatThrownBy(() -> read(LIST.replace(check, check + "," + check)))
        .isInstanceOf(JsonFormatException.class)
        .hasMessageContaining("an id is repeated");
  }

  /** Every topic has what the rules say and what is found, and says how far it can be relied on. */
  @Test
  void theBundledListHasEveryTopicInTheRulesAndInTheSurvey() {
    CheckList bundled = CheckListReader.bundled();

    assertThat(bundled.version()).isEqualTo("1");
    assertThat(Topic.values()).hasSize(10);
    for (Topic topic : Topic.values()) {
      List<Check> own = bundled.checks().stream().filter(c -> c.topic() == topic).toList();
      assertThat(own.get(0).part()).isEqualTo(Check.Part.MANAGEMENT_RULES);
      assertThat(own.get(0).source()).isEqualTo(Check.Source.LAW);
      assertThat(own.subList(1, own.size()))
          .hasSizeGreaterThanOrEqualTo(2)
          .allSatisfy(
              check -> {
                assertThat(check.part()).isEqualTo(Check.Part.SITE_SURVEY);
                assertThat(check.source()).isNotEqualTo(Check.Source.LAW);
              });
    }
    assertThat(bundled.checks())
        .allSatisfy(
            check -> {
              assertThat(check.question().ja()).containsPattern("[ぁ-ん]");
              assertThat(check.question().en() + check.evidence().en()).matches("[ -~]+");
            });
  }

  private static CheckList read(String text) throws IOException {
    return CheckListReader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }
}
