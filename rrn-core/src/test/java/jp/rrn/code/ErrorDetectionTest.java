package jp.rrn.code;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * P8: exactly how many mistakes of a kind the check digit misses, over all numbers.
 *
 * <p>Counted over the distribution of remainders, because there are too many numbers to try; the
 * six-digit code is tried in full as well.
 */
class ErrorDetectionTest {
  private static final Set<Integer> ANY = Set.of();

  /** The remainders the library never issues a residence code with. */
  private static final Set<Integer> NEVER_ISSUED =
      LongStream.range(0, 1_000)
          .filter(body -> !ResidenceCode.isIssuable(body))
          .mapToObj(NumberFormat.RESIDENCE_CODE::residueOf)
          .collect(Collectors.toUnmodifiableSet());

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
                                  assertThat(count(format, ANY, kind.getKey()))
                                      .containsExactly(
                                          kind.getValue().get("missed").asLong(),
                                          kind.getValue().get("total").asLong())));
            });
  }

  @Test
  void tryingEveryLocalGovernmentCodeGivesTheSameCounts() throws IOException {
    NumberFormat format = NumberFormat.LOCAL_GOVERNMENT_CODE;
    JsonNode row = table().get(name(format));
    int[] checkDigits = checkDigits(format);
    long missed = 0;
    long tried = 0;
    for (long body = 0; body < format.bodies(); body++) {
      char[] text = "%06d".formatted(body * 10 + checkDigits[format.residueOf(body)]).toCharArray();
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

  /** Fewer numbers, fewer mistakes missed: what not to issue bodies with these remainders buys. */
  @TestFactory
  Stream<DynamicTest> theCountsOfEachIssuePolicyAreThoseOfTheTable() throws IOException {
    JsonNode table = table().get("issue_policies");
    return Map.of("ANY", ANY, "SKIP r=0", NEVER_ISSUED, "SKIP r=0,1", Set.of(0, 1))
        .entrySet()
        .stream()
        .flatMap(
            policy ->
                Stream.of(NumberFormat.MY_NUMBER, NumberFormat.RESIDENCE_CODE)
                    .map(
                        format ->
                            DynamicTest.dynamicTest(
                                format + " " + policy.getKey(),
                                () ->
                                    assertPolicy(
                                        format,
                                        policy.getValue(),
                                        table.get(policy.getKey()).get(name(format))))));
  }

  private static void assertPolicy(NumberFormat format, Set<Integer> skipped, JsonNode row) {
    assertThat(space(format, skipped)).isEqualTo(row.get("space").asLong());
    for (String kind : List.of("single_substitution", "adjacent_transposition")) {
      assertThat(count(format, skipped, kind))
          .as(kind)
          .containsExactly(
              row.get(kind).get("missed").asLong(), row.get(kind).get("total").asLong());
    }
  }

  /**
   * The counts ask the library about a few bodies only: this says that the others are like them.
   */
  @ParameterizedTest
  @EnumSource
  void whatHoldsForOneBodyHoldsForEveryBodyOfItsRemainder(NumberFormat format) {
    int[] weights = weights(format);
    int[] checkDigits = checkDigits(format);
    Random random = new Random(20261126);
    for (int i = 0; i < 2_000; i++) {
      long body = random.nextLong(format.bodies());
      String digits = ("%0" + weights.length + "d").formatted(body);
      int sum =
          IntStream.range(0, weights.length).map(n -> weights[n] * (digits.charAt(n) - '0')).sum();
      assertThat(format.residueOf(body)).isEqualTo(sum % 11);
      assertThat(checkDigit(format, body)).isEqualTo(checkDigits[sum % 11]);
      if (format == NumberFormat.MY_NUMBER) {
        assertThat(MyNumber.ofBody(body).checkDigit()).isEqualTo(checkDigits[sum % 11]);
      }
    }
  }

  private static List<Long> count(NumberFormat format, Set<Integer> skipped, String kind) {
    return switch (kind) {
      case "single_substitution" -> single(format, skipped);
      case "adjacent_transposition" -> pairs(format, skipped, 1, swaps());
      case "jump_transposition" -> pairs(format, skipped, 2, swaps());
      case "twin_adjacent" -> pairs(format, skipped, 1, twins());
      case "jump_twin" -> pairs(format, skipped, 2, twins());
      case "phonetic" -> pairs(format, skipped, 1, phonetic());
      default -> throw new IllegalArgumentException(kind);
    };
  }

  private static List<Long> single(NumberFormat format, Set<Integer> skipped) {
    int[] weights = weights(format);
    int[] checkDigits = checkDigits(format);
    long missed = 0;
    for (int i = 0; i < weights.length; i++) {
      long[] rest = distribution(weights, i, -1);
      for (int a = 0; a < 10; a++) {
        for (int b = 0; b < 10; b++) {
          for (int r = 0; a != b && r < 11; r++) {
            int issued = (r + weights[i] * a) % 11;
            int is = checkDigits[(r + weights[i] * b) % 11];
            missed += !skipped.contains(issued) && checkDigits[issued] == is ? rest[r] : 0;
          }
        }
      }
    }
    return List.of(missed, space(format, skipped) * format.length() * 9);
  }

  private static List<Long> pairs(
      NumberFormat format, Set<Integer> skipped, int distance, List<Mistake> mistakes) {
    int[] weights = weights(format);
    int[] checkDigits = checkDigits(format);
    long missed = 0;
    long total = 0;
    for (int i = 0; i + distance <= weights.length; i++) {
      int j = i + distance;
      boolean withCheckDigit = j == weights.length;
      long[] rest = distribution(weights, i, withCheckDigit ? -1 : j);
      for (Mistake m : mistakes) {
        for (int r = 0; r < 11; r++) {
          // The check digit has no weight of its own: it is right or wrong.
          int y = withCheckDigit ? 0 : weights[j];
          int issued = (r + weights[i] * m.x + y * m.y) % 11;
          int was = checkDigits[issued];
          int fits = checkDigits[(r + weights[i] * m.becomesX + y * m.becomesY) % 11];
          boolean is = !skipped.contains(issued) && (!withCheckDigit || was == m.y);
          total += is ? rest[r] : 0;
          missed += is && fits == (withCheckDigit ? m.becomesY : was) ? rest[r] : 0;
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

  private static long space(NumberFormat format, Set<Integer> skipped) {
    long[] all = distribution(weights(format), -1, -1);
    return IntStream.range(0, 11).filter(r -> !skipped.contains(r)).mapToLong(r -> all[r]).sum();
  }

  /** The digit the library takes for each remainder, asked for one body of each. */
  private static int[] checkDigits(NumberFormat format) {
    return IntStream.range(0, 11)
        .map(
            remainder -> {
              long body = 0;
              while (format.residueOf(body) != remainder) {
                body++;
              }
              return checkDigit(format, body);
            })
        .toArray();
  }

  /** Returns the one check digit the library takes with this body; disputed, it is taken as 0. */
  private static int checkDigit(NumberFormat format, long body) {
    String digits = ("%0" + (format.length() - 1) + "d").formatted(body);
    int[] taken = IntStream.range(0, 10).filter(digit -> isTaken(format, digits + digit)).toArray();
    assertThat(taken).hasSize(1);
    return taken[0];
  }

  private static boolean isTaken(NumberFormat format, String text) {
    NumberCheck found = format.check(text);
    return found != NumberCheck.WRONG_CHECK_DIGIT
        && (found != NumberCheck.AMBIGUOUS || text.endsWith("0"));
  }

  /** The weights the library counts with: the remainders of 1, 10, 100 and so on. */
  private static int[] weights(NumberFormat format) {
    int[] weights = new int[format.length() - 1];
    long unit = 1;
    for (int place = weights.length - 1; place >= 0; place--) {
      weights[place] = format.residueOf(unit);
      unit *= 10;
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
