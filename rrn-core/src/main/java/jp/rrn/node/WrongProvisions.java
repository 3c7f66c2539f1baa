package jp.rrn.node;

import com.google.common.collect.Maps;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.rrn.history.Change;
import jp.rrn.history.History;
import jp.rrn.history.HistoryEntry;
import jp.rrn.history.Snapshot;
import jp.rrn.law.Decision;
import jp.rrn.provision.DerivedAnswer;
import jp.rrn.provision.ProvisionEntry;
import jp.rrn.provision.ProvisionReply;
import jp.rrn.provision.WrongProvision;
import jp.rrn.record.Item;

/**
 * Looks for answers about one person that corrections have shown to be wrong. An item counts if
 * what was given of it is not what is known after the corrections of the same day, and one of them
 * changed it: what was merely notified late is nobody's mistake.
 */
final class WrongProvisions {
  /** The history before a correction, and with it. */
  private record Correction(History before, History after) {}

  private final History history;
  private final List<Correction> corrections;
  private final History after;
  private final Instant corrected;

  /**
   * Creates it.
   *
   * @param entries of the person, all of them
   * @param corrections some of these, in their order; at least one
   */
  WrongProvisions(List<HistoryEntry> entries, List<HistoryEntry> corrections) {
    HistoryEntry last = corrections.get(corrections.size() - 1);
    this.history = History.of(entries);
    this.corrections =
        corrections.stream()
            .map(c -> new Correction(upTo(c.sequence() - 1), upTo(c.sequence())))
            .toList();
    this.after = this.corrections.get(corrections.size() - 1).after();
    this.corrected = last.recordedAt();
  }

  private History upTo(int sequence) {
    return History.of(history.entries().subList(0, sequence));
  }

  /** Returns those of these answers, in their order. */
  List<WrongProvision> among(List<ProvisionEntry> answers) {
    return answers.stream()
        .filter(answer -> answer.provided() && answer.at().isBefore(corrected))
        .flatMap(this::wrong)
        .toList();
  }

  private Stream<WrongProvision> wrong(ProvisionEntry answer) {
    if (!(answer.decision() instanceof Decision.Permit permit)) {
      return Stream.empty();
    }
    LocalDate day = answer.request().on();
    Optional<Snapshot> given = history.asOf(day, answer.at());
    Set<Item> wrong = differences(answer, given, after.asOf(day, Instant.MAX));
    wrong.retainAll(touched(answer, day));
    wrong.retainAll(permit.items());
    return wrong.isEmpty() ? Stream.empty() : Stream.of(new WrongProvision(answer, wrong));
  }

  /** Returns what one of the corrections changed of this day. */
  private Set<Item> touched(ProvisionEntry answer, LocalDate day) {
    Set<Item> touched = EnumSet.noneOf(Item.class);
    for (Correction correction : corrections) {
      touched.addAll(
          differences(
              answer,
              correction.before().asOf(day, Instant.MAX),
              correction.after().asOf(day, Instant.MAX)));
    }
    return touched;
  }

  private static Set<Item> differences(
      ProvisionEntry answer, Optional<Snapshot> one, Optional<Snapshot> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.equals(other) ? EnumSet.noneOf(Item.class) : EnumSet.allOf(Item.class);
    }
    Set<Item> differing = EnumSet.noneOf(Item.class);
    differing.addAll(one.get().record().differences(other.get().record()));
    Change then = one.get().event().change();
    Change now = other.get().event().change();
    if (then.reason() != now.reason() || !then.eventDate().equals(now.eventDate())) {
      differing.add(Item.CHANGE_EVENT);
    }
    differing.addAll(
        Maps.difference(answers(answer, one), answers(answer, other)).entriesDiffering().keySet());
    return differing;
  }

  /** Returns what would have been answered to the questions asked, had this been recorded. */
  private static Map<Item, DerivedAnswer> answers(ProvisionEntry answer, Optional<Snapshot> held) {
    ProvisionReply reply = ProvisionReply.of(answer.request(), answer.decision(), held);
    return reply instanceof ProvisionReply.Provided provided
        ? provided.items().answers()
        : Map.of();
  }
}
