package jp.rrn.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Set;
import jp.rrn.law.CatalogueFinding;
import jp.rrn.law.CatalogueFinding.Conflict;
import jp.rrn.law.CatalogueFinding.Empty;
import jp.rrn.law.CatalogueFinding.Gap;
import jp.rrn.law.CatalogueFinding.MissingRows;
import jp.rrn.law.CatalogueFinding.NoOrgan;
import jp.rrn.law.CatalogueFinding.Overlap;
import jp.rrn.law.CatalogueFinding.ReferenceEnded;
import jp.rrn.law.CatalogueFinding.Shadow;
import jp.rrn.law.CatalogueFinding.UnreachableItems;
import jp.rrn.law.CatalogueFinding.UnreachableSearch;
import jp.rrn.law.CatalogueFinding.Unused;
import jp.rrn.law.ChangedBox;
import jp.rrn.record.Item;

/**
 * What an analysis has found, as one JSON object each, in the order of {@link JsonForm} and with
 * its witness as {@link JsonForm#USE_REQUEST}. For programs that read reports; nothing here reads
 * it back. An open end of days or moments is left out.
 */
public final class AnalysisForm {
  private final ObjectNode node = JsonNodeFactory.instance.objectNode();

  private AnalysisForm() {}

  /** Returns a finding; {@code finding} names its kind. */
  public static String write(CatalogueFinding finding) {
    AnalysisForm form = new AnalysisForm();
    form.put(finding);
    return JsonForm.text(form.node);
  }

  /** Returns a changed box; {@code permittedBy} is {@code FIRST} or {@code SECOND}. */
  public static String write(ChangedBox box) {
    AnalysisForm form = new AnalysisForm();
    form.put(box);
    return JsonForm.text(form.node);
  }

  /** Returns a problem of a file. */
  public static String write(String file, CatalogueFormatException.Problem problem) {
    AnalysisForm form = new AnalysisForm();
    form.node.put("file", file);
    form.node.put("pointer", problem.pointer()).put("problem", problem.rule());
    return JsonForm.text(form.node);
  }

  private void put(CatalogueFinding finding) {
    if (finding instanceof Overlap overlap) {
      pair("OVERLAP", overlap.first(), overlap.second());
      node.set("witness", RequestForm.write(overlap.witness()));
    } else if (finding instanceof Conflict conflict) {
      pair("CONFLICT", conflict.first(), conflict.second());
      names("obligations", conflict.obligations());
      names("searches", conflict.searches());
      node.set("witness", RequestForm.write(conflict.witness()));
    } else if (finding instanceof Gap gap) {
      node.put("finding", "GAP").put("instrument", gap.row().instrument());
      node.put("article", gap.row().article().name()).put("item", gap.row().item());
      days(gap.from(), gap.to());
    } else if (finding instanceof MissingRows missing) {
      node.put("finding", "MISSING_ROWS").put("instrument", missing.instrument());
      node.put("table", missing.table());
      node.put("first", missing.first()).put("last", missing.last());
    } else {
      putOfOneRule(finding);
    }
  }

  private void putOfOneRule(CatalogueFinding finding) {
    if (finding instanceof Empty empty) {
      rule("EMPTY", empty.rule());
      days(empty.from(), empty.to());
    } else if (finding instanceof Shadow shadow) {
      rule("SHADOW", shadow.rule());
      shadow.by().forEach(node.putArray("by")::add);
    } else if (finding instanceof NoOrgan none) {
      rule("NO_ORGAN", none.rule());
      days(none.from(), none.to());
    } else if (finding instanceof UnreachableItems items) {
      rule("UNREACHABLE_ITEMS", items.rule());
      node.put("reference", items.reference());
      names("items", items.items());
    } else if (finding instanceof UnreachableSearch search) {
      rule("UNREACHABLE_SEARCH", search.rule());
      node.put("search", search.search().name());
    } else if (finding instanceof ReferenceEnded ended) {
      rule("REFERENCE_ENDED", ended.rule());
      node.put("reference", ended.reference());
      names("items", ended.items());
      days(ended.from(), ended.to());
    } else {
      rule("UNUSED", ((Unused) finding).rule());
    }
  }

  private void put(ChangedBox box) {
    node.put("permittedBy", box.permittedByFirst() ? "FIRST" : "SECOND");
    node.put("recipient", box.recipient());
    node.putObject("affair")
        .put("statute", box.affair().statute())
        .put("words", box.affair().words());
    node.put("giver", box.giver().name());
    days(box.when().from(), box.when().to());
    node.put("knownFrom", box.when().knownFrom().toString());
    box.when().knownTo().ifPresent(end -> node.put("knownTo", end.toString()));
    node.put("personsMin", box.about().personsMin()).put("personsMax", box.about().personsMax());
    box.about().consented().stream().sorted().forEach(node.putArray("consented")::add);
    names("targets", box.about().targets());
    names("ways", box.about().ways());
    names("handovers", box.asking().handovers());
    names("accesses", box.asking().accesses());
    node.set("within", sets(box.asking().within()));
    node.set("beyond", sets(box.asking().beyond()));
    node.set("witness", RequestForm.write(box.witness()));
  }

  private void rule(String kind, String rule) {
    node.put("finding", kind).put("rule", rule);
  }

  private void pair(String kind, String first, String second) {
    node.put("finding", kind).put("first", first).put("second", second);
  }

  private void days(LocalDate from, LocalDate to) {
    if (!from.equals(LocalDate.MIN)) {
      node.put("from", from.toString());
    }
    if (!to.equals(LocalDate.MAX)) {
      node.put("to", to.toString());
    }
  }

  private <E extends Enum<E>> void names(String field, Set<E> constants) {
    RequestForm.putNames(node.putArray(field), constants);
  }

  private static JsonNode sets(Set<Set<Item>> sets) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    sets.forEach(set -> RequestForm.putNames(array.addArray(), set));
    return array;
  }
}
