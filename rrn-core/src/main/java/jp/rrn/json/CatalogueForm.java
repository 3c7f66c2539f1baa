package jp.rrn.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import jp.rrn.law.Affair;
import jp.rrn.law.Area;
import jp.rrn.law.Article;
import jp.rrn.law.CanonicalForm;
import jp.rrn.law.Catalogue;
import jp.rrn.law.Certainty;
import jp.rrn.law.Condition;
import jp.rrn.law.Grant;
import jp.rrn.law.Instrument;
import jp.rrn.law.InstrumentVersion;
import jp.rrn.law.Method;
import jp.rrn.law.Obligation;
import jp.rrn.law.Organ;
import jp.rrn.law.Place;
import jp.rrn.law.Reach;
import jp.rrn.law.Reference;
import jp.rrn.law.SearchKind;
import jp.rrn.law.Status;
import jp.rrn.law.Target;
import jp.rrn.law.UseRule;
import jp.rrn.record.Item;

/** Makes a catalogue of the tree of a file, and lists what is wrong with it. */
final class CatalogueForm {
  /** Each is compared with each: no instrument has been amended as often. */
  private static final int VERSIONS_MAX = 1_000;

  private final Problems problems;
  private final Table<InstrumentVersion> versions = new Table<>("version");
  private final Table<Reference> references = new Table<>("reference");
  private final Table<Organ> organs = new Table<>("recipient");
  private final Map<String, Entry> organEntries = new LinkedHashMap<>();

  CatalogueForm(Problems problems) {
    this.problems = problems;
  }

  /** The things of one kind by their ids, and which of them were used. */
  private final class Table<T> {
    private final String kind;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, T> values = new HashMap<>();
    private final Set<String> used = new HashSet<>();

    Table(String kind) {
      this.kind = kind;
    }

    void add(Entry entry, String idField, String id) {
      if (entries.putIfAbsent(id, entry) != null) {
        entry.problem(idField, "is repeated");
      }
    }

    /** Returns what the field names; empty, with a problem, if that is nothing. */
    Optional<T> get(Entry from, String field, String id) {
      used.add(id);
      if (!entries.containsKey(id) && !id.isEmpty()) {
        from.problem(field, "names no " + kind + " of this file");
      }
      return Optional.ofNullable(values.get(id));
    }

    void refuseUnused() {
      entries.forEach(
          (id, entry) -> {
            if (!used.contains(id)) {
              problems.add(entry.pointer(), "is used by nothing");
            }
          });
    }
  }

  Catalogue read(JsonNode root) {
    Entry file = new Entry("", root, problems);
    if (!CanonicalForm.FORM.equals(file.text("form"))) {
      file.problem("form", "must be " + CanonicalForm.FORM);
    }
    Optional<Instrument> instrument = instrument(file.object("instrument"));
    file.list("versions", VERSIONS_MAX).forEach(entry -> version(entry, instrument));
    readOrgans(file.list("recipients"));
    file.listOrNone("references").forEach(this::reference);
    List<UseRule> rules = rules(file.list("rules"));
    file.close();
    if (problems.count() == 0) {
      versions.refuseUnused();
      organs.refuseUnused();
      references.refuseUnused();
    }
    problems.throwIfAny();
    return whole(rules);
  }

  /** The rules one by one are right; what they say together may still not be. */
  private Catalogue whole(List<UseRule> rules) {
    try {
      return Catalogue.of(rules);
    } catch (IllegalArgumentException refused) {
      problems.add("/versions", String.valueOf(refused.getMessage()));
      throw new CatalogueFormatException(problems.listed());
    }
  }

  private static Optional<Instrument> instrument(Entry entry) {
    String id = entry.text("id");
    Instrument.Kind kind = entry.constant("kind", Instrument.Kind.class);
    String title = entry.text("title");
    String number = entry.text("number");
    return entry.make(() -> new Instrument(id, kind, title, number));
  }

  private void version(Entry entry, Optional<Instrument> instrument) {
    String id = entry.text("id");
    versions.add(entry, "id", id);
    LocalDate from = entry.day("from");
    LocalDate to = entry.dayOr("to", LocalDate.MAX);
    Instant knownFrom = entry.instant("knownFrom");
    Instant endKnownFrom = entry.instantOr("endKnownFrom", Instant.MIN);
    Certainty certainty = entry.constant("certainty", Certainty.class);
    Status status = entry.constant("status", Status.class);
    String source = entry.text("source");
    instrument
        .flatMap(
            of ->
                entry.make(
                    () ->
                        new InstrumentVersion(
                            of, id, from, to, knownFrom, endKnownFrom, certainty, status, source)))
        .ifPresent(version -> versions.values.put(id, version));
  }

  private void reference(Entry entry) {
    String id = entry.text("id");
    references.add(entry, "id", id);
    Reference.Kind kind = entry.constant("kind", Reference.Kind.class);
    String title = entry.text("title");
    String place = entry.text("place");
    LocalDate from = entry.day("from");
    LocalDate to = entry.dayOr("to", LocalDate.MAX);
    Certainty certainty = entry.constant("certainty", Certainty.class);
    entry
        .make(() -> new Reference(id, kind, title, place, from, to, certainty))
        .ifPresent(reference -> references.values.put(id, reference));
  }

  private void readOrgans(List<Entry> entries) {
    for (Entry entry : entries) {
      String name = entry.text("organ");
      organs.add(entry, "organ", name);
      organEntries.putIfAbsent(name, entry);
    }
    organEntries.keySet().forEach(name -> organ(name, new HashSet<>()));
  }

  /** Successors first; who comes back in his own line of successors is refused. */
  private Optional<Organ> organ(String name, Set<String> before) {
    Entry entry = organEntries.get(name);
    if (entry == null || organs.values.containsKey(name)) {
      return Optional.ofNullable(organs.values.get(name));
    }
    String next = entry.textOrEmpty("successor");
    Optional<Organ> successor = Optional.empty();
    if (!next.isEmpty()) {
      if (!before.add(name)) {
        entry.problem("successor", "must not be an organ that went before");
        return Optional.empty();
      }
      if (before.size() >= Organ.LINE_MAX) {
        entry.problem(
            "successor",
            "successor must not begin a line of more than " + Organ.LINE_MAX + " organs");
        return Optional.empty();
      }
      successor = organ(next, before);
      organs.get(entry, "successor", next);
    }
    LocalDate from = entry.dayOr("from", LocalDate.MIN);
    LocalDate to = entry.dayOr("to", LocalDate.MAX);
    Optional<Organ> following = successor;
    if (next.isEmpty() || following.isPresent()) {
      entry
          .make(() -> new Organ(name, from, to, following))
          .ifPresent(organ -> organs.values.put(name, organ));
    }
    return Optional.ofNullable(organs.values.get(name));
  }

  private List<UseRule> rules(List<Entry> entries) {
    List<UseRule> rules = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Entry entry : entries) {
      String id = entry.text("id");
      if (!ids.add(id)) {
        entry.problem("id", "is repeated");
      }
      rule(entry, id).ifPresent(rules::add);
    }
    return rules;
  }

  private Optional<UseRule> rule(Entry entry, String id) {
    Optional<InstrumentVersion> version = versions.get(entry, "version", entry.text("version"));
    Optional<Organ> recipient = organs.get(entry, "recipient", entry.text("recipient"));
    LocalDate from =
        entry.dayOr("from", version.map(InstrumentVersion::from).orElse(LocalDate.MIN));
    LocalDate to = entry.dayOr("to", version.map(InstrumentVersion::to).orElse(LocalDate.MAX));
    String statute = entry.text("statute");
    String affair = entry.text("affair");
    Place place = place(entry);
    Optional<Grant> grant = grant(entry);
    Optional<Reach> reach = reach(entry, place.article());
    entry.close();
    if (version.isEmpty() || recipient.isEmpty() || grant.isEmpty() || reach.isEmpty()) {
      return Optional.empty();
    }
    return entry.make(
        () ->
            new UseRule(
                id,
                version.get(),
                place,
                recipient.get(),
                new Affair(statute, affair),
                grant.get(),
                reach.get(),
                from,
                to));
  }

  private static Place place(Entry entry) {
    String item = entry.text("item");
    return new Place(
        entry.constant("article", Article.class),
        item.isEmpty() ? "?" : item,
        entry.textOrEmpty("statuteNumber"),
        entry.textOrEmpty("statuteArticles"),
        entry.constants("obligations", Obligation.class));
  }

  private Optional<Grant> grant(Entry entry) {
    Map<Method, Set<Item>> items = entry.sets("items", Method.class, Item.class);
    List<Condition> conditions = new ArrayList<>();
    for (Entry condition : entry.listOrNone("conditions")) {
      Set<Item> further = condition.constants("items", Item.class);
      Optional<Reference> under = references.get(condition, "under", condition.text("under"));
      condition
          .make(() -> under.map(law -> new Condition(further, law)))
          .flatMap(made -> made)
          .ifPresent(conditions::add);
    }
    boolean onRequest = entry.flag("mediumOnRequest");
    boolean viaGovernor = entry.flag("viaGovernor");
    return refusing(entry, () -> new Grant(items, conditions, onRequest, viaGovernor));
  }

  private Optional<Reach> reach(Entry entry, Article article) {
    Area area = entry.constantOr("area", Area.class, article.area());
    Set<Target.Kind> targets = entry.constants("targets", Target.Kind.class);
    boolean consent = entry.flag("consent");
    int personsMax = entry.positive("personsMax");
    Map<SearchKind, Integer> searches = entry.numbers("searches", SearchKind.class);
    return refusing(entry, () -> new Reach(area, targets, consent, personsMax, searches));
  }

  /** Makes a part of an entry that is not at its end yet. */
  private static <T> Optional<T> refusing(Entry entry, Supplier<T> maker) {
    try {
      return Optional.of(maker.get());
    } catch (IllegalArgumentException refused) {
      String message = String.valueOf(refused.getMessage());
      entry.problem(message.split("[: ]", 2)[0], message);
      return Optional.empty();
    }
  }
}
