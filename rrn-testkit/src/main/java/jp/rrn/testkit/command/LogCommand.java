package jp.rrn.testkit.command;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.rrn.log.Hash;
import jp.rrn.log.LogStore;
import jp.rrn.log.LogSubject;
import jp.rrn.log.LoggedEntry;
import jp.rrn.record.Subject;
import jp.rrn.store.Session;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Calls of {@link LogStore}; what is erased needs a right of its own and is none of a script. */
final class LogCommand {
  private LogCommand() {}

  record Append(List<LoggedEntry> entries) implements Command {
    @Override
    public Object onStore(Session session) {
      long size = session.log().head().size();
      session.log().appendAll(entries);
      return session.log().append(entries.get(0)) - size;
    }

    @Override
    public Object onModel(PlainModel model) {
      model.log.addAll(entries);
      model.log.add(entries.get(0));
      return (long) entries.size();
    }
  }

  record Look(int from, int limit) implements Command {
    @Override
    public Object onStore(Session session) {
      LogStore log = session.log();
      return List.of(log.head().size(), log.head().root(), log.list(from, limit));
    }

    @Override
    public Object onModel(PlainModel model) {
      return List.of(
          (long) model.log.size(),
          root(model.log.stream().map(LoggedEntry::leaf).toList()),
          model.log.stream().skip(from).limit(limit).toList());
    }

    /** RFC 6962, section 2.1, word for word. */
    private static Hash root(List<Hash> leaves) {
      int n = leaves.size();
      if (n < 2) {
        return n == 0 ? Hash.EMPTY_ROOT : leaves.get(0);
      }
      int k = Integer.highestOneBit(n - 1);
      return Hash.ofNode(root(leaves.subList(0, k)), root(leaves.subList(k, n)));
    }
  }

  record Put(Subject subject, LogSubject known) implements Command {
    @Override
    public Object onStore(Session session) {
      session.log().putSubjects(Map.of(subject, known));
      return session.log().subjects(Set.of(new Subject(1), new Subject(2)));
    }

    @Override
    public Object onModel(PlainModel model) {
      model.salts.put(subject, known);
      return new HashMap<>(model.salts);
    }
  }

  /** Returns commands about so few entries and subjects that they meet. */
  static Arbitrary<Command> arbitrary() {
    Arbitrary<Integer> few = Arbitraries.integers().between(0, 5);
    Arbitrary<LoggedEntry> entries =
        Combinators.combine(few, Arbitraries.of(true, false))
            .as(
                (n, kept) ->
                    LoggedEntry.of(
                        new byte[n], kept ? Optional.of(new byte[n + 1]) : Optional.empty()));
    return Arbitraries.oneOf(
        entries.list().ofMinSize(1).ofMaxSize(5).map(Append::new),
        Combinators.combine(few, few).as(Look::new),
        Combinators.combine(Arbitraries.longs().between(1, 2), few)
            .as(
                (subject, n) ->
                    new Put(new Subject(subject), LogSubject.of(n + 1, salt(subject)))));
  }

  /** A subject keeps the salt it has. */
  private static byte[] salt(long subject) {
    byte[] salt = new byte[LogSubject.SALT_BYTES];
    salt[0] = (byte) subject;
    return salt;
  }
}
