package jp.rrn.storage.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import jp.rrn.history.HistoryEntry;
import jp.rrn.number.NumberKind;
import jp.rrn.storage.jdbc.UnfitDatabaseException.Reason;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/**
 * Seals what is in a database anew: for the first time, under other keys, or not at all any more.
 * Makes what is searched by again in any case, also where the keys stay: so a release that folds
 * names otherwise is followed.
 *
 * <p>It alters rows that the application's role may not alter, so it wants the owner's rights. All
 * of it is one transaction: it happens or nothing, and nobody writes meanwhile. Stop the
 * application before, and start it with the new options afterwards: one that runs on would go on
 * with the old ones.
 */
public final class FieldResealing {
  private static final int PAGE = 1_000;
  private static final List<String> FIELDS =
      List.of("name", "address", "my_number", "former_my_number");

  /** The tables of the ledger and the columns that, with the kind, name a row beside its body. */
  private static final Map<String, List<String>> LEDGER_TABLES =
      Map.of(
          "ledger_claim", List.of(),
          "ledger_state", List.of("step"),
          "ledger_holding", List.of("subject", "place"),
          "ledger_request", List.of("request_id", "place"));

  private final Handle handle;
  private final Sealing from;
  private final Sealing to;

  private FieldResealing(Handle handle, Sealing from, Sealing to) {
    this.handle = handle;
    this.from = from;
    this.to = to;
  }

  /**
   * Seals every value anew.
   *
   * @param owner the database, with the owner's rights
   * @param from what it is sealed with now; empty if it is plain
   * @param to what it shall be sealed with; empty if it shall be plain. Where only the current key
   *     differs, what is sealed under it already is left as it is
   * @throws UnfitDatabaseException if it is no registry, or not sealed with {@code from}
   * @throws SealBrokenException if a value does not open; then nothing changed
   * @throws StorageFailedException if the database failed; then nothing changed
   */
  public static void run(DataSource owner, Optional<FieldCipher> from, Optional<FieldCipher> to) {
    Dialect dialect = JdbcSchema.verified(owner);
    try {
      Jdbi.create(owner)
          .useTransaction(
              handle -> {
                dialect.keepOthersFrom(handle, tables());
                reseal(handle, from, to);
              });
    } catch (JdbiException failed) {
      throw Failures.failed(failed, false);
    }
  }

  private static List<String> tables() {
    List<String> tables = new ArrayList<>(LEDGER_TABLES.keySet());
    tables.addAll(List.of("history_entry", SearchKeyRows.TABLE, "field_key"));
    return tables;
  }

  private static void reseal(Handle handle, Optional<FieldCipher> from, Optional<FieldCipher> to) {
    Map<Integer, String> known = FieldKeys.known(handle);
    if (from.isEmpty() != known.isEmpty()) {
      throw new UnfitDatabaseException(from.isEmpty() ? Reason.SEALED : Reason.NOT_SEALED);
    }
    Sealing before = from.isEmpty() ? new Unsealed() : FieldKeys.sealing(handle, from);
    Sealing after = to.<Sealing>map(Sealed::new).orElseGet(Unsealed::new);
    FieldResealing resealing = new FieldResealing(handle, before, after);
    resealing.histories();
    LEDGER_TABLES.forEach(resealing::ledger);
    resealing.searchKeys();
    handle.execute("delete from field_key");
    to.ifPresent(cipher -> FieldKeys.insert(handle, new Sealed(cipher).checkValues()));
  }

  private void histories() {
    try (Stream<HistoryFields> rows =
        handle
            .createQuery(
                "select subject, sequence, " + String.join(", ", FIELDS) + " from history_entry")
            .setFetchSize(PAGE)
            .map(
                (row, context) -> {
                  List<@Nullable String> values = new ArrayList<>();
                  for (String field : FIELDS) {
                    values.add(row.getString(field));
                  }
                  return new HistoryFields(row.getLong("subject"), row.getInt("sequence"), values);
                })
            .stream()) {
      inPages(
          rows.map(this::resealed).flatMap(Optional::stream),
          "update history_entry set name = :name, address = :address, my_number = :my_number,"
              + " former_my_number = :former_my_number"
              + " where subject = :subject and sequence = :sequence",
          (batch, row) -> {
            batch.bind("subject", row.subject()).bind("sequence", row.sequence());
            for (int i = 0; i < FIELDS.size(); i++) {
              batch.bind(FIELDS.get(i), row.values().get(i));
            }
          });
    }
  }

  /** The sealed columns of a row, in the order of {@link #FIELDS}. */
  private record HistoryFields(long subject, int sequence, List<@Nullable String> values) {}

  private Optional<HistoryFields> resealed(HistoryFields row) {
    List<@Nullable String> values = new ArrayList<>();
    boolean changed = false;
    for (int i = 0; i < FIELDS.size(); i++) {
      String value = row.values().get(i);
      boolean stays = value == null || (to instanceof Sealed now && stays(now, value));
      if (value == null || stays) {
        values.add(value);
      } else {
        Sealing.Place place = new Sealing.Place(FIELDS.get(i), row.subject(), row.sequence());
        values.add(to.seal(place, from.open(place, value)));
        changed = true;
      }
    }
    return changed
        ? Optional.of(new HistoryFields(row.subject(), row.sequence(), values))
        : Optional.empty();
  }

  /** Whether it is sealed under the key that stays the current one. */
  private boolean stays(Sealed now, String value) {
    return now.isCurrent(value) && from instanceof Sealed before && before.hasKeyOf(value);
  }

  /** A row of the ledger: what names it, what stands for its number, and what shall. */
  private record LedgerRow(List<Object> key, UUID before, UUID after) {}

  private void ledger(String table, List<String> key) {
    String named =
        Stream.concat(Stream.of("body"), key.stream())
            .map(column -> column + " = :" + column)
            .reduce("kind = 'M'", (all, one) -> all + " and " + one);
    String columns = String.join(", ", Stream.concat(Stream.of("body"), key.stream()).toList());
    try (Stream<LedgerRow> rows =
        handle
            .createQuery("select " + columns + " from " + table + " where kind = 'M'")
            .setFetchSize(PAGE)
            .map(
                (row, context) -> {
                  UUID body = row.getObject("body", UUID.class);
                  List<Object> values = new ArrayList<>();
                  for (String column : key) {
                    values.add(row.getObject(column));
                  }
                  return new LedgerRow(values, body, anew(body));
                })
            .stream()) {
      inPages(
          rows.filter(row -> !row.before().equals(row.after())),
          "update " + table + " set body = :after where " + named,
          (batch, row) -> {
            batch.bind("after", row.after()).bind("body", row.before());
            for (int i = 0; i < key.size(); i++) {
              batch.bind(key.get(i), row.key().get(i));
            }
          });
    }
  }

  private void searchKeys() {
    handle.execute("delete from " + SearchKeyRows.TABLE);
    try (Stream<HistoryEntry> entries =
        handle
            .createQuery("select " + HistoryRow.COLUMNS + " from history_entry")
            .setFetchSize(PAGE)
            .map((row, context) -> HistoryRow.read(row, to))
            .stream()) {
      inPages(
          entries.flatMap(entry -> SearchKeyRows.of(List.of(entry), to).stream()),
          "insert into search_key (key_value, subject, sequence)"
              + " values (:key_value, :subject, :sequence)",
          (batch, row) -> {
            for (int i = 0; i < row.columns().size(); i++) {
              batch.bind(row.columns().get(i), row.values().get(i));
            }
          });
    }
  }

  private UUID anew(UUID body) {
    return to.key(NumberKind.MY_NUMBER, from.body(NumberKind.MY_NUMBER, body));
  }

  /** Binds a row to a batch. */
  private interface Binding<T> {
    void bind(PreparedBatch batch, T row);
  }

  private <T> void inPages(Stream<T> rows, String update, Binding<T> binding) {
    try (PreparedBatch batch = handle.prepareBatch(update)) {
      rows.forEach(
          row -> {
            binding.bind(batch, row);
            batch.add();
            if (batch.size() == PAGE) {
              batch.execute();
            }
          });
      if (batch.size() > 0) {
        batch.execute();
      }
    }
  }
}
