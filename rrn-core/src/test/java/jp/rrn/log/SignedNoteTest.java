package jp.rrn.log;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Notes, keys and checkpoints, against the vectors of Go's sumdb/note and of C2SP. */
class SignedNoteTest {
  private static final String GO_KEY =
      "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
  private static final String GO_SEED = "AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
  private static final String GO_TEXT =
      """
      If you think cryptography is the answer to your problem,
      then you don't know what your problem is.
      """;
  private static final String GO_NOTE =
      GO_TEXT
          + "\n\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZ"
          + "SNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

  /** The example of c2sp.org/tlog-cosignature. */
  private static final String C2SP_NOTE =
      """
      example.com/behind-the-sofa
      20852163
      CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

      \u2014 example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
      \u2014 witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==
      """;

  private static final NoteSigner LOG = new NoteSigner("log.example", seed(1));
  private static final Cosigner WITNESS = new Cosigner("witness.example", seed(2));

  @Test
  void signsAndVerifiesAsGoDoes() {
    byte[] typed = Base64.getDecoder().decode(GO_SEED);
    NoteSigner signer = new NoteSigner("PeterNeumann", Arrays.copyOfRange(typed, 1, typed.length));

    assertThat(signer.key()).hasToString(GO_KEY);
    assertThat(signer.sign(GO_TEXT)).hasToString(GO_NOTE);
    assertThat(SignedNote.parse(GO_NOTE.getBytes(UTF_8)).check(VerifierKey.parse(GO_KEY)))
        .isEqualTo(SignedNote.Check.VALID);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        GO_KEY,
        "EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop",
        "TEST+7997405c+AQcC+FTVKf0jlTdHDY3rbevmnKxxPjigCXlVtGe6RIr6",
        "remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2"
      })
  void readsTheKeysOfOthers(String key) {
    assertThat(VerifierKey.parse(key)).hasToString(key);
  }

  @Test
  void noPartOfAKeyIsAKey() {
    for (int from = 0; from < GO_KEY.length(); from++) {
      for (int to = from; to <= GO_KEY.length(); to++) {
        String part = GO_KEY.substring(from, to);
        if (!part.equals(GO_KEY)) {
          assertThatIllegalArgumentException().isThrownBy(() -> VerifierKey.parse(part));
        }
      }
      String other =
          GO_KEY.substring(0, from) + (char) (GO_KEY.charAt(from) + 1) + GO_KEY.substring(from + 1);
      assertThatIllegalArgumentException().isThrownBy(() -> VerifierKey.parse(other));
    }
  }

  @Test
  void readsTheExampleOfC2spAndIgnoresKeysItDoesNotKnow() {
    SignedNote note = SignedNote.parse(C2SP_NOTE.getBytes(UTF_8));

    assertThat(note).hasToString(C2SP_NOTE);
    assertThat(note.check(LOG.key())).isEqualTo(SignedNote.Check.MISSING);
    assertThat(note.signatures().get(1).name()).isEqualTo("witness.example.com/w1");
    Checkpoint checkpoint = Checkpoint.parse(note.text());
    assertThat(checkpoint.origin()).isEqualTo("example.com/behind-the-sofa");
    assertThat(checkpoint.size()).isEqualTo(20_852_163);
    assertThat(checkpoint.root()).hasToString("CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=");
    assertThat(checkpoint.text()).isEqualTo(note.text());
  }

  @Test
  void theNoteOfAnotherWithTheSameNameIsNotSigned() {
    SignedNote note = new NoteSigner("log.example", seed(3)).sign(5, Hash.EMPTY_ROOT);

    assertThat(note.check(LOG.key())).isEqualTo(SignedNote.Check.MISSING);
    assertThat(new LogVerifier(LOG.key()).checkpoint(note)).isEmpty();
  }

  @Test
  void everyFlippedBitOfANoteIsSeen() {
    SignedNote note = LOG.sign(5, Hash.EMPTY_ROOT);
    LogVerifier verifier = new LogVerifier(LOG.key());
    byte[] bytes = note.encode();

    assertThat(verifier.checkpoint(SignedNote.parse(bytes))).isPresent();
    for (int bit = 0; bit < bytes.length * 8; bit++) {
      byte[] flipped = bytes.clone();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      assertThat(isBelieved(verifier, flipped)).as("bit %d", bit).isFalse();
    }
  }

  private static boolean isBelieved(LogVerifier verifier, byte[] note) {
    try {
      return verifier.checkpoint(SignedNote.parse(note)).isPresent();
    } catch (IllegalArgumentException unreadable) {
      return false;
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "text\n",
        "text\n\n",
        "text\n\n\u2014 name AAAAAAA=",
        "text\n\n\u2014 name AAAAAAA=\n\n",
        "text\n\n\u2014 name AAAAAAA=\nmore\n",
        "text\n\n- name AAAAAAA=\n",
        "text\n\n\u2014  AAAAAAA=\n",
        "text\n\n\u2014 name AAAAAAA= \n",
        "text\n\n\u2014 na+me AAAAAAA=\n",
        "text\n\n\u2014 na\u00a0me AAAAAAA=\n",
        "text\n\n\u2014 name AAAAAAB=\n",
        "text\n\n\u2014 name AAAAAAA\n",
        "text\n\n\u2014 name AAAAAA==\n",
        "te\rxt\n\n\u2014 name AAAAAAA=\n",
        "te\txt\n\n\u2014 name AAAAAAA=\n",
        "\u2014 name AAAAAAA=\n",
        "text\n\n\u2014 name AAAAAAA=\n\u2014 name AAAAAAE=\n"
      })
  void whatIsNoNoteIsRefused(String note) {
    assertThatIllegalArgumentException().isThrownBy(() -> SignedNote.parse(note.getBytes(UTF_8)));
  }

  @Test
  void aNoteIsUtf8AndNotTooLong() {
    assertThat(SignedNote.parse("text\n\n\u2014 name AAAAAAA=\n".getBytes(UTF_8)).text())
        .isEqualTo("text\n");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> SignedNote.parse("t\u00e9xt\n\n\u0014 name AAAAAAA=\n".getBytes(ISO_8859_1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SignedNote.parse(new byte[SignedNote.BYTES_MAX + 1]));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "log\n5\n",
        "log\n5\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=",
        "\n5\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
        "log\n05\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
        "log\n-5\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
        "log\n+5\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
        "log\n\uff15\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
        "log\n9223372036854775808\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
        "log\n5\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2J=\n",
        "log\n5\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxqw==\n",
        "log\n5\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n"
      })
  void whatIsNoCheckpointIsRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Checkpoint.parse(text));
  }

  @Test
  void furtherLinesAreKeptAndSigned() {
    String text = "log.example\n0\n" + Hash.EMPTY_ROOT + "\nmore\n";
    Checkpoint checkpoint = Checkpoint.parse(text);

    assertThat(checkpoint.extensions()).containsExactly("more");
    assertThat(checkpoint.text()).isEqualTo(text);
    assertThat(new LogVerifier(LOG.key()).checkpoint(LOG.sign(text))).contains(checkpoint);
  }

  @Test
  void theOriginIsTheNameOfTheKey() {
    String text = Checkpoint.of("other.example", 0, Hash.EMPTY_ROOT).text();

    assertThat(new LogVerifier(LOG.key()).checkpoint(LOG.sign(text))).isEmpty();
  }

  @Test
  void asManyWitnessesAsAreAskedForMustHaveCosigned() {
    SignedNote note = LOG.sign(0, Hash.EMPTY_ROOT);
    SignedNote cosigned = note.with(cosignature(note));
    List<VerifierKey> witnesses =
        List.of(WITNESS.key(), new Cosigner("another.example", seed(4)).key());

    assertThat(new LogVerifier(LOG.key(), witnesses, 1).checkpoint(note)).isEmpty();
    assertThat(new LogVerifier(LOG.key(), witnesses, 1).checkpoint(cosigned)).isPresent();
    assertThat(new LogVerifier(LOG.key(), witnesses, 2).checkpoint(cosigned)).isEmpty();
    assertThat(new LogVerifier(LOG.key()).checkpoint(cosigned)).isPresent();
    assertThatIllegalArgumentException().isThrownBy(() -> new LogVerifier(LOG.key(), witnesses, 3));
  }

  @Test
  void aForgedCosignatureSpoilsTheNoteForWhoKnowsTheWitness() {
    SignedNote note = LOG.sign(0, Hash.EMPTY_ROOT);
    SignedNote other = LOG.sign(1, Hash.ofLeaf(new byte[0]));
    SignedNote forged = other.with(cosignature(note));

    assertThat(new LogVerifier(LOG.key(), List.of(WITNESS.key()), 0).checkpoint(forged)).isEmpty();
    assertThat(new LogVerifier(LOG.key()).checkpoint(forged)).isPresent();
  }

  private static NoteSignature cosignature(SignedNote note) {
    Checkpoint checkpoint = Checkpoint.parse(note.text());
    Witness.Answer answer =
        WITNESS.answer(
            LOG.key(),
            Optional.empty(),
            note,
            new ConsistencyProof(0, checkpoint.size(), List.of()),
            Instant.ofEpochSecond(1_790_000_000));
    return ((Witness.Answer.Cosigned) answer).signature();
  }

  static byte[] seed(int number) {
    byte[] seed = new byte[32];
    seed[0] = (byte) number;
    return seed;
  }
}
