package jp.rrn.law;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An explanation in words, for one audience. Made of reason codes only: the same explanation gives
 * the same text.
 */
public final class ExplanationText {
  private final Explanation explanation;
  private final boolean japanese;
  private final List<String> lines = new ArrayList<>();

  private ExplanationText(Explanation explanation, Language language) {
    this.explanation = explanation;
    this.japanese = language == Language.JAPANESE;
  }

  /** Returns the text, one line for each thing said. */
  public static String of(Explanation explanation, Audience audience, Language language) {
    ExplanationText text = new ExplanationText(explanation, language);
    switch (audience) {
      case AUDITOR -> text.forAuditor();
      case RECIPIENT -> text.forRecipient();
      case RESIDENT -> text.forResident();
    }
    return String.join("\n", text.lines);
  }

  private void forAuditor() {
    UseRequest request = explanation.request();
    Decision decision = explanation.decision();
    say(outcome(decision), outcome(decision));
    who();
    say(
        "操作者ID: " + request.asker().operatorId() + "、照合ID: " + request.asker().matchingId(),
        "operator id: "
            + request.asker().operatorId()
            + ", matching id: "
            + request.asker().matchingId());
    say("要求の理由: " + request.purpose().reason(), "reason given: " + request.purpose().reason());
    say("規定集: " + decision.catalogue(), "catalogue: " + decision.catalogue());
    reasons(reasonsOf(decision));
    explanation.rules().forEach(rule -> rule(rule, true));
    explanation.hint().ifPresent(this::hint);
  }

  private void forRecipient() {
    Disclosure told = Disclosure.of(explanation.decision());
    if (told instanceof Disclosure.NothingFound) {
      say("照会できる範囲に該当する記録がない。", "No record is found among those you may ask about.");
    } else if (told instanceof Disclosure.Referred) {
      say("確認の上、別に回答する。", "The request is being looked at; an answer follows.");
    } else if (told instanceof Disclosure.Permitted permitted) {
      say("提供できる。", "Permitted.");
      say(
          "根拠: " + permitted.decision().basis().words(),
          "basis: " + permitted.decision().basis().words());
      explanation.rules().forEach(rule -> rule(rule, false));
    } else {
      say("提供できない。", "Refused.");
      reasons(((Disclosure.Refused) told).reasons());
      ownRules().forEach(rule -> rule(rule, false));
      explanation.hint().filter(Explanation.Split::anywhere).ifPresent(this::hint);
    }
  }

  private List<RuleTrace> ownRules() {
    String organ = explanation.request().recipient().organ();
    return explanation.rules().stream().filter(rule -> rule.organ().equals(organ)).toList();
  }

  private void forResident() {
    say(outcomeForResident(), outcomeForResident());
    who();
    citedOf(explanation.decision())
        .ifPresent(basis -> say("根拠: " + basis.words(), "basis: " + basis.words()));
  }

  /** What stopped it is between giver and recipient; that it was stopped is the resident's. */
  private String outcomeForResident() {
    if (explanation.decision() instanceof Decision.Permit) {
      return japanese ? "あなたの情報の提供が認められた。" : "Your data could be provided.";
    }
    return japanese ? "あなたの情報は提供されなかった。" : "Your data was not provided.";
  }

  private void who() {
    UseRequest request = explanation.request();
    String items = names(request.items());
    say("要求した者: " + request.recipient().organ(), "asked by: " + request.recipient().organ());
    say(
        "事務: " + request.affair().statute() + " " + request.affair().words(),
        "affair: " + request.affair().statute() + " " + request.affair().words());
    say("項目: " + items, "items: " + items);
    say("基準日: " + request.on(), "law as of: " + request.on());
  }

  private String outcome(Decision decision) {
    if (decision instanceof Decision.Permit) {
      return japanese ? "提供できる。" : "Permitted.";
    }
    if (decision instanceof Decision.Refer) {
      return japanese ? "確認を要する。" : "Referred.";
    }
    return japanese ? "提供できない。" : "Refused.";
  }

  private static Set<Reason> reasonsOf(Decision decision) {
    if (decision instanceof Decision.Refuse refuse) {
      return refuse.reasons();
    }
    return decision instanceof Decision.Refer refer ? refer.reasons() : Set.of();
  }

  private static Optional<BasisRef> citedOf(Decision decision) {
    return decision instanceof Decision.Permit permit
        ? Optional.of(permit.basis())
        : Optional.empty();
  }

  private void reasons(Set<Reason> reasons) {
    reasons.stream()
        .sorted()
        .forEach(reason -> say("理由: " + reason.japanese(), "because: " + reason.english()));
  }

  /** To a recipient, only the conditions that say nothing about the record. */
  private void rule(RuleTrace rule, boolean all) {
    String basis = rule.rule().basis().words();
    say(
        "規定 " + rule.rule().id() + ": " + basis + " " + rule.organ(),
        "rule " + rule.rule().id() + ": " + basis + " " + rule.organ());
    rule.steps().stream()
        .filter(step -> all || step.reason() != Reason.OUTSIDE_AREA)
        .sorted(Comparator.comparing(RuleTrace.Step::met))
        .forEach(this::step);
  }

  private void step(RuleTrace.Step step) {
    Language language = japanese ? Language.JAPANESE : Language.ENGLISH;
    String mark = step.met() ? "  ○ " : "  × ";
    String name = Words.of(step.reason().name(), language);
    String expected = Words.of(step.expected(), language);
    String actual = Words.of(step.actual(), language);
    say(
        mark + name + " 規定: " + expected + " 要求: " + actual,
        mark + name + " expected: " + expected + " actual: " + actual);
  }

  private void hint(Explanation.Split hint) {
    String first = names(hint.firstItems());
    String second = names(hint.secondItems());
    say(
        "二つの要求に分ければ提供できる: %s（%s）、%s（%s）"
            .formatted(first, hint.first().words(), second, hint.second().words()),
        "Two requests would do: %s (%s); %s (%s)"
            .formatted(first, hint.first().words(), second, hint.second().words()));
  }

  private String names(Set<? extends Enum<?>> constants) {
    String codes = constants.stream().sorted().map(Enum::name).collect(Collectors.joining(", "));
    return Words.of(codes, japanese ? Language.JAPANESE : Language.ENGLISH);
  }

  private void say(String inJapanese, String inEnglish) {
    lines.add(japanese ? inJapanese : inEnglish);
  }
}
