package jp.rrn.examples.modular;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import jp.rrn.code.LocalGovernmentCode;
import jp.rrn.date.PartialDate;
import jp.rrn.history.ChangeReason;
import jp.rrn.json.CatalogueReader;
import jp.rrn.node.Municipality;
import jp.rrn.node.NationalCenter;
import jp.rrn.node.NewResident;
import jp.rrn.node.Notified;
import jp.rrn.node.Prefecture;
import jp.rrn.number.NoncedTransform;
import jp.rrn.number.RequestId;
import jp.rrn.record.Address;
import jp.rrn.record.PersonName;
import jp.rrn.record.Sex;
import jp.rrn.storage.memory.MemoryStore;

/** Records one birth and carries it up to the nation. */
public final class OneBirth {
  private OneBirth() {}

  public static void main(String[] arguments) {
    Clock clock = Clock.systemUTC();
    SecureRandom random = new SecureRandom();
    byte[] key = random.generateSeed(32);
    LocalDate day = LocalDate.now(clock);

    // tag::one-birth[]
    var code = LocalGovernmentCode.of("131016");
    var nation = new NationalCenter(new MemoryStore(), new NoncedTransform(key), clock, random);
    var prefecture = new Prefecture(code.prefecture(), new MemoryStore(), nation, clock, random);
    var town = new Municipality(code, new MemoryStore(), prefecture, nation, clock, random);

    town.restock(new RequestId("stock-1"), 100);
    var birth =
        town.enter(
            ChangeReason.BIRTH,
            new Notified(PartialDate.of(day), day, "clerk-1"),
            new NewResident(
                PersonName.of("見本", "花子"),
                PartialDate.of(day),
                Sex.FEMALE,
                Address.of(code, "見本町一丁目1番1号")));
    town.forward(); // asks for the My Number as well
    prefecture.forward();

    var subject = nation.find(birth.change().record().residenceCode()).orElseThrow();
    var entries = nation.history(subject).entries();
    // end::one-birth[]

    int rules = CatalogueReader.national().rules().size();
    System.out.println(entries.size() + " entries at the nation, " + rules + " rules");
  }
}
