package jp.rrn.examples.command;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import jp.rrn.examples.load.Loader;
import jp.rrn.examples.load.MadeUpRegistry;
import jp.rrn.examples.load.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

  @Mixin StoreOptions target = new StoreOptions();

  @Option(names = "--resume", description = "go on with a load of this seed that broke off")
  boolean resume;

  @Override
  public Integer call() throws Exception {
    if (residents < 1 || residents > MadeUpRegistry.RESIDENTS_MAX) {
      throw target.misused("--residents");
    }
    return target.whereStoreMayFail(() -> load(target.open()));
  }

  private int load(LoadStore opened) {
    PrintWriter err = spec.commandLine().getErr();
    Loader loader = new Loader(opened.store(), new MadeUpRegistry(seed));
    long from = opened.isEmpty() ? 0 : loader.firstMissing(residents);
    if (!opened.isEmpty() && (!resume || from == 0)) {
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
}
