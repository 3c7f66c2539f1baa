package jp.rrn.examples.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import jp.rrn.law.Catalogue;
import picocli.CommandLine.Option;

/** By which catalogue a command decides. */
final class CatalogueOption {
  @Option(
      names = "--catalogue",
      paramLabel = "FILE",
      description = "a catalogue file; may be repeated; without one, the national catalogue")
  List<Path> files = List.of();

  /**
   * Returns it.
   *
   * @throws UnfitFileException as {@link CatalogueFiles#readOrNational}
   */
  Catalogue read() throws IOException {
    return CatalogueFiles.readOrNational(files);
  }
}
