package jp.rrn.examples.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FindSomebodyTest {
  @Test
  void findsByEnoughAndCallsNobodyIdentified() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Clock clock = Clock.fixed(Instant.parse("2026-06-01T03:00:00Z"), ZoneOffset.UTC);

    new FindSomebody(new PrintStream(out, true, UTF_8), clock, new Random(1), new byte[32]).run();

    assertThat(out.toString(UTF_8).lines())
        .containsExactly(
            "name and birth: 2 candidates",
            "four items: one candidate, SHRINK_EQUAL; who it is, remains to be found",
            "name alone: refused, this search is not allowed",
            "not registered: refused, operator or matching id is not valid");
  }
}
