package jp.rrn.record;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Brings ideographs that are written for each other in names (異体字) to one of them, so that 髙橋 is
 * found by 高橋. For search keys and {@link NameMatch} only.
 *
 * <p>The table is data: {@link #standard()} is a small one of our own, and a host can bring
 * another, such as one made from the reduction map of 文字情報基盤. Immutable.
 */
public final class VariantFold {
  private final ImmutableMap<Integer, Integer> representatives;

  private VariantFold(Map<Integer, Integer> representatives) {
    this.representatives = ImmutableMap.copyOf(representatives);
  }

  /**
   * Returns the table that comes with the library: some 390 classes of old, new and variant forms
   * met in names. 斎 and 斉 are two classes, as they are two names.
   */
  public static VariantFold standard() {
    return Standard.FOLD;
  }

  /**
   * Reads a table: UTF-8, one class a line, its characters without anything between them, the one
   * they are brought to first. Lines that begin with # and empty lines mean nothing.
   *
   * @throws IllegalArgumentException if a class has fewer than two characters, or a character is in
   *     two; the message names the line
   * @throws IOException if the stream cannot be read
   */
  public static VariantFold read(InputStream table) throws IOException {
    Map<Integer, Integer> representatives = new LinkedHashMap<>();
    int number = 0;
    for (String line : new String(table.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        addClass(representatives, line.strip().codePoints().toArray(), number);
      }
    }
    return new VariantFold(representatives);
  }

  private static void addClass(Map<Integer, Integer> representatives, int[] members, int line) {
    if (members.length < 2) {
      throw new IllegalArgumentException("line " + line + ": a class has two characters or more");
    }
    for (int member : members) {
      if (representatives.putIfAbsent(member, members[0]) != null) {
        throw new IllegalArgumentException(
            "line %d: U+%04X is in a class already".formatted(line, member));
      }
    }
  }

  /**
   * Returns the text with every ideograph brought to the first of its class; the way it is written
   * (variation selector, compatibility ideograph, radical) no longer shows either.
   */
  public String fold(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    Glyphs.fold(text)
        .codePoints()
        .forEach(c -> folded.appendCodePoint(representatives.getOrDefault(c, c)));
    return folded.toString();
  }

  /** Read once, when it is first wanted. */
  private static final class Standard {
    static final VariantFold FOLD = load();

    private static VariantFold load() {
      try (InputStream table =
          Objects.requireNonNull(VariantFold.class.getResourceAsStream("variants.txt"))) {
        return read(table);
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
  }
}
