package jp.rrn.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import jp.rrn.law.Certainty;
import jp.rrn.log.Disclosure;
import jp.rrn.log.Hash;
import jp.rrn.log.InclusionProof;
import jp.rrn.log.LogEntry;
import jp.rrn.log.SignedNote;
import jp.rrn.log.SubjectKey;
import jp.rrn.provision.PersonalAccount;
import jp.rrn.provision.PersonalAccount.Completeness;
import jp.rrn.provision.PersonalAccount.ToldChange;
import jp.rrn.provision.ProvisionEvidence;
import jp.rrn.provision.Telling;
import jp.rrn.provision.TellingRule;
import jp.rrn.provision.TellingRules;
import jp.rrn.provision.ToldProvision;

/**
 * What a resident is told. What a request says is written beside what proves it, and read from the
 * proof alone.
 */
final class AccountForm {
  private AccountForm() {}

  static ObjectNode write(PersonalAccount account) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("at", account.at().toString());
    var changes = node.putArray("changes");
    account
        .changes()
        .forEach(
            told -> {
              ObjectNode change = changes.addObject();
              change.put("recordedAt", told.recordedAt().toString());
              change.set("change", ChangeForm.write(told.change()));
            });
    var provisions = node.putArray("provisions");
    account.provisions().forEach(told -> put(told, provisions.addObject()));
    account
        .completeness()
        .ifPresent(
            whole ->
                node.putObject("completeness")
                    .put("key", base64(whole.key().bytes()))
                    .put("entries", whole.entries())
                    .put("erased", whole.erased()));
    node.put("earlier", account.earlier());
    node.put("later", account.later());
    node.put("checkpoint", account.checkpoint().toString());
    RequestForm.putIfTrue(node, "words", account.rules().words());
    var rules = node.putArray("rules");
    account.rules().rules().forEach(rule -> put(rule, rules.addObject()));
    return node;
  }

  private static void put(TellingRule rule, ObjectNode node) {
    node.put("statute", rule.statute())
        .put("telling", rule.telling().name())
        .put("certainty", rule.certainty().name())
        .put("source", rule.source());
  }

  private static void put(ToldProvision told, ObjectNode node) {
    if (told instanceof ToldProvision.Given given) {
      node.put("at", given.at().toString());
      node.put("giver", given.giver().name());
      RequestForm.put(node.putObject("taker"), given.taker());
      node.set("affair", RequestForm.write(given.affair()));
      DecisionForm.putBasis(node.putObject("basis"), given.basis());
      node.put("method", given.method().name());
      if (!given.searchedBy().isEmpty()) {
        RequestForm.putNames(node.putArray("searchedBy"), given.searchedBy());
      }
      RequestForm.putNames(node.putArray("items"), given.items());
      RequestForm.putQuestions(node, given.questions());
      given.words().ifPresent(words -> node.put("words", words));
    } else if (told instanceof ToldProvision.NothingGiven none) {
      node.put("at", none.at().toString());
    }
    node.put("telling", telling(told).name());
    ProvisionEvidence evidence = told.evidence();
    ObjectNode proof = node.putObject("proof");
    proof.put("entry", base64(evidence.entry().encode()));
    proof.put("disclosure", base64(evidence.disclosure().encode()));
    proof.put("index", evidence.inclusion().index());
    proof.put("size", evidence.inclusion().size());
    var path = proof.putArray("path");
    evidence.inclusion().path().forEach(hash -> path.add(hash.toString()));
  }

  private static Telling telling(ToldProvision told) {
    if (told instanceof ToldProvision.Given) {
      return Telling.TOLD;
    }
    return told instanceof ToldProvision.NothingGiven ? Telling.NOTHING_GIVEN : Telling.WITHHELD;
  }

  static PersonalAccount read(Fields fields) {
    return fields.make(
        () ->
            new PersonalAccount(
                fields.moment("at"),
                fields.objects("changes").stream().map(AccountForm::change).toList(),
                fields.objects("provisions").stream().map(AccountForm::provision).toList(),
                fields.optional("completeness").map(AccountForm::completeness),
                fields.integer("earlier"),
                fields.integer("later"),
                SignedNote.parse(fields.text("checkpoint").getBytes(UTF_8)),
                new TellingRules(
                    fields.objects("rules").stream().map(AccountForm::rule).toList(),
                    fields.truthOrFalse("words"))));
  }

  private static TellingRule rule(Fields fields) {
    return fields.make(
        () ->
            new TellingRule(
                fields.text("statute"),
                fields.constant("telling", Telling.class),
                fields.constant("certainty", Certainty.class),
                fields.text("source")));
  }

  private static ToldChange change(Fields fields) {
    return new ToldChange(fields.moment("recordedAt"), ChangeForm.read(fields.object("change")));
  }

  private static Completeness completeness(Fields fields) {
    return fields.make(
        () ->
            new Completeness(
                SubjectKey.of(bytes(fields, "key")),
                fields.whole("entries"),
                fields.whole("erased")));
  }

  private static ToldProvision provision(Fields fields) {
    Optional<String> words = fields.present("words", fields::text);
    Fields proof = fields.object("proof");
    return fields.make(() -> ToldProvision.of(evidence(proof), words));
  }

  private static ProvisionEvidence evidence(Fields proof) {
    List<Hash> path = proof.texts("path").stream().map(Hash::parse).toList();
    return new ProvisionEvidence(
        new InclusionProof(proof.whole("index"), proof.whole("size"), path),
        LogEntry.parse(bytes(proof, "entry")),
        Disclosure.parse(bytes(proof, "disclosure")));
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static byte[] bytes(Fields fields, String field) {
    return Base64.getDecoder().decode(fields.text(field));
  }
}
