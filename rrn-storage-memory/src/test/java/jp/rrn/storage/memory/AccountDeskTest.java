package jp.rrn.storage.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import jp.rrn.date.PartialDate;
import jp.rrn.disclosure.AnswerForm;
import jp.rrn.disclosure.CaseEntry;
import jp.rrn.disclosure.CaseEvent;
import jp.rrn.disclosure.CaseId;
import jp.rrn.disclosure.CaseRefusal;
import jp.rrn.disclosure.Deadlines;
import jp.rrn.disclosure.IdentityEvidence;
import jp.rrn.disclosure.WrittenRequest;
import jp.rrn.history.ChangeReason;
import jp.rrn.history.HistoryEntry;
import jp.rrn.json.CatalogueReader;
import jp.rrn.json.JsonForm;
import jp.rrn.json.JsonFormatException;
import jp.rrn.law.Catalogue;
import jp.rrn.law.Certainty;
import jp.rrn.law.Language;
import jp.rrn.law.Method;
import jp.rrn.law.Questions;
import jp.rrn.law.Recipient;
import jp.rrn.law.UseRule;
import jp.rrn.log.DirectoryFiles;
import jp.rrn.log.EntryContents;
import jp.rrn.log.InclusionProof;
import jp.rrn.log.LogFiles;
import jp.rrn.log.LogVerifier;
import jp.rrn.log.NoteSigner;
import jp.rrn.log.SubjectKey;
import jp.rrn.node.AccountDesk;
import jp.rrn.node.CaseResult;
import jp.rrn.node.DisclosureDesk;
import jp.rrn.node.Municipality;
import jp.rrn.node.NationalCenter;
import jp.rrn.node.NewResident;
import jp.rrn.node.Notified;
import jp.rrn.node.Prefecture;
import jp.rrn.node.Provision;
import jp.rrn.node.ProvisionLog;
import jp.rrn.number.NoncedTransform;
import jp.rrn.number.RequestId;
import jp.rrn.operator.Operator;
import jp.rrn.provision.AccountPage;
import jp.rrn.provision.AccountVerifier;
import jp.rrn.provision.AccountVerifier.Finding;
import jp.rrn.provision.PersonalAccount;
import jp.rrn.provision.PersonalAccount.Completeness;
import jp.rrn.provision.ProvisionEntry;
import jp.rrn.provision.ProvisionEvidence;
import jp.rrn.provision.Telling;
import jp.rrn.provision.TellingRule;
import jp.rrn.provision.TellingRules;
import jp.rrn.provision.ToldProvision;
import jp.rrn.record.Address;
import jp.rrn.record.Item;
import jp.rrn.record.PersonName;
import jp.rrn.record.Sex;
import jp.rrn.record.Subject;
import jp.rrn.testkit.ManualClock;
import jp.rrn.testkit.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a resident is told of who was given the record, and how it is seen to be all and true. */
class AccountDeskTest {
  private static final LocalDate DAY = LocalDate.of(2026, 4, 1);
  private static final SubjectKey.Maker KEYS = new SubjectKey.Maker(new byte[32]);
  private static final NoteSigner SIGNER = new NoteSigner("log.example", new byte[32]);
  private static final AccountVerifier VERIFIER =
      new AccountVerifier(new LogVerifier(SIGNER.key()));
  private static final Catalogue CATALOGUE = CatalogueReader.national();
  private static final NewResident OTHER =
      new NewResident(
          PersonName.of("鈴虫姓", "鈴虫名"),
          PartialDate.of("1977-07-07"),
          Sex.MALE,
          Address.of(People.TOWN, "鈴虫町七丁目7番7号"));

  private static final Operator CLERK = Operator.of("OPERATOR-3", "MATCHING-3");

  @TempDir Path folder = Path.of("");
  private final ManualClock clock = ManualClock.at("2026-04-01T03:00:00Z");
  private final Random random = new Random(20261125);
  private final MemoryStore store = new MemoryStore();
  private final NationalCenter nation =
      new NationalCenter(store, new NoncedTransform(new byte[32]), clock, random);
  private final Prefecture prefecture =
      new Prefecture(People.TOWN.prefecture(), new MemoryStore(), nation, clock, random);
  private final Municipality town =
      new Municipality(People.TOWN, new MemoryStore(), prefecture, nation, clock, random);
  private final DisclosureDesk disclosure = nation.disclosure(Deadlines.STATUTORY);
  private int cases;
  private final Provision counter = nation.provision(CATALOGUE);
  private final ProvisionLog log = nation.log(KEYS);
  private final List<String> marks = new ArrayList<>(List.of("鈴虫", "1977", "OPERATOR", "MATCHING"));

  @BeforeEach
  void stock() {
    town.restock(new RequestId("stock"), 10);
  }

  private LogFiles files() {
    return new DirectoryFiles(folder);
  }

  private void publish() {
    log.seal();
    log.publish(files(), SIGNER);
  }

  /** Property 53: as many as the log has of the person, and each as it is there. */
  @Test
  void tellsEveryRequestAndProvesIt() {
    Subject me = enter(People.hanako());
    Subject other = enter(OTHER);
    ask("1-41", Set.of(Item.NAME, Item.ADDRESS), me);
    ask("1-41", Set.of(Item.NAME), other);
    ask("1-41", Set.of(Item.RESIDENCE_CODE), me);
    ask("1-2", Set.of(Item.NAME), me);
    publish();

    PersonalAccount account = account(me, TellingRules.EVERYTHING);

    assertThat(account.provisions())
        .extracting(AccountDeskTest::inShort)
        .containsExactlyElementsOf(
            counter.list(me).stream().map(AccountDeskTest::inShort).toList());
    assertThat(account.changes()).hasSize(nation.history(me).entries().size());
    assertThat(account.completeness()).contains(new Completeness(log.key(me).orElseThrow(), 3, 0));
    assertThat(VERIFIER.check(account)).isEmpty();
    assertThat(VERIFIER.check(account, files())).isEmpty();
  }

  /** Written down from the row by itself, to be compared with what is read from the proof. */
  private static String inShort(ProvisionEntry entry) {
    return entry.provided()
        ? entry.at()
            + " "
            + entry.request().recipient()
            + " "
            + entry.request().affair()
            + " "
            + entry.request().items()
        : entry.at() + " nothing";
  }

  private static String inShort(ToldProvision told) {
    return told instanceof ToldProvision.Given given
        ? given.at() + " " + given.taker() + " " + given.affair() + " " + given.items()
        : ((ToldProvision.NothingGiven) told).at() + " nothing";
  }

  @Test
  void whoeverLeavesOneOutIsFoundOut() {
    Subject me = enter(People.hanako());
    for (int i = 0; i < 4; i++) {
      ask("1-41", Set.of(Item.NAME), me);
    }
    publish();
    PersonalAccount whole = account(me, TellingRules.EVERYTHING);

    for (int left = 0; left < 4; left++) {
      List<ToldProvision> fewer = new ArrayList<>(whole.provisions());
      fewer.remove(left);
      assertThat(VERIFIER.check(with(whole, fewer, 4))).containsExactly(Finding.COUNT_DIFFERS);
      // Of the last one nothing is seen without the log: who does not walk it is deceived.
      assertThat(VERIFIER.check(with(whole, fewer, 3), files()))
          .containsAnyOf(Finding.NOT_ONE_OF_THE_PERSON, Finding.NOT_WHOLE);
    }
  }

  @Test
  void whoeverTellsOtherwiseIsFoundOut() {
    Subject me = enter(People.hanako());
    Subject other = enter(OTHER);
    ask("1-41", Set.of(Item.NAME), me);
    ask("1-2", Set.of(Item.NAME), other);
    publish();
    PersonalAccount mine = account(me, TellingRules.EVERYTHING);
    ToldProvision.Given given = (ToldProvision.Given) mine.provisions().get(0);
    ToldProvision theirs = account(other, TellingRules.EVERYTHING).provisions().get(0);

    assertThat(VERIFIER.check(with(mine, List.of(theirs), 1)))
        .containsExactly(Finding.NOT_ONE_OF_THE_PERSON);
    assertThat(
            VERIFIER.check(
                with(
                    mine,
                    List.of(
                        new ToldProvision.Given(
                            given.at(),
                            given.giver(),
                            Recipient.national("見本省"),
                            given.affair(),
                            given.basis(),
                            given.method(),
                            given.searchedBy(),
                            given.items(),
                            given.questions(),
                            given.words(),
                            given.evidence())),
                    1)))
        .containsExactly(Finding.NOT_AS_SHOWN);
    assertThat(
            new AccountVerifier(new LogVerifier(new NoteSigner("other", new byte[32]).key()))
                .check(mine))
        .containsExactly(Finding.CHECKPOINT_NOT_BELIEVED);
  }

  /** An answer is told with its question, on paper and in the text, and both come back. */
  @Test
  void whatWasAnsweredIsToldWithItsQuestion() {
    Subject me = enter(People.hanako());
    Questions questions =
        Questions.NONE
            .withAliveOn(LocalDate.of(2026, 3, 30))
            .withAgeReached(65)
            .withResidentOf(People.TOWN);
    nation
        .provision(DerivedWorld.giving(questions.items()))
        .provide(DerivedWorld.inquiry(questions.items(), questions, Method.IMMEDIATE), me);
    publish();

    PersonalAccount account = account(me, TellingRules.EVERYTHING);

    ToldProvision.Given given = (ToldProvision.Given) account.provisions().get(0);
    assertThat(given.items()).isEqualTo(questions.items());
    assertThat(given.questions()).isEqualTo(questions);
    assertThat(AccountPage.html(account, Language.JAPANESE))
        .contains("2026-03-30の終わりに生存していたか", "満65歳に達しているか", "団体コード131016に住所を有するか")
        .contains(
            "alive at the end of 2026-03-30?", "at least 65 years old?", "resident of 131016?");
    String json = JsonForm.PERSONAL_ACCOUNT.write(account);
    assertThat(json)
        .contains("\"aliveOn\":\"2026-03-30\"", "\"ageReached\":65", "\"residentOf\":\"131016\"");
    PersonalAccount read = JsonForm.PERSONAL_ACCOUNT.read(json);
    assertThat(read.provisions()).isEqualTo(account.provisions());
    assertThat(VERIFIER.check(read, files())).isEmpty();
  }

  /** The office has the contents: it can hide of an entry what it likes, and all of it is true. */
  @Test
  void whoeverTellsWhatWasGivenAsNothingIsFoundOut() {
    Subject me = enter(People.hanako());
    ask("1-41", Set.of(Item.NAME), me);
    publish();
    PersonalAccount mine = account(me, TellingRules.EVERYTHING);
    ToldProvision.Given given = (ToldProvision.Given) mine.provisions().get(0);

    ToldProvision nothing =
        new ToldProvision.NothingGiven(given.at(), showing(given, Telling.NOTHING_GIVEN));

    assertThat(VERIFIER.check(with(mine, List.of(nothing), 1)))
        .containsExactly(Finding.NOT_AS_SHOWN);
  }

  /** About whom nobody ever asked there is no key either: it is the same, and says so. */
  @Test
  void whoeverGivesNoKeyProvesNotThatNoneIsMissing() {
    Subject me = enter(People.hanako());
    ask("1-41", Set.of(Item.NAME), me);
    ask("1-41", Set.of(Item.NAME), me);
    publish();
    PersonalAccount whole = account(me, TellingRules.EVERYTHING);

    for (int told = 0; told < 2; told++) {
      PersonalAccount fewer = with(whole, whole.provisions().subList(0, told), Optional.empty());
      assertThat(VERIFIER.check(fewer, files())).containsExactly(Finding.WHOLENESS_NOT_PROVED);
    }
  }

  @Test
  void whoeverWithholdsWithoutARuleIsFoundOut() {
    Subject me = enter(People.hanako());
    ask("1-41", Set.of(Item.NAME), me);
    publish();
    PersonalAccount mine = account(me, TellingRules.EVERYTHING);

    ToldProvision withheld =
        new ToldProvision.Withheld(showing(mine.provisions().get(0), Telling.WITHHELD));

    assertThat(VERIFIER.check(with(mine, List.of(withheld), 1), files()))
        .containsExactly(Finding.WITHHELD_WITHOUT_A_RULE);
  }

  /** What no log can show: a key of nobody, and that what is said to be erased was left out. */
  @Test
  void someOfItIsTheWordOfTheOffice() {
    Subject me = enter(People.hanako());
    ask("1-41", Set.of(Item.NAME), me);
    ask("1-41", Set.of(Item.NAME), me);
    publish();
    PersonalAccount whole = account(me, TellingRules.EVERYTHING);
    SubjectKey mine = log.key(me).orElseThrow();
    SubjectKey nobodys = KEYS.key(new Subject(999), new byte[32]);

    PersonalAccount none = with(whole, List.of(), Optional.of(new Completeness(nobodys, 0, 0)));
    PersonalAccount erased =
        with(whole, whole.provisions().subList(0, 1), Optional.of(new Completeness(mine, 2, 1)));

    assertThat(VERIFIER.check(none, files())).isEmpty();
    assertThat(VERIFIER.check(erased, files())).isEmpty();
    assertThat(AccountPage.html(erased, Language.ENGLISH)).contains("the word of the office");
    assertThat(AccountPage.html(whole, Language.ENGLISH)).doesNotContain("the word of the office");
  }

  private ProvisionEvidence showing(ToldProvision told, Telling telling) {
    InclusionProof inclusion = told.evidence().inclusion();
    EntryContents contents =
        store.inTransaction(
            s ->
                EntryContents.parse(
                    s.log().list(inclusion.index(), 1).get(0).contents().orElseThrow()));
    List<Integer> fields = new ArrayList<>(List.of(EntryContents.SUBJECT));
    telling.fields().forEach(field -> fields.add(field.number()));
    return new ProvisionEvidence(inclusion, told.evidence().entry(), contents.disclose(fields));
  }

  @Test
  void whatTheLawWithholdsIsNamedAndNothingOfItTold() {
    Subject me = enter(People.hanako());
    ask("1-41", Set.of(Item.NAME), me);
    ask("1-2", Set.of(Item.NAME), me);
    publish();

    PersonalAccount account = account(me, rule("1-2", Telling.WITHHELD));

    assertThat(account.provisions().get(0)).isInstanceOf(ToldProvision.Given.class);
    assertThat(account.provisions().get(1)).isInstanceOf(ToldProvision.Withheld.class);
    assertThat(VERIFIER.check(account, files())).isEmpty();
    String organ = CATALOGUE.find("1-2").orElseThrow().recipient().name();
    assertThat(AccountPage.html(account, Language.JAPANESE)).doesNotContain(organ);
    assertThat(JsonForm.PERSONAL_ACCOUNT.write(account)).doesNotContain(organ);
    assertThat(JsonForm.PERSONAL_ACCOUNT.write(account(me, TellingRules.EVERYTHING)))
        .contains(organ);
  }

  /** Who has the key could count, so nobody gets it, whether there is something to hide or not. */
  @Test
  void whatMayNotEvenBeNamedLeavesNoTrace() {
    Subject me = enter(People.hanako());
    Subject other = enter(OTHER);
    ask("1-41", Set.of(Item.NAME), me);
    ask("1-2", Set.of(Item.NAME), me);
    ask("1-41", Set.of(Item.NAME), other);
    publish();
    ask("1-2", Set.of(Item.NAME), me);

    for (Subject subject : List.of(me, other)) {
      PersonalAccount account = account(subject, rule("1-2", Telling.UNNAMED));
      assertThat(account.provisions()).hasSize(1);
      assertThat(account.completeness()).isEmpty();
      assertThat(account.later()).isZero();
      assertThat(account.provisions().get(0).evidence().disclosure().subject()).isEmpty();
      assertThat(VERIFIER.check(account, files())).isEmpty();
    }
  }

  @Test
  void whatIsErasedOrLaterIsCounted() {
    Subject me = enter(People.hanako());
    for (int i = 0; i < 3; i++) {
      ask("1-41", Set.of(Item.NAME), me);
    }
    publish();
    log.eraseContents(0, 1, files());
    ask("1-41", Set.of(Item.NAME), me);
    log.seal();
    ask("1-41", Set.of(Item.NAME), me);

    PersonalAccount account = account(me, TellingRules.EVERYTHING);

    assertThat(account.completeness()).contains(new Completeness(log.key(me).orElseThrow(), 3, 1));
    assertThat(account.provisions()).hasSize(2);
    assertThat(account.later()).isEqualTo(2);
    assertThat(VERIFIER.check(account, files())).isEmpty();
  }

  /** A key that is forgotten takes what is under it out of the proof, and not out of sight. */
  @Test
  void whatIsUnderAForgottenKeyIsCountedAsEarlier() {
    Subject me = enter(People.hanako());
    ask("1-41", Set.of(Item.NAME), me);
    ask("1-41", Set.of(Item.NAME), me);
    publish();
    log.forget(me);

    PersonalAccount forgotten = account(me, TellingRules.EVERYTHING);
    ask("1-41", Set.of(Item.NAME), me);
    publish();
    PersonalAccount again = account(me, TellingRules.EVERYTHING);

    assertThat(forgotten.earlier()).isEqualTo(2);
    assertThat(forgotten.completeness()).isEmpty();
    assertThat(forgotten.provisions()).isEmpty();
    assertThat(AccountPage.html(forgotten, Language.ENGLISH)).contains("no longer provable");
    assertThat(again.earlier()).isEqualTo(2);
    assertThat(again.completeness()).contains(new Completeness(log.key(me).orElseThrow(), 1, 0));
    assertThat(again.provisions()).hasSize(1);
    assertThat(VERIFIER.check(again, files())).isEmpty();
  }

  /** Sealed under two keys before either is published: no count goes below zero. */
  @Test
  void whatIsForgottenBeforeItIsPublishedIsLater() {
    Subject me = enter(People.hanako());
    publish();
    for (int key = 0; key < 2; key++) {
      ask("1-41", Set.of(Item.NAME), me);
      ask("1-41", Set.of(Item.NAME), me);
      log.seal();
      log.forget(me);
    }
    ask("1-41", Set.of(Item.NAME), me);
    log.seal();

    PersonalAccount before = account(me, TellingRules.EVERYTHING);
    publish();
    PersonalAccount after = account(me, TellingRules.EVERYTHING);

    assertThat(before.completeness()).contains(new Completeness(log.key(me).orElseThrow(), 0, 0));
    assertThat(before.earlier()).isZero();
    assertThat(before.later()).isEqualTo(5);
    assertThat(after.completeness()).contains(new Completeness(log.key(me).orElseThrow(), 1, 0));
    assertThat(after.earlier()).isEqualTo(4);
    assertThat(after.later()).isZero();
    assertThat(VERIFIER.check(after, files())).isEmpty();
  }

  @Test
  void aboutWhomNobodyAskedThereIsNothing() {
    enter(OTHER);
    publish();

    PersonalAccount account = account(enter(People.hanako()), TellingRules.EVERYTHING);

    assertThat(account.provisions()).isEmpty();
    assertThat(account.completeness()).isEmpty();
    assertThat(VERIFIER.check(account, files())).containsExactly(Finding.WHOLENESS_NOT_PROVED);
  }

  /** Whoever gives an account stands in the case of the person it is about. */
  @Test
  void theCaseSaysThatItWasGivenAndByWhom() {
    Subject me = enter(People.hanako());
    ask("1-41", Set.of(Item.NAME), me);
    publish();
    CaseId caseId = answered(Optional.of(me));
    AccountDesk desk = nation.accounts(KEYS, files(), TellingRules.EVERYTHING);

    for (int times = 1; times <= 2; times++) {
      CaseResult.AccountGiven given = (CaseResult.AccountGiven) desk.account(caseId, CLERK);

      assertThat(given.file().entries()).isEqualTo(disclosure.find(caseId).entries());
      CaseEntry last = given.file().entries().get(1 + times);
      assertThat(last.event()).isEqualTo(new CaseEvent.AccountGiven(1, 1));
      assertThat(last.operator()).isEqualTo(CLERK);
      assertThat(given.file().isOpen()).isFalse();
      assertThat(given.account().provisions()).hasSize(1);
    }
  }

  @Test
  void outsideACaseThatDisclosedARecordNothingIsTold() {
    enter(People.hanako());
    publish();
    AccountDesk desk = nation.accounts(KEYS, files(), TellingRules.EVERYTHING);
    CaseId complaint = new CaseId("complaint");
    disclosure.open(complaint, new CaseEvent.Complained("paper-2"), DAY, CLERK);

    assertThat(desk.account(new CaseId("none"), CLERK))
        .isEqualTo(new CaseResult.Refused(CaseRefusal.NO_SUCH_CASE));
    for (CaseId other : List.of(asked(), answered(Optional.empty()), complaint)) {
      int before = disclosure.find(other).entries().size();

      assertThat(desk.account(other, CLERK))
          .isEqualTo(new CaseResult.Refused(CaseRefusal.NO_RECORD_DISCLOSED));
      assertThat(disclosure.find(other).entries()).hasSize(before);
    }
  }

  @Test
  void nothingIsToldBeforeTheLogIsPublished() {
    Subject me = enter(People.hanako());

    assertThatThrownBy(() -> account(me, TellingRules.EVERYTHING))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("checkpoint");
  }

  /** Other people's data is marked; so are operators and their words. */
  @Test
  void nothingIsAboutAnybodyElse() {
    Subject me = enter(People.hanako());
    Subject other = enter(OTHER);
    nation.history(other).entries().stream()
        .map(HistoryEntry::change)
        .forEach(
            change -> {
              marks.add(change.record().residenceCode().digits());
              change.record().myNumber().ifPresent(number -> marks.add(number.digits()));
            });
    ask("1-41", Set.of(Item.NAME, Item.MY_NUMBER), me);
    ask("1-41", Set.of(Item.NAME), other);
    ask("1-41", Set.of(Item.NAME, Item.ADDRESS), me);
    publish();

    PersonalAccount account = account(me, TellingRules.EVERYTHING);

    String json = JsonForm.PERSONAL_ACCOUNT.write(account);
    assertThat(marks).hasSizeGreaterThan(5);
    for (Language language : Language.values()) {
      String page = AccountPage.html(account, language);
      assertThat(page).contains("見本 花子").doesNotContain(marks);
      assertThat(page).doesNotContain("<script", "http://", "https://", "src=", "href=");
    }
    assertThat(json).contains("見本町").doesNotContain(marks);
    assertThat(account.toString()).doesNotContain("見本");
  }

  @Test
  void isOneTextAndComesBackWhole() {
    Subject me = enter(People.hanako());
    ask("1-41", Set.of(Item.NAME), me);
    ask("1-2", Set.of(Item.NAME), me);
    ask("1-41", Set.of(Item.RESIDENCE_CODE), me);
    publish();
    PersonalAccount account = account(me, rule("1-2", Telling.WITHHELD));

    String json = JsonForm.PERSONAL_ACCOUNT.write(account);

    PersonalAccount read = JsonForm.PERSONAL_ACCOUNT.read(json);
    assertThat(JsonForm.PERSONAL_ACCOUNT.write(read)).isEqualTo(json);
    assertThat(VERIFIER.check(read, files())).isEmpty();
    String taker = CATALOGUE.find("1-41").orElseThrow().recipient().name();
    assertThatThrownBy(() -> JsonForm.PERSONAL_ACCOUNT.read(json.replace(taker, "見本省")))
        .isInstanceOf(JsonFormatException.class);
  }

  @Test
  void theOperatorsWordsAreToldOnlyWhereTheyMayBe() {
    Subject me = enter(People.hanako());
    ask("1-41", Set.of(Item.NAME), me);
    publish();

    PersonalAccount account = account(me, new TellingRules(List.of(), true));

    ToldProvision.Given given = (ToldProvision.Given) account.provisions().get(0);
    assertThat(given.words()).contains("鈴虫の事情");
    assertThat(VERIFIER.check(account)).isEmpty();
    ToldProvision other = ToldProvision.of(given.evidence(), Optional.of("別の理由"));
    assertThat(VERIFIER.check(with(account, List.of(other), 1)))
        .containsExactly(Finding.NOT_AS_SHOWN);
  }

  private static PersonalAccount with(
      PersonalAccount account, List<ToldProvision> provisions, long entries) {
    return with(
        account,
        provisions,
        account.completeness().map(whole -> new Completeness(whole.key(), entries, 0)));
  }

  private static PersonalAccount with(
      PersonalAccount account, List<ToldProvision> provisions, Optional<Completeness> whole) {
    return new PersonalAccount(
        account.at(),
        account.changes(),
        provisions,
        whole,
        account.earlier(),
        account.later(),
        account.checkpoint(),
        account.rules());
  }

  private TellingRules rule(String id, Telling telling) {
    String statute = CATALOGUE.find(id).orElseThrow().affair().statute();
    return new TellingRules(
        List.of(new TellingRule(statute, telling, Certainty.OPEN, "見本条例 1条")), false);
  }

  private PersonalAccount account(Subject subject, TellingRules rules) {
    CaseResult result =
        nation.accounts(KEYS, files(), rules).account(answered(Optional.of(subject)), CLERK);
    return ((CaseResult.AccountGiven) result).account();
  }

  private CaseId asked() {
    CaseId caseId = new CaseId("2026-" + ++cases);
    WrittenRequest request = WrittenRequest.byPerson("paper-1", IdentityEvidence.MY_NUMBER_CARD);
    disclosure.open(
        caseId, new CaseEvent.DisclosureRequested(request, AnswerForm.WRITING, 0), DAY, CLERK);
    return caseId;
  }

  private CaseId answered(Optional<Subject> found) {
    CaseId caseId = asked();
    disclosure.answer(caseId, found, AnswerForm.WRITING, CLERK);
    return caseId;
  }

  private void ask(String id, Set<Item> items, Subject subject) {
    clock.move(Duration.ofMinutes(1));
    UseRule rule = CATALOGUE.find(id).orElseThrow();
    counter.provide(
        new Provision.Inquiry(
            Recipient.national(rule.recipient().name()),
            rule.affair(),
            items,
            "OPERATOR-1",
            "MATCHING-1",
            "鈴虫の事情"),
        subject);
  }

  private Subject enter(NewResident resident) {
    HistoryEntry entry =
        town.enter(
            ChangeReason.BIRTH, new Notified(PartialDate.of(DAY), DAY, "OPERATOR-2"), resident);
    town.forward();
    prefecture.forward();
    return nation.find(entry.change().record().residenceCode()).orElseThrow();
  }
}
