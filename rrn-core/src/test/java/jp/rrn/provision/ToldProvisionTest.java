package jp.rrn.provision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.rrn.code.LocalGovernmentCode;
import jp.rrn.code.PrefectureCode;
import jp.rrn.law.Affair;
import jp.rrn.law.Article;
import jp.rrn.law.Asked;
import jp.rrn.law.Asker;
import jp.rrn.law.BasisRef;
import jp.rrn.law.Decision;
import jp.rrn.law.Giver;
import jp.rrn.law.Moment;
import jp.rrn.law.Purpose;
import jp.rrn.law.Questions;
import jp.rrn.law.Recipient;
import jp.rrn.law.Target;
import jp.rrn.law.UseRequest;
import jp.rrn.log.EntryContents;
import jp.rrn.log.Hash;
import jp.rrn.log.InclusionProof;
import jp.rrn.record.Item;
import org.junit.jupiter.api.Test;

/** What may be told of a request is what is shown of it, and no less than its decision asks for. */
class ToldProvisionTest {
  private static final Instant AT = Instant.parse("2026-04-01T01:02:03Z");
  private static final Decision PERMIT =
      new Decision.Permit(
          new BasisRef("1-41", Article.ARTICLE_30_9, "juki-act", "v1", "住民基本台帳法", "41"),
          Set.of(Item.NAME),
          Set.of(),
          "c1");

  @Test
  void whatWasGivenCannotBeToldAsNothing() {
    ProvisionEntry given = entry(Asked.atOnce(Set.of(Item.NAME)), true);

    assertThat(told(given, Telling.TOLD)).isInstanceOf(ToldProvision.Given.class);
    assertThatIllegalArgumentException().isThrownBy(() -> told(given, Telling.NOTHING_GIVEN));
  }

  /** Permitted, and nobody was found: the items it permits were not given. */
  @Test
  void whatWasNotGivenCannotBeToldAsGiven() {
    ProvisionEntry notFound = entry(Asked.atOnce(Set.of(Item.NAME)), false);

    assertThat(told(notFound, Telling.NOTHING_GIVEN))
        .isInstanceOf(ToldProvision.NothingGiven.class);
    assertThatIllegalArgumentException().isThrownBy(() -> told(notFound, Telling.TOLD));
  }

  @Test
  void whatWasAskedIsToldWithTheAnswer() {
    Questions all =
        Questions.NONE
            .withAliveOn(LocalDate.of(2026, 3, 31))
            .withAgeReached(20)
            .withResidentOf(LocalGovernmentCode.of("202011"));

    for (Questions questions :
        List.of(
            Questions.NONE,
            all,
            all.about(Set.of(Item.ALIVE)),
            all.about(Set.of(Item.AGE_REACHED, Item.RESIDENT)))) {
      Set<Item> items = questions.items().isEmpty() ? Set.of(Item.NAME) : questions.items();
      Asked asked = Asked.atOnce(Set.of(Item.NAME)).withItems(items, questions);

      assertThat(((ToldProvision.Given) told(entry(asked, true), Telling.TOLD)).questions())
          .isEqualTo(questions);
    }
  }

  private static ToldProvision told(ProvisionEntry entry, Telling telling) {
    EntryContents contents =
        EntryContents.of(new byte[EntryContents.SEED_BYTES], Optional.empty(), LogField.of(entry));
    return ToldProvision.of(
        new ProvisionEvidence(
            new InclusionProof(0, 2, List.of(Hash.EMPTY_ROOT)),
            contents.entry(),
            contents.disclose(telling.fields().stream().map(LogField::number).toList())),
        Optional.empty());
  }

  private static ProvisionEntry entry(Asked asked, boolean provided) {
    return new ProvisionEntry(
        AT,
        new UseRequest(
            new Asker(Recipient.national("見本省"), "operator-1", "matching-1"),
            Giver.AGENCY,
            new Purpose(new Affair("見本法", "見本の事務"), "why"),
            asked,
            new Target(Target.Kind.PERSONS, 1, PrefectureCode.of("27"), true),
            new Moment(LocalDate.of(2026, 4, 1), AT)),
        Optional.empty(),
        PERMIT,
        provided);
  }
}
