package jp.rrn.benchmarks;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a provision comes to without the library and without a database: a map of texts and a list
 * of what was answered. Decides nothing, undoes nothing, and is used by one thread.
 */
final class BareMemory {
  private final Map<Long, BareProvision.Texts> texts = new HashMap<>();
  private final List<Row> log = new ArrayList<>();
  private final Clock clock = Clock.systemUTC();

  private record Row(Instant at, long subject) {}

  BareMemory(int people) {
    for (int n = 0; n < people; n++) {
      var name = Residents.name(n);
      texts.put(
          Residents.subject(n).value(),
          new BareProvision.Texts(name.family() + " " + name.given(), Residents.address(n).text()));
    }
  }

  List<BareProvision.Texts> provide(Long[] subjects) {
    Instant now = clock.instant();
    List<BareProvision.Texts> found = new ArrayList<>(subjects.length);
    for (Long subject : subjects) {
      found.add(Objects.requireNonNull(texts.get(subject)));
      log.add(new Row(now, subject));
    }
    return found;
  }
}
