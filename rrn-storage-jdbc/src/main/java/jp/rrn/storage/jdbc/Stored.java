package jp.rrn.storage.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;

/** What every engine can keep exactly, and how. */
final class Stored {
  private static final int NANOS_OF_A_MICRO = 1000;
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

  private Stored() {}

  /** Returns the moment down to its microsecond; {@link #nanos} is the rest. */
  static OffsetDateTime micros(String field, Instant moment) {
    if (moment.isBefore(FIRST) || !moment.isBefore(END)) {
      throw new IllegalArgumentException(field + ": must be of the years 1 to 9999");
    }
    return moment.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }

  static int nanos(Instant moment) {
    return moment.get(ChronoField.NANO_OF_SECOND) % NANOS_OF_A_MICRO;
  }

  static Instant moment(ResultSet row, String micros, String nanos) throws SQLException {
    Instant moment = row.getObject(micros, OffsetDateTime.class).toInstant();
    long whole = moment.getLong(ChronoField.MICRO_OF_SECOND) * NANOS_OF_A_MICRO;
    return moment.with(ChronoField.NANO_OF_SECOND, whole + row.getInt(nanos));
  }

  static LocalDate day(String field, LocalDate day) {
    if (day.getYear() < 1 || day.getYear() > 9999) {
      throw new IllegalArgumentException(field + ": must be of the years 1 to 9999");
    }
    return day;
  }

  static String text(String field, String text) {
    boolean unstorable = text.codePoints().anyMatch(c -> c == 0 || (c >= 0xD800 && c <= 0xDFFF));
    if (unstorable) {
      throw new IllegalArgumentException(field + ": must hold neither U+0000 nor a lone surrogate");
    }
    return text;
  }
}
