package jp.rrn.examples.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import jp.rrn.date.FiscalYear;
import jp.rrn.json.JsonForm;
import jp.rrn.law.Language;
import jp.rrn.provision.UsageCsv;
import jp.rrn.provision.UsagePage;
import jp.rrn.provision.UsageReport;
import jp.rrn.provision.UsageStatistics;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code rrn log report}: counts provisions and writes what a prefecture publishes of them. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description = {
      "Counts the provisions of files and writes a report of usage by organ, month, method and",
      "affair. A file holds one entry a line, in the JSON form of a provision entry; files must",
      "not have an entry in common.",
      "Exit: 0 if the report is written, 1 if a line is no entry (each is named with its rule),",
      "2 on misuse, 3 if a file cannot be read or the output not written."
    })
final class LogReportCommand implements Callable<Integer> {
  private enum Format {
    HTML,
    CSV,
    JSON
  }

  private final Output out;

  @Spec CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "files of entries")
  List<Path> files = List.of();

  @Option(
      names = "--format",
      defaultValue = "html",
      converter = FormatConverter.class,
      paramLabel = "html|csv|json",
      description = "html if not given: one page, nothing else is needed to read it")
  Format format = Format.HTML;

  @Option(
      names = "--year",
      converter = YearConverter.class,
      paramLabel = "YYYY",
      description = "the fiscal year that begins in April of this year; all if not given")
  Optional<FiscalYear> year = Optional.empty();

  @Option(
      names = "--language",
      defaultValue = "ja",
      converter = LanguageConverter.class,
      paramLabel = "ja|en",
      description = "which language a page shows first; it has both")
  Language language = Language.JAPANESE;

  @Option(
      names = "--suppress-below",
      defaultValue = "0",
      paramLabel = "N",
      description = "keep numbers from 1 to below N back, and whatever they would follow from")
  long suppressBelow;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "where to write the report; standard output without it")
  Optional<Path> file = Optional.empty();

  LogReportCommand(Output out) {
    this.out = out;
  }

  @Override
  public Integer call() throws IOException {
    if (suppressBelow < 0) {
      throw new ParameterException(
          spec.commandLine(), "negative", spec.findOption("--suppress-below"), "not repeated");
    }
    UsageStatistics.Fold fold = new UsageStatistics.Fold();
    boolean whole = true;
    for (Path entries : files) {
      List<String> problems = EntryFile.read(entries, fold::add);
      problems.forEach(p -> spec.commandLine().getErr().println("rrn: " + entries + ": " + p));
      whole &= problems.isEmpty();
    }
    if (!whole) {
      return 1;
    }
    write(text(UsageReport.of(wanted(fold.statistics()), suppressBelow)));
    return 0;
  }

  private UsageStatistics wanted(UsageStatistics all) {
    return year.map(one -> all.where(use -> use.fiscalYear().equals(one))).orElse(all);
  }

  private String text(UsageReport report) {
    return switch (format) {
      case HTML -> UsagePage.html(report, language);
      case CSV -> UsageCsv.write(report);
      case JSON -> JsonForm.USAGE_REPORT.write(report) + "\n";
    };
  }

  private void write(String text) throws IOException {
    if (file.isPresent()) {
      Files.writeString(file.get(), text, UTF_8);
    } else {
      out.write(text);
      out.flush();
    }
  }

  /** Reads {@code html} and the like. */
  static final class FormatConverter extends WordConverter<Format> {
    FormatConverter() {
      super(Format.class, "format");
    }
  }

  /** Reads a year of four digits. */
  static final class YearConverter implements ITypeConverter<FiscalYear> {
    @Override
    public FiscalYear convert(String value) {
      if (!value.matches("[0-9]{4}")) {
        throw new TypeConversionException("a year of four digits");
      }
      try {
        return new FiscalYear(Integer.parseInt(value));
      } catch (IllegalArgumentException tooEarly) {
        throw new TypeConversionException("a year of a known era");
      }
    }
  }
}
