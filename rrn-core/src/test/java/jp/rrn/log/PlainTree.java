package jp.rrn.log;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The definitions of RFC 6962 §2.1 as they stand there, by recursion over lists of leaves. */
final class PlainTree {
  private final List<byte[]> leaves;
  private final Map<List<Integer>, Hash> known = new HashMap<>();

  PlainTree(List<byte[]> leaves) {
    this.leaves = leaves;
  }

  /** Returns the leaves 0, 1, 2 … as texts. */
  static PlainTree ofNumbers(int count) {
    List<byte[]> leaves = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      leaves.add(leaf(i));
    }
    return new PlainTree(leaves);
  }

  static byte[] leaf(int number) {
    return ("leaf " + number).getBytes(US_ASCII);
  }

  Hash root(int size) {
    return mth(0, size);
  }

  /** MTH(D[from:to]). */
  Hash mth(int from, int to) {
    Hash hash = known.get(List.of(from, to));
    if (hash == null) {
      hash = Hash.of(sha256(preimage(from, to)));
      known.put(List.of(from, to), hash);
    }
    return hash;
  }

  private byte[] preimage(int from, int to) {
    if (from == to) {
      return new byte[0];
    }
    if (to - from == 1) {
      return join(new byte[] {0}, leaves.get(from));
    }
    int k = split(to - from);
    return join(new byte[] {1}, join(mth(from, from + k).bytes(), mth(from + k, to).bytes()));
  }

  /** PATH(index, D[from:to]), the index counted from {@code from}. */
  List<Hash> path(int index, int from, int to) {
    if (to - from == 1) {
      return new ArrayList<>();
    }
    int k = split(to - from);
    List<Hash> path;
    if (index < k) {
      path = path(index, from, from + k);
      path.add(mth(from + k, to));
    } else {
      path = path(index - k, from + k, to);
      path.add(mth(from, from + k));
    }
    return path;
  }

  /** PROOF(m, D[0:n]). */
  List<Hash> proof(int older, int newer) {
    return subproof(older, 0, newer, true);
  }

  private List<Hash> subproof(int m, int from, int to, boolean known) {
    List<Hash> proof;
    if (m == to - from) {
      proof = new ArrayList<>();
      if (!known) {
        proof.add(mth(from, to));
      }
      return proof;
    }
    int k = split(to - from);
    if (m <= k) {
      proof = subproof(m, from, from + k, known);
      proof.add(mth(from + k, to));
    } else {
      proof = subproof(m - k, from + k, to, false);
      proof.add(mth(from, from + k));
    }
    return proof;
  }

  /** The largest power of two smaller than n. */
  private static int split(int n) {
    int k = 1;
    while (2 * k < n) {
      k *= 2;
    }
    return k;
  }

  private static byte[] join(byte[] first, byte[] second) {
    byte[] joined = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, joined, first.length, second.length);
    return joined;
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
