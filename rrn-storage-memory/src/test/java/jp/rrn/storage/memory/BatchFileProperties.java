package jp.rrn.storage.memory;

import static jp.rrn.storage.memory.BatchWorld.key;
import static jp.rrn.storage.memory.BatchWorld.keys;
import static jp.rrn.storage.memory.BatchWorld.request;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import jp.rrn.json.BatchFormat;
import jp.rrn.json.BatchRequestFile;
import jp.rrn.law.Authorization;
import jp.rrn.law.Operators;
import jp.rrn.law.OutputChannel;
import jp.rrn.law.SupportMeasures;
import jp.rrn.law.SuppressionMatrix;
import jp.rrn.node.BatchRequest;
import jp.rrn.node.Provision;
import jp.rrn.provision.BatchKey;
import jp.rrn.provision.KeyKind;
import jp.rrn.record.Item;
import jp.rrn.store.RegistryStore;
import jp.rrn.testkit.fault.FaultPlan;
import jp.rrn.testkit.fault.FaultRates;
import jp.rrn.testkit.fault.FaultyStore;
import jp.rrn.testkit.fault.InjectedFaultException;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Files of requests and replies: whatever breaks, one reply, and each line given once. */
class BatchFileProperties {
  private static final int PEOPLE = 9;

  /** P46: crashes before and after each step, in the store and in the file of the reply. */
  @Property(tries = 8)
  void anyCrashesEndInTheReplyOfTheUninterruptedRun(@ForAll long seed, @ForAll BatchFormat format)
      throws IOException {
    Random random = new Random(seed);
    int count = 1 + random.nextInt(2_500);
    List<BatchKey> keys = keys(count, PEOPLE, random);
    Path file = file(request(1, count), keys, format);
    BatchWorld world = BatchWorld.of(PEOPLE);
    BatchWorld same = BatchWorld.of(PEOPLE);

    byte[] whole = reply(same.counter(), file, format);
    byte[] resumed = resume(world, file, format, random, () -> {});

    assertThat(text(resumed)).isEqualTo(text(whole));
    assertThat(world.log()).isEqualTo(same.log()).hasSize(count);
    Files.delete(file);
  }

  /** What left once stays as it left, though the registry has changed between the attempts. */
  @Property(tries = 8)
  void whatLeftBeforeACrashIsTheBeginningOfTheReply(@ForAll long seed, @ForAll BatchFormat format)
      throws IOException {
    Random random = new Random(seed);
    int count = 2_000 + random.nextInt(500);
    Path file = file(request(1, count), keys(count, PEOPLE, random), format);
    BatchWorld world = BatchWorld.of(PEOPLE);

    resume(
        world,
        file,
        format,
        random,
        () -> {
          world.clock.move(Duration.ofMinutes(random.nextInt(-30, 60)));
          world.change(random.nextInt(PEOPLE), random);
        });

    assertThat(world.log()).hasSize(count);
    Files.delete(file);
  }

  /** Runs until it comes through; every attempt's bytes must begin the last one's. */
  private static byte[] resume(
      BatchWorld world, Path file, BatchFormat format, Random random, Runnable between)
      throws IOException {
    FaultRates rates = FaultRates.failing(0.08, 0.08);
    RegistryStore faulty =
        new FaultyStore(
            world.store, FaultPlan.drawn(rates, random), FaultPlan.drawn(rarely(), random));
    byte[] longest = new byte[0];
    while (true) {
      ByteArrayOutputStream written = new ByteArrayOutputStream();
      boolean done = false;
      try {
        OutputStream full = random.nextBoolean() ? written : new Full(written, random);
        BatchRequestFile.open(file, format)
            .answer(world.counter(faulty).batches(), full, answered -> {});
        done = true;
      } catch (InjectedFaultException | NoSpaceException crashed) {
        between.run();
      }
      byte[] bytes = written.toByteArray();
      int common = Math.min(bytes.length, longest.length);
      assertThat(Arrays.equals(bytes, 0, common, longest, 0, common)).isTrue();
      longest = bytes.length > longest.length ? bytes : longest;
      if (done) {
        assertThat(bytes).hasSameSizeAs(longest);
        return bytes;
      }
    }
  }

  private static FaultRates rarely() {
    return FaultRates.failing(0.01, 0.01);
  }

  /** The medium is full. */
  private static final class NoSpaceException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** A medium on which only so much fits. */
  private static final class Full extends OutputStream {
    private final OutputStream out;
    private int left;

    Full(OutputStream out, Random random) {
      this.out = out;
      this.left = random.nextInt(400_000);
    }

    @Override
    public void write(int next) throws IOException {
      write(new byte[] {(byte) next}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      int fits = Math.min(length, left);
      out.write(bytes, from, fits);
      left -= fits;
      if (fits < length) {
        throw new NoSpaceException();
      }
    }
  }

  /**
   * P47: registries that differ in whom a mayor may not ask about, and in what he may not see,
   * answer him alike.
   */
  @Property(tries = 40)
  void whatARecipientMayNotSeeChangesNoByte(@ForAll long seed, @ForAll BatchFormat format)
      throws IOException {
    BatchWorld one = BatchWorld.of(PEOPLE);
    BatchWorld other = new BatchWorld();
    IntStream.range(0, PEOPLE)
        .filter(n -> n > 0 && n % 3 != 2)
        .forEach(n -> other.register(n, BatchWorld.HERE));
    // A measure hides person 0 here; of person 0 nobody has heard there.
    SupportMeasures measures =
        subject -> subject.value() == 0 ? List.of(BatchWorld.measure()) : List.of();
    Authorization hiding =
        new Authorization(
            BatchWorld.catalogue(),
            Operators.ANY,
            measures,
            SuppressionMatrix.builder()
                .everyKind(OutputChannel.BULK, SuppressionMatrix.Effect.REFUSE)
                .build());
    Random random = new Random(seed);
    one.correctBirthday(3 * random.nextInt(3) + 1, random);
    List<BatchKey> keys = keys(50, PEOPLE, random);
    Path file = file(request(1, 50), keys, format);

    byte[] ofOne = reply(one.counter(one.store, hiding), file, format);
    byte[] ofOther = reply(other.counter(other.store, hiding), file, format);

    assertThat(text(ofOne)).isEqualTo(text(ofOther));
    Files.delete(file);
  }

  /** P45, and the golden form of replies: changing one is a change of protocol. */
  @Example
  void aReplyTellsEachKindOfAnswerApart() throws IOException {
    BatchWorld world = BatchWorld.of(3);

    String lines =
        reply(world, request(1, 2), List.of(key(0), key(2)), BatchFormat.JSON_LINES)
            + reply(world, since(2, 1), List.of(key(0, 1)), BatchFormat.JSON_LINES)
            + reply(world, withCode(3), List.of(key(0)), BatchFormat.JSON_LINES);

    assertThat(lines).isEqualTo(JSON);
    JsonSchema schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(BatchFormat.replySchema());
    assertThat(lines.lines())
        .hasSize(4)
        .allMatch(line -> schema.validate(line, InputFormat.JSON).isEmpty());
  }

  /** What began in one form may be resumed in the other: it is the same request. */
  @Example
  void rowsOfCsvSayTheSame() throws IOException {
    BatchWorld world = BatchWorld.of(3);
    reply(world, request(1, 2), List.of(key(0), key(2)), BatchFormat.JSON_LINES);

    String rows = reply(world, request(1, 2), List.of(key(0), key(2)), BatchFormat.CSV);
    String unchanged = reply(world, since(2, 1), List.of(key(0, 1)), BatchFormat.CSV);
    String withheld = reply(world, withCode(3), List.of(key(0)), BatchFormat.CSV);

    assertThat(rows + row(unchanged) + row(withheld)).isEqualTo(CSV);
    assertThat(world.log()).hasSize(4);
  }

  private static String row(String reply) {
    return reply.substring(reply.indexOf('\n') + 1);
  }

  private static final String JSON =
      """
      {"address":{"localGovernment":"131016","text":"見本町9丁目22-20"},\
      "at":"2026-05-01T03:00:00Z","basis":"住民基本台帳法 30条の10第1項第1号（\
      住民基本台帳法 別表第二 1の項）","id":"00000000000000000000000000000001",\
      "myNumber":"000000000000","name":{"family":"山﨑",\
      "familyKana":{"status":"PROVISIONAL","text":"ヤマサキ"},\
      "given":"惠","givenKana":{"status":"PROVISIONAL",\
      "text":"メグミ"}},"place":1,"result":"PROVIDED"}
      {"at":"2026-05-01T03:00:00Z",\
      "id":"00000000000000000000000000000001","place":2,"result":"NOT_FOUND"}
      {"at":"2026-05-01T03:00:00Z","basis":"住民基本台帳法 30条の10第1項第1号（\
      住民基本台帳法 別表第二 1の項）","id":"00000000000000000000000000000002",\
      "place":1,"result":"UNCHANGED"}
      {"at":"2026-05-01T03:00:00Z","basis":"住民基本台帳法 30条の10第1項第1号（\
      住民基本台帳法 別表第二 1の項）","id":"00000000000000000000000000000003",\
      "place":1,"reasons":["RESIDENCE_CODE_NEVER"],"result":"WITHHELD"}
      """;

  private static final String CSV =
      """
      id,place,at,result,reasons,basis,notRecorded,name,dateOfBirth,\
      sex,address,myNumber,residenceCode,changeReason,changeDate,\
      alive,ageReached,resident
      00000000000000000000000000000001,1,2026-05-01T03:00:00Z,\
      PROVIDED,,住民基本台帳法 30条の10第1項第1号（住民基本台帳法 別表第二 1の項）,,\
      "{""family"":""山﨑"",\
      ""familyKana"":{""status"":""PROVISIONAL"",""text"":""ヤマサキ""},\
      ""given"":""惠"",""givenKana"":{""status"":""PROVISIONAL"",\
      ""text"":""メグミ""}}",,,"{""localGovernment"":""131016"",\
      ""text"":""見本町9丁目22-20""}",000000000000,,,,,,
      00000000000000000000000000000001,2,2026-05-01T03:00:00Z,NOT_FOUND,,,,,,,,,,,,,,
      00000000000000000000000000000002,1,2026-05-01T03:00:00Z,\
      UNCHANGED,,住民基本台帳法 30条の10第1項第1号（住民基本台帳法 別表第二 1の項）,,,,,,,,,,,,
      00000000000000000000000000000003,1,2026-05-01T03:00:00Z,\
      WITHHELD,RESIDENCE_CODE_NEVER,住民基本台帳法 30条の10第1項第1号（\
      住民基本台帳法 別表第二 1の項）,,,,,,,,,,,,
      """
          .replace("\n", "\r\n");

  private static BatchRequest since(int id, int earlier) {
    return new BatchRequest(
        BatchWorld.id(id),
        BatchWorld.inquiry(BatchWorld.ITEMS),
        KeyKind.MY_NUMBER,
        1,
        Optional.of(BatchWorld.id(earlier)));
  }

  private static BatchRequest withCode(int id) {
    return new BatchRequest(
        BatchWorld.id(id),
        BatchWorld.inquiry(Set.of(Item.MY_NUMBER, Item.RESIDENCE_CODE)),
        KeyKind.MY_NUMBER,
        1,
        Optional.empty());
  }

  private static String reply(
      BatchWorld world, BatchRequest request, List<BatchKey> keys, BatchFormat format)
      throws IOException {
    Path file = file(request, keys, format);
    byte[] reply = reply(world.counter(), file, format);
    Files.delete(file);
    return text(reply);
  }

  private static Path file(BatchRequest request, List<BatchKey> keys, BatchFormat format)
      throws IOException {
    Path file = Files.createTempFile("batch", ".request");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      BatchRequestFile.write(request, keys.iterator(), format, out);
    }
    return file;
  }

  private static byte[] reply(Provision counter, Path file, BatchFormat format) throws IOException {
    ByteArrayOutputStream reply = new ByteArrayOutputStream();
    BatchRequestFile.open(file, format).answer(counter.batches(), reply, answered -> {});
    return reply.toByteArray();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
