package jp.rrn.json;

/** The two layouts of requests for many and of their replies; docs/batch-files.md has the bytes. */
public enum BatchFormat {
  /** One JSON object a line, in the one text it has; lines end in LF. */
  JSON_LINES,
  /** Rows of CSV (RFC 4180); lines end in CRLF. */
  CSV;

  BatchLayout layout() {
    return this == CSV ? new CsvLines() : new JsonLines();
  }

  /** Returns the JSON Schema of each line of a request in JSON, as text. */
  public static String requestSchema() {
    return CatalogueReader.bundledText("rrn-batch-request-1.schema.json");
  }

  /** Returns the JSON Schema of each line of a reply in JSON, as text. */
  public static String replySchema() {
    return CatalogueReader.bundledText("rrn-batch-reply-1.schema.json");
  }
}
