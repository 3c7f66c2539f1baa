package jp.rrn.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * Makes a value of every public type it can through public constructors and factories alone. Texts
 * are those it is given; what is made of other types has plain ones.
 */
final class PublicTypes {
  private static final Path CLASSES = Path.of("target/classes");
  private static final int DEPTH_MAX = 5;

  /** Of these one is what somebody wants who wants a text. */
  private static final List<String> PLAIN =
      List.of(
          "plain",
          "見本",
          "0".repeat(11),
          "0".repeat(12),
          "131016",
          "13",
          "2026-04-01",
          "0".repeat(32),
          "0".repeat(64),
          "ミホン");

  private static final PublicTypes OTHERS = new PublicTypes();

  private final List<String> texts;
  private final BiConsumer<Class<?>, Throwable> refused;
  private final Map<Class<?>, List<Object>> made = new HashMap<>();

  /** Creates one that tells which makers of which type refused this text, and how. */
  PublicTypes(String text, BiConsumer<Class<?>, Throwable> refused) {
    this.texts = List.of(text);
    this.refused = refused;
  }

  private PublicTypes() {
    this.texts = PLAIN;
    this.refused = (type, expected) -> {};
  }

  static List<Class<?>> all() {
    try (Stream<Path> files = Files.walk(CLASSES)) {
      return files
          .map(file -> CLASSES.relativize(file).toString())
          .filter(name -> name.endsWith(".class") && name.contains("/"))
          .map(name -> name.substring(0, name.length() - ".class".length()).replace('/', '.'))
          .sorted()
          .<Class<?>>map(PublicTypes::load)
          .filter(PublicTypes::isPublic)
          .filter(type -> !type.isInterface())
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException gone) {
      throw new IllegalStateException(gone);
    }
  }

  private static boolean isPublic(Class<?> type) {
    Class<?> outer = type.getEnclosingClass();
    return Modifier.isPublic(type.getModifiers()) && (outer == null || isPublic(outer));
  }

  /** Returns what could be made of this type; several values if there are several makers. */
  List<Object> make(Class<?> type) {
    return make(type, 0);
  }

  private List<Object> make(Class<?> type, int depth) {
    List<Object> known = made.get(type);
    if (known != null || depth > DEPTH_MAX) {
      return known == null ? List.of() : known;
    }
    made.put(type, List.of()); // Whoever needs itself is made by another of its makers.
    List<Object> values = new ArrayList<>();
    if (type.isEnum()) {
      values.add(type.getEnumConstants()[0]);
    } else if (type.isSealed()) {
      Arrays.stream(type.getPermittedSubclasses())
          .filter(PublicTypes::isPublic)
          .forEach(one -> values.addAll(make(one, depth)));
    }
    for (Constructor<?> constructor : type.getConstructors()) {
      call(type, constructor, depth).ifPresent(values::add);
    }
    for (Method method : type.isEnum() ? new Method[0] : type.getMethods()) {
      if (Modifier.isStatic(method.getModifiers()) && method.getReturnType() == type) {
        call(type, method, depth).ifPresent(values::add);
      }
    }
    made.put(type, List.copyOf(values));
    return made.getOrDefault(type, List.of());
  }

  private Optional<Object> call(Class<?> type, Executable maker, int depth) {
    return texts.stream()
        .map(text -> call(type, maker, text, depth))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<Object> call(Class<?> type, Executable maker, String text, int depth) {
    List<Object> arguments = new ArrayList<>();
    for (Type wanted : maker.getGenericParameterTypes()) {
      Optional<Object> argument = argument(wanted, text, depth + 1);
      if (argument.isEmpty()) {
        return Optional.empty();
      }
      arguments.add(argument.get());
    }
    try {
      return Optional.ofNullable(
          maker instanceof Method method
              ? method.invoke(null, arguments.toArray())
              : ((Constructor<?>) maker).newInstance(arguments.toArray()));
    } catch (InvocationTargetException thrown) {
      refused.accept(type, thrown.getCause());
      return Optional.empty();
    } catch (ReflectiveOperationException | IllegalArgumentException unfit) {
      return Optional.empty();
    }
  }

  private Optional<Object> argument(Type wanted, String text, int depth) {
    if (wanted instanceof ParameterizedType generic) {
      return container(generic, text, depth);
    }
    return wanted instanceof Class<?> type ? plain(type, text, depth) : Optional.empty();
  }

  private Optional<Object> plain(Class<?> type, String text, int depth) {
    Map<Class<?>, Object> values =
        Map.of(
            String.class,
            text,
            int.class,
            1,
            long.class,
            1L,
            boolean.class,
            true,
            Instant.class,
            Instant.parse("2026-04-01T00:00:00Z"),
            LocalDate.class,
            LocalDate.of(2026, 4, 1),
            LocalTime.class,
            LocalTime.NOON,
            OptionalLong.class,
            OptionalLong.of(1),
            byte[].class,
            new byte[32]);
    Object value = values.get(type);
    return value != null
        ? Optional.of(value)
        : type.getName().startsWith("jp.rrn.")
            ? OTHERS.make(type, depth).stream().findFirst()
            : Optional.empty();
  }

  private Optional<Object> container(ParameterizedType type, String text, int depth) {
    Optional<Object> element = argument(type.getActualTypeArguments()[0], text, depth);
    Type raw = type.getRawType();
    if (raw == Optional.class) {
      return Optional.of(element);
    } else if (raw == List.class) {
      return Optional.of(element.map(List::of).orElse(List.of()));
    } else if (raw == Set.class) {
      return Optional.of(element.map(Set::of).orElse(Set.of()));
    } else if (raw == Map.class) {
      return Optional.of(Map.of());
    } else if (raw == SortedMap.class) {
      return Optional.of(new TreeMap<>());
    }
    return raw == SortedSet.class ? Optional.of(new TreeSet<>()) : Optional.empty();
  }
}
