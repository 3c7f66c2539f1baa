package jp.rrn.storage.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;
import jp.rrn.code.ResidenceCode;
import jp.rrn.date.PartialDate;
import jp.rrn.history.ChangeReason;
import jp.rrn.history.HistoryEntry;
import jp.rrn.json.CatalogueReader;
import jp.rrn.law.Recipient;
import jp.rrn.law.UseRule;
import jp.rrn.node.Forwarded;
import jp.rrn.node.Municipality;
import jp.rrn.node.NationalCenter;
import jp.rrn.node.Notified;
import jp.rrn.node.Prefecture;
import jp.rrn.node.Provision;
import jp.rrn.number.NoncedTransform;
import jp.rrn.number.RequestId;
import jp.rrn.number.StockExhaustedException;
import jp.rrn.provision.ProvisionEntry;
import jp.rrn.record.Item;
import jp.rrn.record.Subject;
import jp.rrn.testkit.People;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A program that enters people, carries them up and answers about them until it is killed. What it
 * has been told is done it says on standard output, one line each.
 */
final class KilledWriter {
  /** So many answers in one transaction that their log rows are copied. */
  static final int BATCH = 20;

  /** What is asked about everybody. */
  static final Provision.Inquiry INQUIRY = inquiry();

  private static final int STOCK = 20;

  private final SecureRandom random = new SecureRandom();
  private final NationalCenter nation;
  private final Prefecture prefecture;
  private final Municipality town;

  /** Creates the three nodes, each over a database of its own. */
  KilledWriter(DataSource nation, DataSource prefecture, DataSource town) {
    Clock clock = Clock.systemUTC();
    NoncedTransform transform = new NoncedTransform(new byte[32]);
    this.nation = new NationalCenter(JdbcStore.on(nation), transform, clock, random);
    this.prefecture =
        new Prefecture(
            People.TOWN.prefecture(), JdbcStore.on(prefecture), this.nation, clock, random);
    this.town =
        new Municipality(
            People.TOWN, JdbcStore.on(town), this.prefecture, this.nation, clock, random);
  }

  public static void main(String[] urls) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.US_ASCII);
    KilledWriter writer = new KilledWriter(pool(urls[0]), pool(urls[1]), pool(urls[2]));
    out.println("ready");
    while (true) {
      writer.once(out);
    }
  }

  private static DataSource pool(String url) {
    PGSimpleDataSource dataSource = new PGSimpleDataSource();
    dataSource.setUrl(url);
    HikariConfig config = new HikariConfig();
    config.setDataSource(dataSource);
    config.setMaximumPoolSize(1);
    return new HikariDataSource(config);
  }

  private void once(PrintStream out) {
    LocalDate today = LocalDate.of(2026, 4, 1);
    Notified notified = new Notified(PartialDate.of(today), today, "operator-1");
    try {
      HistoryEntry entered = town.enter(ChangeReason.BIRTH, notified, People.any(random));
      String code = entered.change().record().residenceCode().digits();
      out.println("entered " + code);
      forwardAll();
      out.println("numbered " + code);
      provide(entered);
      out.println("answered " + code);
    } catch (StockExhaustedException empty) {
      town.restock(new RequestId("stock-" + random.nextLong(Long.MAX_VALUE)), STOCK);
    }
  }

  private void provide(HistoryEntry entered) {
    Subject subject = nation.find(entered.change().record().residenceCode()).orElseThrow();
    counter().provide(INQUIRY, subject);
    counter().provide(INQUIRY, Collections.nCopies(BATCH, subject));
  }

  private static Provision.Inquiry inquiry() {
    UseRule rule = CatalogueReader.national().find("1-41").orElseThrow();
    return new Provision.Inquiry(
        Recipient.national(rule.recipient().name()),
        rule.affair(),
        Set.of(Item.NAME),
        "operator-1",
        "matching-1",
        "reason");
  }

  private Provision counter() {
    return nation.provision(CatalogueReader.national());
  }

  /** Returns what was answered about whom this code is of. */
  List<ProvisionEntry> answers(String code) {
    return counter().list(nation.find(ResidenceCode.of(code)).orElseThrow());
  }

  /** Carries up all that is due; also what a killed program has left. */
  void forwardAll() {
    drain(town::forward);
    drain(prefecture::forward);
  }

  private static void drain(Supplier<Forwarded> forward) {
    int entries;
    do {
      entries = forward.get().entries();
    } while (entries > 0);
  }

  NationalCenter nation() {
    return nation;
  }

  Municipality town() {
    return town;
  }
}
