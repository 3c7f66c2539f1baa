package jp.rrn.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.rrn.code.LocalGovernmentCode;
import jp.rrn.code.MyNumber;
import jp.rrn.code.ResidenceCode;
import jp.rrn.date.PartialDate;
import jp.rrn.history.ChangeReason;
import jp.rrn.history.History;
import jp.rrn.history.HistoryEntry;
import jp.rrn.node.NewResident;
import jp.rrn.record.Graphemes;
import jp.rrn.record.IdentityRecord;
import jp.rrn.record.PersonName;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(RegistryDomain.class)
@Domain(DomainContext.Global.class)
class RegistryDomainProperties {
  @Property(tries = 200)
  void numbersAreReadBackFromTheirDigits(
      @ForAll ResidenceCode code, @ForAll MyNumber number, @ForAll LocalGovernmentCode government) {
    assertThat(ResidenceCode.of(code.digits())).isEqualTo(code);
    assertThat(code.isAmbiguous()).isFalse();
    assertThat(MyNumber.of(number.digits())).isEqualTo(number);
    assertThat(LocalGovernmentCode.of(government.digits())).isEqualTo(government);
  }

  @Property(tries = 200)
  void datesAreReadBackFromTheirWireForm(@ForAll PartialDate date) {
    assertThat(PartialDate.of(date.toWire())).isEqualTo(date);
  }

  @Property(tries = 200)
  void namesAndRecordsAreWithinTheirLimits(
      @ForAll PersonName name, @ForAll IdentityRecord record, @ForAll NewResident resident) {
    assertThat(name.length()).isBetween(1, PersonName.LENGTH_MAX);
    assertThat(Graphemes.length(record.address().text())).isBetween(1, 500);
    assertThat(resident.name().length()).isPositive();
  }

  /** Each entry may follow those before it, so a node that takes them refuses none. */
  @Property(tries = 300)
  void everyEntryOfAHistoryMayFollowThoseBeforeIt(@ForAll List<HistoryEntry> entries) {
    for (int i = 0; i < entries.size(); i++) {
      HistoryEntry entry = entries.get(i);
      LocalDate day = LocalDate.ofInstant(entry.recordedAt(), ZoneOffset.UTC);
      assertThat(History.of(entries.subList(0, i)).refusal(entry.change(), day)).isEmpty();
    }
  }

  @Example
  void everyReasonCancellationAndCorrectionOccurs() {
    List<HistoryEntry> all =
        RegistryArbitraries.histories(20).sampleStream().limit(300).flatMap(List::stream).toList();

    Set<ChangeReason> reasons =
        all.stream().map(entry -> entry.change().reason()).collect(Collectors.toSet());
    assertThat(reasons).isEqualTo(EnumSet.allOf(ChangeReason.class));
    assertThat(all).anyMatch(e -> e.change().cancels().isPresent() && e.change().items().isEmpty());
    assertThat(all)
        .anyMatch(e -> e.change().cancels().isPresent() && !e.change().items().isEmpty());
  }

  @Example
  void everyTrickyTextOccursInNames() {
    Set<String> seen =
        Arbitraries.of(TrickyNames.names())
            .sampleStream()
            .limit(5000)
            .map(PersonName::given)
            .collect(Collectors.toSet());

    assertThat(seen).containsExactlyInAnyOrderElementsOf(TrickyNames.texts());
  }

  @Example
  void peopleAreTheSameForOneSeedAndOthersForAnother() {
    assertThat(People.list(1, 50)).isEqualTo(People.list(1, 50)).isNotEqualTo(People.list(2, 50));
    assertThat(People.list(1, 50)).hasSize(50);
    assertThat(People.foreignResident().name().alternativeName()).isPresent();
    assertThat(People.ofUnknownBirthday().dateOfBirth().isExact()).isFalse();
    assertThat(People.hanako().name().full()).isEqualTo("見本 花子");
  }
}
