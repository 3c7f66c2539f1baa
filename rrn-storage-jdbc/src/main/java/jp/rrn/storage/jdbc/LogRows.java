package jp.rrn.storage.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.rrn.log.Frontier;
import jp.rrn.log.Hash;
import jp.rrn.log.LoggedEntry;
import jp.rrn.log.TilePath;

/** Rows of the tables of the log in the making. */
final class LogRows {
  private final List<Row> entries = new ArrayList<>();
  private final List<Row> contents = new ArrayList<>();
  private final List<Row> nodes = new ArrayList<>();

  /** Adds the rows of the next entry, and returns the tree with it. */
  Frontier append(Frontier tree, LoggedEntry entry) {
    entries.add(at(tree.size()).bind("entry", entry.entry()));
    entry.contents().ifPresent(bytes -> contents.add(at(tree.size()).bind("contents", bytes)));
    return tree.append(entry.leaf(), this::node);
  }

  private static Row at(long position) {
    return new Row().bind("position", position);
  }

  private void node(int height, long index, Hash hash) {
    if (height > 0 && height % TilePath.HEIGHT == 0) {
      nodes.add(at(index).bind("level", height / TilePath.HEIGHT).bind("hash", hash.bytes()));
    }
  }

  /** Returns the rows of each table that gets some. */
  List<Rows> tables() {
    return Stream.of(
            new Rows("log_entry", entries),
            new Rows("log_contents", contents),
            new Rows("log_node", nodes))
        .filter(table -> !table.rows().isEmpty())
        .toList();
  }
}
