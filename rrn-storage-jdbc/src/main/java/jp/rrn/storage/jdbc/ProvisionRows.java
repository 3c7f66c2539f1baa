package jp.rrn.storage.jdbc;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.rrn.json.JsonForm;
import jp.rrn.provision.Circumstances;
import jp.rrn.provision.ProvisionEntry;
import jp.rrn.provision.ProvisionScope;
import jp.rrn.record.Subject;

/**
 * Rows of provision_entry in the making. What many entries of a batch have in common is written as
 * JSON once.
 */
final class ProvisionRows {
  private final Map<ProvisionScope, ScopeRow> scopes = new LinkedHashMap<>();
  private final List<Row> rows = new ArrayList<>();
  private final Map<Circumstances, String> circumstances = new HashMap<>();

  /** Adds entries up to the first that cannot be stored; returns why it cannot. */
  Optional<IllegalArgumentException> addAll(List<ProvisionEntry> entries) {
    try {
      entries.forEach(entry -> rows.add(row(entry)));
      return Optional.empty();
    } catch (IllegalArgumentException unstorable) {
      return Optional.of(unstorable);
    }
  }

  Row row(ProvisionEntry entry) {
    String own =
        circumstances.computeIfAbsent(Circumstances.of(entry), JsonForm.CIRCUMSTANCES::write);
    ScopeRow scope = scopes.computeIfAbsent(ProvisionScope.of(entry), ScopeRow::of);
    return new Row()
        .bind("answered_at", Stored.micros("at", entry.at()))
        .bind("answered_nanos", Stored.nanos(entry.at()))
        .bind("subject", entry.subject().map(Subject::value))
        .bind("scope", scope.name())
        .bind("circumstances", own)
        .bind("provided", entry.provided());
  }

  /** Returns what they have in common, in one order for everybody who inserts it. */
  List<ScopeRow> scopes() {
    return scopes.values().stream().sorted(Comparator.comparing(ScopeRow::name)).toList();
  }

  int size() {
    return rows.size();
  }

  /** Returns them at the positions from {@code first} on. */
  List<Row> from(long first) {
    for (int i = 0; i < rows.size(); i++) {
      rows.get(i).bind("position", first + i);
    }
    return rows;
  }
}
