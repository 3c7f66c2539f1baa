package jp.rrn.law;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.rrn.crypto.Sha256;

/**
 * The one text of an instrument in the form {@code rrn-lawful-use/1}: JSON without spaces, fields
 * in alphabetical order, lists in the order of their ids, what has its usual value left out. Two
 * instruments are equal if and only if their texts are.
 *
 * <p>Of a file laid out in that order it is what {@code jq -cjS .} prints.
 */
public final class CanonicalForm {
  /** The name of the form. */
  public static final String FORM = "rrn-lawful-use/1";

  private CanonicalForm() {}

  /** Returns the text of each instrument by its id. */
  public static SortedMap<String, String> texts(Collection<UseRule> rules) {
    TreeMap<String, List<UseRule>> byInstrument =
        rules.stream()
            .collect(
                Collectors.groupingBy(
                    rule -> rule.version().instrument().id(), TreeMap::new, Collectors.toList()));
    TreeMap<String, String> texts = new TreeMap<>();
    byInstrument.forEach((id, list) -> texts.put(id, JsonText.of(file(list))));
    return texts;
  }

  /** Returns the digest: of one instrument that of its text, of several that of their digests. */
  static String digest(Collection<UseRule> rules) {
    List<String> digests = texts(rules).values().stream().map(Sha256::hex).toList();
    return digests.size() == 1 ? digests.get(0) : Sha256.hex(String.join("\n", digests));
  }

  private static Map<String, Object> file(List<UseRule> rules) {
    TreeMap<String, Object> versions = new TreeMap<>();
    TreeMap<String, Object> recipients = new TreeMap<>();
    TreeMap<String, Object> references = new TreeMap<>();
    TreeMap<String, Object> texts = new TreeMap<>();
    for (UseRule rule : rules) {
      versions.computeIfAbsent(rule.version().id(), id -> version(rule.version()));
      for (Optional<Organ> next = Optional.of(rule.recipient());
          next.isPresent();
          next = next.get().successor()) {
        Organ organ = next.get();
        recipients.computeIfAbsent(organ.name(), name -> recipient(organ));
      }
      for (Condition condition : rule.grant().conditions()) {
        references.computeIfAbsent(condition.under().id(), id -> reference(condition.under()));
      }
      texts.put(rule.id(), rule(rule));
    }
    TreeMap<String, Object> file = new TreeMap<>();
    file.put("form", FORM);
    file.put("instrument", instrument(rules.get(0).version().instrument()));
    file.put("versions", List.copyOf(versions.values()));
    file.put("recipients", List.copyOf(recipients.values()));
    putUnless(List.of(), file, "references", List.copyOf(references.values()));
    file.put("rules", List.copyOf(texts.values()));
    return file;
  }

  private static Map<String, Object> instrument(Instrument instrument) {
    return new TreeMap<>(
        Map.of(
            "id", instrument.id(),
            "kind", instrument.kind().name(),
            "title", instrument.title(),
            "number", instrument.number()));
  }

  private static Map<String, Object> version(InstrumentVersion version) {
    TreeMap<String, Object> node = new TreeMap<>();
    node.put("id", version.id());
    node.put("from", version.from().toString());
    putUnless(LocalDate.MAX, node, "to", version.to());
    node.put("knownFrom", version.knownFrom().toString());
    putUnless(Instant.MIN, node, "endKnownFrom", version.endKnownFrom());
    node.put("certainty", version.certainty().name());
    node.put("status", version.status().name());
    node.put("source", version.source());
    return node;
  }

  private static Map<String, Object> recipient(Organ organ) {
    TreeMap<String, Object> node = new TreeMap<>();
    node.put("organ", organ.name());
    putUnless(LocalDate.MIN, node, "from", organ.from());
    putUnless(LocalDate.MAX, node, "to", organ.to());
    organ.successor().ifPresent(next -> node.put("successor", next.name()));
    return node;
  }

  private static Map<String, Object> reference(Reference reference) {
    TreeMap<String, Object> node = new TreeMap<>();
    node.put("id", reference.id());
    node.put("kind", reference.kind().name());
    node.put("title", reference.title());
    node.put("place", reference.place());
    node.put("from", reference.from().toString());
    putUnless(LocalDate.MAX, node, "to", reference.to());
    node.put("certainty", reference.certainty().name());
    return node;
  }

  private static Map<String, Object> rule(UseRule rule) {
    TreeMap<String, Object> node = new TreeMap<>();
    node.put("id", rule.id());
    node.put("version", rule.version().id());
    putUnless(rule.version().from(), node, "from", rule.from());
    putUnless(rule.version().to(), node, "to", rule.to());
    node.put("article", rule.place().article().name());
    node.put("item", rule.place().item());
    node.put("recipient", rule.recipient().name());
    node.put("statute", rule.affair().statute());
    node.put("affair", rule.affair().words());
    putUnless("", node, "statuteNumber", rule.place().statuteNumber());
    putUnless("", node, "statuteArticles", rule.place().statuteArticles());
    node.put("obligations", names(rule.place().obligations()));
    putGrant(node, rule.grant());
    putReach(node, rule.reach(), rule.place().article());
    return node;
  }

  private static void putGrant(Map<String, Object> node, Grant grant) {
    TreeMap<String, Object> items = new TreeMap<>();
    grant.items().forEach((method, set) -> items.put(method.name(), names(set)));
    node.put("items", items);
    List<Map<String, Object>> conditions =
        grant.conditions().stream()
            .map(
                condition ->
                    (Map<String, Object>)
                        new TreeMap<String, Object>(
                            Map.of(
                                "items", names(condition.items()),
                                "under", condition.under().id())))
            .toList();
    putUnless(List.of(), node, "conditions", conditions);
    putUnless(false, node, "mediumOnRequest", grant.mediumOnRequestOnly());
    putUnless(false, node, "viaGovernor", grant.viaGovernor());
  }

  private static void putReach(Map<String, Object> node, Reach reach, Article article) {
    putUnless(article.area().name(), node, "area", reach.area().name());
    node.put("targets", names(reach.targets()));
    putUnless(false, node, "consent", reach.consentNeeded());
    node.put("personsMax", reach.personsMax());
    TreeMap<String, Object> searches = new TreeMap<>();
    reach.searches().forEach((kind, max) -> searches.put(kind.name(), max));
    putUnless(Map.of(), node, "searches", searches);
  }

  private static void putUnless(
      Object usual, Map<String, Object> node, String field, Object value) {
    if (!usual.equals(value)) {
      boolean plain = value instanceof LocalDate || value instanceof Instant;
      node.put(field, plain ? value.toString() : value);
    }
  }

  private static List<String> names(Set<? extends Enum<?>> constants) {
    return constants.stream().map(Enum::name).sorted().toList();
  }
}
