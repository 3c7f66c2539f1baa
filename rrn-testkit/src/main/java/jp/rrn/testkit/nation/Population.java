package jp.rrn.testkit.nation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/** Everybody there ever was, and who of them has a record now. */
final class Population {
  private static final int TRIES_MAX = 20_000;
  private static final int OLDEST = 110;
  private static final double DAYS_A_YEAR = 365.2425;

  private final List<Person> everybody = new ArrayList<>();
  private final List<Person> recorded = new ArrayList<>();
  private final List<Person> abroad = new ArrayList<>();
  private final RandomGenerator random;

  Population(RandomGenerator random) {
    this.random = random;
  }

  List<Person> everybody() {
    return everybody;
  }

  List<Person> recorded() {
    return recorded;
  }

  void add(Person person) {
    everybody.add(person);
  }

  /** A record was entered. */
  void enter(Person person) {
    person.place = recorded.size();
    recorded.add(person);
  }

  /** A record was deleted: the last of the list takes the place. */
  void leave(Person person) {
    Person last = recorded.remove(recorded.size() - 1);
    if (last != person) {
      recorded.set(person.place, last);
      last.place = person.place;
    }
    person.place = -1;
  }

  void leaveForAbroad(Person person) {
    leave(person);
    abroad.add(person);
  }

  /** Draws somebody with a record about whom nothing is under way. */
  Optional<Person> drawIdle() {
    return draw(person -> 1);
  }

  Optional<Person> drawForeign() {
    return draw(person -> person.foreign ? 1 : 0);
  }

  /** Draws who dies: made up, a risk that grows by a tenth with each year of age. */
  Optional<Person> drawByMortality(LocalDate today) {
    return draw(
        person -> {
          double age = ChronoUnit.DAYS.between(person.born, today) / DAYS_A_YEAR;
          return StrictMath.exp(0.1 * (Math.min(age, OLDEST) - OLDEST));
        });
  }

  /** Draws by rejection; empty if it finds nobody in a bounded number of tries. */
  private Optional<Person> draw(ToDoubleFunction<Person> weight) {
    if (recorded.isEmpty()) {
      return Optional.empty();
    }
    for (int i = 0; i < TRIES_MAX; i++) {
      Person person = recorded.get(random.nextInt(recorded.size()));
      if (!person.busy && random.nextDouble() < weight.applyAsDouble(person)) {
        return Optional.of(person);
      }
    }
    return Optional.empty();
  }

  /** Draws somebody who left for abroad, and takes them off that list. */
  Optional<Person> drawReturning() {
    if (abroad.isEmpty()) {
      return Optional.empty();
    }
    int index = random.nextInt(abroad.size());
    Person drawn = abroad.get(index);
    abroad.set(index, abroad.get(abroad.size() - 1));
    abroad.remove(abroad.size() - 1);
    return Optional.of(drawn);
  }
}
