package jp.rrn.benchmarks;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Maps;
import com.google.common.collect.Multimaps;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.rrn.benchmarks.Figure.Median;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.util.ListStatistics;

/**
 * Runs the benchmarks and prints the table of docs/benchmarks.md.
 *
 * <p>All are run, each in a fresh virtual machine, and then all again: what slows the machine down
 * for a minute falls on a round of what is measured and of its floor, not on one of them alone. The
 * median is that of all rounds.
 *
 * <p>Takes the options of JMH: a regular expression leaves benchmarks out, and lines whose figures
 * are not there with them. Without one the memory of a resident is measured as well. The number of
 * forks, {@code -f}, is that of the rounds.
 */
public final class Benchmarks {
  private static final int ROUNDS = 3;

  private Benchmarks() {}

  /** Runs them. */
  public static void main(String[] arguments) throws RunnerException, CommandLineOptionException {
    CommandLineOptions options = new CommandLineOptions(arguments);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    List<RunResult> results = new ArrayList<>();
    for (int rounds = options.getForkCount().orElse(ROUNDS); rounds > 0; rounds--) {
      results.addAll(round(options));
    }
    machine(out);
    table(out, medians(results));
    if (options.getIncludes().isEmpty()) {
      out.println();
      MemoryPerResident.print(
          out, MemoryPerResident.measure(100_000), MemoryPerResident.measure(1_000_000));
    }
  }

  /** Runs each once. */
  private static Collection<RunResult> round(CommandLineOptions options) throws RunnerException {
    ChainedOptionsBuilder round =
        new OptionsBuilder().parent(options).addProfiler(GCProfiler.class).forks(1);
    String filled = PostgresSize.class.getName();
    List<String> includes = options.getIncludes();
    if (includes.isEmpty()
        || includes.stream().anyMatch(i -> Pattern.compile(i).matcher(filled + ".").find())) {
      round.jvmArgsAppend("-D" + PostgresServer.URL + "=" + PostgresServer.url());
    }
    return new Runner(round.build()).run();
  }

  private static void machine(PrintStream out) {
    out.printf(
        "%n%s %s, %d processors, %s %s%n%n",
        System.getProperty("os.name"),
        System.getProperty("os.arch"),
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("java.vm.name"),
        System.getProperty("java.vm.version"));
  }

  /** Returns the medians by {@code Class.method} or {@code Class.method(parameter)}. */
  static Map<String, Median> medians(Collection<RunResult> results) {
    ListMultimap<String, IterationResult> iterations = ArrayListMultimap.create();
    for (RunResult result : results) {
      for (BenchmarkResult fork : result.getBenchmarkResults()) {
        iterations.putAll(name(result.getParams()), fork.getIterationResults());
      }
    }
    return Maps.transformValues(Multimaps.asMap(iterations), Benchmarks::median);
  }

  private static Median median(List<IterationResult> iterations) {
    ListStatistics nanos = new ListStatistics();
    ListStatistics bytes = new ListStatistics();
    for (IterationResult iteration : iterations) {
      nanos.addValue(iteration.getPrimaryResult().getScore());
      Result<?> allocated = iteration.getSecondaryResults().get("gc.alloc.rate.norm");
      bytes.addValue(allocated == null ? Double.NaN : allocated.getScore());
    }
    return new Median(nanos.getPercentile(50), bytes.getPercentile(50));
  }

  private static String name(BenchmarkParams params) {
    String name = params.getBenchmark().replace(Benchmarks.class.getPackageName() + ".", "");
    String values =
        params.getParamsKeys().stream().map(params::getParam).collect(Collectors.joining(","));
    return values.isEmpty() ? name : name + "(" + values + ")";
  }

  private static void table(PrintStream out, Map<String, Median> medians) {
    out.println("| what | median | floor | ratio | allocated | target | met |");
    out.println("|---|---:|---:|---:|---:|---|---|");
    for (Figure figure : Figure.ALL) {
      Median median = medians.get(figure.measured());
      Median floor = medians.get(figure.floor());
      if (median != null && floor != null) {
        line(out, figure, median, floor);
      }
    }
  }

  private static void line(PrintStream out, Figure figure, Median median, Median floor) {
    boolean targeted = !figure.target().equals("–");
    out.printf(
        "| %s | %,.1f ns | %,.1f ns | %.1f × | %,.0f B | %s | %s |%n",
        figure.what(),
        median.nanos(),
        floor.nanos(),
        median.nanos() / floor.nanos(),
        median.bytes(),
        figure.target(),
        targeted ? figure.isMet(median, floor) ? "yes" : "**no**" : "–");
  }
}
