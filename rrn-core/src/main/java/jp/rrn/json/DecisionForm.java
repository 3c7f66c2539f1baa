package jp.rrn.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Supplier;
import jp.rrn.law.Article;
import jp.rrn.law.BasisRef;
import jp.rrn.law.Decision;
import jp.rrn.law.Obligation;
import jp.rrn.law.Reason;
import jp.rrn.record.Item;

/**
 * Decisions. Of a rule only its id and place are written: the catalogue with the digest tells the
 * rest.
 */
final class DecisionForm {
  private enum Kind {
    PERMIT,
    REFUSE,
    REFER
  }

  private DecisionForm() {}

  static ObjectNode write(Decision decision) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("catalogue", decision.catalogue());
    if (decision instanceof Decision.Permit permit) {
      node.put("decision", Kind.PERMIT.name());
      RequestForm.putNames(node.putArray("items"), permit.items());
      RequestForm.putNames(node.putArray("obligations"), permit.obligations());
      putBasis(node.putObject("basis"), permit.basis());
    } else if (decision instanceof Decision.Refuse refuse) {
      node.put("decision", Kind.REFUSE.name());
      RequestForm.putNames(node.putArray("reasons"), refuse.reasons());
      refuse.nearest().ifPresent(basis -> putBasis(node.putObject("nearest"), basis));
    } else if (decision instanceof Decision.Refer refer) {
      node.put("decision", Kind.REFER.name());
      RequestForm.putNames(node.putArray("reasons"), refer.reasons());
      putBasis(node.putObject("basis"), refer.basis());
    }
    return node;
  }

  static void putBasis(ObjectNode node, BasisRef basis) {
    node.put("rule", basis.rule())
        .put("article", basis.article().name())
        .put("instrument", basis.instrument())
        .put("version", basis.version())
        .put("title", basis.title())
        .put("item", basis.item());
  }

  static Decision read(Fields fields) {
    String catalogue = fields.text("catalogue");
    Supplier<Decision> decision =
        switch (fields.constant("decision", Kind.class)) {
          case PERMIT ->
              () ->
                  new Decision.Permit(
                      basis(fields.object("basis")),
                      fields.constants("items", Item.class),
                      fields.constants("obligations", Obligation.class),
                      catalogue);
          case REFUSE ->
              () ->
                  new Decision.Refuse(
                      fields.constants("reasons", Reason.class),
                      fields.optional("nearest").map(DecisionForm::basis),
                      catalogue);
          case REFER ->
              () ->
                  new Decision.Refer(
                      fields.constants("reasons", Reason.class),
                      basis(fields.object("basis")),
                      catalogue);
        };
    return fields.make(decision);
  }

  private static BasisRef basis(Fields fields) {
    return new BasisRef(
        fields.text("rule"),
        fields.constant("article", Article.class),
        fields.text("instrument"),
        fields.text("version"),
        fields.text("title"),
        fields.text("item"));
  }
}
