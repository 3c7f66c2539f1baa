package jp.rrn.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.rrn.code.PrefectureCode;
import jp.rrn.law.Access;
import jp.rrn.law.Affair;
import jp.rrn.law.Asked;
import jp.rrn.law.Asker;
import jp.rrn.law.Audience;
import jp.rrn.law.Catalogue;
import jp.rrn.law.Decision;
import jp.rrn.law.ExplanationText;
import jp.rrn.law.Giver;
import jp.rrn.law.Language;
import jp.rrn.law.Moment;
import jp.rrn.law.Purpose;
import jp.rrn.law.Reason;
import jp.rrn.law.Recipient;
import jp.rrn.law.Target;
import jp.rrn.law.UseRequest;
import jp.rrn.law.UseRule;
import jp.rrn.record.Item;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The words of explanations under the bundled catalogues. Changing them is a change for readers.
 */
class ExplanationGoldenTest {
  private static final Catalogue CATALOGUE =
      CatalogueReader.national()
          .plus(CatalogueReader.bundled("register-uses-2016-08"))
          .plus(CatalogueReader.bundled("example-prefecture"))
          .plus(CatalogueReader.bundled("example-municipality"));
  private static final PrefectureCode TOKYO = new PrefectureCode(13);
  private static final PrefectureCode NAGANO = new PrefectureCode(20);

  static Stream<Arguments> requests() {
    UseRequest passport = national("1-41", Set.of(Item.NAME, Item.ADDRESS));
    return Stream.of(
        Arguments.of("permit", passport, false),
        Arguments.of(
            "my-number-and-code",
            passport.with(Asked.atOnce(Set.of(Item.MY_NUMBER, Item.RESIDENCE_CODE))),
            false),
        Arguments.of(
            "search-too-few",
            national("1-44-2", Set.of(Item.MY_NUMBER))
                .with(
                    Asked.atOnce(Set.of(Item.MY_NUMBER))
                        .withAccess(new Access.Search(Set.of(Item.NAME, Item.DATE_OF_BIRTH)))),
            false),
        Arguments.of("elsewhere", request("2-2", NAGANO, Set.of(Item.NAME)), false),
        Arguments.of(
            "no-basis",
            passport.with(new Asker(Recipient.national("見本商店"), "operator-1", "matching-1")),
            false),
        Arguments.of("referred", passport, true));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("requests")
  void saysToEachReaderWhatItMayKnow(String name, UseRequest request, boolean measure)
      throws IOException {
    Decision decision = CATALOGUE.decide(request);
    if (measure && decision instanceof Decision.Permit permit) {
      decision =
          new Decision.Refer(Set.of(Reason.SUPPORT_MEASURE), permit.basis(), permit.catalogue());
    }
    StringBuilder text = new StringBuilder();
    for (Language language : Language.values()) {
      for (Audience audience : Audience.values()) {
        text.append("## ").append(audience).append(' ').append(language).append('\n');
        text.append(ExplanationText.of(CATALOGUE.explain(request, decision), audience, language))
            .append("\n\n");
      }
    }

    assertThat(text.toString()).isEqualTo(golden(name).orElse("no golden file"));
  }

  private static Optional<String> golden(String name) throws IOException {
    try (InputStream file =
        ExplanationGoldenTest.class.getResourceAsStream("explanation-" + name + ".txt")) {
      return file == null
          ? Optional.empty()
          : Optional.of(
              new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("DIGEST", digest()));
    }
  }

  private static String digest() {
    return Objects.requireNonNull(CATALOGUE.digestAsKnownAt(Instant.parse("2026-06-01T00:00:00Z")));
  }

  private static UseRequest national(String id, Set<Item> items) {
    UseRequest request = request(id, TOKYO, items);
    return request.with(
        new Asker(Recipient.national(request.recipient().organ()), "operator-1", "matching-1"));
  }

  private static UseRequest request(String id, PrefectureCode home, Set<Item> items) {
    UseRule rule = CATALOGUE.find(id).orElseThrow();
    return new UseRequest(
        new Asker(Recipient.in(home, rule.recipient().name()), "operator-1", "matching-1"),
        Giver.AGENCY,
        new Purpose(new Affair(rule.affair().statute(), rule.affair().words()), "example"),
        Asked.atOnce(items),
        Target.person(TOKYO),
        new Moment(LocalDate.of(2026, 6, 1), Instant.parse("2026-06-01T00:00:00Z")));
  }
}
