package jp.rrn.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import jp.rrn.benchmarks.MemoryPerResident.Bytes;
import org.junit.jupiter.api.Test;

class MemoryPerResidentTest {
  /** No exact figure: other threads of the test's machine allocate as well. */
  @Test
  void everyPartTakesSomething() {
    Bytes bytes = MemoryPerResident.measure(10_000);

    assertThat(bytes.values()).isGreaterThan(100);
    assertThat(bytes.histories()).isGreaterThan(20);
    assertThat(bytes.numbers()).isGreaterThan(100);
  }
}
