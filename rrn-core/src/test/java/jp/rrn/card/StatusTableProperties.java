package jp.rrn.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import jp.rrn.card.CardEvent.Step;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * P74: the status is a fold of the notices in sequence. The model is a table of statuses and steps;
 * everything happens within a month, so that no calendar ends anything.
 */
class StatusTableProperties {
  private static final String APPLY = "APPLY";
  private static final String MAKE = "MAKE";
  private static final String ORDER = "ORDER";

  private static final Map<String, String> NEXT =
      Map.ofEntries(
          Map.entry("NONE " + APPLY, "APPLIED"),
          Map.entry("APPLIED " + MAKE, "MADE"),
          Map.entry("MADE PREPARED", "PREPARED"),
          Map.entry("PREPARED HANDED_OVER", "IN_USE"),
          Map.entry("IN_USE SUSPENDED", "SUSPENDED"),
          Map.entry("SUSPENDED RELEASED", "IN_USE"),
          Map.entry("IN_USE REISSUE_APPLIED", "VOID"),
          Map.entry("SUSPENDED REISSUE_APPLIED", "VOID"),
          Map.entry("IN_USE RETURNED", "VOID"),
          Map.entry("SUSPENDED RETURNED", "VOID"),
          Map.entry("APPLIED " + ORDER, "VOID"),
          Map.entry("MADE " + ORDER, "VOID"),
          Map.entry("PREPARED " + ORDER, "VOID"),
          Map.entry("IN_USE " + ORDER, "VOID"),
          Map.entry("SUSPENDED " + ORDER, "VOID"));

  @Property(tries = 1000)
  void statusIsAFoldOfTheNoticesInSequence(@ForAll long seed) {
    Random random = new Random(seed);
    List<String> words = new ArrayList<>(List.of(APPLY, MAKE, "PREPARED", "HANDED_OVER"));
    for (int i = 0; i < 20; i++) {
      words.add(random.nextInt(words.size() + 1), word(random));
    }
    CardLife life = new CardLife();
    String status = "NONE";
    LocalDate day = LocalDate.of(2026, 4, 1);
    for (String word : words) {
      day = day.plusDays(1);
      life.on(day.toString(), event(word));
      status = NEXT.getOrDefault(status + " " + word, status);
      assertThat(life.card().statusOn(day)).hasToString(status);
    }
  }

  private static String word(Random random) {
    List<String> words =
        List.of(
            APPLY,
            MAKE,
            random.nextInt(4) == 0 ? ORDER : "FACE_UPDATED",
            "PREPARED",
            "HANDED_OVER",
            "FACE_UPDATED",
            "SUSPENDED",
            "RELEASED",
            "CONTINUED",
            "CONTINUED_ABROAD",
            random.nextInt(4) == 0 ? "REISSUE_APPLIED" : "RELEASED",
            random.nextInt(4) == 0 ? "RETURNED" : "SUSPENDED");
    return words.get(random.nextInt(words.size()));
  }

  private static CardEvent event(String word) {
    return switch (word) {
      case APPLY -> new CardEvent.Applied(CardLife.ADULT, java.util.Optional.empty());
      case MAKE -> new CardEvent.Made(LocalDate.of(2030, 1, 1));
      case ORDER -> new CardEvent.Voided(VoidReason.RETURN_ORDERED);
      default -> Step.valueOf(word);
    };
  }
}
