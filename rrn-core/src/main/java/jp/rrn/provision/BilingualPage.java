package jp.rrn.provision;

import static jp.rrn.provision.UsageWords.escaped;

import java.util.List;
import java.util.stream.Collectors;
import jp.rrn.law.Language;

/**
 * A page of HTML in Japanese and English, of which two buttons show one. It needs nothing else, no
 * script, font or image, can be read on a phone and printed, and runs nothing whatever stands in
 * it.
 */
final class BilingualPage {
  private final StringBuilder page = new StringBuilder();

  /** Begins the page, which shows this language first; the title is in both. */
  BilingualPage(Language language, String title) {
    boolean japanese = language == Language.JAPANESE;
    page.append("<!DOCTYPE html>\n<html lang=\"").append(japanese ? "ja" : "en");
    page.append("\"><head><meta charset=\"utf-8\">\n")
        .append("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n")
        .append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';")
        .append("style-src 'unsafe-inline'\">\n<title>")
        .append(escaped(title))
        .append("</title>\n<style>")
        .append(UsageStyle.CSS)
        .append("</style></head><body>\n");
    choice("ja", "日本語", japanese);
    choice("en", "English", !japanese);
    page.append("<main>\n");
  }

  private void choice(String code, String name, boolean chosen) {
    page.append(
        "<input type=\"radio\" name=\"language\" id=\"%1$s\"%2$s><label for=\"%1$s\" lang=\"%1$s\">%3$s</label>\n"
            .formatted(code, chosen ? " checked" : "", name));
  }

  BilingualPage append(String markup) {
    page.append(markup);
    return this;
  }

  void heading(String markup) {
    element("h2", markup);
  }

  void element(String tag, String markup) {
    page.append("<%1$s>%2$s</%1$s>\n".formatted(tag, markup));
  }

  void table(String kind, List<String> head, List<List<String>> rows) {
    page.append("<table class=\"%s\"><thead>".formatted(kind)).append(cells("th", head));
    page.append("</thead><tbody>\n");
    rows.forEach(row -> page.append(cells("td", row)));
    page.append("</tbody></table>\n");
  }

  private static String cells(String tag, List<String> cells) {
    return cells.stream()
        .map(cell -> "<%1$s>%2$s</%1$s>".formatted(tag, cell))
        .collect(Collectors.joining("", "<tr>", "</tr>\n"));
  }

  /** Returns words of the law, which are Japanese in both languages. */
  static String japanese(String text) {
    return "<q lang=\"ja\">" + escaped(text) + "</q>";
  }

  /** Ends the page and returns it. */
  String end() {
    return page.append("</main></body></html>\n").toString();
  }
}
