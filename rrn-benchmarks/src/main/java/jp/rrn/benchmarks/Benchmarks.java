package jp.rrn.benchmarks;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.rrn.benchmarks.Figure.Median;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs the benchmarks and prints the table of docs/benchmarks.md.
 *
 * <p>Takes the options of JMH: a regular expression leaves benchmarks out, and lines whose figures
 * are not there with them. Without one the memory of a resident is measured as well.
 */
public final class Benchmarks {
  private Benchmarks() {}

  /** Runs them. */
  public static void main(String[] arguments) throws RunnerException, CommandLineOptionException {
    CommandLineOptions options = new CommandLineOptions(arguments);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Collection<RunResult> results =
        new Runner(new OptionsBuilder().parent(options).addProfiler(GCProfiler.class).build())
            .run();
    machine(out);
    table(out, medians(results));
    if (options.getIncludes().isEmpty()) {
      out.println();
      MemoryPerResident.print(
          out, MemoryPerResident.measure(100_000), MemoryPerResident.measure(1_000_000));
    }
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
    Map<String, Median> medians = new TreeMap<>();
    for (RunResult result : results) {
      Result<?> allocated = result.getSecondaryResults().get("gc.alloc.rate.norm");
      medians.put(
          name(result.getParams()),
          new Median(
              result.getPrimaryResult().getStatistics().getPercentile(50),
              allocated == null ? Double.NaN : allocated.getStatistics().getPercentile(50)));
    }
    return medians;
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
