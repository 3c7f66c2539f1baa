package jp.rrn.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jp.rrn.code.LocalGovernmentCode;
import jp.rrn.record.Address;
import jp.rrn.record.AddressParts;

/** Addresses. Parts that are empty are left out, and all of them where none is known. */
final class AddressForm {
  private AddressForm() {}

  static ObjectNode write(Address address) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("localGovernment", address.localGovernment().digits()).put("text", address.text());
    if (!address.parts().equals(AddressParts.UNKNOWN)) {
      AddressParts parts = address.parts();
      ObjectNode named = node.putObject("parts");
      put(named, "machiazaId", parts.machiazaId());
      put(named, "prefecture", parts.prefecture());
      put(named, "city", parts.city());
      put(named, "machiaza", parts.machiaza());
      put(named, "blockAndLot", parts.blockAndLot());
      put(named, "building", parts.building());
      put(named, "postalCode", parts.postalCode());
    }
    return node;
  }

  private static void put(ObjectNode node, String field, String text) {
    if (!text.isEmpty()) {
      node.put(field, text);
    }
  }

  static Address read(Fields fields) {
    return fields.make(
        () ->
            new Address(
                LocalGovernmentCode.of(fields.text("localGovernment")),
                fields.text("text"),
                fields.optional("parts").map(AddressForm::parts).orElse(AddressParts.UNKNOWN)));
  }

  private static AddressParts parts(Fields fields) {
    return fields.make(
        () ->
            new AddressParts(
                fields.textOrEmpty("machiazaId"),
                fields.textOrEmpty("prefecture"),
                fields.textOrEmpty("city"),
                fields.textOrEmpty("machiaza"),
                fields.textOrEmpty("blockAndLot"),
                fields.textOrEmpty("building"),
                fields.textOrEmpty("postalCode")));
  }
}
