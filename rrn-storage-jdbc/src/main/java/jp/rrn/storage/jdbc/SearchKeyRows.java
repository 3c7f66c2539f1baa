package jp.rrn.storage.jdbc;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.rrn.history.HistoryEntry;
import jp.rrn.record.Item;
import jp.rrn.record.SearchKeys;
import jp.rrn.record.Subject;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The rows of search_key: of each key no more than a digest. */
final class SearchKeyRows {
  static final String TABLE = "search_key";

  private SearchKeyRows() {}

  /** Returns the rows of these entries. */
  static List<Row> of(Collection<HistoryEntry> entries, Sealing sealing) {
    List<Row> rows = new ArrayList<>();
    for (HistoryEntry entry : entries) {
      SearchKeys keys = SearchKeys.of(entry.change().items(), entry.change().record());
      for (UUID key : values(keys.byItem(), sealing)) {
        rows.add(
            new Row()
                .bind("key_value", key)
                .bind("subject", entry.subject().value())
                .bind("sequence", entry.sequence()));
      }
    }
    return rows;
  }

  private static Set<UUID> values(Map<Item, Set<String>> keys, Sealing sealing) {
    Set<UUID> values = new LinkedHashSet<>();
    keys.forEach((item, texts) -> texts.forEach(t -> values.add(sealing.searchKey(item, t))));
    return values;
  }

  /** Returns whom every item of the keys finds, in ascending order. */
  static List<Subject> find(Handle handle, SearchKeys keys, Sealing sealing) {
    List<Set<UUID>> items =
        keys.byItem().entrySet().stream()
            .map(item -> values(Map.of(item.getKey(), item.getValue()), sealing))
            .toList();
    String select =
        IntStream.range(0, items.size())
            .mapToObj(i -> "select subject from search_key where key_value in (<item" + i + ">)")
            .collect(
                Collectors.joining(" intersect ", "select distinct subject from (", ") found"));
    try (Query query = handle.createQuery(select + " order by subject")) {
      for (int i = 0; i < items.size(); i++) {
        query.bindList("item" + i, List.copyOf(items.get(i)));
      }
      return query.map((row, context) -> new Subject(row.getLong("subject"))).list();
    }
  }

  static byte[] bytes(Item item, String key) {
    return (item.name() + " " + key).getBytes(StandardCharsets.UTF_8);
  }

  static UUID shortened(byte[] digest) {
    ByteBuffer first = ByteBuffer.wrap(digest);
    return new UUID(first.getLong(), first.getLong());
  }
}
