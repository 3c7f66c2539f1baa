package jp.rrn.benchmarks;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import jp.rrn.json.CatalogueReader;
import jp.rrn.law.Catalogue;
import jp.rrn.law.Decision;
import jp.rrn.law.UseRequest;
import jp.rrn.log.EntryContents;
import jp.rrn.log.Hash;
import jp.rrn.log.LogEntry;
import jp.rrn.log.LoggedEntry;
import jp.rrn.log.SubjectCount;
import jp.rrn.log.SubjectKey;
import jp.rrn.provision.LogField;
import jp.rrn.provision.ProvisionEntry;
import jp.rrn.record.Subject;
import jp.rrn.storage.memory.MemoryStore;
import org.openjdk.jmh.annotations.Benchmark;

/**
 * One request decided, written as contents, committed to and appended to the tree in memory; each
 * rule is asked in turn. The key of the subject is made before, as of somebody asked about twice.
 */
public class SealedProvision extends Timed {
  /** So large a log is begun anew. */
  private static final int ENTRIES_MAX = 1 << 16;

  private static final Subject SUBJECT = new Subject(7);
  private static final int PREFIX_BYTES = 1;
  private static final int NUMBER_BYTES = 1;

  private final Catalogue catalogue = CatalogueReader.national();
  private final SubjectKey key = new SubjectKey.Maker(new byte[32]).key(SUBJECT, new byte[32]);
  private final SplittableRandom random = new SplittableRandom(20261125);
  private final UseRequest[] requests =
      catalogue.rules().stream().map(Requests::lawful).toArray(UseRequest[]::new);
  private final byte[][][] hashed;
  private final MessageDigest digest = sha256();
  private MemoryStore store = new MemoryStore();
  private int next = 1;

  /** Writes down how many bytes are hashed for each request, digest by digest. */
  public SealedProvision() {
    hashed = Stream.of(requests).map(request -> hashed(contents(request))).toArray(byte[][][]::new);
  }

  /** Salt and commitment of each field, the contents, the tag, the leaf, and one node. */
  private static byte[][] hashed(EntryContents contents) {
    List<byte[]> inputs = new ArrayList<>();
    int fields = 0;
    for (int number = 0; number <= EntryContents.FIELD_MAX; number++) {
      Optional<byte[]> value = contents.field(number);
      if (value.isPresent()) {
        fields++;
        inputs.add(new byte[PREFIX_BYTES + EntryContents.SEED_BYTES + NUMBER_BYTES]);
        inputs.add(new byte[PREFIX_BYTES + NUMBER_BYTES + Hash.BYTES + value.get().length]);
      }
    }
    inputs.add(new byte[PREFIX_BYTES + 1 + fields * (NUMBER_BYTES + Hash.BYTES)]);
    inputs.add(new byte[PREFIX_BYTES + SubjectKey.BYTES + Long.BYTES]);
    inputs.add(new byte[PREFIX_BYTES + LogEntry.BYTES]);
    inputs.add(new byte[PREFIX_BYTES + 2 * Hash.BYTES]);
    return inputs.toArray(byte[][]::new);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private UseRequest next() {
    next++;
    return requests[next % requests.length];
  }

  private EntryContents contents(UseRequest request) {
    Decision decision = catalogue.decide(request);
    byte[] seed = new byte[EntryContents.SEED_BYTES];
    random.nextBytes(seed);
    return EntryContents.of(
        seed,
        Optional.of(new SubjectCount(key, next)),
        LogField.of(
            new ProvisionEntry(
                request.moment().at(), request, Optional.of(SUBJECT), decision, true)));
  }

  /** Returns the index in the log. */
  @Benchmark
  public long seal() {
    if (next % ENTRIES_MAX == 0) {
      store = new MemoryStore();
    }
    LoggedEntry entry = LoggedEntry.of(contents(next()));
    return store.inTransaction(s -> s.log().append(entry));
  }

  int digestsOfFloor() {
    return hashed[next % hashed.length].length;
  }

  /** The bytes of the same request, hashed. */
  @Benchmark
  public byte[] floorHash() {
    next++;
    byte[] last = {};
    for (byte[] input : hashed[next % hashed.length]) {
      input[0]++;
      last = digest.digest(input);
    }
    return last;
  }
}
