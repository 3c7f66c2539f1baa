package jp.rrn.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** The plain model of partial dates: go through the days and ask of each whether it fits. */
final class Completions {
  private Completions() {}

  /** Returns the days from first to last, inclusive, that the wire form can be. */
  static List<LocalDate> of(String wire, LocalDate first, LocalDate last) {
    return first.datesUntil(last.plusDays(1)).filter(day -> fits(wire, day)).toList();
  }

  private static boolean fits(String wire, LocalDate day) {
    String year = wire.substring(0, 4);
    String month = wire.substring(5, 7);
    String rest = wire.substring(8);
    if (year.equals("0000")) {
      return true;
    }
    if ("ABCD".indexOf(month.charAt(0)) >= 0) {
      return isYear(year, day.minusMonths(2)) && season(day).contains(month);
    }
    if (isImaginary(wire)) {
      // The last day of that month, or the first after it.
      LocalDate near = day.getDayOfMonth() == 1 ? day.minusDays(1) : day;
      return near.getDayOfMonth() == near.lengthOfMonth() && fits(year + "-" + month + "-00", near);
    }
    return isYear(year, day)
        && (month.equals("00") || day.getMonthValue() == Integer.parseInt(month))
        && (rest.equals("00") || names(day).contains(rest));
  }

  private static boolean isYear(String year, LocalDate day) {
    return day.getYear() == Integer.parseInt(year);
  }

  /** The season codes of a day; January and February end the winter of the year before. */
  private static List<String> season(LocalDate day) {
    return switch (day.getMonthValue()) {
      case 3 -> List.of("A1", "B1");
      case 4 -> List.of("A1", "C1");
      case 5 -> List.of("A1", "D1");
      case 6 -> List.of("A2", "B2");
      case 7 -> List.of("A2", "C2");
      case 8 -> List.of("A2", "D2");
      case 9 -> List.of("A3", "B3");
      case 10 -> List.of("A3", "C3");
      case 11 -> List.of("A3", "D3");
      case 12 -> List.of("A4", "B4");
      case 1 -> List.of("A4", "C4");
      default -> List.of("A4", "D4");
    };
  }

  private static List<String> names(LocalDate day) {
    int number = day.getDayOfMonth();
    return List.of("%02d".formatted(number), number <= 10 ? "A1" : number <= 20 ? "A2" : "A3");
  }

  /** Whether it is a day written in numbers that the calendar does not have. */
  private static boolean isImaginary(String wire) {
    if (wire.contains("A") || wire.endsWith("-00")) {
      return false;
    }
    try {
      LocalDate.parse(wire);
      return false;
    } catch (DateTimeException missing) {
      return true;
    }
  }

  /** Returns every wire form of a year, the year 0 being the unknown one. */
  static List<String> formsOf(int year) {
    List<String> forms = new ArrayList<>();
    String start = "%04d-".formatted(year);
    forms.add(start + "00-00");
    if (year == 0) {
      return forms;
    }
    for (char part : "ABCD".toCharArray()) {
      for (int season = 1; season <= 4; season++) {
        forms.add(start + part + season + "-00");
      }
    }
    for (int month = 1; month <= 12; month++) {
      String begin = start + "%02d-".formatted(month);
      for (int day = 0; day <= 31; day++) {
        forms.add(begin + "%02d".formatted(day));
      }
      forms.addAll(List.of(begin + "A1", begin + "A2", begin + "A3"));
    }
    return forms;
  }

  /** Returns forms of years from first to last, unknown years and imaginary days among them. */
  static Arbitrary<String> forms(int first, int last) {
    Arbitrary<Integer> years = Arbitraries.integers().between(first, last);
    Arbitrary<String> known = years.flatMap(year -> Arbitraries.of(formsOf(year)));
    Arbitrary<String> imaginary =
        Combinators.combine(years, Arbitraries.of("02-29", "02-30", "02-31", "04-31", "11-31"))
            .as("%04d-%s"::formatted);
    return Arbitraries.frequencyOf(
        Tuple.of(1, Arbitraries.of("0000-00-00")), Tuple.of(30, known), Tuple.of(3, imaginary));
  }
}
