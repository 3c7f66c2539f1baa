package jp.rrn.storage.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import jp.rrn.card.CardCommand;
import jp.rrn.card.CardCopy;
import jp.rrn.card.CardId;
import jp.rrn.card.CardSystem;
import jp.rrn.card.NoticeReceiver;
import jp.rrn.card.PlaceUnreachableException;
import jp.rrn.card.RecordEvent;
import jp.rrn.card.RecordNotice;
import jp.rrn.card.RecordNotices;
import jp.rrn.code.RrnException;
import jp.rrn.history.ChangeNotice;
import jp.rrn.history.ChangeReason;
import jp.rrn.history.History;
import jp.rrn.history.HistoryEntry;
import jp.rrn.node.CardNotification;
import jp.rrn.node.NationalCenter;
import jp.rrn.number.NoncedTransform;
import jp.rrn.record.Subject;
import jp.rrn.store.RegistryStore;
import jp.rrn.store.Session;
import jp.rrn.testkit.FaultyCardSystem;
import jp.rrn.testkit.FaultyCertificateService;
import jp.rrn.testkit.FaultyLine;
import jp.rrn.testkit.RegistryDomain;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** What the nation records reaches both services, each notice once in effect, whatever fails. */
class CardNotificationProperties {
  private static final int PATIENCE = 2000;

  /** A store whose process dies now and then: before a transaction, or right after its commit. */
  private record DyingStore(RegistryStore store, Random random) implements RegistryStore {
    static final class Died extends IllegalStateException {
      private static final long serialVersionUID = 1L;
    }

    @Override
    public <T> T inTransaction(Function<Session, T> work) {
      int fate = random.nextInt(4);
      if (fate == 1) {
        throw new Died();
      }
      T result = store.inTransaction(work);
      if (fate == 2) {
        throw new Died();
      }
      return result;
    }
  }

  @Property(tries = 150)
  @Domain(RegistryDomain.class)
  @Domain(DomainContext.Global.class)
  void everyEventReachesBothServicesExactlyOnceInEffect(
      @ForAll List<HistoryEntry> entries, @ForAll long seed) {
    MemoryStore store = new MemoryStore();
    FaultyLine line = FaultyLine.breaking(seed);
    FaultyCardSystem cards = new FaultyCardSystem(line);
    FaultyCertificateService certificates = new FaultyCertificateService(line);
    CardNotification dying =
        new CardNotification(new DyingStore(store, new Random(seed)), cards, certificates);
    for (HistoryEntry entry : entries) {
      record(store, entry);
      tryToTell(dying);
    }
    line.heal();
    CardNotification healed = new CardNotification(store, cards, certificates);
    tellEverything(healed);

    List<RecordNotice> due = due(store, entries);
    assertThat(cards.taken()).isEqualTo(to(NoticeReceiver.CARD_SYSTEM, due));
    assertThat(certificates.taken()).isEqualTo(to(NoticeReceiver.CERTIFICATE_SERVICE, due));
    int deliveries = cards.deliveries() + certificates.deliveries();
    assertThat(healed.tellOnce()).isZero();
    assertThat(cards.deliveries() + certificates.deliveries()).isEqualTo(deliveries);
  }

  private static void record(MemoryStore store, HistoryEntry entry) {
    nation(store, entry.recordedAt()).submit(new ChangeNotice(List.of(entry.change())));
  }

  private static NationalCenter nation(MemoryStore store, Instant now) {
    return new NationalCenter(
        store,
        new NoncedTransform(new byte[32]),
        Clock.fixed(now, ZoneOffset.UTC),
        new Random(20261125));
  }

  private static void tryToTell(CardNotification notification) {
    try {
      notification.tellOnce();
    } catch (PlaceUnreachableException | DyingStore.Died again) {
      assertThat(again).isNotNull();
    }
  }

  private static void tellEverything(CardNotification notification) {
    int calls = 0;
    while (notification.tellOnce() > 0) {
      assertThat(calls++).isLessThan(PATIENCE);
    }
  }

  private static List<RecordNotice> due(MemoryStore store, List<HistoryEntry> entries) {
    NationalCenter nation = nation(store, Instant.EPOCH);
    Subject subject = nation.find(entries.get(0).change().record().residenceCode()).orElseThrow();
    History history = nation.history(subject);
    List<RecordNotice> due = new ArrayList<>();
    for (HistoryEntry entry : history.entries()) {
      LocalDate on = LocalDate.ofInstant(entry.recordedAt(), ZoneId.of("Asia/Tokyo"));
      due.addAll(RecordNotices.of(history, entry, on));
    }
    return due;
  }

  private static List<RecordNotice> to(NoticeReceiver receiver, List<RecordNotice> notices) {
    return notices.stream().filter(notice -> notice.id().receiver() == receiver).toList();
  }

  /** Refuses whatever is about one event, as a service that cannot place it. */
  private static final class Refusing implements CardSystem {
    private final List<RecordNotice> taken = new ArrayList<>();
    private Optional<RecordEvent> refused = Optional.empty();

    @Override
    public void take(RecordNotice notice) {
      if (refused.equals(Optional.of(notice.event()))) {
        throw new RefusedException();
      }
      taken.add(notice);
    }

    @Override
    public void carryOut(CardCommand command) {
      throw new UnsupportedOperationException();
    }

    @Override
    public CardCopy read(CardId card) {
      throw new UnsupportedOperationException();
    }
  }

  private static final class RefusedException extends RrnException {
    private static final long serialVersionUID = 1L;

    RefusedException() {
      super("Notice cannot be taken");
    }
  }

  @Example
  void aRefusedNoticeHoldsUpNobodyButItsPerson() {
    TwoPeople people = new TwoPeople();
    Refusing cards = new Refusing();
    cards.refused = Optional.of(RecordEvent.REVISED);
    CardNotification notification =
        new CardNotification(people.store, cards, new FaultyCertificateService(healthy()));

    tellEverything(notification);
    assertThat(cards.taken)
        .extracting(RecordNotice::event)
        .containsExactly(RecordEvent.MINOR_REVISION, RecordEvent.DIED);

    cards.refused = Optional.empty();
    tellEverything(notification);
    assertThat(cards.taken)
        .extracting(RecordNotice::event)
        .containsExactly(
            RecordEvent.MINOR_REVISION,
            RecordEvent.DIED,
            RecordEvent.REVISED,
            RecordEvent.MOVED_OUT);
  }

  @Example
  void aServiceThatIsDownIsToldToTheCaller() {
    TwoPeople people = new TwoPeople();
    CardSystem down =
        new CardSystem() {
          @Override
          public void take(RecordNotice notice) {
            throw new PlaceUnreachableException();
          }

          @Override
          public void carryOut(CardCommand command) {
            throw new PlaceUnreachableException();
          }

          @Override
          public CardCopy read(CardId card) {
            throw new PlaceUnreachableException();
          }
        };
    CardNotification notification =
        new CardNotification(people.store, down, new FaultyCertificateService(healthy()));

    assertThatThrownBy(notification::tellOnce).isInstanceOf(PlaceUnreachableException.class);
  }

  private static FaultyLine healthy() {
    FaultyLine line = FaultyLine.breaking(1);
    line.heal();
    return line;
  }

  /** One is revised and moves out; of the other a character is written otherwise, and then dies. */
  private static final class TwoPeople {
    private final MemoryStore store = new MemoryStore();

    TwoPeople() {
      lives(1, ChangeReason.BIRTH, ChangeReason.RELOCATION, ChangeReason.MOVE_OUT);
      lives(2, ChangeReason.BIRTH, ChangeReason.MINOR_REVISION, ChangeReason.DEATH);
    }

    private void lives(long subject, ChangeReason... reasons) {
      for (int i = 0; i < reasons.length; i++) {
        append(CardEntries.entry(subject, i + 1, reasons[i]));
      }
    }

    private void append(HistoryEntry entry) {
      store.<Boolean>inTransaction(
          s -> {
            s.histories().append(entry);
            return true;
          });
    }
  }
}
