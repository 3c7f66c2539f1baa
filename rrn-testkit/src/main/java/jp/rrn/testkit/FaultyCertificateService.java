package jp.rrn.testkit;

import java.util.List;
import jp.rrn.card.CertificateService;
import jp.rrn.card.RecordNotice;

/** A certificate service behind a {@link FaultyLine}. For one thread. */
public final class FaultyCertificateService implements CertificateService {
  private final FaultyLine line;
  private final TakenNotices notices = new TakenNotices();

  /** Creates one that knows of nothing. */
  public FaultyCertificateService(FaultyLine line) {
    this.line = line;
  }

  @Override
  public void take(RecordNotice notice) {
    line.<RecordNotice>through(() -> notices.take(notice));
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
