package jp.rrn.examples.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import jp.rrn.json.CatalogueFormatException;
import jp.rrn.json.CatalogueReader;
import jp.rrn.law.Catalogue;

/** Catalogue files that a command names. */
final class NamedCatalogues {
  private NamedCatalogues() {}

  /**
   * Returns all of them as one catalogue; the national one if none is named.
   *
   * @throws UnfitFileException if one is not of the form, or does not go with those before it
   */
  static Catalogue read(List<Path> files) throws IOException {
    if (files.isEmpty()) {
      return CatalogueReader.national();
    }
    Catalogue all = Catalogue.EMPTY;
    for (Path file : files) {
      all = plus(all, read(file), file);
    }
    return all;
  }

  private static Catalogue read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return CatalogueReader.read(in);
    } catch (CatalogueFormatException unfit) {
      throw new UnfitFileException(
          unfit.problems().stream()
              .map(problem -> file + ": " + problem.pointer() + " " + problem.rule())
              .collect(Collectors.joining("\n")));
    }
  }

  private static Catalogue plus(Catalogue before, Catalogue more, Path file)
      throws UnfitFileException {
    try {
      return before.plus(more);
    } catch (IllegalArgumentException contradicting) {
      throw new UnfitFileException(file + ": " + contradicting.getMessage());
    }
  }
}
