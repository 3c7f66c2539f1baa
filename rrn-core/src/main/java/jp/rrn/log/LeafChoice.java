package jp.rrn.log;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The leaves of a published log as they must be, made out of what may be damaged: each bundle of
 * entries and each tile of their hashes is there twice over, and where the two differ the hash of
 * the level above, or at the end the root, says which is right.
 */
final class LeafChoice {
  private final LogFiles files;
  private final Checkpoint checkpoint;
  private final Set<Long> byTile = new HashSet<>();

  LeafChoice(LogFiles files, Checkpoint checkpoint) {
    this.files = files;
    this.checkpoint = checkpoint;
  }

  /** Chooses for every bundle; returns whether the leaves have the root of the checkpoint. */
  boolean choose() {
    Frontier chosen = Frontier.EMPTY;
    Optional<Frontier> withOtherEnd = Optional.empty();
    for (long bundle = 0; bundle < bundles(); bundle++) {
      Optional<List<Hash>> entries = hashesOfEntries(bundle);
      Optional<List<Hash>> tile = hashesOfTile(bundle);
      boolean differ = !entries.equals(tile);
      if (differ && (entries.isEmpty() || aboveIs(bundle, tile))) {
        byTile.add(bundle);
      } else if (differ && bundle == bundles() - 1) {
        withOtherEnd = Optional.of(append(chosen, tile.orElse(List.of())));
      }
      chosen = append(chosen, (byTile.contains(bundle) ? tile : entries).orElse(List.of()));
    }
    if (isRight(chosen)) {
      return true;
    }
    if (withOtherEnd.filter(this::isRight).isPresent()) {
      byTile.add(bundles() - 1);
      return true;
    }
    return false;
  }

  long bundles() {
    return (checkpoint.size() + TilePath.FULL - 1) / TilePath.FULL;
  }

  /** Returns the hashes of the leaves of a bundle as they must be; empty if nothing tells. */
  Optional<List<Hash>> leaves(long bundle) {
    return byTile.contains(bundle) ? hashesOfTile(bundle) : hashesOfEntries(bundle);
  }

  private boolean isRight(Frontier tree) {
    return tree.size() == checkpoint.size() && tree.root().equals(checkpoint.root());
  }

  private static Frontier append(Frontier tree, List<Hash> leaves) {
    Frontier longer = tree;
    for (Hash leaf : leaves) {
      longer = longer.append(leaf);
    }
    return longer;
  }

  /** Returns whether the level above has the root over these leaves of a full tile. */
  private boolean aboveIs(long bundle, Optional<List<Hash>> leaves) {
    if (TilePath.width(checkpoint.size(), 0, bundle) < TilePath.FULL || leaves.isEmpty()) {
      return false;
    }
    TilePath above = TilePath.hashes(checkpoint.size(), 1, bundle / TilePath.FULL);
    int at = (int) (bundle % TilePath.FULL) * Hash.BYTES;
    Hash root = append(Frontier.EMPTY, leaves.get()).root();
    return files
        .read(above.toString())
        .filter(bytes -> bytes.length >= at + Hash.BYTES)
        .filter(bytes -> Hash.at(bytes, at).equals(root))
        .isPresent();
  }

  private Optional<List<Hash>> hashesOfEntries(long bundle) {
    TilePath path = TilePath.entries(checkpoint.size(), bundle);
    return files
        .read(path.toString())
        .flatMap(bytes -> Bundle.decode(bytes, TileDirectory.ENTRY_LENGTH_BYTES))
        .filter(entries -> entries.size() == path.width())
        .map(entries -> entries.stream().map(Hash::ofLeaf).toList());
  }

  private Optional<List<Hash>> hashesOfTile(long bundle) {
    TilePath path = TilePath.hashes(checkpoint.size(), 0, bundle);
    return files
        .read(path.toString())
        .filter(bytes -> bytes.length == path.width() * Hash.BYTES)
        .map(LeafChoice::split);
  }

  static List<Hash> split(byte[] bytes) {
    List<Hash> hashes = new ArrayList<>();
    for (int at = 0; at < bytes.length; at += Hash.BYTES) {
      hashes.add(Hash.at(bytes, at));
    }
    return hashes;
  }
}
