package jp.rrn.storage.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A set of bodies with random access: taking one out moves the last into its place. */
final class MemoryStock {
  private final Undo undo;
  private final List<Long> bodies = new ArrayList<>();
  private final Map<Long, Integer> places = new HashMap<>();

  MemoryStock(Undo undo) {
    this.undo = undo;
  }

  int size() {
    return bodies.size();
  }

  long get(int index) {
    return bodies.get(index);
  }

  void add(long body) {
    undo.add(() -> take(body));
    put(body);
  }

  void remove(long body) {
    undo.add(() -> put(body));
    take(body);
  }

  private void put(long body) {
    places.put(body, bodies.size());
    bodies.add(body);
  }

  private void take(long body) {
    int place = Objects.requireNonNull(places.remove(body));
    long last = bodies.remove(bodies.size() - 1);
    if (last != body) {
      bodies.set(place, last);
      places.put(last, place);
    }
  }
}
