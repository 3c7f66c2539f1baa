package jp.rrn.examples.command;

import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import jp.rrn.examples.load.Loader;
import jp.rrn.examples.load.MadeUpRegistry;
import jp.rrn.examples.load.Progress;
import jp.rrn.storage.jdbc.StorageFailedException;
import jp.rrn.storage.jdbc.UnfitDatabaseException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code rrn load}: fills a store with made-up residents and their histories. */
@Command(
    name = "load",
    mixinStandardHelpOptions = true,
    description = {
      "Fills an empty store with made-up residents, each with a history of a few changes.",
      "The same seed gives the same registry. Breaking off leaves whole transactions.",
      "Exit: 0 if all are loaded, 1 if the store holds something else, 2 on misuse,",
      "3 if the store is unfit, cannot be reached, or failed."
    })
final class LoadCommand implements Callable<Integer> {
  private static final Progress.Task TASK = new Progress.Task("rrn load", "residents");

  /** Exit code where the store holds something else. */
  private static final int NOT_EMPTY = 1;

  @Spec CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--residents",
      defaultValue = "1000000",
      description = "how many, 1 to 100000000; 1000000 if not given")
  long residents;

  @Option(names = "--seed", defaultValue = "1", description = "a whole number; 1 if not given")
  long seed;

  @Option(
      names = "--store",
      defaultValue = "h2",
      converter = KindConverter.class,
      paramLabel = "memory|h2|postgresql",
      description = "which store; h2 if not given. What is in memory is gone at the end")
  LoadStore.Kind kind = LoadStore.Kind.H2;

  @Option(
      names = "--url",
      description = "jdbc:h2:... or jdbc:postgresql:...; of h2 jdbc:h2:./rrn-load if not given")
  @Nullable String url;

  @Option(
      names = "--user",
      defaultValue = "${env:RRN_USER}",
      description = "of the database; the environment's RRN_USER if not given")
  @Nullable String user;

  @Option(
      names = "--password",
      defaultValue = "${env:RRN_PASSWORD}",
      description = "of the database; better in the environment: RRN_PASSWORD")
  @Nullable String password;

  @Option(names = "--resume", description = "go on with a load of this seed that broke off")
  boolean resume;

  @Override
  public Integer call() {
    if (residents < 1 || residents > MadeUpRegistry.RESIDENTS_MAX) {
      throw misused("--residents");
    }
    try {
      return load(open());
    } catch (StorageFailedException | UnfitDatabaseException failed) {
      // Neither quotes a value of a row.
      return broken(failed.getMessage());
    } catch (SQLException failed) {
      return broken("database failed with SQLState " + failed.getSQLState());
    }
  }

  private int broken(@Nullable String words) {
    spec.commandLine().getErr().println("rrn: " + words);
    return Failures.BROKEN;
  }

  private int load(LoadStore target) {
    PrintWriter err = spec.commandLine().getErr();
    Loader loader = new Loader(target.store(), new MadeUpRegistry(seed));
    long from = target.isEmpty() ? 0 : loader.firstMissing(residents);
    if (!target.isEmpty() && (!resume || from == 0)) {
      err.println(
          resume
              ? "rrn: the store holds something else than a load of this seed"
              : "rrn: the store is not empty; --resume goes on with a load of the same seed");
      return NOT_EMPTY;
    }
    long start = System.nanoTime();
    long entries;
    try (Progress progress = Progress.of(TASK, from, residents, err)) {
      entries = loader.load(from, residents, progress);
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        "%d residents, %d entries in %.1f s: %.0f residents and %.0f entries a second%n",
        residents - from, entries, seconds, (residents - from) / seconds, entries / seconds);
    out.flush();
    return 0;
  }

  private LoadStore open() throws SQLException {
    if (kind == LoadStore.Kind.MEMORY && url == null) {
      return LoadStore.memory();
    }
    String given = url == null && kind == LoadStore.Kind.H2 ? "jdbc:h2:./rrn-load" : url;
    if (given == null || !kind.accepts(given)) {
      throw misused("--url");
    }
    try {
      return kind == LoadStore.Kind.H2
          ? LoadStore.h2(given, user == null ? "sa" : user, password == null ? "" : password)
          : LoadStore.postgresql(given, user, password);
    } catch (IllegalArgumentException unreadable) {
      throw misused("--url");
    }
  }

  private ParameterException misused(String option) {
    return new ParameterException(
        spec.commandLine(), option, spec.findOption(option), "not repeated");
  }

  /** Reads {@code h2} and the like. */
  static final class KindConverter extends WordConverter<LoadStore.Kind> {
    KindConverter() {
      super(LoadStore.Kind.class, "store");
    }
  }
}
