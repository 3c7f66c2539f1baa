package jp.rrn.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.rrn.json.BatchFormat;
import jp.rrn.json.BatchRequestFile;
import jp.rrn.json.CatalogueReader;
import jp.rrn.law.Asked;
import jp.rrn.law.Asker;
import jp.rrn.law.Catalogue;
import jp.rrn.law.Method;
import jp.rrn.law.Purpose;
import jp.rrn.law.Recipient;
import jp.rrn.law.UseRule;
import jp.rrn.log.SubjectKey;
import jp.rrn.node.BatchRequest;
import jp.rrn.node.NationalCenter;
import jp.rrn.node.Provision;
import jp.rrn.node.ProvisionLog;
import jp.rrn.number.NoncedTransform;
import jp.rrn.provision.BatchId;
import jp.rrn.provision.BatchKey;
import jp.rrn.provision.KeyKind;
import jp.rrn.record.Item;
import jp.rrn.storage.jdbc.JdbcStore;
import jp.rrn.storage.memory.MemoryStore;
import jp.rrn.store.RegistryStore;

/**
 * One request about everybody, from a file into a file, and then its log rows sealed; beside it the
 * plainest program that reads and writes the same. It runs once: what is measured lasts for
 * minutes. The heap in use is what a collection leaves, at three points of the way.
 */
public final class LargeBatch {
  private static final UseRule RULE = CatalogueReader.national().find("1-41").orElseThrow();
  private static final List<Integer> PERCENT = List.of(10, 50, 100);
  private static final int CHUNK = 1_000;
  private static final int SEALED_MAX = 100_000;

  private LargeBatch() {}

  /**
   * How long it took, how much of a processor the thread had meanwhile, and what was in use after
   * collections; those at the points not counted.
   */
  record Measured(String what, int lines, long nanos, long cpuNanos, List<Long> liveBytes) {}

  /**
   * Measures.
   *
   * @param arguments {@code memory} or {@code postgresql}, and how many people: 1,000,000 if it is
   *     left out
   */
  public static void main(String[] arguments) throws IOException {
    int people = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000_000;
    print(System.out, arguments[0].equals("memory") ? inMemory(people) : onPostgres(people));
  }

  static List<Measured> inMemory(int people) throws IOException {
    MemoryStore store = new MemoryStore();
    for (int from = 0; from < people; from += CHUNK) {
      var births =
          IntStream.range(from, Math.min(people, from + CHUNK)).mapToObj(Residents::birth).toList();
      store.<Boolean>inTransaction(
          s -> {
            s.histories().appendAll(births);
            s.histories().markAllForwarded(births);
            return true;
          });
    }
    return measure(store, new BareMemory(people)::provide, people);
  }

  static List<Measured> onPostgres(int people) throws IOException {
    try (HikariDataSource database = PostgresServer.registryOf(people)) {
      return measure(JdbcStore.on(database), new BareProvision(database)::provide, people);
    }
  }

  /** Answers for some of the people as plainly as can be, and logs that it did. */
  interface Floor {
    List<BareProvision.Texts> provide(Long[] subjects);
  }

  private static List<Measured> measure(RegistryStore store, Floor floor, int people)
      throws IOException {
    Path folder = Files.createTempDirectory("large-batch");
    Path file = folder.resolve("request");
    Path reply = folder.resolve("reply");
    write(file, people);
    NationalCenter nation =
        new NationalCenter(
            store, new NoncedTransform(new byte[32]), Clock.systemUTC(), new Random(1));
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(reply))) {
      BatchRequestFile request = BatchRequestFile.open(file, BatchFormat.JSON_LINES);
      Measured batch =
          measured("batch", people, way -> request.answer(counter(nation).batches(), out, way));
      check(reply, people);
      Measured sealing = sealing(nation, Math.min(people, SEALED_MAX));
      Measured bare = measured("floor", people, way -> floor(floor, file, reply, way));
      check(reply, people);
      return List.of(batch, bare, sealing);
    } finally {
      Files.deleteIfExists(reply);
      Files.delete(file);
      Files.delete(folder);
    }
  }

  /** How many at once is a bound of the library's own, which a host moves. */
  private static Provision counter(NationalCenter nation) {
    return nation.provision(
        Catalogue.of(List.of(RULE.withReach(RULE.reach().withPersonsMax(BatchRequest.COUNT_MAX)))));
  }

  private static void write(Path file, int people) throws IOException {
    BatchRequest request =
        new BatchRequest(
            BatchId.of("%032x".formatted(1)),
            new Provision.Inquiry(
                new Asker(Recipient.national(RULE.recipient().name()), "operator-1", "matching-1"),
                new Purpose(RULE.affair(), "example"),
                Asked.atOnce(Set.of(Item.NAME, Item.ADDRESS)).withMethod(Method.BULK_ONLINE),
                false),
            KeyKind.SUBJECT,
            people,
            Optional.empty());
    var keys =
        IntStream.range(0, people)
            .mapToObj(n -> String.valueOf(Residents.subject(n).value()))
            .map(digits -> new BatchKey(KeyKind.SUBJECT, digits, 0))
            .iterator();
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      BatchRequestFile.write(request, keys, BatchFormat.JSON_LINES, out);
    }
  }

  /** Takes the digits out of each line, and writes a line for each. */
  private static void floor(Floor floor, Path file, Path reply, LongConsumer way)
      throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(file);
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(reply))) {
      lines.readLine();
      long answered = 0;
      List<Long> subjects = new ArrayList<>(CHUNK);
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        subjects.add(Long.valueOf(line.substring("{\"key\":\"".length(), line.length() - 2)));
        if (subjects.size() == CHUNK) {
          answered += answer(floor, subjects, out);
          way.accept(answered);
        }
      }
      way.accept(answered + answer(floor, subjects, out));
    }
  }

  private static int answer(Floor floor, List<Long> subjects, OutputStream out) throws IOException {
    StringBuilder text = new StringBuilder();
    for (BareProvision.Texts texts : floor.provide(subjects.toArray(Long[]::new))) {
      text.append(texts.name()).append(',').append(texts.address()).append('\n');
    }
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    int answered = subjects.size();
    subjects.clear();
    return answered;
  }

  private static void check(Path reply, int people) throws IOException {
    try (var lines = Files.lines(reply)) {
      long count = lines.count();
      if (count != people) {
        throw new IllegalStateException("answered " + count + " of " + people);
      }
    }
  }

  private static Measured sealing(NationalCenter nation, int rows) throws IOException {
    ProvisionLog log = nation.log(new SubjectKey.Maker(new byte[32]));
    return measured(
        "sealing",
        rows,
        way -> {
          for (int sealed = 0; sealed < rows; ) {
            sealed += log.seal(Math.min(ProvisionLog.LIMIT, rows - sealed));
            way.accept(sealed);
          }
        });
  }

  /** What is done for many lines, and tells after some of them how many it has done. */
  private interface Work {
    void run(LongConsumer way) throws IOException;
  }

  private static Measured measured(String what, int lines, Work work) throws IOException {
    Points points = new Points(lines);
    work.run(points);
    return new Measured(what, lines, points.nanos(), points.cpuNanos(), points.live);
  }

  /** A clock that stands while the heap is looked at. */
  private static final class Points implements LongConsumer {
    private final int lines;
    private final List<Long> live = new ArrayList<>();
    private final long start = System.nanoTime();
    private final long cpuStart = cpu();
    private long stood;
    private long cpuStood;

    Points(int lines) {
      this.lines = lines;
    }

    @Override
    public void accept(long done) {
      while (live.size() < PERCENT.size()
          && done * 100 >= (long) lines * PERCENT.get(live.size())) {
        long from = System.nanoTime();
        long cpuFrom = cpu();
        live.add(MemoryPerResident.used());
        stood += System.nanoTime() - from;
        cpuStood += cpu() - cpuFrom;
      }
    }

    long nanos() {
      return System.nanoTime() - start - stood;
    }

    long cpuNanos() {
      return cpu() - cpuStart - cpuStood;
    }

    private static long cpu() {
      return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
  }

  static void print(PrintStream out, List<Measured> all) {
    Measured floor = all.get(1);
    out.println(
        "| what | lines | a line | ratio | processor | ratio | lines a second | heap at 10, 50, 100 % |");
    out.println("|---|---:|---:|---:|---:|---:|---:|---|");
    for (Measured one : all) {
      out.printf(
          "| %s | %,d | %,.1f µs | %,.1f × | %,.1f µs | %,.1f × | %,.0f | %s MB |%n",
          one.what(),
          one.lines(),
          aLine(one, one.nanos()),
          aLine(one, one.nanos()) / aLine(floor, floor.nanos()),
          aLine(one, one.cpuNanos()),
          aLine(one, one.cpuNanos()) / aLine(floor, floor.cpuNanos()),
          1e6 / aLine(one, one.nanos()),
          one.liveBytes().stream()
              .map(bytes -> "%,.1f".formatted(bytes / 1e6))
              .collect(Collectors.joining(", ")));
    }
  }

  private static double aLine(Measured measured, long nanos) {
    return nanos / 1e3 / measured.lines();
  }
}
