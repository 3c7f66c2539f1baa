package jp.rrn.card;

import java.time.LocalDate;
import java.util.Optional;
import jp.rrn.code.ResidenceCode;

/**
 * What a service is told of a change of the identity record. It names the person by the residence
 * code (30条の15 3項), and carries neither My Number nor name, birth, sex or address.
 *
 * @param id its name; the same id again is the same notice
 * @param code the residence code after the change
 * @param former the residence code before, if it was replaced
 * @param event what happened
 * @param on the legal day on which it counts: that of recording, of a move-in that of notification
 * @param day the day of the event
 */
public record RecordNotice(
    NoticeId id,
    ResidenceCode code,
    Optional<ResidenceCode> former,
    RecordEvent event,
    LocalDate on,
    LocalDate day) {
  /** Returns this as the notice with so-and-so-many before it in the file of a card. */
  public CardNotice toCardNotice(int sequence) {
    return new CardNotice(id.message(), sequence, on, new CardEvent.RecordChanged(event, day));
  }

  /** Returns the event and the id; nothing about the person. */
  @Override
  public String toString() {
    return "RecordNotice[" + event + ", message " + id.message() + "]";
  }
}
