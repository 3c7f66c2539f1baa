package jp.rrn.benchmarks;

import com.cedarpolicy.BasicAuthorizationEngine;
import com.cedarpolicy.model.AuthorizationRequest;
import com.cedarpolicy.model.exception.AuthException;
import com.cedarpolicy.model.exception.CacheException;
import com.cedarpolicy.model.policy.Policy;
import com.cedarpolicy.model.policy.PolicySet;
import com.cedarpolicy.value.CedarList;
import com.cedarpolicy.value.EntityTypeName;
import com.cedarpolicy.value.EntityUID;
import com.cedarpolicy.value.PrimLong;
import com.cedarpolicy.value.PrimString;
import com.cedarpolicy.value.Value;
import com.google.common.base.Suppliers;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jp.rrn.benchmarks.RuleWords.Giving;

/**
 * cedar-java with its policy set cached: one policy for each rule, the organ as its principal, all
 * else in the context of the request. Days are numbers, items and kinds are sets of texts.
 *
 * <p>What is timed is the Java interface: each call crosses into native code with the request as
 * JSON. It is not the speed of Cedar's own evaluator.
 */
public class CedarDecisions extends PeerDecisions<AuthorizationRequest> {
  private static final Supplier<Peer<AuthorizationRequest>> ENGINE =
      Suppliers.memoize(() -> new Cedar(rules()));

  /** Creates it. */
  public CedarDecisions() {
    super(ENGINE);
  }

  private static final class Cedar implements Peer<AuthorizationRequest> {
    private static final EntityTypeName ORGAN = EntityTypeName.parse("Organ").orElseThrow();
    private static final EntityUID PROVIDE =
        EntityTypeName.parse("Action").orElseThrow().of("provide");
    private static final EntityUID RECORDS =
        EntityTypeName.parse("Registry").orElseThrow().of("records");

    private final BasicAuthorizationEngine engine = new BasicAuthorizationEngine();
    private final PolicySet policies;

    Cedar(List<RuleWords> rules) {
      Set<Policy> set = new LinkedHashSet<>();
      for (RuleWords rule : rules) {
        set.add(new Policy(policy(rule), "rule" + set.size()));
      }
      policies = new PolicySet(set);
      try {
        policies.cache();
      } catch (CacheException impossible) {
        throw new IllegalStateException(impossible);
      }
    }

    private static String policy(RuleWords rule) {
      String items =
          rule.gives().stream()
              .map(
                  giving ->
                      set(giving.methods())
                          + ".contains(context.method) && ("
                          + set(giving.items())
                          + ".containsAll(context.items)"
                          + (giving.isByLaw() ? withLaw(rule, giving) : "")
                          + ")")
              .collect(Collectors.joining(") || (", "(", ")"));
      return String.join(
          "",
          "permit(principal == Organ::",
          text(rule.organ()),
          ", action == Action::\"provide\", resource) when { context.statute == ",
          text(rule.statute()),
          " && context.words == ",
          text(rule.words()),
          " && context.giver == ",
          text(rule.giver()),
          " && context.day >= " + rule.from() + " && context.day < " + rule.to(),
          " && " + area(rule.area()),
          rule.viaGovernor()
              ? " && context.via != \"\" && context.via == context.home"
              : " && context.via == \"\"",
          " && (" + items + ")",
          " && " + set(rule.targets()) + ".contains(context.target)",
          " && context.persons <= " + rule.personsMax(),
          " && (context.search == \"BY_KEY\" || (" + set(rule.searches()),
          ".contains(context.search) && (!context.items.contains(\"MY_NUMBER\")",
          " || [\"FOUR_ITEMS\", \"THREE_ITEMS\"].contains(context.search)))) };");
    }

    private static String withLaw(RuleWords rule, Giving giving) {
      return " || (context.day >= "
          + rule.lawFrom()
          + " && context.day < "
          + rule.lawTo()
          + " && "
          + set(giving.itemsWithLaw())
          + ".containsAll(context.items))";
    }

    private static String area(String area) {
      return switch (area) {
        case "OWN_PREFECTURE" -> "context.home == context.notifying";
        case "OTHER_PREFECTURE" -> "context.home != \"\" && context.home != context.notifying";
        default -> "true";
      };
    }

    private static String set(List<String> names) {
      return names.stream().map(Cedar::text).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String text(String text) {
      return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    @Override
    public AuthorizationRequest prepare(RequestWords request) {
      List<Value> items = request.items().stream().<Value>map(PrimString::new).toList();
      Map<String, Value> context =
          Map.ofEntries(
              Map.entry("statute", new PrimString(request.statute())),
              Map.entry("words", new PrimString(request.words())),
              Map.entry("giver", new PrimString(request.giver())),
              Map.entry("home", new PrimString(request.home())),
              Map.entry("notifying", new PrimString(request.notifying())),
              Map.entry("via", new PrimString(request.via())),
              Map.entry("items", new CedarList(items)),
              Map.entry("method", new PrimString(request.method())),
              Map.entry("target", new PrimString(request.target())),
              Map.entry("persons", new PrimLong(request.persons())),
              Map.entry("search", new PrimString(request.search())),
              Map.entry("day", new PrimLong(request.day())));
      return new AuthorizationRequest(ORGAN.of(request.organ()), PROVIDE, RECORDS, context);
    }

    @Override
    public boolean permits(AuthorizationRequest request) {
      try {
        return engine
            .isAuthorized(request, policies, Set.of())
            .success
            .orElseThrow(() -> new IllegalStateException("not decided"))
            .isAllowed();
      } catch (AuthException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
  }
}
