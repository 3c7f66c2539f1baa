package jp.rrn.disclosure;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * The open cases as they press on one day, each part by last day and then by number.
 *
 * @param overdue whose last day is over
 * @param dueToday whose last day it is
 * @param coming whose last day is to come
 * @param undated for whom neither law nor office sets a last day
 */
public record DueList(
    List<CaseFile> overdue,
    List<CaseFile> dueToday,
    List<CaseFile> coming,
    List<CaseFile> undated) {
  private static final Comparator<CaseFile> ORDER =
      Comparator.<CaseFile, LocalDate>comparing(file -> file.due().orElse(LocalDate.MAX))
          .thenComparing(CaseFile::id);

  /** Copies the lists. */
  public DueList {
    overdue = List.copyOf(overdue);
    dueToday = List.copyOf(dueToday);
    coming = List.copyOf(coming);
    undated = List.copyOf(undated);
  }

  /** Returns the open ones of these cases as they press on this day. */
  public static DueList of(List<CaseFile> files, LocalDate today) {
    List<CaseFile> open = files.stream().filter(CaseFile::isOpen).sorted(ORDER).toList();
    return new DueList(
        dated(open, today::isAfter),
        dated(open, today::equals),
        dated(open, today::isBefore),
        open.stream().filter(file -> file.due().isEmpty()).toList());
  }

  private static List<CaseFile> dated(List<CaseFile> open, Predicate<LocalDate> when) {
    return open.stream().filter(file -> file.due().filter(when).isPresent()).toList();
  }
}
