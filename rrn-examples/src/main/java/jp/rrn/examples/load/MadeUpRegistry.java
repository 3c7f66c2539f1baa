package jp.rrn.examples.load;

import java.util.List;
import java.util.SplittableRandom;
import jp.rrn.code.MyNumber;
import jp.rrn.code.ResidenceCode;
import jp.rrn.history.HistoryEntry;
import jp.rrn.number.Claim;
import jp.rrn.record.Subject;

/**
 * Made-up residents of one municipality, each a function of seed and index alone: the same seed
 * gives the same registry, in whatever order and however often it is asked. No two residents share
 * a subject, a message or a number.
 */
public final class MadeUpRegistry {
  /** The most residents one registry has. */
  public static final long RESIDENTS_MAX = 100_000_000;

  /** A resident may have so many numbers of one kind. */
  static final int NUMBERS_MAX = 2;

  // Multiplied by what has no factor in common with a power of ten, no two slots give one body.
  private static final long CODES = 10_000_000_000L;
  private static final long CODE_FACTOR = 2_718_281_829L;
  private static final int CODE_SLOTS = 16;
  private static final long NUMBERS = 100_000_000_000L;
  private static final long NUMBER_FACTOR = 3_141_592_653L;

  private final long salt;

  /** Everything a store keeps of one resident: the entries in order, and the claims. */
  public record Resident(List<HistoryEntry> entries, List<Claim> claims) {
    /** Copies the lists. */
    public Resident {
      entries = List.copyOf(entries);
      claims = List.copyOf(claims);
    }
  }

  /** Creates the registry of this seed; nothing is made before it is asked for. */
  public MadeUpRegistry(long seed) {
    this.salt = mix(seed);
  }

  /**
   * Returns the resident at this index.
   *
   * @param index 0 to {@link #RESIDENTS_MAX} − 1
   */
  public Resident resident(long index) {
    if (index < 0 || index >= RESIDENTS_MAX) {
      throw new IllegalArgumentException("index: must be 0 to " + (RESIDENTS_MAX - 1));
    }
    return new Life(this, index, new SplittableRandom(mix(salt ^ index))).resident();
  }

  /** Returns the subject of the resident at this index. */
  Subject subject(long index) {
    return new Subject(mix(salt + index));
  }

  /** Returns the first or a later residence code; one body in eleven is never issued. */
  ResidenceCode code(long index, int which) {
    long slot = index * CODE_SLOTS + (long) which * (CODE_SLOTS / NUMBERS_MAX);
    long body = Math.floorMod(slot * CODE_FACTOR + (salt >>> 1) % CODES, CODES);
    while (!ResidenceCode.isIssuable(body)) {
      slot++;
      body = Math.floorMod(slot * CODE_FACTOR + (salt >>> 1) % CODES, CODES);
    }
    return ResidenceCode.ofBody(body);
  }

  /** Returns the first or a later My Number. */
  MyNumber number(long index, int which) {
    long slot = index * NUMBERS_MAX + which;
    return MyNumber.ofBody(Math.floorMod(slot * NUMBER_FACTOR + (salt >>> 1) % NUMBERS, NUMBERS));
  }

  /**
   * Returns another number for each number, as scattered as if drawn (the finish of SplitMix64).
   */
  static long mix(long value) {
    long mixed = value + 0x9E3779B97F4A7C15L;
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
