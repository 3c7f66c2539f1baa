package jp.rrn.law;

import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.rrn.record.Item;

/**
 * The requests two catalogues decide differently: one permits what the other refuses. Exact, for
 * requests of any day and asked at any moment; which rule is cited, and with which obligations, is
 * no difference. Immutable, safe for concurrent use.
 *
 * <p>Only organs and affairs for which rules have changed are looked at. There the cost is at most
 * the product of how often, near the changed rules, something begins or ends in knowledge, days and
 * numbers of persons, times the number of rules: polynomial, and small where few rules share an
 * organ and affair.
 */
public final class CatalogueDifference {
  private final List<ChangedBox> boxes;

  private CatalogueDifference(List<ChangedBox> boxes) {
    this.boxes = List.copyOf(boxes);
  }

  /** Returns that of two catalogues, for requests asked at any moment. */
  public static CatalogueDifference of(Catalogue first, Catalogue second) {
    List<UseRule> all = new ArrayList<>(first.rules());
    all.addAll(second.rules());
    return of(first, second, Moments.of(all));
  }

  /**
   * Returns that of two catalogues as they were known at one moment, for requests asked then: that
   * one of them came to be known earlier is no difference, and what came to be known later is none.
   */
  public static CatalogueDifference asKnownAt(Catalogue first, Catalogue second, Instant known) {
    return of(first.asKnownAt(known), second.asKnownAt(known), Moments.at(known));
  }

  private static CatalogueDifference of(Catalogue first, Catalogue second, Moments moments) {
    Boxes ofFirst = Boxes.of(first.rules(), moments);
    Boxes ofSecond = Boxes.of(second.rules(), moments);
    Set<RuleBox.Use> uses = new LinkedHashSet<>(ofFirst.byUse().keySet());
    uses.addAll(ofSecond.byUse().keySet());
    List<ChangedBox> boxes = new ArrayList<>();
    for (RuleBox.Use use : uses) {
      for (BoxDifference.Cell cell : BoxDifference.of(ofFirst.of(use), ofSecond.of(use))) {
        boxes.add(box(use, cell, moments));
      }
    }
    return new CatalogueDifference(boxes);
  }

  private static ChangedBox box(RuleBox.Use use, BoxDifference.Cell cell, Moments moments) {
    ChangedBox.When when =
        when(cell.on(BoxDifference.Axis.KNOWN), cell.on(BoxDifference.Axis.DAYS), moments);
    ChangedBox.About about = about(cell);
    ChangedBox.Asking asking =
        new ChangedBox.Asking(
            BoxDifference.constants(Handover.class, cell.on(BoxDifference.Axis.HANDOVER).from()),
            BoxDifference.constants(AccessKind.class, cell.on(BoxDifference.Axis.ACCESS).from()),
            items(cell.within()),
            items(cell.beyond()));
    return new ChangedBox(
        use.recipient(),
        use.affair(),
        use.giver(),
        when,
        about,
        asking,
        cell.first(),
        witness(use, when, about, asking));
  }

  private static ChangedBox.When when(
      BoxDifference.Slice known, BoxDifference.Slice days, Moments moments) {
    return new ChangedBox.When(
        LocalDate.ofEpochDay(days.from()),
        LocalDate.ofEpochDay(days.to()),
        moments.get((int) known.from()),
        known.to() == moments.count()
            ? Optional.empty()
            : Optional.of(moments.get((int) known.to())));
  }

  private static ChangedBox.About about(BoxDifference.Cell cell) {
    long consented = cell.on(BoxDifference.Axis.CONSENT).from();
    return new ChangedBox.About(
        (int) cell.on(BoxDifference.Axis.PERSONS).from(),
        (int) (cell.on(BoxDifference.Axis.PERSONS).to() - 1),
        consented == 3 ? Set.of(false, true) : Set.of(consented == 2),
        BoxDifference.constants(Target.Kind.class, cell.on(BoxDifference.Axis.TARGET).from()),
        BoxDifference.constants(Way.class, cell.on(BoxDifference.Axis.WAY).from()));
  }

  private static Set<Set<Item>> items(Set<Integer> sets) {
    return sets.stream()
        .map(bits -> BoxDifference.constants(Item.class, bits))
        .collect(ImmutableSet.toImmutableSet());
  }

  private static UseRequest witness(
      RuleBox.Use use, ChangedBox.When when, ChangedBox.About about, ChangedBox.Asking asking) {
    return new Witness(use, when.from(), when.knownFrom())
        .of(
            about.ways().iterator().next(),
            Witness.asked(
                asking.within().iterator().next(),
                asking.handovers().iterator().next(),
                asking.accesses().iterator().next()),
            about.targets().iterator().next(),
            about.personsMin(),
            !about.consented().contains(false));
  }

  /** Returns the boxes, which have no request in common; the first catalogue's uses come first. */
  public List<ChangedBox> boxes() {
    return boxes;
  }

  /** Returns whether the two decide every request alike. */
  public boolean isEmpty() {
    return boxes.isEmpty();
  }

  /** Returns whether the two decide this request differently. */
  public boolean contains(UseRequest request) {
    return boxes.stream().anyMatch(box -> box.contains(request));
  }

  /** Returns how many boxes there are. */
  @Override
  public String toString() {
    return "CatalogueDifference[" + boxes.size() + " boxes]";
  }
}
