package jp.rrn.storage.memory;

import static jp.rrn.storage.memory.BatchWorld.inquiry;
import static jp.rrn.storage.memory.BatchWorld.key;
import static jp.rrn.storage.memory.BatchWorld.keys;
import static jp.rrn.storage.memory.BatchWorld.request;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import jp.rrn.date.PartialDate;
import jp.rrn.disclosure.AnswerForm;
import jp.rrn.disclosure.CaseEvent;
import jp.rrn.disclosure.CaseId;
import jp.rrn.disclosure.Deadlines;
import jp.rrn.disclosure.IdentityEvidence;
import jp.rrn.disclosure.WrittenRequest;
import jp.rrn.feed.FollowMark;
import jp.rrn.history.ChangeReason;
import jp.rrn.law.Authorization;
import jp.rrn.law.Decision;
import jp.rrn.law.FactUnavailableException;
import jp.rrn.law.Reason;
import jp.rrn.law.SupportMeasures;
import jp.rrn.law.SuppressionMatrix;
import jp.rrn.log.DirectoryFiles;
import jp.rrn.log.NoteSigner;
import jp.rrn.log.SubjectKey;
import jp.rrn.node.BatchAnswer;
import jp.rrn.node.BatchProvision;
import jp.rrn.node.BatchRequest;
import jp.rrn.node.CaseResult;
import jp.rrn.node.DisclosureDesk;
import jp.rrn.node.EmergencyDesk;
import jp.rrn.node.FeedReply;
import jp.rrn.node.Feeds;
import jp.rrn.node.FollowReply;
import jp.rrn.node.Municipality;
import jp.rrn.node.NationalCenter;
import jp.rrn.node.Notified;
import jp.rrn.node.Prefecture;
import jp.rrn.node.ProvisionLog;
import jp.rrn.number.NoncedTransform;
import jp.rrn.number.RequestId;
import jp.rrn.operator.EmergencyStop;
import jp.rrn.operator.EmergencyStop.Order;
import jp.rrn.operator.Operator;
import jp.rrn.provision.BatchKey;
import jp.rrn.provision.ProvisionEntry;
import jp.rrn.provision.ProvisionReply;
import jp.rrn.provision.SearchReply;
import jp.rrn.provision.TellingRules;
import jp.rrn.record.SearchTerms;
import jp.rrn.record.Subject;
import jp.rrn.testkit.ManualClock;
import jp.rrn.testkit.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a stop withholds, what goes on, and what is remembered of it. */
class EmergencyDeskTest {
  private static final Operator BY = Operator.of("operator-1", "matching-1");
  private static final jp.rrn.operator.Reason WHY = new jp.rrn.operator.Reason("suspicion");
  private static final LocalDate DAY = LocalDate.of(2026, 4, 1);
  private static final int PEOPLE = 9;

  @TempDir Path folder = Path.of("");
  private final BatchWorld world = BatchWorld.of(PEOPLE);
  private final EmergencyDesk desk =
      new NationalCenter(world.store, new NoncedTransform(new byte[32]), world.clock, new Random(1))
          .emergency();

  /** Here, elsewhere, nobody: all are withheld alike, which tells nothing of anybody. */
  @Test
  void everyCounterWithholdsAlikeAndRemembersWhy() {
    desk.order(Order.STOP, BY, WHY);
    List<Subject> subjects = LongStream.range(0, PEOPLE + 3).mapToObj(Subject::new).toList();

    List<ProvisionReply> replies = world.counter().provide(inquiry(BatchWorld.ITEMS), subjects);
    ProvisionReply one = world.counter().provide(inquiry(BatchWorld.ITEMS), new Subject(2));
    SearchReply search =
        world.counter().search(inquiry(BatchWorld.ITEMS), SearchTerms.named("見本花子"));

    assertThat(Set.copyOf(replies)).containsExactly(one);
    assertThat(((ProvisionReply.Withheld) one).refused().reasons())
        .containsExactly(Reason.PROVISION_STOPPED);
    assertThat(search).isInstanceOf(SearchReply.Withheld.class);
    assertThat(world.log())
        .hasSize(PEOPLE + 3 + 2)
        .noneMatch(ProvisionEntry::provided)
        .allSatisfy(
            entry ->
                assertThat(((Decision.Refuse) entry.decision()).reasons())
                    .contains(Reason.PROVISION_STOPPED));
  }

  @Test
  void aChunkThatIsWithheldKeepsItsTurn() {
    BatchRequest request = request(1, BatchProvision.CHUNK + 1);
    List<BatchKey> whole = keys(BatchProvision.CHUNK, PEOPLE, new Random(1));
    BatchProvision counter = world.counter().batches();
    BatchAnswer first = counter.answer(request, 1, whole);
    int logged = world.log().size();

    desk.order(Order.STOP, BY, WHY);
    BatchAnswer again = counter.answer(request, 1, whole);
    BatchAnswer next = counter.answer(request, 2, List.of(key(0)));

    assertThat(again.stopped()).isTrue();
    assertThat(again.replies())
        .hasSameSizeAs(whole)
        .hasOnlyElementsOfType(ProvisionReply.Withheld.class);
    assertThat(next.stopped()).isTrue();
    assertThat(counter.answered(request)).isEqualTo(1);
    assertThat(world.log().subList(logged, world.log().size()))
        .hasSize(2)
        .noneMatch(ProvisionEntry::provided)
        .allMatch(entry -> entry.subject().isEmpty());

    desk.order(Order.RESUME, BY, WHY);
    assertThat(counter.answer(request, 1, whole).replies().stream().map(BatchWorld::told).toList())
        .isEqualTo(first.replies().stream().map(BatchWorld::told).toList());
    assertThat(counter.answer(request, 2, List.of(key(0))).replies())
        .hasOnlyElementsOfType(ProvisionReply.Provided.class);
  }

  @Test
  void whatIsDueToAFollowerStaysDue() {
    MemoryStore store = new MemoryStore();
    FeedNation nation = new FeedNation(store);
    EmergencyDesk stop =
        new NationalCenter(store, new NoncedTransform(new byte[32]), nation.clock, new Random(1))
            .emergency();
    Feeds feeds = nation.feeds();
    var plain = FeedNation.inquiry(FeedNation.CHANGE);
    FollowMark mark = new FollowMark("第一課", DAY, DAY.plusDays(30));
    nation.change(1);
    nation.change(2);
    FeedReply.Listed before = (FeedReply.Listed) feeds.snapshot(plain, 9);
    feeds.follow(plain, nation.subject(1), mark);
    nation.change(1);

    stop.order(Order.STOP, BY, WHY);
    nation.change(1);
    FeedReply read = feeds.read(plain, before.piece().cursor(), 9);
    FeedReply listed = feeds.snapshot(plain, 9);
    FollowReply follow = feeds.follow(plain, nation.subject(2), mark);
    stop.order(Order.RESUME, BY, WHY);

    assertThat(read).isInstanceOf(FeedReply.Stopped.class).isEqualTo(listed);
    assertThat(follow).isInstanceOf(FollowReply.NotFollowed.class);
    FeedReply.Told told = (FeedReply.Told) feeds.read(plain, before.piece().cursor(), 9);
    assertThat(told.page().notices()).as("the mark and two changes").hasSize(3);
  }

  /** 記録、通知、記録の保存、開示. */
  @Test
  void recordingForwardingTheLogAndDisclosureGoOn() {
    ManualClock clock = ManualClock.at("2026-04-01T03:00:00Z");
    Random random = new Random(1);
    NationalCenter nation =
        new NationalCenter(new MemoryStore(), new NoncedTransform(new byte[32]), clock, random);
    Prefecture prefecture =
        new Prefecture(People.TOWN.prefecture(), new MemoryStore(), nation, clock, random);
    Municipality town =
        new Municipality(People.TOWN, new MemoryStore(), prefecture, nation, clock, random);
    nation.emergency().order(Order.STOP, BY, WHY);
    prefecture.emergency().order(Order.STOP, BY, WHY);

    town.restock(new RequestId("stock"), 5);
    var entry =
        town.enter(
            ChangeReason.BIRTH, new Notified(PartialDate.of(DAY), DAY, "op"), People.hanako());
    town.forward();
    prefecture.forward();
    Subject subject = nation.find(entry.change().record().residenceCode()).orElseThrow();
    nation.provision(BatchWorld.catalogue()).provide(inquiry(BatchWorld.ITEMS), subject);
    SubjectKey.Maker keys = new SubjectKey.Maker(new byte[32]);
    ProvisionLog log = nation.log(keys);

    assertThat(log.seal()).isEqualTo(1);
    log.publish(new DirectoryFiles(folder), new NoteSigner("log.example", new byte[32]));
    DisclosureDesk disclosure = nation.disclosure(Deadlines.STATUTORY);
    CaseId asked = new CaseId("2026-1");
    disclosure.open(
        asked,
        new CaseEvent.DisclosureRequested(
            WrittenRequest.byPerson("paper-1", IdentityEvidence.MY_NUMBER_CARD),
            AnswerForm.WRITING,
            0),
        DAY,
        BY);
    assertThat(disclosure.answer(asked, Optional.of(subject), AnswerForm.WRITING, BY))
        .isInstanceOf(CaseResult.Disclosed.class);
    assertThat(
            nation
                .accounts(keys, new DirectoryFiles(folder), TellingRules.EVERYTHING)
                .account(asked, BY))
        .isInstanceOf(CaseResult.AccountGiven.class);
  }

  @Test
  void aDrillWithholdsNothingAndIsKeptAsOne() {
    ProvisionReply before = world.counter().provide(inquiry(BatchWorld.ITEMS), new Subject(1));

    desk.order(Order.DRILL, BY, WHY);
    ProvisionReply during = world.counter().provide(inquiry(BatchWorld.ITEMS), new Subject(1));
    desk.order(Order.RESUME, BY, WHY);

    assertThat(BatchWorld.told(during)).isEqualTo(BatchWorld.told(before));
    assertThat(world.log()).allMatch(ProvisionEntry::provided);
    assertThat(desk.read().orders())
        .extracting(EmergencyStop.Ordered::order)
        .containsExactly(Order.DRILL, Order.RESUME);
  }

  /** A source that fails, or a measure, would refer; while stopped nobody is asked to look. */
  @Test
  void nothingIsReferredWhileStopped() {
    SupportMeasures failing =
        subject -> {
          throw new FactUnavailableException();
        };
    desk.order(Order.STOP, BY, WHY);

    ProvisionReply reply =
        world
            .counter(
                world.store,
                new Authorization(
                    BatchWorld.catalogue(),
                    asked -> {
                      throw new FactUnavailableException();
                    },
                    failing,
                    SuppressionMatrix.NOTHING))
            .provide(inquiry(BatchWorld.ITEMS), new Subject(1));

    assertThat(reply).isInstanceOf(ProvisionReply.Withheld.class);
  }
}
