package jp.rrn.law;

import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import jp.rrn.code.LocalGovernmentCode;
import jp.rrn.record.Item;

/**
 * What is asked where {@link Item#derived} items are: for each of them one question, which is
 * remembered with the request. Age and residence are asked about as of the day of the request.
 *
 * <p>A rule that allows the item allows every question. Whoever asks many about one person learns
 * more than one answer tells, up to the day of birth: each question is in the log, and an {@link
 * Operators} sees it before it is answered.
 *
 * @param aliveOn the day at whose end somebody was alive or not, as recorded at the request; of the
 *     day of the request and those after it nobody can tell, unless of who has died
 * @param ageReached how many years, 1 to {@value #YEARS_MAX}, as statutes count them (年齢計算ニ関スル法律)
 * @param residentOf a municipality, a ward of a designated city, or a prefecture (of which the code
 *     ends in 000 and a check digit)
 */
public record Questions(
    Optional<LocalDate> aliveOn,
    Optional<Integer> ageReached,
    Optional<LocalGovernmentCode> residentOf) {
  /** The most years. Nobody has been so old; it bounds what is written down. */
  public static final int YEARS_MAX = 150;

  /** No question. */
  public static final Questions NONE =
      new Questions(Optional.empty(), Optional.empty(), Optional.empty());

  private static final Questions EXAMPLE =
      new Questions(
          Optional.of(LocalDate.EPOCH),
          Optional.of(20),
          Optional.of(LocalGovernmentCode.of("130001")));

  /**
   * Checks the number of years.
   *
   * @throws IllegalArgumentException if it is none that is asked about
   */
  public Questions {
    if (ageReached.filter(years -> years < 1 || years > YEARS_MAX).isPresent()) {
      throw new IllegalArgumentException("ageReached: must be 1 to " + YEARS_MAX);
    }
  }

  /** Returns the same, and whether somebody was alive at the end of this day. */
  public Questions withAliveOn(LocalDate day) {
    return new Questions(Optional.of(day), ageReached, residentOf);
  }

  /** Returns the same, and whether somebody is at least so old. */
  public Questions withAgeReached(int years) {
    return new Questions(aliveOn, Optional.of(years), residentOf);
  }

  /** Returns the same, and whether somebody is resident there. */
  public Questions withResidentOf(LocalGovernmentCode place) {
    return new Questions(aliveOn, ageReached, Optional.of(place));
  }

  /** Returns the items there is a question for. */
  public Set<Item> items() {
    Set<Item> items = EnumSet.noneOf(Item.class);
    aliveOn.ifPresent(day -> items.add(Item.ALIVE));
    ageReached.ifPresent(years -> items.add(Item.AGE_REACHED));
    residentOf.ifPresent(place -> items.add(Item.RESIDENT));
    return Sets.immutableEnumSet(items);
  }

  /** Returns those of the questions that are for these items. */
  public Questions about(Set<Item> items) {
    return new Questions(
        aliveOn.filter(day -> items.contains(Item.ALIVE)),
        ageReached.filter(years -> items.contains(Item.AGE_REACHED)),
        residentOf.filter(place -> items.contains(Item.RESIDENT)));
  }

  /** Returns an example of a question for each of these items that needs one. */
  public static Questions exampleFor(Set<Item> items) {
    return EXAMPLE.about(items);
  }

  /** Refuses items of which one has no question, and a question without its item. */
  void check(Set<Item> items) {
    for (Item item : Sets.symmetricDifference(items(), Sets.intersection(items, Item.derived()))) {
      throw new IllegalArgumentException(
          "items: must hold %s if and only if %s is there".formatted(item, field(item)));
    }
  }

  private static String field(Item derived) {
    return switch (derived) {
      case ALIVE -> "aliveOn";
      case AGE_REACHED -> "ageReached";
      default -> "residentOf";
    };
  }
}
