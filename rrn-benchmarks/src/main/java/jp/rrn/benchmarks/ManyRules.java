package jp.rrn.benchmarks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import jp.rrn.law.Affair;
import jp.rrn.law.Area;
import jp.rrn.law.Article;
import jp.rrn.law.Catalogue;
import jp.rrn.law.CatalogueAnalysis;
import jp.rrn.law.Certainty;
import jp.rrn.law.Condition;
import jp.rrn.law.Grant;
import jp.rrn.law.Instrument;
import jp.rrn.law.InstrumentVersion;
import jp.rrn.law.Organ;
import jp.rrn.law.Place;
import jp.rrn.law.Reach;
import jp.rrn.law.Reference;
import jp.rrn.law.Status;
import jp.rrn.law.UseRule;
import jp.rrn.record.Item;
import org.openjdk.jmh.annotations.Benchmark;

/**
 * Analysing 100,000 rules, two or three for each of 40,000 pairs of organ and affair; some of them
 * overlap, some are not needed, some outlive their second law.
 */
public class ManyRules extends Timed {
  private static final int RULES = 100_000;
  private static final int ORGANS = 2_000;
  private static final int AFFAIRS = 20;
  private static final LocalDate START = LocalDate.of(2016, 8, 1);
  private static final LocalDate BORDER = LocalDate.of(2026, 4, 1);
  private static final List<Set<Item>> GIVEN =
      List.of(
          Set.of(Item.NAME, Item.ADDRESS),
          Set.of(Item.NAME, Item.DATE_OF_BIRTH, Item.ADDRESS),
          Set.of(Item.NAME, Item.DATE_OF_BIRTH, Item.SEX, Item.ADDRESS));

  /** What the floor groups rules by. */
  private record Key(String organ, Affair affair) {}

  private final SplittableRandom random = new SplittableRandom(20261125);
  private final List<InstrumentVersion> versions =
      List.of(version("v1", START, BORDER), version("v2", BORDER, LocalDate.MAX));
  private final List<Reference> references =
      List.of(reference("n1", LocalDate.MAX), reference("n2", LocalDate.of(2030, 4, 1)));
  private final Catalogue catalogue =
      Catalogue.of(IntStream.range(0, RULES).mapToObj(this::rule).toList());

  private static InstrumentVersion version(String id, LocalDate from, LocalDate to) {
    return new InstrumentVersion(
        new Instrument("i", Instrument.Kind.LAW, "見本法", "1"),
        id,
        from,
        to,
        Instant.EPOCH,
        Instant.MIN,
        Certainty.SURE,
        Status.SYNTHETIC,
        "made up");
  }

  private static Reference reference(String id, LocalDate to) {
    return new Reference(id, Reference.Kind.NUMBER_ACT, "見本法", "9条", START, to, Certainty.SURE);
  }

  private UseRule rule(int number) {
    InstrumentVersion version = versions.get(random.nextInt(2));
    Set<Item> items = GIVEN.get(random.nextInt(GIVEN.size()));
    Condition conditionally =
        new Condition(Set.of(Item.MY_NUMBER), references.get(random.nextInt(2)));
    return new UseRule(
        "rule-" + number,
        version,
        Place.of(Article.ARTICLE_30_9, Integer.toString(1 + number % (ORGANS * AFFAIRS))),
        Organ.of("organ " + number % ORGANS),
        new Affair("statute", "affair " + number / ORGANS % AFFAIRS),
        random.nextBoolean()
            ? Grant.byEveryMethod(items)
            : Grant.byEveryMethod(items, conditionally),
        Reach.onePerson(Area.NATIONWIDE),
        version.from(),
        version.to());
  }

  @Benchmark
  public long analyse() {
    return CatalogueAnalysis.of(catalogue).findings().count();
  }

  @Benchmark
  public int floorGroup() {
    Map<Key, Integer> counts = new HashMap<>();
    for (UseRule rule : catalogue.rules()) {
      counts.merge(new Key(rule.recipient().name(), rule.affair()), 1, Integer::sum);
    }
    return counts.size();
  }
}
