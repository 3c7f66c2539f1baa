package jp.rrn.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jp.rrn.date.Era;
import jp.rrn.date.EraMode;
import jp.rrn.date.PartialDate;

/** Partial dates. The era is left out where it is the one the date is printed in anyway. */
final class DateForm {
  private DateForm() {}

  static ObjectNode write(PartialDate date) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("date", date.toWire());
    PartialDate plain = PartialDate.of(date.toWire());
    date.displayEra()
        .filter(era -> plain.displayEra().filter(era::equals).isEmpty())
        .ifPresent(era -> node.put("era", era.name()));
    date.asWritten().ifPresent(words -> node.put("words", words));
    return node;
  }

  static PartialDate read(Fields fields) {
    return fields.make(
        () -> {
          PartialDate plain = PartialDate.of(fields.text("date"));
          PartialDate inEra =
              fields.has("era")
                  ? plain.withDisplayEra(
                      fields.constant("era", Era.class), EraMode.LENIENT_TRANSITION)
                  : plain;
          return fields.has("words") ? inEra.withAsWritten(fields.text("words")) : inEra;
        });
  }
}
