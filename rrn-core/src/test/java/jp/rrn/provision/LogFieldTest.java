package jp.rrn.provision;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import jp.rrn.code.LocalGovernmentCode;
import jp.rrn.code.PrefectureCode;
import jp.rrn.law.Access;
import jp.rrn.law.Affair;
import jp.rrn.law.Article;
import jp.rrn.law.Asked;
import jp.rrn.law.Asker;
import jp.rrn.law.BasisRef;
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
import jp.rrn.record.Item;
import jp.rrn.record.Subject;
import org.junit.jupiter.api.Test;

/** The fields as docs/log-format.md lays them down: a change here is a change of protocol. */
class LogFieldTest {
  private static final BasisRef BASIS =
      new BasisRef("1-41", Article.ARTICLE_30_9, "juki-act", "v1", "住民基本台帳法", "41");

  @Test
  void aPermitSaysUnderWhichRuleAndWhatWasGiven() {
    ProvisionEntry entry =
        entry(
            Recipient.in(PrefectureCode.of("13"), "見本知事"),
            new Asked(
                Set.of(Item.ADDRESS, Item.NAME),
                Method.BULK_ONLINE,
                Route.via(PrefectureCode.of("13")),
                true,
                new Access.Search(Set.of(Item.NAME, Item.DATE_OF_BIRTH))),
            new Decision.Permit(
                BASIS,
                Set.of(Item.ADDRESS, Item.NAME),
                Set.of(Obligation.FEE, Obligation.LOG),
                "c1"),
            true);

    assertThat(parts(entry, LogField.ANSWERED_AT))
        .containsExactly("2026-04-01T01:02:03.000000004Z");
    assertThat(parts(entry, LogField.ORGAN)).containsExactly("13", "見本知事");
    assertThat(parts(entry, LogField.OPERATOR)).containsExactly("operator-1", "matching-1");
    assertThat(parts(entry, LogField.AFFAIR)).containsExactly("見本法", "見本の事務");
    assertThat(parts(entry, LogField.ASKED))
        .containsExactly(
            "AGENCY",
            "NAME,ADDRESS",
            "BULK_ONLINE",
            "13",
            "true",
            "NAME,DATE_OF_BIRTH",
            "PERSONS",
            "3",
            "27",
            "true",
            "2026-03-31",
            "2026-04-01T00:00:00Z");
    assertThat(parts(entry, LogField.DECISION))
        .containsExactly("PERMIT", "true", "c1", "NAME,ADDRESS", "LOG,FEE");
    assertThat(parts(entry, LogField.BASIS))
        .containsExactly("1-41", "ARTICLE_30_9", "juki-act", "v1", "住民基本台帳法", "41");
    assertThat(parts(entry, LogField.REASONS)).isEmpty();
    // printf why | sha256sum
    assertThat(parts(entry, LogField.WORDS))
        .containsExactly("2be23c585f15e5fd3279d0663036dd9f6e634f4225ef326fc83fb874dbb81a0f");
  }

  /** What was asked can be proved; who asks no question has the parts there have always been. */
  @Test
  void questionsFollowWhereThereAreSome() {
    Questions questions = Questions.NONE.withAliveOn(LocalDate.of(2026, 3, 31)).withAgeReached(20);
    Asked plain = Asked.atOnce(Set.of(Item.NAME));
    Asked asked = plain.withItems(Set.of(Item.ALIVE, Item.AGE_REACHED), questions);
    Asked other =
        plain.withItems(
            Set.of(Item.RESIDENT), Questions.NONE.withResidentOf(LocalGovernmentCode.of("202011")));
    Recipient organ = Recipient.national("見本省");
    Decision refuse = new Decision.Refuse(Set.of(Reason.NO_LEGAL_BASIS), Optional.empty(), "c1");

    assertThat(parts(entry(organ, plain, refuse, false), LogField.ASKED)).hasSize(12);
    assertThat(parts(entry(organ, asked, refuse, false), LogField.ASKED))
        .hasSize(15)
        .contains("ALIVE,AGE_REACHED")
        .endsWith("2026-03-31", "20", "");
    assertThat(parts(entry(organ, other, refuse, false), LogField.ASKED))
        .endsWith("", "", "202011");
  }

  @Test
  void aRefusalSaysWhatIsMissing() {
    Set<Reason> reasons = Set.of(Reason.NO_CONSENT, Reason.NOT_IN_FORCE);
    Asked asked = Asked.atOnce(Set.of(Item.SEX));
    Recipient organ = Recipient.national("見本省");
    ProvisionEntry refused =
        entry(organ, asked, new Decision.Refuse(reasons, Optional.empty(), "c1"), false);
    ProvisionEntry near =
        entry(organ, asked, new Decision.Refuse(reasons, Optional.of(BASIS), "c1"), false);
    ProvisionEntry referred = entry(organ, asked, new Decision.Refer(reasons, BASIS, "c1"), false);

    assertThat(parts(refused, LogField.ORGAN)).containsExactly("", "見本省");
    assertThat(parts(refused, LogField.ASKED).subList(3, 6)).containsExactly("", "false", "");
    assertThat(parts(refused, LogField.DECISION)).containsExactly("REFUSE", "false", "c1");
    assertThat(parts(refused, LogField.BASIS)).isEmpty();
    assertThat(parts(refused, LogField.REASONS)).containsExactly("NOT_IN_FORCE,NO_CONSENT");
    assertThat(parts(near, LogField.BASIS)).startsWith("1-41");
    assertThat(parts(referred, LogField.DECISION)).containsExactly("REFER", "false", "c1");
    assertThat(parts(referred, LogField.REASONS)).containsExactly("NOT_IN_FORCE,NO_CONSENT");
  }

  @Test
  void aValueEndsWhereAPartDoes() {
    assertThat(LogField.parts(new byte[] {0, 1, 'a', 0, 0})).containsExactly("a", "");
    assertThat(LogField.parts(new byte[0])).isEmpty();
    byte[] longPart = new byte[2 + 0xFFFF];
    longPart[0] = -1;
    longPart[1] = -1;
    assertThat(LogField.parts(longPart)).hasSize(1);
    for (byte[] cut : List.of(new byte[] {0}, new byte[] {0, 1}, new byte[] {0, 1, 'a', 0})) {
      assertThatIllegalArgumentException().isThrownBy(() -> LogField.parts(cut));
    }
  }

  /** Nothing about a person beside who asked: neither the subject nor the operator's words. */
  @Test
  void theOperatorsWordsAreInNoField() {
    ProvisionEntry entry =
        entry(
            Recipient.national("見本省"),
            Asked.atOnce(Set.of(Item.NAME)),
            new Decision.Refuse(Set.of(Reason.NO_LEGAL_BASIS), Optional.empty(), "c1"),
            false);

    assertThat(LogField.of(entry)).hasSize(9);
    assertThat(LogField.of(entry).values())
        .noneMatch(value -> new String(value, UTF_8).contains("why"));
  }

  private static List<String> parts(ProvisionEntry entry, LogField field) {
    return LogField.parts(Objects.requireNonNull(LogField.of(entry).get(field.number())));
  }

  private static ProvisionEntry entry(
      Recipient recipient, Asked asked, Decision decision, boolean provided) {
    return new ProvisionEntry(
        Instant.parse("2026-04-01T01:02:03.000000004Z"),
        new UseRequest(
            new Asker(recipient, "operator-1", "matching-1"),
            Giver.AGENCY,
            new Purpose(new Affair("見本法", "見本の事務"), "why"),
            asked,
            new Target(Target.Kind.PERSONS, 3, PrefectureCode.of("27"), true),
            new Moment(LocalDate.of(2026, 3, 31), Instant.parse("2026-04-01T00:00:00Z"))),
        Optional.of(new Subject(7)),
        decision,
        provided);
  }
}
