package jp.rrn.examples.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import jp.rrn.code.MyNumber;
import jp.rrn.json.BatchFormat;
import jp.rrn.json.BatchRequestFile;
import jp.rrn.json.CatalogueReader;
import jp.rrn.law.Access;
import jp.rrn.law.Asked;
import jp.rrn.law.Asker;
import jp.rrn.law.Method;
import jp.rrn.law.Purpose;
import jp.rrn.law.Recipient;
import jp.rrn.law.Route;
import jp.rrn.law.UseRule;
import jp.rrn.node.BatchRequest;
import jp.rrn.node.Provision;
import jp.rrn.provision.BatchId;
import jp.rrn.provision.BatchKey;
import jp.rrn.provision.KeyKind;
import jp.rrn.record.Item;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProvideCommandTest {
  private static final int LINES = 1_200;

  @TempDir Path folder;

  @Test
  void answersEveryLineAndTheSameAgain() throws IOException {
    write(LINES, BatchFormat.JSON_LINES);

    Run run = provide();
    assertThat(run.exit()).as(run.err()).isZero();
    String first = Files.readString(folder.resolve("reply"));
    assertThat(first.lines())
        .hasSize(LINES)
        .allMatch(line -> line.contains("\"result\":\"NOT_FOUND\""));
    assertThat(folder.resolve("reply.part")).doesNotExist();

    Files.delete(folder.resolve("reply"));
    Run again = provide();
    assertThat(again.exit()).as(again.err()).isZero();
    assertThat(Files.readString(folder.resolve("reply"))).isEqualTo(first);
  }

  @Test
  void refusesAnotherRequestUnderTheSameId() throws IOException {
    write(2, BatchFormat.CSV);
    assertThat(provide("--csv").exit()).isZero();
    write(3, BatchFormat.CSV);

    Run run = provide("--csv");

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).contains("rrn: The id stands for another request (chunk 1)");
    assertThat(Files.readString(folder.resolve("reply")).lines()).hasSize(3);
  }

  @Test
  void moreThanTheCatalogueAllowsIsWithheldAndTheOptionAllowsIt() throws IOException {
    write(2, BatchFormat.JSON_LINES);

    assertThat(provide("--persons-max", "1").exit()).isZero();

    assertThat(Files.readString(folder.resolve("reply")))
        .contains("\"reasons\":[\"TOO_MANY_PERSONS\"]");
    assertThat(provide("--persons-max", "-1").exit()).isEqualTo(Failures.MISUSE);
  }

  @Test
  void namesEveryLineThatIsWrongAndAnswersNone() throws IOException {
    write(2, BatchFormat.JSON_LINES);
    Files.writeString(
        folder.resolve("request"),
        Files.readString(folder.resolve("request")).replace("\"key\":\"00", "\"key\":\"0"));

    Run run = provide();

    assertThat(run.exit()).isEqualTo(Failures.MISUSE);
    assertThat(run.err())
        .contains("line 2, key: My Number: length must be 12")
        .contains("line 3, key: My Number: length must be 12");
    assertThat(folder.resolve("reply")).doesNotExist();
    assertThat(folder.resolve("registry.mv.db")).doesNotExist();
  }

  private Run provide(String... more) {
    List<String> arguments = new ArrayList<>();
    arguments.add("provide");
    arguments.add(folder.resolve("request").toString());
    arguments.add(folder.resolve("reply").toString());
    arguments.addAll(List.of("--url", "jdbc:h2:" + folder.resolve("registry")));
    arguments.addAll(List.of(more));
    return Run.of(arguments.toArray(String[]::new));
  }

  private void write(int count, BatchFormat format) throws IOException {
    UseRule rule = CatalogueReader.national().find("1-1").orElseThrow();
    BatchRequest request =
        new BatchRequest(
            BatchId.of("0123456789abcdef0123456789abcdef"),
            new Provision.Inquiry(
                new Asker(Recipient.national(rule.recipient().name()), "operator-1", "matching-1"),
                new Purpose(rule.affair(), "example"),
                new Asked(
                    Set.of(Item.NAME, Item.MY_NUMBER),
                    Method.BULK_ONLINE,
                    Route.DIRECT,
                    false,
                    Access.BY_KEY),
                false),
            KeyKind.MY_NUMBER,
            count,
            Optional.empty());
    List<BatchKey> keys =
        LongStream.range(0, count)
            .mapToObj(body -> new BatchKey(KeyKind.MY_NUMBER, MyNumber.ofBody(body).digits(), 0))
            .toList();
    try (OutputStream file = Files.newOutputStream(folder.resolve("request"))) {
      BatchRequestFile.write(request, keys.iterator(), format, file);
    }
    assertThat(Files.readString(folder.resolve("request"), UTF_8)).isNotEmpty();
  }
}
