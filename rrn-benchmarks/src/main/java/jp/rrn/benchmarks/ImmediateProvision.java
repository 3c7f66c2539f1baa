package jp.rrn.benchmarks;

import jp.rrn.provision.ProvisionReply;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Warmup;

/** One answer about one resident on PostgreSQL, logged and committed. */
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ImmediateProvision extends OnPostgres {
  private static final int STRIDE = 7919;

  private int next;

  private int next() {
    next = (next + STRIDE) % RESIDENTS;
    return next;
  }

  @Benchmark
  public ProvisionReply provide() {
    return counter.provide(Counter.INQUIRY, Residents.subject(next()));
  }

  @Benchmark
  public BareProvision.Texts floorSelectAndInsert() {
    return bare.provide(Residents.subject(next()).value());
  }
}
