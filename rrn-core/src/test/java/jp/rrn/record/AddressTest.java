package jp.rrn.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jp.rrn.code.LocalGovernmentCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressTest {
  private static final LocalGovernmentCode TOWN = LocalGovernmentCode.of("131016");

  @Test
  void keepsTheLineAndThePartsOfAnAddress() {
    AddressParts parts =
        new AddressParts("0002002", "東京都", "千代田区", "霞が関二丁目", "1-2", "中央合同庁舎第2号館", "1000013");

    assertThat(Address.of(TOWN, parts).text()).isEqualTo("東京都千代田区霞が関二丁目1-2 中央合同庁舎第2号館");
    assertThat(new Address(TOWN, "霞が関2-1-2", parts).text()).isEqualTo("霞が関2-1-2");
    assertThat(Address.of(TOWN, "霞が関2-1-2").parts()).isEqualTo(AddressParts.UNKNOWN);
  }

  @ParameterizedTest(name = "row {index}")
  @CsvSource({
    "東京都千代田区霞が関二丁目1番2号, 東京都千代田区霞ヶ関2-1-2",
    "三ヶ尻十二丁目３番地, 三ケ尻12丁目3",
    "見本町二十一番地の4, 見本町21－4",
    "見本市大字見本123番地, 見本市見本123",
    "見本村字見本１２３番地４, 見本村見本123番地4",
    "澤町1‐1‐1‐1, 沢町1-1-1-1",
    "北1条西1丁目3, 北１条西１－３",
    "一番町1番, 1番町1",
    "見本町1-1 201, 見本町1-1-201",
    "北一条西一丁目3, 北1条西1丁目3",
    "北十二條西二丁目3, 北12条西2-3",
    "見本市大字見本字上原1, 見本市見本上原1",
    "見本市見本字上原1, 見本市大字見本上原1",
    "大字見本字上原字下1, 見本上原下1",
    "見本町百二十三番地, 見本町123",
    "見本町千百番地, 見本町1100番地",
    "見本町二千三百四十五番地の六号, 見本町2345-6",
    "見本町二三番地, 見本町23",
    "見本町1-1 一〇一号, 見本町1-1-101",
    "見本町1-1 第二寮百一号室, 見本町1-1 第二寮101号室"
  })
  void addressesThatReadAlikeHaveOneKey(String one, String other) {
    AddressFold fold = new AddressFold(VariantFold.standard());

    assertThat(fold.fold(one)).isEqualTo(fold.fold(other));
  }

  @ParameterizedTest(name = "row {index}")
  @CsvSource({
    "見本町1-12, 見本町11-2",
    "見本町2-1, 見本町21",
    "十番1, 一番1",
    "見本町1-1 201, 見本町1-1201",
    "百二十三番地, 百23",
    "百番1, 千番1",
    "十文字町1, 十文町1",
    "赤十字寮, 赤十寮",
    "丁字田町1, 丁田町1",
    "十十番地, 十番地",
    "見本町一 一〇一号, 見本町一一〇一号"
  })
  void addressesThatAreNotAlikeHaveTwo(String one, String other) {
    AddressFold fold = new AddressFold(VariantFold.standard());

    assertThat(fold.fold(one)).isNotEqualTo(fold.fold(other));
  }

  @Test
  void refusesWhatNoAddressHolds() {
    assertThatThrownBy(() -> Address.of(TOWN, ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("address: must not be empty");
    assertThatThrownBy(() -> Address.of(TOWN, "町".repeat(501)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("address: must have at most 500 characters");
    assertThatThrownBy(() -> new AddressParts("12345", "", "", "", "", "", ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("machiazaId: must be empty or 7 digits");
    assertThatThrownBy(() -> new AddressParts("", "", "", "", "", "", "１００００１３"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("postalCode: must be empty or 7 digits");
    assertThatThrownBy(() -> new AddressParts("", "", "", "", "番".repeat(51), "", ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("blockAndLot: must have at most 50 characters");
  }

  @Test
  void printsNothingOfItself() {
    Address address = Address.of(TOWN, new AddressParts("", "見本県", "", "", "", "", ""));

    assertThat(address.toString() + address.parts()).doesNotContain("見本");
  }

  @Test
  void sexHasItsCodes() {
    for (Sex sex : Sex.values()) {
      assertThat(Sex.ofCode(sex.code())).isEqualTo(sex);
    }
    assertThat(Sex.ofCode("1")).isEqualTo(Sex.MALE);
    assertThatThrownBy(() -> Sex.ofCode("3"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("sex: code must be 0, 1, 2 or 9");
  }
}
