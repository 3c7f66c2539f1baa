package jp.rrn.storage.jdbc;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import jp.rrn.history.HistoryEntry;
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
import jp.rrn.node.BatchRequest;
import jp.rrn.node.NationalCenter;
import jp.rrn.node.Provision;
import jp.rrn.number.NoncedTransform;
import jp.rrn.provision.BatchId;
import jp.rrn.provision.BatchKey;
import jp.rrn.provision.KeyKind;
import jp.rrn.record.Item;
import jp.rrn.store.RegistryStore;
import jp.rrn.testkit.Entries;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A program that answers a file of requests until it is killed, or is done. After each chunk it
 * says so. Its clock stands, so that what it writes does not depend on when.
 */
final class KilledProvider {
  /** Five chunks, the last of which is not full. */
  static final int COUNT = 4_500;

  private static final int PEOPLE = 300;
  private static final Instant NOW = Instant.parse("2026-05-01T03:00:00Z");
  private static final UseRule RULE = CatalogueReader.national().find("1-41").orElseThrow();

  private KilledProvider() {}

  /** Answers from the database of the first argument for the file of the second, into the third. */
  public static void main(String[] arguments) throws IOException {
    System.out.println("ready");
    answer(
        JdbcStore.on(database(arguments[0])),
        Path.of(arguments[1]),
        Path.of(arguments[2]),
        answered -> System.out.println("answered"));
  }

  private static DataSource database(String url) {
    if (url.startsWith("jdbc:h2:")) {
      return Databases.h2(url.substring("jdbc:h2:".length()));
    }
    PGSimpleDataSource database = new PGSimpleDataSource();
    database.setUrl(url);
    database.setUser("postgres");
    return database;
  }

  static void answer(RegistryStore store, Path file, Path reply, LongConsumer answered)
      throws IOException {
    Catalogue catalogue =
        Catalogue.of(List.of(RULE.withReach(RULE.reach().withPersonsMax(BatchRequest.COUNT_MAX))));
    Provision counter =
        new NationalCenter(
                store,
                new NoncedTransform(new byte[32]),
                Clock.fixed(NOW, ZoneOffset.UTC),
                new Random(1))
            .provision(catalogue);
    try (OutputStream out = new FileOutputStream(reply.toFile())) {
      BatchRequestFile.open(file, BatchFormat.JSON_LINES).answer(counter.batches(), out, answered);
    }
  }

  /** Registers the people. */
  static void fill(RegistryStore store) {
    List<HistoryEntry> births =
        LongStream.range(0, PEOPLE).mapToObj(n -> Entries.entry(n, 1)).toList();
    store.<Boolean>inTransaction(
        s -> {
          s.histories().appendAll(births);
          return true;
        });
  }

  /** Writes the file: everybody many times, and some who are nobody. */
  static void request(Path file, int id) throws IOException {
    Random random = new Random(id);
    Iterator<BatchKey> keys =
        IntStream.range(0, COUNT)
            .mapToObj(n -> String.valueOf(random.nextInt(PEOPLE + 10)))
            .map(digits -> new BatchKey(KeyKind.SUBJECT, digits, 0))
            .iterator();
    Provision.Inquiry inquiry =
        new Provision.Inquiry(
            new Asker(Recipient.national(RULE.recipient().name()), "operator-1", "matching-1"),
            new Purpose(RULE.affair(), "example"),
            Asked.atOnce(Set.of(Item.NAME, Item.ADDRESS)).withMethod(Method.BULK_ONLINE),
            false);
    BatchRequest request =
        new BatchRequest(
            BatchId.of("%032x".formatted(id)), inquiry, KeyKind.SUBJECT, COUNT, Optional.empty());
    try (OutputStream out = new FileOutputStream(file.toFile())) {
      BatchRequestFile.write(request, keys, BatchFormat.JSON_LINES, out);
    }
  }
}
