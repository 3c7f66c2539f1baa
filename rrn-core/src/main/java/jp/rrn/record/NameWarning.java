package jp.rrn.record;

import java.util.ArrayList;
import java.util.List;

/**
 * Something in a name that was received, is kept, and should be looked at by a person.
 *
 * @param kind what is odd
 * @param field which part: family, given, kanji, formerFamilyName or alternativeName
 * @param index where in it, in UTF-16 units
 */
public record NameWarning(Kind kind, String field, int index) {
  /** What is odd. */
  public enum Kind {
    /** 〓 or ■: a character got lost on the way here. */
    PLACEHOLDER,
    /**
     * A simplified ideograph, which should have been replaced before it reached the record
     * (平成23年法務省告示582号).
     */
    SIMPLIFIED
  }

  private static final String PLACEHOLDERS = "〓■";

  /**
   * Simplified forms of surnames and given names often met. None is in JIS X 0213, whose ideographs
   * (such as 灵, 离 and 种) can be meant as they are; 刘, 吴, 笔 and 达 are in JIS X 0212.
   */
  private static final String SIMPLIFIED_FORMS =
      "刘张陈杨赵吴孙马郑冯萧韩许邓贾苏卢钟谭陆邹阎龙顾钱汤乔贺赖龚庞严华卫伟丽军红兰凤飞鹏罗韦鲁"
          + "齐聂闫颜谢兴东乐书亚亿仪们伦刚动劲勋单发吕员圆坚娇婴宾尔岁岚岗帅师庆应录怀战时显晓晖权"
          + "枫桥桦检欢毕汉泽洁润滨灿炜焕爱玛玮环现珑琼电畅硕祯积稳竞笔简纪纯纲纳纽练组细织终绍经"
          + "结绘绚绣维绿缘聪胜腾艳艺节莲莹莺萨蓝虑见观规觉计订认议记论设访诗诚语诺谊谦贝贞财贤贵赞轩转"
          + "轮轻辉达迈远连进逊针钦钢钧铁铃铭银锋锐锦镇长门闪闵闻阵际险难项顺须领频题颖飒饶馆驰骏"
          + "骥鸣鸽鸿鹤";

  /** Returns what is odd in a name, in the order of its parts; empty if nothing is. */
  public static List<NameWarning> list(PersonName name) {
    List<NameWarning> warnings = new ArrayList<>();
    look("family", name.family(), warnings);
    look("given", name.given(), warnings);
    look("kanji", name.kanji().orElse(""), warnings);
    name.formerFamilyName().ifPresent(former -> look("formerFamilyName", former.text(), warnings));
    name.alternativeName()
        .ifPresent(alternative -> look("alternativeName", alternative.text(), warnings));
    return List.copyOf(warnings);
  }

  private static void look(String field, String text, List<NameWarning> warnings) {
    for (int index = 0; index < text.length(); index++) {
      if (PLACEHOLDERS.indexOf(text.charAt(index)) >= 0) {
        warnings.add(new NameWarning(Kind.PLACEHOLDER, field, index));
      } else if (SIMPLIFIED_FORMS.indexOf(text.charAt(index)) >= 0) {
        warnings.add(new NameWarning(Kind.SIMPLIFIED, field, index));
      }
    }
  }
}
