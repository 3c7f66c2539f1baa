package jp.rrn.law;

import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.rrn.code.PrefectureCode;
import jp.rrn.record.Item;

/** One rule for one organ, ready to be compared with requests: sets are bits, nothing is parsed. */
final class CompiledRule {
  private static final int RESIDENCE_CODE = bit(Item.RESIDENCE_CODE);
  private static final int MY_NUMBER = bit(Item.MY_NUMBER);
  private static final int NUMBERS = RESIDENCE_CODE | MY_NUMBER;

  private static final Reason[] REASONS = Reason.values();

  /** Most refusals have one reason: its set is made once. */
  private static final List<Set<Reason>> ALONE =
      Arrays.stream(REASONS).<Set<Reason>>map(Sets::immutableEnumSet).toList();

  private static final int ABOUT_ITEMS =
      bit(Reason.ITEM_NOT_ALLOWED)
          | bit(Reason.RESIDENCE_CODE_NEVER)
          | bit(Reason.MY_NUMBER_NOT_ALLOWED);

  final UseRule rule;
  final String organ;
  final LocalDate from;
  final LocalDate to;
  final BasisRef basis;
  final Optional<BasisRef> nearest;
  final Set<Obligation> obligations;
  private final Giver giver;
  private final boolean viaGovernor;
  private final int[] items;
  private final Condition[] conditions;
  private final int[] conditionItems;
  private final Reach reach;
  private final int targets;

  CompiledRule(UseRule rule, String organ, LocalDate from, LocalDate to) {
    this.rule = rule;
    this.organ = organ;
    this.from = from;
    this.to = to;
    this.basis = rule.basis();
    this.nearest = Optional.of(basis);
    this.obligations = rule.place().obligations();
    this.giver = rule.place().article().giver();
    this.viaGovernor = rule.grant().viaGovernor();
    this.items =
        Arrays.stream(Method.values())
            .mapToInt(method -> bits(rule.grant().items().getOrDefault(method, Set.of())))
            .toArray();
    this.conditions = rule.grant().conditions().toArray(Condition[]::new);
    this.conditionItems =
        Arrays.stream(conditions).mapToInt(condition -> bits(condition.items())).toArray();
    this.reach = rule.reach();
    this.targets = bits(reach.targets());
  }

  static <E extends Enum<E>> int bits(Set<E> constants) {
    int bits = 0;
    for (E constant : constants) {
      bits |= bit(constant);
    }
    return bits;
  }

  private static int bit(Enum<?> constant) {
    return 1 << index(constant);
  }

  /** Bits and array places live as long as the program: their order may change with a version. */
  @SuppressWarnings("EnumOrdinal")
  static int index(Enum<?> constant) {
    return constant.ordinal();
  }

  /** Returns whether these bits have that of the constant. */
  static boolean has(int bits, Enum<?> constant) {
    return (bits & bit(constant)) != 0;
  }

  static Set<Reason> reasons(int missing) {
    if (Integer.bitCount(missing) == 1) {
      return ALONE.get(Integer.numberOfTrailingZeros(missing));
    }
    EnumSet<Reason> reasons = EnumSet.noneOf(Reason.class);
    for (int rest = missing; rest != 0; rest &= rest - 1) {
      reasons.add(REASONS[Integer.numberOfTrailingZeros(rest)]);
    }
    return Sets.immutableEnumSet(reasons);
  }

  /** How far from covering: the area does not count, so that nothing is told about the record. */
  static int distance(int missing) {
    return Integer.bitCount(missing & ~bit(Reason.OUTSIDE_AREA));
  }

  /** Returns whether nothing is missing but items. */
  static boolean isAboutItemsOnly(int missing) {
    return (missing & ~ABOUT_ITEMS) == 0;
  }

  /**
   * Returns the conditions not met, as bits of {@link Reason}; recipient and affair not looked at.
   */
  int missing(UseRequest request, LocalDate day, int askedItems) {
    int missing = 0;
    if (day.isBefore(from) || !day.isBefore(to)) {
      missing |= bit(Reason.NOT_IN_FORCE);
    }
    if (request.giver() != giver) {
      missing |= bit(Reason.WRONG_GIVER);
    }
    if (!reaches(request)) {
      missing |= bit(Reason.OUTSIDE_AREA);
    }
    if (!takes(request)) {
      missing |= bit(Reason.WRONG_ROUTE);
    }
    Asked asked = request.asked();
    return missing
        | missingMethodAndItems(asked, day, askedItems)
        | missingAccess(asked, askedItems)
        | missingTarget(request.target());
  }

  private boolean reaches(UseRequest request) {
    return reach.area() == Area.NATIONWIDE
        || reach
            .area()
            .reaches(request.recipient().prefecture(), request.target().notifyingPrefecture());
  }

  private boolean takes(UseRequest request) {
    Optional<PrefectureCode> governor = request.asked().route().governor();
    return viaGovernor
        ? governor.isPresent() && governor.equals(request.recipient().prefecture())
        : governor.isEmpty();
  }

  private int missingMethodAndItems(Asked asked, LocalDate day, int askedItems) {
    int missing = 0;
    if (items[index(asked.method())] == 0
        || (asked.method() == Method.BULK_MEDIUM
            && rule.grant().mediumOnRequestOnly()
            && !asked.speciallyRequested())) {
      missing = bit(Reason.METHOD_NOT_ALLOWED);
    }
    int lacking = lacking(asked.method(), day, askedItems);
    if (lacking == 0) {
      return missing;
    }
    return missing
        | ((lacking & RESIDENCE_CODE) == 0 ? 0 : bit(Reason.RESIDENCE_CODE_NEVER))
        | ((lacking & MY_NUMBER) == 0 ? 0 : bit(Reason.MY_NUMBER_NOT_ALLOWED))
        | ((lacking & ~NUMBERS) == 0 ? 0 : bit(Reason.ITEM_NOT_ALLOWED));
  }

  /**
   * Returns the items asked for that it does not give on this day; where it does not know the
   * method, by the method that lacks least.
   */
  int lacking(Method method, LocalDate day, int askedItems) {
    int given = items[index(method)];
    int lacking = given == 0 ? leastLacking(askedItems) : askedItems & ~given;
    for (int i = 0; i < conditions.length && lacking != 0; i++) {
      if (conditions[i].under().isInForceOn(day)) {
        lacking &= ~conditionItems[i];
      }
    }
    return lacking;
  }

  private int leastLacking(int askedItems) {
    int least = askedItems;
    for (int given : items) {
      int lacking = askedItems & ~given;
      if (given != 0 && Integer.bitCount(lacking) < Integer.bitCount(least)) {
        least = lacking;
      }
    }
    return least;
  }

  private int missingAccess(Asked asked, int askedItems) {
    if (!(asked.access() instanceof Access.Search search)) {
      return 0;
    }
    SearchKind kind = search.kind();
    return (reach.searches().containsKey(kind) ? 0 : bit(Reason.SEARCH_NOT_ALLOWED))
        | ((askedItems & MY_NUMBER) == 0 || kind.findsMyNumber()
            ? 0
            : bit(Reason.TOO_FEW_ITEMS_FOR_MY_NUMBER));
  }

  private int missingTarget(Target target) {
    return ((targets & bit(target.kind())) != 0 ? 0 : bit(Reason.TARGET_NOT_ALLOWED))
        | (target.persons() <= reach.personsMax() ? 0 : bit(Reason.TOO_MANY_PERSONS))
        | (!reach.consentNeeded() || target.consented() ? 0 : bit(Reason.NO_CONSENT));
  }
}
