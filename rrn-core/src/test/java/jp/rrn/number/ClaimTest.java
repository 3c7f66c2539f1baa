package jp.rrn.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import jp.rrn.record.Subject;
import org.junit.jupiter.api.Test;
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

  /** Every kind, state and holder, and what each can become. */
  @Test
  void isInStockAndMovesAsTheStatesSay() {
    List<Claim> all = new ArrayList<>();
    for (NumberKind kind : NumberKind.values()) {
      for (ClaimState state : ClaimState.values()) {
        for (long holder = 0; holder < 3; holder++) {
          if (holder > 0 || state != ClaimState.ASSIGNED) {
            Subject subject = holder == 0 ? null : new Subject(holder);
            all.add(new Claim(kind, 1, 1, state, subject, null, null));
          }
        }
      }
    }

    for (Claim claim : all) {
      assertThat(claim.isInStock())
          .isEqualTo(
              claim.kind() == NumberKind.RESIDENCE_CODE
                  && claim.state() == ClaimState.DESIGNATED
                  && claim.holder().isEmpty());
      for (Claim next : all) {
        boolean back = next.state().compareTo(claim.state()) < 0;
        boolean others = claim.holder().isPresent() && !claim.holder().equals(next.holder());
        assertThat(claim.canBecome(next)).isEqualTo(!back && !others);
      }
    }
  }
}
