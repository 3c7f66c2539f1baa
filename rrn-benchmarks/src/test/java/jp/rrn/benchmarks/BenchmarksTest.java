package jp.rrn.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs every benchmark once, on small stores, so that none rots; measures nothing. */
class BenchmarksTest {
  private static final List<Class<?>> CLASSES =
      List.of(
          NumberParsing.class,
          Decisions.class,
          ManyRules.class,
          AuthzForceDecisions.class,
          CasbinDecisions.class,
          CedarDecisions.class,
          HistoryReading.class,
          Designation.class,
          LogTree.class,
          SealedProvision.class,
          PostgresDesignation.class,
          PostgresSize.class,
          RegistrySize.class,
          ImmediateProvision.class,
          BatchProvision.class);

  private static Collection<RunResult> results = List.of();

  @BeforeAll
  static void runEachOnce() throws RunnerException {
    System.setProperty("jmh.ignoreLock", "true");
    results =
        new Runner(
                new OptionsBuilder()
                    .mode(Mode.SingleShotTime)
                    .forks(0)
                    .warmupIterations(0)
                    .measurementIterations(1)
                    .param("residents", "1000", "2000")
                    .shouldFailOnError(true)
                    .verbosity(VerboseMode.SILENT)
                    .build())
            .run();
  }

  @Test
  void everyBenchmarkRuns() {
    assertThat(results)
        .extracting(result -> result.getParams().getBenchmark())
        .containsAll(CLASSES.stream().flatMap(BenchmarksTest::benchmarks).toList());
  }

  @Test
  void everyFigureOfTheTableIsMeasured() {
    assertThat(Benchmarks.medians(results).keySet())
        .containsAll(
            Figure.ALL.stream()
                .flatMap(figure -> Stream.of(figure.measured(), figure.floor()))
                .map(name -> name.replace("(100000)", "(1000)").replace("(1000000)", "(2000)"))
                .toList());
  }

  private static Stream<String> benchmarks(Class<?> type) {
    return Stream.of(type.getMethods())
        .filter(method -> method.isAnnotationPresent(Benchmark.class))
        .map(Method::getName)
        .map(name -> type.getName() + "." + name);
  }
}
