package jp.rrn.testkit;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import jp.rrn.code.LocalGovernmentCode;
import jp.rrn.code.MyNumber;
import jp.rrn.code.ResidenceCode;
import jp.rrn.date.PartialDate;
import jp.rrn.history.HistoryEntry;
import jp.rrn.node.NewResident;
import jp.rrn.record.Address;
import jp.rrn.record.IdentityRecord;
import jp.rrn.record.PersonName;
import jp.rrn.record.Sex;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Values of the domain for properties: all valid, hard ones more often than in life. With {@link
 * RegistryDomain} a property only names the type it wants.
 */
public final class RegistryArbitraries {
  private static final long RESIDENCE_CODES = 10_000_000_000L;
  private static final long MY_NUMBERS = 100_000_000_000L;
  private static final int PREFECTURES = 47;

  private RegistryArbitraries() {}

  /** Returns residence codes that may be issued, leading zeros among them. */
  public static Arbitrary<ResidenceCode> residenceCodes() {
    return Arbitraries.longs()
        .between(0, RESIDENCE_CODES - 1)
        .filter(ResidenceCode::isIssuable)
        .map(ResidenceCode::ofBody);
  }

  /** Returns My Numbers, leading zeros among them. */
  public static Arbitrary<MyNumber> myNumbers() {
    return Arbitraries.longs().between(0, MY_NUMBERS - 1).map(MyNumber::ofBody);
  }

  /**
   * Returns codes of local governments with a right check digit; not all are of one that exists.
   */
  public static Arbitrary<LocalGovernmentCode> localGovernmentCodes() {
    return Combinators.combine(
            Arbitraries.integers().between(1, PREFECTURES), Arbitraries.integers().between(0, 999))
        .as((prefecture, rest) -> LocalGovernmentCode.from("%02d%03d".formatted(prefecture, rest)));
  }

  /**
   * Returns names, a good part of them {@linkplain TrickyNames tricky}, some with all a name can
   * carry.
   */
  public static Arbitrary<PersonName> personNames() {
    return Arbitraries.oneOf(
        Arbitraries.of(TrickyNames.names()),
        residents().map(NewResident::name),
        Arbitraries.of(People.foreignResident().name(), People.ofUnknownBirthday().name()));
  }

  /**
   * Returns dates of every wire form: exact, of unknown parts, of seasons and thirds, of no
   * calendar.
   */
  public static Arbitrary<PartialDate> partialDates() {
    Arbitrary<String> years = Arbitraries.integers().between(1873, 2100).map("%04d"::formatted);
    Arbitrary<String> months = Arbitraries.integers().between(1, 12).map("%02d"::formatted);
    Arbitrary<String> days = Arbitraries.integers().between(1, 31).map("%02d"::formatted);
    Arbitrary<String> seasons =
        Combinators.combine(Arbitraries.of("A", "B", "C", "D"), Arbitraries.of("1", "2", "3", "4"))
            .as(String::concat);
    Arbitrary<String> thirds = Arbitraries.of("A1", "A2", "A3", "00");
    return Arbitraries.oneOf(
            Combinators.combine(years, months, days).as(RegistryArbitraries::wire),
            Combinators.combine(years, months, thirds).as(RegistryArbitraries::wire),
            Combinators.combine(years, seasons).as((year, season) -> wire(year, season, "00")),
            years.map(year -> wire(year, "00", "00")),
            Arbitraries.just(wire("0000", "00", "00")))
        .map(PartialDate::of);
  }

  private static String wire(String year, String month, String day) {
    return year + "-" + month + "-" + day;
  }

  /** Returns addresses of one line, the line tricky now and then. */
  public static Arbitrary<Address> addresses() {
    return Combinators.combine(
            localGovernmentCodes(),
            Arbitraries.oneOf(
                residents().map(resident -> resident.address().text()),
                Arbitraries.of(TrickyNames.texts()).map(text -> text + "町1-1")))
        .as(Address::of);
  }

  /** Returns people who were never entered. */
  public static Arbitrary<NewResident> residents() {
    return Arbitraries.longs().map(seed -> People.any(new Random(seed)));
  }

  /** Returns whole records, half of them numbered. */
  public static Arbitrary<IdentityRecord> identityRecords() {
    Arbitrary<IdentityRecord> unnumbered =
        Combinators.combine(
                personNames(),
                partialDates(),
                Arbitraries.of(Sex.class),
                addresses(),
                residenceCodes())
            .as(IdentityRecord::of);
    return Arbitraries.oneOf(
        unnumbered, Combinators.combine(unnumbered, myNumbers()).as(IdentityRecord::withMyNumber));
  }

  /**
   * Returns histories of one subject as a municipality could have recorded them: each entry may
   * follow those before it, and all fourteen reasons, cancellations and corrections occur. The
   * first event is on 1 April 2026; one to {@code entriesMax} entries.
   */
  public static Arbitrary<List<HistoryEntry>> histories(int entriesMax) {
    return Combinators.combine(
            residents(), EventStep.arbitrary().list().ofMinSize(1).ofMaxSize(entriesMax))
        .as((resident, steps) -> EventStep.follow(resident, LocalDate.of(2026, 4, 1), steps));
  }
}
