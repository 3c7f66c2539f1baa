package jp.rrn.examples.rights;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AskForMyRecordTest {
  @Test
  void endsWithTheChangeThatCameUp() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Clock clock = Clock.fixed(Instant.parse("2026-04-01T03:00:00Z"), ZoneOffset.UTC);

    new AskForMyRecord(new PrintStream(out, true, UTF_8), clock, new Random(1), new byte[32]).run();

    assertThat(out.toString(UTF_8).lines())
        .containsExactly(
            "days to answer, today the first: 30",
            "disclosed: 2 entries",
            "answered again: refused, nothing follows the answer ",
            "before the change has come up: refused, a record is corrected from below 30条の6",
            "after: noted",
            "open cases without a last day: 0");
  }
}
