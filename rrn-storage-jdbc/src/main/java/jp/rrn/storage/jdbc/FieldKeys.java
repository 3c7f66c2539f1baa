package jp.rrn.storage.jdbc;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jp.rrn.storage.jdbc.UnfitDatabaseException.Reason;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Which keys a database is sealed under: told by what they make of a fixed value. */
final class FieldKeys {
  /** The id of the ledger's key. */
  static final int LEDGER = 0;

  private FieldKeys() {}

  /** Returns how values stand in this database, after making sure that they do. */
  static Sealing sealing(Handle handle, Optional<FieldCipher> cipher) {
    Map<Integer, String> known = known(handle);
    if (cipher.isEmpty()) {
      if (!known.isEmpty()) {
        throw new UnfitDatabaseException(Reason.SEALED);
      }
      return new Unsealed();
    }
    Sealed sealed = new Sealed(cipher.get());
    if (!known.containsKey(LEDGER) && hasPlain(handle)) {
      throw new UnfitDatabaseException(Reason.NOT_SEALED);
    }
    known.forEach(
        (id, checkValue) -> {
          if (!sealed.fits(id, checkValue)) {
            throw new UnfitDatabaseException(
                Reason.WRONG_KEY, id == LEDGER ? "the ledger's key" : "key " + id);
          }
        });
    Map<Integer, String> added = sealed.checkValues();
    added.keySet().removeAll(known.keySet());
    insert(handle, added);
    return sealed;
  }

  static Map<Integer, String> known(Handle handle) {
    Map<Integer, String> known = new TreeMap<>();
    handle
        .createQuery("select key_id, check_value from field_key")
        .map((row, context) -> known.put(row.getInt("key_id"), row.getString("check_value")))
        .list();
    return known;
  }

  private static boolean hasPlain(Handle handle) {
    return handle
        .createQuery(
            "select case when exists (select 1 from history_entry)"
                + " or exists (select 1 from ledger_claim where kind = 'M') then 1 else 0 end")
        .mapTo(boolean.class)
        .one();
  }

  static void insert(Handle handle, Map<Integer, String> checkValues) {
    if (checkValues.isEmpty()) {
      return;
    }
    try (PreparedBatch batch =
        handle.prepareBatch(
            "insert into field_key (key_id, check_value) values (:key_id, :check_value)")) {
      checkValues.forEach((id, value) -> batch.bind("key_id", id).bind("check_value", value).add());
      batch.execute();
    }
  }
}
