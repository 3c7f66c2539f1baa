package jp.rrn.code;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * P8: exactly how many mistakes of a kind the check digit misses, over all numbers.
 *
 * <p>Counted over the distribution of remainders, because there are too many numbers to try; the
 * six-digit code is tried in full as well.
 */
class ErrorDetectionTest {
  /** Two digits and what a mistake makes of them. */
  private record Mistake(int x, int y, int becomesX, int becomesY) {}

  @TestFactory
  Stream<DynamicTest> theCountsAreThoseOfTheTable() throws IOException {
    JsonNode table = table();
    return Stream.of(NumberFormat.values())
        .flatMap(
            format -> {
              JsonNode row = table.get(name(format));
              return row.properties().stream()
                  .map(
                      kind ->
                          DynamicTest.dynamicTest(
                              format + " " + kind.getKey(),
                              () ->
                                  assertThat(count(format, kind.getKey()))
                                      .containsExactly(
                                          kind.getValue().get("missed").asLong(),
                                          kind.getValue().get("total").asLong())));
            });
  }

  @Test
  void tryingEveryLocalGovernmentCodeGivesTheSameCounts() throws IOException {
    NumberFormat format = NumberFormat.LOCAL_GOVERNMENT_CODE;
    JsonNode row = table().get(name(format));
    long missed = 0;
    long tried = 0;
    for (long body = 0; body < format.bodies(); body++) {
      char[] text =
          "%06d".formatted(body * 10 + checkDigit(format, format.residueOf(body))).toCharArray();
      for (int i = 0; i + 1 < text.length; i++) {
        if (text[i] != text[i + 1]) {
          char[] swapped = text.clone();
          swapped[i] = text[i + 1];
          swapped[i + 1] = text[i];
          tried++;
          NumberCheck found = format.check(String.valueOf(swapped));
          missed += found == NumberCheck.WRONG_CHECK_DIGIT ? 0 : 1;
        }
      }
    }
    assertThat(missed).isEqualTo(row.get("adjacent_transposition").get("missed").asLong());
    assertThat(tried).isEqualTo(row.get("adjacent_transposition").get("total").asLong());
  }

  private static List<Long> count(NumberFormat format, String kind) {
    return switch (kind) {
      case "single_substitution" -> single(format);
      case "adjacent_transposition" -> pairs(format, 1, swaps());
      case "jump_transposition" -> pairs(format, 2, swaps());
      case "twin_adjacent" -> pairs(format, 1, twins());
      case "jump_twin" -> pairs(format, 2, twins());
      case "phonetic" -> pairs(format, 1, phonetic());
      default -> throw new IllegalArgumentException(kind);
    };
  }

  private static List<Long> single(NumberFormat format) {
    int[] weights = weights(format);
    long missed = 0;
    for (int i = 0; i < weights.length; i++) {
      long[] rest = distribution(weights, i, -1);
      for (int a = 0; a < 10; a++) {
        for (int b = 0; b < 10; b++) {
          for (int r = 0; a != b && r < 11; r++) {
            int was = checkDigit(format, (r + weights[i] * a) % 11);
            int is = checkDigit(format, (r + weights[i] * b) % 11);
            missed += was == is ? rest[r] : 0;
          }
        }
      }
    }
    return List.of(missed, format.bodies() * format.length() * 9);
  }

  private static List<Long> pairs(NumberFormat format, int distance, List<Mistake> mistakes) {
    int[] weights = weights(format);
    long missed = 0;
    long total = 0;
    for (int i = 0; i + distance <= weights.length; i++) {
      int j = i + distance;
      boolean withCheckDigit = j == weights.length;
      long[] rest = distribution(weights, i, withCheckDigit ? -1 : j);
      for (Mistake m : mistakes) {
        for (int r = 0; r < 11; r++) {
          if (withCheckDigit) {
            boolean is = checkDigit(format, (r + weights[i] * m.x) % 11) == m.y;
            boolean fits = checkDigit(format, (r + weights[i] * m.becomesX) % 11) == m.becomesY;
            total += is ? rest[r] : 0;
            missed += is && fits ? rest[r] : 0;
          } else {
            int was = checkDigit(format, (r + weights[i] * m.x + weights[j] * m.y) % 11);
            int is =
                checkDigit(format, (r + weights[i] * m.becomesX + weights[j] * m.becomesY) % 11);
            total += rest[r];
            missed += was == is ? rest[r] : 0;
          }
        }
      }
    }
    return List.of(missed, total);
  }

  /** Returns how many digit strings at all places but these two have each remainder. */
  private static long[] distribution(int[] weights, int without, int andWithout) {
    long[] counts = new long[11];
    counts[0] = 1;
    for (int i = 0; i < weights.length; i++) {
      if (i != without && i != andWithout) {
        long[] next = new long[11];
        for (int r = 0; r < 11; r++) {
          for (int digit = 0; digit < 10; digit++) {
            next[(r + weights[i] * digit) % 11] += counts[r];
          }
        }
        counts = next;
      }
    }
    return counts;
  }

  private static List<Mistake> swaps() {
    return all().filter(m -> m.x != m.y && m.becomesX == m.y && m.becomesY == m.x).toList();
  }

  private static List<Mistake> twins() {
    return all().filter(m -> m.x == m.y && m.becomesX == m.becomesY && m.x != m.becomesX).toList();
  }

  /** "Thirteen" heard as "thirty", and the reverse. */
  private static List<Mistake> phonetic() {
    List<Mistake> mistakes = new ArrayList<>();
    for (int a = 2; a < 10; a++) {
      mistakes.add(new Mistake(1, a, a, 0));
      mistakes.add(new Mistake(a, 0, 1, a));
    }
    return mistakes;
  }

  private static Stream<Mistake> all() {
    return Stream.iterate(0, n -> n < 10_000, n -> n + 1)
        .map(n -> new Mistake(n / 1000, n / 100 % 10, n / 10 % 10, n % 10));
  }

  /** The three rules again, in the words of their sources. */
  private static int checkDigit(NumberFormat format, int remainder) {
    return switch (format) {
      case MY_NUMBER, RESIDENCE_CODE -> remainder <= 1 ? 0 : 11 - remainder;
      case LOCAL_GOVERNMENT_CODE -> (11 - remainder) % 10;
    };
  }

  /** Weights from the left: 2 to 7 from the right, then 2 again. */
  private static int[] weights(NumberFormat format) {
    int[] weights = new int[format.length() - 1];
    for (int n = 1; n <= weights.length; n++) {
      weights[weights.length - n] = n <= 6 ? n + 1 : n - 5;
    }
    return weights;
  }

  private static String name(NumberFormat format) {
    return switch (format) {
      case MY_NUMBER -> "my_number(12)";
      case RESIDENCE_CODE -> "juminhyo_code(11)";
      case LOCAL_GOVERNMENT_CODE -> "lg_code(6)";
    };
  }

  private static JsonNode table() throws IOException {
    try (InputStream file =
        Objects.requireNonNull(
            ErrorDetectionTest.class.getResourceAsStream("error-detection.json"))) {
      return new ObjectMapper().readTree(file);
    }
  }
}
