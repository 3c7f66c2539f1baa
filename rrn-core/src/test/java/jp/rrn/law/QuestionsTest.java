package jp.rrn.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import jp.rrn.code.LocalGovernmentCode;
import jp.rrn.record.Item;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is derived is asked with its question, and nothing else is. */
class QuestionsTest {
  private static final Asked NAME = Asked.atOnce(Set.of(Item.NAME));

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 151, Integer.MAX_VALUE})
  void refusesYearsNobodyHas(int years) {
    assertThatThrownBy(() -> Questions.NONE.withAgeReached(years))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("ageReached: must be 1 to 150");
  }

  @ParameterizedTest
  @EnumSource(Item.class)
  void everyDerivedItemNeedsAQuestionAndNoOtherHasOne(Item item) {
    Questions all =
        Questions.NONE
            .withAliveOn(LocalDate.of(2026, 4, 1))
            .withAgeReached(150)
            .withResidentOf(LocalGovernmentCode.of("131016"));
    boolean derived = Item.derived().contains(item);

    assertThat(all.about(Set.of(item)).items()).isEqualTo(derived ? Set.of(item) : Set.of());
    assertThat(NAME.withItems(Set.of(item), all.about(Set.of(item))).items()).containsOnly(item);
    assertThatThrownBy(() -> NAME.withItems(Set.of(item), all))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("items: must hold ");
    if (derived) {
      assertThatThrownBy(() -> Asked.atOnce(Set.of(item)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("items: must hold " + item);
      assertThat(Item.recorded()).doesNotContain(item);
      assertThatThrownBy(() -> new Access.Search(Set.of(Item.NAME, item)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
