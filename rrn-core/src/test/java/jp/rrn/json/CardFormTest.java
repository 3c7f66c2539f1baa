package jp.rrn.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.rrn.card.CardCommand;
import jp.rrn.card.CardEntry;
import jp.rrn.card.CardEvent;
import jp.rrn.card.CardFact;
import jp.rrn.card.CardHolder;
import jp.rrn.card.CardId;
import jp.rrn.card.CardNotice;
import jp.rrn.card.CardOperation;
import jp.rrn.card.CertificateKind;
import jp.rrn.card.ExpressGround;
import jp.rrn.card.NoticeId;
import jp.rrn.card.NoticeReceiver;
import jp.rrn.card.Place;
import jp.rrn.card.RecordEvent;
import jp.rrn.card.RecordNotice;
import jp.rrn.card.RevocationCause;
import jp.rrn.card.Stay;
import jp.rrn.card.VoidReason;
import jp.rrn.code.ResidenceCode;
import jp.rrn.date.PartialDate;
import jp.rrn.history.MessageId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The golden texts of cards. Changing one is a change of protocol. */
class CardFormTest {
  private static final LocalDate ON = LocalDate.of(2026, 4, 1);
  private static final LocalDate DAY = LocalDate.of(2026, 5, 1);
  private static final MessageId ID = new MessageId(10, 11);
  private static final CardCommand COMMAND =
      new CardCommand(
          new MessageId(10, -11), new CardId("CARD-1"), 2, CardOperation.UPDATE_FACE, "digest-2");

  static Stream<Arguments> values() {
    return Stream.concat(notices(), others());
  }

  private static Stream<Arguments> notices() {
    Map<String, CardEvent> events =
        Map.ofEntries(
            Map.entry("applied", foreigner()),
            Map.entry("applied-plain", applied(new Stay.Japanese())),
            Map.entry("applied-permanent", applied(new Stay.Permanent())),
            Map.entry(
                "applied-transitional", applied(new Stay.Transitional(LocalDate.of(2026, 3, 1)))),
            Map.entry("made", new CardEvent.Made(LocalDate.of(2035, 7, 7))),
            Map.entry("moving-abroad", new CardEvent.MovingAbroad(DAY)),
            Map.entry("voided", new CardEvent.Voided(VoidReason.RETURN_ORDERED)),
            Map.entry("record-changed", new CardEvent.RecordChanged(RecordEvent.MOVED_OUT, DAY)),
            Map.entry(
                "certificate-issued",
                new CardEvent.CertificateIssued(
                    CertificateKind.SIGNATURE, LocalDate.of(2030, 7, 7))),
            Map.entry(
                "certificate-revoked",
                new CardEvent.CertificateRevoked(CertificateKind.USER, RevocationCause.KEY_LEAK)));
    return events.entrySet().stream()
        .map(named -> Arguments.of(named.getKey(), JsonForm.CARD_NOTICE, notice(named.getValue())));
  }

  private static CardEvent applied(Stay stay) {
    return new CardEvent.Applied(
        new CardHolder(PartialDate.of("1990-07-07"), stay), Optional.empty());
  }

  private static CardEvent foreigner() {
    return new CardEvent.Applied(
        new CardHolder(
            PartialDate.of("1990-00-00").withAsWritten("推定平成2年"),
            new Stay.Until(LocalDate.of(2027, 3, 31))),
        Optional.of(new CardEvent.ExpressClaim(ExpressGround.LOSS, LocalDate.of(2026, 3, 20))));
  }

  private static CardNotice notice(CardEvent event) {
    return new CardNotice(ID, 1, ON, event);
  }

  private static Stream<Arguments> others() {
    return Stream.of(
        Arguments.of(
            "fact-noticed",
            JsonForm.CARD_FACT,
            new CardFact.Noticed(notice(CardEvent.Step.HANDED_OVER))),
        Arguments.of("fact-begun", JsonForm.CARD_FACT, new CardFact.Begun(COMMAND)),
        Arguments.of("fact-done", JsonForm.CARD_FACT, new CardFact.Done(2, Place.CHIP)),
        Arguments.of(
            "entry",
            JsonForm.CARD_ENTRY,
            new CardEntry(
                new CardId("CARD-1"),
                3,
                Instant.parse("2026-04-01T00:00:00.123456789Z"),
                new CardFact.Done(2, Place.CHIP),
                true)),
        Arguments.of("command", JsonForm.CARD_COMMAND, COMMAND),
        Arguments.of(
            "record-notice",
            JsonForm.RECORD_NOTICE,
            told(NoticeReceiver.CERTIFICATE_SERVICE, RecordEvent.MOVED_OUT, Optional.empty())),
        Arguments.of(
            "record-notice-code",
            JsonForm.RECORD_NOTICE,
            told(
                NoticeReceiver.CARD_SYSTEM,
                RecordEvent.RESIDENCE_CODE_REVISED,
                Optional.of(ResidenceCode.ofBody(1)))));
  }

  private static RecordNotice told(
      NoticeReceiver receiver, RecordEvent event, Optional<ResidenceCode> former) {
    return new RecordNotice(
        new NoticeId(ID, receiver), ResidenceCode.of("12345678903"), former, event, ON, DAY);
  }

  @ParameterizedTest
  @MethodSource("values")
  <T> void writesAndReadsTheGoldenText(String name, JsonForm<T> form, T value) throws IOException {
    String golden = Objects.requireNonNull(golden().get(name), name);

    assertThat(form.write(value)).isEqualTo(golden);
    assertThat(form.read(golden)).isEqualTo(value);
  }

  private static Map<String, String> golden() throws IOException {
    try (InputStream file =
        Objects.requireNonNull(CardFormTest.class.getResourceAsStream("card-forms.txt"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split(" ", 2))
          .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"fact\":\"ELSE\"}",
        "{\"fact\":\"DONE\",\"number\":2}",
        "{\"fact\":\"DONE\",\"number\":2,\"place\":\"MOON\"}",
        "{\"fact\":\"DONE\",\"number\":2,\"place\":\"CHIP\",\"value\":\"x\"}",
        "{\"command\":{\"card\":\"CARD-1\",\"id\":\"0A\",\"number\":2,\"operation\":\"SUSPEND\","
            + "\"value\":\"x\"},\"fact\":\"BEGUN\"}",
        "{\"command\":{\"card\":\"card\",\"id\":\"000000000000000a000000000000000b\",\"number\":2,"
            + "\"operation\":\"SUSPEND\",\"value\":\"x\"},\"fact\":\"BEGUN\"}",
        "{\"fact\":\"NOTICED\",\"notice\":{\"event\":{\"event\":\"STEP\",\"step\":\"FLOWN\"},"
            + "\"id\":\"000000000000000a000000000000000b\",\"on\":\"2026-04-01\",\"sequence\":1}}",
        "{\"fact\":\"NOTICED\",\"notice\":{\"event\":{\"event\":\"STEP\",\"step\":\"RETURNED\"},"
            + "\"id\":\"000000000000000a000000000000000b\",\"on\":\"2026-04-01\",\"sequence\":0}}"
      })
  void refusesEveryOtherText(String text) {
    assertThatThrownBy(() -> JsonForm.CARD_FACT.read(text)).isInstanceOf(JsonFormatException.class);
  }
}
