package jp.rrn.benchmarks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.rrn.json.CatalogueReader;
import jp.rrn.law.Affair;
import jp.rrn.law.Catalogue;
import jp.rrn.law.Decision;
import jp.rrn.law.UseRequest;
import jp.rrn.law.UseRule;
import org.openjdk.jmh.annotations.Benchmark;

/** Deciding one request under the national catalogue of 420 rules; each rule is asked in turn. */
public class Decisions extends Timed {
  /** What the floor looks a rule up by. */
  private record Key(String organ, Affair affair) {}

  private final Catalogue catalogue = CatalogueReader.national();
  private final Map<Key, UseRule> index = new HashMap<>();
  private final UseRequest[] lawful;
  private final UseRequest[] unlawful;
  private int next;

  /** Makes a lawful request for each rule, and one that asks for the residence code as well. */
  public Decisions() {
    List<UseRule> rules = catalogue.rules();
    lawful = rules.stream().map(Requests::lawful).toArray(UseRequest[]::new);
    unlawful = rules.stream().map(Requests::unlawful).toArray(UseRequest[]::new);
    rules.forEach(rule -> index.put(new Key(rule.recipient().name(), rule.affair()), rule));
  }

  private int next() {
    next = (next + 1) % lawful.length;
    return next;
  }

  @Benchmark
  public Decision permit() {
    return catalogue.decide(lawful[next()]);
  }

  @Benchmark
  public Decision refuse() {
    return catalogue.decide(unlawful[next()]);
  }

  @Benchmark
  public UseRule floorKeyIndex() {
    UseRequest request = lawful[next()];
    UseRule rule = index.get(new Key(request.recipient().organ(), request.affair()));
    if (rule == null) {
      throw new IllegalStateException("every request has its rule");
    }
    return rule;
  }
}
