package jp.rrn.testkit;

import java.util.List;
import jp.rrn.code.LocalGovernmentCode;
import jp.rrn.code.MyNumber;
import jp.rrn.code.ResidenceCode;
import jp.rrn.date.PartialDate;
import jp.rrn.history.HistoryEntry;
import jp.rrn.node.NewResident;
import jp.rrn.record.Address;
import jp.rrn.record.IdentityRecord;
import jp.rrn.record.PersonName;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/**
 * Lets a property ask for values of the domain by their type: put
 * {@code @Domain(RegistryDomain.class)} on it and {@code @ForAll} before the parameter.
 */
public final class RegistryDomain extends DomainContextBase {
  private static final int ENTRIES_MAX = 20;

  /** Creates the domain; jqwik does. */
  public RegistryDomain() {}

  @Provide
  Arbitrary<ResidenceCode> residenceCodes() {
    return RegistryArbitraries.residenceCodes();
  }

  @Provide
  Arbitrary<MyNumber> myNumbers() {
    return RegistryArbitraries.myNumbers();
  }

  @Provide
  Arbitrary<LocalGovernmentCode> localGovernmentCodes() {
    return RegistryArbitraries.localGovernmentCodes();
  }

  @Provide
  Arbitrary<PersonName> personNames() {
    return RegistryArbitraries.personNames();
  }

  @Provide
  Arbitrary<PartialDate> partialDates() {
    return RegistryArbitraries.partialDates();
  }

  @Provide
  Arbitrary<Address> addresses() {
    return RegistryArbitraries.addresses();
  }

  @Provide
  Arbitrary<NewResident> residents() {
    return RegistryArbitraries.residents();
  }

  @Provide
  Arbitrary<IdentityRecord> identityRecords() {
    return RegistryArbitraries.identityRecords();
  }

  @Provide
  Arbitrary<List<HistoryEntry>> histories() {
    return RegistryArbitraries.histories(ENTRIES_MAX);
  }
}
