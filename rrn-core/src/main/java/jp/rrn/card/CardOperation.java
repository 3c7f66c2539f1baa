package jp.rrn.card;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;

/**
 * What a command does, and which places it must reach in which order.
 *
 * <p>What ends or stops a card goes to the card system first, since everybody who checks a card
 * asks there; what writes the card goes to the chip first, so that no register tells of what no
 * card shows. A suspension does not reach the chip at all: the card may be lost.
 */
public enum CardOperation {
  /** 交付前設定. */
  PREPARE(CardField.PHASE, Place.CARD_SYSTEM, Place.CHIP, Place.TERMINAL),
  /** 交付. */
  HAND_OVER(CardField.PHASE, Place.CHIP, Place.TERMINAL, Place.CARD_SYSTEM),
  /** 券面事項更新; the value is a digest of the face. */
  UPDATE_FACE(CardField.FACE, Place.CHIP, Place.TERMINAL, Place.CARD_SYSTEM),
  /** 一時停止. */
  SUSPEND(CardField.SUSPENSION, Place.CARD_SYSTEM, Place.TERMINAL),
  /** 一時停止解除. */
  RELEASE(CardField.SUSPENSION, Place.CARD_SYSTEM, Place.TERMINAL),
  /** 継続利用; the value is the code of the municipality. */
  CONTINUE(CardField.MUNICIPALITY, Place.CHIP, Place.TERMINAL, Place.CARD_SYSTEM),
  /** 失効. */
  MAKE_VOID(CardField.PHASE, Place.CARD_SYSTEM, Place.TERMINAL),
  /** 廃止: the card was returned and its chip is made unusable. */
  DESTROY(CardField.PHASE, Place.CARD_SYSTEM, Place.CHIP, Place.TERMINAL);

  private final CardField field;
  private final ImmutableList<Place> places;

  CardOperation(CardField field, Place... places) {
    this.field = field;
    this.places = ImmutableList.copyOf(places);
  }

  /** Returns what it changes. */
  public CardField field() {
    return field;
  }

  /** Returns the places it must reach, in order. */
  public List<Place> places() {
    return places;
  }

  /** Returns the operation that carries an event to the places; empty if nothing has to be. */
  public static Optional<CardOperation> of(CardEvent event) {
    if (event instanceof CardEvent.Step step) {
      return of(step);
    }
    boolean voids =
        event instanceof CardEvent.Voided
            || (event instanceof CardEvent.RecordChanged changed
                && changed.event().voids().isPresent());
    return voids ? Optional.of(MAKE_VOID) : Optional.empty();
  }

  private static Optional<CardOperation> of(CardEvent.Step step) {
    return switch (step) {
      case PREPARED -> Optional.of(PREPARE);
      case HANDED_OVER -> Optional.of(HAND_OVER);
      case FACE_UPDATED -> Optional.of(UPDATE_FACE);
      case SUSPENDED -> Optional.of(SUSPEND);
      case RELEASED -> Optional.of(RELEASE);
      case CONTINUED -> Optional.of(CONTINUE);
      case CONTINUED_ABROAD -> Optional.empty();
      case REISSUE_APPLIED -> Optional.of(MAKE_VOID);
      case RETURNED -> Optional.of(DESTROY);
    };
  }
}
