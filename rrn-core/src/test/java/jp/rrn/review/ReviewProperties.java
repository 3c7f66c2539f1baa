package jp.rrn.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ReviewProperties {
  private static final LocalDate DAY = LocalDate.of(2026, 4, 1);
  private static final CheckList LIST =
      new CheckList("t", DAY, List.of(check("A-1"), check("A-2"), check("A-3")));

  private static Check check(String id) {
    return new Check(
        id,
        Check.Part.SITE_SURVEY,
        Topic.AUDIT,
        new Bilingual("問<b>", "question"),
        new Bilingual("資料", "paper"),
        "",
        Check.Source.SYNTHETIC);
  }

  @Provide
  Arbitrary<List<Finding>> findings() {
    return Combinators.combine(
            Arbitraries.of("A-1", "A-2", "A-3"),
            Arbitraries.of(Finding.Result.class),
            Arbitraries.integers().between(0, 20))
        .as(ReviewProperties::finding)
        .list()
        .ofMaxSize(9);
  }

  private static Finding finding(String id, Finding.Result result, int due) {
    boolean lacking = result == Finding.Result.NOT_MET || result == Finding.Result.PARTLY_MET;
    return new Finding(
        id, result, "e", DAY, lacking ? Optional.of(DAY.plusDays(due)) : Optional.empty());
  }

  @Property
  void theLastFindingOfACheckCounts(@ForAll("findings") List<Finding> findings) {
    LocalDate today = DAY.plusDays(10);
    List<Finding> lacking = new ArrayList<>();
    int unchecked = 0;
    for (String id : List.of("A-1", "A-2", "A-3")) {
      List<Finding> own = findings.stream().filter(f -> f.checkId().equals(id)).toList();
      unchecked += own.isEmpty() ? 1 : 0;
      if (!own.isEmpty() && own.get(own.size() - 1).due().isPresent()) {
        lacking.add(own.get(own.size() - 1));
      }
    }

    Review review = Review.of(LIST, findings);

    assertThat(review.findings()).isEqualTo(findings);
    assertThat(review.unchecked()).hasSize(unchecked);
    assertThat(review.lacking()).containsExactlyInAnyOrderElementsOf(lacking);
    assertThat(review.lacking().stream().map(f -> f.due().orElseThrow())).isSorted();
    assertThat(review.overdue(today))
        .containsExactlyInAnyOrderElementsOf(
            lacking.stream().filter(f -> f.due().orElseThrow().isBefore(today)).toList());
  }

  @Example
  void whatIsLackingHasADayAndWhatIsNotHasNone() {
    for (Finding.Result result : Finding.Result.values()) {
      Optional<LocalDate> wrong =
          finding("A-1", result, 1).due().isPresent() ? Optional.empty() : Optional.of(DAY);
      assertThatThrownBy(() -> new Finding("A-1", result, "e", DAY, wrong))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("due must be there");
    }
    assertThatThrownBy(() -> finding("A-1", Finding.Result.NOT_MET, -1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Finding("A-1", Finding.Result.MET, " ", DAY, Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("evidence");
  }

  @Example
  void refusesAFindingOfAnotherListAndAListThatRepeatsAnId() {
    assertThatThrownBy(() -> Review.of(LIST, List.of(finding("A-4", Finding.Result.MET, 0))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new CheckList("t", DAY, List.of(check("A-1"), check("A-1"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("checks: an id is repeated");
  }

  /** A page has each check once, and nothing anybody wrote becomes a tag or an address. */
  @Property(tries = 200)
  void theReportNeedsNothingElseAndRunsNothing(
      @ForAll Language language, @ForAll("evidence") String evidence) {
    Review review =
        Review.of(
            LIST,
            List.of(
                new Finding("A-1", Finding.Result.NOT_MET, evidence, DAY, Optional.of(DAY)),
                new Finding("A-2", Finding.Result.MET, evidence, DAY, Optional.empty())));

    String page = ReviewReport.html(review, DAY.plusDays(1), language);

    assertThat(tags(page))
        .isSubsetOf(
            "!DOCTYPE",
            "html",
            "/html",
            "head",
            "/head",
            "meta",
            "title",
            "/title",
            "style",
            "/style",
            "body",
            "/body",
            "h1",
            "/h1",
            "h2",
            "/h2",
            "p",
            "/p",
            "table",
            "/table",
            "thead",
            "/thead",
            "tbody",
            "/tbody",
            "tr",
            "/tr",
            "th",
            "/th",
            "td",
            "/td");
    assertThat(page).doesNotContain("href", "src=", "url(", "@import");
    assertThat(List.of(page.split("<td>", -1))).filteredOn(c -> c.startsWith("A-")).hasSize(3);
    assertThat(page).contains(language == Language.JAPANESE ? "期限超過" : "overdue");
  }

  @Provide
  Arbitrary<String> evidence() {
    return Arbitraries.strings()
        .withChars("<>&\"'abc/=! 見")
        .ofMinLength(1)
        .ofMaxLength(30)
        .map(text -> "e" + text);
  }

  private static List<String> tags(String page) {
    return Pattern.compile("<([^\\s>]*)").matcher(page).results().map(m -> m.group(1)).toList();
  }

  @Example
  void theReportSaysWhatWasFound() {
    Review review = Review.of(LIST, List.of()).with(finding("A-2", Finding.Result.PARTLY_MET, 5));

    assertThat(ReviewReport.html(review, DAY.plusDays(5), Language.ENGLISH))
        .contains("Version t, as of 2026-04-06: 0 met, 1 to be mended (0 overdue), 2 not checked")
        .contains("<td>A-2</td><td>question</td><td>paper</td><td>SYNTHETIC</td>")
        .contains("<td>Partly met (2026-04-01)</td><td>e</td><td>2026-04-06</td>");
    assertThat(ReviewReport.html(review, DAY.plusDays(6), Language.JAPANESE))
        .contains("問&lt;b&gt;")
        .contains("<td>2026-04-06 期限超過</td>");
  }
}
