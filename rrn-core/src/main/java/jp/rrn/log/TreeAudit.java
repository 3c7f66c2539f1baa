package jp.rrn.log;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import jp.rrn.log.Audit.Finding;
import jp.rrn.log.Audit.Problem;

/**
 * The part of an audit that compares every file with what it must be under a checkpoint that is
 * believed.
 */
final class TreeAudit {
  private final LogFiles files;
  private final Checkpoint checkpoint;
  private final List<Checkpoint> held;
  private final List<Finding> findings;
  private final LeafChoice leaves;

  // The hashes of each level that do not fill a tile yet, and where a tile is wrong, what it must
  // be.
  private final Map<Integer, byte[]> filling = new HashMap<>();
  private final Map<String, byte[]> right = new HashMap<>();

  TreeAudit(LogFiles files, Checkpoint checkpoint, List<Checkpoint> held, List<Finding> findings) {
    this.files = files;
    this.checkpoint = checkpoint;
    this.held = held;
    this.findings = findings;
    this.leaves = new LeafChoice(files, checkpoint);
  }

  void run() {
    if (!leaves.choose()) {
      found(TileDirectory.CHECKPOINT, Problem.OTHER_ROOT);
    }
    Frontier tree = Frontier.EMPTY;
    checkHeld(tree);
    for (long bundle = 0; bundle < leaves.bundles(); bundle++) {
      Optional<List<Hash>> hashes = leaves.leaves(bundle);
      compareEntries(bundle, hashes);
      compareContents(bundle, hashes);
      for (Hash leaf : hashes.orElse(List.of())) {
        tree = tree.append(leaf, this::node);
        checkHeld(tree);
      }
    }
    filling.forEach((level, bytes) -> compareTile(level, TilePath.count(checkpoint.size(), level)));
    if (held.stream().anyMatch(older -> older.size() > checkpoint.size())) {
      found(TileDirectory.CHECKPOINT, Problem.ROLLED_BACK);
    }
    files.forEach(this::compareOther);
  }

  private void checkHeld(Frontier tree) {
    for (Checkpoint older : held) {
      if (older.size() == tree.size() && !older.root().equals(tree.root())) {
        found(TileDirectory.CHECKPOINT, Problem.ROLLED_BACK);
      }
    }
  }

  private void node(int height, long index, Hash hash) {
    if (height % TilePath.HEIGHT != 0) {
      return;
    }
    int level = height / TilePath.HEIGHT;
    int at = (int) (index % TilePath.FULL);
    byte[] tile = filling.computeIfAbsent(level, first -> new byte[TilePath.FULL * Hash.BYTES]);
    hash.copyTo(tile, at * Hash.BYTES);
    if (at == TilePath.FULL - 1) {
      compareTile(level, index + 1);
    }
  }

  /** Compares the tile that ends before this hash of the level. */
  private void compareTile(int level, long end) {
    int width = (int) ((end - 1) % TilePath.FULL) + 1;
    byte[] hashes = filling.get(level);
    if (hashes == null || end == 0) {
      return;
    }
    String path =
        new TilePath(TilePath.Kind.HASHES, level, (end - 1) / TilePath.FULL, width).toString();
    byte[] must = Arrays.copyOf(hashes, width * Hash.BYTES);
    Optional<byte[]> is = files.read(path);
    if (is.isEmpty()) {
      found(path, Problem.MISSING);
      right.put(path, must);
    } else if (!Arrays.equals(is.get(), must)) {
      if (right.put(path, must) == null) {
        differs(path, is.get(), must);
      }
    }
  }

  private void differs(String path, byte[] is, byte[] must) {
    if (is.length != must.length) {
      found(path, Problem.UNREADABLE);
    } else {
      findings.add(
          new Finding(
              path, Problem.ALTERED, OptionalInt.of(Arrays.mismatch(is, must) / Hash.BYTES)));
    }
  }

  private void compareEntries(long bundle, Optional<List<Hash>> must) {
    TilePath path = TilePath.entries(checkpoint.size(), bundle);
    Optional<byte[]> is = files.read(path.toString());
    if (is.isEmpty()) {
      found(path.toString(), Problem.MISSING);
      return;
    }
    compareRecords(path.toString(), is.get(), must.orElse(List.of()));
  }

  private void compareRecords(String path, byte[] bundle, List<Hash> must) {
    Optional<List<byte[]>> entries = Bundle.decode(bundle, TileDirectory.ENTRY_LENGTH_BYTES);
    if (entries.isEmpty() || entries.get().size() != must.size()) {
      found(path, Problem.UNREADABLE);
      return;
    }
    for (int i = 0; i < must.size(); i++) {
      if (!Hash.ofLeaf(entries.get().get(i)).equals(must.get(i))) {
        findings.add(new Finding(path, Problem.ALTERED, OptionalInt.of(i)));
        return;
      }
    }
  }

  private void compareContents(long bundle, Optional<List<Hash>> must) {
    String path = TilePath.contents(bundle).toString();
    Optional<byte[]> is = files.read(path);
    if (is.isEmpty()) {
      return;
    }
    Optional<List<byte[]>> records = Bundle.decode(is.get(), TileDirectory.CONTENTS_LENGTH_BYTES);
    List<Hash> hashes = must.orElse(List.of());
    if (records.isEmpty() || records.get().size() != hashes.size()) {
      found(path, Problem.UNREADABLE);
      return;
    }
    List<byte[]> entries = entriesOrNone(bundle, hashes);
    for (int i = 0; i < records.get().size(); i++) {
      if (!isErasedOrRight(records.get().get(i), hashes.get(i), entries, i)) {
        findings.add(new Finding(path, Problem.ALTERED, OptionalInt.of(i)));
        return;
      }
    }
  }

  private List<byte[]> entriesOrNone(long bundle, List<Hash> hashes) {
    return files
        .read(TilePath.entries(checkpoint.size(), bundle).toString())
        .flatMap(bytes -> Bundle.decode(bytes, TileDirectory.ENTRY_LENGTH_BYTES))
        .filter(entries -> entries.size() == hashes.size())
        .orElse(List.of());
  }

  /**
   * Full contents make the entry again; what is left of others must match the entry that is there.
   */
  private static boolean isErasedOrRight(
      byte[] contents, Hash leaf, List<byte[]> entries, int record) {
    if (contents.length == 0) {
      return true;
    }
    try {
      if (contents[0] == EntryContents.VERSION) {
        return Hash.ofLeaf(EntryContents.parse(contents).entry().encode()).equals(leaf);
      }
      Disclosure left = Disclosure.parse(contents);
      return entries.isEmpty()
          || !Hash.ofLeaf(entries.get(record)).equals(leaf)
          || left.matches(LogEntry.parse(entries.get(record)));
    } catch (IllegalArgumentException unreadable) {
      return false;
    }
  }

  /**
   * What no earlier step has looked at: partial files of a smaller size, and what is no file of a
   * log.
   */
  private void compareOther(String file) {
    Optional<TilePath> parsed = TilePath.parse(file);
    if (parsed.isEmpty()) {
      if (!file.equals(TileDirectory.CHECKPOINT)) {
        found(file, Problem.UNEXPECTED);
      }
      return;
    }
    TilePath path = parsed.get();
    int width = TilePath.width(checkpoint.size(), path.level(), path.index());
    boolean contents = path.kind() == TilePath.Kind.CONTENTS;
    if (width < 1 || (contents ? path.width() != TilePath.FULL : path.width() > width)) {
      found(file, Problem.UNEXPECTED);
    } else if (!contents && path.width() < width) {
      compareSuperseded(path, width);
    }
  }

  private void compareSuperseded(TilePath path, int width) {
    String now = new TilePath(TilePath.Kind.HASHES, path.level(), path.index(), width).toString();
    byte[] tile = Optional.ofNullable(right.get(now)).or(() -> files.read(now)).orElseThrow();
    byte[] must = Arrays.copyOf(tile, path.width() * Hash.BYTES);
    byte[] is = files.read(path.toString()).orElse(new byte[0]);
    if (path.kind() == TilePath.Kind.ENTRIES) {
      compareRecords(path.toString(), is, LeafChoice.split(must));
    } else if (!Arrays.equals(is, must)) {
      differs(path.toString(), is, must);
    }
  }

  private void found(String file, Problem problem) {
    Finding finding = new Finding(file, problem, OptionalInt.empty());
    if (!findings.contains(finding)) {
      findings.add(finding);
    }
  }
}
