package jp.rrn.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * All it takes to check without the log that an entry is in it: a proof of inclusion and the
 * checkpoint it leads to, written as a C2SP proof (c2sp.org/tlog-proof@v1).
 *
 * @param extra the entry in Base64, if {@link TileDirectory#prove} made it, or nothing; signed by
 *     nobody, and believed only for what it hashes to
 * @param inclusion where the entry is
 * @param checkpoint the signed checkpoint of the tree
 */
public record LogProof(String extra, InclusionProof inclusion, SignedNote checkpoint) {
  private static final String HEADER = "c2sp.org/tlog-proof@v1";
  private static final String EXTRA = "extra ";
  private static final String INDEX = "index ";

  /**
   * Checks the first.
   *
   * @throws IllegalArgumentException if it is not Base64
   */
  public LogProof {
    StrictBase64.decode(extra, "extra");
  }

  /** Returns the entry, if the proof brings it; else nothing. */
  public byte[] entry() {
    return StrictBase64.decode(extra, "extra");
  }

  /**
   * Reads a proof.
   *
   * @throws IllegalArgumentException if these are not the bytes of one proof, to the byte
   */
  public static LogProof parse(byte[] bytes) {
    String text = new String(bytes, UTF_8);
    int end = text.indexOf("\n\n");
    if (end < 0) {
      throw new IllegalArgumentException("proof must have an empty line");
    }
    SignedNote note = SignedNote.parse(text.substring(end + 2).getBytes(UTF_8));
    List<String> lines = new ArrayList<>(List.of(text.substring(0, end).split("\n", -1)));
    boolean hasExtra = lines.size() > 1 && lines.get(1).startsWith(EXTRA);
    String extra = hasExtra ? lines.remove(1).substring(EXTRA.length()) : "";
    if (lines.size() < 2 || !lines.get(0).equals(HEADER) || !lines.get(1).startsWith(INDEX)) {
      throw new IllegalArgumentException("proof must begin with " + HEADER + " and an index");
    }
    long index = Checkpoint.parseNumber(lines.get(1).substring(INDEX.length()), "index");
    List<Hash> path = lines.subList(2, lines.size()).stream().map(Hash::parse).toList();
    long size = Checkpoint.parse(note.text()).size();
    LogProof proof = new LogProof(extra, new InclusionProof(index, size, path), note);
    if (!Arrays.equals(proof.encode(), bytes)) {
      throw new IllegalArgumentException("proof must be in its one form");
    }
    return proof;
  }

  /** Returns the proof as bytes. */
  public byte[] encode() {
    StringBuilder text = new StringBuilder(HEADER).append('\n');
    if (!extra.isEmpty()) {
      text.append(EXTRA).append(extra).append('\n');
    }
    text.append(INDEX).append(inclusion.index()).append('\n');
    inclusion.path().forEach(hash -> text.append(hash).append('\n'));
    return text.append('\n').append(checkpoint).toString().getBytes(UTF_8);
  }

  /** Returns which entry of which tree. */
  @Override
  public String toString() {
    return "LogProof[" + inclusion.index() + " of " + inclusion.size() + "]";
  }
}
