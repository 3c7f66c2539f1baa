package jp.rrn.examples.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import jp.rrn.json.AnalysisForm;
import jp.rrn.law.Catalogue;
import jp.rrn.law.CatalogueDifference;
import jp.rrn.law.CatalogueText;
import jp.rrn.law.ChangedBox;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rrn catalogue diff}: which requests two files of lawful uses decide differently. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description = {
      "Reads two files of the form rrn-lawful-use/1 and writes which requests one of them permits",
      "and the other refuses: - if only A permits them, + if only B does, with an example of each.",
      "Exit: 0 if they decide every request alike, 1 if not, 2 if a file is not of the form or on",
      "misuse, 3 if a file cannot be read or the output not written."
    })
final class CatalogueDiffCommand implements Callable<Integer> {
  private final Output out;

  @Parameters(index = "0", paramLabel = "A", description = "a file of one instrument")
  Path first = Path.of("");

  @Parameters(index = "1", paramLabel = "B", description = "the file it is compared with")
  Path second = Path.of("");

  @Option(names = "--json", description = "write one JSON object a line")
  boolean json;

  @Option(
      names = "--known",
      paramLabel = "MOMENT",
      description =
          "as both were known at this moment (2026-04-01T00:00:00Z); without it, a file that"
              + " came to be known later differs until then")
  Optional<Instant> known = Optional.empty();

  @Mixin LanguageOption words = new LanguageOption();

  CatalogueDiffCommand(Output out) {
    this.out = out;
  }

  @Override
  public Integer call() throws IOException {
    ProblemLines problems = new ProblemLines(out, json);
    Catalogue a = CatalogueFiles.read(List.of(first), problems);
    Catalogue b = CatalogueFiles.read(List.of(second), problems);
    int exit = problems.any() ? Failures.MISUSE : write(difference(a, b));
    out.flush();
    return exit;
  }

  private CatalogueDifference difference(Catalogue a, Catalogue b) {
    return known
        .map(moment -> CatalogueDifference.asKnownAt(a, b, moment))
        .orElseGet(() -> CatalogueDifference.of(a, b));
  }

  private int write(CatalogueDifference difference) throws OutputException {
    for (ChangedBox box : difference.boxes()) {
      out.write(line(box) + "\n");
    }
    return difference.isEmpty() ? 0 : 1;
  }

  private String line(ChangedBox box) {
    return json ? AnalysisForm.write(box) : CatalogueText.of(box, words.language);
  }
}
