package jp.rrn.storage.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jp.rrn.feed.Cursor;
import jp.rrn.feed.CursorRefusedException;
import jp.rrn.feed.FeedKey;
import jp.rrn.feed.FeedMirror;
import jp.rrn.feed.FeedNotice;
import jp.rrn.feed.FeedPage;
import jp.rrn.feed.FeedSnapshot;
import jp.rrn.feed.FollowKey;
import jp.rrn.feed.FollowMark;
import jp.rrn.feed.Followed;
import jp.rrn.history.ChangeReason;
import jp.rrn.node.FeedReply;
import jp.rrn.node.FollowReply;
import jp.rrn.node.Provision;
import jp.rrn.store.RegistryStore;
import jp.rrn.store.Session;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/**
 * Whatever is lost, repeated, late or cut off by a crash, whoever follows ends with what a list of
 * all that happened says (P52 to P56).
 */
class FeedProperties {
  private static final Provision.Inquiry INQUIRY = FeedNation.inquiry(FeedNation.CHANGE);
  private static final List<String> ORIGINS = List.of("第一課", "第二課");
  private static final int PEOPLE = 3;

  /** What happens next; the numbers choose among people, pages, cursors and limits. */
  record Step(Kind kind, int one, int other, Fate fate) {}

  enum Kind {
    CHANGE,
    FOLLOW,
    UNFOLLOW,
    READ,
    READ_AHEAD,
    READ_OLD,
    DELIVER,
    LOSE,
    ACKNOWLEDGE,
    SNAPSHOT,
    MORE,
    NEXT_DAY
  }

  /** What becomes of the process in the middle of a step. */
  enum Fate {
    LIVES,
    DIES_BEFORE_COMMIT,
    DIES_AFTER_COMMIT
  }

  /** A store whose process dies when it is told to. */
  private static final class DyingStore implements RegistryStore {
    static final class Died extends IllegalStateException {
      private static final long serialVersionUID = 1L;
    }

    private final RegistryStore store = new MemoryStore();
    private Fate fate = Fate.LIVES;

    @Override
    public <T> T inTransaction(Function<Session, T> work) {
      Fate now = fate;
      T result =
          store.inTransaction(
              session -> {
                T made = work.apply(session);
                if (now == Fate.DIES_BEFORE_COMMIT) {
                  throw new Died();
                }
                return made;
              });
      if (now == Fate.DIES_AFTER_COMMIT) {
        throw new Died();
      }
      return result;
    }
  }

  /** What happened, as a list, and what waits to be told: nothing is kept of it but that. */
  private static final class Model {
    record Mark(int person, FollowMark mark) {}

    final List<Object> journal = new ArrayList<>();
    final List<Integer> due = new ArrayList<>();
    long kept = 1;

    record Removed(int person, String origin) {}

    record Changed(int person, ChangeReason.Kind kind) {}

    void change(int person, LocalDate day) {
      if (marks(person).anyMatch(followed -> followed.mark().isInForceOn(day))) {
        due.add(person);
      }
    }

    void unfollow(int person, String origin) {
      journal.add(new Removed(person, origin));
      if (marks(person).findAny().isEmpty()) {
        due.removeIf(waiting -> waiting == person);
      }
    }

    private Stream<Followed> marks(int person) {
      return follows(key -> new FollowKey("%032x".formatted(key))).stream()
          .filter(followed -> followed.key().digits().equals("%032x".formatted(person)));
    }

    /** Gives numbers to what waits, as far as a page after this place has room. */
    void read(long after, int limit) {
      while (!due.isEmpty() && journal.size() < after + limit) {
        journal.add(new Changed(due.remove(0), ChangeReason.Kind.REVISION));
      }
    }

    List<Followed> follows(Function<Integer, FollowKey> keys) {
      Map<String, Followed> follows = new TreeMap<>();
      for (int i = 0; i < journal.size(); i++) {
        long sequence = i + 1L;
        Object event = journal.get(i);
        if (event instanceof Mark placed) {
          follows.put(
              placed.person() + placed.mark().origin(),
              new Followed(keys.apply(placed.person()), sequence, placed.mark(), Optional.empty()));
        } else if (event instanceof Removed removed) {
          follows.remove(removed.person() + removed.origin());
        } else if (event instanceof Changed changed) {
          var key = keys.apply(changed.person());
          follows.replaceAll(
              (name, f) ->
                  f.key().equals(key)
                      ? new Followed(
                          key,
                          f.placed(),
                          f.mark(),
                          Optional.of(new FeedNotice.Changed(sequence, key, changed.kind())))
                      : f);
        }
      }
      return follows.values().stream().sorted(Comparator.comparingLong(Followed::placed)).toList();
    }
  }

  /** One run: a nation, a reader, and the line between them. */
  private static final class Run {
    final DyingStore store = new DyingStore();
    final FeedNation nation = new FeedNation(store);
    final Model model = new Model();
    final List<Object> line = new ArrayList<>();
    final List<Cursor> given = new ArrayList<>();
    final List<Cursor> more = new ArrayList<>();
    FeedMirror mirror = new FeedMirror();

    Run() {
      for (int person = 1; person <= PEOPLE; person++) {
        nation.change(person);
        nation.subject(person);
      }
      given.add(key().cursor(FeedNation.feed(), 0));
      begin();
    }

    static FeedKey key() {
      return new FeedKey(new byte[32], 0);
    }

    static long place(Cursor cursor) {
      return key().sequence(FeedNation.feed(), cursor);
    }

    /** Returns what a call answered; empty if the process died before it did. */
    <T> Optional<T> call(Fate fate, Supplier<T> call, Runnable effect) {
      store.fate = fate;
      try {
        T answer = call.get();
        effect.run();
        return Optional.of(answer);
      } catch (DyingStore.Died died) {
        if (fate == Fate.DIES_AFTER_COMMIT) {
          effect.run();
        }
        return Optional.empty();
      } finally {
        store.fate = Fate.LIVES;
      }
    }

    void make(Step step) {
      int person = step.one() % PEOPLE + 1;
      String origin = ORIGINS.get(step.other() % 2);
      switch (step.kind()) {
        case CHANGE -> change(person, step.fate());
        case FOLLOW -> follow(person, mark(origin, step.other()), step.fate());
        case UNFOLLOW ->
            call(
                step.fate(),
                () -> {
                  nation.feeds().unfollow(INQUIRY, nation.subject(person), origin);
                  return true;
                },
                () -> model.unfollow(person, origin));
        case READ -> mirror.cursor().ifPresent(cursor -> read(cursor, step));
        case READ_AHEAD -> read(given.get(given.size() - 1), step);
        case READ_OLD -> read(given.get(step.one() % given.size()), step);
        case DELIVER -> chosen(step).ifPresent(this::deliver);
        case LOSE -> chosen(step).ifPresent(line::remove);
        case ACKNOWLEDGE -> mirror.cursor().ifPresent(cursor -> acknowledge(cursor, step.fate()));
        case SNAPSHOT -> {
          mirror = new FeedMirror();
          piece(step, () -> nation.feeds().snapshot(INQUIRY, step.other() + 1));
        }
        case MORE -> {
          if (!more.isEmpty()) {
            Cursor next = more.get(step.one() % more.size());
            piece(step, () -> nation.feeds().snapshot(INQUIRY, next, step.other() + 1));
          }
        }
        case NEXT_DAY -> nation.clock.move(Duration.ofDays(1));
      }
    }

    /** Comes again until it is taken, as notices do. */
    private void change(int person, Fate fate) {
      LocalDate today = nation.today();
      int next = nation.next(person);
      call(fate, () -> nation.taken(person, next), () -> model.change(person, today));
      boolean taken = fate != Fate.DIES_BEFORE_COMMIT;
      call(
          Fate.LIVES,
          () -> nation.taken(person, next),
          () -> {
            if (!taken) {
              model.change(person, today);
            }
          });
    }

    private FollowMark mark(String origin, int drawn) {
      LocalDate today = nation.today();
      return switch (drawn % 3) {
        case 0 -> new FollowMark(origin, today, today.plusDays(2));
        case 1 -> new FollowMark(origin, today.plusDays(1), today.plusDays(9));
        default -> new FollowMark(origin, today.minusDays(9), today.plusDays(99));
      };
    }

    private void follow(int person, FollowMark mark, Fate fate) {
      call(
              fate,
              () -> nation.feeds().follow(INQUIRY, nation.subject(person), mark),
              () -> model.journal.add(new Model.Mark(person, mark)))
          .ifPresent(
              reply -> assertThat(reply).isEqualTo(new FollowReply.Followed(nation.keyOf(person))));
    }

    private void read(Cursor cursor, Step step) {
      int limit = step.other() + 1;
      long after = place(cursor);
      boolean kept = after >= model.kept - 1;
      try {
        Optional<FeedReply> reply =
            call(
                step.fate(),
                () -> nation.feeds().read(INQUIRY, cursor, limit),
                () -> model.read(after, limit));
        assertThat(kept).as("what is kept is read").isTrue();
        reply.ifPresent(
            told -> {
              FeedPage page = ((FeedReply.Told) told).page();
              assertThat(page.through()).isEqualTo(Math.min(after + limit, model.journal.size()));
              given.add(page.next());
              line.add(page);
            });
      } catch (CursorRefusedException refused) {
        assertThat(refused.reason()).isEqualTo(CursorRefusedException.Reason.NO_LONGER_KEPT);
        assertThat(refused.beginAgain()).isTrue();
        assertThat(kept).as("what is refused is gone").isFalse();
      }
    }

    private void acknowledge(Cursor cursor, Fate fate) {
      call(
          fate,
          () -> {
            nation.feeds().acknowledge(INQUIRY.recipient(), INQUIRY.affair(), cursor);
            return true;
          },
          () -> model.kept = Math.max(model.kept, place(cursor)));
    }

    private void piece(Step step, Supplier<FeedReply> call) {
      call(step.fate(), call, () -> {})
          .ifPresent(
              reply -> {
                FeedSnapshot piece = ((FeedReply.Listed) reply).piece();
                piece.more().ifPresent(more::add);
                line.add(piece);
              });
    }

    private Optional<Object> chosen(Step step) {
      return line.isEmpty() ? Optional.empty() : Optional.of(line.get(step.one() % line.size()));
    }

    private void deliver(Object sent) {
      if (sent instanceof FeedPage page) {
        mirror.take(page);
      } else {
        mirror.take((FeedSnapshot) sent);
      }
    }

    /** The line heals: whatever is still missing is read again. */
    void heal() {
      if (!mirror.isWhole()) {
        begin();
      }
      boolean more = true;
      while (more) {
        try {
          FeedReply reply = nation.feeds().read(INQUIRY, mirror.cursor().orElseThrow(), 2);
          FeedPage page = ((FeedReply.Told) reply).page();
          model.read(page.after(), 2);
          mirror.take(page);
          more = !page.notices().isEmpty();
        } catch (CursorRefusedException tooOld) {
          assertThat(tooOld.beginAgain()).isTrue();
          begin();
        }
      }
    }

    private void begin() {
      mirror = new FeedMirror();
      FeedReply reply = nation.feeds().snapshot(INQUIRY, 1);
      while (reply != null) {
        FeedSnapshot piece = ((FeedReply.Listed) reply).piece();
        mirror.take(piece);
        Optional<Cursor> next = piece.more();
        reply = next.isEmpty() ? null : nation.feeds().snapshot(INQUIRY, next.get(), 1);
      }
    }
  }

  @Property(tries = 120)
  void whoeverFollowsEndsWithWhatHappened(@ForAll("steps") List<Step> steps) {
    Run run = new Run();
    steps.forEach(run::make);
    run.heal();

    assertThat(run.mirror.isComplete()).isTrue();
    assertThat(run.mirror.missing()).isEmpty();
    assertThat(run.model.due).isEmpty();
    assertThat(run.mirror.follows()).isEqualTo(run.model.follows(run.nation::keyOf));
  }

  /** P53: who takes a snapshot now has what somebody has who has read everything. */
  @Property(tries = 40)
  void aSnapshotIsWhatAFullReplayComesTo(@ForAll("steps") List<Step> steps) {
    Run run = new Run();
    steps.stream().filter(step -> step.kind() != Kind.ACKNOWLEDGE).forEach(run::make);
    run.heal();
    FeedMirror replay = new FeedMirror();
    Cursor start = run.given.get(0);
    replay.take(new FeedSnapshot(0, start, 0, List.of(), Optional.empty()));
    for (Optional<Cursor> cursor = replay.cursor(); !replay.isComplete() || cursor.isPresent(); ) {
      FeedPage page =
          ((FeedReply.Told) run.nation.feeds().read(INQUIRY, cursor.orElseThrow(), 3)).page();
      replay.take(page);
      cursor = page.notices().isEmpty() ? Optional.empty() : replay.cursor();
    }
    run.begin();

    assertThat(replay.follows()).isEqualTo(run.mirror.follows());
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    Arbitrary<Kind> kinds =
        Arbitraries.frequency(
            Tuple.of(6, Kind.CHANGE),
            Tuple.of(4, Kind.FOLLOW),
            Tuple.of(1, Kind.UNFOLLOW),
            Tuple.of(4, Kind.READ),
            Tuple.of(4, Kind.READ_AHEAD),
            Tuple.of(1, Kind.READ_OLD),
            Tuple.of(8, Kind.DELIVER),
            Tuple.of(2, Kind.LOSE),
            Tuple.of(2, Kind.ACKNOWLEDGE),
            Tuple.of(1, Kind.SNAPSHOT),
            Tuple.of(1, Kind.MORE),
            Tuple.of(1, Kind.NEXT_DAY));
    Arbitrary<Fate> fates =
        Arbitraries.frequency(
            Tuple.of(4, Fate.LIVES),
            Tuple.of(1, Fate.DIES_BEFORE_COMMIT),
            Tuple.of(1, Fate.DIES_AFTER_COMMIT));
    Arbitrary<Integer> numbers = Arbitraries.integers().between(0, 60);
    Arbitrary<Integer> few = Arbitraries.integers().between(0, 3);
    return Combinators.combine(kinds, numbers, few, fates)
        .as(Step::new)
        .list()
        .ofMinSize(20)
        .ofMaxSize(80);
  }
}
