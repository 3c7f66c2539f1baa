package jp.rrn.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** P9: what {@code parse} takes and refuses, against rewriting the text as a whole. */
class WrittenNumberProperties {
  private static final String BELONGS = "[0-9 \\-\u2010]*";

  @Property
  void takesExactlyTheTextsWhoseRewrittenFormIsANumber(@ForAll("written") String text) {
    assertThat(parsed(text).map(MyNumber::digits))
        .isEqualTo(Optional.of(rewritten(text)).filter(WrittenNumberProperties::isNumber));
  }

  @Property
  void aRefusalNamesTheFirstForeignCharacterOfTheTextAsWrittenAndThenTheLength(
      @ForAll("written") String text) {
    try {
      MyNumber.parse(text);
    } catch (InvalidNumberException refusal) {
      int foreign = firstForeign(text);
      NumberCheck rule =
          foreign >= 0
              ? NumberCheck.WRONG_CHARACTER
              : rewritten(text).length() == 12
                  ? NumberCheck.WRONG_CHECK_DIGIT
                  : NumberCheck.WRONG_LENGTH;
      assertThat(refusal.rule()).isEqualTo(rule);
      assertThat(refusal.index().orElse(-1)).isEqualTo(foreign);
    }
  }

  /** Digits of a number in every form, what people put between them, and now and then a stray. */
  @Provide
  Arbitrary<String> written() {
    Arbitrary<String> between =
        Arbitraries.frequencyOf(
            Tuple.of(60, Arbitraries.just("")),
            Tuple.of(8, Arbitraries.of(" ", "-", "\u2010", "\u2011", "\u3000", "\uFF0D", "\u00A0")),
            Tuple.of(
                1,
                Arbitraries.of(
                    "x",
                    "\u2212",
                    "\u30FC",
                    "\u2044",
                    "\u00BD",
                    "\u2488",
                    "\u0301",
                    "\u00A8",
                    "\uD835",
                    "\uD83D\uDE00",
                    "\u0663")));
    Arbitrary<String> number =
        Arbitraries.longs()
            .between(0, NumberFormat.MY_NUMBER.bodies() - 1)
            .map(body -> MyNumber.ofBody(body).digits())
            .flatMap(
                digits ->
                    Arbitraries.of(
                        digits, digits.substring(1), digits + "0", "1" + digits.substring(1)));
    Arbitrary<Integer> form =
        Arbitraries.frequency(Tuple.of(3, 0), Tuple.of(2, 0xFF10), Tuple.of(1, 0x1D7CE));
    return number.flatMap(
        digits ->
            between
                .list()
                .ofSize(digits.length() + 1)
                .flatMap(
                    strays ->
                        form.map(
                            zero -> {
                              StringBuilder text = new StringBuilder(strays.get(0));
                              for (int i = 0; i < digits.length(); i++) {
                                int digit = digits.charAt(i) - '0';
                                text.appendCodePoint((zero == 0 ? '0' : zero) + digit)
                                    .append(strays.get(i + 1));
                              }
                              return text.toString();
                            })));
  }

  private static Optional<MyNumber> parsed(String text) {
    try {
      return Optional.of(MyNumber.parse(text));
    } catch (InvalidNumberException refused) {
      return Optional.empty();
    }
  }

  private static boolean isNumber(String digits) {
    return NumberFormat.MY_NUMBER.check(digits).accepted();
  }

  private static String rewritten(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[ \\-\u2010]", "");
  }

  /** The shortest beginning that does not belong ends with the first character that does not. */
  private static int firstForeign(String text) {
    for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
      String beginning = text.substring(0, text.offsetByCodePoints(i, 1));
      if (!Normalizer.normalize(beginning, Normalizer.Form.NFKC).matches(BELONGS)) {
        return i;
      }
    }
    return -1;
  }
}
