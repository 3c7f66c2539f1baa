package jp.rrn.examples.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import jp.rrn.examples.load.MadeUpRegistry.Resident;
import jp.rrn.history.Change;
import jp.rrn.history.ChangeReason;
import jp.rrn.history.History;
import jp.rrn.history.HistoryEntry;
import jp.rrn.number.Claim;
import jp.rrn.number.ClaimState;
import jp.rrn.number.NumberKind;
import jp.rrn.record.IdentityRecord;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class MadeUpRegistryProperties {
  @Property
  void everyChangeCouldBeRecordedAfterThoseBeforeIt(
      @ForAll long seed, @ForAll @LongRange(max = MadeUpRegistry.RESIDENTS_MAX - 1) long index) {
    List<HistoryEntry> entries = new MadeUpRegistry(seed).resident(index).entries();

    assertThat(entries).isNotEmpty();
    for (int i = 0; i < entries.size(); i++) {
      Change change = entries.get(i).change();
      assertThat(History.of(entries.subList(0, i)).refusal(change, change.notifiedOn()))
          .as("entry %d of seed %d, index %d", i + 1, seed, index)
          .isEmpty();
    }
    assertThat(History.of(entries).entries()).hasSameSizeAs(entries);
  }

  @Property
  void whatChangesIsWhatTheChangeSays(
      @ForAll long seed, @ForAll @LongRange(max = MadeUpRegistry.RESIDENTS_MAX - 1) long index) {
    List<HistoryEntry> entries = new MadeUpRegistry(seed).resident(index).entries();

    for (int i = 1; i < entries.size(); i++) {
      IdentityRecord before = entries.get(i - 1).change().record();
      Change change = entries.get(i).change();
      assertThat(change.items()).containsAll(before.differences(change.record()));
      assertThat(change.notifiedOn()).isAfterOrEqualTo(entries.get(i - 1).change().notifiedOn());
    }
  }

  @Property
  void theLedgerHoldsEveryNumberOfTheHistoryAndTheLastInUse(
      @ForAll long seed, @ForAll @LongRange(max = MadeUpRegistry.RESIDENTS_MAX - 1) long index) {
    Resident resident = new MadeUpRegistry(seed).resident(index);
    Set<Long> codes = new HashSet<>();
    Set<Long> numbers = new HashSet<>();
    for (HistoryEntry entry : resident.entries()) {
      codes.add(entry.change().record().residenceCode().body());
      entry.change().record().myNumber().ifPresent(number -> numbers.add(number.body()));
    }
    IdentityRecord last = resident.entries().get(resident.entries().size() - 1).change().record();

    assertThat(bodies(resident, NumberKind.RESIDENCE_CODE, EnumSet.allOf(ClaimState.class)))
        .containsExactlyInAnyOrderElementsOf(codes);
    assertThat(bodies(resident, NumberKind.MY_NUMBER, EnumSet.allOf(ClaimState.class)))
        .containsExactlyInAnyOrderElementsOf(numbers);
    assertThat(bodies(resident, NumberKind.RESIDENCE_CODE, EnumSet.of(ClaimState.ASSIGNED)))
        .containsExactly(last.residenceCode().body());
    assertThat(bodies(resident, NumberKind.MY_NUMBER, EnumSet.of(ClaimState.ASSIGNED)))
        .isEqualTo(last.myNumber().map(number -> List.of(number.body())).orElse(List.of()));
  }

  private static List<Long> bodies(Resident resident, NumberKind kind, Set<ClaimState> states) {
    return resident.claims().stream()
        .filter(claim -> claim.kind() == kind && states.contains(claim.state()))
        .map(Claim::body)
        .toList();
  }

  @Property
  void oneSeedIsOneRegistryInWhateverOrderItIsAsked(
      @ForAll long seed, @ForAll @LongRange(max = MadeUpRegistry.RESIDENTS_MAX - 1) long index) {
    MadeUpRegistry asked = new MadeUpRegistry(seed);
    asked.resident(MadeUpRegistry.RESIDENTS_MAX - 1 - index);

    assertThat(asked.resident(index)).isEqualTo(new MadeUpRegistry(seed).resident(index));
    assertThat(asked.resident(index)).isNotEqualTo(new MadeUpRegistry(seed + 1).resident(index));
  }

  @Property(tries = 20)
  void noTwoResidentsShareASubjectAMessageOrANumber(
      @ForAll long seed, @ForAll @LongRange(max = MadeUpRegistry.RESIDENTS_MAX - 501) long from) {
    MadeUpRegistry registry = new MadeUpRegistry(seed);
    List<Resident> residents =
        LongStream.range(from, from + 500).mapToObj(registry::resident).toList();

    assertThat(residents).extracting(r -> r.entries().get(0).subject()).doesNotHaveDuplicates();
    assertThat(residents.stream().flatMap(r -> r.entries().stream()))
        .extracting(entry -> entry.change().messageId())
        .doesNotHaveDuplicates();
    assertThat(residents.stream().flatMap(r -> r.claims().stream()))
        .extracting(claim -> List.of(claim.kind(), claim.body()))
        .doesNotHaveDuplicates();
  }

  @Example
  void allThatIsPromisedHappens() {
    MadeUpRegistry registry = new MadeUpRegistry(1);

    assertThat(
            LongStream.range(0, 2_000)
                .mapToObj(registry::resident)
                .flatMap(resident -> resident.entries().stream())
                .map(entry -> entry.change().reason()))
        .contains(
            ChangeReason.BIRTH,
            ChangeReason.MOVE_IN,
            ChangeReason.RELOCATION,
            ChangeReason.EX_OFFICIO_REVISION,
            ChangeReason.MY_NUMBER_EX_OFFICIO_ENTRY,
            ChangeReason.MY_NUMBER_CHANGE_REQUEST,
            ChangeReason.RESIDENCE_CODE_CHANGE_REQUEST,
            ChangeReason.MOVE_OUT,
            ChangeReason.DEATH);
  }
}
