package jp.rrn.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/**
 * Partial dates against the enumeration of all their completions. The window holds every completion
 * of a known year and more days on both sides, as an unknown date needs.
 */
class PartialDateProperties {
  private static final LocalDate FIRST = LocalDate.of(2022, 11, 1);
  private static final LocalDate LAST = LocalDate.of(2025, 4, 30);

  @Provide
  Arbitrary<String> forms() {
    return Completions.forms(2023, 2024);
  }

  @Provide
  Arbitrary<String> anyForms() {
    return Arbitraries.oneOf(Completions.forms(1, 9999), Completions.forms(1868, 2030));
  }

  @Provide
  Arbitrary<PartialDate> dates() {
    Arbitrary<PartialDate> plain = Completions.forms(1911, 1913).map(PartialDate::of);
    return plain.flatMap(
        date ->
            Arbitraries.of(
                date,
                date.withAsWritten("大正元年頃"),
                date.withAsWritten("推定"),
                inEra(date, Era.MEIJI),
                inEra(date, Era.TAISHO)));
  }

  private static PartialDate inEra(PartialDate date, Era era) {
    try {
      return date.withDisplayEra(era, EraMode.LENIENT_TRANSITION);
    } catch (IllegalArgumentException refused) {
      return date;
    }
  }

  /** P67 rests on this: the completions are all days between the first and the last. */
  @Example
  void canBeExactlyTheDaysFromTheFirstToTheLast() {
    for (int year = 2023; year <= 2024; year++) {
      for (String form : Completions.formsOf(year)) {
        PartialDate date = PartialDate.of(form);
        List<LocalDate> days = Completions.of(form, FIRST, LAST);

        assertThat(days).isNotEmpty();
        assertThat(date.earliest()).contains(days.get(0));
        assertThat(date.latest()).contains(days.get(days.size() - 1));
        assertThat(days.get(0).datesUntil(days.get(days.size() - 1).plusDays(1)).toList())
            .isEqualTo(days);
        assertThat(date.isExact()).isEqualTo(days.size() == 1);
      }
    }
  }

  /** P68. */
  @Property
  void isBeforeAnotherAsItsCompletionsAre(
      @ForAll("forms") String left, @ForAll("forms") String right) {
    assertThat(PartialDate.of(left).before(PartialDate.of(right)))
        .isEqualTo(enumerated(left, right, LocalDate::isBefore));
  }

  /** P68. */
  @Property
  void isTheSameDayAsItsCompletionsAre(
      @ForAll("forms") String left, @ForAll("forms") String right) {
    assertThat(PartialDate.of(left).sameDay(PartialDate.of(right)))
        .isEqualTo(enumerated(left, right, LocalDate::isEqual));
    assertThat(PartialDate.of(left).sameDay(PartialDate.of(left)))
        .isEqualTo(enumerated(left, left, LocalDate::isEqual));
  }

  private static Certainty enumerated(
      String left, String right, BiPredicate<LocalDate, LocalDate> holds) {
    List<LocalDate> rights = Completions.of(right, FIRST, LAST);
    List<LocalDate> lefts = Completions.of(left, FIRST, LAST);
    return expected(
        lefts.stream().allMatch(x -> rights.stream().allMatch(y -> holds.test(x, y))),
        lefts.stream().anyMatch(x -> rights.stream().anyMatch(y -> holds.test(x, y))));
  }

  private static Certainty expected(boolean strict, boolean lenient) {
    if (strict) {
      return Certainty.CERTAIN;
    }
    return lenient ? Certainty.POSSIBLE : Certainty.IMPOSSIBLE;
  }

  /** P67, P68. */
  @Property
  void liesInAPeriodAsItsCompletionsDo(
      @ForAll("forms") String form,
      @ForAll @IntRange(min = 1, max = 800) int from,
      @ForAll @IntRange(min = 1, max = 100) int length) {
    LocalDate begin = FIRST.plusDays(from);
    LocalDate until = begin.plusDays(length);
    Assume.that(until.isBefore(LAST));
    List<LocalDate> days = Completions.of(form, FIRST, LAST);
    Predicate<LocalDate> inside = day -> !day.isBefore(begin) && day.isBefore(until);

    Certainty within = PartialDate.of(form).within(begin, until);

    assertThat(within.isCertain()).isEqualTo(days.stream().allMatch(inside));
    assertThat(within.isPossible()).isEqualTo(days.stream().anyMatch(inside));
    assertThat(!within.isCertain() || within.isPossible()).isTrue();
  }

  /** P68. */
  @Property(tries = 5000)
  void ordersTransitivelyWhereBothAnswersAreDefinite(
      @ForAll("forms") String a, @ForAll("forms") String b, @ForAll("forms") String c) {
    Certainty first = PartialDate.of(a).before(PartialDate.of(b));
    Certainty second = PartialDate.of(b).before(PartialDate.of(c));
    Certainty both = PartialDate.of(a).before(PartialDate.of(c));

    if (first.isCertain() && second.isCertain()) {
      assertThat(both).isEqualTo(Certainty.CERTAIN);
    }
    if (!first.isPossible() && !second.isPossible()) {
      assertThat(both).isEqualTo(Certainty.IMPOSSIBLE);
    }
  }

  @Property
  void isNeverBothCertainlyBeforeAndPossiblyAfterOrTheSame(
      @ForAll("forms") String a, @ForAll("forms") String b) {
    PartialDate left = PartialDate.of(a);
    PartialDate right = PartialDate.of(b);

    boolean leaves = right.before(left).isPossible() || left.sameDay(right).isPossible();
    assertThat(left.before(right).isCertain()).isEqualTo(!leaves);
  }

  @Property(tries = 5000)
  void hasATotalOrderByTheFirstDayThatAgreesWithEquality(
      @ForAll("dates") PartialDate a,
      @ForAll("dates") PartialDate b,
      @ForAll("dates") PartialDate c) {
    assertThat(Integer.signum(a.compareTo(b))).isEqualTo(-Integer.signum(b.compareTo(a)));
    assertThat(a.compareTo(b) == 0).isEqualTo(a.equals(b));
    if (a.compareTo(b) <= 0 && b.compareTo(c) <= 0) {
      assertThat(a.compareTo(c)).isLessThanOrEqualTo(0);
    }
    LocalDate left = a.earliest().orElse(LocalDate.MIN);
    LocalDate right = b.earliest().orElse(LocalDate.MIN);
    if (left.isBefore(right)) {
      assertThat(a).isLessThan(b);
    }
  }

  @Property
  void isEqualExactlyIfCodePrintedFormAndWordsAre(
      @ForAll("dates") PartialDate a, @ForAll("dates") PartialDate b) {
    boolean alike =
        a.toWire().equals(b.toWire())
            && a.toJapanese().equals(b.toJapanese())
            && a.asWritten().equals(b.asWritten());

    assertThat(a.equals(b)).isEqualTo(alike);
    if (alike) {
      assertThat(a).hasSameHashCodeAs(b);
    }
  }

  /** P69, over all years. */
  @Property
  void readsBackWhatItPrints(@ForAll("anyForms") String form) {
    PartialDate date = PartialDate.of(form);

    assertThat(PartialDate.parse(date.toJapanese(), EraMode.STRICT)).isEqualTo(date);
    assertThat(PartialDate.parse(date.toJapanese(), EraMode.LENIENT_TRANSITION)).isEqualTo(date);
  }

  /** P69: every form of the years in which eras change, in every era it can be printed in. */
  @Example
  void readsBackWhatItPrintsInEveryEraOfABorderYear() {
    for (int year : new int[] {1872, 1873, 1911, 1912, 1926, 1988, 1989, 2018, 2019, 2023, 2029}) {
      for (String form : Completions.formsOf(year)) {
        for (Era era : Era.values()) {
          PartialDate date = inEra(PartialDate.of(form), era);

          assertThat(PartialDate.parse(date.toJapanese(), EraMode.LENIENT_TRANSITION))
              .isEqualTo(date);
          assertThat(date.toJapanese()).doesNotContainPattern("[治正和成]([0-]|1年)");
        }
      }
    }
  }

  /** P69: strictly, a form may be written in an era if one of its days lies in it. */
  @Example
  void isStrictlyInAnEraIfOneOfItsDaysOfThatYearIs() {
    for (int year : new int[] {1912, 1926, 1988, 1989, 2018, 2019}) {
      for (String form : Completions.formsOf(year)) {
        LocalDate end = LocalDate.of(year, 12, 31);
        List<LocalDate> all = Completions.of(form, LocalDate.of(year, 1, 1), end.plusDays(60));
        // What a winter has of the next year is written in this one: as of its last day.
        List<LocalDate> days = all.stream().map(day -> day.isAfter(end) ? end : day).toList();
        for (Era era : Era.values()) {
          assertThat(isAdmitted(form, era))
              .isEqualTo(days.stream().anyMatch(day -> Era.listAt(day).contains(era)));
        }
      }
    }
  }

  private static boolean isAdmitted(String form, Era era) {
    try {
      PartialDate date = PartialDate.of(form).withDisplayEra(era, EraMode.STRICT);
      assertThat(date.displayEra()).contains(era);
      return true;
    } catch (IllegalArgumentException refused) {
      return false;
    }
  }

  @Property(tries = 2000)
  void refusesAnyOtherTextInOneWay(@ForAll String text) {
    for (String written : List.of(text, "昭和" + text + "年春", "昭和10年" + text + "月日不詳")) {
      try {
        PartialDate.parse(written, EraMode.LENIENT_TRANSITION);
      } catch (IllegalArgumentException refused) {
        assertThat(refused).hasMessageMatching("(date|era|year|month|day): .*");
      }
    }
  }
}
