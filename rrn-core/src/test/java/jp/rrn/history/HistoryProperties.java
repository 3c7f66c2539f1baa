package jp.rrn.history;

import static jp.rrn.history.GeneratedHistories.DAYS;
import static jp.rrn.history.GeneratedHistories.FIRST_DAY;
import static jp.rrn.history.GeneratedHistories.FIRST_MOMENT;
import static jp.rrn.history.GeneratedHistories.MOMENTS;
import static jp.rrn.history.GeneratedHistories.at;
import static jp.rrn.history.GeneratedHistories.change;
import static jp.rrn.history.GeneratedHistories.entry;
import static jp.rrn.history.GeneratedHistories.history;
import static jp.rrn.history.GeneratedHistories.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import jp.rrn.record.IdentityRecord;
import jp.rrn.record.Item;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The history against a model that looks at every entry for every day, moment and item. */
class HistoryProperties {
  /** P22, P30: last writer by sequence, for every cell; moments repeat and go back. */
  @Property(tries = 300)
  void everyItemIsThatOfTheLastWriterThatCounts(@ForAll long seed) {
    History history = history(new Random(seed));
    PlainHistory model = new PlainHistory(history.entries());
    for (int day = 0; day < DAYS; day++) {
      for (int moment = 0; moment < MOMENTS; moment++) {
        LocalDate valid = FIRST_DAY.plusDays(day);
        Instant known = FIRST_MOMENT.plusSeconds(moment);
        Optional<Snapshot> snapshot = history.asOf(valid, known);
        for (Item item : Item.recorded()) {
          Optional<Change> writer = model.lastWriter(item, valid, known);
          if (snapshot.isPresent() && writer.isPresent()) {
            assertThat(value(item, snapshot.get().record()))
                .isEqualTo(value(item, writer.get().record()));
          }
        }
        assertThat(history.stateAsOf(valid, known)).isEqualTo(model.state(valid, known));
        assertThat(snapshot.map(s -> s.event().change()))
            .isEqualTo(snapshot.flatMap(s -> model.lastEvent(valid, known)));
      }
    }
  }

  /** P23. */
  @Property(tries = 100)
  void whatWasKnownThenDoesNotChangeLater(@ForAll long seed) {
    Random random = new Random(seed);
    List<HistoryEntry> entries = new ArrayList<>(history(random).entries());
    History before = History.of(entries);
    entries.add(entry(random, entries, MOMENTS));
    History after = History.of(entries);

    for (int day = 0; day < DAYS; day++) {
      Instant known = FIRST_MOMENT.plusSeconds(MOMENTS - 1);
      assertThat(after.asOf(FIRST_DAY.plusDays(day), known))
          .isEqualTo(before.asOf(FIRST_DAY.plusDays(day), known));
    }
  }

  /** P24, P25. */
  @Property(tries = 100)
  void segmentsAreSortedMaximalAndAgreeWithEveryDay(@ForAll long seed) {
    History history = history(new Random(seed));
    Instant known = FIRST_MOMENT.plusSeconds(MOMENTS);
    List<Segment> segments = history.timelineAsKnown(known);

    for (int i = 1; i < segments.size(); i++) {
      Segment one = segments.get(i - 1);
      Segment next = segments.get(i);
      assertThat(one.to()).isEqualTo(next.from());
      assertThat(one.state() == next.state() && one.record().equals(next.record())).isFalse();
    }
    for (int day = 0; day < DAYS; day++) {
      LocalDate valid = FIRST_DAY.plusDays(day);
      List<Segment> covering =
          segments.stream().filter(s -> !s.from().isAfter(valid) && s.to().isAfter(valid)).toList();
      Optional<Snapshot> snapshot = history.asOf(valid, known);
      assertThat(covering).hasSize(snapshot.isPresent() ? 1 : 0);
      snapshot.ifPresent(s -> assertThat(covering.get(0).record()).isEqualTo(s.record()));
      snapshot.ifPresent(s -> assertThat(covering.get(0).state()).isEqualTo(s.state()));
    }
  }

  /** P26. */
  @Property(tries = 100)
  void cancellingTheLastEntryRestoresWhatWasBeforeIt(@ForAll long seed) {
    Random random = new Random(seed);
    List<HistoryEntry> entries = new ArrayList<>(history(random).entries());
    History before = History.of(entries);
    Change last = change(random, entries.size(), Optional.empty());
    entries.add(at(entries.size(), MOMENTS, last));
    ChangeReason reason = last.reason().cancelledBy();
    entries.add(
        at(
            entries.size(),
            MOMENTS,
            with(last, reason, Set.of(), entries.size(), Optional.of(last.messageId()))));
    History after = History.of(entries);

    for (int day = 0; day < DAYS; day++) {
      LocalDate valid = FIRST_DAY.plusDays(day);
      assertThat(after.asOf(valid, Instant.MAX).map(s -> List.of(s.state(), s.record())))
          .isEqualTo(before.asOf(valid, Instant.MAX).map(s -> List.of(s.state(), s.record())));
    }
    assertThat(after.entries()).hasSize(before.entries().size() + 2);
  }

  /** P24 for one item. */
  @Property(tries = 100)
  void theDaysOfAnItemAreThoseOfItsWriters(@ForAll long seed) {
    History history = history(new Random(seed));
    PlainHistory model = new PlainHistory(history.entries());
    for (int moment = 0; moment < MOMENTS; moment++) {
      Instant known = FIRST_MOMENT.plusSeconds(moment);
      for (Item item : Item.recorded()) {
        List<ItemSegment> segments = history.timelineAsKnown(item, known);
        for (int i = 1; i < segments.size(); i++) {
          assertThat(segments.get(i - 1).to()).isEqualTo(segments.get(i).from());
          assertThat(segments.get(i - 1).writer()).isNotEqualTo(segments.get(i).writer());
        }
        for (int day = -1; day < DAYS + 1; day++) {
          LocalDate valid = FIRST_DAY.plusDays(day);
          assertThat(
                  segments.stream()
                      .filter(s -> !s.from().isAfter(valid) && s.to().isAfter(valid))
                      .map(s -> s.writer().change())
                      .findFirst())
              .isEqualTo(model.lastWriter(item, valid, known));
        }
      }
    }
  }

  /** P31. */
  @Property(tries = 200)
  void whatWasKnownAndTheDifferenceMakeWhatIsKnown(@ForAll long seed) {
    History history = history(new Random(seed));
    for (int one = 0; one < MOMENTS; one++) {
      for (int other = 0; other < MOMENTS; other++) {
        Instant earlier = FIRST_MOMENT.plusSeconds(one);
        Instant later = FIRST_MOMENT.plusSeconds(other);
        List<Difference> differences = history.differences(earlier, later);
        assertThat(one == other && !differences.isEmpty()).isFalse();
        for (int day = -1; day < DAYS + 1; day++) {
          LocalDate valid = FIRST_DAY.plusDays(day);
          Optional<Difference> here =
              differences.stream()
                  .filter(d -> !d.from().isAfter(valid) && d.to().isAfter(valid))
                  .findFirst();
          Optional<List<Object>> then = held(history.asOf(valid, earlier));
          Optional<List<Object>> now = held(history.asOf(valid, later));
          assertThat(here.isPresent()).isEqualTo(!then.equals(now));
          here.ifPresent(
              d -> {
                assertThat(d.before().map(s -> List.<Object>of(s.state(), s.record())))
                    .isEqualTo(then);
                assertThat(d.after().map(s -> List.<Object>of(s.state(), s.record())))
                    .isEqualTo(now);
              });
        }
      }
    }
  }

  private static Optional<List<Object>> held(Optional<Snapshot> snapshot) {
    return snapshot.map(s -> List.of(s.state(), s.record()));
  }

  private static Object value(Item item, IdentityRecord record) {
    return switch (item) {
      case NAME -> record.name();
      case DATE_OF_BIRTH -> record.dateOfBirth();
      case SEX -> record.sex();
      case ADDRESS -> record.address();
      case MY_NUMBER -> record.myNumber();
      case RESIDENCE_CODE -> record.residenceCode();
      case CHANGE_EVENT, ALIVE, AGE_REACHED, RESIDENT -> "";
    };
  }
}
