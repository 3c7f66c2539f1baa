package jp.rrn.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.rrn.record.Item;

/** A rule in words: its basis, and every side of its box. */
public final class RuleText {
  private final Language language;
  private final List<String> lines = new ArrayList<>();

  private RuleText(Language language) {
    this.language = language;
  }

  /** Returns the text, its id and basis in the first line, and a line for each thing said. */
  public static String of(UseRule rule, Language language) {
    RuleText text = new RuleText(language);
    text.lines.add(rule.id() + ": " + rule.basis().words());
    text.place(rule);
    text.grant(rule.grant());
    text.reach(rule.reach());
    return String.join("\n", text.lines);
  }

  private void place(UseRule rule) {
    say("提供を受ける者", "recipient", successors(rule.recipient()));
    String number = rule.place().statuteNumber();
    String articles = rule.place().statuteArticles();
    say(
        "事務",
        "affair",
        rule.affair().statute()
            + (number.isEmpty() ? "" : "（" + number + "）")
            + (articles.isEmpty() ? "" : articles)
            + " "
            + rule.affair().words());
    say("提供者", "giver", words(rule.place().article().giver().name()));
    say("効力のある日", "in force", Explainer.interval(rule.from(), rule.to()));
    InstrumentVersion version = rule.version();
    say(
        "典拠",
        "source",
        "%s (%s, %s) %s"
            .formatted(version.id(), version.status(), version.certainty(), version.source()));
    if (!rule.place().obligations().isEmpty()) {
      say("義務", "obligations", words(rule.place().obligations()));
    }
  }

  private static String successors(Organ organ) {
    return organ
        .successor()
        .map(next -> organ.name() + " → " + organ.to() + " " + successors(next))
        .orElse(organ.name());
  }

  private void grant(Grant grant) {
    for (Map.Entry<Method, Set<Item>> items : grant.items().entrySet()) {
      say(
          "項目（" + words(items.getKey().name()) + "）",
          "items (" + words(items.getKey().name()) + ")",
          words(items.getValue()));
    }
    for (Condition condition : grant.conditions()) {
      Reference law = condition.under();
      say(
          "他の法令による項目",
          "items under a second law",
          "%s (%s %s, %s)"
              .formatted(
                  words(condition.items()),
                  law.title(),
                  law.place(),
                  Explainer.interval(law.from(), law.to())));
    }
    if (grant.mediumOnRequestOnly()) {
      say("提供方法", "method", words("MEDIUM_ON_REQUEST"));
    }
    say("提供の経路", "route", words(grant.viaGovernor() ? "VIA_GOVERNOR" : "DIRECT"));
  }

  private void reach(Reach reach) {
    say("区域", "area", words(reach.area().name()));
    say("対象", "target", words(reach.targets()));
    say("人数", "number of persons", "≤ " + reach.personsMax());
    if (reach.consentNeeded()) {
      say("本人の同意", "consent", words("CONSENTED"));
    }
    reach
        .searches()
        .forEach(
            (kind, max) ->
                say(
                    "検索（" + words(kind.name()) + "）",
                    "search (" + words(kind.name()) + ")",
                    "≤ " + max));
  }

  private String words(Set<? extends Enum<?>> constants) {
    return words(Explainer.names(constants));
  }

  private String words(String codes) {
    return Words.of(codes, language);
  }

  private void say(String japanese, String english, String text) {
    lines.add(
        language == Language.JAPANESE
            ? "  " + japanese + ": " + text
            : "  " + english + ": " + text);
  }
}
