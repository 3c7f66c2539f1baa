package jp.rrn.testkit;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.rrn.log.Checkpoint;
import jp.rrn.log.ConsistencyProof;
import jp.rrn.log.Cosigner;
import jp.rrn.log.SignedNote;
import jp.rrn.log.VerifierKey;
import jp.rrn.log.Witness;

/** A witness who remembers in memory what he cosigned last. Safe for concurrent callers. */
public final class MemoryWitness implements Witness {
  private final Cosigner cosigner;
  private final Clock clock;
  private final Map<String, VerifierKey> logs;
  private final Map<String, Checkpoint> last = new HashMap<>();

  /**
   * Creates a witness.
   *
   * @param cosigner what he signs with
   * @param clock when he sees what he signs
   * @param logs the keys of the logs he watches, each of another name
   */
  public MemoryWitness(Cosigner cosigner, Clock clock, List<VerifierKey> logs) {
    this.cosigner = cosigner;
    this.clock = clock;
    this.logs = logs.stream().collect(Collectors.toUnmodifiableMap(VerifierKey::name, key -> key));
  }

  @Override
  public VerifierKey key() {
    return cosigner.key();
  }

  @Override
  public synchronized Answer submit(SignedNote checkpoint, ConsistencyProof proof) {
    String origin = checkpoint.text().lines().findFirst().orElse("");
    VerifierKey log = logs.get(origin);
    if (log == null) {
      return new Answer.Refused(Reason.UNKNOWN_LOG);
    }
    Optional<Checkpoint> before = Optional.ofNullable(last.get(origin));
    Answer answer = cosigner.answer(log, before, checkpoint, proof, clock.instant());
    if (answer instanceof Answer.Cosigned) {
      last.put(origin, Checkpoint.parse(checkpoint.text()));
    }
    return answer;
  }
}
