package jp.rrn.benchmarks;

import com.google.common.base.Suppliers;
import com.googlecode.aviator.runtime.function.FunctionUtils;
import com.googlecode.aviator.runtime.type.AviatorBoolean;
import com.googlecode.aviator.runtime.type.AviatorObject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import jp.rrn.benchmarks.RuleWords.Giving;
import org.casbin.jcasbin.main.Enforcer;
import org.casbin.jcasbin.model.Model;
import org.casbin.jcasbin.util.function.CustomFunction;

/**
 * jCasbin: one policy for each rule, its sides as columns, and one matcher over all of them. Days
 * are texts of one length, so that they are compared as they are; lists are texts with spaces, for
 * which the functions {@code within} and {@code atMost} are added, as its users do.
 */
public class CasbinDecisions extends PeerDecisions<Object[]> {
  private static final Supplier<Peer<Object[]>> ENGINE =
      Suppliers.memoize(() -> new Casbin(rules()));

  /** Creates it. */
  public CasbinDecisions() {
    super(ENGINE);
  }

  private static final class Casbin implements Peer<Object[]> {
    private static final String MODEL =
        """
        [request_definition]
        r = organ, statute, words, giver, home, notifying, via, items, method, target, persons, search, day
        [policy_definition]
        p = organ, statute, words, giver, area, via, from, to, immediate, online, medium, immediateLaw, \
        onlineLaw, mediumLaw, lawFrom, lawTo, targets, persons, searches
        [policy_effect]
        e = some(where (p.eft == allow))
        [matchers]
        m = r.organ == p.organ && r.words == p.words && r.statute == p.statute && r.giver == p.giver \
        && r.day >= p.from && r.day < p.to \
        && (p.area == "NATIONWIDE" || (p.area == "OWN_PREFECTURE" && r.home == r.notifying) \
        || (p.area == "OTHER_PREFECTURE" && r.home != "" && r.home != r.notifying)) \
        && ((p.via == "no" && r.via == "") || (p.via == "yes" && r.via != "" && r.via == r.home)) \
        && ((r.method == "IMMEDIATE" && (within(r.items, p.immediate) \
        || (r.day >= p.lawFrom && r.day < p.lawTo && within(r.items, p.immediateLaw)))) \
        || (r.method == "BULK_ONLINE" && (within(r.items, p.online) \
        || (r.day >= p.lawFrom && r.day < p.lawTo && within(r.items, p.onlineLaw)))) \
        || (r.method == "BULK_MEDIUM" && (within(r.items, p.medium) \
        || (r.day >= p.lawFrom && r.day < p.lawTo && within(r.items, p.mediumLaw))))) \
        && within(r.target, p.targets) && atMost(r.persons, p.persons) \
        && (r.search == "BY_KEY" || (within(r.search, p.searches) \
        && (!within("MY_NUMBER", r.items) || r.search == "FOUR_ITEMS" || r.search == "THREE_ITEMS")))
        """;

    private final Enforcer enforcer;

    Casbin(List<RuleWords> rules) {
      Model model = new Model();
      model.loadModelFromText(MODEL);
      enforcer = new Enforcer(model);
      enforcer.enableLog(false);
      enforcer.addFunction("within", new Within());
      enforcer.addFunction("atMost", new AtMost());
      rules.forEach(rule -> enforcer.addPolicy(policy(rule)));
    }

    private static List<String> policy(RuleWords rule) {
      return List.of(
          rule.organ(),
          rule.statute(),
          rule.words(),
          rule.giver(),
          rule.area(),
          rule.viaGovernor() ? "yes" : "no",
          day(rule.from()),
          day(rule.to()),
          list(rule, "IMMEDIATE", Giving::items),
          list(rule, "BULK_ONLINE", Giving::items),
          list(rule, "BULK_MEDIUM", Giving::items),
          list(rule, "IMMEDIATE", Giving::itemsWithLaw),
          list(rule, "BULK_ONLINE", Giving::itemsWithLaw),
          list(rule, "BULK_MEDIUM", Giving::itemsWithLaw),
          day(rule.lawFrom()),
          day(rule.lawTo()),
          list(rule.targets()),
          Integer.toString(rule.personsMax()),
          list(rule.searches()));
    }

    private static String day(long day) {
      return "%08d".formatted(day);
    }

    private static String list(
        RuleWords rule, String method, Function<Giving, List<String>> items) {
      return rule.gives().stream()
          .filter(giving -> giving.methods().contains(method))
          .map(items)
          .map(Casbin::list)
          .findAny()
          .orElse("");
    }

    private static String list(List<String> names) {
      return String.join(" ", names);
    }

    @Override
    public Object[] prepare(RequestWords request) {
      return new Object[] {
        request.organ(),
        request.statute(),
        request.words(),
        request.giver(),
        request.home(),
        request.notifying(),
        request.via(),
        list(request.items()),
        request.method(),
        request.target(),
        request.persons(),
        request.search(),
        day(request.day())
      };
    }

    @Override
    public boolean permits(Object[] request) {
      return enforcer.enforce(request);
    }
  }

  /** Whether every name of the first list is in the second. */
  private static final class Within extends CustomFunction {
    private static final long serialVersionUID = 1L;

    @Override
    public String getName() {
      return "within";
    }

    @Override
    public AviatorObject call(Map<String, Object> env, AviatorObject asked, AviatorObject given) {
      Set<String> names = Set.of(FunctionUtils.getStringValue(given, env).split(" ", -1));
      for (String name : FunctionUtils.getStringValue(asked, env).split(" ", -1)) {
        if (!names.contains(name)) {
          return AviatorBoolean.FALSE;
        }
      }
      return AviatorBoolean.TRUE;
    }
  }

  /** Whether a number is at most that of a text. */
  private static final class AtMost extends CustomFunction {
    private static final long serialVersionUID = 1L;

    @Override
    public String getName() {
      return "atMost";
    }

    @Override
    public AviatorObject call(Map<String, Object> env, AviatorObject number, AviatorObject most) {
      int persons = FunctionUtils.getNumberValue(number, env).intValue();
      return AviatorBoolean.valueOf(
          persons <= Integer.parseInt(FunctionUtils.getStringValue(most, env)));
    }
  }
}
