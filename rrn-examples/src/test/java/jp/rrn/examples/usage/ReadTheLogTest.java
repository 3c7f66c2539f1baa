package jp.rrn.examples.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import jp.rrn.code.PrefectureCode;
import jp.rrn.law.Affair;
import jp.rrn.law.Asked;
import jp.rrn.law.Asker;
import jp.rrn.law.Decision;
import jp.rrn.law.Giver;
import jp.rrn.law.Moment;
import jp.rrn.law.Purpose;
import jp.rrn.law.Reason;
import jp.rrn.law.Recipient;
import jp.rrn.law.Target;
import jp.rrn.law.UseRequest;
import jp.rrn.provision.ProvisionEntry;
import jp.rrn.record.Item;
import jp.rrn.signal.OperatorTies;
import jp.rrn.signal.Signal;
import jp.rrn.signal.SignalKind;
import jp.rrn.storage.memory.MemoryStore;
import org.junit.jupiter.api.Test;

class ReadTheLogTest {
  @Test
  void readsWhatIsOnTheLastPageToo() {
    MemoryStore store = new MemoryStore();
    List<ProvisionEntry> refused =
        IntStream.range(0, 1_005).mapToObj(ReadTheLogTest::refused).toList();
    store.<Boolean>inTransaction(
        s -> {
          s.provisions().appendAll(refused);
          return true;
        });
    ReadTheLog log = new ReadTheLog(store);

    assertThat(log.publish()).contains("<td>1,005</td>");
    List<Signal> bursts =
        log.watch(OperatorTies.UNKNOWN).stream()
            .filter(signal -> signal.kind() == SignalKind.DENIED_BURST)
            .toList();
    assertThat(bursts).hasSize(201);
    assertThat(bursts.get(200).evidence().stream().map(Signal.Evidence::position))
        .containsExactly(1_000L, 1_001L, 1_002L, 1_003L, 1_004L);
  }

  private static ProvisionEntry refused(int second) {
    Instant at = Instant.parse("2026-04-01T00:00:00Z").plusSeconds(second);
    UseRequest request =
        new UseRequest(
            new Asker(Recipient.national("見本省"), "operator-1", "matching-1"),
            Giver.AGENCY,
            new Purpose(new Affair("見本法", "見本の事務"), "reason"),
            Asked.atOnce(Set.of(Item.NAME)),
            Target.person(new PrefectureCode(13)),
            new Moment(LocalDate.of(2026, 4, 1), at));
    Decision refuse = new Decision.Refuse(Set.of(Reason.NO_LEGAL_BASIS), Optional.empty(), "d");
    return new ProvisionEntry(at, request, Optional.empty(), refuse, false);
  }
}
