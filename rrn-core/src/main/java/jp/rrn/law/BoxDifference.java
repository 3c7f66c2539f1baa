package jp.rrn.law;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Where the boxes of one use differ in what they cover: axis after axis is cut where a box begins
 * or ends, down to cells in which nothing changes, and put together again where neighbours are
 * alike. A cell that no changed box reaches has not changed and is not looked at.
 */
final class BoxDifference {
  /** In the order in which they are cut. */
  enum Axis {
    KNOWN,
    DAYS,
    PERSONS,
    CONSENT,
    WAY,
    TARGET,
    HANDOVER,
    ACCESS;

    private static final int CONSENTED = 2;

    boolean isInterval() {
      return this == KNOWN || this == DAYS || this == PERSONS;
    }

    /** Returns where a box is on the axis. */
    Slice of(RuleBox box) {
      RuleBox.Shape shape = box.shape;
      return switch (this) {
        case KNOWN -> new Slice(shape.knownFrom(), shape.knownTo());
        case DAYS -> new Slice(shape.from(), shape.to());
        case PERSONS -> new Slice(1, shape.personsMax() + 1L);
        case CONSENT -> Slice.bits(shape.consentNeeded() ? CONSENTED : CONSENTED | 1);
        case WAY -> Slice.bits(shape.ways());
        case TARGET -> Slice.bits(shape.targets());
        case HANDOVER -> Slice.bits(box.handovers());
        case ACCESS -> Slice.bits(shape.accesses());
      };
    }
  }

  private static final List<Axis> AXES = List.of(Axis.values());

  /** An interval [from, to), or a set of points as the bits of {@code from}. */
  record Slice(long from, long to) {
    static Slice bits(long bits) {
      return new Slice(bits, 0);
    }
  }

  /**
   * A part of the difference, cut on the axes from some one on.
   *
   * @param slices where it is on each of them
   * @param within the greatest sets of items that differ, as bits
   * @param beyond the greatest of those within them that do not
   * @param first whether the first boxes cover them
   */
  record Cell(List<Slice> slices, Set<Integer> within, Set<Integer> beyond, boolean first) {
    Cell at(Slice slice) {
      List<Slice> longer = new ArrayList<>(slices.size() + 1);
      longer.add(slice);
      longer.addAll(slices);
      return new Cell(longer, within, beyond, first);
    }

    /** Returns where a whole cell is on an axis. */
    Slice on(Axis axis) {
      return slices.get(CompiledRule.index(axis));
    }
  }

  /** Boxes of both sides that are there in a cell. */
  private record Both(List<RuleBox> first, List<RuleBox> second) {
    Both where(Predicate<RuleBox> there) {
      return new Both(
          first.stream().filter(there).toList(), second.stream().filter(there).toList());
    }

    List<RuleBox> all() {
      List<RuleBox> all = new ArrayList<>(first);
      all.addAll(second);
      return all;
    }
  }

  private static final Handover[] HANDOVERS = Handover.values();
  private static final AccessKind[] ACCESSES = AccessKind.values();

  private final Set<RuleBox.Shape> unchanged;

  private BoxDifference(Set<RuleBox.Shape> unchanged) {
    this.unchanged = unchanged;
  }

  /** Returns the difference as cells that have nothing in common. */
  static List<Cell> of(List<RuleBox> first, List<RuleBox> second) {
    Set<RuleBox.Shape> both = shapes(first);
    both.retainAll(shapes(second));
    return new BoxDifference(both).cells(0, new Both(first, second), Handover.IMMEDIATE);
  }

  private static Set<RuleBox.Shape> shapes(List<RuleBox> boxes) {
    Set<RuleBox.Shape> shapes = new HashSet<>();
    boxes.forEach(box -> shapes.add(box.shape));
    return shapes;
  }

  private List<Cell> cells(int axis, Both boxes, Handover handover) {
    if (boxes.all().stream().allMatch(box -> unchanged.contains(box.shape))) {
      return List.of();
    }
    Axis cut = AXES.get(axis);
    return cut.isInterval() ? stretches(cut, axis, boxes) : points(cut, axis, boxes, handover);
  }

  private List<Cell> stretches(Axis cut, int axis, Both boxes) {
    NavigableSet<Long> bounds = new TreeSet<>();
    for (RuleBox box : boxes.all()) {
      bounds.add(cut.of(box).from());
      bounds.add(cut.of(box).to());
    }
    List<Cell> found = new ArrayList<>();
    List<Cell> last = List.of();
    long start = bounds.first();
    for (long from : bounds) {
      Both there = boxes.where(box -> cut.of(box).from() <= from && from < cut.of(box).to());
      List<Cell> cells = cells(axis + 1, there, Handover.IMMEDIATE);
      if (!cells.equals(last)) {
        add(found, new Slice(start, from), last);
        start = from;
        last = cells;
      }
    }
    return found;
  }

  private List<Cell> points(Axis cut, int axis, Both boxes, Handover handover) {
    Map<List<Cell>, Long> alike = new LinkedHashMap<>();
    long all = 0;
    for (RuleBox box : boxes.all()) {
      all |= cut.of(box).from();
    }
    for (long rest = all; rest != 0; rest &= rest - 1) {
      long bit = Long.lowestOneBit(rest);
      int point = Long.numberOfTrailingZeros(bit);
      Both there = boxes.where(box -> (cut.of(box).from() & bit) != 0);
      List<Cell> cells =
          cut == Axis.ACCESS
              ? items(there, handover, ACCESSES[point])
              : cells(axis + 1, there, cut == Axis.HANDOVER ? HANDOVERS[point] : handover);
      alike.merge(cells, bit, (one, other) -> one | other);
    }
    List<Cell> found = new ArrayList<>();
    alike.forEach((cells, bits) -> add(found, Slice.bits(bits), cells));
    return found;
  }

  private static void add(List<Cell> found, Slice slice, List<Cell> cells) {
    cells.forEach(cell -> found.add(cell.at(slice)));
  }

  /** One side's sets of items that are in none of the other's, the first's before the second's. */
  private static List<Cell> items(Both boxes, Handover handover, AccessKind access) {
    int[] first = most(boxes.first(), handover, access);
    int[] second = most(boxes.second(), handover, access);
    List<Cell> cells = new ArrayList<>(2);
    addItems(cells, first, second, true);
    addItems(cells, second, first, false);
    cells.sort(Comparator.comparing(cell -> cell.within().iterator().next()));
    return cells;
  }

  private static int[] most(List<RuleBox> boxes, Handover handover, AccessKind access) {
    return boxes.stream().mapToInt(box -> box.items(handover, access)).toArray();
  }

  private static void addItems(List<Cell> cells, int[] covered, int[] by, boolean first) {
    Set<Integer> within = new TreeSet<>();
    for (int items : covered) {
      if (items != 0 && Arrays.stream(by).noneMatch(other -> (items & ~other) == 0)) {
        within.add(items);
      }
    }
    Set<Integer> beyond = new TreeSet<>();
    for (int items : within) {
      for (int other : by) {
        beyond.add(items & other);
      }
    }
    beyond.remove(0);
    if (!within.isEmpty()) {
      cells.add(new Cell(List.of(), greatest(within), greatest(beyond), first));
    }
  }

  private static Set<Integer> greatest(Set<Integer> sets) {
    Set<Integer> greatest = new TreeSet<>(sets);
    greatest.removeIf(
        set -> sets.stream().anyMatch(other -> !other.equals(set) && (set & ~other) == 0));
    return greatest;
  }

  /** Returns the constants with these bits. */
  static <E extends Enum<E>> Set<E> constants(Class<E> type, long bits) {
    Set<E> constants = EnumSet.noneOf(type);
    for (E constant : type.getEnumConstants()) {
      if (CompiledRule.has((int) bits, constant)) {
        constants.add(constant);
      }
    }
    return constants;
  }
}
