package jp.rrn.examples.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import jp.rrn.json.AnalysisForm;
import jp.rrn.law.Catalogue;
import jp.rrn.law.CatalogueAnalysis;
import jp.rrn.law.CatalogueFinding;
import jp.rrn.law.CatalogueText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rrn catalogue lint}: what is wrong or strange with files of lawful uses. */
@Command(
    name = "lint",
    mixinStandardHelpOptions = true,
    description = {
      "Reads files of the form rrn-lawful-use/1, names everything that is wrong with each, and, if",
      "nothing is, what an analysis of all of them together finds: rules that permit nothing or are",
      "not needed, overlaps, conflicts, gaps.",
      "Exit: 0 if nothing is found, 1 if something is, 2 if a file is not of the form or on misuse,",
      "3 if a file cannot be read or the output not written."
    })
final class CatalogueLintCommand implements Callable<Integer> {
  private final Output out;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "a file of one instrument")
  List<Path> files = List.of();

  @Option(names = "--json", description = "write one JSON object a line")
  boolean json;

  @Mixin LanguageOption words = new LanguageOption();

  CatalogueLintCommand(Output out) {
    this.out = out;
  }

  @Override
  public Integer call() throws IOException {
    ProblemLines problems = new ProblemLines(out, json);
    Catalogue catalogue = CatalogueFiles.read(files, problems);
    int exit = problems.any() ? Failures.MISUSE : write(CatalogueAnalysis.of(catalogue));
    out.flush();
    return exit;
  }

  private int write(CatalogueAnalysis analysis) throws OutputException {
    int exit = 0;
    for (Iterator<CatalogueFinding> found = analysis.findings().iterator(); found.hasNext(); ) {
      out.write(line(found.next()) + "\n");
      exit = 1;
    }
    return exit;
  }

  private String line(CatalogueFinding finding) {
    return json ? AnalysisForm.write(finding) : CatalogueText.of(finding, words.language);
  }
}
