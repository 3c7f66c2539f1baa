package jp.rrn.storage.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import jp.rrn.code.LocalGovernmentCode;
import jp.rrn.code.MyNumber;
import jp.rrn.code.PrefectureCode;
import jp.rrn.code.ResidenceCode;
import jp.rrn.date.PartialDate;
import jp.rrn.history.Change;
import jp.rrn.history.ChangeReason;
import jp.rrn.history.FormerNumbers;
import jp.rrn.history.HistoryEntry;
import jp.rrn.history.MessageId;
import jp.rrn.json.CatalogueReader;
import jp.rrn.law.Access;
import jp.rrn.law.Asker;
import jp.rrn.law.Authorization;
import jp.rrn.law.Candidates;
import jp.rrn.law.Catalogue;
import jp.rrn.law.Decision;
import jp.rrn.law.FactUnavailableException;
import jp.rrn.law.Operators;
import jp.rrn.law.OutputChannel;
import jp.rrn.law.Reach;
import jp.rrn.law.Reason;
import jp.rrn.law.Recipient;
import jp.rrn.law.SearchKind;
import jp.rrn.law.SupportMeasure;
import jp.rrn.law.SupportMeasures;
import jp.rrn.law.SuppressionMatrix;
import jp.rrn.law.SuppressionMatrix.Effect;
import jp.rrn.law.UseRule;
import jp.rrn.node.NationalCenter;
import jp.rrn.node.Provision;
import jp.rrn.node.RegisteredOperators;
import jp.rrn.number.NoncedTransform;
import jp.rrn.operator.Operation;
import jp.rrn.operator.Operator;
import jp.rrn.operator.OperatorEvent;
import jp.rrn.operator.OperatorRegister;
import jp.rrn.operator.Role;
import jp.rrn.provision.ProvisionEntry;
import jp.rrn.provision.ProvisionReply.Provided;
import jp.rrn.provision.SearchReply;
import jp.rrn.record.Address;
import jp.rrn.record.IdentityRecord;
import jp.rrn.record.Item;
import jp.rrn.record.MatchQuality;
import jp.rrn.record.PersonName;
import jp.rrn.record.SearchTerms;
import jp.rrn.record.Sex;
import jp.rrn.record.Subject;
import jp.rrn.store.RegistryStore;
import jp.rrn.testkit.ManualClock;
import jp.rrn.testkit.fault.CountedFault;
import jp.rrn.testkit.fault.Fault;
import jp.rrn.testkit.fault.FaultPlan;
import jp.rrn.testkit.fault.FaultyStore;
import jp.rrn.testkit.fault.InjectedFaultException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Searching at the nation's counter: who is found, who is not, and what is remembered of it. */
class SearchCounterTest {
  private static final LocalGovernmentCode TOKYO = LocalGovernmentCode.of("131016");
  private static final LocalGovernmentCode NAGANO = LocalGovernmentCode.of("202011");
  private static final LocalDate DAY = LocalDate.of(2026, 4, 1);
  private static final SearchTerms HANAKO =
      SearchTerms.named("髙橋花子").born(PartialDate.of("2000-04-01"));
  private static final String LINE = "見本町一丁目1-1";
  private static final Set<Item> ITEMS = Set.of(Item.NAME, Item.ADDRESS);
  private static final Set<Item> NUMBER = Set.of(Item.MY_NUMBER);

  /** 旅券法, nationwide; 2-2, within the prefecture; 1-1 has the My Number. */
  private static final Catalogue NATIONAL = CatalogueReader.national();

  private final MemoryStore store = new MemoryStore();

  @Test
  void findsNobodyOneOrSeveralTheBestFirst() {
    enter(1, TOKYO, "高橋", "2000-04-01");
    assertThat(search(HANAKO.of(Sex.MALE))).isEqualTo(found());

    assertThat(one(search(HANAKO)).quality()).isEqualTo(MatchQuality.SHRINK_EQUAL);

    enter(2, NAGANO, "髙橋", "2000-00-00");
    enter(3, NAGANO, "髙橋", "2000-04-01");
    enter(4, NAGANO, "髙橋", "2000-04-02");
    assertThat(qualities(search(HANAKO)))
        .containsExactly(MatchQuality.EXACT, MatchQuality.SHRINK_EQUAL, MatchQuality.UNCERTAIN);
  }

  @Test
  void givesOfEachWhatWasAskedAndNoMore() {
    enter(1, TOKYO, "髙橋", "2000-04-01");

    Provided told = one(search(HANAKO)).told();
    assertThat(told.items().items()).isEqualTo(ITEMS);
    assertThat(told.items().name()).contains(PersonName.of("髙橋", "花子"));
    assertThat(told.items().dateOfBirth()).isEmpty();
    assertThat(told.decision().basis().rule()).isEqualTo("1-41");
  }

  @Test
  void aSearchIsARightOfItsOwn() {
    enter(1, TOKYO, "髙橋", "2000-04-01");
    SearchReply byName = search(SearchTerms.named("髙橋花子"));

    assertThat(byName)
        .isInstanceOfSatisfying(
            SearchReply.Withheld.class,
            withheld ->
                assertThat(withheld.refused().reasons())
                    .containsExactly(Reason.SEARCH_NOT_ALLOWED));
    assertThat(counter(NATIONAL).provide(inquiry("1-41", ITEMS), new Subject(1)))
        .isInstanceOf(Provided.class);
    assertThat(logged().get(0).subject()).as("nobody was looked for").isEmpty();
  }

  @Test
  void aMyNumberIsLookedUpByFourItemsOrThreeWithoutSex() {
    enter(1, TOKYO, "髙橋", "2000-04-01");
    Provision.Inquiry inquiry = inquiry("1-1", NUMBER);
    SearchTerms three = HANAKO.at(LINE);

    for (SearchTerms enough : List.of(three, three.of(Sex.FEMALE))) {
      assertThat(counter(NATIONAL).search(inquiry, enough)).isInstanceOf(SearchReply.Found.class);
    }
    for (SearchTerms tooFew :
        List.of(
            HANAKO,
            HANAKO.of(Sex.FEMALE),
            three.born(PartialDate.of("2000-04-00")),
            SearchTerms.livingAt(LINE))) {
      assertThat(counter(NATIONAL).search(inquiry, tooFew))
          .isInstanceOfSatisfying(
              SearchReply.Withheld.class,
              withheld ->
                  assertThat(withheld.refused().reasons())
                      .contains(Reason.TOO_FEW_ITEMS_FOR_MY_NUMBER));
    }
    assertThat(logged()).extracting(ProvisionEntry::provided).filteredOn(it -> it).hasSize(2);
  }

  /** P47: who lives elsewhere is to who may not ask about elsewhere like nobody. */
  @Test
  void whoIsOutsideOfTheAreaIsNotFound() {
    enter(1, NAGANO, "髙橋", "2000-04-01");
    Provision.Inquiry ofTokyo = inquiry("2-2", ITEMS);

    assertThat(counter(NATIONAL).search(ofTokyo, HANAKO)).isEqualTo(found());
    assertThat(logged().get(0).subject()).isEmpty();
    enter(2, TOKYO, "髙橋", "2000-04-01");
    assertThat(one(counter(NATIONAL).search(ofTokyo, HANAKO)).quality())
        .isEqualTo(MatchQuality.EXACT);
    assertThat(logged().get(1).subject()).contains(new Subject(2));
    assertThat(logged()).hasSize(2);
  }

  /** A rule for other prefectures finds nobody at home, and is no refusal there. */
  @Test
  void whoMayAskAboutOthersOnlyFindsThem() {
    enter(1, TOKYO, "髙橋", "2000-04-01");
    enter(2, NAGANO, "髙橋", "2000-04-01");
    Provision.Inquiry ofTokyo = inquiry("3-1", ITEMS);

    counter(NATIONAL).search(ofTokyo, HANAKO);

    assertThat(logged())
        .extracting(ProvisionEntry::subject)
        .containsExactly(Optional.of(new Subject(2)));
  }

  @Test
  void givesNoMoreThanTheRuleAllowsAndSaysThatThereAreMore() {
    for (int i = 1; i <= 4; i++) {
      enter(i, TOKYO, i == 3 ? "髙橋" : "高橋", "2000-04-01");
    }

    Provision narrow = counter(Catalogue.of(List.of(withMost("1-41", 2))));
    Candidates.ManyCandidates<Provided> many = many(narrow.search(inquiry("1-41", ITEMS), HANAKO));
    assertThat(many.cut()).isTrue();
    assertThat(many.candidates()).hasSize(2);
    assertThat(logged())
        .extracting(ProvisionEntry::subject)
        .containsExactly(Optional.of(new Subject(3)), Optional.of(new Subject(1)));
    Provision enough = counter(Catalogue.of(List.of(withMost("1-41", 4))));
    assertThat(qualities(enough.search(inquiry("1-41", ITEMS), HANAKO))).hasSize(4);
  }

  /** With a limit of one, two that fit are still not one. */
  @Test
  void twoOfWhomOneIsGivenAreSeveral() {
    enter(1, TOKYO, "髙橋", "2000-04-01");
    enter(2, TOKYO, "髙橋", "2000-04-01");
    Provision one = counter(Catalogue.of(List.of(withMost("1-41", 1))));

    assertThat(many(one.search(inquiry("1-41", ITEMS), HANAKO)).cut()).isTrue();
  }

  /** P48, authorization 21: a measure hides, and who asks cannot tell it from what it is like. */
  @ParameterizedTest
  @EnumSource(Effect.class)
  void aSupportMeasureIsSeenInTheLogOnly(Effect effect) {
    enter(1, TOKYO, "髙橋", "2000-04-01");
    enter(2, TOKYO, "髙橋", "2000-04-01");
    SupportMeasures measures =
        subject -> subject.equals(new Subject(1)) ? List.of(standing()) : List.of();
    SuppressionMatrix matrix =
        SuppressionMatrix.builder().everyKind(OutputChannel.SEARCH, effect).build();
    Authorization authorization = new Authorization(NATIONAL, Operators.ANY, measures, matrix);

    SearchReply reply =
        nation(store).provision(authorization).search(inquiry("1-41", ITEMS), HANAKO);

    MemoryStore without = new MemoryStore();
    append(without, entry(2, TOKYO, "髙橋", "2000-04-01", LINE));
    switch (effect) {
      case NONE -> assertThat(qualities(reply)).hasSize(2);
      case REFER -> assertThat(reply).isEqualTo(unanswered()).isEqualTo(new SearchReply.Referred());
      case REFUSE ->
          assertThat(qualities(reply))
              .isEqualTo(
                  qualities(
                      nation(without).provision(NATIONAL).search(inquiry("1-41", ITEMS), HANAKO)))
              .hasSize(1);
    }
    if (effect != Effect.NONE) {
      assertThat(logged().get(0).subject()).contains(new Subject(1));
      assertThat(logged().get(0).provided()).isFalse();
      assertThat(reasons(logged().get(0).decision())).containsExactly(Reason.SUPPORT_MEASURE);
    }
  }

  private SearchReply unanswered() {
    SupportMeasures failing =
        subject -> {
          throw new FactUnavailableException();
        };
    MemoryStore other = new MemoryStore();
    append(other, entry(1, TOKYO, "髙橋", "2000-04-01", LINE));
    return nation(other)
        .provision(new Authorization(NATIONAL, Operators.ANY, failing, SuppressionMatrix.NOTHING))
        .search(inquiry("1-41", ITEMS), HANAKO);
  }

  private static Set<Reason> reasons(Decision decision) {
    return decision instanceof Decision.Refuse refuse
        ? refuse.reasons()
        : ((Decision.Refer) decision).reasons();
  }

  private static SupportMeasure standing() {
    return new SupportMeasure(
        SupportMeasure.Kind.STALKING, true, DAY, DAY.plusYears(1), Optional.empty());
  }

  @Test
  void everySearchIsRememberedWithWhoAsked() {
    search(HANAKO);
    search(SearchTerms.named("髙橋花子"));
    enter(1, TOKYO, "髙橋", "2000-04-01");
    search(HANAKO);

    assertThat(logged()).extracting(ProvisionEntry::provided).containsExactly(false, false, true);
    assertThat(logged())
        .allSatisfy(
            entry -> {
              assertThat(entry.request().asker().operatorId()).isEqualTo("operator-1");
              assertThat(entry.request().asker().matchingId()).isEqualTo("matching-1");
              assertThat(NATIONAL.decide(entry.request())).isEqualTo(entry.decision());
            });
    assertThat(logged().get(0).request().asked().access())
        .isEqualTo(new Access.Search(Set.of(Item.NAME, Item.DATE_OF_BIRTH)));
    assertThat(logged().get(0).decision()).isInstanceOf(Decision.Permit.class);
  }

  /** P46. */
  @Test
  void answerAndEntryComeTogetherOrNotAtAll() {
    enter(1, TOKYO, "髙橋", "2000-04-01");
    CountedFault counter = CountedFault.never();
    nation(new FaultyStore(store, FaultPlan.NONE, counter))
        .provision(NATIONAL)
        .search(inquiry("1-41", ITEMS), HANAKO);
    int before = logged().size();

    assertThat(counter.calls()).isEqualTo(4);
    for (long call = 0; call < counter.calls(); call++) {
      RegistryStore faulty =
          new FaultyStore(store, FaultPlan.NONE, CountedFault.at(call, Fault.AFTER));
      Provision provision = nation(faulty).provision(NATIONAL);
      assertThatThrownBy(() -> provision.search(inquiry("1-41", ITEMS), HANAKO))
          .isInstanceOf(InjectedFaultException.class);
    }
    assertThat(logged()).hasSize(before);
  }

  @Test
  void isComparedWithTheRecordOfToday() {
    enter(1, TOKYO, "髙橋", "2000-04-01");
    HistoryEntry moved = entry(1, 2, TOKYO, "髙橋", "2000-04-01", "見本町二丁目2-2");
    append(store, moved);

    assertThat(search(HANAKO.at(LINE))).isEqualTo(found());
    assertThat(qualities(search(HANAKO.at("見本町2-2-2")))).containsExactly(MatchQuality.SHRINK_EQUAL);
  }

  @Test
  void whoMayAskIsWhomTheRegisterOfTheOrganAdmits() {
    enter(1, TOKYO, "髙橋", "2000-04-01");
    Operator operator = Operator.of("operator-1", "matching-1");
    OperatorEvent enrolled = new OperatorEvent.Enrolled(operator.person(), "staff-1");
    Role clerk = new Role("clerk", Set.of(Operation.INQUIRY), ITEMS);
    OperatorEvent granted = new OperatorEvent.Granted(operator, clerk, DAY, DAY.plusDays(1));
    OperatorEvent failed = new OperatorEvent.Failed(operator.person());
    String organ = inquiry("1-41", ITEMS).recipient().organ();

    assertThat(asked(organ, List.of(enrolled, granted))).isInstanceOf(SearchReply.Found.class);
    for (Map.Entry<String, List<OperatorEvent>> other :
        List.of(
            Map.entry(organ, List.of(enrolled)),
            Map.entry(organ, List.of(enrolled, granted, failed)),
            Map.entry(
                organ,
                List.of(
                    enrolled,
                    new OperatorEvent.Granted(
                        operator,
                        new Role("narrow", clerk.may(), Set.of(Item.NAME)),
                        DAY,
                        DAY.plusDays(1)))),
            Map.entry(
                organ,
                List.of(
                    enrolled,
                    new OperatorEvent.Granted(
                        operator,
                        new Role("batch", Set.of(Operation.BATCH), ITEMS),
                        DAY,
                        DAY.plusDays(1)))),
            Map.entry(
                organ,
                List.of(
                    enrolled,
                    new OperatorEvent.Granted(operator, clerk, DAY.plusDays(1), DAY.plusDays(2)))),
            Map.entry("another", List.of(enrolled, granted)))) {
      assertThat(asked(other.getKey(), other.getValue()))
          .isInstanceOfSatisfying(
              SearchReply.Withheld.class,
              withheld ->
                  assertThat(withheld.refused().reasons())
                      .containsExactly(Reason.OPERATOR_NOT_VALID));
    }
    assertThat(logged()).extracting(ProvisionEntry::provided).hasSize(7).containsOnlyOnce(true);
  }

  private SearchReply asked(String organ, List<OperatorEvent> events) {
    OperatorRegister register = OperatorRegister.of(1, events);
    Operators operators =
        new RegisteredOperators(
            recipient ->
                recipient.organ().equals(organ) ? Optional.of(register) : Optional.empty());
    Authorization authorization =
        new Authorization(NATIONAL, operators, SupportMeasures.NONE, SuppressionMatrix.NOTHING);
    return nation(store).provision(authorization).search(inquiry("1-41", ITEMS), HANAKO);
  }

  @Test
  void idsThatNobodyCanHaveAreNotValidAndARegisterThatCannotBeReadRefers() {
    RegisteredOperators nobody = new RegisteredOperators(recipient -> Optional.empty());
    RegisteredOperators failing =
        new RegisteredOperators(
            recipient -> {
              throw new FactUnavailableException();
            });
    search(HANAKO);
    var request = logged().get(0).request();

    assertThat(nobody.mayAsk(request)).isFalse();
    assertThat(failing.mayAsk(request.with(new Asker(request.recipient(), "操作者", "matching-1"))))
        .isFalse();
    Authorization authorization =
        new Authorization(NATIONAL, failing, SupportMeasures.NONE, SuppressionMatrix.NOTHING);
    assertThat(nation(store).provision(authorization).search(inquiry("1-41", ITEMS), HANAKO))
        .isEqualTo(new SearchReply.Referred());
  }

  private static UseRule withMost(String id, int most) {
    UseRule rule = NATIONAL.find(id).orElseThrow();
    Reach reach = rule.reach();
    return rule.withReach(
        new Reach(
            reach.area(),
            reach.targets(),
            reach.consentNeeded(),
            reach.personsMax(),
            Map.of(SearchKind.NAME_AND_BIRTH, most)));
  }

  private static NationalCenter nation(RegistryStore store) {
    return new NationalCenter(
        store,
        new NoncedTransform(new byte[32]),
        ManualClock.at("2026-04-01T03:00:00Z"),
        new Random(20261125));
  }

  private Provision counter(Catalogue catalogue) {
    return nation(store).provision(catalogue);
  }

  private SearchReply search(SearchTerms terms) {
    return counter(NATIONAL).search(inquiry("1-41", ITEMS), terms);
  }

  private static Provision.Inquiry inquiry(String id, Set<Item> items) {
    UseRule rule = NATIONAL.find(id).orElseThrow();
    Recipient recipient =
        rule.basis().table() == 1
            ? Recipient.national(rule.recipient().name())
            : Recipient.in(new PrefectureCode(13), rule.recipient().name());
    return new Provision.Inquiry(
        recipient, rule.affair(), items, "operator-1", "matching-1", "example");
  }

  private static SearchReply found() {
    return new SearchReply.Found(new Candidates.None<>());
  }

  private static Candidates<Provided> candidates(SearchReply reply) {
    return ((SearchReply.Found) reply).candidates();
  }

  private static Candidates.Candidate<Provided> one(SearchReply reply) {
    return ((Candidates.OneCandidate<Provided>) candidates(reply)).candidate();
  }

  private static Candidates.ManyCandidates<Provided> many(SearchReply reply) {
    return (Candidates.ManyCandidates<Provided>) candidates(reply);
  }

  private static List<MatchQuality> qualities(SearchReply reply) {
    Candidates<Provided> candidates = candidates(reply);
    List<Candidates.Candidate<Provided>> list =
        candidates instanceof Candidates.ManyCandidates<Provided> many
            ? many.candidates()
            : candidates instanceof Candidates.OneCandidate<Provided> one
                ? List.of(one.candidate())
                : List.of();
    return list.stream().map(Candidates.Candidate::quality).toList();
  }

  private List<ProvisionEntry> logged() {
    return store.inTransaction(s -> s.provisions().list(0, 100));
  }

  private void enter(long subject, LocalGovernmentCode town, String family, String birthday) {
    append(store, entry(subject, town, family, birthday, LINE));
  }

  private static void append(RegistryStore store, HistoryEntry entry) {
    store.<Boolean>inTransaction(
        s -> {
          s.histories().append(entry);
          return true;
        });
  }

  private static HistoryEntry entry(
      long subject, LocalGovernmentCode town, String family, String birthday, String line) {
    return entry(subject, 1, town, family, birthday, line);
  }

  private static HistoryEntry entry(
      long subject,
      int sequence,
      LocalGovernmentCode town,
      String family,
      String birthday,
      String line) {
    IdentityRecord record =
        IdentityRecord.of(
                PersonName.of(family, "花子"),
                PartialDate.of(birthday),
                Sex.FEMALE,
                Address.of(town, line),
                ResidenceCode.of("12345678903"))
            .withMyNumber(MyNumber.ofBody(98_320_567_321L));
    Change change =
        new Change(
            new MessageId(subject, sequence),
            town,
            sequence == 1 ? ChangeReason.BIRTH : ChangeReason.RELOCATION,
            PartialDate.of(DAY),
            DAY,
            DAY,
            sequence == 1 ? Item.recorded() : Set.of(Item.ADDRESS),
            record,
            FormerNumbers.NONE,
            Optional.empty(),
            "operator-1");
    return new HistoryEntry(
        new Subject(subject), sequence, Instant.parse("2026-04-01T00:00:00Z"), change);
  }
}
