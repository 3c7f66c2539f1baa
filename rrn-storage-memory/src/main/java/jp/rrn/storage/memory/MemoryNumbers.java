package jp.rrn.storage.memory;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import jp.rrn.number.ActiveNumberException;
import jp.rrn.number.Claim;
import jp.rrn.number.ClaimState;
import jp.rrn.number.NumberKind;
import jp.rrn.number.RequestId;
import jp.rrn.record.Subject;
import org.jspecify.annotations.Nullable;

/** The number ledger. */
final class MemoryNumbers {
  /** The claims of one kind of number. */
  private static final class Ledger {
    private final Map<Long, Claim> byBody = new HashMap<>();
    private final Map<Subject, List<Long>> bySubject = new HashMap<>();
    private final Map<RequestId, List<Long>> byRequest = new HashMap<>();
  }

  private final Undo undo;
  private final Map<NumberKind, Ledger> ledgers = new EnumMap<>(NumberKind.class);
  private final MemoryStock stock;

  MemoryNumbers(Undo undo) {
    this.undo = undo;
    for (NumberKind kind : NumberKind.values()) {
      ledgers.put(kind, new Ledger());
    }
    stock = new MemoryStock(undo);
  }

  boolean claim(Claim claim) {
    Ledger ledger = ledger(claim.kind());
    if (ledger.byBody.containsKey(claim.body())) {
      return false;
    }
    refuseSecondActive(ledger, claim);
    place(ledger, claim, null);
    RequestId request = claim.requestId();
    if (request != null) {
      undo.add(() -> forget(ledger.byRequest, request, claim.body()));
      ledger.byRequest.computeIfAbsent(request, r -> new ArrayList<>()).add(claim.body());
    }
    return true;
  }

  private static <K> void forget(Map<K, List<Long>> index, K key, long body) {
    List<Long> bodies = index.get(key);
    if (bodies != null) {
      bodies.remove(body);
      if (bodies.isEmpty()) {
        index.remove(key);
      }
    }
  }

  void advance(Claim claim) {
    Ledger ledger = ledger(claim.kind());
    Claim held = ledger.byBody.get(claim.body());
    if (held == null) {
      throw new IllegalStateException("number was never claimed");
    }
    if (!held.canBecome(claim)) {
      throw new IllegalStateException("a number moves forward only and keeps its subject");
    }
    refuseSecondActive(ledger, claim);
    place(ledger, claim, held);
  }

  private static void refuseSecondActive(Ledger ledger, Claim claim) {
    Subject subject = claim.subject();
    if (claim.state() != ClaimState.ASSIGNED || subject == null) {
      return;
    }
    assigned(ledger, subject)
        .filter(active -> active.body() != claim.body())
        .ifPresent(
            active -> {
              throw new ActiveNumberException(claim.kind());
            });
  }

  /** Puts {@code next} in the place of {@code held}, in every index. */
  private void place(Ledger ledger, Claim next, @Nullable Claim held) {
    undo.add(() -> replace(ledger, next, held));
    replace(ledger, held, next);
    boolean wasFree = held != null && held.isInStock();
    if (next.isInStock() && !wasFree) {
      stock.add(next.body());
    } else if (!next.isInStock() && wasFree) {
      stock.remove(next.body());
    }
  }

  private static void replace(Ledger ledger, @Nullable Claim was, @Nullable Claim is) {
    Claim either = Objects.requireNonNull(is != null ? is : was);
    if (is == null) {
      ledger.byBody.remove(either.body());
    } else {
      ledger.byBody.put(is.body(), is);
    }
    Subject before = was == null ? null : was.subject();
    Subject after = is == null ? null : is.subject();
    if (before == null && after != null) {
      ledger.bySubject.computeIfAbsent(after, s -> new ArrayList<>(1)).add(either.body());
    } else if (before != null && after == null) {
      forget(ledger.bySubject, before, either.body());
    }
  }

  Optional<Claim> find(NumberKind kind, long body) {
    return Optional.ofNullable(ledger(kind).byBody.get(body));
  }

  Optional<Claim> findAssigned(NumberKind kind, Subject subject) {
    return assigned(ledger(kind), subject);
  }

  private static Optional<Claim> assigned(Ledger ledger, Subject subject) {
    return held(ledger, subject).filter(claim -> claim.state() == ClaimState.ASSIGNED).findFirst();
  }

  private static Stream<Claim> held(Ledger ledger, Subject subject) {
    return ledger.bySubject.getOrDefault(subject, List.of()).stream()
        .map(body -> Objects.requireNonNull(ledger.byBody.get(body)));
  }

  List<Claim> list(NumberKind kind, Subject subject) {
    return held(ledger(kind), subject).toList();
  }

  List<Claim> list(NumberKind kind, RequestId requestId) {
    Ledger ledger = ledger(kind);
    return ledger.byRequest.getOrDefault(requestId, List.of()).stream()
        .sorted()
        .map(body -> Objects.requireNonNull(ledger.byBody.get(body)))
        .toList();
  }

  int stockSize() {
    return stock.size();
  }

  Claim stocked(int index) {
    return Objects.requireNonNull(ledger(NumberKind.RESIDENCE_CODE).byBody.get(stock.get(index)));
  }

  private Ledger ledger(NumberKind kind) {
    return Objects.requireNonNull(ledgers.get(kind));
  }
}
