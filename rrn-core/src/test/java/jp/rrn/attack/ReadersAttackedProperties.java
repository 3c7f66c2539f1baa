package jp.rrn.attack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import jp.rrn.attack.Readers.Reader;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever a reader is given, it reads or refuses as it says it does, and a refusal quotes nothing
 * of what somebody wrote.
 */
class ReadersAttackedProperties {
  private static final byte[] SPECIAL = "\0\n\r\t \"\\{}[]:,=+-@０一\uFEFF\u202E".getBytes(UTF_8);
  private static final int DEEP = 20_000;

  /** What seeds are for: if none could be read, the changed ones would all stop at the door. */
  @Test
  void mostSeedsAreRead() {
    assertThat(Readers.ALL)
        .filteredOn(reader -> reader.seeds().stream().anyMatch(s -> reader.refusal(s).isPresent()))
        .extracting(Reader::name)
        .containsExactly(
            "CLAIM", "CASE_ENTRY", "CARD_ENTRY", "FEED_ENTRY", "USAGE_REPORT", "PERSONAL_ACCOUNT");
  }

  static List<Reader> readers() {
    return Readers.ALL;
  }

  @Property(tries = 1000)
  void readsOrRefuses(@ForAll("attacks") Attack attack) {
    attack.reader().refusal(attack.input()).ifPresent(r -> quotesNothing(attack.reader(), r));
  }

  /** Neither depth nor length brings a reader down. */
  @ParameterizedTest
  @MethodSource("readers")
  void refusesWhatIsDeepOrLong(Reader reader) {
    for (String part : List.of("[", "{\"a\":", "9", "あ", "\n", ",", "=")) {
      reader
          .refusal(part.repeat(DEEP).getBytes(UTF_8))
          .ifPresent(refused -> quotesNothing(reader, refused));
    }
  }

  static void quotesNothing(Reader reader, IllegalArgumentException refused) {
    Optional<Throwable> cause = Optional.of(refused);
    while (cause.isPresent()) {
      String message = String.valueOf(cause.get().getMessage());
      assertThat(message).as(reader.name()).doesNotContain(Readers.MARK, "56789");
      assertThat(message.length()).as(reader.name()).isLessThan(2_000);
      cause = Optional.ofNullable(cause.get().getCause());
    }
  }

  /** Of an attack that was not withstood, reader and seed say all. */
  record Attack(Reader reader, long seed) {
    byte[] input() {
      return changed(reader, new Random(seed));
    }
  }

  @Provide
  Arbitrary<Attack> attacks() {
    return Combinators.combine(Arbitraries.of(Readers.ALL), Arbitraries.longs()).as(Attack::new);
  }

  private static byte[] changed(Reader reader, Random random) {
    byte[] bytes = reader.seeds().get(random.nextInt(reader.seeds().size()));
    for (int change = 1 + random.nextInt(3); change > 0; change--) {
      bytes = changed(bytes, random);
    }
    return bytes;
  }

  private static byte[] changed(byte[] bytes, Random random) {
    int from = random.nextInt(bytes.length + 1);
    int to = Math.min(bytes.length, from + random.nextInt(9));
    return switch (random.nextInt(6)) {
      case 0 -> joined(bytes, from, new byte[0], to);
      case 1 -> joined(bytes, from, Arrays.copyOfRange(bytes, 0, to), to);
      case 2 -> joined(bytes, from, special(random), to);
      case 3 -> joined(bytes, from, drawn(random), from);
      case 4 -> joined(bytes, from, special(random), from);
      default -> Arrays.copyOf(bytes, from);
    };
  }

  private static byte[] special(Random random) {
    int at = random.nextInt(SPECIAL.length);
    return Arrays.copyOfRange(SPECIAL, at, Math.min(SPECIAL.length, at + 1 + random.nextInt(3)));
  }

  private static byte[] drawn(Random random) {
    byte[] drawn = new byte[1 + random.nextInt(4)];
    random.nextBytes(drawn);
    return drawn;
  }

  private static byte[] joined(byte[] bytes, int end, byte[] middle, int from) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(bytes, 0, end);
    all.writeBytes(middle);
    all.write(bytes, from, bytes.length - from);
    return all.toByteArray();
  }
}
