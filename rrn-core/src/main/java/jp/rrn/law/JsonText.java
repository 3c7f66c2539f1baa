package jp.rrn.law;

import java.util.List;
import java.util.Map;

/**
 * JSON as RFC 8785 writes it, of maps, lists, texts, whole numbers and truth values; maps must be
 * sorted already.
 */
final class JsonText {
  private final StringBuilder text = new StringBuilder();

  private JsonText() {}

  static String of(Object value) {
    JsonText writer = new JsonText();
    writer.put(value);
    return writer.text.toString();
  }

  private void put(Object value) {
    if (value instanceof Map<?, ?> map) {
      char separator = '{';
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        text.append(separator);
        putText(entry.getKey().toString());
        text.append(':');
        put(entry.getValue());
        separator = ',';
      }
      text.append(map.isEmpty() ? "{}" : "}");
    } else if (value instanceof List<?> list) {
      char separator = '[';
      for (Object element : list) {
        text.append(separator);
        put(element);
        separator = ',';
      }
      text.append(list.isEmpty() ? "[]" : "]");
    } else if (value instanceof String string) {
      putText(string);
    } else {
      text.append(value);
    }
  }

  private void putText(String string) {
    text.append('"');
    for (int i = 0; i < string.length(); i++) {
      char c = string.charAt(i);
      switch (c) {
        case '"' -> text.append("\\\"");
        case '\\' -> text.append("\\\\");
        case '\b' -> text.append("\\b");
        case '\f' -> text.append("\\f");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        case '\t' -> text.append("\\t");
        default -> {
          if (c < ' ') {
            text.append("\\u%04x".formatted((int) c));
          } else {
            text.append(c);
          }
        }
      }
    }
    text.append('"');
  }
}
