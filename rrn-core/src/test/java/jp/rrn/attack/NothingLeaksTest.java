package jp.rrn.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Every public type, made with a marked text wherever it takes one: neither what it says of itself
 * nor what its refusals say holds the text, unless it is listed as not about a resident.
 */
class NothingLeaksTest {
  private static final String MARK = "56789";
  private static final List<String> MARKED =
      List.of("秘密56789", "secret-56789", "123456789018", "0123456789abcdef0123456789abcdef");

  /**
   * Types that show a text of theirs: ids that an office gives to papers and requests, ids of
   * operators, words of laws and catalogues, names of fields and organs.
   */
  private static final Set<String> NOT_ABOUT_A_RESIDENT =
      Set.of(
          "card.CardCommand",
          "card.CardCopy$Stamp",
          "card.Certificate",
          "disclosure.CaseEvent$Complained",
          "disclosure.CaseEvent$TakerTold",
          "disclosure.CaseId",
          "disclosure.WrittenRequest",
          "feed.Cursor",
          "feed.FeedEvent$Removed",
          "feed.FeedId",
          "feed.FeedNotice$Removed",
          "history.MessageId",
          "json.BatchFormatException$Problem",
          "json.CatalogueFormatException$Problem",
          "law.Affair",
          "law.BasisRef",
          "law.CatalogueFinding$Conflict",
          "law.CatalogueFinding$Empty",
          "law.CatalogueFinding$MissingRows",
          "law.CatalogueFinding$NoOrgan",
          "law.CatalogueFinding$Overlap",
          "law.CatalogueFinding$ReferenceEnded",
          "law.CatalogueFinding$Row",
          "law.CatalogueFinding$Shadow",
          "law.CatalogueFinding$UnreachableItems",
          "law.CatalogueFinding$UnreachableSearch",
          "law.CatalogueFinding$Unused",
          "law.ChangedBox",
          "law.Decision$Permit",
          "law.Decision$Refer",
          "law.Decision$Refuse",
          "law.Instrument",
          "law.Organ",
          "law.Place",
          "law.Recipient",
          "law.RuleTrace$Step",
          "law.TableCoverage",
          "log.Checkpoint",
          "log.NoteSignature",
          "node.Notified",
          "node.RefusedChange",
          "number.RequestId",
          "operator.MatchingId",
          "operator.Operator",
          "operator.OperatorEvent$Enrolled",
          "operator.OperatorId",
          "operator.Role",
          "provision.UsageYear$OfAffair",
          "record.FuriganaRule$Problem",
          "record.NameWarning",
          "review.Bilingual",
          "review.CheckList");

  @Test
  void neitherTextNorRefusalShowsWhatSomebodyWrote() {
    Set<String> shown = new TreeSet<>();
    Set<String> quoted = new TreeSet<>();
    List<Class<?>> all = PublicTypes.all();
    int made = 0;
    for (String text : MARKED) {
      PublicTypes types =
          new PublicTypes(
              text,
              (type, refused) -> {
                if (String.valueOf(refused.getMessage()).contains(MARK)) {
                  quoted.add(name(type) + ": " + refused.getMessage());
                }
              });
      for (Class<?> type : all) {
        List<Object> values = types.make(type);
        made += values.size();
        if (values.stream().anyMatch(value -> value.toString().contains(MARK))) {
          shown.add(name(type));
        }
      }
    }

    assertThat(quoted).isEmpty();
    assertThat(shown).isEqualTo(new TreeSet<>(NOT_ABOUT_A_RESIDENT));
    assertThat(made).as("values made").isGreaterThan(800);
  }

  private static String name(Class<?> type) {
    return type.getName().substring("jp.rrn.".length());
  }
}
