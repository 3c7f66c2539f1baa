package jp.rrn.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.rrn.json.CatalogueReader;
import jp.rrn.law.Catalogue;
import jp.rrn.law.Decision;
import jp.rrn.law.UseRequest;
import jp.rrn.law.UseRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who is compared must decide alike: every engine and a scan, on each side of the rules. */
class PeersTest {
  private static final Catalogue CATALOGUE = CatalogueReader.national();
  private static final RuleScan SCAN = new RuleScan(CATALOGUE.rules());

  /** A rule of each table at least. */
  private static final int STEP = 20;

  static Stream<PeerDecisions<?>> peers() {
    return Stream.of(new AuthzForceDecisions(), new CasbinDecisions(), new CedarDecisions());
  }

  private static List<UseRequest> varied() {
    List<UseRule> rules = CATALOGUE.rules();
    return IntStream.range(0, rules.size())
        .filter(i -> i % STEP == 0)
        .mapToObj(rules::get)
        .flatMap(rule -> Requests.varied(rule).stream())
        .toList();
  }

  @Test
  void theScanDecidesAsTheCatalogue() {
    List<UseRequest> requests = new ArrayList<>(varied());
    CATALOGUE.rules().forEach(rule -> requests.add(Requests.lawful(rule)));
    CATALOGUE.rules().forEach(rule -> requests.add(Requests.unlawful(rule)));
    long permitted = 0;
    for (UseRequest request : requests) {
      boolean permits = CATALOGUE.decide(request) instanceof Decision.Permit;
      assertThat(SCAN.permits(request)).isEqualTo(permits);
      permitted += permits ? 1 : 0;
    }
    assertThat(permitted).isBetween(500L, requests.size() - 500L);
  }

  @ParameterizedTest
  @MethodSource("peers")
  void anEngineDecidesAsTheScan(PeerDecisions<?> peer) {
    peer.prepare();

    for (UseRequest request : varied()) {
      assertThat(peer.permits(request)).as(request.toString()).isEqualTo(SCAN.permits(request));
    }
  }
}
