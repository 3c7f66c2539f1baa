package jp.rrn.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What the documents show is what the build compiles: each block of Java equals a region of a
 * source file, which the line before the block names as {@code <!-- path#region -->}.
 */
class DocsTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern SOURCE = Pattern.compile("<!-- (\\S+\\.java)#(\\S+) -->");

  /** What a build compiles; src/modular by ModulePathTest. */
  private static final Pattern COMPILED =
      Pattern.compile("rrn-[a-z-]+/src/(main|test|modular)/java/.*");

  /** A fenced block, the line before it, and what follows the fence: the language. */
  private record Block(Path file, int line, String before, String language, List<String> lines) {
    String place() {
      return file + ", line " + line;
    }
  }

  @Test
  void everyBlockOfJavaIsARegionOfACompiledSource() throws IOException {
    List<Block> blocks = new ArrayList<>();
    for (Path file : documents()) {
      blocks.addAll(blocks(file).stream().filter(b -> b.language().equals("java")).toList());
    }

    // The two READMEs and the guide to a store have one each: fewer, and this test compares less.
    assertThat(blocks).hasSizeGreaterThanOrEqualTo(3);
    for (Block block : blocks) {
      Matcher source = SOURCE.matcher(block.before());
      assertThat(source.matches()).as("%s: names its source", block.place()).isTrue();
      assertThat(source.group(1)).as(block.place()).matches(COMPILED);
      assertThat(block.lines())
          .as(block.place())
          .isNotEmpty()
          .isEqualTo(region(ROOT.resolve(source.group(1)), source.group(2)));
    }
  }

  @Test
  void bothReadmesHaveTheSameCommands() throws IOException {
    List<String> english = commands(ROOT.resolve("README.md"));

    assertThat(english).contains("./mvnw -q -Pdemo", "./mvnw -q verify");
    assertThat(commands(ROOT.resolve("README.ja.md"))).isEqualTo(english);
  }

  @Test
  void everyBlockIsOfAKnownLanguage() throws IOException {
    List<Block> all = new ArrayList<>();
    for (Path file : documents()) {
      all.addAll(blocks(file));
    }

    assertThat(all)
        .isNotEmpty()
        .allSatisfy(
            block ->
                assertThat(block.language()).as(block.place()).isIn("", "java", "json", "csv"));
  }

  private static List<Path> documents() throws IOException {
    List<Path> documents = new ArrayList<>();
    documents.add(ROOT.resolve("README.md"));
    documents.add(ROOT.resolve("README.ja.md"));
    try (Stream<Path> files = Files.list(ROOT.resolve("docs"))) {
      files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(documents::add);
    }
    return documents;
  }

  /** Returns the lines of blocks without a language, which are commands; comments are left out. */
  private static List<String> commands(Path file) throws IOException {
    return blocks(file).stream()
        .filter(block -> block.language().isEmpty())
        .flatMap(block -> block.lines().stream())
        .map(line -> line.replaceFirst("\\s*#.*", ""))
        .toList();
  }

  private static List<Block> blocks(Path file) throws IOException {
    List<Block> blocks = new ArrayList<>();
    List<String> lines = Files.readAllLines(file);
    int start = -1;
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).strip().startsWith("```") && !lines.get(i).strip().startsWith("~~~")) {
        continue;
      }
      if (start < 0) {
        start = i;
      } else {
        String before = start == 0 ? "" : lines.get(start - 1);
        String language = lines.get(start).strip().substring(3).strip();
        blocks.add(
            new Block(file, start + 1, before, language, List.copyOf(lines.subList(start + 1, i))));
        start = -1;
      }
    }
    assertThat(start).as("%s: a block that does not end", file).isNegative();
    return blocks;
  }

  /** Returns the lines between the two marks, without the indentation all of them have. */
  private static List<String> region(Path file, String name) throws IOException {
    List<String> marked = Files.readAllLines(file).stream().map(String::stripTrailing).toList();
    List<String> stripped = marked.stream().map(String::strip).toList();
    int from = stripped.indexOf("// tag::" + name + "[]");
    int to = stripped.indexOf("// end::" + name + "[]");
    assertThat(from).as("%s: // tag::%s[]", file, name).isNotNegative();
    assertThat(to).as("%s: // end::%s[]", file, name).isGreaterThan(from);
    // The formatter puts an empty line before a mark between two methods.
    String text = String.join("\n", marked.subList(from + 1, to)).stripTrailing();
    return text.stripIndent().lines().toList();
  }
}
