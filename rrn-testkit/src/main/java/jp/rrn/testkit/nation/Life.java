package jp.rrn.testkit.nation;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import jp.rrn.history.ChangeReason;
import jp.rrn.testkit.japan.Resident;
import jp.rrn.testkit.japan.Residents;
import jp.rrn.testkit.japan.Yearly;

/** Draws what happens to people, as often as in life, and sends them to the counters. */
final class Life {
  private static final double DAYS_A_YEAR = 365.2425;
  private static final MonthDay MOVING_FROM = MonthDay.of(3, 20);
  private static final MonthDay MOVING_TO = MonthDay.of(4, 10);
  private static final double MOVING_DAYS = 22;
  private static final double SHARE_RETURNING = 0.25;

  private final Population population;
  private final Events events;
  private final Residents residents;
  private final Destinations destinations;
  private final RandomGenerator random;
  private final Nation nation;
  private final Map<Yearly, Long> happened = new EnumMap<>(Yearly.class);

  Life(
      Population population,
      Events events,
      Residents residents,
      Destinations destinations,
      RandomGenerator random,
      Nation nation) {
    this.population = population;
    this.events = events;
    this.residents = residents;
    this.destinations = destinations;
    this.random = random;
    this.nation = nation;
  }

  /** Enters those with whom the nation begins: ex officio, as all were when it was founded. */
  void found(int people, LocalDate today) {
    for (int i = 0; i < people; i++) {
      Town town = destinations.anywhere();
      town.expectFounder();
      Resident resident = residents.any(today, town.code());
      events.enter(born(resident), town, ChangeReason.EX_OFFICIO_ENTRY, resident, today, today);
    }
  }

  /** Lets a day's worth happen. */
  void day(LocalDate today) {
    int people = population.recorded().size();
    for (Yearly kind : Yearly.values()) {
      double mean = nation.daily(kind) * people * season(kind, today);
      int times = Poisson.draw(mean, random);
      for (int i = 0; i < times; i++) {
        if (happens(kind, today)) {
          happened.merge(kind, 1L, Long::sum);
        }
      }
    }
  }

  /** A third of the year's moves are around 1 April. */
  private static double season(Yearly kind, LocalDate today) {
    if (!kind.isMove()) {
      return 1;
    }
    MonthDay day = MonthDay.from(today);
    boolean inSeason = !day.isBefore(MOVING_FROM) && !day.isAfter(MOVING_TO);
    return inSeason
        ? DAYS_A_YEAR / 3 / MOVING_DAYS
        : DAYS_A_YEAR * 2 / 3 / (DAYS_A_YEAR - MOVING_DAYS);
  }

  private boolean happens(Yearly kind, LocalDate today) {
    return switch (kind) {
      case BIRTH -> birth(today);
      case FROM_ABROAD -> fromAbroad(today);
      default -> {
        Optional<Person> drawn = drawn(kind, today);
        drawn.ifPresent(person -> happen(kind, person, today));
        yield drawn.isPresent();
      }
    };
  }

  private Optional<Person> drawn(Yearly kind, LocalDate today) {
    return switch (kind) {
      case DEATH -> population.drawByMortality(today);
      case NATURALISATION -> population.drawForeign();
      default -> population.drawIdle();
    };
  }

  private void happen(Yearly kind, Person person, LocalDate today) {
    Town here = person.here().town();
    person.busy = true;
    switch (kind) {
      case DEATH -> events.die(person, today, soon(today, 7));
      case MOVE_WITHIN_PREFECTURE -> move(person, destinations.near(here), today);
      case MOVE_BETWEEN_PREFECTURES -> move(person, destinations.far(here), today);
      case MOVE_OUT_TAKEN_BACK -> events.moveAndStay(person, today, today.plusDays(20));
      case TO_ABROAD -> events.goAbroad(person, today, soon(today, 10));
      case RELOCATION -> events.relocate(person, today, soon(today, 14));
      case NEW_FAMILY_NAME -> events.takeName(person, today, soon(today, 7));
      case NATURALISATION -> events.naturalise(person, today, soon(today, 7));
      case EX_OFFICIO_DELETION ->
          events.deleteExOfficio(person, today, 30 + random.nextInt(270), random.nextInt(5) < 3);
      case EX_OFFICIO_REVISION -> events.reviseBirthday(person, today);
      case MINOR_REVISION -> events.reviseAddress(person, today);
      case CORRECTION -> events.correct(person, today);
      case RESIDENCE_CODE_CHANGE -> events.changeCode(person, today);
      case MY_NUMBER_CHANGE -> events.changeNumber(person, today);
      case BIRTH, FROM_ABROAD -> throw new IllegalArgumentException("kind: has nobody yet");
    }
  }

  private void move(Person person, Town destination, LocalDate today) {
    LocalDate moved = soon(today, 10);
    events.move(person, destination, today, moved, soon(moved.plusDays(1), 13));
  }

  private LocalDate soon(LocalDate today, int daysMax) {
    return today.plusDays(random.nextInt(daysMax + 1));
  }

  private boolean birth(LocalDate today) {
    Optional<Person> parent = population.drawIdle();
    parent.ifPresent(
        person -> {
          Town town = person.here().town();
          Resident child = residents.newborn(today, town.code());
          events.enter(born(child), town, ChangeReason.BIRTH, child, today, soon(today, 14));
        });
    return parent.isPresent();
  }

  private boolean fromAbroad(LocalDate today) {
    Town town = destinations.anywhere();
    LocalDate notified = soon(today, 14);
    Optional<Person> returning =
        random.nextDouble() < SHARE_RETURNING ? population.drawReturning() : Optional.empty();
    if (returning.isPresent()) {
      events.comeBack(returning.get(), town, today, notified);
    } else {
      Resident resident = residents.foreigner(today, town.code());
      events.enter(born(resident), town, ChangeReason.MOVE_IN, resident, today, notified);
    }
    return true;
  }

  private Person born(Resident resident) {
    Person person = new Person(resident.born(), resident.foreign());
    population.add(person);
    return person;
  }

  /** Returns how often each thing has happened. */
  Map<Yearly, Long> happened() {
    return happened;
  }
}
