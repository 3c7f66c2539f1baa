package jp.rrn.examples.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import jp.rrn.json.CatalogueFormatException;
import jp.rrn.json.CatalogueReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code rrn catalogue lint}: reads files of lawful uses and says what is wrong with them. */
@Command(
    name = "lint",
    mixinStandardHelpOptions = true,
    description = {
      "Reads files of the form rrn-lawful-use/1 and names everything that is wrong with each.",
      "Exit: 0 if nothing is, 2 if a file is not of the form, or on misuse,",
      "3 if a file cannot be read or the output not written."
    })
final class CatalogueLintCommand implements Callable<Integer> {
  private final Output out;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "a file of one instrument")
  List<Path> files = List.of();

  CatalogueLintCommand(Output out) {
    this.out = out;
  }

  @Override
  public Integer call() throws IOException {
    boolean read = true;
    for (Path file : files) {
      try (InputStream in = Files.newInputStream(file)) {
        CatalogueReader.read(in);
      } catch (CatalogueFormatException broken) {
        read = false;
        for (CatalogueFormatException.Problem problem : broken.problems()) {
          out.write(file + "#" + problem.pointer() + ": " + problem.rule() + "\n");
        }
      }
    }
    out.flush();
    return read ? 0 : Failures.MISUSE;
  }
}
