package jp.rrn.examples.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.rrn.code.PrefectureCode;
import jp.rrn.json.JsonForm;
import jp.rrn.law.Affair;
import jp.rrn.law.Article;
import jp.rrn.law.Asked;
import jp.rrn.law.Asker;
import jp.rrn.law.BasisRef;
import jp.rrn.law.Decision;
import jp.rrn.law.Giver;
import jp.rrn.law.Language;
import jp.rrn.law.Moment;
import jp.rrn.law.Purpose;
import jp.rrn.law.Recipient;
import jp.rrn.law.Target;
import jp.rrn.law.UseRequest;
import jp.rrn.provision.ProvisionEntry;
import jp.rrn.provision.UsageCsv;
import jp.rrn.provision.UsagePage;
import jp.rrn.provision.UsageReport;
import jp.rrn.provision.UsageStatistics;
import jp.rrn.record.Item;
import jp.rrn.record.Subject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogReportCommandTest {
  private static final List<ProvisionEntry> OF_2025 =
      Stream.of("2025-04-01", "2025-04-02", "2025-05-01", "2026-03-30")
          .map(LogReportCommandTest::entry)
          .toList();
  private static final List<ProvisionEntry> OF_2026 = List.of(entry("2026-04-01"));

  @TempDir Path temporary = Path.of("");
  private String of2025 = "";
  private String of2026 = "";

  @BeforeEach
  void writeTheEntries() throws IOException {
    of2025 = file("2025.jsonl", lines(OF_2025));
    of2026 = file("2026.jsonl", lines(OF_2026));
  }

  private static ProvisionEntry entry(String day) {
    Instant at = Instant.parse(day + "T01:00:00Z");
    UseRequest request =
        new UseRequest(
            new Asker(Recipient.national("見本省"), "operator-1", "matching-1"),
            Giver.AGENCY,
            new Purpose(new Affair("見本法", "見本の事務"), "secret words"),
            Asked.atOnce(Set.of(Item.NAME)),
            Target.person(new PrefectureCode(13)),
            new Moment(LocalDate.parse(day), at));
    BasisRef basis = new BasisRef("r", Article.ARTICLE_30_9, "i", "v", "住民基本台帳法", "1");
    Decision permit = new Decision.Permit(basis, Set.of(Item.NAME), Set.of(), "d");
    return new ProvisionEntry(at, request, Optional.of(new Subject(77_777)), permit, true);
  }

  private static String lines(List<ProvisionEntry> entries) {
    return entries.stream()
        .map(JsonForm.PROVISION_ENTRY::write)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(temporary.resolve(name), text, UTF_8).toString();
  }

  private static UsageReport report(long below, List<ProvisionEntry> entries) {
    return UsageReport.of(UsageStatistics.of(entries), below);
  }

  @Test
  void writesEachFormOfAllFilesTogether() {
    UsageReport all = report(0, Stream.concat(OF_2025.stream(), OF_2026.stream()).toList());

    assertThat(Run.of("log", "report", of2026, of2025))
        .isEqualTo(new Run(0, UsagePage.html(all, Language.JAPANESE), ""));
    assertThat(Run.of("log", "report", of2026, of2025, "--language", "en"))
        .isEqualTo(new Run(0, UsagePage.html(all, Language.ENGLISH), ""));
    assertThat(Run.of("log", "report", of2026, of2025, "--format", "csv"))
        .isEqualTo(new Run(0, UsageCsv.write(all), ""));
    assertThat(Run.of("log", "report", of2026, of2025, "--format", "json"))
        .isEqualTo(new Run(0, JsonForm.USAGE_REPORT.write(all) + "\n", ""));
  }

  @Test
  void writesOneYearWithWhatIsSmallKeptBack() throws IOException {
    Path out = temporary.resolve("report.csv");
    Run run =
        Run.of(
            "log",
            "report",
            of2025,
            of2026,
            "--year",
            "2025",
            "--format",
            "csv",
            "--suppress-below",
            "3",
            "--out",
            out.toString());

    assertThat(run).isEqualTo(new Run(0, "", ""));
    assertThat(Files.readString(out, UTF_8)).isEqualTo(UsageCsv.write(report(3, OF_2025)));
  }

  @Test
  void saysNothingOfOperatorsAndSubjects() {
    for (String format : List.of("html", "csv", "json")) {
      assertThat(Run.of("log", "report", of2025, "--format", format).out())
          .contains("見本省")
          .doesNotContain("matching-1", "operator-1", "secret words", "77777");
    }
  }

  @Test
  void namesEachLineThatIsNoEntryAndWritesNothing() throws IOException {
    String good = JsonForm.PROVISION_ENTRY.write(OF_2026.get(0));
    String unknown = good.replace("AGENCY", "SECRET");
    String bad = file("bad.jsonl", good + "\r\n\n" + unknown + "\nsecret\n" + good);

    assertThat(Run.of("log", "report", bad, of2025))
        .isEqualTo(
            new Run(
                1,
                "",
                "rrn: %1$s: line 2: must be an object\n".formatted(bad)
                    + "rrn: %1$s: line 3, /request/giver: must be a Giver\n".formatted(bad)
                    + "rrn: %1$s: line 4: must be JSON\n".formatted(bad)));
  }

  @Test
  void namesNoMoreThanTwentyLinesAndNoneThatIsTooLongOrNoText() throws IOException {
    String many = file("many.jsonl", "x\n".repeat(30));
    Path odd = temporary.resolve("odd.jsonl");
    Files.write(odd, (" ".repeat((1 << 20) + 1) + "\n?").getBytes(UTF_8));
    byte[] bytes = Files.readAllBytes(odd);
    bytes[bytes.length - 1] = (byte) 0xFF;
    Files.write(odd, bytes);

    assertThat(Run.of("log", "report", many).err().lines()).hasSize(20);
    assertThat(Run.of("log", "report", odd.toString()).err())
        .isEqualTo(
            "rrn: %1$s: line 1: must be at most 1048576 bytes\n".formatted(odd)
                + "rrn: %1$s: line 2: must be UTF-8\n".formatted(odd));
  }

  @Test
  void misuseExitsWithTwoAndAnUnreadableFileWithThree() {
    for (String[] wrong :
        List.of(
            new String[] {"--format", "pdf"},
            new String[] {"--language", "fr"},
            new String[] {"--year", "26"},
            new String[] {"--year", "0001"},
            new String[] {"--suppress-below", "-1"})) {
      assertThat(Run.of("log", "report", of2025, wrong[0], wrong[1]).exit()).isEqualTo(2);
    }
    assertThat(Run.of("log", "report").exit()).isEqualTo(2);
    assertThat(Run.of("log", "report", of2025 + "none"))
        .isEqualTo(new Run(3, "", "rrn: a file cannot be read or written\n"));
    assertThat(Run.of("log", "report", of2025, "--out", of2025 + "/no/such/place").exit())
        .isEqualTo(3);
  }
}
