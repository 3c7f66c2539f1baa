package jp.rrn.log;

import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.LongStream;

/**
 * A log as files that anybody can hand out and check: C2SP tiles, bundles of entries and a signed
 * checkpoint. For one writer at a time.
 *
 * <p>The checkpoint is written last, and nothing an older checkpoint needs is changed before: a
 * crash leaves the log as it was or as it was to be. {@link LogVerifier#auditAll} checks it.
 */
public final class TileDirectory {
  /** The path of the checkpoint. */
  public static final String CHECKPOINT = "checkpoint";

  static final int ENTRY_LENGTH_BYTES = 2;
  static final int CONTENTS_LENGTH_BYTES = 4;

  private static final byte[] ERASED = new byte[0];

  private final LogFiles files;

  /** Opens the log in these files, or a new one if there is no checkpoint. */
  public TileDirectory(LogFiles files) {
    this.files = files;
  }

  /**
   * Returns the signed checkpoint; empty if nothing has been published.
   *
   * @throws IllegalArgumentException if the file is not a note
   */
  public Optional<SignedNote> checkpoint() {
    return files.read(CHECKPOINT).map(SignedNote::parse);
  }

  /**
   * Returns the nodes of the tree of this size, made of the tiles.
   *
   * @throws IllegalArgumentException from the nodes, if a tile is missing or has another length
   */
  public NodeSource nodes(long size) {
    return new TileNodes(
        size,
        (level, index, width) -> {
          TilePath path = new TilePath(TilePath.Kind.HASHES, level, index, width);
          return files
              .read(path.toString())
              .orElseThrow(() -> new IllegalArgumentException(path + " must be there"));
        });
  }

  /**
   * Returns the entry at this index of a log of this size.
   *
   * @throws IllegalArgumentException if there is none, or its bundle is missing or unreadable
   */
  public byte[] entry(long index, long size) {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException("index must be from 0 to before size");
    }
    return entries(index / TilePath.FULL, size).get((int) (index % TilePath.FULL));
  }

  /** Returns the entries of a bundle of a log of this size. */
  List<byte[]> entries(long bundle, long size) {
    TilePath path = TilePath.entries(size, bundle);
    return files
        .read(path.toString())
        .flatMap(bytes -> Bundle.decode(bytes, ENTRY_LENGTH_BYTES))
        .filter(entries -> entries.size() == path.width())
        .orElseThrow(() -> new IllegalArgumentException(path + " must be readable"));
  }

  /**
   * Proves that an entry is in the log as last published.
   *
   * @throws IllegalArgumentException if it is not, or a file that is needed is missing or
   *     unreadable
   */
  public LogProof prove(long index) {
    SignedNote note =
        checkpoint().orElseThrow(() -> new IllegalArgumentException("checkpoint must be there"));
    long size = Checkpoint.parse(note.text()).size();
    byte[] entry = entry(index, size);
    return new LogProof(
        StrictBase64.encode(entry), InclusionProof.of(index, size, nodes(size)), note);
  }

  /**
   * Publishes all entries of a log, with the old ones as they are, and returns the checkpoint.
   *
   * @throws LogRolledBackException if the log does not begin with what has been published: it has
   *     been restored from an older state or changed, and nothing is written
   */
  public SignedNote publish(LogStore log, NoteSigner signer) {
    Frontier head = log.head();
    long published = published(head, log);
    write(published, head.size(), log);
    SignedNote note = signer.sign(head.size(), head.root());
    files.write(CHECKPOINT, note.encode());
    deleteSuperseded(published, head.size());
    return note;
  }

  /** Replaces the checkpoint by itself with more signatures, as those of witnesses. */
  public void replaceCheckpoint(SignedNote cosigned) {
    if (checkpoint().filter(note -> note.text().equals(cosigned.text())).isEmpty()) {
      throw new IllegalArgumentException("checkpoint must be the one published");
    }
    files.write(CHECKPOINT, cosigned.encode());
  }

  private long published(Frontier head, LogStore log) {
    Optional<Checkpoint> last = checkpoint().map(note -> Checkpoint.parse(note.text()));
    long size = last.map(Checkpoint::size).orElse(0L);
    if (size > head.size()
        || last.filter(found -> !found.root().equals(Frontier.of(size, log).root())).isPresent()) {
      throw new LogRolledBackException(head.size(), size);
    }
    return size;
  }

  private void write(long from, long to, LogStore log) {
    for (long bundle = from / TilePath.FULL; bundle * TilePath.FULL < to && from < to; bundle++) {
      TilePath path = TilePath.entries(to, bundle);
      List<byte[]> entries =
          log.list(bundle * TilePath.FULL, path.width()).stream().map(LoggedEntry::entry).toList();
      files.write(path.toString(), Bundle.encode(entries, ENTRY_LENGTH_BYTES));
    }
    for (int level = 0; TilePath.count(to, level) > 0; level++) {
      long before = TilePath.count(from, level);
      long after = TilePath.count(to, level);
      for (long tile = before / TilePath.FULL;
          tile * TilePath.FULL < after && before < after;
          tile++) {
        TilePath path = TilePath.hashes(to, level, tile);
        files.write(path.toString(), hashes(path, log));
      }
    }
  }

  private static byte[] hashes(TilePath path, NodeSource log) {
    byte[] bytes = new byte[path.width() * Hash.BYTES];
    for (int i = 0; i < path.width(); i++) {
      log.node(path.level() * TilePath.HEIGHT, path.index() * TilePath.FULL + i)
          .copyTo(bytes, i * Hash.BYTES);
    }
    return bytes;
  }

  /** Partial files may go once the full one is there (c2sp.org/tlog-tiles), and not before. */
  private void deleteSuperseded(long from, long to) {
    for (int level = 0; TilePath.count(from, level) > 0; level++) {
      long tile = TilePath.count(from, level) / TilePath.FULL;
      if (TilePath.count(to, level) >= (tile + 1) * TilePath.FULL) {
        files.delete(TilePath.hashes(to, level, tile).partials());
        if (level == 0) {
          files.delete(TilePath.entries(to, tile).partials());
        }
      }
    }
  }

  /**
   * Writes the contents of published entries that are not written yet, as the log has them. Where
   * that breaks off the next time goes on.
   */
  public void publishContents(LogStore log) {
    long size = size();
    long bundle = Math.max(0, size - 1) / TilePath.FULL;
    while (bundle > 0 && files.read(TilePath.contents(bundle).toString()).isEmpty()) {
      bundle--;
    }
    // The last that is there may be of fewer entries: it is written again.
    writeContents(bundle * TilePath.FULL, size, log);
  }

  /**
   * Writes the contents of these entries, and of all in bundles with them, as the log has them, in
   * place of what was there: also how contents are erased.
   *
   * @param from the first entry
   * @param to the last entry and one; those that are not published are left out
   */
  public void writeContents(long from, long to, LogStore log) {
    long size = size();
    writeBundles(
        Math.min(from, size),
        Math.min(to, size),
        (first, count) -> log.list(first, count).stream().map(LoggedEntry::contents).toList());
  }

  /**
   * Writes what entries commit to, of all bundles that have one of these entries, in place of what
   * was there: also how contents are erased. Contents are never handed out with the log. Once
   * written, they are written again after each {@link #publish}: an audit asks for a record of each
   * entry of a bundle.
   *
   * @param from the first entry
   * @param to the last entry and one; not more than are published
   * @param contents gives the bytes of {@link EntryContents} or of a {@link Disclosure}; empty if
   *     they are erased
   * @throws IllegalArgumentException if the range is none of published entries
   */
  public void writeContents(long from, long to, LongFunction<Optional<byte[]>> contents) {
    writeBundles(
        from,
        to,
        (first, count) -> LongStream.range(first, first + count).mapToObj(contents).toList());
  }

  /** Gives the contents of so many entries from the first on. */
  private interface ContentsOfBundle {
    List<Optional<byte[]>> list(long first, int count);
  }

  private void writeBundles(long from, long to, ContentsOfBundle contents) {
    long size = size();
    if (from < 0 || from > to || to > size) {
      throw new IllegalArgumentException("from and to must be among the published entries");
    }
    for (long bundle = from / TilePath.FULL; bundle * TilePath.FULL < to; bundle++) {
      int width = TilePath.entries(size, bundle).width();
      List<byte[]> records =
          contents.list(bundle * TilePath.FULL, width).stream()
              .map(record -> record.orElse(ERASED))
              .toList();
      files.write(
          TilePath.contents(bundle).toString(), Bundle.encode(records, CONTENTS_LENGTH_BYTES));
    }
  }

  private long size() {
    return checkpoint().map(note -> Checkpoint.parse(note.text()).size()).orElse(0L);
  }
}
