package jp.rrn.examples.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code rrn catalogue}: what can be done with catalogues of lawful uses. */
@Command(
    name = "catalogue",
    mixinStandardHelpOptions = true,
    description = "Shows, checks and compares lawful uses, and decides requests.",
    subcommands = {
      CatalogueDecideCommand.class,
      CatalogueDiffCommand.class,
      CatalogueLintCommand.class,
      CatalogueShowCommand.class
    })
final class CatalogueCommand implements Runnable {
  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "missing subcommand");
  }
}
