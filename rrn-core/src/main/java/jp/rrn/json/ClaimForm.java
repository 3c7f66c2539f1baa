package jp.rrn.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import jp.rrn.code.LocalGovernmentCode;
import jp.rrn.number.Claim;
import jp.rrn.number.ClaimState;
import jp.rrn.number.NumberKind;
import jp.rrn.number.RequestId;
import jp.rrn.record.Subject;

/** Claims of the number ledger. */
final class ClaimForm {
  private ClaimForm() {}

  static ObjectNode write(Claim claim) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("kind", claim.kind().name());
    node.put("body", claim.body());
    node.put("checkDigit", claim.checkDigit());
    node.put("state", claim.state().name());
    claim.holder().ifPresent(subject -> node.put("subject", subject.value()));
    Optional.ofNullable(claim.municipality())
        .ifPresent(municipality -> node.put("municipality", municipality.digits()));
    Optional.ofNullable(claim.requestId())
        .ifPresent(request -> node.put("requestId", request.value()));
    return node;
  }

  static Claim read(Fields fields) {
    return fields.make(
        () ->
            new Claim(
                fields.constant("kind", NumberKind.class),
                fields.whole("body"),
                fields.integer("checkDigit"),
                fields.constant("state", ClaimState.class),
                fields.present("subject", fields::whole).map(Subject::new).orElse(null),
                fields
                    .present("municipality", fields::text)
                    .map(LocalGovernmentCode::of)
                    .orElse(null),
                fields.present("requestId", fields::text).map(RequestId::new).orElse(null)));
  }
}
