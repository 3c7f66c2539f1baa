package jp.rrn.examples.search;

import java.io.PrintStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import jp.rrn.code.LocalGovernmentCode;
import jp.rrn.date.PartialDate;
import jp.rrn.history.ChangeReason;
import jp.rrn.json.CatalogueReader;
import jp.rrn.law.Affair;
import jp.rrn.law.Authorization;
import jp.rrn.law.Candidates;
import jp.rrn.law.Recipient;
import jp.rrn.law.SupportMeasures;
import jp.rrn.law.SuppressionMatrix;
import jp.rrn.node.Municipality;
import jp.rrn.node.NationalCenter;
import jp.rrn.node.NewResident;
import jp.rrn.node.Notified;
import jp.rrn.node.Prefecture;
import jp.rrn.node.Provision;
import jp.rrn.node.RegisteredOperators;
import jp.rrn.number.NoncedTransform;
import jp.rrn.number.RequestId;
import jp.rrn.operator.Operation;
import jp.rrn.operator.Operator;
import jp.rrn.operator.OperatorEvent;
import jp.rrn.operator.OperatorRegister;
import jp.rrn.operator.Role;
import jp.rrn.provision.ProvisionReply.Provided;
import jp.rrn.provision.SearchReply;
import jp.rrn.record.Address;
import jp.rrn.record.Item;
import jp.rrn.record.PersonName;
import jp.rrn.record.SearchTerms;
import jp.rrn.record.Sex;
import jp.rrn.storage.memory.MemoryStore;

/** Who may search, by what, what is told, and what a candidate is not. */
public final class FindSomebody {
  private static final LocalGovernmentCode TOWN = LocalGovernmentCode.of("131016");
  private static final Recipient MINISTRY = Recipient.national("外務省");
  private static final Affair PASSPORTS = new Affair("旅券法", "発給・渡航先の追加・査証欄の増補・届出");
  private static final PartialDate BORN = PartialDate.of("2000-04-01");

  private final PrintStream out;
  private final LocalDate today;
  private final NationalCenter nation;

  FindSomebody(PrintStream out, Clock clock, RandomGenerator random, byte[] key) {
    this.out = out;
    this.today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Tokyo"));
    this.nation = new NationalCenter(new MemoryStore(), new NoncedTransform(key), clock, random);
    Prefecture prefecture =
        new Prefecture(TOWN.prefecture(), new MemoryStore(), nation, clock, random);
    Municipality town =
        new Municipality(TOWN, new MemoryStore(), prefecture, nation, clock, random);
    town.restock(new RequestId("stock-1"), 10);
    enter(town, PersonName.of("髙橋", "花子"), "見本町二丁目1番地2号");
    enter(town, PersonName.of("高橋", "花子"), "見本町三丁目3番地");
    town.forward();
    prefecture.forward();
  }

  private void enter(Municipality town, PersonName name, String address) {
    town.enter(
        ChangeReason.EX_OFFICIO_ENTRY,
        new Notified(PartialDate.of(today), today, "operator-1"),
        new NewResident(name, BORN, Sex.FEMALE, Address.of(TOWN, address)));
  }

  /** Runs it with today's clock. */
  public static void main(String[] arguments) {
    SecureRandom random = new SecureRandom();
    new FindSomebody(System.out, Clock.systemUTC(), random, random.generateSeed(32)).run();
  }

  void run() {
    // tag::operators[]
    Operator clerk = Operator.of("operator-1", "matching-1");
    Set<Item> shown = Set.of(Item.NAME, Item.ADDRESS);
    Role inquiries = new Role("inquiries", Set.of(Operation.INQUIRY), shown);
    OperatorRegister register =
        OperatorRegister.of(
            3,
            List.of(
                new OperatorEvent.Enrolled(clerk.person(), "staff-1"),
                new OperatorEvent.Granted(clerk, inquiries, today, today.plusYears(1))));
    Authorization authorization =
        new Authorization(
            CatalogueReader.national(),
            new RegisteredOperators(
                organ -> organ.equals(MINISTRY) ? Optional.of(register) : Optional.empty()),
            SupportMeasures.NONE,
            SuppressionMatrix.CAREFUL);
    // end::operators[]
    Provision counter = nation.provision(authorization);

    // tag::search[]
    Provision.Inquiry inquiry =
        new Provision.Inquiry(
            MINISTRY, PASSPORTS, shown, "operator-1", "matching-1", "application 2026-1");
    SearchTerms known = SearchTerms.named("高橋花子").born(BORN);
    out.println("name and birth: " + words(counter.search(inquiry, known)));
    SearchTerms all = known.of(Sex.FEMALE).at("見本町2-1-2");
    out.println("four items: " + words(counter.search(inquiry, all)));
    SearchTerms little = SearchTerms.named("高橋花子");
    out.println("name alone: " + words(counter.search(inquiry, little)));
    // end::search[]
    Provision.Inquiry another =
        new Provision.Inquiry(
            MINISTRY, PASSPORTS, shown, "operator-2", "matching-1", "application 2026-1");
    out.println("not registered: " + words(counter.search(another, all)));
  }

  // tag::words[]
  private static String words(SearchReply reply) {
    if (reply instanceof SearchReply.Found found) {
      Candidates<Provided> candidates = found.candidates();
      if (candidates instanceof Candidates.OneCandidate<Provided> one) {
        return "one candidate, " + one.candidate().quality() + "; who it is, remains to be found";
      }
      return candidates instanceof Candidates.ManyCandidates<Provided> many
          ? many.candidates().size() + " candidates" + (many.cut() ? " and more" : "")
          : "nobody";
    }
    return reply instanceof SearchReply.Withheld withheld
        ? "refused, " + withheld.refused().reasons().iterator().next().english()
        : "somebody looks at it";
  }
  // end::words[]
}
