package jp.rrn.storage.jdbc;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A program of the tests in a virtual machine of its own, to be killed. */
final class ChildProgram {
  private ChildProgram() {}

  /** Returns the class path of the tests, also where Maven hides it in a jar. */
  static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  /** Starts it; it writes its errors where the tests do. */
  static Process start(Class<?> main, String heap, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", heap));
    command.addAll(List.of("-cp", classPath(), main.getName()));
    command.addAll(arguments);
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }
}
