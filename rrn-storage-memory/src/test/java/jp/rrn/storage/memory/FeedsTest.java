package jp.rrn.storage.memory;

import static jp.rrn.storage.memory.FeedNation.CHANGE;
import static jp.rrn.storage.memory.FeedNation.NATIONAL;
import static jp.rrn.storage.memory.FeedNation.inquiry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.rrn.code.PrefectureCode;
import jp.rrn.feed.Cursor;
import jp.rrn.feed.CursorRefusedException;
import jp.rrn.feed.FeedKey;
import jp.rrn.feed.FeedNotice;
import jp.rrn.feed.FeedPage;
import jp.rrn.feed.FeedSnapshot;
import jp.rrn.feed.FollowMark;
import jp.rrn.feed.Followed;
import jp.rrn.history.ChangeReason;
import jp.rrn.law.Catalogue;
import jp.rrn.law.Decision;
import jp.rrn.law.Questions;
import jp.rrn.law.Reason;
import jp.rrn.law.UseRule;
import jp.rrn.node.FeedReply;
import jp.rrn.node.Feeds;
import jp.rrn.node.FollowReply;
import jp.rrn.node.Provision;
import jp.rrn.provision.Outcome;
import jp.rrn.provision.ProvidedItems;
import jp.rrn.provision.ProvisionEntry;
import jp.rrn.provision.ProvisionReply;
import jp.rrn.provision.Use;
import jp.rrn.record.Address;
import jp.rrn.record.Item;
import jp.rrn.record.Subject;
import jp.rrn.testkit.fault.CountedFault;
import jp.rrn.testkit.fault.Fault;
import jp.rrn.testkit.fault.FaultPlan;
import jp.rrn.testkit.fault.FaultyStore;
import jp.rrn.testkit.fault.InjectedFaultException;
import org.junit.jupiter.api.Test;

/** Who is told of what, who is not, and what is remembered of it. */
class FeedsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 4, 1);
  private static final FollowMark MARK = new FollowMark("第一課", DAY, DAY.plusDays(30));
  private static final Provision.Inquiry PLAIN = inquiry(CHANGE);

  private final FeedNation nation = new FeedNation(new MemoryStore());
  private final Feeds feeds = nation.feeds();

  @Test
  void tellsWhichKindOfChangeAndAboutWhomAndNoItem() {
    born(1, 2);
    Cursor start = snapshot().cursor();
    follow(1);
    nation.change(1);
    nation.change(2);
    moveOut(1);

    FeedReply.Told told = told(PLAIN, start);

    assertThat(told.items()).isEmpty();
    assertThat(told.page().notices())
        .containsExactly(
            new FeedNotice.Placed(1, nation.keyOf(1), MARK),
            new FeedNotice.Changed(2, nation.keyOf(1), ChangeReason.Kind.REVISION),
            new FeedNotice.Changed(3, nation.keyOf(1), ChangeReason.Kind.DELETION));
    assertThat(told(PLAIN, told.page().next()).page().notices()).isEmpty();
    assertThat(told.page().toString()).doesNotContain("" + nation.subject(1).value());
  }

  @Test
  void bringsTheItemsAskedForAsEachChangeLeftThem() {
    born(1);
    Cursor start = snapshot().cursor();
    follow(1);
    nation.change(1);
    nation.change(1);

    Map<Long, ProvidedItems> items = told(inquiry(Set.of(Item.ADDRESS)), start).items();

    assertThat(items).containsOnlyKeys(2L, 3L);
    assertThat(items.get(2L)).satisfies(left -> assertThat(address(left)).contains("見本町2番"));
    assertThat(items.get(3L))
        .satisfies(
            left -> {
              assertThat(address(left)).contains("見本町3番");
              assertThat(left.items()).containsExactlyInAnyOrder(Item.ADDRESS, Item.CHANGE_EVENT);
              assertThat(left.name()).isEmpty();
            });
  }

  private static Optional<String> address(ProvidedItems items) {
    return items.address().map(Address::text);
  }

  @Test
  void aMarkNeedsARuleThatGivesChangesAndAllThatIsAskedFor() {
    born(1);
    FollowReply code = feeds.follow(inquiry(Set.of(Item.RESIDENCE_CODE)), subject(1), MARK);
    FollowReply nobody = feeds.follow(PLAIN, new Subject(-1), MARK);

    assertThat(reasons(code)).containsExactly(Reason.RESIDENCE_CODE_NEVER);
    assertThat(nobody).isEqualTo(new FollowReply.NotFollowed(new ProvisionReply.NotFound()));
    assertThat(snapshot().follows()).isEmpty();
    assertThat(nation.logged()).hasSize(2).noneMatch(ProvisionEntry::provided);
  }

  private static Set<Reason> reasons(FollowReply reply) {
    var why = ((FollowReply.NotFollowed) reply).why();
    return ((ProvisionReply.Withheld) why).refused().reasons();
  }

  /** P56: the days of the mark decide, not when somebody reads. */
  @Test
  void tellsWhatIsRecordedOnTheDaysOfAMarkHoweverLateItIsRead() {
    born(1);
    Cursor start = snapshot().cursor();
    feeds.follow(PLAIN, subject(1), new FollowMark("第一課", DAY.plusDays(1), DAY.plusDays(2)));
    nation.change(1);
    nation.clock.move(Duration.ofDays(1));
    nation.change(1);
    nation.clock.move(Duration.ofDays(1));
    nation.change(1);

    assertThat(changed(told(PLAIN, start).page())).containsExactly(2L);
    assertThat(nation.logged()).hasSize(2);
  }

  /** P55: as long as one office has its mark, the recipient is told. */
  @Test
  void followsAsLongAsOneOriginDoesAndTellsAChangeOnce() {
    born(1);
    Cursor start = snapshot().cursor();
    follow(1);
    feeds.follow(PLAIN, subject(1), new FollowMark("第二課", DAY, DAY.plusDays(30)));
    nation.change(1);
    feeds.unfollow(PLAIN, subject(1), "第一課");
    nation.change(1);
    assertThat(changed(told(PLAIN, start).page())).containsExactly(4L, 5L);

    nation.change(1);
    feeds.unfollow(PLAIN, subject(1), "第二課");
    nation.change(1);
    assertThat(told(PLAIN, start).page().notices())
        .hasSize(6)
        .last()
        .isEqualTo(new FeedNotice.Removed(6, nation.keyOf(1), "第二課"));
    assertThat(snapshot().follows()).isEmpty();
  }

  @Test
  void twoAffairsHaveTwoFeedsWhoseKeysDoNotMatch() {
    born(1);
    Provision.Inquiry other = inquiry("1-42", null, CHANGE);
    follow(1);
    FollowReply there = feeds.follow(other, subject(1), MARK);

    assertThat(((FollowReply.Followed) there).key()).isNotEqualTo(nation.keyOf(1));
    Cursor cursor = snapshot().cursor();
    assertThatThrownBy(() -> feeds.read(other, cursor, 9))
        .isInstanceOfSatisfying(
            CursorRefusedException.class,
            refused -> {
              assertThat(refused.reason())
                  .isEqualTo(CursorRefusedException.Reason.NOT_OF_THIS_FEED);
              assertThat(refused.beginAgain()).isFalse();
            });
  }

  /** The rule ends on a day: from then on nothing is told, not even what was told before. */
  @Test
  void stopsAtOnceWhenTheRuleEnds() {
    Feeds until = nation.feeds(endingOn(DAY.plusDays(1)), 0);
    born(1);
    until.follow(PLAIN, subject(1), MARK);
    nation.change(1);
    FeedReply before = until.read(PLAIN, start(), 1);
    nation.clock.move(Duration.ofDays(1));

    assertThat(before).isInstanceOf(FeedReply.Told.class);
    for (FeedReply after : List.of(until.read(PLAIN, start(), 9), until.snapshot(PLAIN, 9))) {
      assertThat(((ProvisionReply.Withheld) ((FeedReply.Stopped) after).why()).refused().reasons())
          .containsExactly(Reason.NOT_IN_FORCE);
    }
    assertThat(reasons(until.follow(PLAIN, subject(1), MARK))).containsExactly(Reason.NOT_IN_FORCE);
    until.unfollow(PLAIN, subject(1), MARK.origin());
    until.acknowledge(PLAIN.recipient(), PLAIN.affair(), start());
    assertThat(nation.logged()).hasSize(5).noneMatch(ProvisionEntry::provided);
  }

  private static Catalogue endingOn(LocalDate end) {
    UseRule rule = NATIONAL.find("1-41").orElseThrow();
    return Catalogue.of(
        List.of(
            new UseRule(
                rule.id(),
                rule.version(),
                rule.place(),
                rule.recipient(),
                rule.affair(),
                rule.grant(),
                rule.reach(),
                rule.from(),
                end)));
  }

  /** P47: with and without a measure, with and without changes behind it, every reply is equal. */
  @Test
  void nobodyCanSeeThatAMeasureStands() {
    FeedNation quiet = new FeedNation(new MemoryStore());
    quiet.change(1);
    quiet.change(2);
    born(1, 2);
    nation.protectedPeople.add(subject(1));

    nation.change(1);
    List<FeedReply> hidden = replies(nation, true);
    List<FeedReply> nothing = replies(quiet, false);

    assertThat(hidden).hasSize(nothing.size());
    assertThat(hidden.toString())
        .isEqualTo(
            nothing
                .toString()
                .replace(quiet.keyOf(1).digits(), nation.keyOf(1).digits())
                .replace(quiet.keyOf(2).digits(), nation.keyOf(2).digits()));
    assertThat(shape(hidden)).isEqualTo(shape(nothing));
    assertThat(nation.logged())
        .filteredOn(entry -> entry.decision() instanceof Decision.Refer)
        .hasSize(2)
        .allSatisfy(
            entry -> {
              assertThat(((Decision.Refer) entry.decision()).reasons())
                  .containsExactly(Reason.SUPPORT_MEASURE);
              assertThat(entry.subject()).contains(subject(1));
            });
  }

  private static List<FeedReply> replies(FeedNation nation, boolean changes) {
    Feeds feeds = nation.feeds();
    Cursor start = ((FeedReply.Listed) feeds.snapshot(PLAIN, 9)).piece().cursor();
    for (int person : List.of(1, 2)) {
      assertThat(feeds.follow(PLAIN, nation.subject(person), MARK))
          .isInstanceOf(FollowReply.Followed.class);
    }
    if (changes) {
      nation.change(1);
      nation.change(1);
    }
    nation.change(2);
    return List.of(
        feeds.read(PLAIN, start, 3), feeds.read(PLAIN, start, 9), feeds.snapshot(PLAIN, 9));
  }

  private static List<Object> shape(List<FeedReply> replies) {
    return replies.stream()
        .<Object>map(
            reply ->
                reply instanceof FeedReply.Told told
                    ? told.page().notices().stream().map(FeedNotice::getClass).toList()
                    : ((FeedReply.Listed) reply)
                        .piece().follows().stream()
                            .map(followed -> followed.last().map(FeedNotice.Changed::sequence))
                            .toList())
        .toList();
  }

  /** What was told before a measure is not told again, and does not say what it was. */
  @Test
  void aMeasureStopsWhatWasToldBeforeFromBeingToldAgain() {
    Cursor start = twoAreFollowedAndChange();
    assertThat(changed(told(PLAIN, start).page())).containsExactly(3L, 4L);
    nation.protectedPeople.add(subject(1));

    assertThat(told(PLAIN, start).page().notices().get(2)).isEqualTo(new FeedNotice.Blank(3));
    assertThat(told(inquiry(Set.of(Item.NAME)), start).items()).containsOnlyKeys(4L);
    assertThat(snapshot().follows())
        .extracting(Followed::last)
        .containsExactly(
            Optional.empty(),
            Optional.of(new FeedNotice.Changed(4, nation.keyOf(2), ChangeReason.Kind.REVISION)));
  }

  /** A source that fails loses nothing: what cannot be decided now waits, and so does the rest. */
  @Test
  void whatCannotBeDecidedNowIsToldLater() {
    Cursor start = twoAreFollowedAndChange();
    nation.factsLeft = 0;

    assertThat(told(PLAIN, start).page().notices()).hasSize(2);
    assertThat(feeds.snapshot(PLAIN, 9))
        .isEqualTo(new FeedReply.Stopped(new ProvisionReply.Referred()));
    assertThat(nation.logged().subList(2, 4)).allMatch(FeedsTest::isUndecided);
    nation.factsLeft = Integer.MAX_VALUE;
    assertThat(changed(told(PLAIN, start).page())).containsExactly(3L, 4L);
  }

  private static boolean isUndecided(ProvisionEntry entry) {
    return entry.decision() instanceof Decision.Refer refer
        && refer.reasons().equals(Set.of(Reason.FACT_UNAVAILABLE));
  }

  /** What was decided before the source failed is in the log with what could not be. */
  @Test
  void whatWasDecidedBeforeTheSourceFailedIsRemembered() {
    Cursor start = twoAreFollowedAndChange();
    told(PLAIN, start);
    int before = nation.logged().size();

    nation.factsLeft = 2;
    assertThat(feeds.snapshot(PLAIN, 9))
        .isEqualTo(new FeedReply.Stopped(new ProvisionReply.Referred()));
    nation.factsLeft = 2;
    assertThat(told(PLAIN, start).page().notices()).hasSize(3);

    List<ProvisionEntry> logged = nation.logged().subList(before, before + 4);
    assertThat(logged).extracting(FeedsTest::isUndecided).containsExactly(false, true, false, true);
    assertThat(logged)
        .extracting(entry -> entry.subject().orElseThrow())
        .containsExactly(subject(1), subject(2), subject(1), subject(2));
    assertThat(nation.logged()).hasSize(before + 4);
  }

  /** A notice is decided once: a source that fails right after it changes nothing of it. */
  @Test
  void whatIsLoggedAsGivenIsGivenWhenTheSourceFailsAfterIt() {
    born(1);
    Cursor start = snapshot().cursor();
    follow(1);
    nation.change(1);
    told(PLAIN, start);

    nation.factsLeft = 2;
    FeedReply.Told told = told(inquiry(Set.of(Item.NAME)), start);

    assertThat(told.items()).containsOnlyKeys(2L);
    assertThat(nation.logged()).last().matches(ProvisionEntry::provided);
  }

  /** Whoever moves away is told of until then, and nobody learns where to. */
  @Test
  void tellsOnlyWhatTheAreaOfTheRuleReaches() {
    Provision.Inquiry own = inquiry("2-2", new PrefectureCode(13), CHANGE);
    born(1);
    Cursor start = ((FeedReply.Listed) feeds.snapshot(own, 9)).piece().cursor();
    assertThat(feeds.follow(own, subject(1), MARK)).isInstanceOf(FollowReply.Followed.class);
    moveOut(1);
    nation.clock.move(Duration.ofDays(1));
    nation.submit(1, nation.next(1), ChangeReason.MOVE_IN, Item.recorded(), FeedNation.NAGANO);

    List<FeedNotice> notices = told(own, start).page().notices();
    assertThat(notices).hasSize(2);
    assertThat(((FeedNotice.Changed) notices.get(1)).kind()).isEqualTo(ChangeReason.Kind.DELETION);
  }

  /** P46: what is told is remembered with it; what fails is neither told nor remembered. */
  @Test
  void everyNoticeThatIsToldIsRememberedAsAProvision() {
    born(1);
    Cursor start = snapshot().cursor();
    follow(1);
    nation.change(1);
    nation.change(1);
    told(inquiry(Set.of(Item.NAME)), start);
    feeds.unfollow(PLAIN, subject(1), MARK.origin());

    assertThat(nation.provision().list(subject(1)))
        .extracting(ProvisionEntry::provided)
        .containsExactly(false, true, true, false);
    assertThat(nation.provision().list(subject(1)).get(1).request().items())
        .containsExactlyInAnyOrder(Item.NAME, Item.CHANGE_EVENT);
  }

  /** A mark gives nothing, a snapshot kinds of changes, a page the items: so says the log. */
  @Test
  void noMoreIsRememberedThanWasTold() {
    Provision.Inquiry named = inquiry(Set.of(Item.NAME, Item.ADDRESS));
    born(1);
    Cursor start = snapshot().cursor();
    feeds.follow(named, subject(1), MARK);
    nation.change(1);
    told(named, start);
    feeds.snapshot(named, 9);
    feeds.unfollow(named, subject(1), MARK.origin());

    Set<Item> asked = Set.of(Item.NAME, Item.ADDRESS, Item.CHANGE_EVENT);
    assertThat(nation.logged())
        .extracting(
            entry -> entry.request().items(), FeedsTest::given, entry -> Use.of(entry).outcome())
        .containsExactly(
            tuple(asked, Set.of(), Outcome.MARK),
            tuple(asked, asked, Outcome.PROVIDED),
            tuple(CHANGE, CHANGE, Outcome.PROVIDED),
            tuple(asked, Set.of(), Outcome.MARK));
  }

  private static Set<Item> given(ProvisionEntry entry) {
    return entry.provided() ? ((Decision.Permit) entry.decision()).items() : Set.of();
  }

  /** What takes a birth back leaves nothing, so nothing but the change is told. */
  @Test
  void ofAChangeWithoutItemsTheChangeAloneIsRemembered() {
    Provision.Inquiry named = inquiry(Set.of(Item.NAME));
    born(1);
    Cursor start = snapshot().cursor();
    follow(1);
    nation.cancelBirth(1);

    FeedReply.Told told = told(named, start);
    assertThat(changed(told.page())).containsExactly(2L);
    assertThat(told.items()).isEmpty();
    assertThat(nation.logged())
        .last()
        .satisfies(
            entry -> {
              assertThat(entry.request().items()).isEqualTo(CHANGE);
              assertThat(given(entry)).isEqualTo(CHANGE);
            });
  }

  @Test
  void aCursorFromBeforeARestoreOrBehindWhatIsKeptSaysToBeginAgain() {
    born(1);
    Cursor start = snapshot().cursor();
    follow(1);
    nation.change(1);
    nation.change(1);
    Cursor end = told(PLAIN, start).page().next();
    feeds.acknowledge(PLAIN.recipient(), PLAIN.affair(), end);
    feeds.acknowledge(PLAIN.recipient(), PLAIN.affair(), start);

    assertRefused(feeds, start, CursorRefusedException.Reason.NO_LONGER_KEPT);
    assertRefused(nation.feeds(NATIONAL, 1), end, CursorRefusedException.Reason.OTHER_EPOCH);
    FeedNation restored = new FeedNation(new MemoryStore());
    assertRefused(restored.feeds(), end, CursorRefusedException.Reason.AHEAD);
    assertThatThrownBy(() -> restored.feeds().acknowledge(PLAIN.recipient(), PLAIN.affair(), end))
        .isInstanceOf(CursorRefusedException.class);
    assertThat(told(PLAIN, end).page().notices()).isEmpty();
    assertThat(snapshot().cursor()).isEqualTo(end);
  }

  private static void assertRefused(
      Feeds feeds, Cursor cursor, CursorRefusedException.Reason reason) {
    assertThatThrownBy(() -> feeds.read(PLAIN, cursor, 9))
        .isInstanceOfSatisfying(
            CursorRefusedException.class,
            refused -> {
              assertThat(refused.reason()).isEqualTo(reason);
              assertThat(refused.beginAgain()).isTrue();
            });
  }

  @Test
  void refusesALimitBeyondItsBound() {
    Cursor start = snapshot().cursor();
    for (int limit : List.of(0, Feeds.LIMIT + 1)) {
      assertThatThrownBy(() -> feeds.read(PLAIN, start, limit))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("limit");
    }
  }

  /** A page says the same when it is read again, and an age does not. */
  @Test
  void refusesItemsThatAreDerived() {
    nation.change(1);
    Cursor start = snapshot().cursor();
    Provision.Inquiry derived =
        new Provision.Inquiry(
            PLAIN.asker(),
            PLAIN.purpose(),
            PLAIN.asked().withItems(Set.of(Item.AGE_REACHED), Questions.NONE.withAgeReached(20)),
            false);

    assertThatThrownBy(() -> feeds.read(derived, start, 9))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("items");
    assertThatThrownBy(() -> feeds.follow(derived, nation.subject(1), MARK))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Every port call of a reading fails once: then nothing of it remains, and again it is whole. */
  @Test
  void aReadingThatFailsAnywhereLeavesNothing() {
    long calls = Long.MAX_VALUE;
    for (long due = 0; due < calls; due++) {
      MemoryStore store = new MemoryStore();
      FeedNation healthy = new FeedNation(store);
      healthy.change(1);
      Cursor start = ((FeedReply.Listed) healthy.feeds().snapshot(PLAIN, 9)).piece().cursor();
      healthy.feeds().follow(PLAIN, healthy.subject(1), MARK);
      healthy.change(1);
      healthy.change(1);
      int logged = healthy.logged().size();
      CountedFault fault = CountedFault.at(due, Fault.AFTER);
      Feeds failing = new FeedNation(new FaultyStore(store, FaultPlan.NONE, fault)).feeds();

      Optional<FeedReply> reply = tryToRead(failing, start);

      calls = reply.isPresent() ? fault.calls() : calls;
      assertThat(healthy.logged()).hasSize(reply.isPresent() ? logged + 2 : logged);
      FeedReply again = healthy.feeds().read(PLAIN, start, 9);
      assertThat(changed(((FeedReply.Told) again).page())).containsExactly(2L, 3L);
    }
    assertThat(calls).isGreaterThan(5);
  }

  private static Optional<FeedReply> tryToRead(Feeds feeds, Cursor start) {
    try {
      return Optional.of(feeds.read(PLAIN, start, 9));
    } catch (InjectedFaultException failed) {
      return Optional.empty();
    }
  }

  private void born(int... people) {
    for (int person : people) {
      nation.change(person);
    }
  }

  /** Returns the cursor before it. */
  private Cursor twoAreFollowedAndChange() {
    born(1, 2);
    Cursor start = snapshot().cursor();
    follow(1);
    follow(2);
    nation.change(1);
    nation.change(2);
    return start;
  }

  private void moveOut(int person) {
    nation.submit(person, nation.next(person), ChangeReason.MOVE_OUT, Set.of(), FeedNation.TOKYO);
  }

  private Subject subject(int person) {
    return nation.subject(person);
  }

  private void follow(int person) {
    assertThat(feeds.follow(PLAIN, subject(person), MARK))
        .isEqualTo(new FollowReply.Followed(nation.keyOf(person)));
  }

  private static Cursor start() {
    return new FeedKey(new byte[32], 0).cursor(FeedNation.feed(), 0);
  }

  private FeedSnapshot snapshot() {
    return ((FeedReply.Listed) feeds.snapshot(PLAIN, 9)).piece();
  }

  private FeedReply.Told told(Provision.Inquiry inquiry, Cursor cursor) {
    return (FeedReply.Told) feeds.read(inquiry, cursor, 9);
  }

  private static List<Long> changed(FeedPage page) {
    return page.notices().stream()
        .filter(FeedNotice.Changed.class::isInstance)
        .map(FeedNotice::sequence)
        .toList();
  }
}
