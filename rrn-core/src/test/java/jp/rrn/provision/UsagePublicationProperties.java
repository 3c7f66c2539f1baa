package jp.rrn.provision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.rrn.code.PrefectureCode;
import jp.rrn.date.FiscalYear;
import jp.rrn.json.JsonForm;
import jp.rrn.json.JsonFormatException;
import jp.rrn.law.Affair;
import jp.rrn.law.Article;
import jp.rrn.law.Giver;
import jp.rrn.law.Language;
import jp.rrn.law.Method;
import jp.rrn.law.Recipient;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What a report becomes: a page, a table, a text. */
class UsagePublicationProperties {
  private static UsageReport report(String text) {
    Recipient recipient = Recipient.in(new PrefectureCode(13), "機関" + text);
    YearMonth month = YearMonth.of(2026, 4);
    PublishedCount count = PublishedCount.of(1234);
    UsageYear year =
        new UsageYear(
            new FiscalYear(2026),
            count,
            List.of(new UsageYear.OfOutcome(Outcome.REFUSED, PublishedCount.HIDDEN)),
            List.of(new UsageYear.OfOrgan(recipient, count)),
            List.of(new UsageYear.OfMonth(month, Method.IMMEDIATE, count)),
            List.of(
                new UsageYear.OfDelivery(
                    recipient, month, Method.IMMEDIATE, PublishedCount.HIDDEN)),
            List.of(
                new UsageYear.OfAffair(
                    Giver.AGENCY,
                    Article.ARTICLE_30_9,
                    "別表第一" + text,
                    new Affair("見本法" + text, text + "事務"),
                    count)));
    return new UsageReport(3, List.of(year));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withChars("<>&\"'=+-@,\r\n\tab/! 見")
        .ofMinLength(1)
        .ofMaxLength(20);
  }

  @Property(tries = 100)
  void thePageNeedsNothingElseAndRunsNothing(
      @ForAll Language language, @ForAll("texts") String text) {
    String page = UsagePage.html(report(text), language);

    // As many tags as without the text, and none that fetches or runs something.
    assertThat(tags(page)).isEqualTo(tags(UsagePage.html(report("a"), language)));
    assertThat(tags(page))
        .doesNotContain("script", "link", "img", "iframe", "object", "embed", "a", "form", "base");
    assertThat(page).doesNotContain("href", "src=", "url(", "@import", "http://", "https://");
    assertThat(page).contains("default-src 'none'");
    assertThat(page)
        .contains(language == Language.JAPANESE ? "id=\"ja\" checked" : "id=\"en\" checked");
  }

  private static List<String> tags(String page) {
    return Pattern.compile("<([^\\s>]*)").matcher(page).results().map(m -> m.group(1)).toList();
  }

  @Property(tries = 100)
  void theTableIsReadAgainAsItWasWrittenAndHoldsNoFormula(@ForAll("texts") String text) {
    List<List<String>> rows = rows(UsageCsv.write(report(text)));

    assertThat(rows.get(0)).isEqualTo(UsageCsv.HEADER);
    assertThat(rows).hasSize(7).allSatisfy(row -> assertThat(row).hasSize(13));
    List<String> affair = rows.get(6);
    String words = text + "事務";
    boolean formula = "=+-@\t\r\n".indexOf(words.charAt(0)) >= 0;
    assertThat(affair.subList(7, 13))
        .containsExactly(
            "AGENCY",
            "ARTICLE_30_9",
            "別表第一" + text,
            "見本法" + text,
            formula ? "'" + words : words,
            "1234");
    assertThat(rows.get(2).get(12)).isEqualTo("X");
    assertThat(rows.stream().flatMap(List::stream))
        .allSatisfy(field -> assertThat(field).doesNotMatch("(?s)[=+\\-@\t\r\n].*"));
  }

  /** A reader of RFC 4180, by its grammar. */
  private static List<List<String>> rows(String csv) {
    String field = "(\"(?:[^\"]|\"\")*\"|[^\",\r\n]*)";
    assertThat(csv).matches("(?:" + field + "(?:," + field + ")*\r\n)+");
    return Pattern.compile("((?:\"(?:[^\"]|\"\")*\"|[^\"\r\n])*)\r\n")
        .matcher(csv)
        .results()
        .map(
            line ->
                Pattern.compile("(?:^|,)" + field)
                    .matcher(line.group(1))
                    .results()
                    .map(m -> m.group(1))
                    .map(f -> f.startsWith("\"") ? f.substring(1, f.length() - 1) : f)
                    .map(f -> f.replace("\"\"", "\""))
                    .toList())
        .toList();
  }

  @Property(tries = 100)
  void theTextIsReadAgain(@ForAll("texts") String text) {
    String json = JsonForm.USAGE_REPORT.write(report(text));

    assertThat(JsonForm.USAGE_REPORT.read(json)).isEqualTo(report(text));
    assertThatThrownBy(() -> JsonForm.USAGE_REPORT.read(json.replace("\"2026-04\"", "\"2026-13\"")))
        .isInstanceOf(JsonFormatException.class)
        .hasMessageContaining("/years/0/months/0/month");
  }

  /** Changing this text is a change of protocol. */
  @Example
  void theTextIsTheGoldenOne() {
    assertThat(JsonForm.USAGE_REPORT.write(report("")))
        .isEqualTo(
            "{\"suppressBelow\":3,\"years\":[{\"affairs\":[{\"affair\":{\"statute\":\"見本法\","
                + "\"words\":\"事務\"},\"article\":\"ARTICLE_30_9\",\"count\":1234,\"giver\":\"AGENCY\","
                + "\"place\":\"別表第一\"}],\"count\":1234,\"deliveries\":[{\"method\":\"IMMEDIATE\","
                + "\"month\":\"2026-04\",\"organ\":\"機関\",\"prefecture\":\"13\"}],\"months\":[{\"count\":1234,"
                + "\"method\":\"IMMEDIATE\",\"month\":\"2026-04\"}],\"organs\":[{\"count\":1234,"
                + "\"organ\":\"機関\",\"prefecture\":\"13\"}],\"outcomes\":[{\"outcome\":\"REFUSED\"}],"
                + "\"year\":2026}]}");
  }

  @Example
  void aPageOfNothingIsAPage() {
    assertThat(UsagePage.html(UsageReport.of(UsageStatistics.EMPTY, 0), Language.JAPANESE))
        .contains("本人確認情報の提供状況")
        .endsWith("</html>\n");
    assertThat(UsageCsv.write(UsageReport.of(UsageStatistics.EMPTY, 0)))
        .isEqualTo(UsageCsv.HEADER.stream().collect(Collectors.joining(",", "", "\r\n")));
  }

  @Example
  void aYearThatOnlyRefusedHasNoTables() {
    ProvisionEntry refused =
        Entries.entry(
            Instant.parse("2026-04-01T00:00:00Z"), 1, 1, Method.IMMEDIATE, Outcome.REFUSED);

    UsageReport report = UsageReport.of(UsageStatistics.of(List.of(refused)), 0);

    assertThat(report.years())
        .containsExactly(
            new UsageYear(
                new FiscalYear(2026),
                PublishedCount.of(0),
                List.of(new UsageYear.OfOutcome(Outcome.REFUSED, PublishedCount.of(1))),
                List.of(),
                List.of(),
                List.of(),
                List.of()));
    assertThat(UsagePage.html(report, Language.ENGLISH)).contains("<td>1</td>");
  }

  @Example
  void aYearIsCalledByTheEraOfMay() {
    assertThat(List.of(2018, 2019, 2025, 1989).stream().map(y -> new FiscalYear(y).toJapanese()))
        .containsExactly("平成30年度", "令和元年度", "令和7年度", "平成元年度");
  }
}
