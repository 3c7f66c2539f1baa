package jp.rrn.provision;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import jp.rrn.code.LocalGovernmentCode;
import jp.rrn.date.Certainty;
import jp.rrn.date.LegalAge;
import jp.rrn.date.PartialDate;
import jp.rrn.history.Change;
import jp.rrn.history.ChangeReason;
import jp.rrn.history.RecordState;
import jp.rrn.history.Snapshot;
import jp.rrn.law.Giver;
import jp.rrn.law.Questions;
import jp.rrn.law.UseRequest;
import jp.rrn.record.Item;

/**
 * Answers the questions of a request from what is recorded; pure.
 *
 * @param questions what is asked
 * @param on the day of the request
 * @param giver who answers: the agency has everybody, others have those of their area
 */
record Derivation(Questions questions, LocalDate on, Giver giver) {
  static Derivation of(UseRequest request) {
    return new Derivation(request.asked().questions(), request.moment().on(), request.giver());
  }

  Derivation about(Set<Item> items) {
    return new Derivation(questions.about(items), on, giver);
  }

  /**
   * Returns whether somebody was alive at the end of the day: born by then, and not dead.
   *
   * <p>Of the day of the request nobody can tell before it has ended, unless of who is dead. A
   * pension office pays up to the month in which somebody dies (国民年金法 18条1項) and takes {@code YES}
   * as final; what the evening may turn is no answer to that. It asks about the day before, or
   * again tomorrow. Deaths that are notified late are the only ones a {@code YES} does not know of.
   */
  Optional<DerivedAnswer> alive(Snapshot held) {
    return questions
        .aliveOn()
        .map(
            day -> {
              Certainty born = not(PartialDate.of(day).before(held.record().dateOfBirth()));
              return DerivedAnswer.of(both(born, notDead(held, day)));
            });
  }

  private Certainty notDead(Snapshot held, LocalDate day) {
    Change last = held.event().change();
    return switch (held.state()) {
      case DEAD ->
          last.reason() == ChangeReason.DEATH
              ? PartialDate.of(day).before(last.eventDate())
              : Certainty.POSSIBLE;
      case CURRENT, MOVE_OUT_PLANNED -> day.isBefore(on) ? Certainty.CERTAIN : Certainty.POSSIBLE;
      // Who has left is known to have been alive until then; of the time since nobody was told.
      case MOVED_OUT ->
          last.reason() == ChangeReason.MOVE_OUT
                  && PartialDate.of(day).before(last.eventDate()).isCertain()
              ? Certainty.CERTAIN
              : Certainty.POSSIBLE;
      // Who was deleted ex officio may have been dead for long.
      case DELETED_OTHER, NONE -> Certainty.POSSIBLE;
    };
  }

  /** Returns whether somebody is at least so old, or would be, at the end of the day of today. */
  Optional<DerivedAnswer> ageReached(Snapshot held) {
    return questions
        .ageReached()
        .map(years -> LegalAge.isReached(held.record().dateOfBirth(), years, on))
        .map(DerivedAnswer::of);
  }

  /** Returns whether a record is kept now of who lives there. */
  Optional<DerivedAnswer> resident(Snapshot held) {
    return questions.residentOf().map(place -> DerivedAnswer.of(resident(held, place)));
  }

  private Certainty resident(Snapshot held, LocalGovernmentCode place) {
    if (held.state() == RecordState.CURRENT || held.state() == RecordState.MOVE_OUT_PLANNED) {
      LocalGovernmentCode lives = held.record().address().localGovernment();
      if (place.includes(lives)) {
        return Certainty.CERTAIN;
      }
      // The address names the city, and asked is about a ward of it.
      return lives.includes(place) ? Certainty.POSSIBLE : Certainty.IMPOSSIBLE;
    }
    // Where who has left lives now, others than the agency were not told.
    return held.state() == RecordState.DEAD || giver == Giver.AGENCY
        ? Certainty.IMPOSSIBLE
        : Certainty.POSSIBLE;
  }

  private static Certainty not(Certainty certainty) {
    return switch (certainty) {
      case CERTAIN -> Certainty.IMPOSSIBLE;
      case POSSIBLE -> Certainty.POSSIBLE;
      case IMPOSSIBLE -> Certainty.CERTAIN;
    };
  }

  private static Certainty both(Certainty one, Certainty other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
