package jp.rrn.examples.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import jp.rrn.examples.load.Progress;
import jp.rrn.testkit.fault.FaultRates;
import jp.rrn.testkit.nation.Nation;
import jp.rrn.testkit.nation.NationReport;
import jp.rrn.testkit.nation.Outage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code rrn simulate}: a nation of made-up people, and whether its tiers agree in the end. */
@Command(
    name = "simulate",
    mixinStandardHelpOptions = true,
    description = {
      "Lets a nation of made-up people live and writes what became of it.",
      "Exit: 0 if all tiers agree in the end, 1 if they do not, 2 on misuse,",
      "3 if a store fails or the output cannot be written."
    })
final class SimulateCommand implements Callable<Integer> {
  private static final Progress.Task TASK = new Progress.Task("rrn simulate", "days");

  private final Output out;

  @Spec CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--people",
      defaultValue = "1000",
      description = "with how many people it begins (default: ${DEFAULT-VALUE})")
  int people;

  @Option(
      names = "--years",
      defaultValue = "1",
      description = "how many years it lives (default: ${DEFAULT-VALUE})")
  int years;

  @Option(
      names = "--seed",
      defaultValue = "1",
      description = "another seed, another nation (default: ${DEFAULT-VALUE})")
  long seed;

  @Option(
      names = "--store",
      defaultValue = "memory",
      converter = StoreOptions.KindConverter.class,
      paramLabel = "memory|h2|postgresql",
      description = "where its nodes keep what they keep (default: ${DEFAULT-VALUE})")
  LoadStore.Kind store = LoadStore.Kind.MEMORY;

  @Option(
      names = "--url",
      paramLabel = "jdbc:postgresql://…",
      description = {
        "the database of --store postgresql, with a user who may create schemas;",
        "schemas rrn_simulated_… of the same seed are dropped first"
      })
  @Nullable String url;

  @Mixin LoginOptions login = new LoginOptions();

  @Option(
      names = "--break-line",
      converter = OutageConverter.class,
      paramLabel = "<day>+<days>[:m<n>|:p<n>]",
      description = {
        "breaks every line from that day on, counted from 0, for so many days;",
        "with :m3 only those of municipality 3, with :p1 that of prefecture 1; may be repeated"
      })
  List<Outage> outages = new ArrayList<>();

  @Option(names = "--rough", description = "one call in three on every line fails in some way")
  boolean rough;

  @Option(names = "--quiet", description = "no progress on standard error")
  boolean quiet;

  SimulateCommand(Output out) {
    this.out = out;
  }

  @Override
  public Integer call() throws Exception {
    Nation nation = nation();
    NationReport report;
    try (NodeStores stores = stores();
        Progress progress = progress(nation)) {
      report = nation.progress((day, days, changes) -> progress.accept(day)).run(stores);
    }
    out.write(report.summary());
    out.flush();
    return report.agrees() ? 0 : 1;
  }

  private Nation nation() {
    try {
      Nation nation = Nation.of(people).years(years).seed(seed).stopwatch(System::nanoTime);
      nation = rough ? nation.lineFaults(FaultRates.ROUGH) : nation;
      for (Outage outage : outages) {
        nation = nation.breakLine(outage);
      }
      return nation;
    } catch (IllegalArgumentException wrong) {
      throw misuse();
    }
  }

  private Progress progress(Nation nation) {
    return quiet
        ? Progress.SILENT
        : Progress.of(TASK, 0, nation.days(), spec.commandLine().getErr());
  }

  private NodeStores stores() {
    return switch (store) {
      case MEMORY -> NodeStores.inMemory();
      case H2 -> NodeStores.onH2();
      case POSTGRESQL -> {
        if (url == null || !store.accepts(url)) {
          throw misuse();
        }
        yield NodeStores.onPostgres(url, login.user, login.password, seed);
      }
    };
  }

  private ParameterException misuse() {
    return new ParameterException(spec.commandLine(), "options do not fit");
  }
}
