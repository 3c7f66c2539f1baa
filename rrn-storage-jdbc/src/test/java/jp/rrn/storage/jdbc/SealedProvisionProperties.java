package jp.rrn.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import jp.rrn.json.CatalogueReader;
import jp.rrn.law.Affair;
import jp.rrn.law.Catalogue;
import jp.rrn.law.Recipient;
import jp.rrn.law.UseRule;
import jp.rrn.log.EntryContents;
import jp.rrn.log.LoggedEntry;
import jp.rrn.log.SubjectKey;
import jp.rrn.node.NationalCenter;
import jp.rrn.node.Provision;
import jp.rrn.number.NoncedTransform;
import jp.rrn.provision.LogField;
import jp.rrn.provision.ProvisionReply;
import jp.rrn.record.Item;
import jp.rrn.record.Subject;
import jp.rrn.storage.memory.MemoryStore;
import jp.rrn.store.RegistryStore;
import jp.rrn.testkit.Entries;
import jp.rrn.testkit.fault.CountedFault;
import jp.rrn.testkit.fault.Fault;
import jp.rrn.testkit.fault.FaultPlan;
import jp.rrn.testkit.fault.FaultyStore;
import jp.rrn.testkit.fault.InjectedFaultException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Property 44: the log has as many entries as there were decisions; permits and denials are in it
 * once each, in the order of the answers, however often sealing breaks off.
 */
class SealedProvisionProperties {
  private static final Instant NOW = Instant.parse("2026-05-01T03:00:00Z");
  private static final Catalogue CATALOGUE = CatalogueReader.national();
  private static final UseRule RULE = CATALOGUE.find("1-41").orElseThrow();

  /** Something that happens at a node. */
  sealed interface Step {
    /** Somebody asks about these, of whom the first three are registered. */
    record Ask(boolean lawful, List<Subject> subjects) implements Step {}

    /** So many rows are sealed. */
    record Seal(int limit) implements Step {}

    /** Sealing fails at this call of a port. */
    record BreakOff(int call, Fault fault) implements Step {}
  }

  @Property(tries = 60)
  void inMemory(@ForAll("steps") List<Step> steps) {
    everyDecisionIsSealedOnce(new MemoryStore(), steps);
  }

  @Property(tries = 5)
  void onH2(@ForAll("steps") List<Step> steps) {
    everyDecisionIsSealedOnce(JdbcStore.on(Databases.h2Memory()), steps);
  }

  @Property(tries = 3)
  void onPostgres(@ForAll("steps") List<Step> steps) {
    everyDecisionIsSealedOnce(JdbcStore.on(Databases.postgres()), steps);
  }

  private static void everyDecisionIsSealedOnce(RegistryStore store, List<Step> steps) {
    store.<Boolean>inTransaction(
        s -> {
          s.histories().appendAll(List.of(Entries.entry(0, 1), Entries.entry(1, 1)));
          return true;
        });
    List<String> told = new ArrayList<>();
    for (Step step : steps) {
      if (step instanceof Step.Ask ask) {
        node(store).provision(CATALOGUE).provide(inquiry(ask.lawful()), ask.subjects()).stream()
            .map(SealedProvisionProperties::words)
            .forEach(told::add);
      } else if (step instanceof Step.Seal seal) {
        node(store).log(keys()).seal(seal.limit());
      } else if (step instanceof Step.BreakOff broken) {
        breakOff(store, broken);
      }
    }
    node(store).log(keys()).seal();

    List<LoggedEntry> entries = store.inTransaction(s -> s.log().list(0, 1000));
    assertThat(entries.stream().map(SealedProvisionProperties::words).toList()).isEqualTo(told);
    assertThat(node(store).log(keys()).compare().findings()).isEmpty();
  }

  private static void breakOff(RegistryStore store, Step.BreakOff broken) {
    FaultPlan plan = CountedFault.at(broken.call(), broken.fault());
    try {
      node(new FaultyStore(store, FaultPlan.NONE, plan)).log(keys()).seal(5);
    } catch (InjectedFaultException failed) {
      assertThat(failed.fault()).isEqualTo(broken.fault());
    }
  }

  private static String words(ProvisionReply reply) {
    return (reply instanceof ProvisionReply.Withheld ? "REFUSE" : "PERMIT")
        + " "
        + (reply instanceof ProvisionReply.Provided);
  }

  private static String words(LoggedEntry entry) {
    EntryContents contents = EntryContents.parse(entry.contents().orElseThrow());
    byte[] decision = contents.field(LogField.DECISION.number()).orElseThrow();
    return String.join(" ", LogField.parts(decision).subList(0, 2));
  }

  private static NationalCenter node(RegistryStore store) {
    return new NationalCenter(
        store,
        new NoncedTransform(new byte[32]),
        Clock.fixed(NOW, ZoneOffset.UTC),
        new Random(20261125));
  }

  private static SubjectKey.Maker keys() {
    return new SubjectKey.Maker(new byte[32]);
  }

  private static Provision.Inquiry inquiry(boolean lawful) {
    return new Provision.Inquiry(
        Recipient.national(RULE.recipient().name()),
        lawful ? RULE.affair() : new Affair("見本法", "見本の事務"),
        Set.of(Item.NAME),
        "operator-1",
        "matching-1",
        "example");
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    Arbitrary<Step> asked =
        Combinators.combine(
                Arbitraries.of(true, false),
                Arbitraries.longs()
                    .between(0, 3)
                    .map(Subject::new)
                    .list()
                    .ofMinSize(1)
                    .ofMaxSize(4))
            .as(Step.Ask::new);
    Arbitrary<Step> sealed = Arbitraries.integers().between(1, 4).map(Step.Seal::new);
    Arbitrary<Step> brokenOff =
        Combinators.combine(
                Arbitraries.integers().between(0, 6), Arbitraries.of(Fault.BEFORE, Fault.AFTER))
            .as(Step.BreakOff::new);
    return Arbitraries.oneOf(asked, asked, sealed, brokenOff).list().ofMaxSize(14);
  }
}
