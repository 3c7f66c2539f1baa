package jp.rrn.law;

import java.util.Map;

/** The words for codes in explanations; of a reason, those for its condition. */
final class Words {
  private record Word(String japanese, String english) {}

  private static final Map<String, Word> WORDS =
      Map.ofEntries(
          word("NAME", "氏名", "name"),
          word("DATE_OF_BIRTH", "生年月日", "date of birth"),
          word("SEX", "性別", "sex"),
          word("ADDRESS", "住所", "address"),
          word("MY_NUMBER", "個人番号", "My Number"),
          word("RESIDENCE_CODE", "住民票コード", "residence code"),
          word("CHANGE_EVENT", "異動事由及び異動年月日", "change event"),
          word("ALIVE", "生存の有無", "whether alive"),
          word("AGE_REACHED", "年齢に達しているか否か", "whether of an age"),
          word("RESIDENT", "住所を有するか否か", "whether resident"),
          word("AGENCY", "機構", "agency"),
          word("GOVERNOR", "都道府県知事", "governor"),
          word("MAYOR", "市町村長", "mayor"),
          word("IMMEDIATE", "即時提供", "immediate"),
          word("BULK_ONLINE", "一括提供（回線）", "bulk on-line"),
          word("BULK_MEDIUM", "一括提供（媒体）", "bulk by medium"),
          word("BULK_MEDIUM_ON_REQUEST", "一括提供（媒体、特別の求め）", "bulk by medium, requested"),
          word("BY_KEY", "番号又はコードによる", "by number or code"),
          word("NO_PREFECTURE", "都道府県なし", "no prefecture"),
          word("OWN_PREFECTURE_VIA_GOVERNOR", "区域内、知事を経由", "own prefecture, via governor"),
          word("OTHER_PREFECTURE_VIA_GOVERNOR", "他の都道府県、知事を経由", "another, via governor"),
          word("MEDIUM_ON_REQUEST", "媒体は特別の求めによる", "medium on special request"),
          word("SPECIALLY_REQUESTED", "特別の求めあり", "specially requested"),
          word("DIRECT", "直接", "direct"),
          word("VIA_GOVERNOR", "知事を経由", "via governor"),
          word("NATIONWIDE", "全国", "nationwide"),
          word("OWN_PREFECTURE", "区域内の都道府県", "own prefecture"),
          word("OTHER_PREFECTURE", "他の都道府県", "another prefecture"),
          word("FOUR_ITEMS", "4情報", "four items"),
          word("THREE_ITEMS", "性別を除く3情報", "three items without sex"),
          word("NAME_AND_BIRTH", "氏名及び生年月日", "name and date of birth"),
          word("OTHER", "その他", "other"),
          word("PERSONS", "個人", "persons"),
          word("AREA", "区域", "area"),
          word("LOG", "提供記録", "logged"),
          word("FEE", "手数料", "fee"),
          word("LISTED_AFFAIR_ONLY", "当該事務にのみ利用", "for the listed affair only"),
          word("ERASE_AFTER_USE", "利用後消去", "erased after use"),
          word("CONSENTED", "同意あり", "consented"),
          word("NONE", "なし", "none"),
          word("OTHER_RECIPIENT", "提供を受ける者", "recipient"),
          word("OTHER_AFFAIR", "事務", "affair"),
          word("NOT_IN_FORCE", "効力のある日", "in force"),
          word("WRONG_GIVER", "提供者", "giver"),
          word("WRONG_ROUTE", "提供の経路", "route"),
          word("METHOD_NOT_ALLOWED", "提供方法", "method"),
          word("ITEM_NOT_ALLOWED", "項目", "items"),
          word("RESIDENCE_CODE_NEVER", "住民票コードの提供", "residence code provided"),
          word("MY_NUMBER_NOT_ALLOWED", "個人番号を利用できる根拠", "law for the My Number"),
          word("SEARCH_NOT_ALLOWED", "検索の種類", "kind of search"),
          word("TOO_FEW_ITEMS_FOR_MY_NUMBER", "個人番号の照会", "look-up of a My Number"),
          word("TARGET_NOT_ALLOWED", "対象", "target"),
          word("TOO_MANY_PERSONS", "人数", "number of persons"),
          word("NO_CONSENT", "本人の同意", "consent"),
          word("OUTSIDE_AREA", "区域（提供を受ける者、通知都道府県）", "area (recipient, notifying)"));

  private Words() {}

  private static Map.Entry<String, Word> word(String code, String japanese, String english) {
    return Map.entry(code, new Word(japanese, english));
  }

  /** Returns a list of codes in words; what is no code stays. */
  static String of(String codes, Language language) {
    StringBuilder words = new StringBuilder();
    for (String code : codes.split(", ", -1)) {
      if (!words.isEmpty()) {
        words.append(language == Language.JAPANESE ? "、" : ", ");
      }
      Word word = WORDS.get(code);
      if (word == null) {
        words.append(code);
      } else {
        words.append(language == Language.JAPANESE ? word.japanese() : word.english());
      }
    }
    return words.toString();
  }
}
