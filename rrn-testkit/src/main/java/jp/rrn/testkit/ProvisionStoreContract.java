package jp.rrn.testkit;

import static jp.rrn.testkit.Entries.provision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import jp.rrn.provision.ProvisionEntry;
import jp.rrn.record.Subject;
import org.junit.jupiter.api.Test;

/**
 * What every {@link jp.rrn.provision.ProvisionStore} does. Extend it and say how to make an empty
 * store.
 */
public abstract class ProvisionStoreContract extends StoreContract {
  /** So many that an engine takes its way for many. */
  private static final int MANY = 100;

  /** Creates the contract. */
  protected ProvisionStoreContract() {}

  @Test
  final void keepsEveryRequestInOrder() {
    append(provision(1, 1), provision(2, 2), provision(3, 1));

    assertThat(list(0, 9)).containsExactly(provision(1, 1), provision(2, 2), provision(3, 1));
    assertThat(list(1, 1)).containsExactly(provision(2, 2));
    assertThat(list(3, 9)).isEmpty();
    assertThat(size()).isEqualTo(3);
  }

  @Test
  final void listsWhatWasAskedAboutASubject() {
    append(provision(1, 1), provision(2, 2), provision(3, 1));

    assertThat(about(1)).containsExactly(provision(1, 1), provision(3, 1));
    assertThat(about(9)).isEmpty();
  }

  @Test
  final void listsByPosition() {
    append(provision(1, 1), provision(2, 2), provision(3, 1));

    assertThat(byPosition(1, 9)).isEqualTo(Map.of(1L, provision(2, 2), 2L, provision(3, 1)));
    assertThat(byPosition(1, 1)).isEqualTo(Map.of(1L, provision(2, 2)));
    assertThat(byPosition(3, 9)).isEmpty();
  }

  @Test
  final void listsByPositionWhatWasAskedAboutASubject() {
    append(provision(1, 1), provision(2, 2), provision(3, 0), provision(4, 1));

    assertThat(aboutByPosition(1)).isEqualTo(Map.of(0L, provision(1, 1), 3L, provision(4, 1)));
    assertThat(aboutByPosition(9)).isEmpty();
  }

  @Test
  final void nothingOfAFailedTransactionRemains() {
    append(provision(1, 1));

    assertThatThrownBy(
            () ->
                store()
                    .inTransaction(
                        s -> {
                          s.provisions().append(provision(2, 1));
                          s.provisions().append(provision(3, 2));
                          throw new IllegalStateException("crash before commit");
                        }))
        .hasMessage("crash before commit");

    assertThat(list(0, 9)).containsExactly(provision(1, 1));
    assertThat(about(1)).containsExactly(provision(1, 1));
    assertThat(about(2)).isEmpty();
  }

  @Test
  final void appendsManyInTheirOrderAfterWhatIsThere() {
    append(provision(1, 1));
    List<ProvisionEntry> many =
        IntStream.rangeClosed(2, MANY).mapToObj(second -> provision(second, second % 7)).toList();

    store()
        .<Boolean>inTransaction(
            s -> {
              s.provisions().append(provision(0, 2));
              s.provisions().appendAll(many);
              s.provisions().appendAll(List.of());
              s.provisions().append(provision(MANY + 1, 1));
              return true;
            });

    assertThat(list(0, 2)).containsExactly(provision(1, 1), provision(0, 2));
    assertThat(list(2, MANY - 1)).isEqualTo(many);
    assertThat(list(MANY + 1, 9)).containsExactly(provision(MANY + 1, 1));
    assertThat(about(5))
        .isEqualTo(many.stream().filter(e -> e.subject().equals(subject(5))).toList());
  }

  @Test
  final void nothingOfABatchInAFailedTransactionRemains() {
    List<ProvisionEntry> many =
        IntStream.rangeClosed(1, MANY).mapToObj(second -> provision(second, 1)).toList();

    assertThatThrownBy(
            () ->
                store()
                    .inTransaction(
                        s -> {
                          s.provisions().appendAll(many);
                          throw new IllegalStateException("crash before commit");
                        }))
        .hasMessage("crash before commit");

    assertThat(list(0, 9)).isEmpty();
    assertThat(about(1)).isEmpty();
    assertThat(size()).isZero();
    append(provision(1, 1));
    assertThat(list(0, 9)).containsExactly(provision(1, 1));
  }

  @Test
  final void twoBatchesAtOnceStandOneAfterTheOther() {
    List<ProvisionEntry> one =
        IntStream.rangeClosed(1, MANY).mapToObj(second -> provision(second, 1)).toList();
    List<ProvisionEntry> two =
        IntStream.rangeClosed(1, MANY).mapToObj(second -> provision(second, 2)).toList();

    List<Object> outcomes =
        Race.holdOpen(
            store(), s -> s.provisions().appendAll(one), s -> s.provisions().appendAll(two));

    assertThat(outcomes).containsExactly("committed", "committed");
    assertThat(list(0, MANY)).isEqualTo(one);
    assertThat(list(MANY, 9 * MANY)).isEqualTo(two);
  }

  /** Who asks after appending is told of no other's entries: whatever waits, comes after. */
  @Test
  final void afterAppendingTheNewestAreItsOwn() {
    List<Long> first = new CopyOnWriteArrayList<>();

    List<Object> outcomes =
        Race.holdOpen(
            store(),
            s -> {
              s.provisions().append(provision(1, 1));
              first.add(s.provisions().size());
            },
            s -> {
              s.provisions().appendAll(List.of(provision(2, 2), provision(3, 3)));
              first.add(s.provisions().size());
            });

    assertThat(outcomes).containsExactly("committed", "committed");
    assertThat(first.get(0)).isEqualTo(1);
    assertThat(first.get(first.size() - 1)).isEqualTo(3);
  }

  private static Optional<Subject> subject(long value) {
    return Optional.of(new Subject(value));
  }

  private void append(ProvisionEntry... entries) {
    store()
        .<Boolean>inTransaction(
            s -> {
              for (ProvisionEntry entry : entries) {
                s.provisions().append(entry);
              }
              return true;
            });
  }

  private Map<Long, ProvisionEntry> byPosition(long from, int limit) {
    return store().inTransaction(s -> s.provisions().listByPosition(from, limit));
  }

  private Map<Long, ProvisionEntry> aboutByPosition(long subject) {
    return store().inTransaction(s -> s.provisions().listByPosition(new Subject(subject)));
  }

  private List<ProvisionEntry> list(long from, int limit) {
    return store().inTransaction(s -> s.provisions().list(from, limit));
  }

  private long size() {
    return store().<Long>inTransaction(s -> s.provisions().size());
  }

  private List<ProvisionEntry> about(long subject) {
    return store().inTransaction(s -> s.provisions().list(new Subject(subject)));
  }
}
