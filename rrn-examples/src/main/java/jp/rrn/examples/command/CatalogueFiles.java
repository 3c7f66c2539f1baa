package jp.rrn.examples.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import jp.rrn.json.CatalogueFormatException;
import jp.rrn.json.CatalogueFormatException.Problem;
import jp.rrn.json.CatalogueReader;
import jp.rrn.law.Catalogue;

/** Catalogue files that a command names. */
final class CatalogueFiles {
  private CatalogueFiles() {}

  /** Is told what is wrong with a file. */
  interface Faults {
    void found(Path file, List<Problem> problems) throws IOException;
  }

  /** Returns what the files say together, those left out that are told to have faults. */
  static Catalogue read(List<Path> files, Faults faults) throws IOException {
    Catalogue all = Catalogue.EMPTY;
    for (Path file : files) {
      all = plus(all, file, faults);
    }
    return all;
  }

  /**
   * Returns all of them as one catalogue; the national one if none is named.
   *
   * @throws UnfitFileException if one is not of the form, or does not go with those before it
   */
  static Catalogue readOrNational(List<Path> files) throws IOException {
    return files.isEmpty() ? CatalogueReader.national() : read(files, CatalogueFiles::refuse);
  }

  private static Catalogue plus(Catalogue before, Path file, Faults faults) throws IOException {
    Catalogue more;
    try (InputStream in = Files.newInputStream(file)) {
      more = CatalogueReader.read(in);
    } catch (CatalogueFormatException broken) {
      faults.found(file, broken.problems());
      return before;
    }
    try {
      return before.plus(more);
    } catch (IllegalArgumentException contradiction) {
      faults.found(file, List.of(new Problem("", String.valueOf(contradiction.getMessage()))));
      return before;
    }
  }

  private static void refuse(Path file, List<Problem> problems) throws UnfitFileException {
    throw new UnfitFileException(
        problems.stream()
            .map(problem -> problem.pointer() + " " + problem.rule())
            .map(problem -> file + ": " + problem.strip())
            .collect(Collectors.joining("\n")));
  }
}
