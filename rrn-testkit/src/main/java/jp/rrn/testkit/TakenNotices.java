package jp.rrn.testkit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.rrn.card.NoticeId;
import jp.rrn.card.RecordNotice;

/** What a receiver has taken: the same id again is done already. */
final class TakenNotices {
  private final Map<NoticeId, RecordNotice> taken = new LinkedHashMap<>();
  private int deliveries;

  RecordNotice take(RecordNotice notice) {
    deliveries++;
    RecordNotice held = taken.putIfAbsent(notice.id(), notice);
    if (held != null && !held.equals(notice)) {
      throw new IllegalStateException("one id, two notices");
    }
    return notice;
  }

  List<RecordNotice> list() {
    return List.copyOf(taken.values());
  }

  int deliveries() {
    return deliveries;
  }
}
