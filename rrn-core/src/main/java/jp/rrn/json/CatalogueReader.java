package jp.rrn.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import jp.rrn.law.Affair;
import jp.rrn.law.Article;
import jp.rrn.law.BasisRef;
import jp.rrn.law.Catalogue;
import jp.rrn.law.UseRule;

/**
 * Reads catalogue files of the form {@code rrn-lawful-use/1}: one file for one instrument.
 *
 * <p>Strict: an unknown, missing or wrongly typed field, an empty interval or a repeated id is a
 * problem, and all problems of a file are reported at once. {@code statuteNumber} and {@code
 * statuteArticles} are optional texts for whoever reads the file; rules do not have them.
 */
public final class CatalogueReader {
  private static final String FORM = "rrn-lawful-use/1";
  private static final Set<String> FILE_FIELDS =
      Set.of("form", "instrument", "status", "source", "from", "to", "rules");
  private static final Set<String> RULE_FIELDS =
      Set.of(
          "id",
          "article",
          "table",
          "item",
          "recipient",
          "statute",
          "statuteNumber",
          "statuteArticles",
          "affair",
          "myNumber");
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final List<CatalogueFormatException.Problem> problems = new ArrayList<>();

  private CatalogueReader() {}

  /** Returns the statutory uses bundled with the library: 別表第一 to 第六 as of 2016-08, transcribed. */
  public static Catalogue national() {
    try (InputStream file =
        Objects.requireNonNull(
            CatalogueReader.class.getResourceAsStream("lawful-uses-2016-08.json"))) {
      return read(file);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /**
   * Returns the catalogue in this file, UTF-8.
   *
   * @throws IOException if it cannot be read
   * @throws CatalogueFormatException if it is not of the form
   */
  public static Catalogue read(InputStream file) throws IOException {
    JsonNode root;
    try {
      root = MAPPER.readTree(file);
    } catch (JsonProcessingException broken) {
      throw new CatalogueFormatException(
          List.of(new CatalogueFormatException.Problem("", broken.getOriginalMessage())));
    }
    return new CatalogueReader().catalogue(root);
  }

  /** What all rules of a file have in common. */
  private record Heading(String instrument, LocalDate from, LocalDate to, UseRule.Status status) {}

  private Catalogue catalogue(JsonNode root) {
    Heading heading = heading(root);
    JsonNode list = root.path("rules");
    if (!list.isArray()) {
      problem("/rules", "must be an array");
    }
    List<UseRule> rules = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < list.size(); i++) {
      String at = "/rules/" + i;
      rule(list.get(i), at, heading).ifPresent(rules::add);
      if (!ids.add(list.get(i).path("id").asText())) {
        problem(at + "/id", "is repeated");
      }
    }
    if (!problems.isEmpty()) {
      throw new CatalogueFormatException(problems);
    }
    return Catalogue.of(rules);
  }

  private Heading heading(JsonNode root) {
    known(root, "", FILE_FIELDS);
    if (!FORM.equals(text(root, "", "form"))) {
      problem("/form", "must be " + FORM);
    }
    text(root, "", "source");
    LocalDate from = day(root, "/from", text(root, "", "from"), LocalDate.MIN);
    LocalDate to =
        root.has("to") ? day(root, "/to", text(root, "", "to"), LocalDate.MAX) : LocalDate.MAX;
    if (!from.isBefore(to)) {
      problem("/to", "must be after from");
    }
    UseRule.Status status =
        constant(
            UseRule.Status.class, "/status", text(root, "", "status"), UseRule.Status.SYNTHETIC);
    return new Heading(text(root, "", "instrument"), from, to, status);
  }

  private Optional<UseRule> rule(JsonNode node, String at, Heading heading) {
    known(node, at, RULE_FIELDS);
    String id = text(node, at, "id");
    String item = text(node, at, "item");
    String recipient = text(node, at, "recipient");
    Affair affair = new Affair(text(node, at, "statute"), text(node, at, "affair"));
    note(node, at, "statuteNumber");
    note(node, at, "statuteArticles");
    Article article =
        constant(Article.class, at + "/article", text(node, at, "article"), Article.ARTICLE_30_9);
    JsonNode table = node.path("table");
    if (!table.isInt() || !article.isBasedOn(table.intValue())) {
      problem(at + "/table", "must be that of the article, or 0 for an ordinance if it knows any");
    }
    JsonNode myNumber = node.path("myNumber");
    if (!myNumber.isBoolean() || (myNumber.booleanValue() && !article.canGiveMyNumber())) {
      problem(at + "/myNumber", "must be true or false, and false if the article never gives it");
    }
    if (!problems.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new UseRule(
            id,
            new BasisRef(heading.instrument(), article, table.intValue(), item),
            recipient,
            affair,
            myNumber.booleanValue(),
            heading.from(),
            heading.to(),
            heading.status()));
  }

  /** What is in the file for its readers, and not in the rule. */
  private void note(JsonNode node, String at, String field) {
    if (node.has(field) && !node.path(field).isTextual()) {
      problem(at + "/" + field, "must be a text");
    }
  }

  private void known(JsonNode node, String at, Set<String> fields) {
    if (!node.isObject()) {
      problem(at, "must be an object");
    }
    node.fieldNames()
        .forEachRemaining(
            field -> {
              if (!fields.contains(field)) {
                problem(at + "/" + field, "is not a field of " + FORM);
              }
            });
  }

  private String text(JsonNode node, String at, String field) {
    JsonNode value = node.path(field);
    if (!value.isTextual() || value.textValue().isBlank()) {
      problem(at + "/" + field, "must be a text that is not blank");
      return "";
    }
    return value.textValue();
  }

  private LocalDate day(JsonNode root, String at, String text, LocalDate instead) {
    try {
      return root.isObject() && !text.isEmpty() ? LocalDate.parse(text) : instead;
    } catch (DateTimeParseException notADay) {
      problem(at, "must be a day like 2016-08-01");
      return instead;
    }
  }

  private <E extends Enum<E>> E constant(Class<E> type, String at, String text, E instead) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(text)) {
        return constant;
      }
    }
    problem(at, "is not a " + type.getSimpleName());
    return instead;
  }

  private void problem(String pointer, String rule) {
    problems.add(new CatalogueFormatException.Problem(pointer, rule));
  }
}
