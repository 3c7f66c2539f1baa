package jp.rrn.examples.demo;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import jp.rrn.code.LocalGovernmentCode;
import jp.rrn.code.PrefectureCode;
import jp.rrn.history.MessageId;
import jp.rrn.node.Forwarded;
import jp.rrn.node.Municipality;
import jp.rrn.node.NationalCenter;
import jp.rrn.node.Prefecture;
import jp.rrn.number.NoncedTransform;
import jp.rrn.number.RequestId;
import jp.rrn.storage.memory.MemoryStore;
import jp.rrn.store.RegistryStore;

/** The main job: three municipalities, two prefectures, the nation, and who asks for what. */
public final class Demo {
  private static final List<String> TOWNS = List.of("131016", "131041", "202011");
  private static final int STOCK = 400;

  private final PrintStream out;
  private final FileClock clock = new FileClock();
  private final NationalCenter nation;
  private final Map<PrefectureCode, Prefecture> prefectures = new LinkedHashMap<>();
  private final Map<LocalGovernmentCode, Municipality> towns = new LinkedHashMap<>();
  private final Registrar registrar;
  private int carried;
  private final Set<MessageId> refused = new HashSet<>();

  /** Creates one whose nodes keep everything in memory. */
  Demo(PrintStream out, RandomGenerator random, byte[] key) {
    this(out, random, key, MemoryStore::new);
  }

  /** Creates one that takes a new store for each node. */
  Demo(PrintStream out, RandomGenerator random, byte[] key, Supplier<RegistryStore> stores) {
    this.out = out;
    this.nation = new NationalCenter(stores.get(), new NoncedTransform(key), clock, random);
    for (String digits : TOWNS) {
      LocalGovernmentCode code = LocalGovernmentCode.of(digits);
      Prefecture prefecture =
          prefectures.computeIfAbsent(
              code.prefecture(), p -> new Prefecture(p, stores.get(), nation, clock, random));
      towns.put(code, new Municipality(code, stores.get(), prefecture, nation, clock, random));
    }
    this.registrar = new Registrar(towns, clock);
  }

  /**
   * Runs the main job on the bundled file, each node on an H2 database of its own, and prints what
   * happened.
   */
  public static void main(String[] args) throws IOException {
    SecureRandom random = new SecureRandom();
    byte[] key = new byte[32];
    random.nextBytes(key);
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    try (InputStream file = bundled()) {
      new Demo(out, random, key, new EmbeddedStores()).run(file);
    }
  }

  static InputStream bundled() {
    return Objects.requireNonNull(Demo.class.getResourceAsStream("events.csv"));
  }

  /** Runs the main job on a file of events. */
  void run(InputStream file) throws IOException {
    towns.forEach((code, town) -> town.restock(new RequestId("stock-" + code.digits()), STOCK));
    record(file);
    out.printf("carried up: %d entries, %d refused%n", carried, refused.size());
    new Lookup(registrar.names()).print(out);
    new Counters(out, nation, prefectures).ask(registrar.find("p0001"));
    new TwoTimes(out, nation, clock).print(registrar.find("p0292"));
  }

  private void record(InputStream file) throws IOException {
    List<RowProblem> problems = new ArrayList<>();
    List<String> people = new ArrayList<>();
    EventFile.read(
        file,
        row -> {
          registrar.record(row);
          people.add(row.key(Column.PERSON));
          // A change of number needs the number: it is asked for on the way up.
          forwardAll();
        },
        problems::add);
    out.printf(
        "recorded: %d events of %d residents; %d rows set aside%n",
        people.size(), new HashSet<>(people).size(), problems.size());
    problems.forEach(p -> out.printf("set aside: line %d, %s %s%n", p.line(), p.field(), p.rule()));
  }

  private void forwardAll() {
    towns.values().forEach(town -> drain(town::forward));
    prefectures.values().forEach(prefecture -> drain(prefecture::forward));
  }

  private void drain(Supplier<Forwarded> forward) {
    Forwarded result;
    do {
      result = forward.get();
      carried += result.entries();
      // What is refused stays due, and is refused again each time.
      result.refused().forEach(change -> refused.add(change.messageId()));
    } while (result.entries() > 0);
  }
}
