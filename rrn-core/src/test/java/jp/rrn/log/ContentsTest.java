package jp.rrn.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import jp.rrn.record.Subject;
import org.junit.jupiter.api.Test;

/** What an entry commits to, and what of it is shown. */
class ContentsTest {
  private static final SubjectKey KEY =
      new SubjectKey.Maker(new byte[32]).key(new Subject(7), new byte[16]);
  private static final SortedMap<Integer, byte[]> FIELDS =
      new TreeMap<>(
          Map.of(1, bytes("recipient"), 2, bytes("affair"), 9, bytes(""), 255, bytes("last")));
  private static final EntryContents CONTENTS =
      EntryContents.of(seed(1), Optional.of(new SubjectCount(KEY, 3)), FIELDS);

  @Test
  void contentsAreReadAsTheyWereWritten() {
    assertThat(EntryContents.parse(CONTENTS.encode())).isEqualTo(CONTENTS);
    assertThat(CONTENTS.field(2)).contains(bytes("affair"));
    assertThat(CONTENTS.field(3)).isEmpty();
    assertThat(CONTENTS.subject()).contains(new SubjectCount(KEY, 3));
  }

  @Test
  void anEntryIsReadAsItWasWrittenAndIsShort() {
    LogEntry entry = CONTENTS.entry();

    assertThat(entry.encode()).hasSize(LogEntry.BYTES).hasSize(49);
    assertThat(LogEntry.parse(entry.encode())).isEqualTo(entry);
    assertThat(entry.tag()).isEqualTo(KEY.tag(3));
    assertThatIllegalArgumentException().isThrownBy(() -> LogEntry.parse(new byte[49]));
    assertThatIllegalArgumentException().isThrownBy(() -> LogEntry.parse(new byte[] {1}));
  }

  /** Every choice of fields. */
  @Test
  void anyFieldsAreShownAloneAndMatch() {
    List<Integer> numbers = List.of(0, 1, 2, 9, 255);
    for (int choice = 0; choice < 1 << numbers.size(); choice++) {
      Set<Integer> shown = new HashSet<>();
      for (int i = 0; i < numbers.size(); i++) {
        if ((choice >> i & 1) == 1) {
          shown.add(numbers.get(i));
        }
      }
      Disclosure disclosure = CONTENTS.disclose(shown);

      assertThat(disclosure.matches(CONTENTS.entry())).isTrue();
      assertThat(Disclosure.parse(disclosure.encode())).isEqualTo(disclosure);
      assertThat(numbers).allMatch(n -> disclosure.field(n).isPresent() == shown.contains(n));
      assertThat(disclosure.subject().isPresent()).isEqualTo(shown.contains(0));
    }
  }

  @Test
  void everyFlippedBitOfWhatIsShownIsSeen() {
    byte[] bytes = CONTENTS.disclose(List.of(0, 2)).encode();
    for (int bit = 0; bit < bytes.length * 8; bit++) {
      byte[] flipped = bytes.clone();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);

      assertThat(matches(flipped)).as("bit %d", bit).isFalse();
    }
  }

  private static boolean matches(byte[] disclosure) {
    try {
      return Disclosure.parse(disclosure).matches(CONTENTS.entry());
    } catch (IllegalArgumentException unreadable) {
      return false;
    }
  }

  /** A log that bears the tag of another person than its contents say is found out. */
  @Test
  void theTagMustBeThatOfTheSubjectShown() {
    LogEntry honest = CONTENTS.entry();
    LogEntry hidden = new LogEntry(KEY.tag(99), honest.commitment());

    assertThat(CONTENTS.disclose(List.of(1)).matches(hidden)).isTrue();
    assertThat(CONTENTS.disclose(List.of(0, 1)).matches(hidden)).isFalse();
  }

  @Test
  void entriesOfEqualContentsHaveNothingInCommon() {
    EntryContents again = EntryContents.of(seed(2), Optional.of(new SubjectCount(KEY, 4)), FIELDS);
    EntryContents nobody = EntryContents.of(seed(1), Optional.empty(), FIELDS);

    assertThat(again.entry().commitment()).isNotEqualTo(CONTENTS.entry().commitment());
    assertThat(again.entry().tag()).isNotEqualTo(CONTENTS.entry().tag());
    assertThat(nobody.entry().encode()).hasSize(LogEntry.BYTES);
    assertThat(nobody.entry().tag()).isNotEqualTo(CONTENTS.entry().tag());
    assertThat(nobody.disclose(List.of()).matches(nobody.entry())).isTrue();
  }

  /** The value moved to another field, or cut at another place, is another commitment. */
  @Test
  void commitmentsAreToFieldAndValue() {
    assertThat(entryOf(1, "ab")).isNotEqualTo(entryOf(2, "ab"));
    assertThat(entryOf(1, "ab")).isNotEqualTo(entryOf(1, "a"));
    assertThat(entryOf(1, "ab").commitment()).isEqualTo(entryOf(1, "ab").commitment());
  }

  private static LogEntry entryOf(int number, String value) {
    return EntryContents.of(seed(1), Optional.empty(), new TreeMap<>(Map.of(number, bytes(value))))
        .entry();
  }

  @Test
  void keysDependOnSecretSubjectAndSalt() {
    SubjectKey.Maker maker = new SubjectKey.Maker(seed(9));
    byte[] salt = seed(3);

    assertThat(maker.key(new Subject(1), salt)).isEqualTo(maker.key(new Subject(1), salt));
    assertThat(maker.key(new Subject(2), salt)).isNotEqualTo(maker.key(new Subject(1), salt));
    assertThat(maker.key(new Subject(1), seed(4))).isNotEqualTo(maker.key(new Subject(1), salt));
    assertThat(new SubjectKey.Maker(seed(8)).key(new Subject(1), salt))
        .isNotEqualTo(maker.key(new Subject(1), salt));
    assertThat(SubjectKey.of(KEY.bytes())).isEqualTo(KEY);
    assertThat(KEY).hasToString("SubjectKey[masked]");
  }

  @Test
  void whatIsOutsideItsRangeIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> entryOf(0, "subject"));
    assertThatIllegalArgumentException().isThrownBy(() -> entryOf(256, "too high"));
    assertThatIllegalArgumentException().isThrownBy(() -> entryOf(-1, "negative"));
    assertThatIllegalArgumentException().isThrownBy(() -> entryOf(1, "x".repeat(65_536)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EntryContents.of(new byte[31], Optional.empty(), FIELDS));
    assertThatIllegalArgumentException().isThrownBy(() -> new SubjectCount(KEY, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> SubjectKey.of(new byte[31]));
    byte[] bytes = CONTENTS.encode();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EntryContents.parse(Arrays.copyOf(bytes, bytes.length - 1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EntryContents.parse(Arrays.copyOf(bytes, 32)));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  private static byte[] seed(int number) {
    return SignedNoteTest.seed(number);
  }
}
