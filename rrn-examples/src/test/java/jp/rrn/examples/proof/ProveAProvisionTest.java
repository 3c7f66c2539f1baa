package jp.rrn.examples.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProveAProvisionTest {
  @TempDir Path folder = Path.of("");

  @Test
  void whatWasAnsweredIsProvedAndWhatIsErasedToo() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Clock clock = Clock.fixed(Instant.parse("2026-06-01T03:00:00Z"), ZoneOffset.UTC);

    new ProveAProvision(new PrintStream(out, true, UTF_8), clock, new Random(1)).run(folder);

    assertThat(out.toString(UTF_8).lines())
        .containsExactly(
            "rows unlike what was sealed: 0",
            "every byte is right: true",
            "the refusal is proved: true",
            "all about the person: [0, 1]",
            "told to the person: 2, wrong: 0",
            "on paper: true",
            "erased, and still proved: true");
  }
}
