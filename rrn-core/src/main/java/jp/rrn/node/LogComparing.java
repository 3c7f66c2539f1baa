package jp.rrn.node;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.rrn.log.EntryContents;
import jp.rrn.log.Frontier;
import jp.rrn.log.LogSubject;
import jp.rrn.log.LoggedEntry;
import jp.rrn.log.SubjectCount;
import jp.rrn.log.SubjectKey;
import jp.rrn.node.LogComparison.Finding;
import jp.rrn.node.LogComparison.Problem;
import jp.rrn.provision.LogField;
import jp.rrn.provision.ProvisionEntry;
import jp.rrn.record.Subject;
import jp.rrn.store.RegistryStore;

/** One walk through a log and the rows it was made of. For one thread. */
final class LogComparing {
  private final RegistryStore store;
  private final SubjectKey.Maker keys;
  private final List<Finding> findings = new ArrayList<>();
  private Frontier tree = Frontier.EMPTY;
  private long compared;
  private long erased;

  LogComparing(RegistryStore store, SubjectKey.Maker keys) {
    this.store = store;
    this.keys = keys;
  }

  /** What one page has of the log, and the rows of it that can be read. */
  private record Page(
      List<LoggedEntry> entries,
      Map<Long, ProvisionEntry> rows,
      Set<Long> unreadable,
      Map<Subject, LogSubject> subjects) {}

  private Page read(long from, int limit) {
    Map<Long, ProvisionEntry> rows = new HashMap<>();
    Set<Long> unreadable = new HashSet<>();
    try {
      rows.putAll(rows(from, limit));
    } catch (IllegalArgumentException someRow) {
      for (long position = from; position < from + limit; position++) {
        try {
          rows.putAll(rows(position, 1));
        } catch (IllegalArgumentException thisRow) {
          unreadable.add(position);
        }
      }
    }
    Set<Subject> about = ProvisionLog.subjects(rows.values());
    return store.inTransaction(
        s -> new Page(s.log().list(from, limit), rows, unreadable, s.log().subjects(about)));
  }

  /** Throws what is wrong with a row that can not be one. */
  private Map<Long, ProvisionEntry> rows(long from, int limit) {
    return store.inTransaction(s -> s.provisions().listByPosition(from, limit));
  }

  LogComparison run() {
    Frontier head = store.inTransaction(s -> s.log().head());
    boolean more = true;
    while (more && tree.size() < head.size()) {
      more = comparePage(head);
    }
    if (!tree.equals(head)) {
      found(tree.size(), Problem.TREE_ALTERED);
    }
    return new LogComparison(compared, erased, findings);
  }

  /** Returns whether there was anything. */
  private boolean comparePage(Frontier head) {
    long from = tree.size();
    int limit = (int) Math.min(ProvisionLog.LIMIT, head.size() - from);
    Page page = read(from, limit);
    for (LoggedEntry entry : page.entries()) {
      compare(entry, page);
      tree = tree.append(entry.leaf());
    }
    return !page.entries().isEmpty();
  }

  private void compare(LoggedEntry entry, Page page) {
    if (entry.contents().isEmpty()) {
      erased++;
      return;
    }
    compared++;
    Optional<EntryContents> contents = committed(entry);
    Optional<ProvisionEntry> row = Optional.ofNullable(page.rows().get(tree.size()));
    boolean unreadable = page.unreadable().contains(tree.size());
    if (contents.isEmpty()) {
      found(tree.size(), Problem.CONTENTS_ALTERED);
    } else if (row.isEmpty() && !unreadable) {
      found(tree.size(), Problem.ROW_MISSING);
    } else if (unreadable || !isOf(row.orElseThrow(), contents.get(), page.subjects())) {
      found(tree.size(), Problem.ROW_ALTERED);
    }
  }

  /** Returns the contents, if they are what the entry commits to. */
  private static Optional<EntryContents> committed(LoggedEntry entry) {
    try {
      return entry
          .contents()
          .map(EntryContents::parse)
          .filter(contents -> Arrays.equals(contents.entry().encode(), entry.entry()));
    } catch (IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }

  private boolean isOf(
      ProvisionEntry row, EntryContents contents, Map<Subject, LogSubject> subjects) {
    Optional<SubjectKey> sealed = contents.subject().map(SubjectCount::key);
    Optional<SubjectKey> of =
        row.subject()
            .flatMap(
                subject ->
                    Optional.ofNullable(subjects.get(subject))
                        .map(known -> known.key(keys, subject)));
    return row.subject().isPresent() == sealed.isPresent()
        && sealed.equals(of)
        && LogField.of(row).entrySet().stream().allMatch(field -> isIn(contents, field));
  }

  private static boolean isIn(EntryContents contents, Map.Entry<Integer, byte[]> field) {
    return contents
        .field(field.getKey())
        .filter(value -> Arrays.equals(value, field.getValue()))
        .isPresent();
  }

  private void found(long position, Problem problem) {
    findings.add(new Finding(position, problem));
  }
}
