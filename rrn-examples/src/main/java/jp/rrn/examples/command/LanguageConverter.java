package jp.rrn.examples.command;

import jp.rrn.law.Language;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code ja} and {@code en}. */
final class LanguageConverter implements ITypeConverter<Language> {
  @Override
  public Language convert(String value) {
    return switch (value) {
      case "ja" -> Language.JAPANESE;
      case "en" -> Language.ENGLISH;
      default -> throw new TypeConversionException("no such language");
    };
  }
}
