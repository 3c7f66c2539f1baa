package jp.rrn.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import jp.rrn.date.FiscalYear;
import jp.rrn.law.Article;
import jp.rrn.law.Giver;
import jp.rrn.law.Method;
import jp.rrn.provision.Outcome;
import jp.rrn.provision.PublishedCount;
import jp.rrn.provision.UsageReport;
import jp.rrn.provision.UsageYear;

/** What is published of the log. A count that is kept back is left out. */
final class UsageReportForm {
  private UsageReportForm() {}

  static ObjectNode write(UsageReport report) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("suppressBelow", report.suppressBelow());
    putAll(node, "years", report.years(), UsageReportForm::put);
    return node;
  }

  private static void put(UsageYear year, ObjectNode node) {
    node.put("year", year.year().year());
    putCount(node, year.provided());
    putAll(
        node,
        "outcomes",
        year.outcomes(),
        (row, to) -> putCount(to.put("outcome", row.outcome().name()), row.count()));
    putAll(
        node,
        "organs",
        year.organs(),
        (row, to) -> putCount(RequestForm.put(to, row.recipient()), row.count()));
    putAll(
        node,
        "months",
        year.months(),
        (row, to) -> putCount(putSlot(to, row.month(), row.method()), row.count()));
    putAll(
        node,
        "deliveries",
        year.deliveries(),
        (row, to) ->
            putCount(
                putSlot(RequestForm.put(to, row.recipient()), row.month(), row.method()),
                row.count()));
    putAll(node, "affairs", year.affairs(), UsageReportForm::put);
  }

  private static void put(UsageYear.OfAffair row, ObjectNode node) {
    node.put("giver", row.giver().name())
        .put("article", row.article().name())
        .put("place", row.place())
        .set("affair", RequestForm.write(row.affair()));
    putCount(node, row.count());
  }

  private static ObjectNode putSlot(ObjectNode node, YearMonth month, Method method) {
    return node.put("month", month.toString()).put("method", method.name());
  }

  private static void putCount(ObjectNode node, PublishedCount count) {
    count.number().ifPresent(number -> node.put("count", number));
  }

  private static <T> void putAll(
      ObjectNode node, String field, List<T> rows, BiConsumer<T, ObjectNode> writer) {
    var array = node.putArray(field);
    rows.forEach(row -> writer.accept(row, array.addObject()));
  }

  static UsageReport read(Fields fields) {
    return fields.make(
        () ->
            new UsageReport(
                fields.whole("suppressBelow"), all(fields, "years", UsageReportForm::year)));
  }

  private static UsageYear year(Fields fields) {
    return new UsageYear(
        new FiscalYear(fields.integer("year")),
        count(fields),
        all(
            fields,
            "outcomes",
            row -> new UsageYear.OfOutcome(row.constant("outcome", Outcome.class), count(row))),
        all(fields, "organs", row -> new UsageYear.OfOrgan(RequestForm.recipient(row), count(row))),
        all(
            fields,
            "months",
            row ->
                new UsageYear.OfMonth(
                    month(row), row.constant("method", Method.class), count(row))),
        all(
            fields,
            "deliveries",
            row ->
                new UsageYear.OfDelivery(
                    RequestForm.recipient(row),
                    month(row),
                    row.constant("method", Method.class),
                    count(row))),
        all(fields, "affairs", UsageReportForm::affair));
  }

  private static UsageYear.OfAffair affair(Fields fields) {
    return new UsageYear.OfAffair(
        fields.constant("giver", Giver.class),
        fields.constant("article", Article.class),
        fields.text("place"),
        RequestForm.affair(fields.object("affair")),
        count(fields));
  }

  private static YearMonth month(Fields fields) {
    try {
      return YearMonth.parse(fields.text("month"));
    } catch (DateTimeException notAMonth) {
      throw new JsonFormatException(fields.pointer() + "/month", "must be a month like 2016-08");
    }
  }

  private static PublishedCount count(Fields fields) {
    return fields
        .present("count", fields::whole)
        .map(PublishedCount::of)
        .orElse(PublishedCount.HIDDEN);
  }

  private static <T> List<T> all(Fields fields, String field, Function<Fields, T> reader) {
    return fields.objects(field).stream().map(row -> row.make(() -> reader.apply(row))).toList();
  }
}
