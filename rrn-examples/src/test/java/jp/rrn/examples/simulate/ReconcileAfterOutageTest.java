package jp.rrn.examples.simulate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReconcileAfterOutageTest {
  @Test
  void whatAnOutageHoldsBackArrivesWhenTheLineHeals() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    ReconcileAfterOutage.run(new PrintStream(out, true, UTF_8));

    List<String> lines = out.toString(UTF_8).lines().toList();
    assertThat(lines.get(0))
        .isEqualTo("before the outage: 0 missing at the next tier, 0 discrepancies");
    assertThat(lines.get(1)).matches("at its end: [1-9]\\d* missing .*");
    assertThat(lines.get(2)).isEqualTo("days after: 0 missing at the next tier, 0 discrepancies");
    assertThat(lines.get(lines.size() - 1)).matches("tiers +agree");
  }
}
