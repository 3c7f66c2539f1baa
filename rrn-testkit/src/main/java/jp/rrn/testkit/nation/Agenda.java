package jp.rrn.testkit.nation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Predicate;

/** What is to be done at counters, by day and then in the order in which it came up. */
final class Agenda {
  /** Something a clerk tries to do; false means another day. */
  @FunctionalInterface
  interface Task {
    boolean attempt();
  }

  private record Due(LocalDate day, long number, Task task) implements Comparable<Due> {
    @Override
    public int compareTo(Due other) {
      int order = day.compareTo(other.day);
      return order != 0 ? order : Long.compare(number, other.number);
    }
  }

  private final PriorityQueue<Due> queue = new PriorityQueue<>();
  private long added;

  void add(LocalDate day, Task task) {
    queue.add(new Due(day, added++, task));
  }

  /** Tries all that is due, and what comes up for today meanwhile, each once. */
  void attemptAll(LocalDate today) {
    List<Due> again = new ArrayList<>();
    Predicate<Due> isDue = due -> due != null && !due.day().isAfter(today);
    while (isDue.test(queue.peek())) {
      Due due = queue.remove();
      if (!due.task().attempt()) {
        again.add(due);
      }
    }
    queue.addAll(again);
  }
}
