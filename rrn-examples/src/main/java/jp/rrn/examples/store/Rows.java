package jp.rrn.examples.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import jp.rrn.code.LocalGovernmentCode;
import jp.rrn.code.MyNumber;
import jp.rrn.code.ResidenceCode;
import jp.rrn.history.Change;
import jp.rrn.history.ChangeReason;
import jp.rrn.history.FormerNumbers;
import jp.rrn.history.HistoryEntry;
import jp.rrn.history.MessageId;
import jp.rrn.json.JsonForm;
import jp.rrn.number.Claim;
import jp.rrn.number.ClaimState;
import jp.rrn.number.NumberKind;
import jp.rrn.number.RequestId;
import jp.rrn.provision.ProvisionEntry;
import jp.rrn.record.IdentityRecord;
import jp.rrn.record.Item;
import jp.rrn.record.Sex;
import jp.rrn.record.Subject;

/** The values of the ports as rows of numbers and texts; what is absent is null. */
final class Rows {
  private Rows() {}

  // tag::row[]
  static Object[] of(ProvisionEntry entry) {
    return new Object[] {
      entry.at().toString(),
      JsonForm.USE_REQUEST.write(entry.request()),
      entry.subject().map(Subject::value).orElse(null),
      JsonForm.DECISION.write(entry.decision()),
      entry.provided()
    };
  }

  static ProvisionEntry provision(Object[] row) {
    return new ProvisionEntry(
        Instant.parse((String) row[0]),
        JsonForm.USE_REQUEST.read((String) row[1]),
        Optional.ofNullable((Long) row[2]).map(Subject::new),
        JsonForm.DECISION.read((String) row[3]),
        (Boolean) row[4]);
  }

  // end::row[]

  static Object[] of(Claim claim) {
    return new Object[] {
      claim.kind().name(),
      claim.body(),
      claim.checkDigit(),
      claim.state().name(),
      claim.holder().map(Subject::value).orElse(null),
      Optional.ofNullable(claim.municipality()).map(LocalGovernmentCode::digits).orElse(null),
      Optional.ofNullable(claim.requestId()).map(RequestId::value).orElse(null)
    };
  }

  static Claim claim(Object[] row) {
    return new Claim(
        NumberKind.valueOf((String) row[0]),
        (Long) row[1],
        (Integer) row[2],
        ClaimState.valueOf((String) row[3]),
        row[4] == null ? null : new Subject((Long) row[4]),
        row[5] == null ? null : LocalGovernmentCode.of((String) row[5]),
        row[6] == null ? null : new RequestId((String) row[6]));
  }

  static Object[] of(HistoryEntry entry) {
    Change change = entry.change();
    IdentityRecord record = change.record();
    return new Object[] {
      entry.subject().value(),
      entry.sequence(),
      entry.recordedAt().toString(),
      change.messageId().high(),
      change.messageId().low(),
      change.origin().digits(),
      change.reason().name(),
      JsonForm.PARTIAL_DATE.write(change.eventDate()),
      change.notifiedOn().toString(),
      change.effectiveFrom().toString(),
      change.items().stream().map(Item::name).toArray(),
      JsonForm.PERSON_NAME.write(record.name()),
      JsonForm.PARTIAL_DATE.write(record.dateOfBirth()),
      record.sex().code(),
      JsonForm.ADDRESS.write(record.address()),
      record.residenceCode().digits(),
      record.myNumber().map(MyNumber::digits).orElse(null),
      change.former().residenceCode().map(ResidenceCode::digits).orElse(null),
      change.former().myNumber().map(MyNumber::digits).orElse(null),
      change.cancels().map(MessageId::high).orElse(null),
      change.cancels().map(MessageId::low).orElse(null),
      change.operator()
    };
  }

  static HistoryEntry entry(Object[] row) {
    Set<Item> items = EnumSet.noneOf(Item.class);
    for (Object name : (Object[]) row[10]) {
      items.add(Item.valueOf((String) name));
    }
    Change change =
        new Change(
            new MessageId((Long) row[3], (Long) row[4]),
            LocalGovernmentCode.of((String) row[5]),
            ChangeReason.valueOf((String) row[6]),
            JsonForm.PARTIAL_DATE.read((String) row[7]),
            LocalDate.parse((String) row[8]),
            LocalDate.parse((String) row[9]),
            items,
            record(row),
            former(row),
            row[19] == null
                ? Optional.empty()
                : Optional.of(new MessageId((Long) row[19], (Long) row[20])),
            (String) row[21]);
    return new HistoryEntry(
        new Subject((Long) row[0]), (Integer) row[1], Instant.parse((String) row[2]), change);
  }

  private static IdentityRecord record(Object[] row) {
    IdentityRecord record =
        IdentityRecord.of(
            JsonForm.PERSON_NAME.read((String) row[11]),
            JsonForm.PARTIAL_DATE.read((String) row[12]),
            Sex.ofCode((String) row[13]),
            JsonForm.ADDRESS.read((String) row[14]),
            ResidenceCode.of((String) row[15]));
    return row[16] == null ? record : record.withMyNumber(MyNumber.of((String) row[16]));
  }

  private static FormerNumbers former(Object[] row) {
    if (row[17] != null) {
      return FormerNumbers.of(ResidenceCode.of((String) row[17]));
    }
    return row[18] == null ? FormerNumbers.NONE : FormerNumbers.of(MyNumber.of((String) row[18]));
  }
}
