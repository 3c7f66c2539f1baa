package jp.rrn.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.rrn.code.LocalGovernmentCode;
import jp.rrn.code.PrefectureCode;
import jp.rrn.date.Era;
import jp.rrn.date.EraMode;
import jp.rrn.date.PartialDate;
import jp.rrn.disclosure.AnswerForm;
import jp.rrn.disclosure.Applicant;
import jp.rrn.disclosure.CaseEntry;
import jp.rrn.disclosure.CaseEvent;
import jp.rrn.disclosure.CaseId;
import jp.rrn.disclosure.IdentityEvidence;
import jp.rrn.disclosure.Remedy;
import jp.rrn.disclosure.Words;
import jp.rrn.disclosure.WrittenRequest;
import jp.rrn.feed.FeedEntry;
import jp.rrn.feed.FeedEvent;
import jp.rrn.feed.FeedId;
import jp.rrn.feed.FollowMark;
import jp.rrn.history.ChangeReason;
import jp.rrn.history.MessageId;
import jp.rrn.law.Access;
import jp.rrn.law.Affair;
import jp.rrn.law.Article;
import jp.rrn.law.Asked;
import jp.rrn.law.Asker;
import jp.rrn.law.BasisRef;
import jp.rrn.law.Certainty;
import jp.rrn.law.Decision;
import jp.rrn.law.Giver;
import jp.rrn.law.Method;
import jp.rrn.law.Moment;
import jp.rrn.law.Obligation;
import jp.rrn.law.Purpose;
import jp.rrn.law.Questions;
import jp.rrn.law.Reason;
import jp.rrn.law.Recipient;
import jp.rrn.law.Route;
import jp.rrn.law.Target;
import jp.rrn.law.UseRequest;
import jp.rrn.log.EntryContents;
import jp.rrn.log.Hash;
import jp.rrn.log.InclusionProof;
import jp.rrn.log.NoteSigner;
import jp.rrn.log.SubjectCount;
import jp.rrn.log.SubjectKey;
import jp.rrn.operator.EmergencyStop;
import jp.rrn.operator.Operator;
import jp.rrn.operator.StopEntry;
import jp.rrn.provision.Circumstances;
import jp.rrn.provision.LogField;
import jp.rrn.provision.PersonalAccount;
import jp.rrn.provision.ProvisionEvidence;
import jp.rrn.provision.Telling;
import jp.rrn.provision.TellingRule;
import jp.rrn.provision.TellingRules;
import jp.rrn.provision.ToldProvision;
import jp.rrn.record.Address;
import jp.rrn.record.AddressParts;
import jp.rrn.record.AlternativeName;
import jp.rrn.record.FormerFamilyName;
import jp.rrn.record.Item;
import jp.rrn.record.Kana;
import jp.rrn.record.KanaStatus;
import jp.rrn.record.PersonName;
import jp.rrn.record.Subject;
import jp.rrn.review.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The golden texts. Changing one is a change of protocol. */
class JsonFormTest {
  private static final Affair AFFAIR = new Affair("見本法", "見本の事務");
  private static final LocalDate DAY = LocalDate.of(2026, 4, 1);
  private static final BasisRef BASIS =
      new BasisRef("o-1", Article.ARTICLE_30_15_2_2, "i-1", "v-1", "見本条例", "第2条第1号");

  static Stream<Arguments> values() {
    return Stream.of(
        Arguments.of("name-plain", JsonForm.PERSON_NAME, PersonName.of("見本", "花子")),
        Arguments.of("name-full", JsonForm.PERSON_NAME, fullName()),
        Arguments.of("address-line", JsonForm.ADDRESS, Address.of(town(), "見本町一丁目1-1")),
        Arguments.of("address-parts", JsonForm.ADDRESS, Address.of(town(), parts())),
        Arguments.of("date-exact", JsonForm.PARTIAL_DATE, PartialDate.of("2000-04-01")),
        Arguments.of(
            "date-season",
            JsonForm.PARTIAL_DATE,
            PartialDate.of("1935-A1-00").withAsWritten("推定昭和10年春")),
        Arguments.of(
            "date-era",
            JsonForm.PARTIAL_DATE,
            PartialDate.of("1989-00-00").withDisplayEra(Era.HEISEI, EraMode.STRICT)),
        Arguments.of(
            "circumstances",
            JsonForm.CIRCUMSTANCES,
            new Circumstances(
                "o", "m", "a \"reason\"\n\u0000", Optional.empty(), 1, Questions.NONE)),
        Arguments.of(
            "circumstances-full",
            JsonForm.CIRCUMSTANCES,
            new Circumstances(
                "o",
                "m",
                "r",
                Optional.of(new Moment(DAY, Instant.EPOCH.plusNanos(1))),
                2,
                Questions.NONE.withAgeReached(20))),
        Arguments.of("request-plain", JsonForm.USE_REQUEST, request("a \"reason\"\n")),
        Arguments.of(
            "request-full",
            JsonForm.USE_REQUEST,
            new UseRequest(
                new Asker(Recipient.in(new PrefectureCode(1), "見本町長"), "o", "m"),
                Giver.GOVERNOR,
                new Purpose(AFFAIR, "r"),
                new Asked(
                    Set.of(Item.SEX),
                    Method.BULK_MEDIUM,
                    Route.via(new PrefectureCode(1)),
                    true,
                    new Access.Search(Set.of(Item.DATE_OF_BIRTH, Item.NAME))),
                new Target(Target.Kind.AREA, 250, new PrefectureCode(2), true),
                new Moment(DAY, Instant.parse("2026-04-01T00:00:00.000000001Z")))),
        Arguments.of(
            "permit",
            JsonForm.DECISION,
            new Decision.Permit(
                BASIS,
                Set.of(Item.MY_NUMBER, Item.NAME),
                Set.of(Obligation.FEE, Obligation.LOG),
                "d1")),
        Arguments.of(
            "refuse",
            JsonForm.DECISION,
            new Decision.Refuse(Set.of(Reason.NO_LEGAL_BASIS), Optional.empty(), "d1")),
        Arguments.of(
            "refuse-nearest",
            JsonForm.DECISION,
            new Decision.Refuse(
                Set.of(Reason.WRONG_GIVER, Reason.NOT_IN_FORCE), Optional.of(BASIS), "d1")),
        Arguments.of(
            "refer",
            JsonForm.DECISION,
            new Decision.Refer(Set.of(Reason.FACT_UNAVAILABLE), BASIS, "d1")),
        Arguments.of(
            "finding-met",
            JsonForm.FINDING,
            new Finding("TR-1", Finding.Result.MET, "第3条", DAY, Optional.empty())),
        Arguments.of(
            "finding-lacking",
            JsonForm.FINDING,
            new Finding(
                "TR-2", Finding.Result.PARTLY_MET, "一部", DAY, Optional.of(DAY.plusDays(9)))));
  }

  static Stream<Arguments> feeds() {
    return Stream.of(
            new FeedEvent.Placed(new FollowMark("第一課", DAY, DAY.plusDays(30))),
            new FeedEvent.Removed("第一課"),
            new FeedEvent.Changed(ChangeReason.Kind.REVISION, 7))
        .map(
            event ->
                new FeedEntry(
                    new FeedId("0123456789abcdef".repeat(2)),
                    1L << 40,
                    Instant.parse("2026-04-01T00:00:00.000000001Z"),
                    new Subject(Long.MIN_VALUE),
                    event))
        .map(
            entry ->
                Arguments.of(
                    "feed-" + entry.event().getClass().getSimpleName(),
                    JsonForm.FEED_ENTRY,
                    entry));
  }

  static Stream<Arguments> cases() {
    WrittenRequest own =
        new WrittenRequest(
            "paper-1",
            Applicant.PERSON,
            Set.of(IdentityEvidence.PASSPORT, IdentityEvidence.DRIVING_LICENCE),
            Optional.empty());
    WrittenRequest ward =
        WrittenRequest.byRepresentative(
            "paper-1",
            Applicant.GUARDIAN_OF_ADULT_WARD,
            IdentityEvidence.MY_NUMBER_CARD,
            "paper-2");
    Words words = new Words("a \"reason\"\n");
    CaseEntry entry =
        new CaseEntry(
            new CaseId("2026-1"),
            2,
            Instant.parse("2026-04-01T00:00:00.000000001Z"),
            DAY,
            new CaseEvent.Withdrawn(),
            Optional.of(DAY.plusDays(29)),
            Operator.of("operator-1", "matching-1"));
    Stream<Arguments> events = events(own, ward, words);
    return Stream.concat(events, Stream.of(Arguments.of("case-entry", JsonForm.CASE_ENTRY, entry)));
  }

  static Stream<Arguments> stopsAndAccounts() {
    return Stream.of(
        Arguments.of("stop-entry", JsonForm.STOP_ENTRY, stop()),
        Arguments.of("personal-account", JsonForm.PERSONAL_ACCOUNT, account()));
  }

  private static StopEntry stop() {
    return new StopEntry(
        2,
        new EmergencyStop.Ordered(
            EmergencyStop.Order.RESUME,
            DAY.atStartOfDay().toInstant(ZoneOffset.UTC),
            Operator.of("operator-1", "matching-1"),
            new jp.rrn.operator.Reason("mended")));
  }

  private static PersonalAccount account() {
    SubjectKey key = SubjectKey.of(new byte[SubjectKey.BYTES]);
    EntryContents contents =
        EntryContents.of(
            new byte[EntryContents.SEED_BYTES],
            Optional.of(new SubjectCount(key, 1)),
            new TreeMap<>(Map.of(LogField.WORDS.number(), new byte[0])));
    ProvisionEvidence evidence =
        new ProvisionEvidence(
            new InclusionProof(0, 2, List.of(Hash.EMPTY_ROOT)),
            contents.entry(),
            contents.disclose(List.of(EntryContents.SUBJECT)));
    return new PersonalAccount(
        DAY.atStartOfDay().toInstant(ZoneOffset.UTC),
        List.of(),
        List.of(new ToldProvision.Withheld(evidence)),
        Optional.of(new PersonalAccount.Completeness(key, 2, 1)),
        4,
        3,
        new NoteSigner("log.example", new byte[32]).sign(2, Hash.EMPTY_ROOT),
        new TellingRules(
            List.of(new TellingRule("見本法", Telling.WITHHELD, Certainty.OPEN, "見本条例 1条")), true));
  }

  private static Stream<Arguments> events(WrittenRequest own, WrittenRequest ward, Words words) {
    return Stream.of(
            new CaseEvent.DisclosureRequested(own, AnswerForm.FILE, 300),
            new CaseEvent.CorrectionRequested(ward, new CaseId("2026-1"), Remedy.DELETION),
            new CaseEvent.Complained("paper-3"),
            new CaseEvent.Extended(words, DAY),
            new CaseEvent.FeePaid(),
            new CaseEvent.Investigated(words),
            new CaseEvent.Corrected(List.of(new MessageId(-1, 10), new MessageId(0, 1)), words),
            new CaseEvent.TakerTold("市長", words),
            new CaseEvent.NotCorrected(words),
            new CaseEvent.Settled(words),
            new CaseEvent.Withdrawn(),
            new CaseEvent.Answered(
                AnswerForm.VIEWING,
                Optional.of(new CaseEvent.Disclosed(new Subject(Long.MIN_VALUE), 3))),
            new CaseEvent.Answered(AnswerForm.WRITING, Optional.empty()),
            new CaseEvent.AccountGiven(1L << 40, 2))
        .map(event -> Arguments.of(name(event), JsonForm.CASE_EVENT, event));
  }

  private static String name(CaseEvent event) {
    String type = "case-" + event.getClass().getSimpleName();
    return event instanceof CaseEvent.Answered answered && answered.disclosed().isEmpty()
        ? type + "-NoRecord"
        : type;
  }

  @Test
  void everyEventOfACaseHasItsGoldenText() {
    Set<Class<?>> written =
        cases().map(arguments -> arguments.get()[2].getClass()).collect(Collectors.toSet());
    written.remove(CaseEntry.class);

    assertThat(written).isEqualTo(leaves(CaseEvent.class));
  }

  private static Set<Class<?>> leaves(Class<?> type) {
    return type.isSealed()
        ? Stream.of(type.getPermittedSubclasses())
            .flatMap(sub -> leaves(sub).stream())
            .collect(Collectors.toSet())
        : Set.of(type);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "0", "000000000000000000000000000000gg", "+0000000000000000000000000000001"})
  void refusesAChangeThatIsNoMessage(String id) {
    assertThatThrownBy(
            () ->
                JsonForm.CASE_EVENT.read(
                    "{\"changes\":[\"" + id + "\"],\"event\":\"CORRECTED\",\"result\":\"r\"}"))
        .isInstanceOf(JsonFormatException.class)
        .hasMessageContaining("32 hexadecimal digits");
  }

  private static UseRequest request(String reason) {
    return new UseRequest(
        new Asker(Recipient.national("見本省"), "operator-1", "matching-1"),
        Giver.AGENCY,
        new Purpose(AFFAIR, reason),
        Asked.atOnce(Set.of(Item.ADDRESS, Item.NAME)),
        Target.person(new PrefectureCode(13)),
        new Moment(DAY, Instant.parse("2026-04-01T00:00:00Z")));
  }

  private static PersonName fullName() {
    return PersonName.of("", "NGUYEN VAN A")
        .withKana(
            Kana.provisional("グエン"),
            Kana.furigana("バンアー", KanaStatus.EX_OFFICIO, LocalDate.of(2026, 5, 26))
                .withSource(town()))
        .withKanji("阮文甲")
        .withFormerFamilyName(new FormerFamilyName("例田", Kana.NONE))
        .withAlternativeName(new AlternativeName("見本一郎", Kana.provisional("ミホンイチロウ")));
  }

  private static LocalGovernmentCode town() {
    return LocalGovernmentCode.of("131016");
  }

  private static AddressParts parts() {
    return new AddressParts("0001002", "東京都", "千代田区", "見本町", "1番地", "見本荘㈱101", "1000001");
  }

  @ParameterizedTest
  @MethodSource({"values", "cases", "stopsAndAccounts", "feeds"})
  <T> void writesAndReadsTheGoldenText(String name, JsonForm<T> form, T value) throws IOException {
    String golden = Objects.requireNonNull(golden().get(name));

    assertThat(form.write(value)).isEqualTo(golden);
    assertThat(form.read(golden)).isEqualTo(value);
  }

  private static Map<String, String> golden() throws IOException {
    try (InputStream file =
        Objects.requireNonNull(JsonFormTest.class.getResourceAsStream("forms.txt"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split(" ", 2))
          .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{",
        "{}",
        "{\"family\":\"見本\"}",
        "{\"family\":1,\"given\":\"花子\"}",
        "{\"family\":\"\",\"given\":\"\"}",
        "{\"given\":\"花子\",\"family\":\"見本\"}",
        "{\"family\":\"見本\",\"given\":\"花子\",\"kanji\":\"\"}",
        "{\"family\":\"見本\",\"given\":\"花子\",\"other\":1}",
        "{\"family\":\"見本\",\"family\":\"見本\",\"given\":\"花子\"}",
        "{\"family\":\"見本\",\"given\":\"花子\"} ",
        "{\"family\":\"見本\",\"given\":\"花子\"}{}",
        "{\"family\":\"見本\",\"given\":\"\\u82b1子\"}",
        "{\"family\":\"見本\",\"familyKana\":{\"status\":\"NONE\",\"text\":\"\"},\"given\":\"花子\"}"
      })
  void refusesEveryOtherText(String text) {
    assertThatThrownBy(() -> JsonForm.PERSON_NAME.read(text))
        .isInstanceOf(JsonFormatException.class);
  }

  @Test
  void saysWhereAndWhatMustBeThereButNotWhatWas() {
    assertThatThrownBy(
            () ->
                JsonForm.PERSON_NAME.read(
                    "{\"family\":\"見本\",\"familyKana\":{\"status\":\"秘密\"},\"given\":\"花子\"}"))
        .isInstanceOfSatisfying(
            JsonFormatException.class,
            wrong -> {
              assertThat(wrong.pointer()).isEqualTo("/familyKana/status");
              assertThat(wrong.rule()).isEqualTo("must be a KanaStatus");
            })
        .message()
        .doesNotContain("秘密", "見本");
  }

  @Test
  void refusesHalfACharacter() {
    CaseEvent event = new CaseEvent.Investigated(new Words("half \uD842"));

    assertThatThrownBy(() -> JsonForm.CASE_EVENT.write(event))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("text: must not hold a lone surrogate");
  }
}
