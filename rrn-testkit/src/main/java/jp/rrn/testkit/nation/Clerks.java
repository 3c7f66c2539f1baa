package jp.rrn.testkit.nation;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import jp.rrn.date.PartialDate;
import jp.rrn.history.ChangeReason;
import jp.rrn.history.HistoryEntry;
import jp.rrn.history.Refusal;
import jp.rrn.node.ChangeResult;
import jp.rrn.node.Municipality;
import jp.rrn.node.Notified;
import jp.rrn.number.DesignationRefusedException;
import jp.rrn.number.StockExhaustedException;
import jp.rrn.testkit.fault.InjectedFaultException;

/** Those who record what happens. Where a call fails they look before they repeat it. */
final class Clerks {
  private final Agenda agenda;
  private final Map<ChangeReason, Long> recorded = new EnumMap<>(ChangeReason.class);
  private final Map<Refusal, Long> refused = new EnumMap<>(Refusal.class);
  private long steps;

  Clerks(Agenda agenda) {
    this.agenda = agenda;
  }

  /** What there is to record. */
  interface Step {
    /** Records it at the municipality; empty if it must wait for another day. */
    Optional<ChangeResult> record(Municipality municipality, Notified notified);
  }

  /**
   * Has a step recorded on the first working day from {@code due} on, or later if something is in
   * the way; {@code then} learns of the entry. A refused step is counted, and nothing follows it.
   */
  void plan(
      Person person,
      Town town,
      LocalDate due,
      LocalDate eventDate,
      Step step,
      Consumer<HistoryEntry> then) {
    String operator = "clerk-" + steps++;
    LocalDate open = WorkingDays.from(due);
    Notified notified = new Notified(PartialDate.of(eventDate), open, operator);
    agenda.add(due, () -> attempt(person, town, notified, step, then));
  }

  private boolean attempt(
      Person person, Town town, Notified notified, Step step, Consumer<HistoryEntry> then) {
    Optional<ChangeResult> result = recordOrLook(town, notified, step);
    result.ifPresent(known -> known(person, known, then));
    return result.isPresent();
  }

  private Optional<ChangeResult> recordOrLook(Town town, Notified notified, Step step) {
    try {
      return step.record(town.node().get(), notified);
    } catch (InjectedFaultException failed) {
      town.node().crash();
      return town.recordedBy(notified).map(ChangeResult.Recorded::new);
    } catch (StockExhaustedException empty) {
      town.runsLow();
      return Optional.empty();
    } catch (DesignationRefusedException notYet) {
      return Optional.empty();
    }
  }

  private void known(Person person, ChangeResult result, Consumer<HistoryEntry> then) {
    person.busy = false;
    if (result instanceof ChangeResult.Refused refusal) {
      refused.merge(refusal.refusal(), 1L, Long::sum);
      return;
    }
    HistoryEntry entry = result.entry();
    recorded.merge(entry.change().reason(), 1L, Long::sum);
    then.accept(entry);
  }

  /** Returns how many changes were recorded, by reason; first My Numbers are not among them. */
  Map<ChangeReason, Long> recorded() {
    return recorded;
  }

  /** Returns how many changes municipalities refused to record. */
  Map<Refusal, Long> refused() {
    return refused;
  }

  long total() {
    return recorded.values().stream().mapToLong(Long::longValue).sum();
  }
}
