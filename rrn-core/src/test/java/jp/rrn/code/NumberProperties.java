package jp.rrn.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class NumberProperties {
  private static final long MY_NUMBER_BODY_MAX = 99_999_999_999L;
  private static final long RESIDENCE_CODE_BODY_MAX = 9_999_999_999L;

  /** P1. */
  @Property
  void everySingleMistakeIsFoundIfTheCheckDigitIsNotZero(
      @ForAll @LongRange(max = MY_NUMBER_BODY_MAX) long body,
      @ForAll @IntRange(max = 11) int place,
      @ForAll @CharRange(from = '0', to = '9') char digit) {
    MyNumber number = MyNumber.ofBody(body);
    Assume.that(number.checkDigit() != 0 && number.digits().charAt(place) != digit);

    assertThat(NumberFormat.MY_NUMBER.check(replaced(number.digits(), place, digit)))
        .isEqualTo(NumberCheck.WRONG_CHECK_DIGIT);
  }

  /** P1, residence code. */
  @Property
  void everySingleMistakeInACodeIsFoundIfItsCheckDigitIsNeitherZeroNorOne(
      @ForAll @LongRange(max = RESIDENCE_CODE_BODY_MAX) long body,
      @ForAll @IntRange(max = 10) int place,
      @ForAll @CharRange(from = '0', to = '9') char digit) {
    Assume.that(ResidenceCode.isIssuable(body));
    ResidenceCode code = ResidenceCode.ofBody(body);
    Assume.that(code.checkDigit() > 1 && code.digits().charAt(place) != digit);

    assertThat(NumberFormat.RESIDENCE_CODE.check(replaced(code.digits(), place, digit)))
        .isEqualTo(NumberCheck.WRONG_CHECK_DIGIT);
  }

  /** P1, residence code under the reading that remainder 0 gives 0: check digit 1 is enough. */
  @Property
  void everySingleMistakeInACodeIsFoundUnderTheRuleZeroIfItsCheckDigitIsNotZero(
      @ForAll @LongRange(max = RESIDENCE_CODE_BODY_MAX / 10) long drawn,
      @ForAll boolean withOne,
      @ForAll @IntRange(max = 10) int place,
      @ForAll @CharRange(from = '0', to = '9') char digit) {
    // One digit in eleven is 1: the last place is set so that it is.
    long body =
        LongStream.range(drawn * 10, drawn * 10 + 10)
            .filter(b -> NumberFormat.RESIDENCE_CODE.residueOf(b) == 10)
            .filter(b -> withOne)
            .findFirst()
            .orElse(drawn * 10);
    Assume.that(ResidenceCode.isIssuable(body));
    ResidenceCode code = ResidenceCode.ofBody(body);
    Assume.that(code.checkDigit() != 0 && code.digits().charAt(place) != digit);

    assertThat(accepts(replaced(code.digits(), place, digit), ResidueZeroRule.ZERO)).isFalse();
  }

  /** P3, whatever the check digit, and for both numbers. */
  @Property
  void aSwapSixPlacesApartNeverChangesTheCheckDigit(
      @ForAll @LongRange(max = MY_NUMBER_BODY_MAX) long body,
      @ForAll @IntRange(max = 4) int place,
      @ForAll boolean withZero) {
    for (NumberFormat format : List.of(NumberFormat.MY_NUMBER, NumberFormat.RESIDENCE_CODE)) {
      long last = body % format.bodies() / 10 * 10;
      String digits =
          LongStream.range(last, last + 10)
              .filter(b -> !withZero || format.residueOf(b) <= 1)
              .mapToObj(b -> padded(b, format.length() - 1))
              .findFirst()
              .orElse(padded(last, format.length() - 1));
      int one = Math.min(place, format.length() - 8);
      String swapped =
          replaced(replaced(digits, one, digits.charAt(one + 6)), one + 6, digits.charAt(one));

      for (int digit = 0; digit < 10; digit++) {
        assertThat(format.check(swapped + digit)).isEqualTo(format.check(digits + digit));
      }
    }
  }

  /** P6: the families differ at remainder 0 and agree at 1. */
  @Property
  void remainderZeroGivesOneForAGovernmentAndZeroForAPerson(
      @ForAll @LongRange(max = MY_NUMBER_BODY_MAX) long number) {
    for (NumberFormat format :
        List.of(NumberFormat.MY_NUMBER, NumberFormat.LOCAL_GOVERNMENT_CODE)) {
      long last = number % format.bodies() / 10 * 10;
      for (long body = last; body < last + 10; body++) {
        int residue = format.residueOf(body);
        int digit = residue == 0 && format == NumberFormat.LOCAL_GOVERNMENT_CODE ? 1 : 0;
        if (residue <= 1) {
          assertThat(format.check(padded(body, format.length() - 1) + digit))
              .isNotEqualTo(NumberCheck.WRONG_CHECK_DIGIT);
        }
      }
    }
  }

  /** P2 and P3. */
  @Property
  void aSwapIsMissedExactlySixPlacesApart(
      @ForAll @LongRange(max = MY_NUMBER_BODY_MAX) long body,
      @ForAll @IntRange(max = 10) int one,
      @ForAll @IntRange(max = 10) int other) {
    MyNumber number = MyNumber.ofBody(body);
    String digits = number.digits();
    Assume.that(number.checkDigit() != 0 && digits.charAt(one) != digits.charAt(other));
    String swapped =
        replaced(replaced(digits, one, digits.charAt(other)), other, digits.charAt(one));

    assertThat(NumberFormat.MY_NUMBER.check(swapped).accepted())
        .isEqualTo(Math.abs(one - other) == 6);
  }

  /** P4: these places have weights 6 and 5, which make 11. */
  @Property
  void twinsAtTheBlindPlacesAreNeverFound(
      @ForAll @LongRange(max = MY_NUMBER_BODY_MAX) long body,
      @ForAll @CharRange(from = '0', to = '9') char was,
      @ForAll @CharRange(from = '0', to = '9') char is) {
    for (int place : List.of(0, 6)) {
      String digits = MyNumber.ofBody(body).digits();
      String twin = replaced(replaced(digits, place, was), place + 1, was);
      long twinBody = Long.parseLong(twin.substring(0, 11));
      String number = MyNumber.ofBody(twinBody).digits();

      assertThat(NumberFormat.MY_NUMBER.check(replaced(replaced(number, place, is), place + 1, is)))
          .isEqualTo(NumberCheck.VALID);
    }
  }

  /** P4, residence code 6-7 and local government code 1-2. */
  @Property
  void twinsAtTheBlindPlacesOfACodeAreNeverFound(
      @ForAll @LongRange(max = RESIDENCE_CODE_BODY_MAX) long number,
      @ForAll @CharRange(from = '0', to = '9') char was,
      @ForAll @CharRange(from = '0', to = '9') char is) {
    Map.of(NumberFormat.RESIDENCE_CODE, 5, NumberFormat.LOCAL_GOVERNMENT_CODE, 0)
        .forEach(
            (format, place) -> {
              String body = padded(number % format.bodies(), format.length() - 1);
              String twin = replaced(replaced(body, place, was), place + 1, was);
              String other = replaced(replaced(body, place, is), place + 1, is);
              for (int digit = 0; digit < 10; digit++) {
                assertThat(format.check(other + digit) == NumberCheck.WRONG_CHECK_DIGIT)
                    .isEqualTo(format.check(twin + digit) == NumberCheck.WRONG_CHECK_DIGIT);
              }
            });
  }

  /** P5. */
  @Property
  void exactlyOneCheckDigitFits(@ForAll @LongRange(max = RESIDENCE_CODE_BODY_MAX) long body) {
    String digits = "%010d".formatted(body);
    for (ResidueZeroRule rule : List.of(ResidueZeroRule.ZERO, ResidueZeroRule.ONE)) {
      long fitting = IntStream.range(0, 10).filter(digit -> accepts(digits + digit, rule)).count();
      assertThat(fitting).isEqualTo(1);
    }
  }

  /** P7. */
  @Property
  void whatMayBeIssuedIsRightUnderEveryReading(
      @ForAll @LongRange(max = RESIDENCE_CODE_BODY_MAX) long body) {
    Assume.that(ResidenceCode.isIssuable(body));
    String digits = ResidenceCode.ofBody(body).digits();

    for (ResidueZeroRule rule : ResidueZeroRule.values()) {
      assertThat(accepts(digits, rule)).isTrue();
    }
  }

  /** P9. */
  @Property
  void whatIsReadIsWhatWasWritten(@ForAll @LongRange(max = MY_NUMBER_BODY_MAX) long body) {
    MyNumber number = MyNumber.ofBody(body);

    assertThat(number.digits()).hasSize(12).endsWith(Integer.toString(number.checkDigit()));
    assertThat(MyNumber.of(number.digits())).isEqualTo(number).hasSameHashCodeAs(number);
    assertThat(number.body()).isEqualTo(body);
  }

  /** P9: anything that is taken is twelve ASCII digits. */
  @Property
  void nothingElseIsTaken(@ForAll String text) {
    if (!text.matches("[0-9]{12}")) {
      assertThat(NumberFormat.MY_NUMBER.check(text).accepted()).isFalse();
    }
  }

  /** P9: one rule, whoever asks for it; ten last digits for every body, and any text. */
  @Property
  void whatTheCheckAcceptsIsWhatCanBeMade(
      @ForAll NumberFormat format,
      @ForAll @LongRange(max = MY_NUMBER_BODY_MAX) long number,
      @ForAll String text) {
    String body = padded(number % format.bodies(), format.length() - 1);
    for (int digit = 0; digit < 10; digit++) {
      assertThat(isMade(format, body + digit)).isEqualTo(format.check(body + digit).accepted());
    }
    assertThat(isMade(format, text)).isEqualTo(format.check(text).accepted());
  }

  /** P9: the code that is short enough, in full. */
  @Example
  void aLocalGovernmentCodeIsAcceptedIfItFitsAndItsPrefectureIsOneOf47() {
    for (int value = 0; value < 1_000_000; value++) {
      String text = padded(value, 6);
      int sum = 0;
      for (int place = 0; place < 5; place++) {
        sum += (6 - place) * (text.charAt(place) - '0');
      }
      boolean fits = (11 - sum % 11) % 10 == value % 10;
      NumberCheck expected =
          !fits
              ? NumberCheck.WRONG_CHECK_DIGIT
              : value / 10_000 >= 1 && value / 10_000 <= 47
                  ? NumberCheck.VALID
                  : NumberCheck.WRONG_PREFECTURE;
      if (NumberFormat.LOCAL_GOVERNMENT_CODE.check(text) != expected) {
        assertThat(NumberFormat.LOCAL_GOVERNMENT_CODE.check(text)).as(text).isEqualTo(expected);
      }
    }
  }

  /** P10. */
  @Property
  void noDigitIsEverPrinted(@ForAll @LongRange(max = MY_NUMBER_BODY_MAX) long body) {
    assertThat(MyNumber.ofBody(body).toString()).isEqualTo("MyNumber[masked]");
  }

  @Property
  void orderIsThatOfTheDigits(
      @ForAll @LongRange(max = MY_NUMBER_BODY_MAX) long one,
      @ForAll @LongRange(max = MY_NUMBER_BODY_MAX) long other) {
    assertThat(Integer.signum(MyNumber.ofBody(one).compareTo(MyNumber.ofBody(other))))
        .isEqualTo(
            Integer.signum(
                MyNumber.ofBody(one).digits().compareTo(MyNumber.ofBody(other).digits())));
  }

  private static String padded(long number, int length) {
    return ("%0" + length + "d").formatted(number);
  }

  private static boolean isMade(NumberFormat format, String text) {
    try {
      Digits<?> made =
          switch (format) {
            case MY_NUMBER -> MyNumber.of(text);
            case RESIDENCE_CODE -> ResidenceCode.of(text);
            case LOCAL_GOVERNMENT_CODE -> LocalGovernmentCode.of(text);
          };
      return made.digits().equals(text);
    } catch (InvalidNumberException refused) {
      return false;
    }
  }

  private static boolean accepts(String digits, ResidueZeroRule rule) {
    try {
      return ResidenceCode.of(digits, rule).digits().equals(digits);
    } catch (InvalidNumberException refused) {
      return false;
    }
  }

  private static String replaced(String digits, int place, char digit) {
    return digits.substring(0, place) + digit + digits.substring(place + 1);
  }
}
