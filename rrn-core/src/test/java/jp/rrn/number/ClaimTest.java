package jp.rrn.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jp.rrn.record.Subject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimTest {
  @ParameterizedTest(name = "{0} row {index}")
  @CsvSource({
    "RESIDENCE_CODE, 0, 0",
    "RESIDENCE_CODE, 9999999999, 9",
    "MY_NUMBER, 0, 0",
    "MY_NUMBER, 99999999999, 9",
  })
  void takesEveryBodyOfItsKind(NumberKind kind, long body, int checkDigit) {
    assertThat(claim(kind, body, checkDigit).body()).isEqualTo(body);
  }

  @ParameterizedTest(name = "{0} row {index}")
  @CsvSource({
    "RESIDENCE_CODE, -1, 0, body must have 10 digits",
    "RESIDENCE_CODE, 10000000000, 0, body must have 10 digits",
    "MY_NUMBER, -1, 0, body must have 11 digits",
    "MY_NUMBER, 100000000000, 0, body must have 11 digits",
    "RESIDENCE_CODE, 1, -1, check digit must be 0 to 9",
    "MY_NUMBER, 1, 10, check digit must be 0 to 9",
  })
  void refusesWhatNoNumberOfItsKindHas(NumberKind kind, long body, int checkDigit, String rule) {
    assertThatThrownBy(() -> claim(kind, body, checkDigit))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith(rule);
  }

  /** P12. */
  @ParameterizedTest
  @CsvSource({"ASSIGNED, DESIGNATED", "RETIRED, DESIGNATED", "RETIRED, ASSIGNED"})
  void neverGoesBack(ClaimState from, ClaimState to) {
    Subject subject = new Subject(1);
    Claim claim = claim(NumberKind.MY_NUMBER, 7, 0).advance(from, subject);

    assertThatThrownBy(() -> claim.advance(to, subject))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Claim claim(NumberKind kind, long body, int checkDigit) {
    return new Claim(kind, body, checkDigit, ClaimState.DESIGNATED, null, null, null);
  }
}
