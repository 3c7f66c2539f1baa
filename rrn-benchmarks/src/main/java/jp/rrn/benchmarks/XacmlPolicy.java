package jp.rrn.benchmarks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.rrn.benchmarks.RuleWords.Giving;

/**
 * The rules in XACML 3.0: a policy for each organ, chosen by its target, and in it a rule for each
 * rule. Equal texts are matches of the target; days, numbers and lists are the condition, which
 * rules of a policy that have the same one share.
 */
final class XacmlPolicy {
  /** The category of all attributes: their ids tell them apart. */
  static final String CATEGORY = "urn:oasis:names:tc:xacml:3.0:attribute-category:resource";

  private static final String TYPES = "http://www.w3.org/2001/XMLSchema#";
  private static final String F1 = "urn:oasis:names:tc:xacml:1.0:function:";
  private static final String F3 = "urn:oasis:names:tc:xacml:3.0:";

  private XacmlPolicy() {}

  static String of(List<RuleWords> rules) {
    Map<String, List<RuleWords>> byOrgan =
        rules.stream()
            .collect(
                Collectors.groupingBy(RuleWords::organ, LinkedHashMap::new, Collectors.toList()));
    StringBuilder xml = new StringBuilder(1 << 20);
    xml.append(
            "<PolicySet xmlns=\"urn:oasis:names:tc:xacml:3.0:core:schema:wd-17\" PolicySetId=\"root\"")
        .append(" Version=\"1.0\" PolicyCombiningAlgId=\"" + F3)
        .append("policy-combining-algorithm:deny-unless-permit\"><Target/>");
    int number = 0;
    for (Map.Entry<String, List<RuleWords>> organ : byOrgan.entrySet()) {
      xml.append("<Policy PolicyId=\"organ" + number++ + "\" Version=\"1.0\" RuleCombiningAlgId=\"")
          .append(F3 + "rule-combining-algorithm:permit-overrides\">")
          .append(target(Map.of("organ", organ.getKey())));
      Map<String, List<RuleWords>> byCondition =
          organ.getValue().stream()
              .collect(
                  Collectors.groupingBy(
                      XacmlPolicy::condition, LinkedHashMap::new, Collectors.toList()));
      for (Map.Entry<String, List<RuleWords>> same : byCondition.entrySet()) {
        String variable = "condition" + number++;
        xml.append("<VariableDefinition VariableId=\"" + variable + "\">")
            .append(same.getKey() + "</VariableDefinition>");
        for (RuleWords rule : same.getValue()) {
          xml.append("<Rule RuleId=\"rule" + number++ + "\" Effect=\"Permit\">")
              .append(target(equal(rule)))
              .append("<Condition><VariableReference VariableId=\"" + variable + "\"/>")
              .append("</Condition></Rule>");
        }
      }
      xml.append("</Policy>");
    }
    return xml.append("</PolicySet>").toString();
  }

  private static Map<String, String> equal(RuleWords rule) {
    Map<String, String> equal = new LinkedHashMap<>();
    equal.put("words", rule.words());
    equal.put("statute", rule.statute());
    equal.put("giver", rule.giver());
    return equal;
  }

  private static String target(Map<String, String> equal) {
    String matches =
        equal.entrySet().stream()
            .map(
                it ->
                    "<Match MatchId=\"%sstring-equal\">%s%s</Match>"
                        .formatted(F1, text(it.getValue()), bag(it.getKey(), "string")))
            .collect(Collectors.joining());
    return "<Target><AnyOf><AllOf>" + matches + "</AllOf></AnyOf></Target>";
  }

  private static String condition(RuleWords rule) {
    String items =
        rule.gives().stream()
            .map(giving -> and(isIn("method", giving.methods()), gives(rule, giving)))
            .collect(Collectors.joining());
    return and(
        days(rule.from(), rule.to()),
        area(rule.area()),
        rule.viaGovernor() ? and(not(same("via", "")), sameAs("via", "home")) : same("via", ""),
        call(F1 + "or", items),
        isIn("target", rule.targets()),
        call(
            F1 + "integer-less-than-or-equal",
            one("persons", "integer"),
            number(rule.personsMax())),
        or(
            same("search", RequestWords.BY_KEY),
            and(
                isIn("search", rule.searches()),
                or(
                    not(call(F1 + "string-is-in", text("MY_NUMBER"), bag("items", "string"))),
                    isIn("search", List.of("FOUR_ITEMS", "THREE_ITEMS"))))));
  }

  private static String gives(RuleWords rule, Giving giving) {
    String always = itemsWithin(giving.items());
    return giving.isByLaw()
        ? or(always, and(days(rule.lawFrom(), rule.lawTo()), itemsWithin(giving.itemsWithLaw())))
        : always;
  }

  private static String days(long from, long to) {
    return and(
        call(F1 + "integer-greater-than-or-equal", one("day", "integer"), number(from)),
        call(F1 + "integer-less-than", one("day", "integer"), number(to)));
  }

  private static String area(String area) {
    String home = sameAs("home", "notifying");
    return switch (area) {
      case "OWN_PREFECTURE" -> home;
      case "OTHER_PREFECTURE" -> and(not(same("home", "")), not(home));
      default -> and();
    };
  }

  private static String itemsWithin(List<String> names) {
    return call(F1 + "string-subset", bag("items", "string"), list(names));
  }

  private static String isIn(String attribute, List<String> names) {
    return call(F1 + "string-is-in", one(attribute, "string"), list(names));
  }

  private static String list(List<String> names) {
    return call(F1 + "string-bag", names.stream().map(XacmlPolicy::text).toArray(String[]::new));
  }

  private static String same(String attribute, String value) {
    return call(F1 + "string-equal", one(attribute, "string"), text(value));
  }

  private static String sameAs(String attribute, String other) {
    return call(F1 + "string-equal", one(attribute, "string"), one(other, "string"));
  }

  private static String and(String... terms) {
    return call(F1 + "and", terms);
  }

  private static String or(String... terms) {
    return call(F1 + "or", terms);
  }

  private static String not(String term) {
    return call(F1 + "not", term);
  }

  private static String call(String function, String... arguments) {
    return "<Apply FunctionId=\"" + function + "\">" + String.join("", arguments) + "</Apply>";
  }

  private static String one(String attribute, String type) {
    return call(F1 + type + "-one-and-only", bag(attribute, type));
  }

  private static String bag(String attribute, String type) {
    return "<AttributeDesignator Category=\"%s\" AttributeId=\"%s\" DataType=\"%s%s\" MustBePresent=\"true\"/>"
        .formatted(CATEGORY, attribute, TYPES, type);
  }

  private static String text(String value) {
    String escaped = value.replace("&", "&amp;").replace("<", "&lt;");
    return "<AttributeValue DataType=\"" + TYPES + "string\">" + escaped + "</AttributeValue>";
  }

  private static String number(long value) {
    return "<AttributeValue DataType=\"" + TYPES + "integer\">" + value + "</AttributeValue>";
  }
}
