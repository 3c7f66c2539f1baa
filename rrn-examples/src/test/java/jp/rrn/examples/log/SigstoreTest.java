package jp.rrn.examples.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sigstore.rekor.client.RekorEntry;
import dev.sigstore.rekor.client.RekorVerificationException;
import dev.sigstore.rekor.client.RekorVerifier;
import dev.sigstore.trustroot.LogId;
import dev.sigstore.trustroot.PublicKey;
import dev.sigstore.trustroot.TransparencyLog;
import dev.sigstore.trustroot.ValidFor;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import jp.rrn.log.Checkpoint;
import jp.rrn.log.Cosigner;
import jp.rrn.log.Frontier;
import jp.rrn.log.Hash;
import jp.rrn.log.LoggedEntry;
import jp.rrn.log.NoteSigner;
import jp.rrn.log.SignedNote;
import jp.rrn.log.VerifierKey;
import jp.rrn.log.Witness;
import jp.rrn.storage.memory.MemoryStore;
import jp.rrn.testkit.ManualClock;
import jp.rrn.testkit.MemoryWitness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The verifier of sigstore-java, which shares no code with ours, accepts our proofs and
 * checkpoints: it checks the path from the entry to the root, reads the note, and checks root, name
 * of the key, key id and the Ed25519 signature of the log. It checks no consistency, no cosignature
 * and not the tree size of the checkpoint, and it wants the name of the key to be a host name.
 */
class SigstoreTest {
  private static final NoteSigner SIGNER = new NoteSigner("log.example", seed(1));

  /** What comes before an Ed25519 key in DER (RFC 8410). */
  private static final byte[] DER = HexFormat.of().parseHex("302a300506032b6570032100");

  private final MemoryStore store = new MemoryStore();
  private final RekorVerifier verifier =
      RekorVerifier.newRekorVerifier(List.of(new Log(SIGNER.key())));

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 255, 256, 257, 300})
  void acceptsEveryProofAndCheckpoint(int size) {
    SignedNote checkpoint = grow(size);
    for (long index = 0; index < size; index += size / 20 + 1) {
      RekorEntry entry = entry(bytes(index), proof(index, size), checkpoint);
      assertThatCode(() -> verifier.verifyEntry(entry)).doesNotThrowAnyException();
    }
  }

  @Test
  void acceptsACheckpointWithCosignatures() {
    SignedNote checkpoint = grow(9);
    Witness witness =
        new MemoryWitness(
            new Cosigner("witness.example", seed(2)),
            ManualClock.at("2026-04-01T00:00:00Z"),
            List.of(SIGNER.key()));
    Witness.Answer answer = store.inTransaction(s -> witness.cosign(checkpoint, s.log()));
    SignedNote cosigned = checkpoint.with(((Witness.Answer.Cosigned) answer).signature());

    assertThatCode(() -> verifier.verifyEntry(entry(bytes(4), proof(4, 9), cosigned)))
        .doesNotThrowAnyException();
  }

  @Test
  void refusesWhatWeRefuse() {
    SignedNote checkpoint = grow(9);
    SignedNote forged = new SignedNote(checkpoint.text(), SIGNER.sign(8, root(8)).signatures());
    SignedNote ofAnother = new NoteSigner("log.example", seed(3)).sign(9, root(9));

    refuses(entry(bytes(5), proof(4, 9), checkpoint));
    refuses(entry(bytes(4), proof(4, 8), checkpoint));
    refuses(entry(bytes(4), proof(4, 9), forged));
    refuses(entry(bytes(4), proof(4, 9), ofAnother));
  }

  private void refuses(RekorEntry entry) {
    assertThatExceptionOfType(RekorVerificationException.class)
        .isThrownBy(() -> verifier.verifyEntry(entry));
  }

  private SignedNote grow(int size) {
    Hash root =
        store.inTransaction(
            s -> {
              for (long i = 0; i < size; i++) {
                s.log().append(LoggedEntry.of(bytes(i), Optional.empty()));
              }
              return s.log().head().root();
            });
    assertThat(store.<Frontier>inTransaction(s -> s.log().head()).size()).isEqualTo(size);
    return SIGNER.sign(size, root);
  }

  private Hash root(long size) {
    return store.inTransaction(s -> Frontier.of(size, s.log()).root());
  }

  private jp.rrn.log.InclusionProof proof(long index, long size) {
    return store.inTransaction(s -> jp.rrn.log.InclusionProof.of(index, size, s.log()));
  }

  private RekorEntry entry(byte[] body, jp.rrn.log.InclusionProof proof, SignedNote checkpoint) {
    return new Entry(Base64.getEncoder().encodeToString(body), new Proved(proof, checkpoint));
  }

  private static byte[] bytes(long index) {
    return ("entry " + index).getBytes(UTF_8);
  }

  private static byte[] seed(int number) {
    byte[] seed = new byte[32];
    seed[0] = (byte) number;
    return seed;
  }

  private static byte[] logId() {
    return ByteBuffer.allocate(32).putInt(SIGNER.key().id()).array();
  }

  /** An entry as that project hands it to its verifier; it has no signed timestamp of its own. */
  private record Entry(String body, Proved proved) implements RekorEntry {
    @Override
    public String getBody() {
      return body;
    }

    @Override
    public long getIntegratedTime() {
      return 0;
    }

    @Override
    public String getLogID() {
      return HexFormat.of().formatHex(logId());
    }

    @Override
    public long getLogIndex() {
      return proved.getLogIndex();
    }

    @Override
    public Verification getVerification() {
      return new Verification() {
        @Override
        @SuppressWarnings("NullAway") // Without one, that project expects null.
        public String getSignedEntryTimestamp() {
          return null;
        }

        @Override
        public RekorEntry.InclusionProof getInclusionProof() {
          return proved;
        }
      };
    }
  }

  private record Proved(jp.rrn.log.InclusionProof proof, SignedNote checkpoint)
      implements RekorEntry.InclusionProof {
    @Override
    public List<String> getHashes() {
      return proof.path().stream().map(hash -> HexFormat.of().formatHex(hash.bytes())).toList();
    }

    @Override
    public Long getLogIndex() {
      return proof.index();
    }

    @Override
    public Long getTreeSize() {
      return proof.size();
    }

    @Override
    public String getRootHash() {
      return HexFormat.of().formatHex(Checkpoint.parse(checkpoint.text()).root().bytes());
    }

    @Override
    public String getCheckpoint() {
      return checkpoint.toString();
    }
  }

  private record Log(VerifierKey key) implements TransparencyLog {
    @Override
    public URI getBaseUrl() {
      return URI.create("https://" + key.name());
    }

    @Override
    public String getHashAlgorithm() {
      return "SHA2_256";
    }

    @Override
    public LogId getLogId() {
      return SigstoreTest::logId;
    }

    @Override
    public PublicKey getPublicKey() {
      return new Key(key.publicKey());
    }
  }

  private static final class Key extends PublicKey {
    private final byte[] key;

    Key(byte[] key) {
      this.key = key;
    }

    @Override
    public byte[] getRawBytes() {
      return ByteBuffer.allocate(DER.length + key.length).put(DER).put(key).array();
    }

    @Override
    public String getKeyDetails() {
      return "PKIX_ED25519";
    }

    @Override
    public ValidFor getValidFor() {
      return new ValidFor() {
        @Override
        public Instant getStart() {
          return Instant.EPOCH;
        }

        @Override
        public Optional<Instant> getEnd() {
          return Optional.empty();
        }
      };
    }
  }
}
