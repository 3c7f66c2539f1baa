package jp.rrn.provision;

import jp.rrn.history.ChangeReason;
import jp.rrn.law.Giver;
import jp.rrn.law.Method;
import jp.rrn.record.Item;
import jp.rrn.record.Sex;

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

  static String of(Item item) {
    return switch (item) {
      case NAME -> both("氏名", "name");
      case DATE_OF_BIRTH -> both("生年月日", "date of birth");
      case SEX -> both("性別", "sex");
      case ADDRESS -> both("住所", "address");
      case MY_NUMBER -> both("個人番号", "My Number");
      case RESIDENCE_CODE -> both("住民票コード", "residence code");
      case CHANGE_EVENT -> both("異動事由及び異動年月日", "last change");
      case ALIVE -> both("生存の有無", "whether alive");
      case AGE_REACHED -> both("年齢に達しているか否か", "whether of an age");
      case RESIDENT -> both("住所を有するか否か", "whether resident");
    };
  }

  static String of(Sex sex) {
    return switch (sex) {
      case UNKNOWN -> both("不明", "not known");
      case MALE -> both("男", "male");
      case FEMALE -> both("女", "female");
      case NOT_APPLICABLE -> both("該当なし", "not applicable");
    };
  }

  static String of(ChangeReason reason) {
    return switch (reason) {
      case MOVE_IN -> both("転入等", "moved in");
      case BIRTH -> both("出生", "birth");
      case EX_OFFICIO_ENTRY -> both("職権記載等", "entered by the office");
      case MOVE_OUT -> both("転出", "moved out");
      case DEATH -> both("死亡", "death");
      case EX_OFFICIO_DELETION -> both("職権消除等", "deleted by the office");
      case RELOCATION -> both("転居", "moved within the municipality");
      case MINOR_REVISION -> both("軽微な修正", "minor revision");
      case EX_OFFICIO_REVISION -> both("職権修正等", "revised by the office");
      case MY_NUMBER_CHANGE_REQUEST -> both("個人番号の変更請求", "My Number changed on request");
      case MY_NUMBER_EX_OFFICIO_REVISION -> both("個人番号の職権修正", "My Number changed by the office");
      case MY_NUMBER_EX_OFFICIO_ENTRY -> both("個人番号の職権記載等", "My Number entered by the office");
      case RESIDENCE_CODE_CHANGE_REQUEST ->
          both("住民票コードの変更請求", "residence code changed on request");
      case RESIDENCE_CODE_EX_OFFICIO_ENTRY ->
          both("住民票コードの職権記載等", "residence code entered by the office");
    };
  }

  static String of(Outcome outcome) {
    return switch (outcome) {
      case PROVIDED -> both("提供", "Provided");
      case NOT_FOUND -> both("該当なし", "Not found");
      case REFUSED -> both("不提供", "Refused");
      case REFERRED -> both("確認", "Referred");
      case MARK -> both("配信の印", "Follow mark");
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
