package jp.rrn.signal;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import jp.rrn.law.Asker;
import jp.rrn.law.Decision;
import jp.rrn.law.Method;
import jp.rrn.law.Reason;
import jp.rrn.law.Recipient;
import jp.rrn.provision.ProvisionEntry;
import jp.rrn.record.Subject;

/**
 * Reads a log of provisions in its order and says where a threshold is reached. Once it is,
 * counting of that kind and person begins anew, so no entry is evidence of two signals of one kind.
 * Refused and unsuccessful requests count like others; of requests in bulk, which are many by
 * nature, only refusals do.
 *
 * <p>A person at a screen is a matching id (照合ID) of an organ, not an operator id, which is an
 * authority that may be shared. An entry that is older than one before it counts as just as old as
 * that one.
 *
 * <p>Memory: for each kind and person fewer entries than the threshold takes, for the time of the
 * threshold, and never of more than {@link Thresholds#windowsMax} of them. Beyond that those that
 * have been quiet for longest are forgotten; {@link #forgotten} says how many, and that signals may
 * be missing. Used by one thread.
 */
public final class MisuseWatch {
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

  private final Thresholds thresholds;
  private final OperatorTies ties;
  private final Map<SignalKind, Map<Object, Window>> windows = new EnumMap<>(SignalKind.class);
  private Instant latest = Instant.MIN;
  private long open;
  private long forgotten;

  /** Who sits at a screen. */
  private record Person(Recipient recipient, String matchingId) {
    static Person of(Asker asker) {
      return new Person(asker.recipient(), asker.matchingId());
    }
  }

  private static final class Window {
    private final Deque<Signal.Evidence> evidence = new ArrayDeque<>();
    private Instant last = Instant.MIN;
  }

  /** Starts before the first entry it will be given. */
  public MisuseWatch(Thresholds thresholds, OperatorTies ties) {
    this.thresholds = thresholds;
    this.ties = ties;
    thresholds.kinds().forEach(kind -> windows.put(kind, new LinkedHashMap<>()));
  }

  /**
   * Reads the next entry.
   *
   * @param position its position in the log
   * @return what it completes, in the order of {@link SignalKind}; mostly empty
   */
  public List<Signal> read(long position, ProvisionEntry entry) {
    latest = entry.at().isAfter(latest) ? entry.at() : latest;
    Signal.Evidence evidence = new Signal.Evidence(position, latest, entry.request().asker());
    List<Signal> found = new ArrayList<>();
    for (SignalKind kind : thresholds.kinds()) {
      key(kind, entry).flatMap(key -> count(kind, key, evidence)).ifPresent(found::add);
    }
    return found;
  }

  /** Returns how many (kind, person) were forgotten for want of room before their time. */
  public long forgotten() {
    return forgotten;
  }

  /** While provision is stopped everybody is refused, which says nothing of anybody. */
  private static boolean isDenied(ProvisionEntry entry) {
    return entry.decision() instanceof Decision.Refuse refuse
        && !refuse.reasons().equals(Set.of(Reason.PROVISION_STOPPED));
  }

  /** Returns as whose this entry counts; empty if it does not. */
  private Optional<Object> key(SignalKind kind, ProvisionEntry entry) {
    Asker asker = entry.request().asker();
    boolean counts =
        switch (kind) {
          case DENIED_BURST -> isDenied(entry);
          case NIGHT_LOOK_UP -> isLookUp(entry) && thresholds.isNight(timeOf(entry));
          case MASS_SEARCH, REPEATED_LOOK_UP -> isLookUp(entry);
          case OWN_RECORD -> isLookUp(entry) && isTied(entry, OperatorTies.Tie.SELF);
          case SAME_SURNAME -> isLookUp(entry) && isTied(entry, OperatorTies.Tie.SAME_SURNAME);
        };
    if (!counts) {
      return Optional.empty();
    }
    return kind == SignalKind.REPEATED_LOOK_UP
        ? entry.subject().map(subject -> subject)
        : Optional.of(Person.of(asker));
  }

  private static boolean isLookUp(ProvisionEntry entry) {
    return entry.request().asked().method() == Method.IMMEDIATE;
  }

  private static LocalTime timeOf(ProvisionEntry entry) {
    return LocalTime.ofInstant(entry.at(), TOKYO);
  }

  private boolean isTied(ProvisionEntry entry, OperatorTies.Tie tie) {
    Optional<Subject> subject = entry.subject();
    return subject.isPresent() && ties.tie(entry.request().asker(), subject.get()) == tie;
  }

  private Optional<Signal> count(SignalKind kind, Object key, Signal.Evidence evidence) {
    Thresholds.Limit limit = limit(kind);
    Map<Object, Window> own = windows(kind);
    forgetOld(kind);
    Window window = own.remove(key);
    if (window == null) {
      window = new Window();
      open++;
    }
    Instant since = latest.minus(limit.within());
    while (!window.evidence.isEmpty() && !window.evidence.getFirst().at().isAfter(since)) {
      window.evidence.removeFirst();
    }
    window.evidence.addLast(evidence);
    window.last = latest;
    if (window.evidence.size() >= limit.count()) {
      open--;
      return Optional.of(new Signal(kind, List.copyOf(window.evidence)));
    }
    own.put(key, window);
    forgetQuiet();
    return Optional.empty();
  }

  /** The map is in the order of the last entries, since whatever gets one is put at its end. */
  private void forgetOld(SignalKind kind) {
    Instant since = latest.minus(limit(kind).within());
    Iterator<Window> oldest = windows(kind).values().iterator();
    while (oldest.hasNext() && !oldest.next().last.isAfter(since)) {
      oldest.remove();
      open--;
    }
  }

  private void forgetQuiet() {
    if (open <= thresholds.windowsMax()) {
      return;
    }
    thresholds.kinds().forEach(this::forgetOld);
    if (open > thresholds.windowsMax()) {
      windows.values().stream()
          .filter(own -> !own.isEmpty())
          .min((a, b) -> quietSince(a).compareTo(quietSince(b)))
          .ifPresent(own -> own.remove(own.keySet().iterator().next()));
      open--;
      forgotten++;
    }
  }

  private static Instant quietSince(Map<Object, Window> own) {
    return own.values().iterator().next().last;
  }

  private Thresholds.Limit limit(SignalKind kind) {
    return Objects.requireNonNull(thresholds.limits().get(kind));
  }

  private Map<Object, Window> windows(SignalKind kind) {
    return Objects.requireNonNull(windows.get(kind));
  }
}
