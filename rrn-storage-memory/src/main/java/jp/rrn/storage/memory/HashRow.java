package jp.rrn.storage.memory;

import java.util.ArrayList;
import java.util.List;
import jp.rrn.log.Hash;

/** Hashes of one height, close together: an object for each would take three times the memory. */
final class HashRow {
  private static final int OF_ONE_PIECE = 256;

  private final List<byte[]> pieces = new ArrayList<>();
  private int size;

  int size() {
    return size;
  }

  void add(Hash hash) {
    int at = size % OF_ONE_PIECE;
    if (at == 0) {
      pieces.add(new byte[OF_ONE_PIECE * Hash.BYTES]);
    }
    hash.copyTo(pieces.get(size / OF_ONE_PIECE), at * Hash.BYTES);
    size++;
  }

  Hash get(int index) {
    return Hash.at(pieces.get(index / OF_ONE_PIECE), index % OF_ONE_PIECE * Hash.BYTES);
  }

  void truncate(int to) {
    pieces.subList((to + OF_ONE_PIECE - 1) / OF_ONE_PIECE, pieces.size()).clear();
    size = to;
  }
}
