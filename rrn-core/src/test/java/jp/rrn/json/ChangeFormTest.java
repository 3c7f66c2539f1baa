package jp.rrn.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.rrn.code.LocalGovernmentCode;
import jp.rrn.code.MyNumber;
import jp.rrn.code.ResidenceCode;
import jp.rrn.date.PartialDate;
import jp.rrn.history.Change;
import jp.rrn.history.ChangeReason;
import jp.rrn.history.FormerNumbers;
import jp.rrn.history.HistoryEntry;
import jp.rrn.history.MessageId;
import jp.rrn.number.Claim;
import jp.rrn.number.ClaimState;
import jp.rrn.number.NumberKind;
import jp.rrn.number.RequestId;
import jp.rrn.record.Address;
import jp.rrn.record.IdentityRecord;
import jp.rrn.record.Item;
import jp.rrn.record.PersonName;
import jp.rrn.record.Sex;
import jp.rrn.record.Subject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The golden texts of changes, entries and claims. Changing one is a change of protocol. */
class ChangeFormTest {
  private static final LocalGovernmentCode TOWN = LocalGovernmentCode.of("131016");
  private static final LocalDate DAY = LocalDate.of(2026, 4, 1);
  private static final MessageId MESSAGE = new MessageId(-1, 255);

  static Stream<Arguments> values() {
    return Stream.of(
        Arguments.of(0, JsonForm.CHANGE, birth()),
        Arguments.of(1, JsonForm.CHANGE, changeOfCode()),
        Arguments.of(2, JsonForm.CHANGE, changeOfNumber()),
        Arguments.of(3, JsonForm.CHANGE, cancellation()),
        Arguments.of(
            4,
            JsonForm.HISTORY_ENTRY,
            new HistoryEntry(
                new Subject(Long.MIN_VALUE),
                7,
                Instant.parse("2026-04-01T00:00:00.000000001Z"),
                birth())),
        Arguments.of(
            5,
            JsonForm.CLAIM,
            new Claim(
                NumberKind.RESIDENCE_CODE,
                1234567890,
                3,
                ClaimState.DESIGNATED,
                null,
                TOWN,
                new RequestId("stock-1"))),
        Arguments.of(
            6,
            JsonForm.CLAIM,
            new Claim(
                NumberKind.MY_NUMBER,
                98320567321L,
                4,
                ClaimState.ASSIGNED,
                new Subject(Long.MAX_VALUE),
                null,
                null)));
  }

  private static Change birth() {
    return change(
        ChangeReason.BIRTH, Item.recorded(), record(), FormerNumbers.NONE, Optional.empty());
  }

  private static Change changeOfCode() {
    return change(
        ChangeReason.RESIDENCE_CODE_CHANGE_REQUEST,
        Set.of(Item.RESIDENCE_CODE),
        record(),
        FormerNumbers.of(ResidenceCode.of("98765432103")),
        Optional.empty());
  }

  private static Change changeOfNumber() {
    return change(
        ChangeReason.MY_NUMBER_CHANGE_REQUEST,
        Set.of(Item.MY_NUMBER),
        record().withMyNumber(MyNumber.of("983205673214")),
        FormerNumbers.of(MyNumber.of("123456789018")),
        Optional.empty());
  }

  private static Change cancellation() {
    return change(
        ChangeReason.EX_OFFICIO_REVISION,
        Set.of(),
        record(),
        FormerNumbers.NONE,
        Optional.of(new MessageId(0, 1)));
  }

  private static Change change(
      ChangeReason reason,
      Set<Item> items,
      IdentityRecord record,
      FormerNumbers former,
      Optional<MessageId> cancels) {
    return new Change(
        MESSAGE,
        TOWN,
        reason,
        PartialDate.of("2026-03-A2"),
        DAY,
        DAY,
        items,
        record,
        former,
        cancels,
        "clerk-1");
  }

  private static IdentityRecord record() {
    return IdentityRecord.of(
        PersonName.of("見本", "花子"),
        PartialDate.of("2026-03-00"),
        Sex.FEMALE,
        Address.of(TOWN, "見本町一丁目1番1号"),
        ResidenceCode.of("12345678903"));
  }

  @ParameterizedTest
  @MethodSource("values")
  <T> void writesAndReadsTheGoldenText(int line, JsonForm<T> form, T value) throws IOException {
    String golden = golden(line);

    assertThat(form.write(value)).isEqualTo(golden);
    assertThat(form.read(golden)).isEqualTo(value);
  }

  private static String golden(int line) throws IOException {
    try (InputStream file =
        Objects.requireNonNull(ChangeFormTest.class.getResourceAsStream("change-forms.txt"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList().get(line);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "00000000000000000000000000000001, 0000000000000000000000000000001, /cancels",
    "000000000001, 00000000000g, /cancels",
    "12345678903, 12345678904, /record",
    "EX_OFFICIO_REVISION, GEBURT, /reason",
    "2026-04-01, 2026-04-31, /effectiveFrom",
  })
  void refusesWhatIsNotOfTheForm(String good, String bad, String pointer) {
    String text = JsonForm.CHANGE.write(cancellation());
    String wrong =
        (text.contains(good) ? text : JsonForm.CHANGE.write(birth())).replaceFirst(good, bad);

    assertThatThrownBy(() -> JsonForm.CHANGE.read(wrong))
        .isInstanceOfSatisfying(
            JsonFormatException.class, refused -> assertThat(refused.pointer()).isEqualTo(pointer));
  }
}
