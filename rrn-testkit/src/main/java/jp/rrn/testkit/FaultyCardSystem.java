package jp.rrn.testkit;

import java.util.List;
import jp.rrn.card.CardCommand;
import jp.rrn.card.CardCopy;
import jp.rrn.card.CardId;
import jp.rrn.card.CardSystem;
import jp.rrn.card.RecordNotice;

/** A card system behind a {@link FaultyLine}. For one thread. */
public final class FaultyCardSystem implements CardSystem {
  private final FaultyLine line;
  private final FaultyCardPlace place;
  private final TakenNotices notices = new TakenNotices();

  /** Creates one that knows of nothing. */
  public FaultyCardSystem(FaultyLine line) {
    this.line = line;
    this.place = new FaultyCardPlace(line);
  }

  @Override
  public void take(RecordNotice notice) {
    line.<RecordNotice>through(() -> notices.take(notice));
  }

  @Override
  public void carryOut(CardCommand command) {
    place.carryOut(command);
  }

  @Override
  public CardCopy read(CardId card) {
    return place.read(card);
  }

  /** Returns the notices taken, each once, in the order they first came. */
  public List<RecordNotice> taken() {
    return notices.list();
  }

  /** Returns how many notices came, repeated ones counted again. */
  public int deliveries() {
    return notices.deliveries();
  }
}
