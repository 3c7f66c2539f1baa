package jp.rrn.examples.demo;

import java.io.PrintStream;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.rrn.code.PrefectureCode;
import jp.rrn.json.CatalogueReader;
import jp.rrn.law.Catalogue;
import jp.rrn.law.Reason;
import jp.rrn.law.Recipient;
import jp.rrn.law.UseRule;
import jp.rrn.node.NationalCenter;
import jp.rrn.node.Prefecture;
import jp.rrn.node.Provision;
import jp.rrn.provision.ProvisionReply;
import jp.rrn.record.IdentityRecord;
import jp.rrn.record.Item;
import jp.rrn.record.Subject;

/** Who asks the nation and a prefecture about one resident, lawfully and not, and what they get. */
final class Counters {
  private static final PrefectureCode TOKYO = new PrefectureCode(13);
  private static final PrefectureCode NAGANO = new PrefectureCode(20);
  private static final Set<Item> FOUR =
      Set.of(Item.NAME, Item.DATE_OF_BIRTH, Item.SEX, Item.ADDRESS);

  /** Where is asked, and about whom. */
  private record Counter(Provision provision, Subject subject) {}

  private final PrintStream out;
  private final NationalCenter nation;
  private final Prefecture tokyo;
  private final Catalogue catalogue;

  Counters(PrintStream out, NationalCenter nation, Map<PrefectureCode, Prefecture> prefectures) {
    this.out = out;
    this.nation = nation;
    this.tokyo = Objects.requireNonNull(prefectures.get(TOKYO));
    this.catalogue = CatalogueReader.national().plus(CatalogueReader.bundled("example-prefecture"));
  }

  /** Asks about this resident; a file may be without. */
  void ask(Optional<IdentityRecord> resident) {
    Optional<Subject> atNation = resident.flatMap(record -> nation.find(record.residenceCode()));
    Optional<Subject> atTokyo = resident.flatMap(record -> tokyo.find(record.residenceCode()));
    if (atNation.isEmpty() || atTokyo.isEmpty()) {
      out.println("nobody is asked about: p0001 is not known at the nation and in Tokyo");
      return;
    }
    Counter agency = new Counter(nation.provision(catalogue), atNation.get());
    Counter governor = new Counter(tokyo.provision(catalogue), atTokyo.get());
    askAgency(agency);
    askGovernor(governor);
    ask("a shop", agency, Recipient.national("見本商店"), "1-41", FOUR);
    out.printf(
        "remembered about this resident: %d requests at the nation, %d at the prefecture%n",
        agency.provision().list(agency.subject()).size(),
        governor.provision().list(governor.subject()).size());
  }

  private void askAgency(Counter agency) {
    ask("tax", agency, national("1-44-2"), "1-44-2", with(Item.MY_NUMBER));
    ask("pension", agency, national("1-77"), "1-77", with(Item.MY_NUMBER));
    ask("passport", agency, national("1-41"), "1-41", FOUR);
    ask("passport, with My Number", agency, national("1-41"), "1-41", with(Item.MY_NUMBER));
    ask("election", agency, in(TOKYO, "2-2"), "2-2", FOUR);
    ask("election, another prefecture", agency, in(NAGANO, "2-2"), "2-2", FOUR);
    ask("intractable disease", agency, in(NAGANO, "3-5-7"), "3-5-7", with(Item.MY_NUMBER));
  }

  private void askGovernor(Counter governor) {
    Recipient asker = in(TOKYO, "p-2016-land");
    ask("land expropriation", governor, asker, "p-2016-land", FOUR);
    Set<Item> withCode = with(Item.RESIDENCE_CODE);
    ask("land expropriation, with code", governor, asker, "p-2016-land", withCode);
  }

  private void ask(String who, Counter counter, Recipient recipient, String rule, Set<Item> items) {
    Provision.Inquiry inquiry =
        new Provision.Inquiry(
            recipient, rule(rule).affair(), items, "operator-1", "matching-1", "example");
    out.printf("%-30s %s%n", who, words(counter.provision().provide(inquiry, counter.subject())));
  }

  private static String words(ProvisionReply reply) {
    if (reply instanceof ProvisionReply.Provided provided) {
      return "got "
          + provided.items().items().stream()
              .sorted()
              .map(Item::name)
              .collect(Collectors.joining(" "))
          + " under "
          + provided.decision().basis().words();
    }
    if (reply instanceof ProvisionReply.Withheld withheld) {
      return "refused: "
          + withheld.refused().reasons().stream()
              .sorted()
              .map(Reason::japanese)
              .collect(Collectors.joining("、"))
          + withheld.refused().nearest().map(basis -> " (" + basis.words() + ")").orElse("");
    }
    return reply instanceof ProvisionReply.Referred ? "is looked at first" : "found nothing";
  }

  private static Set<Item> with(Item item) {
    Set<Item> items = EnumSet.copyOf(FOUR);
    items.add(item);
    return items;
  }

  private UseRule rule(String id) {
    return catalogue.find(id).orElseThrow();
  }

  private Recipient national(String id) {
    return Recipient.national(rule(id).recipient().name());
  }

  private Recipient in(PrefectureCode prefecture, String id) {
    return Recipient.in(prefecture, rule(id).recipient().name());
  }
}
