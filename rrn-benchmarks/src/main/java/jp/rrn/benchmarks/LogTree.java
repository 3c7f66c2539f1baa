package jp.rrn.benchmarks;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import jp.rrn.log.EntryContents;
import jp.rrn.log.Frontier;
import jp.rrn.log.Hash;
import jp.rrn.log.InclusionProof;
import jp.rrn.log.LogEntry;
import jp.rrn.log.LoggedEntry;
import jp.rrn.log.SubjectCount;
import jp.rrn.log.SubjectKey;
import jp.rrn.record.Subject;
import jp.rrn.storage.memory.MemoryStore;
import org.openjdk.jmh.annotations.Benchmark;

/** The log in memory: what it takes to append, to know the root, to prove and to verify. */
public class LogTree extends Timed {
  /** So many bits are set that the root takes as many hashes as a size of this height can. */
  static final int ENTRIES = (1 << 16) - 1;

  private static final int ENTRY_BYTES = 200;
  private static final int NODE_BYTES = 1 + 2 * Hash.BYTES;
  private static final int CHECKED = 1024;
  private static final byte[] FIELD = new byte[50];

  private final byte[] entry = new byte[ENTRY_BYTES];
  private final byte[] node = new byte[NODE_BYTES];
  private final MessageDigest digest = sha256();
  private final MemoryStore full = new MemoryStore();
  private final Frontier head;
  private final InclusionProof[] proofs = new InclusionProof[CHECKED];
  private final Hash[] leaves = new Hash[CHECKED];
  private final SubjectKey key =
      new SubjectKey.Maker(new byte[32]).key(new Subject(7), new byte[16]);
  private MemoryStore growing = new MemoryStore();
  private int next;

  /** Fills a log and makes proofs to be checked. */
  public LogTree() {
    new SplittableRandom(20261125).nextBytes(entry);
    head =
        full.inTransaction(
            s -> {
              for (int i = 0; i < ENTRIES; i++) {
                s.log().append(LoggedEntry.of(numbered(i), Optional.empty()));
              }
              return s.log().head();
            });
    for (int i = 0; i < CHECKED; i++) {
      proofs[i] = prove(i * 61 % ENTRIES);
      leaves[i] = Hash.ofLeaf(numbered((int) proofs[i].index()));
    }
  }

  private byte[] numbered(int number) {
    byte[] other = entry.clone();
    other[0] = (byte) number;
    other[1] = (byte) (number >> 8);
    return other;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private int next(int bound) {
    next = (next + 1) % bound;
    return next;
  }

  /** In a transaction of its own; a new log when this one is as large as the other. */
  @Benchmark
  public long append() {
    if (next(ENTRIES) == 0) {
      growing = new MemoryStore();
    }
    entry[0]++;
    return growing.inTransaction(s -> s.log().append(LoggedEntry.of(entry, Optional.empty())));
  }

  @Benchmark
  public byte[] floorAppend() {
    entry[0]++;
    digest.update((byte) 0);
    return digest.digest(entry);
  }

  @Benchmark
  public Hash root() {
    return head.root();
  }

  /** As many nodes as the root takes. */
  @Benchmark
  public byte[] floorRoot() {
    return nodes(Long.bitCount(ENTRIES) - 1);
  }

  @Benchmark
  public InclusionProof prove() {
    return prove(next(ENTRIES));
  }

  private InclusionProof prove(int index) {
    return full.inTransaction(s -> InclusionProof.of(index, ENTRIES, s.log()));
  }

  @Benchmark
  public boolean verify() {
    int at = next(CHECKED);
    return proofs[at].verifies(leaves[at], head.root());
  }

  /** As many nodes as a path is long, and the root. */
  @Benchmark
  public byte[] floorVerify() {
    int path = proofs[next(CHECKED)].path().size();
    return nodes(path + Long.bitCount(ENTRIES) - 1);
  }

  /** Two fields and whom it is about, committed to. */
  @Benchmark
  public LogEntry commit() {
    entry[0]++;
    return EntryContents.of(
            Arrays.copyOf(entry, EntryContents.SEED_BYTES),
            Optional.of(new SubjectCount(key, 1 + next(ENTRIES))),
            new TreeMap<>(Map.of(1, FIELD, 2, FIELD)))
        .entry();
  }

  /** The bytes of salts, commitments, contents and tag: one digest each. */
  @Benchmark
  public byte[] floorCommit() {
    for (int field = 0; field < 3; field++) {
      digest.update(entry, 0, 34);
      entry[0] ^= digest.digest()[0];
      digest.update(entry, 0, 84);
      entry[0] ^= digest.digest()[0];
    }
    digest.update(entry, 0, 41);
    entry[0] ^= digest.digest()[0];
    digest.update(entry, 0, 101);
    return digest.digest();
  }

  private byte[] nodes(int count) {
    byte[] last = node;
    for (int i = 0; i < count; i++) {
      digest.update(node);
      last = digest.digest();
      node[1] ^= last[0];
    }
    return last;
  }
}
