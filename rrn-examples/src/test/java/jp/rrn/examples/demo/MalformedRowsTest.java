package jp.rrn.examples.demo;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a row is, it is reported with line, field and rule, and the rest goes on. */
class MalformedRowsTest {
  private static final String HEADER =
      "event,kind,person,town,date,notified,family,given,birth,sex,address,refers,"
          + "family_kana,given_kana,kana_status,kanji,former_family,alternative,alternative_kana\n";

  /** Lines 2 to 6 of every file: two people, one of whom moved, and a change of number. */
  private static final String GOOD =
      """
      a1,EX_OFFICIO_ENTRY,p1,131016,2026-04-01,2026-04-01,見本,一郎,1980-01-01,1,見本町1,,,,,,,,
      a2,BIRTH,p2,131041,2026-04-02,2026-04-03,見本,花子,2026-04-02,2,見本町2,,ミホン,ハナコ,DECLARED,,,,
      a3,MOVE_OUT,p2,131041,2026-05-01,2026-04-20,,,,,,,,,,,,,
      a4,MOVE_IN,p2,131016,2026-05-01,2026-05-02,,,,,見本町3,,,,,,,,
      a5,RELOCATION,p1,131016,2026-05-03,2026-05-03,,,,,見本町4,,,,,,,,
      """;

  /** What comes after, in line 8, and is recorded whatever line 7 was. */
  private static final String REST =
      "z1,BIRTH,p9,202011,2026-05-04,2026-05-04,見本,二郎,2026-05-04,1,見本町9,,,,,,,,\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          b,RELOCATION,p1,131016,2026-05-04,2026-05-04,,,,,,,,,,,,,                       | address must not be empty
          b,RELOCATION,p1,131016,2026-05-04,2026-05-04,見本,三郎,,,,,,,,,,,               | address must not be empty
          b,RELOCATION,p1,131016,2026-05-04,2026-05-04,,,,,見本町4,,,,,,,,                | address must be another than before
          b,EX_OFFICIO_REVISION,p1,131016,2026-05-04,2026-05-04,,,,,,,,,,,,,              | kind must change something
          b,EX_OFFICIO_REVISION,p1,131016,2026-05-04,2026-05-04,見本,一郎,,,,,,,,,,,      | kind must change something
          b,MINOR_REVISION,p1,131016,2026-05-04,2026-05-04,,,1980-01-02,,,,,,,,,,         | kind must fit what changes
          b,BIRTH,p3,131016,2026-05-04,2026-05-04,"見本,花,2026-05-04,2,見本町1,,,,,,,,   | columns in quotes must end with the quote
          b,BIRTH,p3,131016,2026-05-04,2026-05-04,"見本"x,花,2026-05-04,2,見本町1,,,,,,,, | columns in quotes must end with the quote
          ``                                                                              | columns there must be 19
          b,DEATH,p2,131041,2026-05-04,2026-05-04,,,,,,,,,,,,,                            | town must be where the person is
          b,CANCEL,p1,131041,2026-05-04,2026-05-04,,,,,,a5,,,,,,,                         | town must be where the person is
          b,CORRECT,p1,202011,2026-05-04,2026-05-04,,,,,見本町5,a5,,,,,,,                 | town must be where the person is
          b,CANCEL,p1,131016,2026-05-04,2026-05-04,,,,,,a4,,,,,,,                         | kind is refused: CANCELS_UNKNOWN_CHANGE
          b,MOVE_IN,p1,131041,2026-05-04,2026-05-04,,,,,見本町6,,,,,,,,                   | kind is refused: STATE_DOES_NOT_ALLOW_REASON
          b,BIRTH,p1,131016,2026-05-04,2026-05-04,見本,花,2026-05-04,2,見本町1,,,,,,,,    | person must not have been entered before
          b,EX_OFFICIO_ENTRY,p2,202011,2026-05-04,2026-05-04,見本,花,2026-05-04,2,町1,,,,,,,, | person must not have been entered before
          b,BIRTH,,131016,2026-05-04,2026-05-04,見本,花,2026-05-04,2,見本町1,,,,,,,,      | person must not be empty
          ,BIRTH,p3,131016,2026-05-04,2026-05-04,見本,花,2026-05-04,2,見本町1,,,,,,,,     | event must not be empty
          b,RESIDENCE_CODE_EX_OFFICIO_ENTRY,p1,131016,2026-05-04,2026-05-04,,,,,,,,,,,,,  | kind must be one that a municipality records
          b,HATCHING,p3,131016,2026-05-04,2026-05-04,見本,花,2026-05-04,2,町1,,,,,,,,     | kind must be a reason of change
          b,DEATH,p1,131016,2026-05-04,2126-05-04,,,,,,,,,,,,,                            | notified must be from 2026-04-01 to 2027-03-31
          b,DEATH,p1,131016,2026-03-04,2026-03-31,,,,,,,,,,,,,                            | notified must be from 2026-04-01 to 2027-03-31
          b,DEATH,p1,131016,2026-05-05,2026-05-04,,,,,,,,,,,,,                            | date must not be after the day it was notified
          b,DEATH,p1,131016,2026-05-04,2026-05-04,,,,,見本町1,,,,,,,,                     | address must be empty in a row of this kind
          b,DEATH,p1,131016,2026-05-04,2026-05-04,,,,,,a1,,,,,,,                          | refers must be empty in a row of this kind
          b,BIRTH,p3,131016,2026-05-04,2026-05-04,見本,花,2026-05-04x,2,町1,,,,,,,,       | birth must be like 1935-03-21, parts from the code table
          b,BIRTH,p3,131016,2026-05-04,2026-05-04,見本,花,2026-05-04,7,町1,,,,,,,,        | sex code must be 0, 1, 2 or 9
          b,BIRTH,p3,131016,2026-05-04,2026-05-04,,,2026-05-04,2,町1,,,,,,,,              | family one part must not be empty
          b,BIRTH,p3,131016,2026-05-04,2026-05-04,見①,花,2026-05-04,2,町1,,,,,,,,         | family character U+2460 at index 1 is not allowed in a name
          b,BIRTH,p3,131016,2026-05-04,2026-05-04,見本,①,2026-05-04,2,町1,,,,,,,,         | given character U+2460 at index 0 is not allowed in a name
          b,BIRTH,p3,131016,2026-05-04,2026-05-04,見本,花,2026-05-04,2,町1,,ミホン,ハナ,田中太郎,,,, | kana_status must be PROVISIONAL, NOTIFIED, DECLARED or EX_OFFICIO
          b,BIRTH,p3,131016,2026-05-04,2026-05-04,見本,花,2026-05-04,2,町1,,ミホン,花,DECLARED,,,, | given_kana character U+82B1 at index 0 is not allowed
          b,BIRTH,p3,131016,2026-05-04,2026-05-04,見本,花,2026-05-04,2,町1,,,,ハナ,,,,       | kana_status must be empty without a reading
          b,BIRTH,p3,131016,2026-05-04,2026-05-04,見本,花,2026-05-04,2,町1,,,,,①,,,       | kanji character U+2460 at index 0 is not allowed in a name
          b,BIRTH,p3,131016,2026-05-04,2026-05-04,見本,花,2026-05-04,2,町1,,,,,,①,,       | former_family character U+2460 at index 0 is not allowed in a name
          b,BIRTH,p3,131016,2026-05-04,2026-05-04,見本,花,2026-05-04,2,町1,,,,,,,①,       | alternative character U+2460 at index 0 is not allowed in a name
          b,BIRTH,p3,131016,2026-05-04,2026-05-04,見本,花,2026-05-04,2,町1,,,,,,,,ミホン  | alternative must not be empty
          b,RELOCATION,p1,131016,2026-05-04,2026-05-04,,,,,見本町5,,,ハナ,DECLARED,,,,    | family one part must not be empty
          """)
  void isReportedWithLineFieldAndRule(String row, String problem) throws IOException {
    assertThat(run(HEADER + GOOD + row + "\n" + REST))
        .contains(
            "set aside: line 7, " + problem, "recorded: 6 events of 3 residents; 1 rows set aside")
        .contains("carried up: 18 entries, 0 refused");
  }

  @Test
  void aRefusedChangeOfNumberLeavesNothingPending() throws IOException {
    String rows =
        """
        b1,DEATH,p1,131016,2026-05-04,2026-05-04,,,,,,,,,,,,,
        b2,MY_NUMBER_CHANGE_REQUEST,p1,131016,2026-05-04,2026-05-04,,,,,,,,,,,,,
        b3,CANCEL,p1,131016,2026-05-04,2026-05-04,,,,,,b1,,,,,,,
        b4,MY_NUMBER_CHANGE_REQUEST,p1,131016,2026-05-04,2026-05-04,,,,,,,,,,,,,
        """;

    assertThat(run(HEADER + GOOD + rows + REST))
        .contains("set aside: line 8, kind is refused: STATE_DOES_NOT_ALLOW_REASON")
        .contains("recorded: 9 events of 3 residents; 1 rows set aside");
  }

  @Test
  void whoHasNoRecordAnyMoreHoldsUpNothing() throws IOException {
    String rows =
        """
        b0,CANCEL,p1,131016,2026-05-04,2026-05-04,,,,,,a5,,,,,,,
        b1,CANCEL,p1,131016,2026-05-04,2026-05-04,,,,,,a1,,,,,,,
        b2,RELOCATION,p1,131016,2026-05-04,2026-05-04,,,,,見本町5,,,,,,,,
        b3,MOVE_IN,p1,131041,2026-05-04,2026-05-04,,,,,見本町6,,,,,,,,
        """;

    assertThat(run(HEADER + GOOD + rows + REST))
        .contains("recorded: 8 events of 3 residents; 2 rows set aside")
        .contains("set aside: line 9, kind is refused: STATE_DOES_NOT_ALLOW_REASON")
        .anyMatch(line -> line.startsWith("set aside: line 10, "));
  }

  @Test
  void aByteThatIsNoUtf8IsReportedInItsColumn() throws IOException {
    String good = new String((HEADER + GOOD).getBytes(UTF_8), ISO_8859_1);
    String row = "b,BIRTH,p3,131016,2026-05-04,2026-05-04,A,B\u00ff,2026-05-04,2,C,,,,,,,,\n";
    String rest = new String(REST.getBytes(UTF_8), ISO_8859_1);
    byte[] cut = (good + row + rest + "c,BIRTH,p4\u00e3\u0081").getBytes(ISO_8859_1);

    assertThat(run(cut))
        .contains("set aside: line 7, given must be UTF-8")
        .contains("set aside: line 9, person must be UTF-8")
        .contains("recorded: 6 events of 3 residents; 2 rows set aside");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "event,kind\n", "kind,event\n"})
  void aFileWithoutItsHeaderIsNotRead(String header) throws IOException {
    assertThat(run(header + GOOD))
        .anyMatch(line -> line.startsWith("set aside: line 1, header must be event,kind,person,"))
        .contains("recorded: 0 events of 0 residents; 1 rows set aside");
  }

  @Test
  void nothingInAFileIsAMissingHeader() throws IOException {
    assertThat(run("")).anyMatch(line -> line.startsWith("set aside: line 1, header must be "));
  }

  @Test
  void aByteOrderMarkAndCarriageReturnsAreNoFault() throws IOException {
    assertThat(run(("\uFEFF" + HEADER + GOOD).replace("\n", "\r\n")))
        .contains("recorded: 5 events of 2 residents; 0 rows set aside");
  }

  @Test
  void aRowThatIsSetAsideMovesNoTime() throws IOException {
    String far = "b,DEATH,p7,131016,2026-12-01,2026-12-01,,,,,,,,,,,,,\n";
    String shown =
        "e,EX_OFFICIO_ENTRY,p0292,131041,2026-04-01,2026-04-01,A,B,1980-01-01,1,C,,,,,,,,\n";

    assertThat(run(HEADER + GOOD + far + shown))
        .anyMatch(line -> line.startsWith("on 2026-05-20, as known 2026-05-03: "))
        .noneMatch(line -> line.contains("2026-12-01"));
  }

  @Test
  void rowsOfAnyKindInAnyOrderEndWellAndWhatIsRecordedIsTakenAbove() throws IOException {
    List<String> kinds =
        List.of(
            "BIRTH",
            "MOVE_IN",
            "MOVE_OUT",
            "DEATH",
            "RELOCATION",
            "CANCEL",
            "CORRECT",
            "EX_OFFICIO_ENTRY",
            "EX_OFFICIO_DELETION",
            "EX_OFFICIO_REVISION",
            "MINOR_REVISION",
            "MY_NUMBER_CHANGE_REQUEST",
            "MY_NUMBER_EX_OFFICIO_REVISION",
            "MY_NUMBER_EX_OFFICIO_ENTRY",
            "RESIDENCE_CODE_CHANGE_REQUEST",
            "RESIDENCE_CODE_EX_OFFICIO_ENTRY");
    for (int seed = 0; seed < 20; seed++) {
      Random random = new Random(seed);
      StringBuilder rows = new StringBuilder(HEADER);
      for (int i = 0; i < 150; i++) {
        rows.append(randomRow(random, i, kinds.get(random.nextInt(kinds.size()))));
      }
      assertThat(run(rows.toString()))
          .as("seed " + seed)
          .anyMatch(line -> line.matches("carried up: [0-9]{2,} entries, 0 refused"))
          .anyMatch(line -> line.startsWith("found by"));
    }
  }

  /** Mostly of the right shape, so that histories grow; days, towns and references at random. */
  private static String randomRow(Random random, int number, String kind) {
    boolean entry = kind.equals("BIRTH") || kind.equals("EX_OFFICIO_ENTRY");
    boolean refers = kind.equals("CANCEL") || kind.equals("CORRECT");
    boolean address =
        entry || kind.equals("MOVE_IN") || kind.endsWith("REVISION") || kind.equals("RELOCATION");
    String person = entry ? "p" + number % 40 : "p" + random.nextInt(8);
    int day = 1 + random.nextInt(28);
    return String.join(
            ",",
            "e" + number,
            kind,
            person,
            List.of("131016", "131041", "202011").get(random.nextInt(3)),
            "2026-04-%02d".formatted(1 + random.nextInt(day)),
            "2026-04-%02d".formatted(day),
            entry ? "見本,花,2026-04-01,2" : ",,,",
            address ? "見本町" + random.nextInt(3) : "",
            refers ? "e" + random.nextInt(number + 1) : "",
            ",,,,,,")
        + "\n";
  }

  private static List<String> run(String file) throws IOException {
    return run(file.getBytes(UTF_8));
  }

  private static List<String> run(byte[] file) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Demo(new PrintStream(out, true, UTF_8), new Random(20261124), new byte[32])
        .run(new ByteArrayInputStream(file));
    return out.toString(UTF_8).lines().toList();
  }
}
