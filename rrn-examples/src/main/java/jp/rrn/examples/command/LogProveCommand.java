package jp.rrn.examples.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import jp.rrn.log.DirectoryFiles;
import jp.rrn.log.LogProof;
import jp.rrn.log.LogVerifier;
import jp.rrn.log.TileDirectory;
import jp.rrn.log.VerifierKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rrn log prove}: writes a proof that one entry is in the log. */
@Command(
    name = "prove",
    mixinStandardHelpOptions = true,
    description = {
      "Writes a proof (c2sp.org/tlog-proof@v1) that an entry is in a published log; it holds the",
      "entry and the signed checkpoint, and is checked before it is written.",
      "Exit: 0 if it is written, 1 if the log does not prove it (no such entry, damaged files,",
      "not signed by the key given), 2 on misuse, 3 if a file cannot be read or written."
    })
final class LogProveCommand implements Callable<Integer> {
  private final Output out;

  @Spec CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "DIR", description = "the folder the log is in")
  Path folder = Path.of("");

  @Option(names = "--index", required = true, paramLabel = "N", description = "which entry, from 0")
  long index;

  @Option(
      names = "--key",
      required = true,
      converter = VerifierKeyConverter.class,
      paramLabel = "VKEY",
      description = "the public key of the log: name+id+key")
  Optional<VerifierKey> key = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "where to write the proof; standard output without it")
  Optional<Path> file = Optional.empty();

  LogProveCommand(Output out) {
    this.out = out;
  }

  @Override
  public Integer call() throws IOException {
    LogVerifier verifier = verifier();
    if (!Files.isDirectory(folder)) {
      throw new ParameterException(spec.commandLine(), "no such folder");
    }
    Optional<LogProof> proof = proof().filter(found -> verifier.proves(found, found.entry()));
    if (proof.isEmpty()) {
      spec.commandLine().getErr().println("rrn: the log does not prove entry " + index);
      return 1;
    }
    byte[] bytes = proof.get().encode();
    if (file.isPresent()) {
      Files.write(file.get(), bytes);
    } else {
      out.write(bytes);
      out.flush();
    }
    return 0;
  }

  private LogVerifier verifier() {
    try {
      return new LogVerifier(key.orElseThrow());
    } catch (IllegalArgumentException ofWitness) {
      throw new ParameterException(spec.commandLine(), "the key of a log");
    }
  }

  private Optional<LogProof> proof() {
    try {
      return Optional.of(new TileDirectory(new DirectoryFiles(folder)).prove(index));
    } catch (IllegalArgumentException missingOrUnreadable) {
      return Optional.empty();
    }
  }
}
