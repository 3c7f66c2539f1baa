package jp.rrn.storage.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import jp.rrn.log.ConsistencyProof;
import jp.rrn.log.Cosigner;
import jp.rrn.log.Frontier;
import jp.rrn.log.LogVerifier;
import jp.rrn.log.LoggedEntry;
import jp.rrn.log.NoteSigner;
import jp.rrn.log.SignedNote;
import jp.rrn.log.Witness;
import jp.rrn.log.Witness.Answer;
import jp.rrn.log.Witness.Reason;
import jp.rrn.testkit.ManualClock;
import jp.rrn.testkit.MemoryWitness;
import org.junit.jupiter.api.Test;

/** A log and somebody who watches it. */
class WitnessTest {
  private static final NoteSigner SIGNER = new NoteSigner("log.example", seed(1));

  private final MemoryStore log = new MemoryStore();
  private final Witness witness =
      new MemoryWitness(
          new Cosigner("witness.example", seed(2)),
          ManualClock.at("2026-04-01T00:00:00Z"),
          List.of(SIGNER.key()));
  private final LogVerifier both = new LogVerifier(SIGNER.key(), List.of(witness.key()), 1);

  @Test
  void cosignsWhatOnlyGrows() {
    for (int size : new int[] {0, 1, 5, 5, 256, 257}) {
      grow(log, size, 0);
      SignedNote note = checkpoint(log);
      Answer answer = ask(note, log);

      assertThat(both.checkpoint(note)).isEmpty();
      assertThat(both.checkpoint(note.with(((Answer.Cosigned) answer).signature()))).isPresent();
    }
  }

  @Test
  void neverGoesBackwards() {
    grow(log, 9, 0);
    ask(checkpoint(log), log);
    MemoryStore restored = new MemoryStore();
    grow(restored, 8, 0);

    assertThat(ask(checkpoint(restored), restored)).isEqualTo(new Answer.Holds(9));
    // Not even for who says he starts from nothing.
    assertThat(witness.submit(checkpoint(restored), new ConsistencyProof(0, 8, List.of())))
        .isEqualTo(new Answer.Holds(9));
  }

  @Test
  void refusesAnotherHistory() {
    grow(log, 9, 0);
    ask(checkpoint(log), log);
    MemoryStore other = new MemoryStore();
    grow(other, 9, 1);
    assertThat(ask(checkpoint(other), other)).isEqualTo(new Answer.Refused(Reason.INCONSISTENT));
    grow(other, 20, 1);
    assertThat(ask(checkpoint(other), other)).isEqualTo(new Answer.Refused(Reason.INCONSISTENT));

    // And still cosigns the one he knows.
    grow(log, 10, 0);
    assertThat(ask(checkpoint(log), log)).isInstanceOf(Answer.Cosigned.class);
  }

  @Test
  void refusesWhoHeDoesNotKnow() {
    SignedNote stranger = new NoteSigner("other.example", seed(3)).sign(0, Frontier.EMPTY.root());
    SignedNote impostor = new NoteSigner("log.example", seed(3)).sign(0, Frontier.EMPTY.root());

    assertThat(ask(stranger, log)).isEqualTo(new Answer.Refused(Reason.UNKNOWN_LOG));
    assertThat(ask(impostor, log)).isEqualTo(new Answer.Refused(Reason.NOT_SIGNED));
  }

  private Answer ask(SignedNote note, MemoryStore of) {
    return of.inTransaction(s -> witness.cosign(note, s.log()));
  }

  private static SignedNote checkpoint(MemoryStore log) {
    Frontier head = log.inTransaction(s -> s.log().head());
    return SIGNER.sign(head.size(), head.root());
  }

  private static void grow(MemoryStore log, int size, int history) {
    log.inTransaction(
        s -> {
          while (s.log().head().size() < size) {
            byte[] entry = {(byte) history, (byte) s.log().head().size()};
            s.log().append(LoggedEntry.of(entry, Optional.empty()));
          }
          return null;
        });
  }

  private static byte[] seed(int number) {
    byte[] seed = new byte[32];
    seed[0] = (byte) number;
    return seed;
  }
}
