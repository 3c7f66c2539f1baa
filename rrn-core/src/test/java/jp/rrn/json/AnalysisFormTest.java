package jp.rrn.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.rrn.code.PrefectureCode;
import jp.rrn.law.AccessKind;
import jp.rrn.law.Affair;
import jp.rrn.law.Article;
import jp.rrn.law.Asked;
import jp.rrn.law.Asker;
import jp.rrn.law.CatalogueFinding;
import jp.rrn.law.CatalogueFinding.Row;
import jp.rrn.law.CatalogueText;
import jp.rrn.law.ChangedBox;
import jp.rrn.law.Giver;
import jp.rrn.law.Handover;
import jp.rrn.law.Language;
import jp.rrn.law.Moment;
import jp.rrn.law.Obligation;
import jp.rrn.law.Purpose;
import jp.rrn.law.Recipient;
import jp.rrn.law.SearchKind;
import jp.rrn.law.Target;
import jp.rrn.law.UseRequest;
import jp.rrn.law.Way;
import jp.rrn.record.Item;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Findings in words and as JSON. */
class AnalysisFormTest {
  private static final LocalDate FROM = LocalDate.of(2026, 4, 1);
  private static final LocalDate TO = LocalDate.of(2027, 4, 1);
  private static final Affair AFFAIR = new Affair("旅券法", "旅券の発給");
  private static final UseRequest WITNESS =
      new UseRequest(
          new Asker(Recipient.national("外務省"), "witness", "witness"),
          Giver.AGENCY,
          new Purpose(AFFAIR, "witness"),
          Asked.atOnce(Set.of(Item.NAME)),
          Target.person(new PrefectureCode(13)),
          new Moment(FROM, Instant.parse("2026-04-01T00:00:00Z")));
  private static final String WITNESS_JSON = JsonForm.USE_REQUEST.write(WITNESS);

  static List<Arguments> findings() {
    return List.of(
        Arguments.of(
            new CatalogueFinding.Empty("a", FROM, TO),
            "空: a は何も認めない [2026-04-01, 2027-04-01)",
            "empty: a permits nothing [2026-04-01, 2027-04-01)",
            "{'finding':'EMPTY','from':'2026-04-01','rule':'a','to':'2027-04-01'}"),
        Arguments.of(
            new CatalogueFinding.UnreachableItems("a", "n", Set.of(Item.MY_NUMBER)),
            "到達不能: a の 個人番号（n の効力がない）",
            "unreachable: a never gives My Number (n is not in force)",
            "{'finding':'UNREACHABLE_ITEMS','items':['MY_NUMBER'],'reference':'n','rule':'a'}"),
        Arguments.of(
            new CatalogueFinding.UnreachableSearch("a", SearchKind.ADDRESS),
            "到達不能: a の検索 住所",
            "unreachable: a can never use the search by address",
            "{'finding':'UNREACHABLE_SEARCH','rule':'a','search':'ADDRESS'}"),
        Arguments.of(
            new CatalogueFinding.NoOrgan("a", FROM, LocalDate.MAX),
            "機関なし: a [2026-04-01, …)",
            "no organ: a [2026-04-01, …)",
            "{'finding':'NO_ORGAN','from':'2026-04-01','rule':'a'}"),
        Arguments.of(
            new CatalogueFinding.ReferenceEnded("a", "n", Set.of(Item.MY_NUMBER), FROM, TO),
            "根拠の終了: a の 個人番号（n）[2026-04-01, 2027-04-01)",
            "second law ended: a no longer gives My Number (n) [2026-04-01, 2027-04-01)",
            "{'finding':'REFERENCE_ENDED','from':'2026-04-01','items':['MY_NUMBER'],"
                + "'reference':'n','rule':'a','to':'2027-04-01'}"),
        Arguments.of(
            new CatalogueFinding.Shadow("a", List.of("b", "c")),
            "不要: a は b、c に含まれる",
            "shadow: a is covered by b, c",
            "{'by':['b','c'],'finding':'SHADOW','rule':'a'}"),
        Arguments.of(
            new CatalogueFinding.Overlap("a", "b", WITNESS),
            "重複: a と b。例: 外務省、旅券法 旅券の発給、氏名 即時提供、番号又はコードによる、2026-04-01",
            "overlap: a and b; for example 外務省, 旅券法 旅券の発給, name immediate, by number or code,"
                + " 2026-04-01",
            "{'finding':'OVERLAP','first':'a','second':'b','witness':WITNESS}"),
        Arguments.of(
            new CatalogueFinding.Conflict(
                "a", "b", Set.of(Obligation.FEE), Set.of(SearchKind.FOUR_ITEMS), WITNESS),
            "不一致: a と b は 手数料、4情報 が異なる。例: 外務省、旅券法 旅券の発給、氏名 即時提供、番号又はコードによる、2026-04-01",
            "conflict: a and b differ in fee, four items; for example 外務省, 旅券法 旅券の発給,"
                + " name immediate, by number or code, 2026-04-01",
            "{'finding':'CONFLICT','first':'a','obligations':['FEE'],"
                + "'searches':['FOUR_ITEMS'],'second':'b','witness':WITNESS}"),
        Arguments.of(
            new CatalogueFinding.Gap(new Row("i", Article.ARTICLE_30_9, "41"), FROM, TO),
            "空白: i 30条の9 41 に規定がない [2026-04-01, 2027-04-01)",
            "gap: i 30条の9 41 has no rule [2026-04-01, 2027-04-01)",
            "{'article':'ARTICLE_30_9','finding':'GAP','from':'2026-04-01',"
                + "'instrument':'i','item':'41','to':'2027-04-01'}"),
        Arguments.of(
            new CatalogueFinding.MissingRows("i", 1, "6", "7"),
            "欠番: i 別表1 6 – 7",
            "missing: i table 1 6 – 7",
            "{'finding':'MISSING_ROWS','first':'6','instrument':'i','last':'7','table':1}"),
        Arguments.of(
            new CatalogueFinding.Unused("a"),
            "未使用: a",
            "unused: a",
            "{'finding':'UNUSED','rule':'a'}"));
  }

  @ParameterizedTest(name = "{2}")
  @MethodSource("findings")
  void eachFindingHasItsWordsAndItsJson(
      CatalogueFinding finding, String japanese, String english, String json) {
    assertThat(CatalogueText.of(finding, Language.JAPANESE)).isEqualTo(japanese);
    assertThat(CatalogueText.of(finding, Language.ENGLISH)).isEqualTo(english);
    assertThat(AnalysisForm.write(finding)).isEqualTo(json(json));
  }

  @Test
  void everyKindOfFindingIsThere() {
    assertThat(findings().stream().<Class<?>>map(a -> a.get()[0].getClass()))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(CatalogueFinding.class.getPermittedSubclasses())
                .<Class<?>>map(c -> c)
                .toList());
  }

  @Test
  void aChangedBoxHasItsWordsAndItsJson() {
    ChangedBox box =
        new ChangedBox(
            "外務省",
            AFFAIR,
            Giver.AGENCY,
            new ChangedBox.When(
                FROM,
                TO,
                Instant.parse("2026-01-01T00:00:00Z"),
                Optional.of(Instant.parse("2027-01-01T00:00:00Z"))),
            new ChangedBox.About(
                1, 9, Set.of(true), Set.of(Target.Kind.PERSONS), Set.of(Way.NO_PREFECTURE)),
            new ChangedBox.Asking(
                Set.of(Handover.IMMEDIATE),
                Set.of(AccessKind.BY_KEY),
                Set.of(Set.of(Item.NAME, Item.ADDRESS)),
                Set.of(Set.of(Item.ADDRESS))),
            true,
            WITNESS);

    assertThat(CatalogueText.of(box, Language.ENGLISH))
        .isEqualTo(
            "- 外務省 旅券法 旅券の発給: {name, address} (beyond {address}); agency; immediate; by number"
                + " or code; no prefecture persons; 1–9 persons (consented); [2026-04-01,"
                + " 2027-04-01); asked from 2026-01-01T00:00:00Z until 2027-01-01T00:00:00Z; for"
                + " example 外務省, 旅券法 旅券の発給, name immediate, by number or code, 2026-04-01");
    assertThat(CatalogueText.of(box.mirrored(), Language.JAPANESE))
        .isEqualTo(
            "+ 外務省 旅券法 旅券の発給: {氏名、住所}（{住所} を超える）、機構、即時提供、番号又はコードによる、都道府県なし"
                + " 個人、1–9人（同意あり）、[2026-04-01, 2027-04-01)、2026-01-01T00:00:00Z から"
                + " 2027-01-01T00:00:00Z までの要求。例: 外務省、旅券法 旅券の発給、氏名"
                + " 即時提供、番号又はコードによる、2026-04-01");
    assertThat(AnalysisForm.write(box))
        .isEqualTo(
            json(
                "{'accesses':['BY_KEY'],'affair':{'statute':'旅券法','words':'旅券の発給'},"
                    + "'beyond':[['ADDRESS']],'consented':[true],'from':'2026-04-01',"
                    + "'giver':'AGENCY','handovers':['IMMEDIATE'],"
                    + "'knownFrom':'2026-01-01T00:00:00Z','knownTo':'2027-01-01T00:00:00Z',"
                    + "'permittedBy':'FIRST','personsMax':9,'personsMin':1,'recipient':'外務省',"
                    + "'targets':['PERSONS'],'to':'2027-04-01','ways':['NO_PREFECTURE'],"
                    + "'within':[['NAME','ADDRESS']],'witness':WITNESS}"));
  }

  private static String json(String text) {
    return text.replace('\'', '"').replace("WITNESS", WITNESS_JSON);
  }
}
