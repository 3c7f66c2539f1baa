package jp.rrn.examples.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import jp.rrn.json.AnalysisForm;
import jp.rrn.json.CatalogueFormatException;
import jp.rrn.json.CatalogueFormatException.Problem;
import jp.rrn.json.CatalogueReader;
import jp.rrn.law.Catalogue;

/** Reads files of lawful uses and writes down whatever is wrong with each of them. */
final class CatalogueFiles {
  private final Output out;
  private final boolean json;

  CatalogueFiles(Output out, boolean json) {
    this.out = out;
    this.json = json;
  }

  /** Returns what the files say together; empty if one is not of the form, or two contradict. */
  Optional<Catalogue> read(List<Path> files) throws IOException {
    Catalogue all = Catalogue.EMPTY;
    boolean whole = true;
    for (Path file : files) {
      Optional<Catalogue> one = read(file);
      try {
        all = all.plus(one.orElse(Catalogue.EMPTY));
      } catch (IllegalArgumentException contradiction) {
        whole = false;
        write(file, new Problem("", String.valueOf(contradiction.getMessage())));
      }
      whole &= one.isPresent();
    }
    return whole ? Optional.of(all) : Optional.empty();
  }

  private Optional<Catalogue> read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return Optional.of(CatalogueReader.read(in));
    } catch (CatalogueFormatException broken) {
      for (Problem problem : broken.problems()) {
        write(file, problem);
      }
      return Optional.empty();
    }
  }

  private void write(Path file, Problem problem) throws OutputException {
    String words = file + "#" + problem.pointer() + ": " + problem.rule();
    out.write((json ? AnalysisForm.write(file.toString(), problem) : words) + "\n");
  }
}
