package jp.rrn.storage.memory;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import jp.rrn.code.LocalGovernmentCode;
import jp.rrn.code.ResidenceCode;
import jp.rrn.date.PartialDate;
import jp.rrn.history.Change;
import jp.rrn.history.ChangeReason;
import jp.rrn.history.FormerNumbers;
import jp.rrn.history.HistoryEntry;
import jp.rrn.history.MessageId;
import jp.rrn.json.CatalogueReader;
import jp.rrn.law.Access;
import jp.rrn.law.Asked;
import jp.rrn.law.Asker;
import jp.rrn.law.Authorization;
import jp.rrn.law.Catalogue;
import jp.rrn.law.Grant;
import jp.rrn.law.Method;
import jp.rrn.law.Purpose;
import jp.rrn.law.Questions;
import jp.rrn.law.Recipient;
import jp.rrn.law.Route;
import jp.rrn.law.UseRule;
import jp.rrn.node.NationalCenter;
import jp.rrn.node.Provision;
import jp.rrn.number.NoncedTransform;
import jp.rrn.provision.DerivedAnswer;
import jp.rrn.record.Address;
import jp.rrn.record.IdentityRecord;
import jp.rrn.record.Item;
import jp.rrn.record.Subject;
import jp.rrn.testkit.ManualClock;
import jp.rrn.testkit.People;

/** A nation of people of whom little is known, and an organ that asks questions about them. */
final class DerivedWorld {
  static final LocalDate TODAY = LocalDate.of(2026, 4, 1);
  static final Set<Item> RAW = Set.of(Item.DATE_OF_BIRTH, Item.ADDRESS, Item.CHANGE_EVENT);
  static final UseRule RULE = CatalogueReader.national().find("1-41").orElseThrow();

  private static final List<String> BIRTHS =
      List.of(
          "0000-00-00",
          "1926-00-00",
          "2006-00-00",
          "2006-04-00",
          "2006-04-01",
          "2006-04-02",
          "2006-04-03",
          "2026-03-31",
          "2026-04-01");
  private static final List<String> EVENTS =
      List.of("0000-00-00", "2026-00-00", "2026-03-00", "2026-03-30", "2026-03-31", "2026-04-01");
  private static final List<String> PLACES =
      List.of("131016", "131041", "141003", "141054", "141305", "202011");
  private static final List<String> ASKED =
      List.of("130001", "131016", "140007", "141003", "141054", "141305", "200000");
  private static final List<ChangeReason> ENDS =
      List.of(ChangeReason.DEATH, ChangeReason.MOVE_OUT, ChangeReason.EX_OFFICIO_DELETION);

  final MemoryStore store = new MemoryStore();
  private final ManualClock clock = ManualClock.at(TODAY + "T03:00:00Z");

  /**
   * What is recorded of somebody.
   *
   * @param end how and when the record was closed, if it was
   */
  record Life(PartialDate birth, LocalGovernmentCode place, Optional<End> end, int name) {
    static Life any(Random random) {
      return new Life(
          PartialDate.of(pick(BIRTHS, random)),
          LocalGovernmentCode.of(pick(PLACES, random)),
          random.nextBoolean()
              ? Optional.empty()
              : Optional.of(new End(pick(ENDS, random), PartialDate.of(pick(EVENTS, random)))),
          random.nextInt(1_000));
    }

    IdentityRecord record() {
      var made = People.list(name, 1).get(0);
      return IdentityRecord.of(
          made.name(),
          birth,
          made.sex(),
          Address.of(place, "見本" + name),
          ResidenceCode.of("12345678903"));
    }
  }

  record End(ChangeReason reason, PartialDate day) {}

  private static <T> T pick(List<T> of, Random random) {
    return of.get(random.nextInt(of.size()));
  }

  static Questions questions(Random random) {
    return Questions.NONE
        .withAliveOn(TODAY.plusDays(random.nextInt(5) - 3))
        .withAgeReached(random.nextBoolean() ? 20 : 1 + random.nextInt(110))
        .withResidentOf(LocalGovernmentCode.of(pick(ASKED, random)));
  }

  void register(int person, Life life) {
    append(person, 1, ChangeReason.BIRTH, life.birth(), Item.recorded(), life);
    life.end().ifPresent(end -> append(person, 2, end.reason(), end.day(), Set.of(), life));
  }

  private void append(
      int person,
      int sequence,
      ChangeReason reason,
      PartialDate event,
      Set<Item> items,
      Life life) {
    Change change =
        new Change(
            new MessageId(person, sequence),
            People.TOWN,
            reason,
            event,
            TODAY,
            TODAY,
            items,
            life.record(),
            FormerNumbers.NONE,
            Optional.empty(),
            "operator-1");
    store.<Boolean>inTransaction(
        s -> {
          s.histories()
              .append(new HistoryEntry(new Subject(person), sequence, clock.instant(), change));
          return true;
        });
  }

  /** Returns a catalogue whose only rule gives these items. */
  static Catalogue giving(Set<Item> items) {
    return Catalogue.of(
        List.of(
            new UseRule(
                RULE.id(),
                RULE.version(),
                RULE.place(),
                RULE.recipient(),
                RULE.affair(),
                Grant.byEveryMethod(items),
                RULE.reach(),
                RULE.from(),
                RULE.to())));
  }

  Provision counter(Authorization authorization) {
    return new NationalCenter(store, new NoncedTransform(new byte[32]), clock, new Random(1))
        .provision(authorization);
  }

  Provision counter(Set<Item> items) {
    return counter(Authorization.of(giving(items)));
  }

  static Provision.Inquiry inquiry(Set<Item> items, Questions questions, Method method) {
    return new Provision.Inquiry(
        new Asker(Recipient.national(RULE.recipient().name()), "operator-1", "matching-1"),
        new Purpose(RULE.affair(), "example"),
        new Asked(items, method, Route.DIRECT, false, Access.BY_KEY, questions),
        false);
  }

  /** Returns the answers, by looking at every day that can be meant. */
  static List<DerivedAnswer> answers(Life life, Questions questions) {
    LocalDate day = questions.aliveOn().orElseThrow();
    Set<Boolean> alive = new HashSet<>();
    Set<Boolean> old = new HashSet<>();
    Set<Boolean> notEnded = alive(life.end(), day);
    for (LocalDate birth : days(life.birth())) {
      boolean born = !birth.isAfter(day);
      notEnded.forEach(still -> alive.add(born && still));
      boolean has = ChronoUnit.YEARS.between(birth, TODAY.plusDays(1)) >= years(questions);
      old.add(has);
    }
    return List.of(answer(alive), answer(old), answer(resident(life, questions)));
  }

  private static int years(Questions questions) {
    return questions.ageReached().orElseThrow();
  }

  private static Set<Boolean> alive(Optional<End> end, LocalDate day) {
    Set<Boolean> can = new HashSet<>();
    if (end.isEmpty()) {
      return day.isBefore(TODAY) ? Set.of(true) : Set.of(true, false);
    }
    for (LocalDate ended : days(end.get().day())) {
      switch (end.get().reason()) {
        case DEATH -> can.add(day.isBefore(ended));
        case MOVE_OUT -> can.addAll(day.isBefore(ended) ? Set.of(true) : Set.of(true, false));
        default -> can.addAll(Set.of(true, false));
      }
    }
    return can;
  }

  private static Set<Boolean> resident(Life life, Questions questions) {
    String lives = life.place().digits();
    String asked = questions.residentOf().orElseThrow().digits();
    if (life.end().isPresent()) {
      return Set.of(false);
    }
    // Of the wards of 横浜市 there is one in this world, 南区.
    if (lives.equals("141003") && asked.equals("141054")) {
      return Set.of(true, false);
    }
    return Set.of(
        lives.equals(asked)
            || (asked.startsWith("000", 2) && lives.startsWith(asked.substring(0, 2)))
            || (lives.equals("141054") && asked.equals("141003")));
  }

  /** Of an unknown day some, from before everything that is asked to after it. */
  private static List<LocalDate> days(PartialDate date) {
    return date.earliest().isEmpty()
        ? Stream.iterate(LocalDate.of(1800, 1, 1), day -> day.plusYears(1)).limit(300).toList()
        : date.earliest().get().datesUntil(date.latest().orElseThrow().plusDays(1)).toList();
  }

  private static DerivedAnswer answer(Set<Boolean> can) {
    return can.size() > 1
        ? DerivedAnswer.NOT_DETERMINED
        : can.contains(true) ? DerivedAnswer.YES : DerivedAnswer.NO;
  }
}
