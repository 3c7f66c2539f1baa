package jp.rrn.benchmarks;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Random;
import java.util.Set;
import jp.rrn.json.CatalogueReader;
import jp.rrn.law.Catalogue;
import jp.rrn.law.Decision;
import jp.rrn.law.Giver;
import jp.rrn.law.Moment;
import jp.rrn.law.Recipient;
import jp.rrn.law.Target;
import jp.rrn.law.UseRequest;
import jp.rrn.law.UseRule;
import jp.rrn.node.NationalCenter;
import jp.rrn.node.Provision;
import jp.rrn.number.NoncedTransform;
import jp.rrn.record.Item;
import jp.rrn.store.RegistryStore;

/** The nation's counter, and one lawful question asked at it. */
final class Counter {
  private static final Catalogue CATALOGUE = CatalogueReader.national();
  private static final UseRule RULE = CATALOGUE.find("1-41").orElseThrow();

  static final Provision.Inquiry INQUIRY =
      new Provision.Inquiry(
          Recipient.national(RULE.recipient().name()),
          RULE.affair(),
          Set.of(Item.NAME, Item.ADDRESS),
          "operator-1",
          "matching-1",
          "example");

  private Counter() {}

  /** Returns a request for the counter at this moment. */
  static UseRequest request(Instant at) {
    return new UseRequest(
        INQUIRY.asker(),
        Giver.AGENCY,
        INQUIRY.purpose(),
        INQUIRY.asked(),
        Target.person(Residents.TOWN.prefecture()),
        new Moment(LocalDate.ofInstant(at, ZoneId.of("Asia/Tokyo")), at));
  }

  static Decision decision(UseRequest request) {
    return CATALOGUE.decide(request);
  }

  static Provision of(RegistryStore store) {
    return new NationalCenter(
            store, new NoncedTransform(new byte[32]), Clock.systemUTC(), new Random(1))
        .provision(CATALOGUE);
  }
}
