package jp.rrn.examples.feed;

import java.io.PrintStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import jp.rrn.code.LocalGovernmentCode;
import jp.rrn.date.PartialDate;
import jp.rrn.feed.Cursor;
import jp.rrn.feed.CursorRefusedException;
import jp.rrn.feed.FeedKey;
import jp.rrn.feed.FeedMirror;
import jp.rrn.feed.FeedPage;
import jp.rrn.feed.FeedSnapshot;
import jp.rrn.feed.FollowMark;
import jp.rrn.feed.Followed;
import jp.rrn.history.ChangeReason;
import jp.rrn.history.HistoryEntry;
import jp.rrn.json.CatalogueReader;
import jp.rrn.law.Affair;
import jp.rrn.law.Authorization;
import jp.rrn.law.Operators;
import jp.rrn.law.Recipient;
import jp.rrn.law.SupportMeasures;
import jp.rrn.law.SuppressionMatrix;
import jp.rrn.node.FeedReply;
import jp.rrn.node.Feeds;
import jp.rrn.node.FollowReply;
import jp.rrn.node.Municipality;
import jp.rrn.node.NationalCenter;
import jp.rrn.node.NewResident;
import jp.rrn.node.Notified;
import jp.rrn.node.Prefecture;
import jp.rrn.node.Provision;
import jp.rrn.number.NoncedTransform;
import jp.rrn.number.RequestId;
import jp.rrn.record.Address;
import jp.rrn.record.Item;
import jp.rrn.record.PersonName;
import jp.rrn.record.Sex;
import jp.rrn.record.Subject;
import jp.rrn.storage.memory.MemoryStore;

/** Who follows is told once of every change, although an answer is lost and another comes late. */
public final class FollowSomebody {
  private static final LocalGovernmentCode TOWN = LocalGovernmentCode.of("131016");
  private static final Recipient MINISTRY = Recipient.national("外務省");
  private static final Affair PASSPORTS = new Affair("旅券法", "発給・渡航先の追加・査証欄の増補・届出");

  private final PrintStream out;
  private final LocalDate today;
  private final NationalCenter nation;
  private final Prefecture prefecture;
  private final Municipality town;
  private final Feeds feeds;

  FollowSomebody(PrintStream out, Clock clock, RandomGenerator random, byte[] key, byte[] secret) {
    this.out = out;
    this.today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Tokyo"));
    this.nation = new NationalCenter(new MemoryStore(), new NoncedTransform(key), clock, random);
    this.prefecture = new Prefecture(TOWN.prefecture(), new MemoryStore(), nation, clock, random);
    this.town = new Municipality(TOWN, new MemoryStore(), prefecture, nation, clock, random);
    // tag::counter[]
    Authorization authorization =
        new Authorization(
            CatalogueReader.national(),
            Operators.ANY,
            SupportMeasures.NONE,
            SuppressionMatrix.CAREFUL);
    this.feeds = nation.feeds(authorization, new FeedKey(secret, 0));
    // end::counter[]
  }

  /** Runs it with today's clock. */
  public static void main(String[] arguments) {
    SecureRandom random = new SecureRandom();
    new FollowSomebody(
            System.out, Clock.systemUTC(), random, random.generateSeed(32), random.generateSeed(32))
        .run();
  }

  void run() {
    Provision.Inquiry inquiry = inquiry(Set.of(Item.CHANGE_EVENT));
    HistoryEntry birth = born();
    Subject subject = nation.find(birth.change().record().residenceCode()).orElseThrow();

    FeedMirror mirror = begin(inquiry);
    // tag::follow[]
    FollowMark mark = new FollowMark("第一課", today, today.plusYears(1));
    FollowReply reply = feeds.follow(inquiry, subject, mark);
    // end::follow[]
    out.println(reply instanceof FollowReply.Followed ? "followed" : "not followed");

    move(birth.subject(), "見本町二丁目2番");
    Optional<FeedPage> lost = read(inquiry, mirror.cursor().orElseThrow());
    move(birth.subject(), "見本町三丁目3番");
    FeedPage second = read(inquiry, lost.orElseThrow().next()).orElseThrow();
    mirror.take(second);
    out.println("missing: " + mirror.missing());
    catchUp(inquiry, mirror);
    mirror.take(second);
    out.println("missing: " + mirror.missing());
    for (Followed followed : mirror.follows()) {
      out.println(followed.mark().origin() + ": " + followed.last().orElseThrow().kind());
    }

    // tag::acknowledge[]
    feeds.acknowledge(MINISTRY, PASSPORTS, mirror.cursor().orElseThrow());
    // end::acknowledge[]
    out.println("kept after that: " + begin(inquiry).follows().size());
  }

  // tag::begin[]
  private FeedMirror begin(Provision.Inquiry inquiry) {
    FeedMirror mirror = new FeedMirror();
    FeedReply reply = feeds.snapshot(inquiry, 100);
    while (reply instanceof FeedReply.Listed listed) {
      FeedSnapshot piece = listed.piece();
      mirror.take(piece);
      if (piece.more().isEmpty()) {
        break;
      }
      reply = feeds.snapshot(inquiry, piece.more().get(), 100);
    }
    return mirror;
  }

  // end::begin[]

  // tag::read[]
  private void catchUp(Provision.Inquiry inquiry, FeedMirror mirror) {
    boolean more = true;
    while (more) {
      Optional<FeedPage> page = read(inquiry, mirror.cursor().orElseThrow());
      page.ifPresent(mirror::take);
      more = page.filter(read -> !read.notices().isEmpty()).isPresent();
    }
  }

  private Optional<FeedPage> read(Provision.Inquiry inquiry, Cursor cursor) {
    try {
      FeedReply reply = feeds.read(inquiry, cursor, 100);
      return reply instanceof FeedReply.Told told ? Optional.of(told.page()) : Optional.empty();
    } catch (CursorRefusedException refused) {
      out.println(refused.beginAgain() ? "begin again" : "not ours");
      return Optional.empty();
    }
  }

  // end::read[]

  private static Provision.Inquiry inquiry(Set<Item> items) {
    return new Provision.Inquiry(
        MINISTRY, PASSPORTS, items, "operator-1", "matching-1", "application 2026-1");
  }

  private HistoryEntry born() {
    town.restock(new RequestId("stock-1"), 10);
    HistoryEntry birth =
        town.enter(
            ChangeReason.BIRTH,
            notified(),
            new NewResident(
                PersonName.of("見本", "花子"),
                PartialDate.of(today),
                Sex.FEMALE,
                Address.of(TOWN, "見本町一丁目1番")));
    forward();
    return birth;
  }

  private void move(Subject subject, String address) {
    town.revise(
        subject,
        ChangeReason.RELOCATION,
        notified(),
        record -> record.withAddress(Address.of(TOWN, address)));
    forward();
  }

  private Notified notified() {
    return new Notified(PartialDate.of(today), today, "clerk-1");
  }

  private void forward() {
    town.forward();
    prefecture.forward();
  }
}
