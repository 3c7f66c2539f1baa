package jp.rrn.operator;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.rrn.record.Item;

/**
 * The operators of one office, read from everything that happened to them: who is who, who has
 * which authority, and who is stopped. Pure and immutable.
 *
 * <p>An id names one person for ever. Repeated failures to prove who somebody is stop the person,
 * in all his authorities, until a supervisor releases him.
 */
public final class OperatorRegister {
  private record Authority(MatchingId person, Role role, LocalDate from, LocalDate to) {
    boolean holdsOn(LocalDate day) {
      return !day.isBefore(from) && day.isBefore(to);
    }
  }

  private final int failuresMax;
  private final ImmutableMap<MatchingId, String> staff;
  private final ImmutableMap<OperatorId, Authority> authorities;
  private final ImmutableMap<MatchingId, Integer> failures;

  private OperatorRegister(
      int failuresMax,
      Map<MatchingId, String> staff,
      Map<OperatorId, Authority> authorities,
      Map<MatchingId, Integer> failures) {
    this.failuresMax = failuresMax;
    this.staff = ImmutableMap.copyOf(staff);
    this.authorities = ImmutableMap.copyOf(authorities);
    this.failures = ImmutableMap.copyOf(failures);
  }

  /**
   * Returns a register without operators.
   *
   * @param failuresMax how many failures in a row stop somebody, 1 or more
   */
  public static OperatorRegister empty(int failuresMax) {
    if (failuresMax < 1) {
      throw new IllegalArgumentException("failuresMax must be 1 or more");
    }
    return new OperatorRegister(failuresMax, Map.of(), Map.of(), Map.of());
  }

  /**
   * Returns the register after these events.
   *
   * @throws IllegalArgumentException if one of them cannot happen after those before it
   */
  public static OperatorRegister of(int failuresMax, List<OperatorEvent> events) {
    OperatorRegister register = empty(failuresMax);
    for (OperatorEvent event : events) {
      register = register.with(event);
    }
    return register;
  }

  /**
   * Returns the register after one more event.
   *
   * @throws IllegalArgumentException if {@link #refusal} says why it cannot happen
   */
  public OperatorRegister with(OperatorEvent event) {
    Optional<RegisterRefusal> refusal = refusal(event);
    if (refusal.isPresent()) {
      throw new IllegalArgumentException("event: " + refusal.get());
    }
    if (event instanceof OperatorEvent.Enrolled enrolled) {
      return new OperatorRegister(
          failuresMax,
          put(staff, enrolled.person(), enrolled.staffNumber()),
          authorities,
          failures);
    }
    Optional<Map<OperatorId, Authority>> changed = authoritiesAfter(event);
    return new OperatorRegister(
        failuresMax, staff, changed.orElse(authorities), failuresAfter(event));
  }

  private Optional<Map<OperatorId, Authority>> authoritiesAfter(OperatorEvent event) {
    if (event instanceof OperatorEvent.Granted granted) {
      Authority given =
          new Authority(granted.operator().person(), granted.role(), granted.from(), granted.to());
      return Optional.of(put(authorities, granted.operator().id(), given));
    }
    if (event instanceof OperatorEvent.Revoked revoked) {
      return find(revoked.id())
          .map(had -> new Authority(had.person(), had.role(), had.from(), revoked.from()))
          .map(cut -> put(authorities, revoked.id(), cut));
    }
    return Optional.empty();
  }

  private Map<MatchingId, Integer> failuresAfter(OperatorEvent event) {
    if (event instanceof OperatorEvent.Failed failed) {
      return put(failures, failed.person(), failuresOf(failed.person()) + 1);
    }
    if (event instanceof OperatorEvent.Proved proved) {
      return put(failures, proved.person(), 0);
    }
    return event instanceof OperatorEvent.Released released
        ? put(failures, released.person(), 0)
        : failures;
  }

  private static <K, V> Map<K, V> put(Map<K, V> map, K key, V value) {
    Map<K, V> changed = new HashMap<>(map);
    changed.put(key, value);
    return changed;
  }

  /** Returns why this cannot happen now; empty if it can. */
  public Optional<RegisterRefusal> refusal(OperatorEvent event) {
    if (event instanceof OperatorEvent.Enrolled enrolled) {
      return refusalOfEnrolling(enrolled);
    }
    if (event instanceof OperatorEvent.Granted granted) {
      return refusalOfGranting(granted.operator());
    }
    if (event instanceof OperatorEvent.Revoked revoked) {
      return refusalOfRevoking(revoked);
    }
    if (event instanceof OperatorEvent.Released released) {
      return refusalOfReleasing(released);
    }
    return event instanceof OperatorEvent.Failed failed
        ? refuseIf(!isKnown(failed.person()), RegisterRefusal.UNKNOWN_PERSON)
        : refusalOfProving(((OperatorEvent.Proved) event).person());
  }

  private Optional<RegisterRefusal> refusalOfEnrolling(OperatorEvent.Enrolled enrolled) {
    return refuseIf(isKnown(enrolled.person()), RegisterRefusal.MATCHING_ID_TAKEN)
        .or(
            () ->
                refuseIf(
                    staff.containsValue(enrolled.staffNumber()),
                    RegisterRefusal.STAFF_HAS_MATCHING_ID));
  }

  private Optional<RegisterRefusal> refusalOfGranting(Operator operator) {
    boolean another =
        find(operator.id()).filter(had -> !had.person().equals(operator.person())).isPresent();
    return refuseIf(!isKnown(operator.person()), RegisterRefusal.UNKNOWN_PERSON)
        .or(() -> refuseIf(another, RegisterRefusal.OPERATOR_ID_OF_ANOTHER));
  }

  private Optional<RegisterRefusal> refusalOfRevoking(OperatorEvent.Revoked revoked) {
    Optional<Authority> had = find(revoked.id());
    return refuseIf(had.isEmpty(), RegisterRefusal.UNKNOWN_OPERATOR)
        .or(
            () ->
                refuseIf(
                    had.filter(it -> revoked.from().isBefore(it.to())).isEmpty(),
                    RegisterRefusal.ENDED_ALREADY));
  }

  private Optional<RegisterRefusal> refusalOfProving(MatchingId person) {
    return refuseIf(!isKnown(person), RegisterRefusal.UNKNOWN_PERSON)
        .or(() -> refuseIf(isStopped(person), RegisterRefusal.STOPPED));
  }

  private Optional<RegisterRefusal> refusalOfReleasing(OperatorEvent.Released released) {
    return refuseIf(!isStopped(released.person()), RegisterRefusal.NOT_STOPPED)
        .or(
            () ->
                refuseIf(
                    !isSupervisor(released.by(), released.on()),
                    RegisterRefusal.NOT_BY_SUPERVISOR));
  }

  /** Returns whether this operator may supervise on that day. */
  public boolean isSupervisor(Operator operator, LocalDate day) {
    return denial(operator, Operation.SUPERVISION, day).isEmpty();
  }

  /** Returns whether so many failures in a row have stopped this person. */
  public boolean isStopped(MatchingId person) {
    return failuresOf(person) >= failuresMax;
  }

  /** Returns whether this may be done on that day, and which items are shown. */
  public Admission admit(Access access, LocalDate day) {
    return denial(access.operator(), access.operation(), day)
        .<Admission>map(Admission.Denied::new)
        .orElseGet(() -> new Admission.Admitted(visible(access)));
  }

  private Set<Item> visible(Access access) {
    return find(access.operator().id())
        .map(authority -> authority.role().visible(access.items()))
        .orElseGet(ImmutableSet::of);
  }

  private Optional<Admission.Cause> denial(Operator operator, Operation operation, LocalDate day) {
    Optional<Authority> found = find(operator.id());
    if (found.isEmpty()) {
      return Optional.of(Admission.Cause.UNKNOWN_OPERATOR);
    }
    Authority authority = found.get();
    if (!authority.person().equals(operator.person())) {
      return Optional.of(Admission.Cause.AUTHORITY_OF_ANOTHER);
    }
    if (isStopped(operator.person())) {
      return Optional.of(Admission.Cause.STOPPED);
    }
    if (!authority.holdsOn(day)) {
      boolean early = day.isBefore(authority.from()) && authority.from().isBefore(authority.to());
      return Optional.of(early ? Admission.Cause.NOT_YET_VALID : Admission.Cause.ENDED);
    }
    boolean mayNot = !authority.role().may().contains(operation);
    return mayNot ? Optional.of(Admission.Cause.NOT_IN_ROLE) : Optional.empty();
  }

  private boolean isKnown(MatchingId person) {
    return staff.containsKey(person);
  }

  private Optional<Authority> find(OperatorId id) {
    return Optional.ofNullable(authorities.get(id));
  }

  private int failuresOf(MatchingId person) {
    return failures.getOrDefault(person, 0);
  }

  private static Optional<RegisterRefusal> refuseIf(boolean condition, RegisterRefusal refusal) {
    return condition ? Optional.of(refusal) : Optional.empty();
  }
}
