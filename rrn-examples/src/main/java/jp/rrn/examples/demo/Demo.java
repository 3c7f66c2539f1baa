package jp.rrn.examples.demo;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import jp.rrn.code.LocalGovernmentCode;
import jp.rrn.code.PrefectureCode;
import jp.rrn.history.History;
import jp.rrn.history.Snapshot;
import jp.rrn.json.CatalogueReader;
import jp.rrn.law.Catalogue;
import jp.rrn.law.DenyReason;
import jp.rrn.law.Recipient;
import jp.rrn.law.UseRule;
import jp.rrn.node.Forwarded;
import jp.rrn.node.Municipality;
import jp.rrn.node.NationalCenter;
import jp.rrn.node.Prefecture;
import jp.rrn.node.Provision;
import jp.rrn.number.NoncedTransform;
import jp.rrn.number.RequestId;
import jp.rrn.provision.ProvisionReply;
import jp.rrn.record.Item;
import jp.rrn.record.Subject;
import jp.rrn.storage.memory.MemoryStore;

/** The main job: three municipalities, two prefectures, the nation, and who asks for what. */
public final class Demo {
  private static final List<String> TOWNS = List.of("131016", "131041", "202011");
  private static final int STOCK = 400;
  private static final Set<Item> FOUR =
      EnumSet.of(Item.NAME, Item.DATE_OF_BIRTH, Item.SEX, Item.ADDRESS);

  private final PrintStream out;
  private final FileClock clock = new FileClock();
  private final NationalCenter nation;
  private final Map<PrefectureCode, Prefecture> prefectures = new LinkedHashMap<>();
  private final Map<LocalGovernmentCode, Municipality> towns = new LinkedHashMap<>();
  private final Registrar registrar;
  private int carried;
  private int refused;

  Demo(PrintStream out, RandomGenerator random, byte[] key) {
    this.out = out;
    this.nation = new NationalCenter(new MemoryStore(), new NoncedTransform(key), clock, random);
    for (String digits : TOWNS) {
      LocalGovernmentCode code = LocalGovernmentCode.of(digits);
      Prefecture prefecture =
          prefectures.computeIfAbsent(
              code.prefecture(), p -> new Prefecture(p, new MemoryStore(), nation, clock, random));
      towns.put(code, new Municipality(code, new MemoryStore(), prefecture, nation, clock, random));
    }
    this.registrar = new Registrar(towns);
  }

  /** Runs the main job on the bundled file and prints what happened. */
  public static void main(String[] args) throws IOException {
    SecureRandom random = new SecureRandom();
    byte[] key = new byte[32];
    random.nextBytes(key);
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    new Demo(out, random, key).run();
  }

  void run() throws IOException {
    towns.forEach((code, town) -> town.restock(new RequestId("stock-" + code.digits()), STOCK));
    List<RowProblem> problems = record();
    problems.forEach(p -> out.printf("set aside: line %d, %s %s%n", p.line(), p.field(), p.rule()));
    out.printf("carried up: %d entries, %d refused%n", carried, refused);
    new Lookup(registrar.names()).print(out);
    answer();
    twoTimes();
  }

  private List<RowProblem> record() throws IOException {
    List<RowProblem> problems = new ArrayList<>();
    List<String> people = new ArrayList<>();
    try (InputStream file = Objects.requireNonNull(Demo.class.getResourceAsStream("events.csv"))) {
      EventFile.read(
          file,
          row -> {
            try {
              registrar.notifiedOn(row).ifPresent(clock::reach);
              registrar.record(row);
              people.add(row.person());
            } catch (MalformedRowException malformed) {
              problems.add(malformed.problem());
            }
            // A change of number needs the number: it is asked for on the way up.
            forwardAll();
          },
          problems::add);
    }
    out.printf(
        "recorded: %d events of %d residents; %d rows set aside%n",
        people.size(), people.stream().distinct().count(), problems.size());
    return problems;
  }

  private void forwardAll() {
    towns.values().forEach(town -> drain(town::forward));
    prefectures.values().forEach(prefecture -> drain(prefecture::forward));
  }

  private void drain(Supplier<Forwarded> forward) {
    Forwarded result = forward.get();
    refused += result.refused().size();
    while (result.entries() > 0) {
      carried += result.entries();
      result = forward.get();
      refused += result.refused().size();
    }
  }

  private void answer() throws IOException {
    Catalogue ordinance;
    try (InputStream file =
        Objects.requireNonNull(Demo.class.getResourceAsStream("ordinance.json"))) {
      ordinance = CatalogueReader.read(file);
    }
    Catalogue catalogue = CatalogueReader.national().plus(ordinance);
    PrefectureCode tokyo = new PrefectureCode(13);
    PrefectureCode nagano = new PrefectureCode(20);
    Provision agency = nation.provision(catalogue);
    Provision governor = Objects.requireNonNull(prefectures.get(tokyo)).provision(catalogue);
    Subject atNation = nation.find(registrar.recordOf("p0001").residenceCode()).orElseThrow();
    Subject atTokyo =
        Objects.requireNonNull(prefectures.get(tokyo))
            .find(registrar.recordOf("p0001").residenceCode())
            .orElseThrow();

    ask(
        "tax",
        agency,
        national(catalogue, "1-44-2"),
        rule(catalogue, "1-44-2"),
        with(Item.MY_NUMBER),
        atNation);
    ask(
        "pension",
        agency,
        national(catalogue, "1-77"),
        rule(catalogue, "1-77"),
        with(Item.MY_NUMBER),
        atNation);
    ask("passport", agency, national(catalogue, "1-41"), rule(catalogue, "1-41"), FOUR, atNation);
    ask(
        "passport, with My Number",
        agency,
        national(catalogue, "1-41"),
        rule(catalogue, "1-41"),
        with(Item.MY_NUMBER),
        atNation);
    ask("election", agency, in(tokyo, catalogue, "2-2"), rule(catalogue, "2-2"), FOUR, atNation);
    ask(
        "election, another prefecture",
        agency,
        in(nagano, catalogue, "2-2"),
        rule(catalogue, "2-2"),
        FOUR,
        atNation);
    ask(
        "intractable disease",
        agency,
        in(nagano, catalogue, "3-5-7"),
        rule(catalogue, "3-5-7"),
        with(Item.MY_NUMBER),
        atNation);
    ask(
        "land expropriation",
        governor,
        in(tokyo, catalogue, "ordinance-1"),
        rule(catalogue, "ordinance-1"),
        FOUR,
        atTokyo);
    ask(
        "land expropriation, with code",
        governor,
        in(tokyo, catalogue, "ordinance-1"),
        rule(catalogue, "ordinance-1"),
        with(Item.RESIDENCE_CODE),
        atTokyo);
    ask("a shop", agency, Recipient.national("見本商店"), rule(catalogue, "1-41"), FOUR, atNation);
    out.printf(
        "remembered about this resident: %d requests at the nation, %d at the prefecture%n",
        agency.list(atNation).size(), governor.list(atTokyo).size());
  }

  private void ask(
      String who,
      Provision counter,
      Recipient recipient,
      UseRule rule,
      Set<Item> items,
      Subject subject) {
    ProvisionReply reply =
        counter.provide(
            new Provision.Inquiry(
                recipient, rule.affair(), items, "operator-1", "matching-1", "example"),
            subject);
    out.printf("%-30s %s%n", who, words(reply));
  }

  private static String words(ProvisionReply reply) {
    if (reply instanceof ProvisionReply.Provided provided) {
      return "got "
          + provided.items().items().stream()
              .sorted()
              .map(Item::name)
              .collect(Collectors.joining(" "))
          + " under "
          + provided.decision().rule().basis().words();
    }
    if (reply instanceof ProvisionReply.Withheld withheld) {
      return "refused: "
          + withheld.decision().reasons().stream()
              .sorted()
              .map(DenyReason::japanese)
              .collect(Collectors.joining("、"))
          + withheld.decision().nearest().map(rule -> " (" + rule.basis().words() + ")").orElse("");
    }
    return "found nothing";
  }

  /**
   * Somebody whose relocation was recorded by mistake and taken back the next day, as of two days
   * and two states of knowledge.
   */
  private void twoTimes() {
    Subject subject = nation.find(registrar.recordOf("p0292").residenceCode()).orElseThrow();
    History history = nation.history(subject);
    Instant before = FileClock.noon(LocalDate.of(2026, 5, 17));
    for (LocalDate day : List.of(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 5, 20))) {
      for (Instant known : List.of(before, clock.instant())) {
        String words = history.asOf(day, known).map(Demo::words).orElse("no record");
        out.printf(
            "on %s, as known %s: %s%n", day, LocalDate.ofInstant(known, clock.getZone()), words);
      }
    }
  }

  private static String words(Snapshot snapshot) {
    boolean numbered = snapshot.record().myNumber().isPresent();
    return snapshot.state()
        + ", lives at "
        + snapshot.record().address().text()
        + ", last change "
        + snapshot.event().change().reason()
        + (numbered ? ", numbered" : ", no number");
  }

  private static Set<Item> with(Item item) {
    Set<Item> items = EnumSet.copyOf(FOUR);
    items.add(item);
    return items;
  }

  private static UseRule rule(Catalogue catalogue, String id) {
    return catalogue.find(id).orElseThrow();
  }

  private static Recipient national(Catalogue catalogue, String id) {
    return Recipient.national(rule(catalogue, id).recipient());
  }

  private static Recipient in(PrefectureCode prefecture, Catalogue catalogue, String id) {
    return Recipient.in(prefecture, rule(catalogue, id).recipient());
  }
}
