package jp.rrn.review;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** A review as a page of HTML that can be printed and needs nothing else: no script, no image. */
public final class ReviewReport {
  private static final Bilingual TITLE = new Bilingual("自己点検表", "Self-inspection");
  private static final Bilingual SUMMARY =
      new Bilingual(
          "版 %s　基準日 %s　適合 %d　改善を要する %d（期限超過 %d）　未点検 %d",
          "Version %s, as of %s: %d met, %d to be mended (%d overdue), %d not checked");
  private static final Bilingual HEAD =
      new Bilingual(
          "番号|点検項目|根拠となる資料|出典|結果|確認した資料|期限",
          "No.|Check|Evidence wanted|Source|Result|Evidence seen|Due");
  private static final Bilingual UNCHECKED = new Bilingual("未点検", "Not checked");
  private static final Bilingual OVERDUE = new Bilingual("期限超過", "overdue");
  private static final String STYLE =
      "body{font-family:sans-serif}table{border-collapse:collapse;width:100%}"
          + "th,td{border:1px solid;padding:.3em;text-align:left;vertical-align:top}"
          + "tr{break-inside:avoid}thead{display:table-header-group}";

  private final Review review;
  private final LocalDate today;
  private final Language language;

  private ReviewReport(Review review, LocalDate today, Language language) {
    this.review = review;
    this.today = today;
    this.language = language;
  }

  /** Returns the page for this day, in this language. */
  public static String html(Review review, LocalDate today, Language language) {
    return new ReviewReport(review, today, language).page();
  }

  private String page() {
    String code = language == Language.JAPANESE ? "ja" : "en";
    StringBuilder page = new StringBuilder("<!DOCTYPE html>\n");
    page.append("<html lang=\"%s\"><head><meta charset=\"utf-8\"><title>".formatted(code))
        .append(in(TITLE))
        .append("</title><style>")
        .append(STYLE)
        .append("</style></head><body>\n<h1>")
        .append(in(TITLE))
        .append("</h1>\n<p>")
        .append(escaped(summary()))
        .append("</p>\n");
    for (Topic topic : Topic.values()) {
      List<Check> checks = review.list().checks().stream().filter(c -> c.topic() == topic).toList();
      page.append(checks.isEmpty() ? "" : section(topic, checks));
    }
    return page.append("</body></html>\n").toString();
  }

  private String summary() {
    long met =
        review.list().checks().stream()
            .flatMap(check -> review.finding(check).stream())
            .filter(finding -> finding.result() == Finding.Result.MET)
            .count();
    return SUMMARY
        .in(language)
        .formatted(
            review.list().version(),
            today,
            met,
            review.lacking().size(),
            review.overdue(today).size(),
            review.unchecked().size());
  }

  private String section(Topic topic, List<Check> checks) {
    String rows = checks.stream().map(this::row).collect(Collectors.joining());
    return "<h2>"
        + in(topic.title())
        + "</h2>\n<table><thead>"
        + cells("th", HEAD.in(language).split("\\|", -1))
        + "</thead><tbody>\n"
        + rows
        + "</tbody></table>\n";
  }

  private String row(Check check) {
    String basis = check.source() + (check.basis().isBlank() ? "" : " " + check.basis());
    return review
        .finding(check)
        .map(finding -> row(check, basis, result(finding), finding.evidence(), due(finding)))
        .orElseGet(() -> row(check, basis, UNCHECKED.in(language), "", ""));
  }

  private String row(Check check, String basis, String result, String evidence, String due) {
    return cells(
        "td",
        check.id(),
        check.question().in(language),
        check.evidence().in(language),
        basis,
        result,
        evidence,
        due);
  }

  private String result(Finding finding) {
    return finding.result().title().in(language) + " (" + finding.on() + ")";
  }

  private String due(Finding finding) {
    boolean late = review.overdue(today).contains(finding);
    return finding.due().map(LocalDate::toString).orElse("")
        + (late ? " " + OVERDUE.in(language) : "");
  }

  private String in(Bilingual text) {
    return escaped(text.in(language));
  }

  private static String cells(String tag, String... texts) {
    StringBuilder row = new StringBuilder("<tr>");
    for (String text : texts) {
      row.append("<%1$s>%2$s</%1$s>".formatted(tag, escaped(text)));
    }
    return row.append("</tr>\n").toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
