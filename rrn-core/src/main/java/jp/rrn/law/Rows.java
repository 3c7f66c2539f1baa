package jp.rrn.law;

import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.SetMultimap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.rrn.law.CatalogueFinding.Gap;
import jp.rrn.law.CatalogueFinding.Row;

/** The rows of a catalogue, and the days on which each has a rule. */
final class Rows {
  private record Days(LocalDate from, LocalDate to) {
    static Days of(UseRule rule) {
      return new Days(rule.from(), rule.to());
    }
  }

  private final Map<Row, List<Days>> days = new LinkedHashMap<>();
  private final SetMultimap<String, InstrumentVersion> versions =
      MultimapBuilder.treeKeys()
          .treeSetValues(Comparator.comparing(InstrumentVersion::from))
          .build();

  Rows(Collection<UseRule> rules) {
    for (UseRule rule : rules) {
      days.computeIfAbsent(Row.of(rule), row -> new ArrayList<>(1)).add(Days.of(rule));
      versions.put(rule.version().instrument().id(), rule.version());
    }
    days.values().forEach(list -> list.sort(Comparator.comparing(Days::from)));
  }

  /** Returns the days of each version of an instrument on which one of its rows has no rule. */
  List<Gap> gaps() {
    List<Gap> gaps = new ArrayList<>();
    days.forEach(
        (row, covered) -> {
          for (InstrumentVersion version : versions.get(row.instrument())) {
            addGaps(gaps, row, new Days(version.from(), version.to()), covered);
          }
        });
    return gaps;
  }

  /** Returns the days on which a row has a rule there and none here. */
  List<Gap> gapsAgainst(Rows complete) {
    List<Gap> gaps = new ArrayList<>();
    complete.days.forEach(
        (row, wanted) -> {
          List<Days> covered = days.getOrDefault(row, List.of());
          merged(wanted).forEach(stretch -> addGaps(gaps, row, stretch, covered));
        });
    return gaps;
  }

  /** Puts days together that meet; they come in the order of their first. */
  private static List<Days> merged(List<Days> sorted) {
    List<Days> merged = new ArrayList<>(1);
    for (Days next : sorted) {
      int last = merged.size() - 1;
      if (last < 0 || merged.get(last).to().isBefore(next.from())) {
        merged.add(next);
      } else if (merged.get(last).to().isBefore(next.to())) {
        merged.set(last, new Days(merged.get(last).from(), next.to()));
      }
    }
    return merged;
  }

  private static void addGaps(List<Gap> gaps, Row row, Days wanted, List<Days> covered) {
    LocalDate day = wanted.from();
    for (Days next : covered) {
      LocalDate end = next.from().isBefore(wanted.to()) ? next.from() : wanted.to();
      if (day.isBefore(end)) {
        gaps.add(new Gap(row, day, end));
      }
      if (day.isBefore(next.to())) {
        day = next.to();
      }
    }
    if (day.isBefore(wanted.to())) {
      gaps.add(new Gap(row, day, wanted.to()));
    }
  }
}
