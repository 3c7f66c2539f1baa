package jp.rrn.examples.command;

import java.sql.SQLException;
import java.util.concurrent.Callable;
import jp.rrn.storage.jdbc.StorageFailedException;
import jp.rrn.storage.jdbc.UnfitDatabaseException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which store a command works on. */
final class StoreOptions {
  @Spec(Spec.Target.MIXEE)
  CommandSpec spec = CommandSpec.create();

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

  @Mixin LoginOptions login = new LoginOptions();

  /** Runs work on the store; says in a line what is wrong with it, if anything is. */
  int whereStoreMayFail(Callable<Integer> work) throws Exception {
    try {
      return work.call();
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

  /** Opens the store, and makes it if there is none. */
  LoadStore open() throws SQLException {
    if (kind == LoadStore.Kind.MEMORY && url == null) {
      return LoadStore.memory();
    }
    String given = url == null && kind == LoadStore.Kind.H2 ? "jdbc:h2:./rrn-load" : url;
    if (given == null || !kind.accepts(given)) {
      throw misused("--url");
    }
    try {
      return kind == LoadStore.Kind.H2
          ? LoadStore.h2(given, login.userOr("sa"), login.passwordOr(""))
          : LoadStore.postgresql(given, login.user, login.password);
    } catch (IllegalArgumentException unreadable) {
      throw misused("--url");
    }
  }

  /** Returns that an option was given wrongly. */
  ParameterException misused(String option) {
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
