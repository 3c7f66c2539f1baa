package jp.rrn.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Checking takes the Java platform and this library's classes, nothing else: all of it runs in a
 * class loader that has nothing else.
 */
class VerifierAloneTest {
  @Test
  void checksALogWithNoLibraryAtHand(@TempDir Path folder) throws Exception {
    DirectoryFiles files = new DirectoryFiles(folder);
    LogOfPeople log = LogOfPeople.ofEntries(300);
    log.publish(files);
    Path proof =
        Files.write(folder.resolve("../proof"), new TileDirectory(files).prove(7).encode());

    try (URLClassLoader alone = alone()) {
      assertThat(check(alone, folder, proof)).isEqualTo("clean, proved");
      files.write("tile/0/000", new byte[8192]);
      assertThat(check(alone, folder, proof)).isEqualTo("tile/0/000: altered, record 0, proved");
      assertThat(isLoadable(alone, "com.google.common.collect.ImmutableList")).isFalse();
      assertThat(isLoadable(alone, "com.fasterxml.jackson.databind.ObjectMapper")).isFalse();
      assertThat(isLoadable(alone, "org.jspecify.annotations.NullMarked")).isFalse();
    }
  }

  /** What the loader runs: it is loaded there together with the library. */
  public static final class Program {
    private Program() {}

    /** Checks a folder and a proof. */
    public static String check(String key, Path folder, Path proof) throws IOException {
      LogVerifier verifier = new LogVerifier(VerifierKey.parse(key));
      Audit audit = verifier.auditAll(new DirectoryFiles(folder));
      LogProof read = LogProof.parse(Files.readAllBytes(proof));
      Checkpoint sheet = PaperAnchor.parse(PaperAnchor.print(audit.checkpoint().orElseThrow()));
      return (audit.isClean() ? "clean" : audit.findings().get(0).toString())
          + (verifier.proves(read, read.entry()) && sheet.size() == 300 ? ", proved" : "");
    }
  }

  private static String check(ClassLoader alone, Path folder, Path proof)
      throws ReflectiveOperationException {
    Class<?> program = alone.loadClass(Program.class.getName());
    assertThat(program).isNotEqualTo(Program.class);
    Method check = program.getMethod("check", String.class, Path.class, Path.class);
    return (String) check.invoke(null, LogOfPeople.SIGNER.key().toString(), folder, proof);
  }

  private static boolean isLoadable(ClassLoader loader, String name) {
    try {
      loader.loadClass(name);
      return true;
    } catch (ClassNotFoundException none) {
      return false;
    }
  }

  private static URLClassLoader alone() {
    URL[] classes =
        List.of(LogVerifier.class, VerifierAloneTest.class).stream()
            .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
            .toArray(URL[]::new);
    return new URLClassLoader(classes, ClassLoader.getPlatformClassLoader());
  }
}
