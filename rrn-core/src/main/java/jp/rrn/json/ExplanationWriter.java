package jp.rrn.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jp.rrn.law.Audience;
import jp.rrn.law.Explanation;
import jp.rrn.law.ExplanationText;
import jp.rrn.law.Language;
import jp.rrn.law.RuleTrace;

/** Writes how a decision came about as JSON, for programs. */
public final class ExplanationWriter {
  private ExplanationWriter() {}

  /**
   * Returns it as one JSON object, laid out to be read: {@code text} has the lines of {@link
   * ExplanationText} for this audience. An auditor, and nobody else, also gets {@code decision},
   * {@code rules} with every step, and {@code hint}.
   */
  public static String write(Explanation explanation, Audience audience, Language language) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    ArrayNode text = node.putArray("text");
    ExplanationText.of(explanation, audience, language).lines().forEach(text::add);
    if (audience == Audience.AUDITOR) {
      node.set("decision", DecisionForm.write(explanation.decision()));
      ArrayNode rules = node.putArray("rules");
      explanation.rules().forEach(rule -> put(rules.addObject(), rule));
      explanation.hint().ifPresent(hint -> put(node.putObject("hint"), hint));
    }
    return CatalogueWriter.laidOut(node.toString());
  }

  private static void put(ObjectNode node, RuleTrace rule) {
    DecisionForm.putBasis(node.putObject("basis"), rule.rule().basis());
    node.put("organ", rule.organ());
    ArrayNode steps = node.putArray("steps");
    for (RuleTrace.Step step : rule.steps()) {
      steps
          .addObject()
          .put("reason", step.reason().name())
          .put("met", step.met())
          .put("expected", step.expected())
          .put("actual", step.actual());
    }
  }

  private static void put(ObjectNode node, Explanation.Split hint) {
    DecisionForm.putBasis(node.putObject("first"), hint.first());
    RequestForm.putNames(node.putArray("firstItems"), hint.firstItems());
    DecisionForm.putBasis(node.putObject("second"), hint.second());
    RequestForm.putNames(node.putArray("secondItems"), hint.secondItems());
  }
}
