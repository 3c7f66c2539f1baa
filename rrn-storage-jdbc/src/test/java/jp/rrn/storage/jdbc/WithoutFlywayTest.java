package jp.rrn.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** A host may leave Flyway out and run the scripts itself. */
class WithoutFlywayTest {
  /** This library and what it needs once more, but without Flyway. */
  private static final class Loader extends URLClassLoader {
    Loader() {
      super(classPath(), ClassLoader.getPlatformClassLoader());
    }

    private static URL[] classPath() {
      return Arrays.stream(ChildProgram.classPath().split(File.pathSeparator, -1))
          .map(Path::of)
          .map(Loader::url)
          .toArray(URL[]::new);
    }

    private static URL url(Path file) {
      try {
        return file.toUri().toURL();
      } catch (IOException impossible) {
        throw new IllegalStateException(impossible);
      }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (name.startsWith("org.flywaydb.")) {
        throw new ClassNotFoundException(name);
      }
      return super.loadClass(name, resolve);
    }
  }

  private static Object call(Loader loader, Class<?> of, String method, DataSource dataSource)
      throws ReflectiveOperationException {
    return loader
        .loadClass(of.getName())
        .getMethod(method, DataSource.class)
        .invoke(null, dataSource);
  }

  @Test
  void migratingSaysWhatIsMissingAndWhereTheScriptsAre() throws IOException {
    try (Loader loader = new Loader()) {
      assertThatThrownBy(() -> call(loader, JdbcSchema.class, "migrate", Databases.emptyH2()))
          .isInstanceOf(InvocationTargetException.class)
          .cause()
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("flyway-core")
          .hasMessageContaining("jp/rrn/storage/jdbc/h2");
    }
  }

  @Test
  void tablesMadeByTheScriptsAreARegistry() throws Exception {
    try (Loader loader = new Loader()) {
      Object store = call(loader, JdbcStore.class, "on", Databases.h2Memory());

      assertThat(store.getClass().getClassLoader()).isSameAs(loader);
    }
  }
}
