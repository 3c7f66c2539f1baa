package jp.rrn.storage.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import jp.rrn.history.Change;
import jp.rrn.history.ChangeNotice;
import jp.rrn.history.History;
import jp.rrn.history.HistoryEntry;
import jp.rrn.history.Snapshot;
import jp.rrn.node.NationalCenter;
import jp.rrn.node.Receipt;
import jp.rrn.number.NoncedTransform;
import jp.rrn.record.Subject;
import jp.rrn.testkit.RegistryDomain;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** What a municipality could record, the nation takes whole, however often it is sent. */
class ArrivalProperties {
  @Property(tries = 200)
  @Domain(RegistryDomain.class)
  void aLawfulHistoryArrivesWholeAndOnce(@ForAll List<HistoryEntry> entries) {
    MemoryStore store = new MemoryStore();
    for (HistoryEntry entry : entries) {
      NationalCenter nation = nation(store, entry.recordedAt());
      ChangeNotice notice = new ChangeNotice(List.of(entry.change()));
      assertThat(nation.submit(notice)).isEqualTo(new Receipt(1, List.of()));
      assertThat(nation.submit(notice)).isEqualTo(new Receipt(1, List.of()));
    }

    List<Change> sent = entries.stream().map(HistoryEntry::change).toList();
    NationalCenter nation = nation(store, Instant.EPOCH);
    Subject subject = nation.find(sent.get(0).record().residenceCode()).orElseThrow();
    History arrived = nation.history(subject);
    assertThat(arrived.entries()).extracting(HistoryEntry::change).isEqualTo(sent);
    History there = History.of(entries);
    LocalDate first = LocalDate.ofInstant(entries.get(0).recordedAt(), ZoneOffset.UTC);
    for (int day = -20; day < 40; day++) {
      LocalDate valid = first.plusDays(day);
      assertThat(held(arrived.asOf(valid, Instant.MAX)))
          .isEqualTo(held(there.asOf(valid, Instant.MAX)));
    }
  }

  private static Optional<List<Object>> held(Optional<Snapshot> snapshot) {
    return snapshot.map(s -> List.of(s.state(), s.record()));
  }

  private static NationalCenter nation(MemoryStore store, Instant now) {
    return new NationalCenter(
        store,
        new NoncedTransform(new byte[32]),
        Clock.fixed(now, ZoneOffset.UTC),
        new Random(20261124));
  }
}
