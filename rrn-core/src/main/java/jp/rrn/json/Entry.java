package jp.rrn.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * One object of a catalogue file. What is wrong becomes a problem and reading goes on with a value
 * that does no harm; {@link #make} then makes nothing of it.
 */
final class Entry {
  /** More rules than all instruments together have; each costs some hundred bytes. */
  private static final int LIST_MAX = 200_000;

  private static final Pattern FOUR_DIGITS = Pattern.compile("[0-9]{4}-");

  private final String pointer;
  private final JsonNode node;
  private final Problems problems;
  private final int problemsBefore;
  private final Set<String> known = new HashSet<>();
  private boolean closed;

  Entry(String pointer, JsonNode node, Problems problems) {
    this.pointer = pointer;
    this.node = node;
    this.problems = problems;
    this.problemsBefore = problems.count();
    if (!node.isObject()) {
      problems.add(pointer, "must be an object");
    }
  }

  String pointer() {
    return pointer;
  }

  String text(String field) {
    JsonNode value = value(field);
    if (!value.isTextual() || value.textValue().isBlank()) {
      problem(field, "must be a text that is not blank");
      return "";
    }
    return value.textValue();
  }

  String textOrEmpty(String field) {
    return has(field) ? text(field) : "";
  }

  LocalDate day(String field) {
    return parse(field, LocalDate::parse, "must be a day like 2016-08-01", LocalDate.EPOCH);
  }

  LocalDate dayOr(String field, LocalDate usual) {
    return has(field) ? day(field) : usual;
  }

  Instant instant(String field) {
    return parse(
        field, Instant::parse, "must be a moment like 2016-07-31T15:00:00Z", Instant.EPOCH);
  }

  Instant instantOr(String field, Instant usual) {
    return has(field) ? instant(field) : usual;
  }

  /** Only the one way of writing it, and no year of five digits. */
  private <T> T parse(String field, Function<String, T> parser, String rule, T instead) {
    String text = value(field).isTextual() ? value(field).textValue() : "";
    try {
      T value = parser.apply(text);
      if (FOUR_DIGITS.matcher(text).lookingAt() && value.toString().equals(text)) {
        return value;
      }
    } catch (DateTimeException wrong) {
      // Told below, as any other text that is none.
    }
    problem(field, rule);
    return instead;
  }

  boolean flag(String field) {
    if (has(field) && !value(field).isBoolean()) {
      problem(field, "must be true or false");
    }
    return value(field).asBoolean();
  }

  int positive(String field) {
    return positive(pointer + "/" + field, value(field));
  }

  private int positive(String at, JsonNode value) {
    if (!value.isInt() || value.intValue() < 1) {
      problems.add(at, "must be a whole number from 1 on");
      return 1;
    }
    return value.intValue();
  }

  <E extends Enum<E>> E constant(String field, Class<E> type) {
    return constant(pointer + "/" + field, type, value(field)).orElse(type.getEnumConstants()[0]);
  }

  <E extends Enum<E>> E constantOr(String field, Class<E> type, E usual) {
    return has(field) ? constant(field, type) : usual;
  }

  <E extends Enum<E>> Set<E> constants(String field, Class<E> type) {
    return constants(pointer + "/" + field, type, value(field));
  }

  private <E extends Enum<E>> Set<E> constants(String at, Class<E> type, JsonNode list) {
    Set<E> found = EnumSet.noneOf(type);
    if (!list.isArray()) {
      problems.add(at, "must be an array");
    }
    for (int i = 0; i < list.size(); i++) {
      Optional<E> constant = constant(at + "/" + i, type, list.get(i));
      if (constant.isPresent() && !found.add(constant.get())) {
        problems.add(at + "/" + i, "is repeated");
      }
    }
    return found;
  }

  private <E extends Enum<E>> Optional<E> constant(String at, Class<E> type, JsonNode value) {
    for (E constant : type.getEnumConstants()) {
      if (value.isTextual() && constant.name().equals(value.textValue())) {
        return Optional.of(constant);
      }
    }
    problems.add(at, "must be a " + type.getSimpleName());
    return Optional.empty();
  }

  <K extends Enum<K>, E extends Enum<E>> Map<K, Set<E>> sets(
      String field, Class<K> keys, Class<E> type) {
    return map(field, keys, (at, value) -> constants(at, type, value));
  }

  <K extends Enum<K>> Map<K, Integer> numbers(String field, Class<K> keys) {
    return has(field) ? map(field, keys, this::positive) : Map.of();
  }

  private <K extends Enum<K>, V> Map<K, V> map(
      String field, Class<K> keys, BiFunction<String, JsonNode, V> values) {
    Map<K, V> map = new EnumMap<>(keys);
    JsonNode object = value(field);
    if (!object.isObject()) {
      problem(field, "must be an object");
    }
    for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      String at = pointer + "/" + field + "/" + escaped(name);
      if (Arrays.stream(keys.getEnumConstants()).noneMatch(k -> k.name().equals(name))) {
        problems.add(at, "must be a " + keys.getSimpleName());
      } else {
        map.put(Enum.valueOf(keys, name), values.apply(at, object.path(name)));
      }
    }
    return map;
  }

  Entry object(String field) {
    return new Entry(pointer + "/" + field, value(field), problems);
  }

  List<Entry> list(String field) {
    return list(field, LIST_MAX);
  }

  List<Entry> list(String field, int max) {
    JsonNode list = value(field);
    if (!list.isArray()) {
      problem(field, "must be an array");
    }
    if (list.size() > max) {
      problem(field, "must have at most " + max + " elements");
      return List.of();
    }
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      entries.add(new Entry(pointer + "/" + field + "/" + i, list.get(i), problems));
    }
    return entries;
  }

  List<Entry> listOrNone(String field) {
    return has(field) ? list(field) : List.of();
  }

  boolean has(String field) {
    known.add(field);
    return node.has(field);
  }

  private JsonNode value(String field) {
    known.add(field);
    return node.path(field);
  }

  void problem(String field, String rule) {
    problems.add(pointer + "/" + field, rule);
  }

  /** Refuses the fields nobody has asked for, once. */
  void close() {
    if (closed) {
      return;
    }
    closed = true;
    node.fieldNames()
        .forEachRemaining(
            field -> {
              if (!known.contains(field)) {
                problem(escaped(field), "is not a field of the form");
              }
            });
  }

  /** Makes a value of the fields, if all were right; what it refuses is a problem of its field. */
  <T> Optional<T> make(Supplier<T> maker) {
    close();
    if (problems.count() > problemsBefore) {
      return Optional.empty();
    }
    try {
      return Optional.of(maker.get());
    } catch (IllegalArgumentException refused) {
      String message = String.valueOf(refused.getMessage());
      String field = message.split("[: ]", 2)[0];
      problems.add(known.contains(field) ? pointer + "/" + field : pointer, message);
      return Optional.empty();
    }
  }

  static String escaped(String field) {
    return field.replace("~", "~0").replace("/", "~1");
  }
}
