package jp.rrn.examples.command;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import jp.rrn.examples.load.Progress;
import jp.rrn.json.BatchFormat;
import jp.rrn.json.BatchFormatException;
import jp.rrn.json.BatchRequestFile;
import jp.rrn.law.Catalogue;
import jp.rrn.law.Reason;
import jp.rrn.law.UseRule;
import jp.rrn.node.BatchProvision;
import jp.rrn.node.NationalCenter;
import jp.rrn.number.NoncedTransform;
import jp.rrn.provision.BatchConflictException;
import jp.rrn.store.RegistryStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rrn provide}: answers a request about many persons, and goes on where it broke off. */
@Command(
    name = "provide",
    mixinStandardHelpOptions = true,
    description = {
      "Answers a file of a request as the agency would, line by line, and logs each line once.",
      "The reply has its name only when it is complete. Run again what broke off: lines that were",
      "answered are answered as before and not logged again. Forms: docs/batch-files.md.",
      "Exit: 0 if all is answered, 1 if the id stands for another request, 2 on misuse or if a",
      "file is not of its form, 3 if a file or the store cannot be read or written, 4 if provision",
      "is stopped as a whole: run again when it is resumed."
    })
final class ProvideCommand implements Callable<Integer> {
  private static final Progress.Task TASK = new Progress.Task("rrn provide", "lines");

  /** Exit code where the id was used for another request. */
  private static final int CONFLICT = 1;

  /** Exit code where provision is stopped. */
  private static final int STOPPED = 4;

  @Spec CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "REQUEST", description = "the request")
  Path request = Path.of("");

  @Parameters(paramLabel = "REPLY", description = "where the reply goes")
  Path reply = Path.of("");

  @Option(names = "--csv", description = "both files are CSV; without it, lines of JSON")
  boolean csv;

  @Mixin CatalogueOption catalogues = new CatalogueOption();

  @Option(
      names = "--persons-max",
      paramLabel = "N",
      description = "the most persons one request may be about; as the catalogue says without it")
  int personsMax;

  @Mixin StoreOptions store = new StoreOptions();

  @Override
  public Integer call() throws Exception {
    if (personsMax < 0) {
      throw store.misused("--persons-max");
    }
    Catalogue catalogue = catalogue();
    BatchRequestFile file = open();
    return store.whereStoreMayFail(() -> answer(file, counter(store.open().store(), catalogue)));
  }

  private Catalogue catalogue() throws IOException {
    Catalogue given = catalogues.read();
    return personsMax == 0
        ? given
        : Catalogue.of(given.rules().stream().map(rule -> forMany(rule, personsMax)).toList());
  }

  // tag::for-many[]
  /** How many persons one request may be about is no rule of the law: who runs a registry says. */
  static UseRule forMany(UseRule rule, int personsMax) {
    return rule.withReach(rule.reach().withPersonsMax(personsMax));
  }

  // end::for-many[]

  private BatchRequestFile open() throws IOException {
    try {
      return BatchRequestFile.open(request, csv ? BatchFormat.CSV : BatchFormat.JSON_LINES);
    } catch (BatchFormatException unfit) {
      throw new UnfitFileException(
          unfit.problems().stream()
              .map(problem -> request + ": " + problem)
              .collect(Collectors.joining("\n")));
    }
  }

  /** The agency's counter; it makes no numbers here, so the key of that does not matter. */
  private static BatchProvision counter(RegistryStore registry, Catalogue catalogue) {
    Clock clock = Clock.system(ZoneId.of("Asia/Tokyo"));
    return new NationalCenter(
            registry, new NoncedTransform(new byte[32]), clock, new SecureRandom())
        .provision(catalogue)
        .batches();
  }

  private int answer(BatchRequestFile file, BatchProvision counter) throws IOException {
    try {
      if (write(file, counter)) {
        return 0;
      }
      spec.commandLine().getErr().println("rrn: " + Reason.PROVISION_STOPPED.english());
      return STOPPED;
    } catch (BatchConflictException conflict) {
      spec.commandLine().getErr().println("rrn: " + conflict.getMessage());
      return CONFLICT;
    }
  }

  // tag::write[]
  private boolean write(BatchRequestFile file, BatchProvision counter) throws IOException {
    Path part = Path.of(reply + ".part");
    try (FileOutputStream out = new FileOutputStream(part.toFile());
        OutputStream lines = new BufferedOutputStream(out);
        Progress progress = Progress.of(TASK, 0, file.request().count(), err())) {
      if (!file.answer(counter, lines, progress)) {
        return false; // Provision is stopped: the reply gets no name.
      }
      lines.flush();
      out.getFD().sync(); // On the disk before it has its name.
    }
    Files.move(part, reply, StandardCopyOption.ATOMIC_MOVE);
    return true;
  }

  // end::write[]

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }
}
