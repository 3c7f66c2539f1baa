package jp.rrn.testkit.command;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import jp.rrn.feed.DueChange;
import jp.rrn.feed.FeedEntry;
import jp.rrn.feed.FeedEvent;
import jp.rrn.feed.FeedId;
import jp.rrn.feed.FeedTail;
import jp.rrn.feed.FollowMark;
import jp.rrn.feed.StandingMark;
import jp.rrn.history.ChangeReason;
import jp.rrn.history.HistoryEntry;
import jp.rrn.history.MessageId;
import jp.rrn.record.Subject;
import jp.rrn.store.Session;
import jp.rrn.testkit.Entries;
import jp.rrn.testkit.RegistryArbitraries;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Calls of {@link jp.rrn.feed.FeedStore}, each model answer by a look through whole lists. */
final class FeedCommand {
  private static final LocalDate DAY = LocalDate.of(2026, 4, 1);

  private FeedCommand() {}

  /** What was noted, in that order, and whether it is still due. */
  record Noted(FeedId feed, DueChange change) {}

  /** Appends the next entry, or one after a gap. */
  record Append(FeedId feed, int off, Subject subject, FeedEvent event) implements Command {
    @Override
    public Object onStore(Session session) {
      session.feeds().append(entry(session.feeds().read(feed, 0, 0).last() + 1 + off));
      return true;
    }

    @Override
    public Object onModel(PlainModel model) {
      if (off != 0) {
        return "StaleFeedException";
      }
      model.feeds.add(entry(all(model, feed).size() + 1));
      if (event instanceof FeedEvent.Removed && standing(model, feed, on(subject)).isEmpty()) {
        model.due.removeIf(
            noted -> noted.feed().equals(feed) && noted.change().subject().equals(subject));
      }
      return true;
    }

    private FeedEntry entry(long sequence) {
      Instant moment = Instant.parse("2026-04-01T00:00:00.000000001Z");
      return new FeedEntry(feed, sequence, moment, subject, event);
    }
  }

  record Read(FeedId feed, long after, int limit) implements Command {
    @Override
    public Object onStore(Session session) {
      return List.of(
          session.feeds().read(feed, after, limit), session.feeds().marks(feed, after, limit));
    }

    @Override
    public Object onModel(PlainModel model) {
      List<FeedEntry> all = all(model, feed);
      List<FeedEntry> kept = all.stream().filter(e -> !model.pruned.contains(e)).toList();
      return List.of(
          new FeedTail(
              kept.isEmpty() ? 0 : kept.get(0).sequence(),
              all.size(),
              kept.stream().filter(e -> e.sequence() > after).limit(limit).toList()),
          standing(model, feed, mark -> mark.sequence() > after).stream().limit(limit).toList());
    }
  }

  record Prune(FeedId feed, long before) implements Command {
    @Override
    public Object onStore(Session session) {
      session.feeds().prune(feed, before);
      return true;
    }

    @Override
    public Object onModel(PlainModel model) {
      List<FeedEntry> all = all(model, feed);
      all.stream()
          .filter(entry -> entry.sequence() < Math.min(before, all.size()))
          .forEach(model.pruned::add);
      return true;
    }
  }

  /** Every other one is of a day on which no mark is in force. */
  record Note(HistoryEntry entry) implements Command {
    private LocalDate day() {
      return DAY.plusDays(entry.sequence() % 2);
    }

    @Override
    public Object onStore(Session session) {
      if (session.histories().find(entry.change().messageId()).isPresent()) {
        return false;
      }
      session.histories().append(entry);
      session.feeds().note(entry, day());
      return true;
    }

    @Override
    public Object onModel(PlainModel model) {
      if (model.find(entry.change().messageId()).isPresent()) {
        return false;
      }
      Object appended = model.append(entry);
      if (appended.equals(true)) {
        Set<FeedId> feeds = new HashSet<>();
        for (FeedEntry each : model.feeds) {
          boolean inForce =
              standing(model, each.feed(), on(entry.subject())).stream()
                  .anyMatch(mark -> mark.mark().isInForceOn(day()));
          if (inForce && feeds.add(each.feed())) {
            DueChange change = new DueChange(entry.subject(), entry.sequence());
            model.due.add(new Noted(each.feed(), change));
          }
        }
      }
      return appended;
    }
  }

  record Take(FeedId feed, int limit) implements Command {
    @Override
    public Object onStore(Session session) {
      return session.feeds().take(feed, limit);
    }

    @Override
    public Object onModel(PlainModel model) {
      List<Noted> taken =
          model.due.stream().filter(noted -> noted.feed().equals(feed)).limit(limit).toList();
      model.due.removeAll(taken);
      return taken.stream().map(Noted::change).toList();
    }
  }

  private static List<FeedEntry> all(PlainModel model, FeedId feed) {
    return model.feeds.stream().filter(entry -> entry.feed().equals(feed)).toList();
  }

  private static Predicate<FeedEntry> on(Subject subject) {
    return entry -> entry.subject().equals(subject);
  }

  /** A mark stands if no later entry of its feed, about its subject, has its origin. */
  private static List<StandingMark> standing(
      PlainModel model, FeedId feed, Predicate<FeedEntry> which) {
    List<StandingMark> standing = new ArrayList<>();
    List<FeedEntry> all = all(model, feed);
    for (FeedEntry placed : all) {
      List<FeedEntry> later =
          all.stream()
              .filter(on(placed.subject()))
              .filter(entry -> entry.sequence() > placed.sequence())
              .toList();
      boolean stands =
          placed.event() instanceof FeedEvent.Placed
              && later.stream().noneMatch(e -> origin(e).equals(origin(placed)));
      if (stands && which.test(placed)) {
        Optional<FeedEntry> last =
            later.stream()
                .filter(entry -> entry.event() instanceof FeedEvent.Changed)
                .reduce((one, other) -> other);
        standing.add(new StandingMark(placed, last));
      }
    }
    return standing;
  }

  private static String origin(FeedEntry entry) {
    if (entry.event() instanceof FeedEvent.Placed placed) {
      return placed.mark().origin();
    }
    return entry.event() instanceof FeedEvent.Removed removed ? removed.origin() : "";
  }

  /** Returns commands about so few feeds and people that they get in each other's way. */
  static Arbitrary<Command> arbitrary() {
    Arbitrary<FeedId> feeds = Arbitraries.of("a", "b").map(digit -> new FeedId(digit.repeat(32)));
    Arbitrary<Subject> subjects = Arbitraries.longs().between(1, 2).map(Subject::new);
    Arbitrary<Integer> few = Arbitraries.integers().between(0, 4);
    Arbitrary<HistoryEntry> entries =
        Combinators.combine(
                subjects,
                Arbitraries.integers().between(1, 3),
                Arbitraries.longs().between(1, 12).map(low -> new MessageId(-1, low)),
                RegistryArbitraries.identityRecords())
            .as((s, n, m, r) -> Entries.entry(s.value(), n, m, r));
    Arbitrary<Command> append =
        Combinators.combine(
                feeds, Arbitraries.frequency(Tuple.of(9, 0), Tuple.of(1, 1)), subjects, events())
            .as(Append::new);
    return Arbitraries.oneOf(
        append,
        append,
        Combinators.combine(feeds, few, few)
            .as((feed, after, limit) -> new Read(feed, after, limit)),
        Combinators.combine(feeds, few).as((feed, before) -> new Prune(feed, before)),
        entries.map(Note::new),
        entries.map(Note::new),
        Combinators.combine(feeds, few).as(Take::new));
  }

  private static Arbitrary<FeedEvent> events() {
    Arbitrary<String> origins = Arbitraries.of("第一課", "b");
    return Arbitraries.oneOf(
        origins.map(origin -> new FeedEvent.Placed(new FollowMark(origin, DAY, DAY.plusDays(1)))),
        origins.map(FeedEvent.Removed::new),
        Arbitraries.of(ChangeReason.Kind.class).map(kind -> new FeedEvent.Changed(kind, 1)));
  }
}
