package jp.rrn.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import jp.rrn.code.MyNumber;
import jp.rrn.code.PrefectureCode;
import jp.rrn.json.CatalogueReader;
import jp.rrn.law.Access;
import jp.rrn.law.Asked;
import jp.rrn.law.Asker;
import jp.rrn.law.Catalogue;
import jp.rrn.law.Method;
import jp.rrn.law.Purpose;
import jp.rrn.law.Recipient;
import jp.rrn.law.Route;
import jp.rrn.law.UseRule;
import jp.rrn.node.BatchAnswer;
import jp.rrn.node.BatchProvision;
import jp.rrn.node.BatchRequest;
import jp.rrn.node.NationalCenter;
import jp.rrn.node.Provision;
import jp.rrn.number.NoncedTransform;
import jp.rrn.provision.BatchId;
import jp.rrn.provision.BatchKey;
import jp.rrn.provision.BatchMark;
import jp.rrn.provision.KeyKind;
import jp.rrn.provision.ProvisionReply;
import jp.rrn.record.Item;
import jp.rrn.store.RegistryStore;
import jp.rrn.store.Session;
import org.junit.jupiter.api.Test;

/** Two programs answer the same chunk at once: each line is remembered once. */
class BatchRaceTest {
  private static final List<BatchKey> KEYS =
      List.of(
          new BatchKey(KeyKind.MY_NUMBER, MyNumber.ofBody(1).digits(), 0),
          new BatchKey(KeyKind.MY_NUMBER, MyNumber.ofBody(2).digits(), 0));

  private static final Catalogue CATALOGUE = CatalogueReader.national();
  private static final BatchRequest REQUEST = request(CATALOGUE.find("2-1").orElseThrow());

  private final RegistryStore store = JdbcStore.on(Databases.postgres());
  private final CountDownLatch firstHasWritten = new CountDownLatch(1);
  private final CountDownLatch secondHasBegun = new CountDownLatch(1);

  @Test
  void bothAreToldTheSame() throws Exception {
    // Made before, as reading the catalogue takes longer than the first is held open.
    BatchProvision one = counter(firstHeldOpen(), 0);
    BatchProvision other = counter(secondWithin(), 9);
    CompletableFuture<BatchAnswer> first =
        CompletableFuture.supplyAsync(() -> one.answer(REQUEST, 1, KEYS));
    assertThat(firstHasWritten.await(60, TimeUnit.SECONDS)).isTrue();

    BatchAnswer second = other.answer(REQUEST, 1, KEYS);

    assertThat(second).isEqualTo(first.get(60, TimeUnit.SECONDS));
    assertThat(second.replies()).hasSize(2).containsOnly(new ProvisionReply.NotFound());
    assertThat(store.<Long>inTransaction(s -> s.provisions().size())).isEqualTo(2);
  }

  private RegistryStore firstHeldOpen() {
    return new RegistryStore() {
      @Override
      public <T> T inTransaction(Function<Session, T> work) {
        return store.inTransaction(
            session -> {
              T result = work.apply(session);
              firstHasWritten.countDown();
              await(secondHasBegun);
              LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(300));
              return result;
            });
      }
    };
  }

  private RegistryStore secondWithin() {
    return new RegistryStore() {
      @Override
      public <T> T inTransaction(Function<Session, T> work) {
        return store.inTransaction(
            session -> {
              session
                  .journal(BatchMark.KIND)
                  .count("0".repeat(64)); // Takes the connection, and begins.
              secondHasBegun.countDown();
              return work.apply(session);
            });
      }
    };
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private static BatchProvision counter(RegistryStore store, int second) {
    Clock clock =
        Clock.fixed(Instant.parse("2026-05-01T03:00:00Z").plusSeconds(second), ZoneOffset.UTC);
    return new NationalCenter(store, new NoncedTransform(new byte[32]), clock, new Random(1))
        .provision(CATALOGUE)
        .batches();
  }

  private static BatchRequest request(UseRule rule) {
    return new BatchRequest(
        BatchId.of("0123456789abcdef0123456789abcdef"),
        new Provision.Inquiry(
            new Asker(
                Recipient.in(new PrefectureCode(13), rule.recipient().name()),
                "operator-1",
                "matching-1"),
            new Purpose(rule.affair(), "example"),
            new Asked(
                Set.of(Item.NAME, Item.MY_NUMBER),
                Method.BULK_ONLINE,
                Route.DIRECT,
                false,
                Access.BY_KEY),
            false),
        KeyKind.MY_NUMBER,
        2,
        Optional.empty());
  }
}
