package jp.rrn.log;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a file of a log that is kept as tiles (c2sp.org/tlog-tiles), and of its contents.
 *
 * @param kind what is in it
 * @param level of a tile of hashes the level, from 0; else 0
 * @param index which tile of the level, from 0
 * @param width how many hashes or entries it has, from 1 to 256
 */
public record TilePath(Kind kind, int level, long index, int width) {
  /** The height of a tile: hashes of one level are of nodes so much higher than those below. */
  public static final int HEIGHT = 8;

  /** How many hashes or entries a full tile has. */
  public static final int FULL = 1 << HEIGHT;

  /** What is in a file. */
  public enum Kind {
    /** Hashes of nodes, one after the other. */
    HASHES,
    /** Entries, each after its length: two bytes. */
    ENTRIES,
    /** What the entries commit to, each after its length: four bytes. Not part of C2SP. */
    CONTENTS
  }

  private static final int LEVEL_MAX = 63;
  private static final Pattern PATH =
      Pattern.compile(
          "(tile/(?<level>0|[1-9][0-9]?)|tile/entries|contents)"
              + "/(?<index>(x[0-9]{3}/){0,6}[0-9]{3})(\\.p/(?<width>[1-9][0-9]{0,2}))?");

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if a part is outside its range
   */
  public TilePath {
    if (level < 0 || level > LEVEL_MAX || index < 0 || width < 1 || width > FULL) {
      throw new IllegalArgumentException(
          "level must be 0 to 63, index not negative, width 1 to 256");
    }
  }

  /** Returns a tile of hashes of a tree of this size. */
  static TilePath hashes(long size, int level, long index) {
    return new TilePath(Kind.HASHES, level, index, width(size, level, index));
  }

  /** Returns a bundle of entries of a log of this size. */
  static TilePath entries(long size, long index) {
    return new TilePath(Kind.ENTRIES, 0, index, width(size, 0, index));
  }

  /** Returns the contents of a bundle; one file whatever it holds, for contents get erased. */
  static TilePath contents(long index) {
    return new TilePath(Kind.CONTENTS, 0, index, FULL);
  }

  /** Returns how many hashes a tile has in a tree of this size; 0 or less if it is not there. */
  static int width(long size, int level, long index) {
    return (int) Math.min(FULL, count(size, level) - index * FULL);
  }

  /** Returns how many hashes of a level a tree of this size has. */
  static long count(long size, int level) {
    return level * HEIGHT >= Long.SIZE ? 0 : size >> (level * HEIGHT);
  }

  /** Returns the path that is written so; empty if none is. */
  public static Optional<TilePath> parse(String path) {
    Matcher parts = PATH.matcher(path);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String level = parts.group("level");
    String width = parts.group("width");
    Kind kind =
        level != null ? Kind.HASHES : path.startsWith("tile/") ? Kind.ENTRIES : Kind.CONTENTS;
    long index;
    try {
      index = Long.parseLong(parts.group("index").replaceAll("[x/]", ""));
    } catch (NumberFormatException tooLarge) {
      return Optional.empty();
    }
    int levelNumber = level == null ? 0 : Integer.parseInt(level);
    int widthNumber = width == null ? FULL : Integer.parseInt(width);
    if (levelNumber > LEVEL_MAX || widthNumber > FULL) {
      return Optional.empty();
    }
    // What is not in the one form of its parts, as x000/001 or a width of 256, is none.
    return Optional.of(new TilePath(kind, levelNumber, index, widthNumber))
        .filter(found -> found.toString().equals(path));
  }

  /** Returns the folder of all partial files of this index. */
  String partials() {
    return folder() + indexElements() + ".p";
  }

  /** Returns the path of the same tile with this many hashes or entries. */
  TilePath withWidth(int other) {
    return new TilePath(kind, level, index, other);
  }

  private String folder() {
    return switch (kind) {
      case HASHES -> "tile/" + level + "/";
      case ENTRIES -> "tile/entries/";
      case CONTENTS -> "contents/";
    };
  }

  private String indexElements() {
    StringBuilder elements = new StringBuilder(three(index));
    for (long rest = index / 1000; rest > 0; rest /= 1000) {
      elements.insert(0, "x" + three(rest) + "/");
    }
    return elements.toString();
  }

  private static String three(long number) {
    return String.valueOf(1000 + number % 1000).substring(1);
  }

  /** Returns the path. */
  @Override
  public String toString() {
    return folder() + indexElements() + (width == FULL ? "" : ".p/" + width);
  }
}
