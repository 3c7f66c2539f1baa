package jp.rrn.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.rrn.record.Subject;
import org.junit.jupiter.api.Test;

/**
 * The example of docs/log-format.md: its bytes were made from that page by a program that shares no
 * code with this library. A change of them is a change of protocol.
 */
class FormatTest {
  private final Map<String, String> golden = golden();
  private final SubjectKey key =
      new SubjectKey.Maker(bytes("secret")).key(new Subject(7), bytes("subject salt"));
  private final TreeMap<Integer, byte[]> fields =
      new TreeMap<>(Map.of(1, "総務省".getBytes(UTF_8), 2, "affair-12".getBytes(UTF_8)));
  private final EntryContents contents =
      EntryContents.of(bytes("seed"), Optional.of(new SubjectCount(key, 3)), fields);
  private final EntryContents nobody = EntryContents.of(bytes("seed"), Optional.empty(), fields);

  @Test
  void bytesAreThoseOfVersionOne() {
    assertThat(hex(key.bytes())).isEqualTo(golden.get("subject key"));
    assertThat(hex(contents.encode())).isEqualTo(golden.get("contents"));
    assertThat(hex(contents.entry().encode())).isEqualTo(golden.get("entry"));
    assertThat(hex(nobody.entry().encode())).isEqualTo(golden.get("entry about nobody"));
    assertThat(hex(contents.disclose(List.of(1)).encode()))
        .isEqualTo(golden.get("disclosure of 1"));
  }

  @Test
  void leafAndRootAreThoseOfTheTree() {
    Hash leaf = Hash.ofLeaf(contents.entry().encode());
    Frontier tree = Frontier.EMPTY.append(leaf).append(Hash.ofLeaf(nobody.entry().encode()));

    assertThat(hex(leaf.bytes())).isEqualTo(golden.get("leaf"));
    assertThat(hex(tree.root().bytes())).isEqualTo(golden.get("root of both"));
    assertThat(hex(Checkpoint.of("log.example", 2, tree.root()).text().getBytes(UTF_8)))
        .isEqualTo(golden.get("checkpoint"));
  }

  private byte[] bytes(String name) {
    return HexFormat.of().parseHex(Objects.requireNonNull(golden.get(name), name));
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  private static Map<String, String> golden() {
    try (InputStream file = FormatTest.class.getResourceAsStream("format-v1.txt")) {
      String text = new String(Objects.requireNonNull(file).readAllBytes(), UTF_8);
      return text.lines()
          .map(line -> line.split(": ", 2))
          .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
