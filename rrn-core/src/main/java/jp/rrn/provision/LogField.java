package jp.rrn.provision;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.rrn.code.LocalGovernmentCode;
import jp.rrn.code.PrefectureCode;
import jp.rrn.crypto.Sha256;
import jp.rrn.law.Access;
import jp.rrn.law.Asked;
import jp.rrn.law.BasisRef;
import jp.rrn.law.Decision;
import jp.rrn.law.Questions;
import jp.rrn.law.Recipient;
import jp.rrn.law.Target;
import jp.rrn.law.UseRequest;

/**
 * What the log commits to of one request, divided by who may see it: each field can be shown alone.
 * Whom it is about is field 0, which the log itself makes.
 *
 * <p>The value of a field is its parts in UTF-8, each after its length in two bytes;
 * docs/log-format names them. All of a {@link ProvisionEntry} is in it, so that no part of one can
 * be altered afterwards; of the operator's words, in which anything may stand, only their digest.
 */
public enum LogField {
  /** When it was answered. */
  ANSWERED_AT(1),
  /** The organ that asked: its prefecture, if any, and its name. */
  ORGAN(2),
  /** Who sat there: authority and person. */
  OPERATOR(3),
  /** For what: law and words. */
  AFFAIR(4),
  /** What was asked for, how, of how many, and under the law of which day. */
  ASKED(5),
  /** What was decided, whether items were given and which, and by which catalogue. */
  DECISION(6),
  /** The rule, of a refusal the nearest; no part if there is none. */
  BASIS(7),
  /** Why it was not permitted; no part if it was. */
  REASONS(8),
  /** The digest of the operator's words. */
  WORDS(9);

  private final int number;

  LogField(int number) {
    this.number = number;
  }

  /** Returns the number under which {@link jp.rrn.log.EntryContents} has the field. */
  public int number() {
    return number;
  }

  /** Returns every field of a request, by number. */
  public static SortedMap<Integer, byte[]> of(ProvisionEntry entry) {
    SortedMap<Integer, byte[]> fields = new TreeMap<>();
    for (LogField field : values()) {
      fields.put(field.number, encode(field.parts(entry)));
    }
    return fields;
  }

  /**
   * Returns the parts of the value of a field.
   *
   * @throws IllegalArgumentException if it does not end where a part does
   */
  public static List<String> parts(byte[] value) {
    List<String> parts = new ArrayList<>();
    int at = 0;
    while (at < value.length) {
      int start = at + 2;
      int end = start > value.length ? start : start + length(value, at);
      if (end > value.length) {
        throw new IllegalArgumentException("value must end where a part does");
      }
      parts.add(new String(value, start, end - start, UTF_8));
      at = end;
    }
    return parts;
  }

  private List<String> parts(ProvisionEntry entry) {
    UseRequest request = entry.request();
    return switch (this) {
      case ANSWERED_AT -> List.of(entry.at().toString());
      case ORGAN -> organ(request.recipient());
      case OPERATOR -> List.of(request.asker().operatorId(), request.asker().matchingId());
      case AFFAIR -> List.of(request.affair().statute(), request.affair().words());
      case ASKED -> asked(request);
      case DECISION -> decision(entry);
      case BASIS -> Use.basis(entry.decision()).map(LogField::basis).orElse(List.of());
      case REASONS -> reasons(entry.decision());
      case WORDS -> List.of(Sha256.hex(request.purpose().reason()));
    };
  }

  private static List<String> organ(Recipient recipient) {
    return List.of(
        recipient.prefecture().map(PrefectureCode::digits).orElse(""), recipient.organ());
  }

  private static int length(byte[] value, int at) {
    return (value[at] & 0xFF) << 8 | (value[at + 1] & 0xFF);
  }

  private static byte[] encode(List<String> parts) {
    ByteArrayOutputStream value = new ByteArrayOutputStream(64);
    for (String part : parts) {
      byte[] bytes = part.getBytes(UTF_8);
      value.write(bytes.length >>> 8);
      value.write(bytes.length);
      value.writeBytes(bytes);
    }
    return value.toByteArray();
  }

  private static List<String> asked(UseRequest request) {
    Asked asked = request.asked();
    Target target = request.target();
    List<String> parts = new ArrayList<>();
    parts.addAll(
        List.of(
            request.giver().name(),
            names(asked.items()),
            asked.method().name(),
            asked.route().governor().map(PrefectureCode::digits).orElse(""),
            String.valueOf(asked.speciallyRequested()),
            asked.access() instanceof Access.Search search ? names(search.given()) : "",
            target.kind().name(),
            String.valueOf(target.persons()),
            target.notifyingPrefecture().digits(),
            String.valueOf(target.consented()),
            request.moment().on().toString(),
            request.moment().at().toString()));
    if (!asked.questions().equals(Questions.NONE)) {
      parts.addAll(questions(asked.questions()));
    }
    return parts;
  }

  private static List<String> questions(Questions questions) {
    return List.of(
        questions.aliveOn().map(LocalDate::toString).orElse(""),
        questions.ageReached().map(String::valueOf).orElse(""),
        questions.residentOf().map(LocalGovernmentCode::digits).orElse(""));
  }

  private static List<String> decision(ProvisionEntry entry) {
    String given = String.valueOf(entry.provided());
    Decision decision = entry.decision();
    if (decision instanceof Decision.Permit permit) {
      return List.of(
          "PERMIT", given, permit.catalogue(), names(permit.items()), names(permit.obligations()));
    }
    String kind = decision instanceof Decision.Refer ? "REFER" : "REFUSE";
    return List.of(kind, given, decision.catalogue());
  }

  private static List<String> basis(BasisRef basis) {
    return List.of(
        basis.rule(),
        basis.article().name(),
        basis.instrument(),
        basis.version(),
        basis.title(),
        basis.item());
  }

  private static List<String> reasons(Decision decision) {
    if (decision instanceof Decision.Refuse refuse) {
      return List.of(names(refuse.reasons()));
    }
    return decision instanceof Decision.Refer refer ? List.of(names(refer.reasons())) : List.of();
  }

  /** Returns the names in the order of their type, so that equal sets have equal texts. */
  private static <E extends Enum<E>> String names(Set<E> constants) {
    return constants.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
  }
}
