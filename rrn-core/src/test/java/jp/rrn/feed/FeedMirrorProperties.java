package jp.rrn.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import jp.rrn.history.ChangeReason;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** The reader's side by itself: whatever order pages come in, the state is that of the order. */
class FeedMirrorProperties {
  private static final LocalDate DAY = LocalDate.of(2026, 4, 1);
  private static final FollowKey ONE = new FollowKey("1".repeat(32));
  private static final FollowKey TWO = new FollowKey("2".repeat(32));

  /** A page of the feed: after a sequence, so many notices. */
  record Range(long after, int count) {}

  @Property(tries = 150)
  void endsInTheSameStateAndSaysAtEveryMomentWhatIsMissing(
      @ForAll("feeds") List<FeedNotice> feed, @ForAll("ranges") List<Range> ranges) {
    FeedMirror mirror = begun();
    Set<Long> here = new TreeSet<>();
    long newest = 0;
    for (Range range : ranges) {
      FeedPage page = page(feed, range.after(), range.count());
      mirror.take(page);
      page.notices().forEach(notice -> here.add(notice.sequence()));
      newest = Math.max(newest, page.last());

      assertThat(sequences(mirror.missing()))
          .isEqualTo(
              LongStream.rangeClosed(1, newest).filter(n -> !here.contains(n)).boxed().toList());
      long reached = reached(here);
      assertThat(mirror.follows()).isEqualTo(standing(feed.subList(0, (int) reached)));
      assertThat(place(mirror.cursor().orElseThrow())).isLessThanOrEqualTo(reached);
    }
    while (!mirror.isComplete()) {
      mirror.take(page(feed, place(mirror.cursor().orElseThrow()), 3));
    }
    assertThat(mirror.follows()).isEqualTo(newest == 0 ? List.of() : standing(feed));
  }

  /** Pieces of snapshots that were read at different times, and pages, all mixed. */
  @Property(tries = 150)
  void aSnapshotInPiecesAndTheTailAreAFullReplay(
      @ForAll("feeds") List<FeedNotice> feed, @ForAll("ranges") List<Range> order) {
    List<Object> sent = new ArrayList<>();
    long after = 0;
    for (int run = 0; run < order.size() && after >= 0; run++) {
      // Each piece is read later than the one before it.
      int through = feed.size() * (run + 1) / order.size();
      FeedSnapshot piece = piece(feed.subList(0, through), after, 1);
      sent.add(piece);
      after = piece.more().isPresent() ? piece.upTo() : -1;
    }
    if (after >= 0) {
      sent.add(piece(feed, after, 99));
    }
    order.forEach(range -> sent.add((int) range.after() % (sent.size() + 1), page(feed, range)));
    FeedMirror mirror = new FeedMirror();
    sent.forEach(each -> take(mirror, each));
    while (!mirror.isComplete()) {
      mirror.take(page(feed, place(mirror.cursor().orElseThrow()), 2));
    }

    assertThat(mirror.follows()).isEqualTo(standing(feed));
  }

  @Test
  void whatWaitsIsBoundedAndIsReadAgain() {
    List<FeedNotice> feed =
        LongStream.rangeClosed(1, FeedMirror.WAITING_MAX + 100L)
            .<FeedNotice>mapToObj(FeedNotice.Blank::new)
            .toList();
    FeedMirror mirror = begun();
    mirror.take(page(feed, 1, feed.size()));

    assertThat(mirror.missing())
        .containsExactly(new Gap(1, 1), new Gap(FeedMirror.WAITING_MAX + 2L, feed.size()));
    mirror.take(page(feed, 0, 1));
    assertThat(mirror.missing()).containsExactly(new Gap(FeedMirror.WAITING_MAX + 2L, feed.size()));
  }

  private static void take(FeedMirror mirror, Object sent) {
    if (sent instanceof FeedSnapshot piece) {
      mirror.take(piece);
    } else {
      mirror.take((FeedPage) sent);
    }
  }

  private static FeedMirror begun() {
    FeedMirror mirror = new FeedMirror();
    mirror.take(new FeedSnapshot(0, cursor(0), 0, List.of(), Optional.empty()));
    return mirror;
  }

  /** A mark stands if no later notice has its key and origin; its last change is the last later. */
  private static List<Followed> standing(List<FeedNotice> feed) {
    List<Followed> standing = new ArrayList<>();
    for (FeedNotice notice : feed) {
      if (notice instanceof FeedNotice.Placed placed) {
        List<FeedNotice> later = feed.subList((int) placed.sequence(), feed.size());
        if (later.stream().noneMatch(other -> isOf(other, placed))) {
          Optional<FeedNotice.Changed> last =
              later.stream()
                  .filter(FeedNotice.Changed.class::isInstance)
                  .map(FeedNotice.Changed.class::cast)
                  .filter(changed -> changed.key().equals(placed.key()))
                  .reduce((one, other) -> other);
          standing.add(new Followed(placed.key(), placed.sequence(), placed.mark(), last));
        }
      }
    }
    return standing;
  }

  private static boolean isOf(FeedNotice other, FeedNotice.Placed placed) {
    String origin = placed.mark().origin();
    return (other instanceof FeedNotice.Placed again
            && again.key().equals(placed.key())
            && again.mark().origin().equals(origin))
        || (other instanceof FeedNotice.Removed removed
            && removed.key().equals(placed.key())
            && removed.origin().equals(origin));
  }

  private static FeedSnapshot piece(List<FeedNotice> feed, long after, int limit) {
    List<Followed> all = standing(feed).stream().filter(mark -> mark.placed() > after).toList();
    List<Followed> some = all.stream().limit(limit).toList();
    Optional<Cursor> more =
        some.size() < all.size()
            ? Optional.of(cursor(some.get(some.size() - 1).placed()))
            : Optional.empty();
    return new FeedSnapshot(feed.size(), cursor(feed.size()), after, some, more);
  }

  private static FeedPage page(List<FeedNotice> feed, Range range) {
    return page(feed, range.after(), range.count());
  }

  private static FeedPage page(List<FeedNotice> feed, long after, int count) {
    int from = (int) Math.min(after, feed.size());
    int to = Math.min(from + count, feed.size());
    return new FeedPage(cursor(from), from, feed.subList(from, to), cursor(to), feed.size());
  }

  private static Cursor cursor(long sequence) {
    return new Cursor("c" + sequence);
  }

  private static long place(Cursor cursor) {
    return Long.parseLong(cursor.text().substring(1));
  }

  private static long reached(Set<Long> here) {
    long reached = 0;
    while (here.contains(reached + 1)) {
      reached++;
    }
    return reached;
  }

  private static List<Long> sequences(List<Gap> gaps) {
    return gaps.stream()
        .flatMapToLong(gap -> LongStream.rangeClosed(gap.first(), gap.last()))
        .boxed()
        .toList();
  }

  @Provide
  Arbitrary<List<Range>> ranges() {
    return Combinators.combine(
            Arbitraries.longs().between(0, 20), Arbitraries.integers().between(0, 5))
        .as(Range::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(12);
  }

  @Provide
  Arbitrary<List<FeedNotice>> feeds() {
    Arbitrary<FollowKey> keys = Arbitraries.of(ONE, TWO);
    Arbitrary<String> origins = Arbitraries.of("a", "b");
    Arbitrary<FeedNotice> notices =
        Arbitraries.oneOf(
            Combinators.combine(keys, origins)
                .as(
                    (key, o) ->
                        new FeedNotice.Placed(1, key, new FollowMark(o, DAY, DAY.plusDays(1)))),
            Combinators.combine(keys, origins).as((key, o) -> new FeedNotice.Removed(1, key, o)),
            Combinators.combine(keys, Arbitraries.of(ChangeReason.Kind.class))
                .as((key, kind) -> new FeedNotice.Changed(1, key, kind)),
            Arbitraries.just(new FeedNotice.Blank(1)));
    return notices.list().ofMaxSize(20).map(FeedMirrorProperties::numbered);
  }

  private static List<FeedNotice> numbered(List<FeedNotice> notices) {
    List<FeedNotice> numbered = new ArrayList<>();
    for (FeedNotice notice : notices) {
      long next = numbered.size() + 1L;
      if (notice instanceof FeedNotice.Placed placed) {
        numbered.add(new FeedNotice.Placed(next, placed.key(), placed.mark()));
      } else if (notice instanceof FeedNotice.Removed removed) {
        numbered.add(new FeedNotice.Removed(next, removed.key(), removed.origin()));
      } else if (notice instanceof FeedNotice.Changed changed) {
        numbered.add(new FeedNotice.Changed(next, changed.key(), changed.kind()));
      } else {
        numbered.add(new FeedNotice.Blank(next));
      }
    }
    return numbered;
  }
}
