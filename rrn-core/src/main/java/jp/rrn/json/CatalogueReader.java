package jp.rrn.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import jp.rrn.law.Catalogue;

/**
 * Reads catalogue files of the form {@code rrn-lawful-use/1}: one file for rules of one instrument,
 * UTF-8. The form is published as {@code rrn-lawful-use-1.schema.json} beside this class.
 *
 * <p>Strict: an unknown, missing or wrongly typed field, a repeated id, a reference to nothing, a
 * thing nothing refers to, an empty interval or a rule outside its version is a problem, and all
 * problems of a file are reported at once, the first thousand of them.
 *
 * <p>Memory is bounded: a file has at most {@link #CHARACTERS_MAX} characters, two million values
 * and names, 200,000 of them in a list of things, 1,000 versions of its instrument, and 16 levels;
 * reading ends with the thousandth problem. The worst file takes less than 512 MB.
 */
public final class CatalogueReader {
  /** The most characters of a file. */
  public static final int CHARACTERS_MAX = 1 << 25;

  private CatalogueReader() {}

  /** Returns the statutory uses bundled with the library: 別表第一 to 第六 as of 2016-08, transcribed. */
  public static Catalogue national() {
    return bundled("lawful-uses-2016-08");
  }

  /**
   * Returns a bundled file by its name: {@code lawful-uses-2016-08} (別表第一 to 第六), {@code
   * register-uses-2016-08} (each article's 3号 and what rests on no table), {@code
   * transitional-2015-301} (the residence code for the time being, [open]), {@code
   * example-prefecture} and {@code example-municipality} (made-up ordinances).
   *
   * @throws IllegalArgumentException if there is no such file
   */
  public static Catalogue bundled(String name) {
    try (InputStream file = CatalogueReader.class.getResourceAsStream(name + ".json")) {
      if (file == null) {
        throw new IllegalArgumentException("name: no such file is bundled");
      }
      return read(file);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Returns the JSON Schema of the form, as text. */
  public static String schema() {
    return bundledText("rrn-lawful-use-1.schema.json");
  }

  static String bundledText(String name) {
    try (InputStream file =
        Objects.requireNonNull(CatalogueReader.class.getResourceAsStream(name))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /**
   * Returns the catalogue in this file.
   *
   * @throws IOException if it cannot be read
   * @throws CatalogueFormatException if it is not of the form
   */
  public static Catalogue read(InputStream file) throws IOException {
    return new CatalogueForm(new Problems()).read(FileTree.read(file, CatalogueReader::refusal));
  }

  private static CatalogueFormatException refusal(String pointer, String rule) {
    Problems problems = new Problems();
    problems.add(pointer, rule);
    return new CatalogueFormatException(problems.listed());
  }
}
