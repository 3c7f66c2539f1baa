package jp.rrn.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import jp.rrn.number.Claim;
import jp.rrn.number.ClaimState;
import jp.rrn.number.NumberKind;
import jp.rrn.record.Subject;
import jp.rrn.store.RegistryStore;
import org.junit.jupiter.api.Test;

/** What a store remembers is true, and was committed before whoever is shown it began. */
class FactsTest {
  private static final Subject ONE = new Subject(1);
  private static final Claim CODE =
      new Claim(NumberKind.RESIDENCE_CODE, 5, 0, ClaimState.DESIGNATED, null, null, null);
  private static final Claim HELD = CODE.advance(ClaimState.ASSIGNED, ONE);

  private final AtomicInteger looks = new AtomicInteger();
  private final DataSource real = Databases.postgres();
  private final RegistryStore store =
      JdbcStore.on(
          Faulty.with(
              real,
              new Faulty.Fault() {
                @Override
                public void before(String call) throws SQLException {
                  if (call.contains("from ledger_claim c")) {
                    looks.incrementAndGet();
                  }
                }
              }),
          JdbcOptions.standard().withFactsMax(100));

  private Optional<Subject> holder() {
    return store.inTransaction(s -> s.numbers().findHolder(NumberKind.RESIDENCE_CODE, 5));
  }

  private static void write(RegistryStore store, Claim claim) {
    store.<Boolean>inTransaction(
        s -> {
          if (!s.numbers().claim(claim)) {
            s.numbers().advance(claim);
          }
          return true;
        });
  }

  @Test
  void aFactIsLookedUpOnce() {
    write(store, HELD);
    assertThat(holder()).contains(ONE);
    int before = looks.get();

    assertThat(holder()).contains(ONE);

    assertThat(looks).hasValue(before);
  }

  @Test
  void thatNobodyHasANumberIsNeverRemembered() {
    assertThat(holder()).isEmpty();
    write(JdbcStore.on(real), CODE);
    assertThat(holder()).isEmpty();
    write(JdbcStore.on(real), HELD);
    assertThat(holder()).contains(ONE);
  }

  @Test
  void whatWasRolledBackIsNeverServed() {
    write(store, CODE);
    assertThatThrownBy(
            () ->
                store.inTransaction(
                    s -> {
                      s.numbers().advance(HELD);
                      assertThat(s.numbers().findHolder(NumberKind.RESIDENCE_CODE, 5))
                          .contains(ONE);
                      throw new IllegalStateException("crash before commit");
                    }))
        .hasMessage("crash before commit");

    assertThat(holder()).isEmpty();
    write(store, CODE.advance(ClaimState.ASSIGNED, new Subject(2)));
    assertThat(holder()).contains(new Subject(2));
  }

  @Test
  void whatAnotherProgramRetiresIsStillItsHoldersAndNoLongerInUse() {
    write(store, HELD);
    assertThat(holder()).contains(ONE);

    write(JdbcStore.on(real), HELD.advance(ClaimState.RETIRED, ONE));

    assertThat(holder()).contains(ONE);
    assertThat(
            store.<Optional<Claim>>inTransaction(
                s -> s.numbers().findAssigned(NumberKind.RESIDENCE_CODE, ONE)))
        .isEmpty();
    assertThat(
            store
                .<Optional<Claim>>inTransaction(s -> s.numbers().find(NumberKind.RESIDENCE_CODE, 5))
                .orElseThrow()
                .state())
        .isEqualTo(ClaimState.RETIRED);
  }

  /**
   * Who began before the fact was there must not be shown it: the rest of it is not there either.
   */
  @Test
  void whoBeganEarlierIsNotShownWhatCameLater() {
    Facts facts = new Facts(10);
    Facts.Seen early = facts.begin();
    Facts.Seen writer = facts.begin();
    writer.saw(HELD);
    assertThat(facts.begin().holder(NumberKind.RESIDENCE_CODE, 5)).isEmpty();
    writer.committed();

    assertThat(early.holder(NumberKind.RESIDENCE_CODE, 5)).isEmpty();
    assertThat(facts.begin().holder(NumberKind.RESIDENCE_CODE, 5)).contains(ONE);
    assertThat(facts.begin().holder(NumberKind.MY_NUMBER, 5)).isEmpty();
  }
}
