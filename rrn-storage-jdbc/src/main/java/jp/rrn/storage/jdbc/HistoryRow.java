package jp.rrn.storage.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import jp.rrn.code.LocalGovernmentCode;
import jp.rrn.code.MyNumber;
import jp.rrn.code.ResidenceCode;
import jp.rrn.history.Change;
import jp.rrn.history.ChangeReason;
import jp.rrn.history.FormerNumbers;
import jp.rrn.history.HistoryEntry;
import jp.rrn.history.MessageId;
import jp.rrn.json.JsonForm;
import jp.rrn.record.IdentityRecord;
import jp.rrn.record.Item;
import jp.rrn.record.Sex;
import jp.rrn.record.Subject;
import org.jspecify.annotations.Nullable;

/** A row of history_entry. */
final class HistoryRow {
  static final String COLUMNS =
      "subject, sequence, recorded_at, recorded_nanos, message_high, message_low, origin, reason,"
          + " event_date, notified_on, effective_from, items, name, date_of_birth, sex, address,"
          + " residence_code, my_number, former_residence_code, former_my_number, cancels_high,"
          + " cancels_low, operator";

  private HistoryRow() {}

  static String columnsOf(String table) {
    return Arrays.stream(COLUMNS.split(", "))
        .map(column -> table + "." + column)
        .collect(Collectors.joining(", "));
  }

  /** Refuses, before anything is written, what not every engine keeps exactly. */
  static void check(HistoryEntry entry) {
    Stored.micros("recordedAt", entry.recordedAt());
    Stored.day("notifiedOn", entry.change().notifiedOn());
    Stored.day("effectiveFrom", entry.change().effectiveFrom());
    Stored.text("operator", entry.change().operator());
  }

  static Row of(HistoryEntry entry, Sealing sealing) {
    Change change = entry.change();
    Optional<MessageId> cancels = change.cancels();
    Row row =
        new Row()
            .bind("subject", entry.subject().value())
            .bind("sequence", entry.sequence())
            .bind("recorded_at", Stored.micros("recordedAt", entry.recordedAt()))
            .bind("recorded_nanos", Stored.nanos(entry.recordedAt()))
            .bind("message_high", change.messageId().high())
            .bind("message_low", change.messageId().low())
            .bind("origin", change.origin().digits())
            .bind("reason", change.reason().name())
            .bind("event_date", JsonForm.PARTIAL_DATE.write(change.eventDate()))
            .bind("notified_on", change.notifiedOn())
            .bind("effective_from", change.effectiveFrom())
            .bind("items", change.items().stream().map(Item::name).collect(Collectors.joining(",")))
            .bind("former_residence_code", digits(change.former().residenceCode()))
            .bind(
                "former_my_number",
                numberDigits(change.former().myNumber())
                    .map(seal(sealing, entry, "former_my_number")))
            .bind("cancels_high", cancels.map(MessageId::high))
            .bind("cancels_low", cancels.map(MessageId::low))
            .bind("operator", change.operator());
    return bindRecord(row, entry, sealing);
  }

  private static Row bindRecord(Row row, HistoryEntry entry, Sealing sealing) {
    IdentityRecord record = entry.change().record();
    String name = JsonForm.PERSON_NAME.write(record.name());
    String address = JsonForm.ADDRESS.write(record.address());
    return row.bind("name", seal(sealing, entry, "name").apply(name))
        .bind("date_of_birth", JsonForm.PARTIAL_DATE.write(record.dateOfBirth()))
        .bind("sex", record.sex().code())
        .bind("address", seal(sealing, entry, "address").apply(address))
        .bind("residence_code", record.residenceCode().digits())
        .bind("my_number", numberDigits(record.myNumber()).map(seal(sealing, entry, "my_number")));
  }

  private static UnaryOperator<String> seal(Sealing sealing, HistoryEntry entry, String column) {
    Sealing.Place place = new Sealing.Place(column, entry.subject().value(), entry.sequence());
    return text -> sealing.seal(place, text);
  }

  /** Returns what stands in a column that may be sealed; null if nothing does. */
  private static @Nullable String opened(ResultSet row, Sealing sealing, String column)
      throws SQLException {
    String stored = row.getString(column);
    return stored == null
        ? null
        : sealing.open(
            new Sealing.Place(column, row.getLong("subject"), row.getInt("sequence")), stored);
  }

  private static String text(ResultSet row, Sealing sealing, String column) throws SQLException {
    return Objects.requireNonNull(opened(row, sealing, column), column);
  }

  private static Optional<String> digits(Optional<ResidenceCode> code) {
    return code.map(ResidenceCode::digits);
  }

  private static Optional<String> numberDigits(Optional<MyNumber> number) {
    return number.map(MyNumber::digits);
  }

  static HistoryEntry read(ResultSet row, Sealing sealing) throws SQLException {
    return new HistoryEntry(
        new Subject(row.getLong("subject")),
        row.getInt("sequence"),
        Stored.moment(row, "recorded_at", "recorded_nanos"),
        change(row, sealing));
  }

  private static Change change(ResultSet row, Sealing sealing) throws SQLException {
    return new Change(
        new MessageId(row.getLong("message_high"), row.getLong("message_low")),
        LocalGovernmentCode.of(row.getString("origin")),
        ChangeReason.valueOf(row.getString("reason")),
        JsonForm.PARTIAL_DATE.readWritten(row.getString("event_date")),
        row.getObject("notified_on", LocalDate.class),
        row.getObject("effective_from", LocalDate.class),
        items(row.getString("items")),
        record(row, sealing),
        former(row.getString("former_residence_code"), opened(row, sealing, "former_my_number")),
        cancels(row),
        row.getString("operator"));
  }

  private static Set<Item> items(String names) {
    Set<Item> items = EnumSet.noneOf(Item.class);
    if (!names.isEmpty()) {
      Arrays.stream(names.split(",", -1)).map(Item::valueOf).forEach(items::add);
    }
    return items;
  }

  private static IdentityRecord record(ResultSet row, Sealing sealing) throws SQLException {
    IdentityRecord record =
        IdentityRecord.of(
            JsonForm.PERSON_NAME.readWritten(text(row, sealing, "name")),
            JsonForm.PARTIAL_DATE.readWritten(row.getString("date_of_birth")),
            Sex.ofCode(row.getString("sex")),
            JsonForm.ADDRESS.readWritten(text(row, sealing, "address")),
            ResidenceCode.of(row.getString("residence_code")));
    String number = opened(row, sealing, "my_number");
    return number == null ? record : record.withMyNumber(MyNumber.of(number));
  }

  private static FormerNumbers former(@Nullable String code, @Nullable String number) {
    if (code != null) {
      return FormerNumbers.of(ResidenceCode.of(code));
    }
    return number == null ? FormerNumbers.NONE : FormerNumbers.of(MyNumber.of(number));
  }

  private static Optional<MessageId> cancels(ResultSet row) throws SQLException {
    long high = row.getLong("cancels_high");
    return row.wasNull()
        ? Optional.empty()
        : Optional.of(new MessageId(high, row.getLong("cancels_low")));
  }
}
