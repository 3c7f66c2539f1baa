package jp.rrn.examples.command;

import java.io.InputStream;
import java.io.OutputStream;
import picocli.CommandLine;

/** Gives each subcommand the streams it works on. */
record StreamFactory(InputStream in, OutputStream out) implements CommandLine.IFactory {
  @Override
  public <K> K create(Class<K> type) throws Exception {
    if (type == CheckCommand.class) {
      return type.cast(new CheckCommand(in, new Output(out)));
    }
    if (type == CatalogueDiffCommand.class) {
      return type.cast(new CatalogueDiffCommand(new Output(out)));
    }
    if (type == CatalogueLintCommand.class) {
      return type.cast(new CatalogueLintCommand(new Output(out)));
    }
    if (type == LogVerifyCommand.class) {
      return type.cast(new LogVerifyCommand(new Output(out)));
    }
    if (type == LogProveCommand.class) {
      return type.cast(new LogProveCommand(new Output(out)));
    }
    if (type == CatalogueShowCommand.class) {
      return type.cast(new CatalogueShowCommand(new Output(out)));
    }
    if (type == CatalogueDecideCommand.class) {
      return type.cast(new CatalogueDecideCommand(new Output(out)));
    }
    if (type == LogReportCommand.class) {
      return type.cast(new LogReportCommand(new Output(out)));
    }
    if (type == SimulateCommand.class) {
      return type.cast(new SimulateCommand(new Output(out)));
    }
    return CommandLine.defaultFactory().create(type);
  }
}
