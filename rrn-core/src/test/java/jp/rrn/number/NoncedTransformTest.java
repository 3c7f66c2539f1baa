package jp.rrn.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.random.RandomGenerator;
import jp.rrn.code.ResidenceCode;
import org.junit.jupiter.api.Test;

class NoncedTransformTest {
  private static final ResidenceCode CODE = ResidenceCode.of("12345678903");
  private static final ResidenceCode OTHER_CODE = ResidenceCode.of("98765432103");

  /**
   * Under the key of zeros, CODE, generation 1 and attempt 0 this nonce draws 9223372020055501159.
   */
  private static final long NONCE_BEYOND = 68_499_268;

  private static final long DRAWN_BEYOND = 9_223_372_020_055_501_159L;

  private final NoncedTransform transform = new NoncedTransform(new byte[32]);

  /** P16: with equal nonces the code decides, and so do generation, attempt and key. */
  @Test
  void everyInputChangesTheCandidate() {
    byte[] otherKey = new byte[32];
    otherKey[31] = 1;
    for (int seed = 0; seed < 1_000; seed++) {
      long candidate = transform.candidate(CODE, 1, 0, new Random(seed));

      assertThat(transform.candidate(CODE, 1, 0, new Random(seed))).isEqualTo(candidate);
      assertThat(transform.candidate(OTHER_CODE, 1, 0, new Random(seed))).isNotEqualTo(candidate);
      assertThat(transform.candidate(CODE, 2, 0, new Random(seed))).isNotEqualTo(candidate);
      assertThat(transform.candidate(CODE, 1, 1, new Random(seed))).isNotEqualTo(candidate);
      assertThat(new NoncedTransform(otherKey).candidate(CODE, 1, 0, new Random(seed)))
          .isNotEqualTo(candidate);
    }
  }

  /** P15: folded, it would make the first bodies likelier than the others. */
  @Test
  void whatLiesBeyondTheLargestMultipleIsDrawnAgainWithANewNonce() {
    assertThat(DRAWN_BEYOND)
        .isGreaterThanOrEqualTo(
            Long.MAX_VALUE / MyNumberTransform.BODIES * MyNumberTransform.BODIES);
    Nonces nonces = new Nonces(NONCE_BEYOND, 7L);

    long candidate = transform.candidate(CODE, 1, 0, nonces);

    assertThat(nonces.left).isEmpty();
    assertThat(candidate).isEqualTo(transform.candidate(CODE, 1, 0, new Nonces(7L)));
    assertThat(candidate).isNotEqualTo(DRAWN_BEYOND % MyNumberTransform.BODIES);
  }

  @Test
  void aNonceIsErasedAfterUseAlsoIfTheNextOneCannotBeDrawn() {
    Nonces nonces = new Nonces(NONCE_BEYOND);

    assertThatThrownBy(() -> transform.candidate(CODE, 1, 0, nonces))
        .isInstanceOf(NoSuchElementException.class);
    assertThat(nonces.handedOut).containsOnly(0);

    Nonces enough = new Nonces(7L);
    transform.candidate(CODE, 1, 0, enough);
    assertThat(enough.handedOut).hasSize(16).containsOnly(0);
  }

  /** Eight zero bytes and one of these numbers, one nonce after the other. */
  private static final class Nonces implements RandomGenerator {
    private final ArrayDeque<Long> left;
    private byte[] handedOut = {};

    private Nonces(Long... nonces) {
      this.left = new ArrayDeque<>(List.of(nonces));
    }

    @Override
    public void nextBytes(byte[] bytes) {
      handedOut = bytes;
      ByteBuffer.wrap(bytes).putLong(0).putLong(left.remove());
    }

    @Override
    public long nextLong() {
      throw new AssertionError("only nonces are drawn");
    }
  }
}
