package jp.rrn.benchmarks;

import java.util.List;
import jp.rrn.code.PrefectureCode;
import jp.rrn.law.Access;
import jp.rrn.law.UseRequest;

/**
 * A request as engines of policies take it; what is not there is an empty text.
 *
 * @param organ who asks
 * @param statute the law that gives the affair
 * @param words the affair
 * @param giver who is asked
 * @param home the prefecture of who asks
 * @param notifying the notifying prefecture
 * @param via the governor it goes through
 * @param items what is asked for
 * @param method how
 * @param target about whom
 * @param persons how many
 * @param search the kind of search, or BY_KEY
 * @param day the day whose law counts, as a number of days
 */
record RequestWords(
    String organ,
    String statute,
    String words,
    String giver,
    String home,
    String notifying,
    String via,
    List<String> items,
    String method,
    String target,
    int persons,
    String search,
    long day) {
  static final String BY_KEY = "BY_KEY";

  static RequestWords of(UseRequest request) {
    return new RequestWords(
        request.recipient().organ(),
        request.affair().statute(),
        request.affair().words(),
        request.giver().name(),
        request.recipient().prefecture().map(PrefectureCode::digits).orElse(""),
        request.notifyingPrefecture().digits(),
        request.asked().route().governor().map(PrefectureCode::digits).orElse(""),
        RuleWords.names(request.items()),
        request.asked().method().name(),
        request.target().kind().name(),
        request.target().persons(),
        request.asked().access() instanceof Access.Search search ? search.kind().name() : BY_KEY,
        request.on().toEpochDay());
  }
}
