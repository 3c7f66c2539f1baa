package jp.rrn.examples.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FollowSomebodyTest {
  @Test
  void isToldOnceOfEveryChange() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Clock clock = Clock.fixed(Instant.parse("2026-06-01T03:00:00Z"), ZoneOffset.UTC);

    new FollowSomebody(
            new PrintStream(out, true, UTF_8), clock, new Random(1), new byte[32], new byte[32])
        .run();

    assertThat(out.toString(UTF_8).lines())
        .containsExactly(
            "followed",
            "missing: [Gap[first=1, last=2]]",
            "missing: []",
            "第一課: REVISION",
            "kept after that: 1");
  }
}
