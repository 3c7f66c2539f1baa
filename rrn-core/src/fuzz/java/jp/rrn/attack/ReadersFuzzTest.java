package jp.rrn.attack;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;
import jp.rrn.attack.Readers.Reader;

/**
 * Looks for inputs by following the branches of the readers, and writes down what brings one to
 * something else than reading or refusing. What is found becomes a seed of {@link Readers}.
 */
class ReadersFuzzTest {
  @FuzzTest(maxDuration = "10m")
  void readsOrRefuses(byte[] input) {
    if (input.length > 0) {
      Reader reader = Readers.ALL.get((input[0] & 0xFF) % Readers.ALL.size());
      reader
          .refusal(Arrays.copyOfRange(input, 1, input.length))
          .ifPresent(refused -> ReadersAttackedProperties.quotesNothing(reader, refused));
    }
  }
}
