package jp.rrn.testkit;

import static jp.rrn.testkit.Entries.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import jp.rrn.date.PartialDate;
import jp.rrn.history.Change;
import jp.rrn.history.ChangeReason;
import jp.rrn.history.FormerNumbers;
import jp.rrn.history.HistoryEntry;
import jp.rrn.history.MessageId;
import jp.rrn.node.NewResident;
import jp.rrn.record.Address;
import jp.rrn.record.IdentityRecord;
import jp.rrn.record.Item;
import jp.rrn.record.SearchKeys;
import jp.rrn.record.SearchTerms;
import jp.rrn.record.Subject;
import org.junit.jupiter.api.Test;

/** Whom every history store finds by the keys of a search. */
abstract class HistorySearchContract extends StoreContract {
  private static final SearchKeys HANAKO = SearchTerms.named("見本花子").keys();
  private static final int MANY = 60;

  /** Creates the contract. */
  HistorySearchContract() {}

  @Test
  final void findsWhoHasTheKeyOfEveryItemInAscendingOrder() {
    append(entry(9, 1), entry(-3, 1), entry(2, 1), others(4, 1));
    SearchTerms named = SearchTerms.named("見本　花子");

    assertThat(search(HANAKO)).containsExactly(-3L, 2L, 9L);
    assertThat(search(named.born(PartialDate.of("2000-04-01")).at("見本町1-1-1").keys()))
        .containsExactly(-3L, 2L, 9L);
    assertThat(search(SearchTerms.livingAt("見本町一丁目2番2号").keys())).containsExactly(4L);
    assertThat(search(named.born(PartialDate.of("2000-04-02")).keys())).isEmpty();
    assertThat(search(named.at("見本町1-2-2").keys())).isEmpty();
    assertThat(search(SearchTerms.named("見本").keys())).isEmpty();
  }

  @Test
  final void oneOfTheKeysOfAnItemIsEnough() {
    append(entry(1, 1), others(4, 1));

    for (String name : List.of("Nguyen Van A", "阮文甲", "見本一郎")) {
      assertThat(search(SearchTerms.named(name).keys())).as(name).containsExactly(4L);
    }
    assertThat(search(SearchTerms.named("阮文甲").born(PartialDate.of("1990-05-05")).keys()))
        .containsExactly(4L);
    assertThat(search(new SearchKeys(Map.of(Item.NAME, Set.of("阮文甲", "見本花子", "例田太郎")))))
        .containsExactly(1L, 4L);
  }

  @Test
  final void findsByEveryValueAnItemHadAndByNothingAnEntryDoesNotChange() {
    append(
        entry(1, 1),
        changed(1, 2, ChangeReason.RELOCATION, Item.ADDRESS, livingAt("見本町二丁目2-2")),
        changed(
            1, 3, ChangeReason.MY_NUMBER_EX_OFFICIO_ENTRY, Item.MY_NUMBER, livingAt("見本町三丁目3-3")),
        entry(2, 1));

    assertThat(search(SearchTerms.livingAt("見本町二丁目2-2").keys())).containsExactly(1L);
    assertThat(search(SearchTerms.livingAt("見本町一丁目1-1").keys())).containsExactly(1L, 2L);
    assertThat(search(SearchTerms.named("見本花子").at("見本町2-2-2").keys())).containsExactly(1L);
    assertThat(search(SearchTerms.livingAt("見本町三丁目3-3").keys())).isEmpty();
  }

  private static UnaryOperator<IdentityRecord> livingAt(String line) {
    return record -> record.withAddress(Address.of(People.TOWN, line));
  }

  @Test
  final void findsWhatTheSameTransactionHasAppendedAndNothingOfAFailedOne() {
    List<HistoryEntry> entries =
        LongStream.rangeClosed(1, MANY)
            .mapToObj(subject -> subject % 3 == 0 ? others(subject, 1) : entry(subject, 1))
            .toList();
    List<Long> expected =
        LongStream.rangeClosed(1, MANY).filter(subject -> subject % 3 != 0).boxed().toList();
    List<Long> found =
        store()
            .inTransaction(
                s -> {
                  s.histories().appendAll(entries);
                  return values(s.histories().search(HANAKO));
                });
    assertThatThrownBy(
            () ->
                store()
                    .inTransaction(
                        s -> {
                          s.histories().append(entry(MANY + 1, 1));
                          throw new IllegalStateException("crash before commit");
                        }))
        .hasMessage("crash before commit");

    assertThat(found).isEqualTo(expected);
    assertThat(search(HANAKO)).isEqualTo(expected);
    assertThatThrownBy(() -> search(new SearchKeys(Map.of())))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private List<Long> search(SearchKeys keys) {
    return store().inTransaction(s -> values(s.histories().search(keys)));
  }

  private static List<Long> values(List<Subject> subjects) {
    return subjects.stream().map(Subject::value).toList();
  }

  private void append(HistoryEntry... entries) {
    store()
        .<Boolean>inTransaction(
            s -> {
              s.histories().appendAll(List.of(entries));
              return true;
            });
  }

  /** Returns an entry of somebody with three names, of whose birthday the year is known. */
  private static HistoryEntry others(long subject, int sequence) {
    NewResident other = People.foreignResident();
    return changed(
        subject,
        sequence,
        ChangeReason.BIRTH,
        Item.NAME,
        record ->
            record
                .withName(other.name())
                .withDateOfBirth(other.dateOfBirth())
                .withAddress(other.address()));
  }

  private static HistoryEntry changed(
      long subject,
      int sequence,
      ChangeReason reason,
      Item item,
      UnaryOperator<IdentityRecord> change) {
    HistoryEntry entry = entry(subject, sequence);
    Change before = entry.change();
    return new HistoryEntry(
        entry.subject(),
        sequence,
        entry.recordedAt(),
        new Change(
            new MessageId(subject, sequence),
            before.origin(),
            reason,
            before.eventDate(),
            before.notifiedOn(),
            before.effectiveFrom(),
            reason == ChangeReason.BIRTH ? Item.recorded() : Set.of(item),
            change.apply(before.record()),
            FormerNumbers.NONE,
            Optional.empty(),
            before.operator()));
  }
}
