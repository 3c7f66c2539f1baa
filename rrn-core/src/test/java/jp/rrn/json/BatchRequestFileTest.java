package jp.rrn.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import jp.rrn.code.LocalGovernmentCode;
import jp.rrn.code.MyNumber;
import jp.rrn.code.PrefectureCode;
import jp.rrn.json.BatchFormatException.Problem;
import jp.rrn.law.Access;
import jp.rrn.law.Affair;
import jp.rrn.law.Asked;
import jp.rrn.law.Asker;
import jp.rrn.law.Method;
import jp.rrn.law.Purpose;
import jp.rrn.law.Questions;
import jp.rrn.law.Recipient;
import jp.rrn.law.Route;
import jp.rrn.node.BatchRequest;
import jp.rrn.node.Provision;
import jp.rrn.provision.BatchId;
import jp.rrn.provision.BatchKey;
import jp.rrn.provision.KeyKind;
import jp.rrn.record.Item;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Files of requests for many: each has one text, and every line that is another is told. */
class BatchRequestFileTest {
  private static final String ID = "0123456789abcdef0123456789abcdef";
  private static final String SINCE = "f".repeat(32);

  private static final BatchRequest REQUEST =
      new BatchRequest(
          BatchId.of(ID),
          new Provision.Inquiry(
              new Asker(Recipient.in(new PrefectureCode(13), "見本町長"), "operator-1", "matching-1"),
              new Purpose(new Affair("見本法", "見本の事務"), "yearly, \"as ever\""),
              new Asked(
                  Set.of(Item.NAME, Item.MY_NUMBER, Item.ALIVE, Item.AGE_REACHED, Item.RESIDENT),
                  Method.BULK_ONLINE,
                  Route.via(new PrefectureCode(13)),
                  true,
                  Access.BY_KEY,
                  Questions.NONE
                      .withAliveOn(LocalDate.of(2026, 3, 31))
                      .withAgeReached(20)
                      .withResidentOf(LocalGovernmentCode.of("130001"))),
              true),
          KeyKind.MY_NUMBER,
          2,
          Optional.of(BatchId.of(SINCE)));

  private static final List<BatchKey> KEYS =
      List.of(
          new BatchKey(KeyKind.MY_NUMBER, number(1), 7),
          new BatchKey(KeyKind.MY_NUMBER, number(2), 0));

  /** The golden files: changing what they hold is a change of protocol. */
  private static final String JSON =
      """
      {"affair":{"statute":"見本法","words":"見本の事務"},"ageReached":20,\
      "aliveOn":"2026-03-31","consented":true,"count":2,\
      "form":"rrn-batch-request/1","id":"0123456789abcdef0123456789abcdef",\
      "items":["NAME","MY_NUMBER","ALIVE","AGE_REACHED","RESIDENT"],\
      "keys":"MY_NUMBER","matchingId":"matching-1",\
      "method":"BULK_ONLINE","operatorId":"operator-1","reason":"yearly, \\"as ever\\"",\
      "recipient":{"organ":"見本町長","prefecture":"13"},"residentOf":"130001",\
      "since":"ffffffffffffffffffffffffffffffff","speciallyRequested":true,"viaGovernor":"13"}
      {"key":"000000000019","last":7}
      {"key":"000000000027"}
      """;

  private static final String CSV =
      """
      name,value,last
      form,rrn-batch-request/1,
      id,0123456789abcdef0123456789abcdef,
      keys,MY_NUMBER,
      count,2,
      since,ffffffffffffffffffffffffffffffff,
      organ,見本町長,
      prefecture,13,
      operatorId,operator-1,
      matchingId,matching-1,
      statute,見本法,
      words,見本の事務,
      reason,"yearly, ""as ever""\",
      items,NAME MY_NUMBER ALIVE AGE_REACHED RESIDENT,
      aliveOn,2026-03-31,
      ageReached,20,
      residentOf,130001,
      method,BULK_ONLINE,
      viaGovernor,13,
      speciallyRequested,true,
      consented,true,
      key,000000000019,7
      key,000000000027,
      """
          .replace("\n", "\r\n");

  private static String number(long body) {
    return MyNumber.ofBody(body).digits();
  }

  private static String golden(BatchFormat format) {
    return format == BatchFormat.CSV ? CSV : JSON;
  }

  @Property
  void eachFormIsWrittenSoAndReadAgain(@ForAll BatchFormat format) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    BatchRequestFile.write(REQUEST, KEYS.iterator(), format, file);

    assertThat(file.toString(StandardCharsets.UTF_8)).isEqualTo(golden(format));
    try (BatchReading reading = reading(golden(format), format)) {
      assertThat(reading.request()).isEqualTo(REQUEST);
      assertThat(reading.next(1)).isEqualTo(KEYS.subList(0, 1));
      assertThat(reading.next(9)).isEqualTo(KEYS.subList(1, 2));
    }
  }

  @Example
  void linesOfJsonAreValidUnderThePublishedSchema() {
    JsonSchema schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(BatchFormat.requestSchema());

    assertThat(JSON.lines()).allMatch(line -> schema.validate(line, InputFormat.JSON).isEmpty());
    assertThat(schema.validate("{\"key\":\"1\",\"name\":\"x\"}", InputFormat.JSON)).isNotEmpty();
    for (String cut : List.of(",\"ALIVE\"", "\"ageReached\":20,", "\"residentOf\":\"130001\",")) {
      String head = JSON.lines().findFirst().orElseThrow();
      assertThat(schema.validate(head.replace(cut, ""), InputFormat.JSON)).as(cut).isNotEmpty();
    }
  }

  /** Whatever is altered is refused, or is another request that is written so. */
  @Property(tries = 400)
  void noAlteredFileIsReadAsTheSameRequest(@ForAll BatchFormat format, @ForAll long seed)
      throws IOException {
    Random random = new Random(seed);
    StringBuilder altered = new StringBuilder(golden(format));
    int at = random.nextInt(altered.length());
    String instead = "019,\"{}:;a\r\n\u3000\uFEFF";
    char other = instead.charAt(random.nextInt(instead.length()));
    switch (random.nextInt(3)) {
      case 0 -> altered.setCharAt(at, other);
      case 1 -> altered.insert(at, other);
      default -> altered.deleteCharAt(at);
    }
    if (altered.toString().equals(golden(format))) {
      return;
    }
    try (BatchReading reading = reading(altered.toString(), format)) {
      List<BatchKey> keys = reading.next(9);
      ByteArrayOutputStream again = new ByteArrayOutputStream();
      BatchRequestFile.write(reading.request(), keys.iterator(), format, again);
      assertThat(again.toString(StandardCharsets.UTF_8)).isEqualTo(altered.toString());
    } catch (BatchFormatException refused) {
      assertThat(refused.count()).isPositive();
    }
  }

  @Example
  void everyLineThatIsWrongIsTold() {
    String keys =
        """
        {"key":"000000000018"}
        {"key":"000000000019", "last":7}
        {"key":"19"}
        {"key":"000000000019","last":0}
        {"key":"000000000019","last":"7"}
        not JSON
        {"key":"000000000019","name":"x"}

        {"key":"000000000027"}
        """;

    assertThat(problems(JSON + keys, BatchFormat.JSON_LINES))
        .containsExactly(
            new Problem(4, "key", "My Number: check digit does not fit"),
            new Problem(5, "", "must be in the one form it is written in"),
            new Problem(6, "key", "My Number: length must be 12"),
            new Problem(7, "", "must be in the one form it is written in"),
            new Problem(8, "last", "must be an integer"),
            new Problem(9, "key", "must be JSON"),
            new Problem(10, "", "must be in the one form it is written in"),
            new Problem(11, "key", "must be an object"),
            new Problem(1, "count", "must be the number of keys in the file"));
  }

  @Example
  void rowsOfCsvAreToldInTheSameWay() {
    String keys =
        """
        key,000000000018,
        key,000000000019
        keys,000000000019,
        key,000000000019,007
        "key",000000000019,
        """
            .replace("\n", "\r\n");

    assertThat(problems(CSV + keys + "key,000000000019,\n", BatchFormat.CSV))
        .containsExactly(
            new Problem(24, "key", "My Number: check digit does not fit"),
            new Problem(25, "name", "must be a row of three cells with the name key"),
            new Problem(26, "name", "must be a row of three cells with the name key"),
            new Problem(27, "last", "must be a whole number from 1 to 999999999"),
            new Problem(28, "", "must be in the one form it is written in"),
            new Problem(29, "", "must end in CRLF"),
            new Problem(5, "count", "must be the number of keys in the file"));
  }

  @Example
  void aHeadThatIsWrongIsToldWithItsField() {
    record Row(String given, String instead, Problem json, Problem csv) {}
    String hex = "must be 32 lower-case hexadecimal digits";
    String keyItem = "items: must hold the number that is used as key";
    List<Row> rows =
        List.of(
            new Row("request/1", "request/2", head("form"), csv(2, "form")),
            new Row(ID, "0123", head("id"), csv(3, "id")),
            new Row(SINCE, "F".repeat(32), head("since"), csv(6, "since")),
            new Row(SINCE, ID, head("since"), csv(6, "since")),
            new Row("BULK_ONLINE", "IMMEDIATE", head("method"), csv(18, "method")),
            new Row("operator-1", " ", head("operatorId"), csv(9, "operatorId")),
            new Row("keys\":\"MY_NUMBER", "keys\":\"NAME", head("keys"), csv(4, "keys")));

    for (Row row : rows) {
      if (JSON.contains(row.given())) {
        assertThat(place(JSON.replace(row.given(), row.instead()), BatchFormat.JSON_LINES))
            .isEqualTo(row.json());
      }
      if (CSV.contains(row.given())) {
        assertThat(place(CSV.replace(row.given(), row.instead()), BatchFormat.CSV))
            .isEqualTo(row.csv());
      }
    }
    assertThat(problems(JSON.replace(ID, "0123"), BatchFormat.JSON_LINES))
        .containsExactly(new Problem(1, "id", hex));
    assertThat(problems(CSV.replace("NAME MY_NUMBER", "NAME"), BatchFormat.CSV))
        .containsExactly(new Problem(14, "items", keyItem));
    assertThat(problems(CSV.substring(0, 60), BatchFormat.CSV))
        .containsExactly(new Problem(3, "", "must end in CRLF"));
    assertThat(problems("", BatchFormat.JSON_LINES))
        .containsExactly(new Problem(1, "", "must be a line of the head"));
  }

  @Example
  void aQuestionThatIsNoneIsToldWithItsFieldAndRule() {
    String years = "must be 1 to 150";
    String place = "must be a local government code with its check digit";
    record Row(String json, String csv, int line, String field, String jsonRule, String csvRule) {}
    List<Row> rows =
        List.of(
            new Row(
                "\"ageReached\":-20",
                "ageReached,-20",
                16,
                "ageReached",
                "ageReached: " + years,
                "must be a whole number from 1 to 999999999"),
            new Row(
                "\"ageReached\":151",
                "ageReached,151",
                16,
                "ageReached",
                "ageReached: " + years,
                "ageReached: " + years),
            new Row(
                "\"residentOf\":\"130002\"", "residentOf,130002", 17, "residentOf", place, place),
            new Row(
                "\"residentOf\":\"480002\"", "residentOf,480002", 17, "residentOf", place, place),
            new Row(
                "\"aliveOn\":\"2026-02-30\"",
                "aliveOn,2026-02-30",
                15,
                "aliveOn",
                "must be a day like 2016-08-01",
                "must be a day like 2016-08-01"));

    for (Row row : rows) {
      String json = JSON.replaceFirst("\"" + row.field() + "\":(\"[^\"]*\"|[0-9]+)", row.json());
      String csv = CSV.replaceFirst(row.field() + ",[^,]*", row.csv());
      assertThat(problems(json, BatchFormat.JSON_LINES))
          .containsExactly(new Problem(1, row.field(), row.jsonRule()));
      assertThat(problems(csv, BatchFormat.CSV))
          .containsExactly(new Problem(row.line(), row.field(), row.csvRule()));
    }
    assertThat(problems(JSON.replace(",\"RESIDENT\"", ""), BatchFormat.JSON_LINES))
        .containsExactly(
            new Problem(
                1, "items", "items: must hold RESIDENT if and only if residentOf is there"));
    assertThat(problems(CSV.replace("aliveOn,2026-03-31", "aliveOn,"), BatchFormat.CSV))
        .containsExactly(
            new Problem(14, "items", "items: must hold ALIVE if and only if aliveOn is there"));
  }

  private static Problem head(String field) {
    return new Problem(1, field, "");
  }

  private static Problem csv(int line, String field) {
    return new Problem(line, field, "");
  }

  private static Problem place(String file, BatchFormat format) {
    Problem found = problems(file, format).get(0);
    return new Problem(found.line(), found.field(), "");
  }

  @Example
  void aMillionWrongLinesAreCountedAndAThousandTold() {
    String file = JSON + "{}\n".repeat(5_000);

    assertThatThrownBy(() -> check(file.getBytes(StandardCharsets.UTF_8), BatchFormat.JSON_LINES))
        .isInstanceOfSatisfying(
            BatchFormatException.class,
            refused -> {
              assertThat(refused.count()).isEqualTo(5_001);
              assertThat(refused.problems()).hasSize(BatchFormatException.LISTED_MAX);
            });
  }

  @Example
  void bytesThatAreNoTextAndLinesWithoutEndAreRefused() {
    byte[] valid = JSON.getBytes(StandardCharsets.UTF_8);
    byte[] broken = valid.clone();
    broken[broken.length - 4] = (byte) 0xFF;

    assertThatCode(() -> check(valid, BatchFormat.JSON_LINES)).doesNotThrowAnyException();
    assertThatThrownBy(() -> check(broken, BatchFormat.JSON_LINES))
        .hasMessage("The request has 1 problems, the first: line 3: must be UTF-8");
    assertThat(problems(JSON + "x".repeat(FileLines.BYTES_MAX) + "\n", BatchFormat.JSON_LINES))
        .contains(new Problem(4, "", "must have at most 16384 bytes"));
  }

  /** P10: neither a refusal nor a value in a stray log line tells a number. */
  @Example
  void nothingTellsANumber() {
    assertThat(problems(JSON.replace("019", "018"), BatchFormat.JSON_LINES).toString())
        .doesNotContain("00000000001");
    assertThat(KEYS.toString() + REQUEST).doesNotContain("00000000001").doesNotContain(ID);
  }

  private static BatchReading reading(String file, BatchFormat format) throws IOException {
    return new BatchReading(
        new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), format.layout());
  }

  private static void check(byte[] file, BatchFormat format) throws IOException {
    try (BatchReading reading = new BatchReading(new ByteArrayInputStream(file), format.layout())) {
      reading.checkAll();
    }
  }

  private static List<Problem> problems(String file, BatchFormat format) {
    try {
      check(file.getBytes(StandardCharsets.UTF_8), format);
      return List.of();
    } catch (BatchFormatException refused) {
      return refused.problems();
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
