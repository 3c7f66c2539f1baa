package jp.rrn.examples.command;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.rrn.testkit.nation.Outage;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code 40+7}, {@code 40+7:m3} and {@code 40+7:p1}; numbers of at most five digits. */
final class OutageConverter implements ITypeConverter<Outage> {
  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?<from>\\d{1,5})\\+(?<days>\\d{1,5})(?::(?<extent>[mp])(?<index>\\d{1,5}))?");

  @Override
  public Outage convert(String value) {
    Matcher written = WRITTEN.matcher(value);
    if (!written.matches() || Integer.parseInt(written.group("days")) == 0) {
      throw new TypeConversionException("no outage");
    }
    int from = Integer.parseInt(written.group("from"));
    int days = Integer.parseInt(written.group("days"));
    if (written.group("extent") == null) {
      return Outage.ofAll(from, days);
    }
    int index = Integer.parseInt(written.group("index"));
    return written.group("extent").equals("m")
        ? Outage.ofMunicipality(index, from, days)
        : Outage.ofPrefecture(index, from, days);
  }
}
