package jp.rrn.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import jp.rrn.provision.ProvisionReply;
import jp.rrn.record.Subject;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Warmup;

/** Answers about everybody in no order, ten thousand residents, logged and committed. */
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class BatchProvision extends OnPostgres {
  final List<Subject> subjects =
      new ArrayList<>(IntStream.range(0, RESIDENTS).mapToObj(Residents::subject).toList());

  /** Shuffles them, the same way every time. */
  public BatchProvision() {
    Collections.shuffle(subjects, new Random(1));
  }

  @Benchmark
  public List<ProvisionReply> provide() {
    return counter.provide(Counter.INQUIRY, subjects);
  }

  @Benchmark
  public List<BareProvision.Texts> floorAnyAndCopy() {
    return bare.provide(subjects.stream().map(Subject::value).toArray(Long[]::new));
  }
}
