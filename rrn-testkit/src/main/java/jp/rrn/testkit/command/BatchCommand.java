package jp.rrn.testkit.command;

import java.util.List;
import jp.rrn.provision.BatchMark;
import jp.rrn.store.Session;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Calls of {@link jp.rrn.provision.BatchStore}, and of what it points into. */
final class BatchCommand {
  private BatchCommand() {}

  record Mark(BatchMark mark) implements Command {
    @Override
    public Object onStore(Session session) {
      session.batches().append(mark);
      return true;
    }

    @Override
    public Object onModel(PlainModel model) {
      return mark.chunk() == list(model, mark.batch()).size() + 1
          ? model.batches.add(mark)
          : "StaleBatchException";
    }
  }

  record Batches(String batch, int chunk) implements Command {
    @Override
    public Object onStore(Session session) {
      return List.of(
          session.batches().count(batch),
          session.batches().find(batch, chunk),
          session.provisions().size());
    }

    @Override
    public Object onModel(PlainModel model) {
      List<BatchMark> marks = list(model, batch);
      return List.of(
          marks.size(),
          marks.stream().filter(mark -> mark.chunk() == chunk).findFirst(),
          (long) model.provisions.size());
    }
  }

  private static List<BatchMark> list(PlainModel model, String batch) {
    return model.batches.stream().filter(mark -> mark.batch().equals(batch)).toList();
  }

  /** Returns commands about so few requests that they get in each other's way. */
  static Arbitrary<Command> arbitrary() {
    Arbitrary<String> batches = Arbitraries.of("1".repeat(64), "f".repeat(64));
    Arbitrary<Integer> few = Arbitraries.integers().between(1, 3);
    return Arbitraries.oneOf(
        Combinators.combine(batches, few, few).as((b, chunk, n) -> new Mark(mark(b, chunk, n))),
        Combinators.combine(batches, few).as(Batches::new));
  }

  private static BatchMark mark(String batch, int chunk, int position) {
    return new BatchMark(batch, chunk, position, "a".repeat(64), List.of(position, 0));
  }
}
