package jp.rrn.benchmarks;

import java.util.List;
import java.util.function.Supplier;
import jp.rrn.json.CatalogueReader;
import jp.rrn.law.UseRequest;
import jp.rrn.law.UseRule;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/**
 * Deciding the same requests as {@link Decisions} by another engine. Does not begin unless the
 * engine decides each of them as a scan of all rules does.
 *
 * @param <R> a request as the engine takes it
 */
public abstract class PeerDecisions<R> extends Timed {
  private final Supplier<Peer<R>> peer;
  private List<R> lawful = List.of();
  private List<R> unlawful = List.of();
  private int next;

  /** Takes an engine of {@link #rules}, made when it is first asked for and once in a program. */
  PeerDecisions(Supplier<Peer<R>> peer) {
    this.peer = peer;
  }

  /** Returns the rules of the national catalogue. */
  static List<RuleWords> rules() {
    return CatalogueReader.national().rules().stream().map(RuleWords::of).toList();
  }

  /** Compares every answer that is timed. */
  @Setup
  public void prepare() {
    List<UseRule> rules = CatalogueReader.national().rules();
    lawful = compared(rules.stream().map(Requests::lawful).toList());
    unlawful = compared(rules.stream().map(Requests::unlawful).toList());
  }

  private List<R> compared(List<UseRequest> requests) {
    RuleScan scan = new RuleScan(CatalogueReader.national().rules());
    List<R> prepared = requests.stream().map(RequestWords::of).map(peer.get()::prepare).toList();
    for (int i = 0; i < requests.size(); i++) {
      if (peer.get().permits(prepared.get(i)) != scan.permits(requests.get(i))) {
        throw new IllegalStateException("decides request " + i + " otherwise than a scan");
      }
    }
    return prepared;
  }

  /** Returns whether the engine decides this request as given. */
  boolean permits(UseRequest request) {
    return peer.get().permits(peer.get().prepare(RequestWords.of(request)));
  }

  private int next() {
    next = (next + 1) % lawful.size();
    return next;
  }

  @Benchmark
  public boolean permit() {
    return peer.get().permits(lawful.get(next()));
  }

  @Benchmark
  public boolean refuse() {
    return peer.get().permits(unlawful.get(next()));
  }
}
