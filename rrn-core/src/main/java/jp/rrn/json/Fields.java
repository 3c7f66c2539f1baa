package jp.rrn.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import jp.rrn.code.InvalidNumberException;
import jp.rrn.code.LocalGovernmentCode;
import jp.rrn.history.MessageId;

/**
 * The fields of one JSON object, read strictly. What is superfluous shows when the value is written
 * again.
 */
record Fields(String pointer, JsonNode node) {
  Fields {
    if (!node.isObject()) {
      throw new JsonFormatException(pointer, "must be an object");
    }
  }

  boolean has(String field) {
    return node.has(field);
  }

  String text(String field) {
    JsonNode value = node.path(field);
    if (!value.isTextual()) {
      throw problem(field, "must be a text");
    }
    return value.textValue();
  }

  /** Returns a text that is left out where it is empty. */
  String textOrEmpty(String field) {
    return has(field) ? text(field) : "";
  }

  int integer(String field) {
    JsonNode value = node.path(field);
    if (!value.isInt()) {
      throw problem(field, "must be an integer");
    }
    return value.intValue();
  }

  long whole(String field) {
    JsonNode value = node.path(field);
    if (!value.canConvertToLong() || !value.isIntegralNumber()) {
      throw problem(field, "must be a whole number of at most 64 bits");
    }
    return value.longValue();
  }

  Instant moment(String field) {
    try {
      return Instant.parse(text(field));
    } catch (DateTimeParseException notMoment) {
      throw problem(field, "must be a moment like 2016-08-01T00:00:00Z");
    }
  }

  MessageId messageId(String field) {
    try {
      return MessageId.of(text(field));
    } catch (IllegalArgumentException notAnId) {
      throw problem(field, "must be 32 hexadecimal digits");
    }
  }

  LocalGovernmentCode localGovernment(String field) {
    try {
      return LocalGovernmentCode.of(text(field));
    } catch (InvalidNumberException notOne) {
      throw problem(field, "must be a local government code with its check digit");
    }
  }

  /** Reads a field that may be left out. */
  <T> Optional<T> present(String field, Function<String, T> reader) {
    return has(field) ? Optional.of(reader.apply(field)) : Optional.empty();
  }

  boolean truth(String field) {
    JsonNode value = node.path(field);
    if (!value.isBoolean()) {
      throw problem(field, "must be true or false");
    }
    return value.booleanValue();
  }

  /** Returns a truth value that is left out where it is false. */
  boolean truthOrFalse(String field) {
    return has(field) && truth(field);
  }

  LocalDate day(String field) {
    try {
      return LocalDate.parse(text(field));
    } catch (DateTimeParseException notADay) {
      throw problem(field, "must be a day like 2016-08-01");
    }
  }

  <E extends Enum<E>> E constant(String field, Class<E> type) {
    return constant(field, type, text(field));
  }

  <E extends Enum<E>> Set<E> constants(String field, Class<E> type) {
    JsonNode list = node.path(field);
    if (!list.isArray()) {
      throw problem(field, "must be an array");
    }
    Set<E> found = EnumSet.noneOf(type);
    list.forEach(element -> found.add(constant(field, type, element.asText())));
    return found;
  }

  /** Returns the objects of an array. */
  List<Fields> objects(String field) {
    JsonNode list = node.path(field);
    if (!list.isArray()) {
      throw problem(field, "must be an array");
    }
    List<Fields> found = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      found.add(new Fields(pointer + "/" + field + "/" + i, list.get(i)));
    }
    return found;
  }

  List<String> texts(String field) {
    JsonNode list = node.path(field);
    if (!list.isArray()) {
      throw problem(field, "must be an array");
    }
    List<String> found = new ArrayList<>();
    list.forEach(element -> found.add(element.asText()));
    return found;
  }

  List<Integer> integers(String field) {
    JsonNode list = node.path(field);
    List<Integer> found = new ArrayList<>();
    for (JsonNode element : list) {
      if (!element.isInt()) {
        throw problem(field, "must be an array of integers");
      }
      found.add(element.intValue());
    }
    return found;
  }

  private <E extends Enum<E>> E constant(String field, Class<E> type, String name) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(name)) {
        return constant;
      }
    }
    throw problem(field, "must be a " + type.getSimpleName());
  }

  Fields object(String field) {
    return new Fields(pointer + "/" + field, node.path(field));
  }

  Optional<Fields> optional(String field) {
    return present(field, this::object);
  }

  /** Makes a value of these fields; what it refuses is a problem of this object. */
  <T> T make(Supplier<T> maker) {
    try {
      return maker.get();
    } catch (JsonFormatException found) {
      throw found;
    } catch (IllegalArgumentException refused) {
      throw new JsonFormatException(pointer, String.valueOf(refused.getMessage()));
    }
  }

  private JsonFormatException problem(String field, String rule) {
    return new JsonFormatException(pointer + "/" + field, rule);
  }
}
