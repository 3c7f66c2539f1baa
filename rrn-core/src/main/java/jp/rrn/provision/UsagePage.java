package jp.rrn.provision;

import static java.util.Locale.ROOT;
import static jp.rrn.provision.BilingualPage.japanese;
import static jp.rrn.provision.UsageWords.both;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.rrn.date.FiscalYear;
import jp.rrn.law.Language;
import jp.rrn.law.Method;
import jp.rrn.law.Recipient;

/**
 * A report as one page of HTML in Japanese and English, of which two buttons show one. It needs
 * nothing else, no script, font or image, can be read on a phone and printed, and runs nothing
 * whatever stands in a catalogue. Words of the law stay in Japanese.
 */
public final class UsagePage {
  private final UsageReport report;
  private final BilingualPage page;

  private UsagePage(UsageReport report, Language language) {
    this.report = report;
    this.page = new BilingualPage(language, "本人確認情報の提供状況 / Use of identity records");
  }

  /** Returns the page, which shows this language first. */
  public static String html(UsageReport report, Language language) {
    return new UsagePage(report, language).write();
  }

  private String write() {
    page.element("h1", both("本人確認情報の提供状況", "Use of identity records"));
    summary();
    organs();
    report.years().forEach(this::months);
    report.years().forEach(this::affairs);
    report.years().forEach(this::deliveries);
    return page.end();
  }

  private void summary() {
    page.element(
        "p",
        both(
            "件数は、提供した本人確認情報の数（1人につき1件）。年度は4月1日から翌年3月31日まで。",
            "One is counted for each person whose record was given. A fiscal year runs from 1 April"
                + " to 31 March."));
    if (report.suppressBelow() > 1) {
      String below = String.valueOf(report.suppressBelow());
      page.element(
          "p",
          both(
              "X は秘匿した件数（" + below + "件未満のもの、及びそれを他の件数から求められないようにするためのもの）。",
              "X stands for a number that is kept back: one below "
                  + below
                  + ", or one from which"
                  + " such a number would follow."));
    }
    List<String> head = new ArrayList<>(List.of(both("年度", "Fiscal year")));
    for (Outcome outcome : Outcome.values()) {
      head.add(UsageWords.of(outcome));
    }
    List<List<String>> rows = report.years().stream().map(UsagePage::outcomes).toList();
    page.table("numbers", head, rows);
  }

  private static List<String> outcomes(UsageYear year) {
    Map<Outcome, PublishedCount> counts = new TreeMap<>();
    for (Outcome outcome : Outcome.values()) {
      counts.put(outcome, PublishedCount.of(0));
    }
    year.outcomes().forEach(row -> counts.put(row.outcome(), row.count()));
    counts.put(Outcome.PROVIDED, year.provided());
    List<String> cells = new ArrayList<>(List.of(name(year.year())));
    counts.values().forEach(count -> cells.add(number(count)));
    return cells;
  }

  /** One group of bars for each organ, one bar for each year. */
  private void organs() {
    Map<Recipient, Map<FiscalYear, PublishedCount>> organs = new LinkedHashMap<>();
    report.years().stream()
        .flatMap(year -> year.organs().stream().map(UsageYear.OfOrgan::recipient))
        .distinct()
        .sorted(UsageStatistics.byName())
        .forEach(recipient -> organs.put(recipient, new TreeMap<>()));
    report
        .years()
        .forEach(y -> y.organs().forEach(o -> of(organs, o.recipient()).put(y.year(), o.count())));
    long most =
        organs.values().stream()
            .flatMap(years -> years.values().stream())
            .mapToLong(count -> count.number().orElse(0))
            .max()
            .orElse(0);
    page.heading(both("機関別・年度別", "By organ and year"));
    page.append("<div class=\"bars\">\n");
    organs.forEach(
        (recipient, years) -> {
          page.append("<section>");
          page.element("h3", name(recipient));
          report.years().stream().map(UsageYear::year).forEach(y -> bar(y, years, most));
          page.append("</section>\n");
        });
    page.append("</div>\n");
  }

  private static Map<FiscalYear, PublishedCount> of(
      Map<Recipient, Map<FiscalYear, PublishedCount>> organs, Recipient recipient) {
    return organs.computeIfAbsent(recipient, r -> new TreeMap<>());
  }

  private void bar(FiscalYear year, Map<FiscalYear, PublishedCount> counts, long most) {
    PublishedCount count = counts.getOrDefault(year, PublishedCount.of(0));
    double width = most == 0 ? 0 : 100.0 * count.number().orElse(0) / most;
    page.append("<p class=\"bar\"><b>").append(name(year)).append("</b><i><u style=\"width:");
    page.append(String.format(ROOT, "%.1f", width)).append("%\"></u></i><span>");
    page.append(number(count)).append("</span></p>");
  }

  private void months(UsageYear year) {
    if (year.months().isEmpty()) {
      return;
    }
    page.heading(both("月別", "By month") + " " + name(year.year()));
    page.append("<figure>").append(MonthChart.svg(year)).append("<figcaption>");
    year.months().stream().map(UsageYear.OfMonth::method).distinct().sorted().forEach(this::legend);
    page.append("</figcaption></figure>\n");
  }

  private void legend(Method method) {
    page.append("<span class=\"key\"><svg viewBox=\"0 0 30 12\" class=\"%s\">".formatted(method))
        .append("<path class=\"line\" d=\"M1 6H29\"/>")
        .append(MonthChart.mark(method, 15, 6))
        .append("</svg>")
        .append(UsageWords.of(method))
        .append("</span>");
  }

  private void affairs(UsageYear year) {
    if (year.affairs().isEmpty()) {
      return;
    }
    page.heading(both("事務別", "By affair") + " " + name(year.year()));
    page.table(
        "words",
        List.of(
            both("根拠", "Basis"), both("事務", "Affair"), both("提供者", "Giver"), both("件数", "Records")),
        year.affairs().stream()
            .map(
                row ->
                    List.of(
                        japanese(row.place()),
                        japanese(row.affair().statute() + "　" + row.affair().words()),
                        UsageWords.of(row.giver()),
                        number(row.count())))
            .toList());
  }

  private void deliveries(UsageYear year) {
    if (year.deliveries().isEmpty()) {
      return;
    }
    page.heading(both("提供先・年月・方法別", "By recipient, month and method") + " " + name(year.year()));
    page.table(
        "words",
        List.of(
            both("提供先", "Recipient"),
            both("年月", "Month"),
            both("提供方法", "Method"),
            both("件数", "Records")),
        year.deliveries().stream()
            .sorted(Comparator.comparing(UsageYear.OfDelivery::recipient, UsageStatistics.byName()))
            .map(
                row ->
                    List.of(
                        name(row.recipient()),
                        row.month().toString(),
                        UsageWords.of(row.method()),
                        number(row.count())))
            .toList());
  }

  private static String name(FiscalYear year) {
    return both(year.toJapanese(), "FY " + year.year());
  }

  private static String name(Recipient recipient) {
    String prefecture = recipient.prefecture().map(code -> "（" + code.digits() + "）").orElse("");
    return japanese(recipient.organ() + prefecture);
  }

  private static String number(PublishedCount count) {
    return count.isHidden()
        ? PublishedCount.MARK
        : String.format(ROOT, "%,d", count.number().getAsLong());
  }
}
