package jp.rrn.provision;

import jp.rrn.law.Giver;
import jp.rrn.law.Method;

/** The words of a page, in both languages; a style shows one of them. */
final class UsageWords {
  private UsageWords() {}

  /** Returns both as markup. */
  static String both(String ja, String en) {
    return "<span lang=\"ja\">"
        + escaped(ja)
        + "</span><span lang=\"en\">"
        + escaped(en)
        + "</span>";
  }

  static String of(Giver giver) {
    return switch (giver) {
      case AGENCY -> both("機構", "Agency");
      case GOVERNOR -> both("都道府県知事", "Governor");
      case MAYOR -> both("市町村長", "Mayor");
    };
  }

  static String of(Method method) {
    return switch (method) {
      case IMMEDIATE -> both("即時提供", "Immediate");
      case BULK_ONLINE -> both("一括提供（回線）", "Bulk on-line");
      case BULK_MEDIUM -> both("一括提供（媒体）", "Bulk by medium");
    };
  }

  static String of(Outcome outcome) {
    return switch (outcome) {
      case PROVIDED -> both("提供", "Provided");
      case NOT_FOUND -> both("該当なし", "Not found");
      case REFUSED -> both("不提供", "Refused");
      case REFERRED -> both("確認", "Referred");
    };
  }

  /** Returns text that is no markup, whatever it says. */
  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
