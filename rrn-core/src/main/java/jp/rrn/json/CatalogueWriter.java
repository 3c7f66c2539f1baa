package jp.rrn.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.SortedMap;
import java.util.TreeMap;
import jp.rrn.law.CanonicalForm;
import jp.rrn.law.Catalogue;

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
