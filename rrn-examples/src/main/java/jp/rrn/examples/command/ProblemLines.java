package jp.rrn.examples.command;

import java.nio.file.Path;
import java.util.List;
import jp.rrn.json.AnalysisForm;
import jp.rrn.json.CatalogueFormatException.Problem;

/** Writes down whatever is wrong with files, a line each. */
final class ProblemLines implements CatalogueFiles.Faults {
  private final Output out;
  private final boolean json;
  private boolean any;

  ProblemLines(Output out, boolean json) {
    this.out = out;
    this.json = json;
  }

  @Override
  public void found(Path file, List<Problem> problems) throws OutputException {
    any = true;
    for (Problem problem : problems) {
      String words = file + "#" + problem.pointer() + ": " + problem.rule();
      out.write((json ? AnalysisForm.write(file.toString(), problem) : words) + "\n");
    }
  }

  /** Returns whether there were any. */
  boolean any() {
    return any;
  }
}
