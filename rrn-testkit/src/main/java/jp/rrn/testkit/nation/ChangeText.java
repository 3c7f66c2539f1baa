package jp.rrn.testkit.nation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.rrn.code.MyNumber;
import jp.rrn.code.ResidenceCode;
import jp.rrn.history.Change;
import jp.rrn.history.MessageId;
import jp.rrn.json.JsonForm;
import jp.rrn.record.IdentityRecord;

/** A change as one text, the same wherever it is written; for digests only, never to be shown. */
final class ChangeText {
  private static final String BETWEEN = "\u001F";

  private ChangeText() {}

  static byte[] of(Change change) {
    IdentityRecord record = change.record();
    List<String> fields =
        List.of(
            change.messageId().toString(),
            change.origin().digits(),
            change.reason().name(),
            JsonForm.PARTIAL_DATE.write(change.eventDate()),
            change.notifiedOn().toString(),
            change.effectiveFrom().toString(),
            change.items().toString(),
            JsonForm.PERSON_NAME.write(record.name()),
            JsonForm.PARTIAL_DATE.write(record.dateOfBirth()),
            record.sex().name(),
            JsonForm.ADDRESS.write(record.address()),
            record.residenceCode().digits(),
            record.myNumber().map(MyNumber::digits).orElse(""),
            change.former().residenceCode().map(ResidenceCode::digits).orElse(""),
            change.former().myNumber().map(MyNumber::digits).orElse(""),
            change.cancels().map(MessageId::toString).orElse(""),
            change.operator());
    return (String.join(BETWEEN, fields) + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
