package jp.rrn.examples.command;

import jp.rrn.log.VerifierKey;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code name+id+key}. */
final class VerifierKeyConverter implements ITypeConverter<VerifierKey> {
  @Override
  public VerifierKey convert(String value) {
    try {
      return VerifierKey.parse(value);
    } catch (IllegalArgumentException unreadable) {
      throw new TypeConversionException("no verifier key");
    }
  }
}
