package jp.rrn.disclosure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.rrn.history.History;
import jp.rrn.history.HistoryEntry;
import jp.rrn.history.MessageId;
import jp.rrn.operator.Operator;

/**
 * One case, read from its entries: where it stands, until when it must be answered, and what may
 * happen next. Pure and immutable.
 */
public final class CaseFile {
  private final CaseId id;
  private final List<CaseEntry> entries;

  private CaseFile(CaseId id, List<CaseEntry> entries) {
    this.id = id;
    this.entries = entries;
  }

  /**
   * Returns the case with these entries.
   *
   * @param entries by ascending sequence from 1 without gaps, all of this case; none if it was not
   *     opened yet
   * @throws IllegalArgumentException if they are not
   */
  public static CaseFile of(CaseId id, List<CaseEntry> entries) {
    List<CaseEntry> copy = List.copyOf(entries);
    for (int i = 0; i < copy.size(); i++) {
      if (copy.get(i).sequence() != i + 1 || !copy.get(i).caseId().equals(id)) {
        throw new IllegalArgumentException("entries must be 1, 2, 3 … of the case");
      }
    }
    if (!copy.isEmpty() && !(copy.get(0).event() instanceof CaseEvent.Opening)) {
      throw new IllegalArgumentException("entries must begin with an opening");
    }
    return new CaseFile(id, copy);
  }

  /** Returns the number of the case. */
  public CaseId id() {
    return id;
  }

  /** Returns everything that happened, oldest first. */
  public List<CaseEntry> entries() {
    return entries;
  }

  /** Returns whether there is such a case. */
  public boolean exists() {
    return !entries.isEmpty();
  }

  /** Returns with what the case began; empty if there is none. */
  public Optional<CaseEvent.Opening> opening() {
    return entries.stream().findFirst().map(entry -> (CaseEvent.Opening) entry.event());
  }

  /** Returns the day of receipt; empty if there is no such case. */
  public Optional<LocalDate> receivedOn() {
    return entries.stream().findFirst().map(CaseEntry::on);
  }

  /** Returns whether an answer is due. */
  public boolean isOpen() {
    return last().filter(entry -> !entry.event().ends()).isPresent();
  }

  /** Returns the last day for the answer; empty if neither law nor office sets one. */
  public Optional<LocalDate> due() {
    return last().flatMap(CaseEntry::due);
  }

  /** Returns whether the case was ended after its last day, or is open and past it on this day. */
  public boolean isLate(LocalDate today) {
    LocalDate until =
        entries.stream()
            .filter(entry -> entry.event().ends())
            .map(CaseEntry::on)
            .findFirst()
            .orElse(today);
    return due().filter(until::isAfter).isPresent();
  }

  /** Returns the answer to a request for disclosure; empty if there is none yet. */
  public Optional<CaseEvent.Answered> answer() {
    return entries.stream()
        .map(CaseEntry::event)
        .filter(CaseEvent.Answered.class::isInstance)
        .map(CaseEvent.Answered.class::cast)
        .findFirst();
  }

  /** Returns the changes that corrected the record; empty if none did. */
  public List<MessageId> corrections() {
    return entries.stream()
        .map(CaseEntry::event)
        .flatMap(
            event ->
                event instanceof CaseEvent.Corrected corrected
                    ? corrected.changes().stream()
                    : Stream.empty())
        .toList();
  }

  /** Returns why this cannot happen in this case on that day; empty if it can. */
  public Optional<CaseRefusal> refusal(CaseEvent event, LocalDate on) {
    return CaseRules.refusal(this, event, on);
  }

  /**
   * Returns why what this case disclosed cannot be corrected so; empty if it can. A case of another
   * kind has disclosed nothing.
   */
  public Optional<CaseRefusal> refusalOfCorrecting(Remedy remedy) {
    return CaseRules.refusalOfCorrecting(this, remedy);
  }

  /**
   * Returns why this history cannot be disclosed to the applicant; empty if it can. It is about the
   * person's age: who has come of age before the day of receipt asks for himself.
   */
  public Optional<CaseRefusal> refusalOfDisclosing(History history) {
    return CaseRules.refusalOfDisclosing(this, history);
  }

  /**
   * Returns why these changes cannot have corrected what this case disclosed; empty if they can.
   *
   * @param find finds an entry of this node by its message
   */
  public Optional<CaseRefusal> refusalOfChanges(
      CaseEvent.Corrected corrected, Function<MessageId, Optional<HistoryEntry>> find) {
    return CaseRules.refusalOfChanges(this, corrected, find);
  }

  /**
   * Returns the entry with which this happens. Whether it may is {@link #refusal}'s to say.
   *
   * @param at when it is written
   * @param on the day on which it happens
   */
  public CaseEntry next(
      CaseEvent event, Instant at, LocalDate on, Operator operator, Deadlines deadlines) {
    return new CaseEntry(
        id, entries.size() + 1, at, on, event, due(event, on, deadlines), operator);
  }

  private Optional<LocalDate> due(CaseEvent event, LocalDate on, Deadlines deadlines) {
    if (event instanceof CaseEvent.Opening opening) {
      return deadlines.lastDay(opening.kind(), on);
    }
    return event instanceof CaseEvent.Extended extended ? Optional.of(extended.until()) : due();
  }

  /** Returns this case after one more entry. */
  public CaseFile with(CaseEntry entry) {
    return of(id, Stream.concat(entries.stream(), Stream.of(entry)).toList());
  }

  boolean has(Class<? extends CaseEvent> type) {
    return entries.stream().map(CaseEntry::event).anyMatch(type::isInstance);
  }

  private Optional<CaseEntry> last() {
    return entries.isEmpty() ? Optional.empty() : Optional.of(entries.get(entries.size() - 1));
  }

  /** Returns number and kind; nothing about the person. */
  @Override
  public String toString() {
    return "CaseFile[" + id + opening().map(began -> ", " + began.kind()).orElse("") + "]";
  }
}
