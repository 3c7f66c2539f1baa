package jp.rrn.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberVectorsTest {
  @ParameterizedTest(name = "vector {index}")
  @CsvFileSource(resources = "my-number.csv", numLinesToSkip = 1)
  void everyPublishedMyNumberIsJudgedAsPublished(String number, int valid) {
    assertThat(NumberFormat.MY_NUMBER.check(number))
        .isEqualTo(valid == 1 ? NumberCheck.VALID : NumberCheck.WRONG_CHECK_DIGIT);
  }

  @ParameterizedTest(name = "vector {index}")
  @CsvFileSource(resources = "residence-code.csv", numLinesToSkip = 1)
  void everyPublishedResidenceCodeIsJudgedAsPublished(String number, int valid) {
    assertThat(NumberFormat.RESIDENCE_CODE.check(number))
        .isEqualTo(valid == 1 ? NumberCheck.VALID : NumberCheck.WRONG_CHECK_DIGIT);
  }

  /** P6. */
  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "local-government-code.csv", numLinesToSkip = 1)
  void everyPublishedLocalGovernmentCodeFits(String code, String name) {
    assertThat(LocalGovernmentCode.of(code).digits()).isEqualTo(code);
    assertThat(LocalGovernmentCode.from(code.substring(0, 5)))
        .isEqualTo(LocalGovernmentCode.of(code));
    assertThat(name).isNotBlank();
  }

  @ParameterizedTest(name = "{0} in {1}: {2}")
  @CsvSource({
    "14105, 14100, true", // 南区 in 横浜市
    "14105, 14105, true",
    "14105, 14000, true", // … in 神奈川県
    "14100, 14000, true",
    "14100, 14105, false",
    "14105, 14101, false",
    "14130, 14100, false", // 川崎市 is no ward of 横浜市
    "14137, 14130, true",
    "14137, 14100, false",
    "27142, 27140, true", // 中区 in 堺市
    "27142, 27100, false",
    "27128, 27100, true", // 中央区 in 大阪市
    "27202, 27140, false", // 岸和田市
    "01101, 01100, true",
    "13104, 13101, false", // special wards are no wards of a city
    "13104, 13000, true",
    "13104, 14000, false",
    "13104, 12100, false",
  })
  void aWardIsInItsCityAndBothInTheirPrefecture(String inner, String outer, boolean within) {
    assertThat(LocalGovernmentCode.from(outer).includes(LocalGovernmentCode.from(inner)))
        .isEqualTo(within);
  }

  @ParameterizedTest(name = "My Number row {index}")
  @CsvSource({
    "98320567321, 983205673214",
    "12345678901, 123456789018",
    "2345678901, 023456789013",
    "45497236486, 454972364860",
    "50795710072, 507957100721",
    "11111111111, 111111111118",
    "10000000000, 100000000005",
    "1, 000000000019",
    "0, 000000000000",
  })
  void worksOutTheCheckDigitOfAMyNumber(long body, String number) {
    assertThat(MyNumber.ofBody(body)).isEqualTo(MyNumber.of(number));
  }

  @ParameterizedTest(name = "residence code row {index}")
  @CsvSource({
    "2472705960, 24727059608",
    "2484601622, 24846016224",
    "2520801764, 25208017643",
    "1234567890, 12345678903",
    "9876543210, 98765432103",
    "1000000000, 10000000006",
    "1, 00000000019",
    "5, 00000000051",
    "6, 00000000060",
  })
  void worksOutTheCheckDigitOfAResidenceCode(long body, String code) {
    assertThat(ResidenceCode.ofBody(body)).isEqualTo(ResidenceCode.of(code));
    assertThat(ResidenceCode.of(code).isAmbiguous()).isFalse();
  }

  @ParameterizedTest(name = "digit {0} under {1}")
  @CsvSource({
    "0, ZERO, true", "1, ZERO, false", "2, ZERO, false",
    "0, ONE, false", "1, ONE, true", "2, ONE, false",
    "0, EITHER, true", "1, EITHER, true", "2, EITHER, false",
  })
  void readsRemainderZeroUnderTheRuleAskedFor(int digit, ResidueZeroRule rule, boolean accepted) {
    String code = "0000000000" + digit;
    if (accepted) {
      assertThat(ResidenceCode.of(code, rule).isAmbiguous()).isTrue();
      assertThat(NumberFormat.RESIDENCE_CODE.check(code)).isEqualTo(NumberCheck.AMBIGUOUS);
    } else {
      assertThatThrownBy(() -> ResidenceCode.of(code, rule))
          .isInstanceOf(InvalidNumberException.class);
    }
  }

  @ParameterizedTest(name = "text {index}")
  @ValueSource(
      strings = {
        "９８３２０５６７３２１４",
        " 9832-0567-3214 ",
        "9832　0567　3214",
        "9832－0567－3214",
        "9832‐0567‐3214"
      })
  void parsesWhatPeopleWrite(String text) {
    assertThat(MyNumber.parse(text)).isEqualTo(MyNumber.of("983205673214"));
    assertThatThrownBy(() -> MyNumber.of(text)).isInstanceOf(InvalidNumberException.class);
  }

  @ParameterizedTest(name = "text {index}")
  @CsvSource({
    "'', WRONG_LENGTH, -1",
    "98320567321, WRONG_LENGTH, -1",
    "9832056732144, WRONG_LENGTH, -1",
    "98320567321x, WRONG_CHARACTER, 11",
    "９83205673214, WRONG_CHARACTER, 0",
    "98320567 214, WRONG_CHARACTER, 8",
    "٩83205673214, WRONG_CHARACTER, 0",
    "983205673210, WRONG_CHECK_DIGIT, -1",
  })
  void aRefusalNamesTheRuleAndNoDigit(String text, NumberCheck rule, int index) {
    assertThatThrownBy(() -> MyNumber.of(text))
        .isInstanceOfSatisfying(
            InvalidNumberException.class,
            refusal -> {
              assertThat(refusal.rule()).isEqualTo(rule);
              assertThat(refusal.index().orElse(-1)).isEqualTo(index);
              assertThat(refusal.getMessage()).startsWith("My Number: ").doesNotContain("9832");
            });
  }

  @ParameterizedTest(name = "residence code row {index}")
  @CsvSource({"1, 9, 00000000019", "0, 0, 00000000000", "0, 1, 00000000001"})
  void putsBodyAndCheckDigitTogether(long body, int checkDigit, String code) {
    assertThat(ResidenceCode.from(body, checkDigit)).isEqualTo(ResidenceCode.of(code));
  }

  @ParameterizedTest(name = "residence code row {index}")
  @CsvSource({"1, 8", "0, 2", "0, -1", "1, -1", "1, 19", "-1, 0", "10000000000, 6"})
  void refusesABodyAndACheckDigitThatDoNotGoTogether(long body, int checkDigit) {
    assertThatThrownBy(() -> ResidenceCode.from(body, checkDigit))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest(name = "text {index}")
  @CsvSource({
    "9832-0567-32x4, WRONG_CHARACTER, 12",
    "9832\u22120567\u22123214, WRONG_CHARACTER, 4",
    "9832-0567\u30FC3214, WRONG_CHARACTER, 9",
    "\uD835\uDFD7832-x, WRONG_CHARACTER, 6",
    "9832-0567-321, WRONG_LENGTH, -1",
    "9832-0567-3210, WRONG_CHECK_DIGIT, -1",
  })
  void aRefusalPointsIntoTheTextAsItWasWritten(String text, NumberCheck rule, int index) {
    assertThatThrownBy(() -> MyNumber.parse(text))
        .isInstanceOfSatisfying(
            InvalidNumberException.class,
            refusal -> {
              assertThat(refusal.rule()).isEqualTo(rule);
              assertThat(refusal.index().orElse(-1)).isEqualTo(index);
            });
  }

  @ParameterizedTest(name = "text {index}")
  @CsvSource({"13, 13", "\uFF11\uFF13, 13", "\uFF10 1, 01", "-47, 47"})
  void parsesAPrefectureAsPeopleWriteIt(String text, String digits) {
    assertThat(PrefectureCode.parse(text)).isEqualTo(PrefectureCode.of(digits));
  }

  @ParameterizedTest(name = "text {index}")
  @CsvSource({
    "1\u30FC3, character at index 1 is not a digit",
    "13x, character at index 2 is not a digit",
    "\uFF11, length must be 2",
    "131, length must be 2",
    "\uFF14\uFF18, must be 01 to 47",
  })
  void aRefusedPrefectureNamesTheRule(String text, String rule) {
    assertThatThrownBy(() -> PrefectureCode.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("prefecture code: " + rule);
  }

  @ParameterizedTest
  @ValueSource(strings = {"00", "48", "1", "001", "1a"})
  void refusesWhatIsNoPrefecture(String digits) {
    assertThatThrownBy(() -> PrefectureCode.of(digits))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "000000, WRONG_CHECK_DIGIT, check digit does not fit",
    "000001, WRONG_PREFECTURE, prefecture must be 01 to 47",
    "990001, WRONG_PREFECTURE, prefecture must be 01 to 47",
    "99000, WRONG_PREFECTURE, prefecture must be 01 to 47",
    "48000, WRONG_PREFECTURE, prefecture must be 01 to 47",
    "1310, WRONG_LENGTH, length must be 6",
    "13101x, WRONG_CHARACTER, character at index 5 is not a digit",
    "1310x, WRONG_CHARACTER, character at index 4 is not a digit",
    "131017, WRONG_CHECK_DIGIT, check digit does not fit",
  })
  void refusesWhatIsNoLocalGovernment(String digits, NumberCheck rule, String sentence) {
    assertThatThrownBy(() -> LocalGovernmentCode.from(digits))
        .hasMessage("local government code: " + sentence)
        .isInstanceOfSatisfying(
            InvalidNumberException.class, refusal -> assertThat(refusal.rule()).isEqualTo(rule));
  }
}
