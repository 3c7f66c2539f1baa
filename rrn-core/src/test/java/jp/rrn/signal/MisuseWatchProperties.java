package jp.rrn.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import jp.rrn.law.Asker;
import jp.rrn.law.Authorization;
import jp.rrn.law.Decision;
import jp.rrn.law.Method;
import jp.rrn.provision.Entries;
import jp.rrn.provision.Outcome;
import jp.rrn.provision.ProvisionEntry;
import jp.rrn.record.Subject;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MisuseWatchProperties {
  private static final Instant START = Instant.parse("2026-04-01T00:00:00Z");
  private static final Thresholds THRESHOLDS =
      new Thresholds(
          Map.of(
              SignalKind.MASS_SEARCH, limit(4, 3),
              SignalKind.REPEATED_LOOK_UP, limit(3, 9),
              SignalKind.NIGHT_LOOK_UP, limit(2, 8),
              SignalKind.OWN_RECORD, limit(1, 1),
              SignalKind.SAME_SURNAME, limit(2, 24),
              SignalKind.DENIED_BURST, limit(2, 2)),
          LocalTime.of(22, 0),
          LocalTime.of(6, 0),
          1_000);

  private static Thresholds.Limit limit(int count, int hours) {
    return new Thresholds.Limit(count, Duration.ofHours(hours));
  }

  /** Operator m1 is subject 1 and has the family name of subject 2. */
  private static OperatorTies.Tie tie(Asker asker, Subject subject) {
    if (!asker.matchingId().equals("m1")) {
      return OperatorTies.Tie.NONE;
    }
    return subject.value() == 1
        ? OperatorTies.Tie.SELF
        : subject.value() == 2 ? OperatorTies.Tie.SAME_SURNAME : OperatorTies.Tie.NONE;
  }

  @Provide
  Arbitrary<List<ProvisionEntry>> logs() {
    return Combinators.combine(
            Arbitraries.integers().between(-1, 4),
            Arbitraries.of("m1", "m2"),
            Arbitraries.of(Method.IMMEDIATE, Method.IMMEDIATE, Method.BULK_ONLINE),
            Arbitraries.of(Outcome.class),
            Arbitraries.integers().between(0, 3))
        .as(Step::new)
        .list()
        .ofMaxSize(40)
        .map(MisuseWatchProperties::log);
  }

  private record Step(int hours, String who, Method method, Outcome outcome, int subject) {}

  private static List<ProvisionEntry> log(List<Step> steps) {
    Instant at = START;
    List<ProvisionEntry> log = new ArrayList<>();
    for (Step step : steps) {
      at = at.plusSeconds(step.hours * 3600L);
      Optional<Subject> subject =
          step.subject == 0 ? Optional.empty() : Optional.of(new Subject(step.subject));
      log.add(Entries.entry(at, step.who, step.method, step.outcome, subject));
    }
    return log;
  }

  private static List<Signal> read(Thresholds thresholds, List<ProvisionEntry> log) {
    MisuseWatch watch = new MisuseWatch(thresholds, MisuseWatchProperties::tie);
    List<Signal> found = new ArrayList<>();
    for (int i = 0; i < log.size(); i++) {
      found.addAll(watch.read(i, log.get(i)));
    }
    assertThat(watch.forgotten()).isZero();
    return found;
  }

  /** While provision is stopped everybody is refused again and again. */
  @Property(tries = 50)
  void aStopLooksLikeNobodysMisuse(@ForAll("logs") List<ProvisionEntry> log) {
    List<ProvisionEntry> permitted =
        log.stream().filter(entry -> entry.decision() instanceof Decision.Permit).toList();
    List<ProvisionEntry> stopped = permitted.stream().map(MisuseWatchProperties::stopped).toList();

    assertThat(read(THRESHOLDS, stopped))
        .extracting(Signal::kind)
        .doesNotContain(SignalKind.DENIED_BURST)
        .isEqualTo(read(THRESHOLDS, permitted).stream().map(Signal::kind).toList());
  }

  private static ProvisionEntry stopped(ProvisionEntry entry) {
    return new ProvisionEntry(
        entry.at(), entry.request(), entry.subject(), Authorization.stop(entry.decision()), false);
  }

  /** The model keeps everything and, at each entry, looks back at all that was not used yet. */
  @Property(tries = 200)
  void findsWhatAPlainSearchFinds(@ForAll("logs") List<ProvisionEntry> log) {
    List<Signal> found = read(THRESHOLDS, log);

    for (SignalKind kind : SignalKind.values()) {
      List<List<Long>> positions =
          found.stream()
              .filter(signal -> signal.kind() == kind)
              .map(signal -> signal.evidence().stream().map(Signal.Evidence::position).toList())
              .toList();
      assertThat(positions).as("%s", kind).isEqualTo(plain(kind, log));
    }
    assertThat(found)
        .allSatisfy(
            signal ->
                assertThat(signal.evidence())
                    .allSatisfy(
                        e ->
                            assertThat(e.asker())
                                .isEqualTo(log.get((int) e.position()).request().asker())));
  }

  private static List<List<Long>> plain(SignalKind kind, List<ProvisionEntry> log) {
    Thresholds.Limit limit = THRESHOLDS.limits().getOrDefault(kind, limit(1, 1));
    Map<String, List<Long>> unused = new HashMap<>();
    List<List<Long>> found = new ArrayList<>();
    for (int i = 0; i < log.size(); i++) {
      String key = PLAIN_KEYS.getOrDefault(kind, e -> "").apply(log.get(i));
      if (key.isEmpty()) {
        continue;
      }
      Instant now = time(log, i);
      List<Long> own = unused.computeIfAbsent(key, k -> new ArrayList<>());
      own.add((long) i);
      List<Long> recent =
          own.stream()
              .filter(j -> Duration.between(time(log, j), now).compareTo(limit.within()) < 0)
              .toList();
      if (recent.size() == limit.count()) {
        found.add(recent);
        own.clear();
      }
    }
    return found;
  }

  private static Instant time(List<ProvisionEntry> log, long position) {
    return log.stream()
        .limit(position + 1)
        .map(ProvisionEntry::at)
        .max(Instant::compareTo)
        .orElseThrow();
  }

  private static final Map<SignalKind, Function<ProvisionEntry, String>> PLAIN_KEYS =
      Map.of(
          SignalKind.MASS_SEARCH,
          e -> atOnce(e) ? who(e) : "",
          SignalKind.REPEATED_LOOK_UP,
          e -> atOnce(e) ? e.subject().map(s -> "" + s.value()).orElse("") : "",
          SignalKind.NIGHT_LOOK_UP,
          e -> atOnce(e) && (hour(e) >= 22 || hour(e) < 6) ? who(e) : "",
          SignalKind.OWN_RECORD,
          e -> atOnce(e) && e.subject().equals(Optional.of(new Subject(1))) ? only("m1", e) : "",
          SignalKind.SAME_SURNAME,
          e -> atOnce(e) && e.subject().equals(Optional.of(new Subject(2))) ? only("m1", e) : "",
          SignalKind.DENIED_BURST,
          e -> e.decision() instanceof Decision.Refuse ? who(e) : "");

  private static boolean atOnce(ProvisionEntry entry) {
    return entry.request().asked().method() == Method.IMMEDIATE;
  }

  private static String who(ProvisionEntry entry) {
    return entry.request().asker().matchingId();
  }

  private static String only(String wanted, ProvisionEntry entry) {
    return who(entry).equals(wanted) ? wanted : "";
  }

  private static int hour(ProvisionEntry entry) {
    return entry.at().atOffset(ZoneOffset.ofHours(9)).getHour();
  }

  @Example
  void forgetsWhoHasBeenQuietForLongestAndSaysSo() {
    Thresholds narrow =
        new Thresholds(
            Map.of(SignalKind.DENIED_BURST, limit(2, 9)),
            LocalTime.of(22, 0),
            LocalTime.of(6, 0),
            2);
    MisuseWatch watch = new MisuseWatch(narrow, OperatorTies.UNKNOWN);

    assertThat(watch.read(0, refused("m1"))).isEmpty();
    assertThat(watch.read(1, refused("m2"))).isEmpty();
    assertThat(watch.read(2, refused("m3"))).isEmpty();
    assertThat(watch.forgotten()).isEqualTo(1);
    assertThat(watch.read(3, refused("m2"))).hasSize(1);
    assertThat(watch.read(4, refused("m1"))).isEmpty();
    assertThat(watch.read(5, refused("m3"))).hasSize(1);
    assertThat(watch.forgotten()).isEqualTo(1);
  }

  private static ProvisionEntry refused(String who) {
    return Entries.entry(START, who, Method.IMMEDIATE, Outcome.REFUSED, Optional.empty());
  }

  @Example
  void aKindWithoutAThresholdIsNotLookedFor() {
    Thresholds none = new Thresholds(Map.of(), LocalTime.MIN, LocalTime.NOON, 1);

    assertThat(read(none, List.of(refused("m1"), refused("m1")))).isEmpty();
    assertThat(Thresholds.DEFAULT.kinds()).containsExactly(SignalKind.values());
    assertThatThrownBy(() -> new Thresholds.Limit(0, Duration.ofHours(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("count");
    assertThatThrownBy(() -> new Thresholds.Limit(1, Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("within");
  }

  @Example
  void nightMayOrMayNotGoPastMidnight() {
    Thresholds evening = new Thresholds(Map.of(), LocalTime.of(18, 0), LocalTime.of(22, 0), 1);

    assertThat(List.of(18, 21)).allMatch(hour -> evening.isNight(LocalTime.of(hour, 0)));
    assertThat(List.of(17, 22, 3)).noneMatch(hour -> evening.isNight(LocalTime.of(hour, 0)));
    assertThat(List.of(22, 0, 5)).allMatch(h -> Thresholds.DEFAULT.isNight(LocalTime.of(h, 0)));
    assertThat(List.of(6, 21)).noneMatch(h -> Thresholds.DEFAULT.isNight(LocalTime.of(h, 0)));
  }
}
