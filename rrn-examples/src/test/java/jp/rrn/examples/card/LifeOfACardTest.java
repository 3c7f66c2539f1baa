package jp.rrn.examples.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LifeOfACardTest {
  @Test
  void printsWhatTheCardIsGoodForAfterEachEvent() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    LifeOfACard.print(new PrintStream(bytes, true, StandardCharsets.UTF_8));

    assertThat(bytes.toString(StandardCharsets.UTF_8).lines())
        .containsExactly(
            "2026-04-01 Applied                    APPLIED  - -",
            "2026-04-20 Made                       MADE     - -",
            "2026-04-28 PREPARED                   PREPARED - -",
            "2026-05-07 HANDED_OVER                IN_USE   - -",
            "2026-05-07 USER certificate           IN_USE   - logs in",
            "2026-05-07 SIGNATURE certificate      IN_USE   signs logs in",
            "2027-03-20 MOVED_OUT                  IN_USE   - logs in",
            "2027-04-05 MOVED_IN                   IN_USE   - logs in",
            "2027-04-05 CONTINUED                  IN_USE   - logs in",
            "2027-04-05 SIGNATURE certificate      IN_USE   signs logs in",
            "2028-02-01 MINOR_REVISION             IN_USE   signs logs in",
            "2028-02-10 FACE_UPDATED               IN_USE   signs logs in",
            "2030-04-07 USER certificate           IN_USE   signs logs in refused: 公証法3条, 22条",
            "2030-04-08 USER certificate           IN_USE   signs logs in",
            "2030-04-08 SIGNATURE certificate      IN_USE   signs logs in",
            "the next card can be applied for from 2035-04-08",
            "2035-05-20 RETURNED                   VOID     - -");
  }
}
