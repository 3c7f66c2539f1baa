package jp.rrn.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The bill of materials names what is published: every module, and nothing else. */
class BomTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern MODULE = Pattern.compile("<module>(rrn-[a-z-]+)</module>");
  private static final Pattern ENTRY =
      Pattern.compile(
          "<groupId>jp\\.rrn</groupId>\\s*<artifactId>(rrn-[a-z-]+)</artifactId>\\s*"
              + "<version>\\$\\{project\\.version}</version>");

  @Test
  void namesEveryPublishedModuleAndNothingElse() {
    List<String> published = found(MODULE, "pom.xml").filter(BomTest::isPublished).toList();

    assertThat(published).contains("rrn-core");
    assertThat(found(ENTRY, "rrn-bom/pom.xml")).containsExactlyInAnyOrderElementsOf(published);
  }

  private static boolean isPublished(String module) {
    String pom = read(module + "/pom.xml");
    return !pom.contains("<maven.deploy.skip>true") && !pom.contains("<packaging>pom");
  }

  private static Stream<String> found(Pattern pattern, String file) {
    return pattern.matcher(read(file)).results().map(match -> match.group(1));
  }

  private static String read(String file) {
    try {
      return Files.readString(ROOT.resolve(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
