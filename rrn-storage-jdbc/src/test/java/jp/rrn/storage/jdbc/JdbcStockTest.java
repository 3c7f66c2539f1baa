package jp.rrn.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import jp.rrn.code.ResidenceCode;
import jp.rrn.number.Claim;
import jp.rrn.number.ClaimState;
import jp.rrn.number.CodeStock;
import jp.rrn.number.NumberKind;
import jp.rrn.record.Subject;
import jp.rrn.store.RegistryStore;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Drawing from a stock that is large, worn, or drawn from by many. */
class JdbcStockTest {
  static Stream<DataSource> databases() {
    return Stream.of(Databases.h2Memory(), Databases.postgres());
  }

  private static Claim free(long body) {
    int checkDigit = ResidenceCode.isIssuable(body) ? ResidenceCode.ofBody(body).checkDigit() : 0;
    return new Claim(
        NumberKind.RESIDENCE_CODE, body, checkDigit, ClaimState.DESIGNATED, null, null, null);
  }

  private static void stock(RegistryStore store, long from, long to) {
    List<Claim> claims = LongStream.range(from, to).mapToObj(JdbcStockTest::free).toList();
    store.<List<Claim>>inTransaction(s -> s.numbers().claimAll(claims));
  }

  private static void retire(RegistryStore store, long from, long to) {
    List<Claim> retired =
        LongStream.range(from, to)
            .mapToObj(body -> free(body).advance(ClaimState.RETIRED, null))
            .toList();
    store.<Boolean>inTransaction(
        s -> {
          s.numbers().advanceAll(retired);
          return true;
        });
  }

  private static long draw(RegistryStore store, Random random) {
    return store.inTransaction(s -> s.numbers().stock().draw(random).orElseThrow().body());
  }

  /** Of a stock that is nearly used up hardly a place is taken: what is left is read. */
  @ParameterizedTest
  @MethodSource("databases")
  void oneCodeLeftOfThousandsAmongFreePlacesIsFound(DataSource database) {
    RegistryStore store = JdbcStore.on(database);
    stock(store, 0, 4_000);
    retire(store, 1, 3_999);
    Random random = new Random(20261125);
    Set<Long> drawn = new HashSet<>();
    for (int i = 0; i < 20; i++) {
      drawn.add(draw(store, random));
    }

    assertThat(drawn).containsExactlyInAnyOrder(0L, 3_999L);
    assertThat(store.<Integer>inTransaction(s -> s.numbers().stock().size())).isEqualTo(2);
  }

  /** The first places were there when they were looked for, and all are gone when they are read. */
  @Test
  void aStockThatOthersDrainMeanwhileIsEmptyAndNothingElse() {
    DataSource real = Databases.postgres();
    RegistryStore other = JdbcStore.on(real);
    stock(other, 0, 3);
    AtomicInteger drained = new AtomicInteger();
    DataSource watched =
        Faulty.with(
            real,
            new Faulty.Fault() {
              @Override
              public void before(String call) {
                if (call.contains("place in (") && drained.getAndIncrement() == 0) {
                  retire(other, 0, 3);
                }
              }
            });

    Optional<Claim> drawn =
        JdbcStore.on(watched).inTransaction(s -> s.numbers().stock().draw(new Random(1)));

    assertThat(drawn).isEmpty();
    assertThat(drained).hasPositiveValue();
  }

  /** P11: forty people at once, each with another code and none left over. */
  @Test
  void manyWhoDrawAtOnceGetDifferentCodes() throws InterruptedException {
    DataSource database = Databases.postgres();
    RegistryStore store = JdbcStore.on(database);
    stock(store, 0, 80);
    Set<Long> drawn = ConcurrentHashMap.newKeySet();
    List<Thread> threads =
        IntStream.range(0, 8)
            .mapToObj(
                thread ->
                    new Thread(
                        () -> {
                          for (int i = 0; i < 5; i++) {
                            Subject subject = new Subject(thread * 5L + i);
                            Random random = new Random(subject.value());
                            drawn.add(
                                store.<Long>inTransaction(
                                    s -> CodeStock.draw(s.numbers(), subject, random).body()));
                          }
                        }))
            .toList();
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }

    assertThat(drawn).hasSize(40);
    assertThat(store.<Integer>inTransaction(s -> s.numbers().stock().size())).isEqualTo(40);
    int rows =
        Jdbi.create(database)
            .withHandle(
                h -> h.createQuery("select count(*) from ledger_stock").mapTo(int.class).one());
    assertThat(rows).isEqualTo(40);
  }
}
