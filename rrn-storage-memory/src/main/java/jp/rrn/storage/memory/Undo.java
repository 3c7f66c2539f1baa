package jp.rrn.storage.memory;

import java.util.ArrayDeque;
import java.util.Deque;

/** The steps that take back the open transaction, newest first. */
final class Undo {
  private final Deque<Runnable> steps = new ArrayDeque<>();

  /** Remembers how to take back a step that is about to be made. */
  void add(Runnable step) {
    steps.push(step);
  }

  void forget() {
    steps.clear();
  }

  void run() {
    while (!steps.isEmpty()) {
      steps.pop().run();
    }
  }
}
