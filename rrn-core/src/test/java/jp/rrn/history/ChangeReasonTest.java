package jp.rrn.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import jp.rrn.record.Item;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeReasonTest {
  @ParameterizedTest(name = "{0}: {1} {2}")
  @CsvSource({
    // reason, items, whether it may change exactly those
    "MOVE_IN, all, yes",
    "MOVE_IN, ADDRESS, no",
    "MOVE_IN, none, no",
    "BIRTH, all, yes",
    "BIRTH, NAME ADDRESS, no",
    "EX_OFFICIO_ENTRY, all, yes",
    "EX_OFFICIO_ENTRY, NAME, no",
    "MOVE_OUT, none, yes",
    "MOVE_OUT, ADDRESS, no",
    "DEATH, none, yes",
    "DEATH, all, no",
    "EX_OFFICIO_DELETION, none, yes",
    "EX_OFFICIO_DELETION, NAME, no",
    "RELOCATION, ADDRESS, yes",
    "RELOCATION, NAME ADDRESS, yes",
    "RELOCATION, NAME, no",
    "RELOCATION, none, no",
    "RELOCATION, ADDRESS MY_NUMBER, no",
    "MINOR_REVISION, NAME, yes",
    "MINOR_REVISION, ADDRESS, yes",
    "MINOR_REVISION, DATE_OF_BIRTH, no",
    "MINOR_REVISION, SEX, no",
    "MINOR_REVISION, none, no",
    "EX_OFFICIO_REVISION, NAME DATE_OF_BIRTH SEX ADDRESS, yes",
    "EX_OFFICIO_REVISION, SEX, yes",
    "EX_OFFICIO_REVISION, MY_NUMBER, no",
    "EX_OFFICIO_REVISION, RESIDENCE_CODE, no",
    "EX_OFFICIO_REVISION, none, no",
    "MY_NUMBER_CHANGE_REQUEST, MY_NUMBER, yes",
    "MY_NUMBER_CHANGE_REQUEST, MY_NUMBER RESIDENCE_CODE, no",
    "MY_NUMBER_EX_OFFICIO_REVISION, MY_NUMBER, yes",
    "MY_NUMBER_EX_OFFICIO_REVISION, NAME, no",
    "MY_NUMBER_EX_OFFICIO_ENTRY, MY_NUMBER, yes",
    "MY_NUMBER_EX_OFFICIO_ENTRY, none, no",
    "RESIDENCE_CODE_CHANGE_REQUEST, RESIDENCE_CODE, yes",
    "RESIDENCE_CODE_CHANGE_REQUEST, MY_NUMBER, no",
    "RESIDENCE_CODE_EX_OFFICIO_ENTRY, RESIDENCE_CODE, yes",
    "RESIDENCE_CODE_EX_OFFICIO_ENTRY, none, no"
  })
  void changesExactlySuchItems(ChangeReason reason, String items, String allowed) {
    assertThat(reason.mayChange(items(items))).isEqualTo(allowed.equals("yes"));
  }

  @Test
  void fiveReasonsChangeANumber() {
    assertThat(EnumSet.allOf(ChangeReason.class))
        .filteredOn(ChangeReason::isNumbering)
        .containsExactly(
            ChangeReason.MY_NUMBER_CHANGE_REQUEST,
            ChangeReason.MY_NUMBER_EX_OFFICIO_REVISION,
            ChangeReason.MY_NUMBER_EX_OFFICIO_ENTRY,
            ChangeReason.RESIDENCE_CODE_CHANGE_REQUEST,
            ChangeReason.RESIDENCE_CODE_EX_OFFICIO_ENTRY);
  }

  private static Set<Item> items(String names) {
    if (names.equals("all")) {
      return Item.recorded();
    }
    Set<Item> items = EnumSet.noneOf(Item.class);
    if (!names.equals("none")) {
      for (String name : names.split(" ", -1)) {
        items.add(Item.valueOf(name));
      }
    }
    return items;
  }
}
