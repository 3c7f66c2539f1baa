package jp.rrn.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.LongStream;
import jp.rrn.feed.DueChange;
import jp.rrn.feed.FeedEntry;
import jp.rrn.feed.FeedEvent;
import jp.rrn.feed.FeedId;
import jp.rrn.feed.FeedTail;
import jp.rrn.feed.FollowMark;
import jp.rrn.feed.StaleFeedException;
import jp.rrn.feed.StandingMark;
import jp.rrn.history.ChangeReason;
import jp.rrn.record.Subject;
import jp.rrn.store.Session;
import org.junit.jupiter.api.Test;

/** What every {@link jp.rrn.feed.FeedStore} does. Extend it and say how to make an empty store. */
public abstract class FeedStoreContract extends StoreContract {
  private static final Instant MOMENT = Instant.parse("2026-04-01T00:00:00.123456789Z");
  private static final LocalDate DAY = LocalDate.of(2026, 4, 1);
  private static final FollowMark MARK = new FollowMark("第一課", DAY, DAY.plusDays(30));
  private static final FollowMark OTHER = new FollowMark("第二課", DAY.plusDays(1), DAY.plusDays(2));
  private static final FeedId FEED = new FeedId("0".repeat(31) + "a");
  private static final FeedId NEXT_FEED = new FeedId("0".repeat(31) + "b");

  /** Creates the contract. */
  protected FeedStoreContract() {}

  @Test
  final void keepsEveryEntryOfAFeedInSequence() {
    append(placed(1, 1, MARK), changed(2, 1, 7), removed(3, 1, MARK.origin()));
    append(new FeedEntry(NEXT_FEED, 1, MOMENT, new Subject(1), new FeedEvent.Placed(OTHER)));

    assertThat(read(0, 9))
        .isEqualTo(
            new FeedTail(
                1, 3, List.of(placed(1, 1, MARK), changed(2, 1, 7), removed(3, 1, MARK.origin()))));
    assertThat(read(1, 1)).isEqualTo(new FeedTail(1, 3, List.of(changed(2, 1, 7))));
    assertThat(read(3, 9)).isEqualTo(new FeedTail(1, 3, List.of()));
    assertThat(read(0, 0)).isEqualTo(new FeedTail(1, 3, List.of()));
    FeedTail none = ask(s -> s.feeds().read(new FeedId("f".repeat(32)), 0, 9));
    assertThat(none).isEqualTo(new FeedTail(0, 0, List.of()));
  }

  @Test
  final void refusesAGapAndSaysWhichSequenceWasDue() {
    append(placed(1, 1, MARK));

    for (FeedEntry wrong : List.of(placed(1, 2, MARK), placed(3, 2, MARK))) {
      assertThatThrownBy(() -> append(wrong))
          .isInstanceOfSatisfying(
              StaleFeedException.class,
              stale -> {
                assertThat(stale.attempted()).isEqualTo(wrong.sequence());
                assertThat(stale.expected()).isEqualTo(2);
              });
    }
    assertThat(read(0, 9).entries()).containsExactly(placed(1, 1, MARK));
    assertThat(marks(0, 9)).hasSize(1);
  }

  @Test
  final void forgetsWhatIsBeforeAndNeverTheNewest() {
    append(placed(1, 1, MARK), changed(2, 1, 1), changed(3, 1, 2), changed(4, 1, 3));

    prune(3);
    assertThat(read(0, 9))
        .isEqualTo(new FeedTail(3, 4, List.of(changed(3, 1, 2), changed(4, 1, 3))));
    prune(1);
    prune(3);
    assertThat(read(0, 0)).isEqualTo(new FeedTail(3, 4, List.of()));
    prune(99);
    assertThat(read(0, 9)).isEqualTo(new FeedTail(4, 4, List.of(changed(4, 1, 3))));
    append(changed(5, 1, 4));
    assertThat(read(0, 0)).isEqualTo(new FeedTail(4, 5, List.of()));
    assertThat(marks(0, 9))
        .containsExactly(new StandingMark(placed(1, 1, MARK), Optional.of(changed(5, 1, 4))));
  }

  @Test
  final void listsMarksInTheOrderTheyWerePlacedWithTheirLastChange() {
    append(placed(1, 9, MARK), placed(2, 1, MARK), changed(3, 9, 5), placed(4, 9, OTHER));
    append(changed(5, 9, 6), placed(6, 5, MARK));

    StandingMark first = new StandingMark(placed(1, 9, MARK), Optional.of(changed(5, 9, 6)));
    StandingMark second = new StandingMark(placed(2, 1, MARK), Optional.empty());
    StandingMark third = new StandingMark(placed(4, 9, OTHER), Optional.of(changed(5, 9, 6)));
    StandingMark fourth = new StandingMark(placed(6, 5, MARK), Optional.empty());
    assertThat(marks(0, 9)).containsExactly(first, second, third, fourth);
    assertThat(marks(1, 2)).containsExactly(second, third);
    assertThat(marks(6, 9)).isEmpty();
  }

  @Test
  final void aMarkOfTheSameOriginTakesThePlaceOfTheOneBefore() {
    FollowMark longer = new FollowMark(MARK.origin(), DAY, DAY.plusDays(99));
    append(placed(1, 1, MARK), changed(2, 1, 1), placed(3, 1, longer));

    assertThat(marks(0, 9))
        .containsExactly(new StandingMark(placed(3, 1, longer), Optional.empty()));

    append(removed(4, 1, "nobody"), removed(5, 2, MARK.origin()), removed(6, 1, MARK.origin()));
    assertThat(marks(0, 9)).isEmpty();
  }

  @Test
  final void aChangeIsDueOnceInEachFeedWithAMarkInForceThatDay() {
    append(placed(1, 1, MARK), placed(2, 1, OTHER));
    append(new FeedEntry(NEXT_FEED, 1, MOMENT, new Subject(1), new FeedEvent.Placed(OTHER)));

    note(1, 1, DAY.minusDays(1));
    note(1, 2, DAY);
    note(1, 3, DAY.plusDays(1));
    note(1, 4, DAY.plusDays(30));
    note(2, 1, DAY);

    assertThat(take(FEED, 9)).containsExactly(due(1, 2), due(1, 3));
    assertThat(take(FEED, 9)).isEmpty();
    assertThat(take(NEXT_FEED, 9)).containsExactly(due(1, 3));
  }

  @Test
  final void takesAtMostSoManyAndThoseOfASubjectInSequence() {
    append(placed(1, 5, MARK), placed(2, 4, MARK));
    LongStream.rangeClosed(1, 12).forEach(n -> note(n % 2 + 4, (int) n, DAY));

    List<DueChange> taken = new ArrayList<>(take(FEED, 5));
    assertThat(taken).hasSize(5);
    assertThat(take(FEED, 0)).isEmpty();
    taken.addAll(take(FEED, 9));
    assertThat(taken).hasSize(12).doesNotHaveDuplicates();
    for (long subject : List.of(4L, 5L)) {
      assertThat(taken.stream().filter(c -> c.subject().value() == subject))
          .extracting(DueChange::change)
          .isSorted();
    }
  }

  @Test
  final void whatIsDueIsDroppedWithTheLastMarkOnly() {
    append(placed(1, 1, MARK), placed(2, 1, OTHER), placed(3, 2, MARK));
    note(1, 1, DAY.plusDays(1));
    note(2, 1, DAY.plusDays(1));

    append(removed(4, 1, OTHER.origin()));
    assertThat(take(FEED, 1)).containsExactly(due(1, 1));
    note(1, 2, DAY);
    append(removed(5, 1, MARK.origin()));
    assertThat(take(FEED, 9)).containsExactly(due(2, 1));
  }

  @Test
  final void nothingOfAFailedTransactionRemains() {
    append(placed(1, 1, MARK), placed(2, 2, MARK), changed(3, 2, 1));
    note(1, 1, DAY);
    note(2, 2, DAY);
    List<StandingMark> before = marks(0, 9);

    assertThatThrownBy(
            () ->
                ask(
                    s -> {
                      s.feeds().take(FEED, 1);
                      s.feeds().append(changed(4, 1, 1));
                      s.feeds().append(placed(5, 2, OTHER));
                      s.feeds().append(removed(6, 2, MARK.origin()));
                      s.feeds().append(removed(7, 2, OTHER.origin()));
                      s.feeds().append(placed(8, 3, MARK));
                      s.feeds().note(Entries.entry(3, 1), DAY);
                      s.feeds().prune(FEED, 7);
                      throw new IllegalStateException("crash before commit");
                    }))
        .hasMessage("crash before commit");

    assertThat(read(0, 9).entries())
        .containsExactly(placed(1, 1, MARK), placed(2, 2, MARK), changed(3, 2, 1));
    assertThat(marks(0, 9)).isEqualTo(before);
    note(3, 1, DAY);
    assertThat(take(FEED, 9)).containsExactly(due(1, 1), due(2, 2));
  }

  @Test
  final void ofTwoThatAppendTheSameSequenceExactlyOneSucceeds() {
    append(placed(1, 1, MARK));
    FeedEntry second = changed(2, 1, 1);

    List<Object> outcomes =
        Race.holdOpen(store(), s -> s.feeds().append(second), s -> s.feeds().append(second));

    assertThat(outcomes).containsExactly("committed", StaleFeedException.class);
    assertThat(read(0, 9).entries()).containsExactly(placed(1, 1, MARK), second);
  }

  /** Of two readers each due change is numbered by one, and no number is given twice. */
  @Test
  final void twoThatNumberAtOnceNumberEachChangeOnce() {
    append(placed(1, 1, MARK));
    LongStream.rangeClosed(1, 4).forEach(n -> note(1, (int) n, DAY));

    List<Object> outcomes = Race.holdOpen(store(), this::number, this::number);

    assertThat(outcomes).containsExactly("committed", "committed");
    assertThat(read(1, 9).entries())
        .containsExactly(changed(2, 1, 1), changed(3, 1, 2), changed(4, 1, 3), changed(5, 1, 4));
    assertThat(take(FEED, 9)).isEmpty();
  }

  private void number(Session session) {
    long sequence = session.feeds().read(FEED, 0, 0).last();
    for (DueChange change : session.feeds().take(FEED, 2)) {
      sequence++;
      session.feeds().append(changed(sequence, change.subject().value(), change.change()));
    }
  }

  /**
   * A change is committed after a mark: it is due, although neither has seen the other at first.
   */
  @Test
  final void aChangeThatWaitsForAMarkIsDue() {
    List<Object> outcomes =
        Race.holdOpen(
            store(),
            s -> s.feeds().append(placed(1, 1, MARK)),
            s -> {
              s.histories().append(Entries.entry(1, 1));
              s.feeds().note(Entries.entry(1, 1), DAY);
            });

    assertThat(outcomes).containsExactly("committed", "committed");
    assertThat(take(FEED, 9)).containsExactly(due(1, 1));
  }

  /** A mark is committed after a change: it stands, and the change was before it. */
  @Test
  final void aMarkThatWaitsForAChangeStands() {
    List<Object> outcomes =
        Race.holdOpen(
            store(),
            s -> {
              s.histories().append(Entries.entry(1, 1));
              s.feeds().note(Entries.entry(1, 1), DAY);
            },
            s -> s.feeds().append(placed(1, 1, MARK)));

    assertThat(outcomes).containsExactly("committed", "committed");
    assertThat(take(FEED, 9)).isEmpty();
    assertThat(marks(0, 9)).hasSize(1);
  }

  /** A change that waits for the last mark to go is not due any more. */
  @Test
  final void aChangeThatWaitsForTheLastMarkToGoIsNotDue() {
    append(placed(1, 1, MARK));

    List<Object> outcomes =
        Race.holdOpen(
            store(),
            s -> s.feeds().append(removed(2, 1, MARK.origin())),
            s -> {
              s.histories().append(Entries.entry(1, 1));
              s.feeds().note(Entries.entry(1, 1), DAY);
            });

    assertThat(outcomes).containsExactly("committed", "committed");
    append(placed(3, 1, MARK));
    assertThat(take(FEED, 9)).isEmpty();
  }

  private static FeedEntry placed(long sequence, long subject, FollowMark mark) {
    return new FeedEntry(FEED, sequence, MOMENT, new Subject(subject), new FeedEvent.Placed(mark));
  }

  private static FeedEntry removed(long sequence, long subject, String origin) {
    return new FeedEntry(
        FEED, sequence, MOMENT, new Subject(subject), new FeedEvent.Removed(origin));
  }

  private static FeedEntry changed(long sequence, long subject, int change) {
    return new FeedEntry(
        FEED,
        sequence,
        MOMENT,
        new Subject(subject),
        new FeedEvent.Changed(ChangeReason.Kind.REVISION, change));
  }

  private static DueChange due(long subject, int change) {
    return new DueChange(new Subject(subject), change);
  }

  private <T> T ask(Function<Session, T> question) {
    return store().inTransaction(question);
  }

  private void make(Consumer<Session> step) {
    store()
        .<Boolean>inTransaction(
            s -> {
              step.accept(s);
              return true;
            });
  }

  private void append(FeedEntry... entries) {
    make(s -> List.of(entries).forEach(s.feeds()::append));
  }

  private void prune(long before) {
    make(s -> s.feeds().prune(FEED, before));
  }

  private void note(long subject, int change, LocalDate day) {
    make(s -> s.feeds().note(Entries.entry(subject, change), day));
  }

  private FeedTail read(long after, int limit) {
    return ask(s -> s.feeds().read(FEED, after, limit));
  }

  private List<StandingMark> marks(long after, int limit) {
    return ask(s -> s.feeds().marks(FEED, after, limit));
  }

  private List<DueChange> take(FeedId feed, int limit) {
    return ask(s -> s.feeds().take(feed, limit));
  }
}
