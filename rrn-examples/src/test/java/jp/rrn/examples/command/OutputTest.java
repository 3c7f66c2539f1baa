package jp.rrn.examples.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 1, (1 << 16) - 1, 1 << 16, (1 << 16) + 1, 200_000})
  void writesTextsOfAnyLength(int length) throws IOException {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    Output out = new Output(written);
    String text = "0123456789".repeat(length / 10 + 1).substring(0, length);

    out.write("before");
    out.write(text);
    out.write("after");
    out.flush();

    assertThat(written.toString(UTF_8)).isEqualTo("before" + text + "after");
  }
}
