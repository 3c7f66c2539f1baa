package jp.rrn.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.Suppliers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import oasis.names.tc.xacml._3_0.core.schema.wd_17.DecisionType;
import org.ow2.authzforce.core.pdp.api.AttributeFqns;
import org.ow2.authzforce.core.pdp.api.DecisionRequest;
import org.ow2.authzforce.core.pdp.api.DecisionRequestBuilder;
import org.ow2.authzforce.core.pdp.api.value.AttributeBag;
import org.ow2.authzforce.core.pdp.api.value.Bags;
import org.ow2.authzforce.core.pdp.api.value.IntegerValue;
import org.ow2.authzforce.core.pdp.api.value.StandardDatatypes;
import org.ow2.authzforce.core.pdp.api.value.StringValue;
import org.ow2.authzforce.core.pdp.impl.BasePdpEngine;
import org.ow2.authzforce.core.pdp.impl.PdpEngineConfiguration;

/**
 * AuthzForce with the rules grouped by recipient, which is the faster of its two ways: {@link
 * XacmlPolicy}. Days are integers, items a bag of strings that must be a subset.
 */
public class AuthzForceDecisions extends PeerDecisions<DecisionRequest> {
  private static final Supplier<Peer<DecisionRequest>> ENGINE =
      Suppliers.memoize(() -> new AuthzForce(rules()));

  /** Creates it. */
  public AuthzForceDecisions() {
    super(ENGINE);
  }

  private static final class AuthzForce implements Peer<DecisionRequest> {
    private static final String CONFIGURATION =
        """
        <pdp xmlns="http://authzforce.github.io/core/xmlns/pdp/8"
          xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" version="8.1">
          <policyProvider id="rules" xsi:type="StaticPolicyProvider">
            <policyLocation>${PARENT_DIR}/policy.xml</policyLocation>
          </policyProvider>
          <rootPolicyRef policySet="true">root</rootPolicyRef>
        </pdp>
        """;

    private final BasePdpEngine engine;

    AuthzForce(List<RuleWords> rules) {
      try {
        Path folder = Files.createTempDirectory("authzforce-");
        Path policy = Files.writeString(folder.resolve("policy.xml"), XacmlPolicy.of(rules), UTF_8);
        Path configuration = Files.writeString(folder.resolve("pdp.xml"), CONFIGURATION, UTF_8);
        engine =
            new BasePdpEngine(PdpEngineConfiguration.getInstance(configuration.toUri().toString()));
        Files.delete(policy);
        Files.delete(configuration);
        Files.delete(folder);
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }

    @Override
    public DecisionRequest prepare(RequestWords request) {
      DecisionRequestBuilder<?> builder = engine.newRequestBuilder(-1, -1);
      put(builder, "organ", text(request.organ()));
      put(builder, "statute", text(request.statute()));
      put(builder, "words", text(request.words()));
      put(builder, "giver", text(request.giver()));
      put(builder, "home", text(request.home()));
      put(builder, "notifying", text(request.notifying()));
      put(builder, "via", text(request.via()));
      put(
          builder,
          "items",
          Bags.newAttributeBag(
              StandardDatatypes.STRING, request.items().stream().map(StringValue::new).toList()));
      put(builder, "method", text(request.method()));
      put(builder, "target", text(request.target()));
      put(builder, "persons", number(request.persons()));
      put(builder, "search", text(request.search()));
      put(builder, "day", number(request.day()));
      return builder.build(false);
    }

    private static AttributeBag<?> text(String value) {
      return Bags.singletonAttributeBag(StandardDatatypes.STRING, new StringValue(value));
    }

    private static AttributeBag<?> number(long value) {
      return Bags.singletonAttributeBag(StandardDatatypes.INTEGER, IntegerValue.valueOf(value));
    }

    private static void put(DecisionRequestBuilder<?> builder, String id, AttributeBag<?> bag) {
      builder.putNamedAttributeIfAbsent(
          AttributeFqns.newInstance(XacmlPolicy.CATEGORY, Optional.empty(), id), bag);
    }

    @Override
    public boolean permits(DecisionRequest request) {
      return engine.evaluate(request).getDecision() == DecisionType.PERMIT;
    }
  }
}
