package jp.rrn.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import jp.rrn.code.MyNumber;
import jp.rrn.history.HistoryEntry;
import jp.rrn.history.MessageId;
import jp.rrn.number.Claim;
import jp.rrn.number.ClaimState;
import jp.rrn.number.NumberKind;
import jp.rrn.number.RequestId;
import jp.rrn.record.IdentityRecord;
import jp.rrn.record.Item;
import jp.rrn.record.SearchKeys;
import jp.rrn.record.Subject;
import jp.rrn.storage.jdbc.UnfitDatabaseException.Reason;
import jp.rrn.store.RegistryStore;
import jp.rrn.testkit.Entries;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sealed cannot be read, altered or moved without the keys. */
class FieldCipherTest {
  private static final Subject ONE = new Subject(1);
  private static final MyNumber NUMBER = MyNumber.ofBody(98_320_567_321L);
  private static final MyNumber NEXT = MyNumber.ofBody(45_497_236_486L);
  private static final FieldCipher CIPHER = Ciphers.with(0, 1);

  static Stream<DataSource> databases() {
    return Stream.of(Databases.h2Memory(), Databases.postgresOwner());
  }

  private static JdbcStore sealed(DataSource database, FieldCipher cipher) {
    return JdbcStore.on(database, JdbcOptions.standard().withCipher(cipher));
  }

  private static HistoryEntry entry(long subject, int sequence, MyNumber number) {
    HistoryEntry born = Entries.entry(subject, sequence);
    IdentityRecord record = born.change().record().withMyNumber(number);
    return Entries.entry(subject, sequence, new MessageId(subject, sequence), record);
  }

  private static void fill(RegistryStore store) {
    store.<Boolean>inTransaction(
        s -> {
          s.histories().append(entry(1, 1, NUMBER));
          s.histories().append(entry(1, 2, NEXT));
          s.histories().append(entry(2, 1, MyNumber.ofBody(7)));
          s.numbers().claim(pending(NUMBER));
          s.numbers().advance(pending(NUMBER).advance(ClaimState.ASSIGNED, ONE));
          s.numbers().advance(pending(NUMBER).advance(ClaimState.RETIRED, ONE));
          return s.numbers().claim(pending(NEXT));
        });
  }

  private static SearchKeys keys() {
    IdentityRecord record = Entries.entry(1, 1).change().record();
    return SearchKeys.of(Set.of(Item.NAME, Item.DATE_OF_BIRTH, Item.ADDRESS), record);
  }

  private static Claim pending(MyNumber number) {
    return new Claim(
        NumberKind.MY_NUMBER,
        number.body(),
        number.checkDigit(),
        ClaimState.DESIGNATED,
        ONE,
        null,
        new RequestId("request-" + number.checkDigit()));
  }

  /** All of it can be read, and looked up by its numbers. */
  private static void assertReads(RegistryStore store) {
    List<Object> read =
        store.inTransaction(
            s ->
                List.of(
                    s.histories().list(ONE),
                    s.histories().list(new Subject(2)),
                    s.histories().search(keys()).subList(0, 2),
                    s.numbers().list(NumberKind.MY_NUMBER, ONE),
                    s.numbers().list(NumberKind.MY_NUMBER, new RequestId("request-0")),
                    s.numbers().find(NumberKind.MY_NUMBER, NEXT.body()),
                    s.numbers().claim(pending(NUMBER))));
    assertThat(read)
        .containsExactly(
            List.of(entry(1, 1, NUMBER), entry(1, 2, NEXT)),
            List.of(entry(2, 1, MyNumber.ofBody(7))),
            List.of(ONE, new Subject(2)),
            List.of(pending(NUMBER).advance(ClaimState.RETIRED, ONE), pending(NEXT)),
            List.of(pending(NEXT)),
            Optional.of(pending(NEXT)),
            false);
  }

  /**
   * Names, addresses and numbers of those who were entered, in every way a database writes them.
   */
  private static List<byte[]> marks() {
    List<byte[]> marks = new ArrayList<>();
    for (MyNumber number : List.of(NUMBER, NEXT)) {
      String body = number.digits().substring(0, 11);
      marks.add(body.getBytes(StandardCharsets.US_ASCII));
      marks.add(new BigInteger(body, 16).toByteArray());
      marks.add(new BigInteger(body).toByteArray());
    }
    IdentityRecord record = Entries.entry(1, 1).change().record();
    for (String text : List.of(record.name().family(), record.address().text())) {
      marks.add(text.getBytes(StandardCharsets.UTF_8));
    }
    return marks;
  }

  private static boolean holds(byte[] bytes, byte[] mark) {
    for (int from = 0; from + mark.length <= bytes.length; from++) {
      int at = 0;
      while (at < mark.length && bytes[from + at] == mark[at]) {
        at++;
      }
      if (at == mark.length) {
        return true;
      }
    }
    return false;
  }

  private static long marksIn(Path folder) throws IOException {
    List<byte[]> marks = marks();
    long found = 0;
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        found += marks.stream().filter(mark -> holds(bytes, mark)).count();
      }
    }
    return found;
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theFilesOfH2HoldNothingPlain(boolean sealed) throws IOException {
    Path folder = Files.createTempDirectory(Path.of("target"), "sealed-");
    DataSource database = Databases.h2("file:" + folder.toAbsolutePath().resolve("registry"));
    Databases.execute(database, Databases.script("h2/V1__registry.sql"));
    fill(sealed ? sealed(database, CIPHER) : JdbcStore.on(database));
    Databases.execute(database, "shutdown");

    assertThat(marksIn(folder) > 0).isEqualTo(!sealed);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theFilesOfPostgresHoldNothingPlain(boolean sealed) throws IOException {
    DataSource database = Databases.postgresOwner();
    fill(sealed ? sealed(database, CIPHER) : JdbcStore.on(database));
    Databases.execute(database, "checkpoint");
    Path folder =
        Path.of(one(database, "select current_setting('data_directory')"))
            .resolve(
                "base/"
                    + one(
                        database,
                        "select oid::text from pg_database where datname = current_database()"));

    assertThat(marksIn(folder) > 0).isEqualTo(!sealed);
  }

  private static String one(DataSource database, String sql) {
    return Jdbi.create(database).withHandle(h -> h.createQuery(sql).mapTo(String.class).one());
  }

  @ParameterizedTest
  @MethodSource("databases")
  void whatIsSealedIsReadAndLookedUpUnderTheSameKeys(DataSource database) {
    fill(sealed(database, CIPHER));
    assertReads(sealed(database, CIPHER));
  }

  @ParameterizedTest
  @MethodSource("databases")
  void anotherKeyAMissingOneAndNoneAreRefusedAtStart(DataSource database) {
    fill(sealed(database, CIPHER));

    assertUnfit(Reason.SEALED, () -> JdbcStore.on(database));
    assertUnfit(Reason.WRONG_KEY, () -> sealed(database, Ciphers.with(1, 1)));
    assertUnfit(Reason.WRONG_KEY, () -> sealed(database, Ciphers.with(0, 2)));
    FieldCipher other =
        new FieldCipher(Ciphers.key(100), 1, Map.of(1, Ciphers.key(9)), new Random(1));
    assertUnfit(Reason.WRONG_KEY, () -> sealed(database, other));
  }

  @ParameterizedTest
  @MethodSource("databases")
  void aPlainDatabaseIsNotSealedByTheWay(DataSource database) {
    fill(JdbcStore.on(database));

    assertUnfit(Reason.NOT_SEALED, () -> sealed(database, CIPHER));
    assertReads(JdbcStore.on(database));
  }

  @ParameterizedTest
  @MethodSource("databases")
  void joiningWantsTheKeysAsWell(DataSource database) throws SQLException {
    fill(sealed(database, CIPHER));
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      assertUnfit(Reason.SEALED, () -> JdbcStore.on(database));
      assertReads(
          JdbcStore.on(database, JdbcOptions.standard().withCipher(CIPHER)).joining(connection));
      connection.rollback();
    }
  }

  private static void assertUnfit(Reason reason, Runnable opening) {
    assertThatThrownBy(opening::run)
        .isInstanceOfSatisfying(
            UnfitDatabaseException.class, unfit -> assertThat(unfit.reason()).isEqualTo(reason));
  }

  static Stream<String> tampering() {
    return Stream.of(
        "update history_entry set name = (select name from history_entry where subject = 2)"
            + " where subject = 1 and sequence = 1",
        "update history_entry set address = (select address from history_entry where subject = 1"
            + " and sequence = 1) where subject = 1 and sequence = 2",
        "update history_entry set name = address where subject = 1",
        "update history_entry set my_number = '983205673214' where subject = 1 and sequence = 1",
        "update history_entry set former_my_number = my_number where subject = 1",
        "update history_entry set subject = 1, sequence = 3 where subject = 2",
        "update history_entry set name = replace(name, '$1$', '$7$') where subject = 1",
        "update history_entry set name = substring(name from 1 for 30) where subject = 1",
        "update history_entry set name = '$1$A' where subject = 1",
        "update ledger_claim set body = '00000000-0000-0000-0000-098320567321' where kind = 'M'"
            + " and check_digit = 4");
  }

  @ParameterizedTest
  @MethodSource("tampering")
  void whatWasAlteredOrMovedDoesNotOpen(String tampering) {
    for (DataSource database : databases().toList()) {
      fill(sealed(database, CIPHER));
      Databases.execute(database, tampering);
      RegistryStore store = sealed(database, CIPHER);

      if (tampering.contains("ledger")) {
        // Its state and its holder point to a number that is no longer there.
        assertThat(
                store.<Optional<Claim>>inTransaction(
                    s -> s.numbers().find(NumberKind.MY_NUMBER, NUMBER.body())))
            .isEmpty();
        Databases.execute(
            database,
            "update ledger_holding set body = '00000000-0000-0000-0000-098320567321'"
                + " where place = 1");
        assertBroken(() -> store.inTransaction(s -> s.numbers().list(NumberKind.MY_NUMBER, ONE)));
      } else {
        assertBroken(() -> store.inTransaction(s -> s.histories().list(ONE)));
      }
    }
  }

  private static void assertBroken(Runnable reading) {
    assertThatThrownBy(reading::run)
        .isInstanceOf(SealBrokenException.class)
        .hasNoCause()
        .hasMessageMatching(
            "A sealed value was altered, moved or never sealed \\([a-z_.]+\\)"
                + "|A value is sealed under key 7, which was not given \\([a-z_.]+\\)");
  }

  @ParameterizedTest
  @MethodSource("databases")
  void aNewKeySealsWhatIsNewAndTheOldOneStillOpens(DataSource database) {
    fill(sealed(database, CIPHER));
    RegistryStore rotated = sealed(database, Ciphers.with(0, 1, 2));
    rotated.<Boolean>inTransaction(
        s -> {
          s.histories().append(entry(3, 1, MyNumber.ofBody(9)));
          return true;
        });

    assertReads(rotated);
    assertThat(keyIds(database)).containsExactly("$1$", "$1$", "$1$", "$2$");
    FieldResealing.run(
        database, Optional.of(Ciphers.with(0, 1, 2)), Optional.of(Ciphers.with(0, 2)));
    assertThat(keyIds(database)).containsExactly("$2$", "$2$", "$2$", "$2$");
    assertReads(sealed(database, Ciphers.with(0, 2)));
    assertUnfit(Reason.WRONG_KEY, () -> sealed(database, CIPHER));
  }

  private static List<String> keyIds(DataSource database) {
    return Jdbi.create(database)
        .withHandle(
            h ->
                h.createQuery(
                        "select substring(my_number from 1 for 3) from history_entry"
                            + " order by subject, sequence")
                    .mapTo(String.class)
                    .list());
  }

  @ParameterizedTest
  @MethodSource("databases")
  void aRegistryIsSealedUnsealedAndPutUnderOtherKeysByItsOwner(DataSource database) {
    fill(JdbcStore.on(database));

    FieldResealing.run(database, Optional.empty(), Optional.of(CIPHER));
    assertReads(sealed(database, CIPHER));
    assertUnfit(Reason.SEALED, () -> JdbcStore.on(database));

    FieldResealing.run(database, Optional.of(CIPHER), Optional.of(Ciphers.with(5, 2)));
    assertReads(sealed(database, Ciphers.with(5, 2)));

    FieldResealing.run(database, Optional.of(Ciphers.with(5, 2)), Optional.empty());
    assertReads(JdbcStore.on(database));
  }

  @ParameterizedTest
  @MethodSource("databases")
  void resealingThatFailsChangesNothing(DataSource database) {
    fill(sealed(database, CIPHER));
    Databases.execute(
        database, "update history_entry set name = '$1$A' where subject = 1 and sequence = 2");
    assertThatThrownBy(() -> FieldResealing.run(database, Optional.of(CIPHER), Optional.empty()))
        .isInstanceOf(SealBrokenException.class);
    assertUnfit(
        Reason.WRONG_KEY,
        () -> FieldResealing.run(database, Optional.of(Ciphers.with(5, 1)), Optional.empty()));
    assertUnfit(
        Reason.SEALED, () -> FieldResealing.run(database, Optional.empty(), Optional.of(CIPHER)));

    assertThat(
            sealed(database, CIPHER)
                .<List<HistoryEntry>>inTransaction(s -> s.histories().list(new Subject(2))))
        .hasSize(1);
  }

  /** Who has the database and a list of names cannot tell who is in it. */
  @Test
  void whatIsSearchedByIsADigestUnderTheLedgersKey() {
    Sealing one = new Sealed(CIPHER);
    Sealing again = new Sealed(Ciphers.with(0, 2));
    Sealing other = new Sealed(Ciphers.with(1, 1));
    Set<UUID> found = new HashSet<>();
    for (Sealing sealing : List.of(new Unsealed(), one, other)) {
      for (Item item : SearchKeys.ITEMS) {
        found.add(sealing.searchKey(item, "見本花子"));
      }
    }

    assertThat(found).hasSize(9);
    assertThat(again.searchKey(Item.NAME, "見本花子")).isEqualTo(one.searchKey(Item.NAME, "見本花子"));
  }

  @Test
  void everyNumberHasAKeyOfItsOwnThatOnlyItsLedgersKeyOpens() {
    Sealed one = new Sealed(CIPHER);
    Sealed other = new Sealed(Ciphers.with(1, 1));
    Random random = new Random(20261125);
    Set<UUID> keys = new HashSet<>();
    for (int i = 0; i < 10_000; i++) {
      long body = random.nextLong(100_000_000_000L);
      UUID key = one.key(NumberKind.MY_NUMBER, body);
      assertThat(one.body(NumberKind.MY_NUMBER, key)).isEqualTo(body);
      assertThat(keys.add(key)).isEqualTo(true);
      assertThatThrownBy(() -> other.body(NumberKind.MY_NUMBER, key))
          .isInstanceOf(SealBrokenException.class);
    }
    assertThat(one.key(NumberKind.RESIDENCE_CODE, 1234567890L).toString())
        .as("codes stay plain, and their digits can be read")
        .endsWith("1234567890");
  }

  @Test
  void aCipherWantsWholeKeysAndShowsNone() {
    byte[] key = Ciphers.key(1);
    assertThatThrownBy(() -> new FieldCipher(new byte[31], 1, Map.of(1, key), new Random()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new FieldCipher(key, 1, Map.of(1, new byte[16]), new Random()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new FieldCipher(key, 2, Map.of(1, key), new Random()))
        .hasMessage("keys: must hold the current one");
    assertThatThrownBy(() -> new FieldCipher(key, 0, Map.of(0, key), new Random()))
        .hasMessage("keys: must have numbers of 1 or more");
    assertThat(CIPHER.toString().toLowerCase(Locale.ROOT))
        .isEqualTo("fieldcipher[keys [1], current 1]");
  }
}
