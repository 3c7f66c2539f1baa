package jp.rrn.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.function.Supplier;
import jp.rrn.law.Article;
import jp.rrn.law.BasisRef;
import jp.rrn.law.Decision;
import jp.rrn.law.DenyReason;
import jp.rrn.law.UseRule;
import jp.rrn.record.Item;

/**
 * Decisions. The rule is written out, so that a decision can be read when the catalogue it came
 * from is gone.
 */
final class DecisionForm {
  private enum Kind {
    PERMIT,
    DENY
  }

  private DecisionForm() {}

  static ObjectNode write(Decision decision) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    if (decision instanceof Decision.Permit permit) {
      node.put("decision", Kind.PERMIT.name());
      RequestForm.putNames(node.putArray("items"), permit.items());
      putRule(node.putObject("rule"), permit.rule());
    } else if (decision instanceof Decision.Deny deny) {
      node.put("decision", Kind.DENY.name());
      RequestForm.putNames(node.putArray("reasons"), deny.reasons());
      deny.nearest().ifPresent(rule -> putRule(node.putObject("nearest"), rule));
    }
    return node;
  }

  private static void putRule(ObjectNode node, UseRule rule) {
    node.put("id", rule.id()).put("recipient", rule.recipient());
    RequestForm.putAffair(node, rule.affair());
    BasisRef basis = rule.basis();
    node.putObject("basis")
        .put("instrument", basis.instrument())
        .put("article", basis.article().name())
        .put("table", basis.table())
        .put("item", basis.item());
    node.put("myNumber", rule.myNumber());
    node.put("from", rule.from().toString());
    if (!rule.to().equals(LocalDate.MAX)) {
      node.put("to", rule.to().toString());
    }
    node.put("status", rule.status().name());
  }

  static Decision read(Fields fields) {
    Supplier<Decision> decision =
        switch (fields.constant("decision", Kind.class)) {
          case PERMIT ->
              () ->
                  new Decision.Permit(
                      rule(fields.object("rule")), fields.constants("items", Item.class));
          case DENY ->
              () ->
                  new Decision.Deny(
                      fields.constants("reasons", DenyReason.class),
                      fields.optional("nearest").map(DecisionForm::rule));
        };
    return fields.make(decision);
  }

  private static UseRule rule(Fields fields) {
    return fields.make(
        () ->
            new UseRule(
                fields.text("id"),
                basis(fields.object("basis")),
                fields.text("recipient"),
                RequestForm.affair(fields.object("affair")),
                fields.truth("myNumber"),
                fields.day("from"),
                fields.has("to") ? fields.day("to") : LocalDate.MAX,
                fields.constant("status", UseRule.Status.class)));
  }

  private static BasisRef basis(Fields fields) {
    return fields.make(
        () ->
            new BasisRef(
                fields.text("instrument"),
                fields.constant("article", Article.class),
                fields.integer("table"),
                fields.text("item")));
  }
}
