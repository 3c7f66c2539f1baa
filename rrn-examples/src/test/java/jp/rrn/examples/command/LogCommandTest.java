package jp.rrn.examples.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import jp.rrn.log.Checkpoint;
import jp.rrn.log.Cosigner;
import jp.rrn.log.DirectoryFiles;
import jp.rrn.log.LogProof;
import jp.rrn.log.LogStore;
import jp.rrn.log.LogVerifier;
import jp.rrn.log.LoggedEntry;
import jp.rrn.log.NoteSigner;
import jp.rrn.log.PaperAnchor;
import jp.rrn.log.SignedNote;
import jp.rrn.log.TileDirectory;
import jp.rrn.log.Witness;
import jp.rrn.storage.memory.MemoryStore;
import jp.rrn.testkit.ManualClock;
import jp.rrn.testkit.MemoryWitness;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogCommandTest {
  private static final NoteSigner SIGNER = new NoteSigner("log.example", seed(1));
  private static final String KEY = SIGNER.key().toString();

  @TempDir Path temporary = Path.of("");
  private final MemoryStore store = new MemoryStore();
  private Path folder = Path.of("");
  private SignedNote checkpoint = SIGNER.sign("not yet\n");

  @BeforeEach
  void publishALog() {
    folder = temporary.resolve("log");
    grow(300);
  }

  private void grow(int entries) {
    checkpoint =
        store.inTransaction(
            s -> {
              LogStore log = s.log();
              for (int i = 0; i < entries; i++) {
                log.append(LoggedEntry.of(entry(log.head().size()), Optional.empty()));
              }
              return new TileDirectory(new DirectoryFiles(folder)).publish(log, SIGNER);
            });
  }

  @Test
  void saysThatEveryByteIsRight() {
    Checkpoint found = Checkpoint.parse(checkpoint.text());

    assertThat(Run.of("log", "verify", "--key", KEY, folder.toString()))
        .isEqualTo(new Run(0, "ok: 300 entries, root " + found.root() + "\n", ""));
  }

  @Test
  void namesEachFileWithAWrongByte() throws IOException {
    flip("tile/0/000", 3 * 32);
    flip("tile/entries/001.p/44", 0);

    assertThat(Run.of("log", "verify", folder.toString(), "--key", KEY))
        .isEqualTo(
            new Run(1, "tile/0/000: altered, record 3\ntile/entries/001.p/44: unreadable\n", ""));
  }

  @Test
  void namesACheckpointOfAnotherKey() {
    String other = new NoteSigner("log.example", seed(9)).key().toString();

    assertThat(Run.of("log", "verify", folder.toString(), "--key", other))
        .isEqualTo(new Run(1, "checkpoint: not signed by the keys given\n", ""));
  }

  @Test
  void whoHoldsACheckpointFindsRollBack() throws IOException {
    Path older = folder;
    SignedNote of300 = checkpoint;
    folder = temporary.resolve("newer");
    grow(5);
    Path signed = Files.write(temporary.resolve("held"), checkpoint.encode());
    Path printed =
        Files.writeString(
            temporary.resolve("sheet"),
            PaperAnchor.print(Checkpoint.parse(checkpoint.text())),
            UTF_8);
    Path past = Files.write(temporary.resolve("past"), of300.encode());

    for (Path held : List.of(signed, printed)) {
      Run behind =
          Run.of("log", "verify", older.toString(), "--key", KEY, "--held", held.toString());
      assertThat(behind)
          .isEqualTo(new Run(1, "checkpoint: rolled back behind the checkpoint held\n", ""));
      Run upToDate =
          Run.of(
              "log",
              "verify",
              folder.toString(),
              "--key",
              KEY,
              "--held",
              held.toString(),
              "--held",
              past.toString());
      assertThat(upToDate.exit()).isZero();
    }
  }

  @Test
  void asksForTheWitnessesThatAreGiven() {
    Witness witness =
        new MemoryWitness(
            new Cosigner("witness.example", seed(2)),
            ManualClock.at("2026-04-01T00:00:00Z"),
            List.of(SIGNER.key()));
    String[] command = {
      "log", "verify", folder.toString(), "--key", KEY, "--witness", witness.key().toString()
    };

    assertThat(Run.of(command).out()).isEqualTo("checkpoint: not signed by the keys given\n");
    Witness.Answer answer = store.inTransaction(s -> witness.cosign(checkpoint, s.log()));
    new TileDirectory(new DirectoryFiles(folder))
        .replaceCheckpoint(checkpoint.with(((Witness.Answer.Cosigned) answer).signature()));
    assertThat(Run.of(command).exit()).isZero();
    assertThat(Run.of("log", "verify", folder.toString(), "--key", KEY).out())
        .isEqualTo("checkpoint: signed by a key that was not given\n");
  }

  @Test
  void writesAProofThatAnybodyCanCheck() throws IOException {
    Path file = temporary.resolve("7.tlog-proof");
    Run toFile =
        Run.of(
            "log",
            "prove",
            folder.toString(),
            "--key",
            KEY,
            "--index",
            "7",
            "--out",
            file.toString());
    Run toOutput = Run.of("log", "prove", folder.toString(), "--key", KEY, "--index", "7");

    assertThat(toFile).isEqualTo(new Run(0, "", ""));
    assertThat(toOutput.out()).isEqualTo(Files.readString(file, UTF_8));
    LogProof proof = LogProof.parse(Files.readAllBytes(file));
    assertThat(proof.entry()).isEqualTo(entry(7));
    assertThat(new LogVerifier(SIGNER.key()).proves(proof, entry(7))).isTrue();
  }

  @Test
  void provesNothingThatIsNotSo() throws IOException {
    assertThat(Run.of("log", "prove", folder.toString(), "--key", KEY, "--index", "300"))
        .isEqualTo(new Run(1, "", "rrn: the log does not prove entry 300\n"));
    flip("tile/entries/000", 7 * 9 + 4);
    Run damaged = Run.of("log", "prove", folder.toString(), "--key", KEY, "--index", "7");
    assertThat(damaged.out()).isEmpty();
    Files.delete(folder.resolve("checkpoint"));
    assertThat(Run.of("log", "prove", folder.toString(), "--key", KEY, "--index", "7").exit())
        .isEqualTo(1);
  }

  @Test
  void misuseExitsWithTwo() {
    String dir = folder.toString();
    String witness = new Cosigner("witness.example", seed(2)).key().toString();

    assertThat(Run.of("log").exit()).isEqualTo(2);
    assertThat(Run.of("log", "verify", dir).exit()).isEqualTo(2);
    assertThat(Run.of("log", "verify", "--key", KEY).exit()).isEqualTo(2);
    assertThat(Run.of("log", "verify", dir, "--key", "no key").exit()).isEqualTo(2);
    assertThat(Run.of("log", "verify", dir, "--key", witness).exit()).isEqualTo(2);
    assertThat(Run.of("log", "verify", dir, "--key", KEY, "--witness", KEY).exit()).isEqualTo(2);
    assertThat(Run.of("log", "verify", dir + "/none", "--key", KEY).exit()).isEqualTo(2);
    assertThat(Run.of("log", "verify", dir, "--key", KEY, "--held", dir + "/tile/0/000").exit())
        .isNotZero();
    assertThat(Run.of("log", "prove", dir, "--key", KEY).exit()).isEqualTo(2);
    assertThat(Run.of("log", "prove", dir, "--key", witness, "--index", "1").exit()).isEqualTo(2);
    assertThat(Run.of("log", "prove", dir, "--key", KEY, "--index", "x").exit()).isEqualTo(2);
  }

  @Test
  void aFileThatCannotBeReadOrWrittenEndsWithThree() throws IOException {
    String dir = folder.toString();
    Run noHeld = Run.of("log", "verify", dir, "--key", KEY, "--held", dir + "/none");
    Run noOut =
        Run.of("log", "prove", dir, "--key", KEY, "--index", "1", "--out", dir + "/no/such/place");

    assertThat(noHeld).isEqualTo(new Run(3, "", "rrn: a file cannot be read or written\n"));
    assertThat(noOut).isEqualTo(noHeld);
    Files.delete(folder.resolve("checkpoint"));
    Files.createDirectory(folder.resolve("checkpoint"));
    assertThat(Run.of("log", "verify", dir, "--key", KEY)).isEqualTo(noHeld);
  }

  private void flip(String path, int at) throws IOException {
    byte[] bytes = Files.readAllBytes(folder.resolve(path));
    bytes[at] ^= 64;
    Files.write(folder.resolve(path), bytes);
  }

  private static byte[] entry(long number) {
    return ("entry " + number).getBytes(UTF_8);
  }

  private static byte[] seed(int number) {
    byte[] seed = new byte[32];
    seed[0] = (byte) number;
    return seed;
  }
}
