package jp.rrn.examples.command;

import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the word of a constant: its name in small letters, with hyphens between its parts. */
abstract class WordConverter<E extends Enum<E>> implements ITypeConverter<E> {
  private final Class<E> type;
  private final String what;

  WordConverter(Class<E> type, String what) {
    this.type = type;
    this.what = what;
  }

  @Override
  public final E convert(String value) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().replace('_', '-').toLowerCase(Locale.ROOT).equals(value)) {
        return constant;
      }
    }
    throw new TypeConversionException("no such " + what);
  }
}
