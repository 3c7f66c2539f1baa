package jp.rrn.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.rrn.record.Item;
import jp.rrn.record.MatchQuality;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a search is, and what its answer is not. */
class SearchTest {
  @ParameterizedTest
  @CsvSource({
    "NAME DATE_OF_BIRTH SEX ADDRESS, FOUR_ITEMS, true",
    "NAME DATE_OF_BIRTH ADDRESS, THREE_ITEMS, true",
    "NAME DATE_OF_BIRTH SEX, NAME_AND_BIRTH, false",
    "NAME DATE_OF_BIRTH, NAME_AND_BIRTH, false",
    "NAME SEX ADDRESS, OTHER, false",
    "NAME, OTHER, false",
    "ADDRESS SEX, ADDRESS, false",
    "DATE_OF_BIRTH, OTHER, false",
    "RESIDENCE_CODE, OTHER, false",
  })
  void theKindIsThatOfTheItemsGiven(String given, SearchKind kind, boolean findsMyNumber) {
    Set<Item> items =
        Arrays.stream(given.split(" ")).map(Item::valueOf).collect(Collectors.toSet());

    assertThat(new Access.Search(items).kind()).isEqualTo(kind);
    assertThat(kind.findsMyNumber()).isEqualTo(findsMyNumber);
  }

  @Test
  void aSearchByNothingCannotBeBuilt() {
    assertThatThrownBy(() -> new Access.Search(Set.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Access.Search(Set.of(Item.CHANGE_EVENT)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void oneHitIsACandidate() {
    Candidates.Candidate<String> one = new Candidates.Candidate<>("one", MatchQuality.SHRINK_EQUAL);
    Candidates.Candidate<String> other = new Candidates.Candidate<>("other", MatchQuality.EXACT);

    assertThat(Candidates.of(List.of(), 1)).isEqualTo(new Candidates.None<>());
    assertThat(Candidates.of(List.of(one), 1)).isEqualTo(new Candidates.OneCandidate<>(one));
    assertThat(Candidates.of(List.of(one, other), 9))
        .isEqualTo(new Candidates.ManyCandidates<>(List.of(other, one), false));
    assertThat(Candidates.of(List.of(one, other), 1))
        .isEqualTo(new Candidates.ManyCandidates<>(List.of(other), true));
    assertThatThrownBy(() -> Candidates.of(List.of(one), 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
