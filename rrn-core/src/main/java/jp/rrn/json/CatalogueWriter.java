package jp.rrn.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import jp.rrn.law.CanonicalForm;
import jp.rrn.law.Catalogue;
import jp.rrn.law.UseRule;

/**
 * Writes catalogues as files of the form {@code rrn-lawful-use/1}, one for each instrument. Equal
 * catalogues are written alike; what is read again is equal.
 */
public final class CatalogueWriter {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final DefaultIndenter LINES = new DefaultIndenter(" ", "\n");

  private CatalogueWriter() {}

  /** Returns the text of each instrument's file by the instrument's id, laid out to be read. */
  public static SortedMap<String, String> write(Catalogue catalogue) {
    TreeMap<String, String> files = new TreeMap<>();
    CanonicalForm.texts(catalogue.rules()).forEach((id, text) -> files.put(id, laidOut(text)));
    return files;
  }

  /** Returns a rule with what it rests on, on one line: {@code {"basis": …, "rule": …}}. */
  public static String write(UseRule rule) {
    ObjectNode node = MAPPER.createObjectNode();
    DecisionForm.putBasis(node.putObject("basis"), rule.basis());
    String file = CanonicalForm.texts(List.of(rule)).values().iterator().next();
    try {
      node.set("rule", MAPPER.readTree(file).at("/rules/0"));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("the canonical form is JSON", impossible);
    }
    return node.toString();
  }

  static String laidOut(String text) {
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentArraysWith(LINES);
    printer.indentObjectsWith(LINES);
    try {
      return MAPPER.writer(printer).writeValueAsString(MAPPER.readTree(text)) + "\n";
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("the canonical form is JSON", impossible);
    }
  }
}
