package jp.rrn.examples.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import jp.rrn.log.Audit;
import jp.rrn.log.Checkpoint;
import jp.rrn.log.DirectoryFiles;
import jp.rrn.log.LogVerifier;
import jp.rrn.log.PaperAnchor;
import jp.rrn.log.SignedNote;
import jp.rrn.log.VerifierKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rrn log verify}: reads all files of a log and names each that is not as it must be. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = {
      "Reads every file of a published log, hashes every entry again, and names each file that is",
      "not as the signed checkpoint says.",
      "Exit: 0 if every byte is right, 1 if a file is not, 2 on misuse,",
      "3 if a file cannot be read or the output not written."
    })
final class LogVerifyCommand implements Callable<Integer> {
  private final Output out;

  @Spec CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "DIR", description = "the folder the log is in")
  Path folder = Path.of("");

  @Option(
      names = "--key",
      required = true,
      converter = VerifierKeyConverter.class,
      paramLabel = "VKEY",
      description = "the public key of the log: name+id+key")
  List<VerifierKey> keys = List.of();

  @Option(
      names = "--witness",
      converter = VerifierKeyConverter.class,
      paramLabel = "VKEY",
      description = "the public key of a witness who must have cosigned; may be repeated")
  List<VerifierKey> witnesses = List.of();

  @Option(
      names = "--held",
      paramLabel = "FILE",
      description =
          "a checkpoint held since earlier, signed or printed: the log must not be older; may be"
              + " repeated")
  List<Path> held = List.of();

  LogVerifyCommand(Output out) {
    this.out = out;
  }

  @Override
  public Integer call() throws IOException {
    LogVerifier verifier = verifier();
    List<Checkpoint> older = new ArrayList<>();
    for (Path file : held) {
      older.add(checkpoint(Files.readString(file, UTF_8), verifier));
    }
    if (!Files.isDirectory(folder)) {
      throw misuse("no such folder");
    }
    Audit audit = verifier.auditAll(new DirectoryFiles(folder), older);
    for (Audit.Finding finding : audit.findings()) {
      out.write(finding + "\n");
    }
    if (audit.isClean()) {
      Checkpoint found = audit.checkpoint().orElseThrow();
      out.write("ok: " + found.size() + " entries, root " + found.root() + "\n");
    }
    out.flush();
    return audit.isClean() ? 0 : 1;
  }

  private LogVerifier verifier() {
    if (keys.size() != 1) {
      throw misuse("one key");
    }
    try {
      return new LogVerifier(keys.get(0), witnesses, witnesses.size());
    } catch (IllegalArgumentException unfit) {
      throw misuse("keys of a log and of witnesses");
    }
  }

  /** A signed checkpoint must be believed; a sheet of paper is believed by who holds it. */
  private Checkpoint checkpoint(String text, LogVerifier verifier) {
    try {
      return text.contains("\n\n")
          ? verifier
              .checkpoint(SignedNote.parse(text.getBytes(UTF_8)))
              .orElseThrow(() -> misuse("a held checkpoint must be signed"))
          : PaperAnchor.parse(text);
    } catch (IllegalArgumentException unreadable) {
      throw misuse("a held checkpoint must be readable");
    }
  }

  private ParameterException misuse(String words) {
    return new ParameterException(spec.commandLine(), words);
  }
}
