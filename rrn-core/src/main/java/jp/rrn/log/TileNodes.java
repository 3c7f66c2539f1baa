package jp.rrn.log;

import java.util.HashMap;
import java.util.Map;

/**
 * The nodes of a tree whose tiles are kept: hashes of heights 0, 8, 16 …, from which the others are
 * made. For one thread; holds one tile for each level, the one last used.
 */
public final class TileNodes implements NodeSource {
  /** Where tiles come from. */
  @FunctionalInterface
  public interface Tiles {
    /**
     * Returns the first hashes of a tile, one after the other.
     *
     * @param width how many, from 1 to 256
     */
    byte[] hashes(int level, long index, int width);
  }

  private final long size;
  private final Tiles tiles;
  private final Map<Integer, Tile> lastOfLevel = new HashMap<>();

  /** Creates the nodes of a tree with this many leaves. */
  public TileNodes(long size, Tiles tiles) {
    this.size = size;
    this.tiles = tiles;
  }

  @Override
  public Hash node(int height, long index) {
    if (height < 0 || height >= Long.SIZE - 1 || index < 0 || index >= size >> height) {
      throw new IllegalArgumentException("node must be over leaves that are there");
    }
    int inTile = height % TilePath.HEIGHT;
    int above = TilePath.HEIGHT - inTile;
    return tile(height / TilePath.HEIGHT, index >> above)
        .node(inTile, (int) (index & ((1L << above) - 1)));
  }

  private Tile tile(int level, long index) {
    Tile last = lastOfLevel.get(level);
    if (last != null && last.index == index) {
      return last;
    }
    int width = TilePath.width(size, level, index);
    Tile read = new Tile(index, tiles.hashes(level, index, width), width);
    lastOfLevel.put(level, read);
    return read;
  }

  /** The nodes of one tile by height and index; those without all leaves are absent. */
  private static final class Tile {
    private final long index;
    private final Hash[][] rows = new Hash[TilePath.HEIGHT][];

    Tile(long index, byte[] hashes, int width) {
      this.index = index;
      if (hashes.length != width * Hash.BYTES) {
        throw new IllegalArgumentException("tile must have " + width + " hashes");
      }
      rows[0] = new Hash[width];
      for (int i = 0; i < width; i++) {
        rows[0][i] = Hash.at(hashes, i * Hash.BYTES);
      }
    }

    Hash node(int height, int at) {
      for (int h = 1; h <= height; h++) {
        if (rows[h] == null) {
          rows[h] = above(rows[h - 1]);
        }
      }
      return rows[height][at];
    }

    private static Hash[] above(Hash[] below) {
      Hash[] row = new Hash[below.length / 2];
      for (int i = 0; i < row.length; i++) {
        row[i] = Hash.ofNode(below[2 * i], below[2 * i + 1]);
      }
      return row;
    }
  }
}
