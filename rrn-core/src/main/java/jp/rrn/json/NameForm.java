package jp.rrn.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import jp.rrn.code.LocalGovernmentCode;
import jp.rrn.record.AlternativeName;
import jp.rrn.record.FormerFamilyName;
import jp.rrn.record.FuriganaRule;
import jp.rrn.record.Kana;
import jp.rrn.record.KanaStatus;
import jp.rrn.record.PersonName;

/** Names. A reading that is not there, like every other part that is not there, is left out. */
final class NameForm {
  /** The rule was kept when the reading was recorded, and need not be today's. */
  private static final FuriganaRule AS_RECORDED = text -> Optional.empty();

  private NameForm() {}

  static ObjectNode write(PersonName name) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("family", name.family()).put("given", name.given());
    putKana(node, "familyKana", name.familyKana());
    putKana(node, "givenKana", name.givenKana());
    name.kanji().ifPresent(kanji -> node.put("kanji", kanji));
    name.formerFamilyName()
        .ifPresent(
            former -> part(node.putObject("formerFamilyName"), former.text(), former.kana()));
    name.alternativeName()
        .ifPresent(other -> part(node.putObject("alternativeName"), other.text(), other.kana()));
    return node;
  }

  private static void part(ObjectNode node, String text, Kana kana) {
    node.put("text", text);
    putKana(node, "kana", kana);
  }

  private static void putKana(ObjectNode node, String field, Kana kana) {
    if (!kana.equals(Kana.NONE)) {
      ObjectNode reading = node.putObject(field);
      reading.put("status", kana.status().name()).put("text", kana.text());
      kana.source().ifPresent(source -> reading.put("source", source.digits()));
      kana.since().ifPresent(since -> reading.put("since", since.toString()));
    }
  }

  static PersonName read(Fields fields) {
    return fields.make(
        () -> {
          PersonName name =
              PersonName.of(fields.text("family"), fields.text("given"))
                  .withKana(kana(fields, "familyKana"), kana(fields, "givenKana"))
                  .withKanji(fields.textOrEmpty("kanji"));
          Optional<FormerFamilyName> former =
              fields
                  .optional("formerFamilyName")
                  .map(part -> new FormerFamilyName(part.text("text"), kana(part, "kana")));
          Optional<AlternativeName> other =
              fields
                  .optional("alternativeName")
                  .map(part -> new AlternativeName(part.text("text"), kana(part, "kana")));
          PersonName withFormer = former.map(name::withFormerFamilyName).orElse(name);
          return other.map(withFormer::withAlternativeName).orElse(withFormer);
        });
  }

  private static Kana kana(Fields fields, String field) {
    return fields.optional(field).map(NameForm::kana).orElse(Kana.NONE);
  }

  private static Kana kana(Fields fields) {
    KanaStatus status = fields.constant("status", KanaStatus.class);
    String text = fields.text("text");
    return fields.make(
        () -> {
          if (status == KanaStatus.PROVISIONAL) {
            return Kana.provisional(text);
          }
          Kana furigana = Kana.furigana(text, status, fields.day("since"), AS_RECORDED);
          return fields.has("source")
              ? furigana.withSource(LocalGovernmentCode.of(fields.text("source")))
              : furigana;
        });
  }
}
